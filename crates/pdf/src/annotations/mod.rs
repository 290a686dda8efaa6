//! Annotations as viewers show them.
//!
//! [`draw`] gives an appearance to every field and note that has none, or whose form asks for new ones;
//! [`flatten`] makes them part of their pages, for a renderer that knows no annotations. What is hidden
//! is neither drawn nor kept when flattened. What this deliberately does not do: it judges nothing, and
//! it changes no appearance that viewers would show as it is.

mod border;
mod default_appearance;
mod drawn;
mod field;
mod flatten;
mod lines;
mod markup;
mod stale;
mod widget;

pub(crate) use flatten::flatten;

use lopdf::{Dictionary, Document, Object, ObjectId};

use crate::access;
use crate::difference::{Difference, DifferenceKind};
use crate::font::Letters;
use field::{Field, FieldKind};

/// Most annotations of a page that are looked at.
const MOST: usize = 20_000;

/// Draws what has no appearance on these pages (numbers from 1 and their ids).
pub(crate) fn draw(
    document: &mut Document,
    pages: &[(u32, ObjectId)],
    font: &[u8],
    differences: &mut Vec<Difference>,
) {
    let Some(letters) = Letters::new(font, document) else { return };
    let anew = field::needs_appearances(document);
    let mut drawing = Drawing { document, letters, anew, differences };
    for (number, page) in pages {
        for annotation in ids_on(drawing.document, *page) {
            drawing.annotation(*number, annotation);
        }
    }
    let Drawing { document, letters, .. } = drawing;
    // A font that cannot be cut down leaves its drawings without letters, which the next step finds.
    let _ = letters.embed(document);
}

/// The annotations of a page, each as an object of its own.
pub(crate) fn ids_on(document: &mut Document, page: ObjectId) -> Vec<ObjectId> {
    let Ok(dictionary) = document.get_dictionary(page) else { return Vec::new() };
    let Some(list) = access::array(document, dictionary, b"Annots").map(<[Object]>::to_vec) else {
        return Vec::new();
    };
    let mut ids = Vec::new();
    for item in list.into_iter().take(MOST) {
        match item {
            Object::Reference(id) if document.get_dictionary(id).is_ok() => ids.push(id),
            Object::Dictionary(dictionary) => ids.push(document.add_object(dictionary)),
            _ => {}
        }
    }
    if let Ok(page) = document.get_dictionary_mut(page) {
        page.set("Annots", ids.iter().map(|id| Object::Reference(*id)).collect::<Vec<_>>());
    }
    ids
}

/// Bits of an annotation's flags, counted from 1.
const HIDDEN: i64 = 1 << 1;
const NO_VIEW: i64 = 1 << 5;

/// Whether viewers show an annotation on the screen.
pub(crate) fn is_shown(document: &Document, annotation: &Dictionary) -> bool {
    access::flags(document, annotation, b"F") & (HIDDEN | NO_VIEW) == 0
        && access::name(document, annotation, b"Subtype") != Some(b"Popup")
}

struct Drawing<'d, 'f> {
    document: &'d mut Document,
    letters: Letters<'f>,
    anew: bool,
    differences: &'d mut Vec<Difference>,
}

impl Drawing<'_, '_> {
    fn annotation(&mut self, page: u32, id: ObjectId) {
        let Ok(annotation) = self.document.get_dictionary(id).cloned() else { return };
        if !is_shown(self.document, &annotation) {
            return;
        }
        let kind = access::name(self.document, &annotation, b"Subtype").unwrap_or_default().to_vec();
        let place = access::rectangle(self.document, &annotation, b"Rect");
        match kind.as_slice() {
            b"Widget" => self.widget(page, id, &annotation, place),
            b"Screen" | b"Movie" | b"Sound" | b"RichMedia" | b"3D" => self.media(page, &annotation, &kind),
            _ => self.note(page, id, &annotation, &kind, place),
        }
    }

