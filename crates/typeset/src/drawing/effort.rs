//! How much work and memory a drawing takes, counted before it is drawn.
//!
//! Effects are pixels even on a page of lines, and some of them take time that grows with the square of
//! their reach. The counts are of what the renderer does with each pixel; they are the same everywhere.

use resvg::usvg::filter::{Filter, Kind};
use resvg::usvg::{Group, Node, Paint, Rect, Transform, Tree};

/// No side of an effect has more pixels on a page of lines.
const LONGEST_SIDE: f64 = 5_000.0;
/// Pixels of effects for a point on paper.
const EFFECT_SCALE: f64 = 4.0;
/// The area of a page in points, and how much a small drawing is enlarged at most.
const PAGE: (f64, f64, f64) = (490.0, 567.0, 1.125);

/// What a drawing asks for.
#[derive(Debug, Clone, Copy, Default, PartialEq)]
pub(super) struct Effort {
    /// Paths, pictures and letters.
    pub shapes: u64,
    /// Steps of effects.
    pub effects: f64,
    /// Pixels that are painted, layers and tiles included.
    pub painted: f64,
    /// The most pixels that are held at once beside the picture itself.
    pub held: f64,
    /// The most pixels of a tile of a pattern, which matter only where there are pixels.
    pub tile: f64,
    /// Whether a gradient goes on by itself.
    pub has_endless_gradient: bool,
    /// Whether a letter has no shape.
    pub lacks_shapes: bool,
}

/// Where the drawing is drawn.
#[derive(Debug, Clone, Copy)]
pub(super) enum Onto {
    /// A page of lines.
    Page,
    /// Pixels, so many for each unit of the drawing.
    Pixels(f32),
}

impl Effort {
    /// Counts what a whole drawing asks for.
    pub(super) fn of(tree: &Tree, onto: Onto) -> Self {
        let (width, height) = (f64::from(tree.size().width()), f64::from(tree.size().height()));
        let (scale, most) = match onto {
            Onto::Page => {
                let points = (PAGE.0 / width).min(PAGE.1 / height).min(PAGE.2);
                (points * EFFECT_SCALE, (LONGEST_SIDE, LONGEST_SIDE))
            }
            Onto::Pixels(scale) => {
                let scale = f64::from(scale);
                (scale, (width * scale + 1.0, height * scale + 1.0))
            }
        };
        let mut counting = Counting { scale, most, effort: Self::default() };
        counting.group(tree.root(), 0.0);
        counting.effort
    }
}

struct Counting {
    scale: f64,
    most: (f64, f64),
    effort: Effort,
}

impl Counting {
    fn group(&mut self, group: &Group, held: f64) {
        let area = self.area(group.abs_layer_bounding_box().to_rect());
        let mut held = held;
        if group.should_isolate() {
            self.effort.painted += area * 3.0;
            held += area * (1.0 + group.filters().len() as f64);
        }
        for filter in group.filters() {
            self.filter(filter, group, area);
            held += area * filter.primitives().len() as f64;
        }
        self.effort.held = self.effort.held.max(held);
        for node in group.children() {
            self.node(node, held);
        }
    }

    fn node(&mut self, node: &Node, held: f64) {
        match node {
            Node::Group(group) => return self.group(group, held),
            Node::Path(path) => {
                self.effort.shapes += 1;
                self.effort.painted += self.area(path.abs_stroke_bounding_box());
                let paints = path.fill().map(|fill| fill.paint()).into_iter();
                for paint in paints.chain(path.stroke().map(|stroke| stroke.paint())) {
                    self.paint(paint, path.abs_transform());
                }
            }
            Node::Image(image) => {
                self.effort.shapes += 1;
                self.effort.painted += self.area(image.abs_bounding_box()) * 4.0;
            }
            Node::Text(text) => {
                let glyphs = text.layouted().iter().flat_map(|span| &span.positioned_glyphs);
                for glyph in glyphs {
                    self.effort.shapes += 1;
                    let is_blank = glyph.text.chars().all(char::is_whitespace);
                    self.effort.lacks_shapes |= glyph.id.0 == 0 && !is_blank;
                }
                self.effort.painted += self.area(text.abs_stroke_bounding_box());
                for span in text.layouted() {
                    let paints = span.fill.iter().map(|fill| fill.paint());
                    for paint in paints.chain(span.stroke.iter().map(|stroke| stroke.paint())) {
                        self.paint(paint, text.abs_transform());
                    }
                }
            }
        }
        node.subroots(|group| self.group(group, held));
    }

    fn paint(&mut self, paint: &Paint, at: Transform) {
        use resvg::usvg::SpreadMethod::Pad;
        match paint {
            Paint::Color(_) => {}
            Paint::LinearGradient(gradient) => {
                self.effort.has_endless_gradient |= gradient.spread_method() != Pad
            }
            Paint::RadialGradient(gradient) => {
                self.effort.has_endless_gradient |= gradient.spread_method() != Pad
            }
            Paint::Pattern(pattern) => {
                let (sx, sy) = at.pre_concat(pattern.transform()).get_scale();
                let tile = pattern.rect();
                let pixels =
                    f64::from(tile.width() * sx) * f64::from(tile.height() * sy) * self.scale * self.scale;
                self.effort.painted += pixels;
                self.effort.tile = self.effort.tile.max(pixels);
            }
        }
    }

    /// The pixels of an area.
    fn area(&self, area: Rect) -> f64 {
        let (width, height) = self.sides(area);
        width * height
    }

    fn sides(&self, area: Rect) -> (f64, f64) {
        let width = (f64::from(area.width()) * self.scale).clamp(1.0, self.most.0);
        let height = (f64::from(area.height()) * self.scale).clamp(1.0, self.most.1);
        (width, height)
    }

    fn filter(&mut self, filter: &Filter, group: &Group, area: f64) {
        let (sx, sy) = group.abs_transform().get_scale();
        let (across, down) = (f64::from(sx) * self.scale, f64::from(sy) * self.scale);
        let (width, height) = self.sides(group.abs_layer_bounding_box().to_rect());
        for primitive in filter.primitives() {
            let steps = match primitive.kind() {
                Kind::Morphology(it) => {
                    let columns = (f64::from(it.radius_x().get()) * across * 2.0 + 1.0).min(width);
                    let rows = (f64::from(it.radius_y().get()) * down * 2.0 + 1.0).min(height);
                    columns * rows * 4.0
                }
                Kind::ConvolveMatrix(it) => {
                    f64::from(it.matrix().columns()) * f64::from(it.matrix().rows()) * 8.0
                }
                Kind::Turbulence(it) => f64::from(it.num_octaves()) * 60.0,
                Kind::GaussianBlur(it) => blur(it.std_dev_x().get(), it.std_dev_y().get(), across.max(down)),
                Kind::DropShadow(it) => blur(it.std_dev_x().get(), it.std_dev_y().get(), across.max(down)),
                Kind::DiffuseLighting(_) | Kind::SpecularLighting(_) => 60.0,
                _ => 10.0,
            };
            self.effort.effects += area * steps;
        }
    }
}

/// Steps of a blur for each pixel: wide ones take longer.
fn blur(across: f32, down: f32, scale: f64) -> f64 {
    60.0 * (1.0 + f64::from(across.max(down)) * scale / 500.0)
}
