//! Drawings (SVG) of strangers made well-formed, self-contained and bounded.
//!
//! A drawing arrives in any encoding, compressed, with markup that ends in the middle, with scripts,
//! with pictures that lie elsewhere and with HTML inside. [`prepared`] gives the same drawing as
//! plain SVG in UTF-8 that needs nothing outside of itself, and says what it had to leave out
//! ([`LeftOut`]). What would take without end is counted beforehand, never measured with a clock, so
//! that the result does not depend on the machine.
//!
//! What it deliberately does not do: it draws nothing, knows no fonts, decodes no pixels (the caller
//! judges pictures carried inside, see [`Prepared`]), and it reads no file.

mod cost;
mod decode;
mod document;
mod entities;
mod foreign;
mod gradients;
mod links;
mod model;
mod parse;
mod style;
mod write;

pub use decode::{decoded, is_drawing};
pub use model::{CarriedPicture, LeftOut, NoDrawing, Prepared, What, Wishes};

/// The drawing as self-contained SVG.
///
/// # Errors
/// [`NoDrawing`] where there is no drawing in the bytes, or one beyond every limit.
pub fn prepared(bytes: &[u8], wishes: &mut Wishes<'_>) -> Result<Prepared, NoDrawing> {
    let text = decode::decoded(bytes)?;
    let mut document = parse::parsed(&text)?;
    foreign::to_text(&mut document);
    links::cut(&mut document, wishes);
    gradients::write_out(&mut document);
    cost::judge(&mut document, wishes)?;
    let svg = write::written(&document);
    Ok(Prepared { svg, left_out: document.left_out, has_scripts: document.has_scripts })
}
