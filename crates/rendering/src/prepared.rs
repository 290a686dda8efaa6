//! A PDF made ready to be drawn: what a viewer decides before it draws is decided here, because the
//! renderer does not know of it.
//!
//! Notes and fields that viewers do not show are left out (flags, layers, pop-ups), of the pictures of a
//! field the one of its state is taken, memberships of layers with an expression become plain ones, and
//! composite fonts that are not in the file are called by a name that no standard font has, so that they
//! are replaced by a font with Korean and Japanese characters.
//!
//! What it deliberately does not do: it makes no pictures for notes and fields that have none (whoever
//! calls it does so before), and it never changes the bytes it was given.

use crate::layers::{Layers, dictionary, value};
use lopdf::{Dictionary, Document, Object, ObjectId, dictionary};

/// Flags of a note: not shown at all, and not shown on a screen.
const HIDDEN: i64 = 2;
const NO_VIEW: i64 = 32;
/// How far up a field is followed.
const DEEPEST: usize = 32;
/// Most notes of a page.
const MOST_NOTES: usize = 20_000;
/// The name of a font that is not in the file.
const NOT_EMBEDDED: &str = "NotEmbedded";

/// The file with these pages and their notes as viewers show them, or with all its pages and their notes as
/// they are where none are given; nothing where it cannot be written. What the pages inherit must be written
/// onto them.
pub fn prepared(document: &Document, pages: &[ObjectId]) -> Option<Vec<u8>> {
    let layers = Layers::of(document);
    let mut ready = document.clone();
    for page in pages {
        let notes = shown_notes(document, &layers, *page);
        let notes: Vec<Object> =
            notes.into_iter().map(|note| Object::Reference(ready.add_object(note))).collect();
        ready.get_dictionary_mut(*page).ok()?.set("Annots", notes);
    }
    if !pages.is_empty() {
        let root = ready.new_object_id();
        for page in pages {
            ready.get_dictionary_mut(*page).ok()?.set("Parent", root);
        }
        let kids: Vec<Object> = pages.iter().map(|page| Object::Reference(*page)).collect();
        let tree = dictionary! { "Type" => "Pages", "Count" => kids.len() as i64, "Kids" => kids };
        ready.set_object(root, tree);
        ready.catalog_mut().ok()?.set("Pages", root);
    }
    settle_memberships(document, &layers, &mut ready);
    rename_fonts(document, &mut ready);
    let mut bytes = Vec::new();
    ready.save_to(&mut bytes).ok()?;
    Some(bytes)
}

fn shown_notes(document: &Document, layers: &Layers, page: ObjectId) -> Vec<Dictionary> {
    let Ok(page) = document.get_dictionary(page) else { return Vec::new() };
    let notes = value(document, page, b"Annots").and_then(|notes| notes.as_array().ok());
    let notes = notes.into_iter().flatten().take(MOST_NOTES);
    let notes = notes.filter_map(|note| document.dereference(note).ok()?.1.as_dict().ok());
    notes.filter(|note| is_shown(document, layers, note)).filter_map(|note| alone(document, note)).collect()
}

/// Whether a viewer shows a note.
fn is_shown(document: &Document, layers: &Layers, note: &Dictionary) -> bool {
    let flags = value(document, note, b"F").and_then(|flags| flags.as_i64().ok()).unwrap_or(0);
    let kind = value(document, note, b"Subtype").and_then(|kind| kind.as_name().ok()).unwrap_or_default();
    flags & (HIDDEN | NO_VIEW) == 0 && kind != b"Popup" && !layers.hides(document, note)
}

/// A note with nothing but its place and the one picture that is shown.
fn alone(document: &Document, note: &Dictionary) -> Option<Dictionary> {
    let normal = dictionary(document, note, b"AP")?.get(b"N").ok()?;
    let picture = match document.dereference(normal).ok()? {
        (_, Object::Stream(_)) => normal.clone(),
        (_, Object::Dictionary(states)) => states.get(state(document, note, states)?).ok()?.clone(),
        _ => return None,
    };
    document.dereference(&picture).ok()?.1.as_stream().ok()?;
    let place = value(document, note, b"Rect")?.clone();
    Some(dictionary! {
        "Type" => "Annot",
        "Subtype" => "Stamp",
        "Rect" => place,
        "F" => 4,
        "AP" => dictionary! { "N" => picture },
    })
}

/// The state a field is in: the one it says, else its value, else off.
fn state<'a>(document: &'a Document, note: &'a Dictionary, states: &'a Dictionary) -> Option<&'a [u8]> {
    let named = |holder: &'a Dictionary, key: &[u8]| {
        value(document, holder, key).and_then(|name| name.as_name().ok()).filter(|name| states.has(name))
    };
    if let Some(said) = value(document, note, b"AS").and_then(|name| name.as_name().ok()) {
        return states.has(said).then_some(said);
    }
    let mut holder = note;
    for _ in 0..DEEPEST {
        if let Some(of_value) = named(holder, b"V") {
            return Some(of_value);
        }
        holder = match dictionary(document, holder, b"Parent") {
            Some(parent) => parent,
            None => break,
        };
    }
    states.has(b"Off").then_some(b"Off".as_slice())
}