    fn media(&mut self, page: u32, annotation: &Dictionary, kind: &[u8]) {
        if kind != b"Screen" || annotation.has(b"A") || annotation.has(b"AA") {
            let kind = String::from_utf8_lossy(kind);
            self.differences.push(Difference::on_page(page, DifferenceKind::MediaNotShown, kind));
        }
    }

    fn note(&mut self, page: u32, id: ObjectId, note: &Dictionary, kind: &[u8], place: Option<[f32; 4]>) {
        if shown_form(self.document, note).is_some() {
            return;
        }
        let Some(place) = place else { return };
        let place = with_area(place);
        let Some(outcome) = markup::draw(self.document, note, kind, place, &mut self.letters) else {
            if is_expected(kind) {
                let kind = String::from_utf8_lossy(kind);
                self.differences.push(Difference::on_page(page, DifferenceKind::AnnotationNotDrawn, kind));
            }
            return;
        };
        let name = String::from_utf8_lossy(kind).into_owned();
        self.finish(page, id, &name, outcome);
    }

    fn widget(&mut self, page: u32, id: ObjectId, widget: &Dictionary, place: Option<[f32; 4]>) {
        let field = field::of_widget(self.document, widget);
        let is_on = self.is_on(widget, &field);
        self.settle_state(page, id, widget, &field, is_on);
        let has_form = shown_form(self.document, widget).is_some();
        let of_text = matches!(field.kind, FieldKind::Text | FieldKind::Combo | FieldKind::List);
        let is_wanted = match field.kind {
            FieldKind::Check | FieldKind::Radio | FieldKind::Push => {
                !has_form && !has_states(self.document, widget)
            }
            FieldKind::Other => false,
            _ => !has_form || self.anew,
        };
        if !is_wanted {
            if of_text && stale::shows_other_value(self.document, widget, &field) {
                let kind = DifferenceKind::FieldShowsOtherValue;
                self.differences.push(Difference::on_page(page, kind, &field.name));
            }
            return;
        }
        let has_value = of_text && !field.values(self.document).concat().trim().is_empty();
        let Some([left, low, right, high]) = place.filter(|[l, b, r, t]| r - l >= 0.5 && t - b >= 0.5) else {
            // A field without an area is a way of hiding it; viewers show nothing of it either.
            return;
        };
        let size = (right - left, high - low);
        let outcome = widget::draw(self.document, widget, &field, size, is_on, &mut self.letters);
        let is_empty = outcome.drawn.operators.trim().is_empty();
        if has_value && is_empty {
            self.differences.push(Difference::on_page(page, DifferenceKind::FieldNotDrawn, &field.name));
        }
        let name = field.name.clone();
        self.finish(page, id, &name, outcome);
    }

    /// Whether a box is ticked: by its own state, else by the value of its field.
    fn is_on(&self, widget: &Dictionary, field: &Field) -> bool {
        let state = access::name(self.document, widget, b"AS");
        let value = field.values(self.document).into_iter().next();
        let own = on_state(self.document, widget);
        let by_value = match (&value, &own) {
            (Some(value), Some(own)) => *value == String::from_utf8_lossy(own),
            (Some(value), None) => field.kind == FieldKind::Check && value != "Off" && !value.is_empty(),
            (None, _) => false,
        };
        match state {
            Some(state) if !self.anew => state != b"Off",
            Some(state) if value.is_none() => state != b"Off",
            _ => by_value,
        }
    }

    /// Lets the appearance follow the value where the file does not say which one is shown, and says
    /// where the two contradict each other.
    fn settle_state(&mut self, page: u32, id: ObjectId, widget: &Dictionary, field: &Field, is_on: bool) {
        if !matches!(field.kind, FieldKind::Check | FieldKind::Radio) {
            return;
        }
        let own = on_state(self.document, widget);
        let state = access::name(self.document, widget, b"AS").map(<[u8]>::to_vec);
        let wanted = match (is_on, &own) {
            (true, Some(own)) => own.clone(),
            (true, None) => state.clone().filter(|state| state != b"Off").unwrap_or_else(|| b"Yes".to_vec()),
            (false, _) => b"Off".to_vec(),
        };
        if state.is_none() || self.anew {
            if let Ok(widget) = self.document.get_dictionary_mut(id) {
                widget.set("AS", Object::Name(wanted));
            }
            return;
        }
        let value = field.values(self.document).into_iter().next();
        let says_on = own.zip(value).is_some_and(|(own, value)| String::from_utf8_lossy(&own) == value);
        if says_on && !is_on {
            let kind = DifferenceKind::FieldShowsOtherValue;
            self.differences.push(Difference::on_page(page, kind, &field.name));
        }
    }