/// Memberships that say by an expression when they are shown are given a plain layer instead.
fn settle_memberships(document: &Document, layers: &Layers, ready: &mut Document) {
    let with_expression: Vec<ObjectId> = document
        .objects
        .iter()
        .filter(|(_, object)| object.as_dict().is_ok_and(|one| one.has(b"VE") && one.has_type(b"OCMD")))
        .map(|(id, _)| *id)
        .collect();
    if with_expression.is_empty() {
        return;
    }
    let [on, off] = [(); 2].map(|()| ready.add_object(dictionary! { "Type" => "OCG" }));
    for id in with_expression {
        let Ok(membership) = document.get_dictionary(id) else { continue };
        let layer = if layers.shows_membership(document, membership) { on } else { off };
        if let Ok(plain) = ready.get_dictionary_mut(id) {
            plain.remove(b"VE");
            plain.remove(b"P");
            plain.set("OCGs", layer);
        }
    }
    switch_off(ready, off);
}

/// Adds a layer to those that are off.
fn switch_off(document: &mut Document, layer: ObjectId) -> Option<()> {
    let properties = dictionary(document, document.catalog().ok()?, b"OCProperties")?;
    let mut properties = properties.clone();
    let mut defaults = dictionary(document, &properties, b"D").cloned().unwrap_or_default();
    let off = value(document, &defaults, b"OFF").and_then(|list| list.as_array().ok());
    let mut off = off.cloned().unwrap_or_default();
    off.push(Object::Reference(layer));
    defaults.set("OFF", off);
    properties.set("D", defaults);
    document.catalog_mut().ok()?.set("OCProperties", properties);
    Some(())
}

/// Composite fonts that are not in the file are never drawn with a standard font, which lacks their
/// characters.
fn rename_fonts(document: &Document, ready: &mut Document) {
    for object in ready.objects.values_mut() {
        rename_fonts_in(document, object, DEEPEST);
    }
}

/// Fonts may stand within the resources of a page or a form as well.
fn rename_fonts_in(document: &Document, object: &mut Object, depth: usize) {
    let dictionary = match object {
        Object::Dictionary(dictionary) => dictionary,
        Object::Stream(stream) => &mut stream.dict,
        _ => return,
    };
    if dictionary.has(b"DescendantFonts") && !is_embedded(document, dictionary) {
        dictionary.set("BaseFont", NOT_EMBEDDED);
    }
    if depth > 0 {
        dictionary.iter_mut().for_each(|(_, inner)| rename_fonts_in(document, inner, depth - 1));
    }
}

fn is_embedded(document: &Document, font: &Dictionary) -> bool {
    let descendants = value(document, font, b"DescendantFonts").and_then(|list| list.as_array().ok());
    let descendant = descendants.and_then(|list| document.dereference(list.first()?).ok());
    let descendant = descendant.and_then(|(_, descendant)| descendant.as_dict().ok());
    let descriptor = descendant.and_then(|descendant| dictionary(document, descendant, b"FontDescriptor"));
    let files = [b"FontFile".as_slice(), b"FontFile2", b"FontFile3"];
    descriptor.is_some_and(|descriptor| files.iter().any(|key| descriptor.has(key)))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn composite_fonts_that_are_not_in_the_file_are_renamed_wherever_they_stand() {
        let font = || {
            let descendant = dictionary! { "Type" => "Font", "Subtype" => "CIDFontType2" };
            let descendants = vec![Object::Dictionary(descendant)];
            dictionary! { "Type" => "Font", "BaseFont" => "Helvetica", "DescendantFonts" => descendants }
        };
        let mut document = Document::with_version("1.7");
        let root = document.add_object(dictionary! { "Type" => "Catalog" });
        document.trailer.set("Root", root);
        let alone = document.add_object(font());
        let simple = document.add_object(dictionary! { "Type" => "Font", "BaseFont" => "Helvetica" });
        let fonts = dictionary! { "F" => font() };
        let page = document.add_object(dictionary! { "Resources" => dictionary! { "Font" => fonts } });
        let ready = Document::load_mem(&prepared(&document, &[page]).unwrap()).unwrap();
        let name = |font: &Dictionary| font.get(b"BaseFont").unwrap().as_name().unwrap().to_vec();
        assert_eq!(name(ready.get_dictionary(alone).unwrap()), NOT_EMBEDDED.as_bytes());
        assert_eq!(name(ready.get_dictionary(simple).unwrap()), b"Helvetica");
        let resources = dictionary(&ready, ready.get_dictionary(page).unwrap(), b"Resources").unwrap();
        let fonts = dictionary(&ready, resources, b"Font").unwrap();
        assert_eq!(name(dictionary(&ready, fonts, b"F").unwrap()), NOT_EMBEDDED.as_bytes());
    }
}