    fn finish(&mut self, page: u32, id: ObjectId, name: &str, outcome: widget::Outcome) {
        for (kind, detail) in outcome.losses {
            let detail = if detail.is_empty() { name.to_owned() } else { format!("{name}: {detail}") };
            self.differences.push(Difference::on_page(page, kind, detail));
        }
        let bounds = outcome.drawn.bounds;
        let in_page_units = outcome.drawn.in_page_units;
        let form = outcome.drawn.into_form(self.document, &self.letters);
        if let Ok(annotation) = self.document.get_dictionary_mut(id) {
            annotation.set("AP", lopdf::dictionary! { "N" => form });
            if in_page_units {
                annotation.set("Rect", bounds.map(Object::Real).to_vec());
            }
        }
    }
}

/// Notes that viewers show and that must not vanish unsaid.
fn is_expected(kind: &[u8]) -> bool {
    matches!(
        kind,
        b"Square"
            | b"Circle"
            | b"Line"
            | b"Polygon"
            | b"PolyLine"
            | b"Ink"
            | b"FreeText"
            | b"Stamp"
            | b"Watermark"
    )
}

/// A place that is only a line gets a little width, so that what lies on it can be shown.
fn with_area([left, low, right, high]: [f32; 4]) -> [f32; 4] {
    [left, low, right.max(left + 0.1), high.max(low + 0.1)]
}

/// The appearance that is shown now, where it is one that can be shown.
pub(crate) fn shown_form(document: &Document, annotation: &Dictionary) -> Option<ObjectId> {
    let appearance = access::dictionary(document, annotation, b"AP")?;
    let normal = appearance.get(b"N").ok()?;
    let (id, object) = document.dereference(normal).ok()?;
    match object {
        Object::Stream(stream) => has_box(document, &stream.dict).then_some(id?),
        Object::Dictionary(states) => {
            let state = access::name(document, annotation, b"AS").unwrap_or(b"Off");
            let (id, object) = document.dereference(states.get(state).ok()?).ok()?;
            has_box(document, &object.as_stream().ok()?.dict).then_some(id?)
        }
        _ => None,
    }
}

/// Whether the box of a form has an area; viewers refuse one without.
fn has_box(document: &Document, form: &Dictionary) -> bool {
    access::rectangle(document, form, b"BBox").is_some_and(|[l, b, r, t]| r > l && t > b)
}

/// Whether the appearance is one of several by state, so that a state without one shows nothing on
/// purpose. States whose boxes have no area do not count.
fn has_states(document: &Document, annotation: &Dictionary) -> bool {
    let normal =
        access::dictionary(document, annotation, b"AP").and_then(|all| access::value(document, all, b"N"));
    let Some(Object::Dictionary(states)) = normal else { return false };
    states.iter().any(|(_, form)| {
        access::resolve(document, form).as_stream().is_ok_and(|form| has_box(document, &form.dict))
    })
}

/// The name of a box's ticked state.
fn on_state(document: &Document, widget: &Dictionary) -> Option<Vec<u8>> {
    let appearance = access::dictionary(document, widget, b"AP")?;
    for key in [b"N".as_slice(), b"D"] {
        if let Some(Object::Dictionary(states)) = access::value(document, appearance, key)
            && let Some((name, _)) = states.iter().find(|(name, _)| name.as_slice() != b"Off")
        {
            return Some(name.clone());
        }
    }
    None
}
