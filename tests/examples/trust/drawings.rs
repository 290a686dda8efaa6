//! SVG drawings. Each paints a red square that every viewer shows, and something in blue that is harder.

use crate::sample::Sample;

const RED: [u8; 3] = [255, 0, 0];
const BLUE: [u8; 3] = [0, 0, 255];
const SQUARE: &str = "<rect x='5' y='5' width='30' height='30' fill='#ff0000'/>";

/// All of them.
pub fn all() -> Vec<Sample> {
    let mut samples: Vec<Sample> =
        both().into_iter().map(|(name, inside)| svg(name, inside).painted(&[RED, BLUE])).collect();
    samples.extend(first().into_iter().map(|(name, inside)| svg(name, inside).painted(&[RED])));
    samples.extend(
        whole()
            .into_iter()
            .map(|(name, bytes)| Sample::new(format!("svg-{name}.svg"), bytes).painted(&[RED])),
    );
    samples
}

fn svg(name: &str, inside: &str) -> Sample {
    let text = format!(
        "<svg xmlns='http://www.w3.org/2000/svg' xmlns:xlink='http://www.w3.org/1999/xlink' viewBox='0 0 100 100' \
         width='400' height='400'>{SQUARE}{inside}</svg>"
    );
    Sample::new(format!("svg-{name}.svg"), text.into_bytes())
}

/// What must show both colours.
fn both() -> Vec<(&'static str, &'static str)> {
    vec![
        ("plain", "<rect x='50' y='50' width='40' height='40' fill='#0000ff'/>"),
        ("circle", "<circle cx='70' cy='70' r='20' fill='blue'/>"),
        ("path", "<path d='M50 50h40v40h-40z' fill='rgb(0,0,255)'/>"),
        ("stroke", "<path d='M50 50h40' stroke='blue' stroke-width='9'/>"),
        ("style", "<style>.b{fill:blue}</style><rect class='b' x='50' y='50' width='40' height='40'/>"),
        ("style-attribute", "<rect style='fill:blue' x='50' y='50' width='40' height='40'/>"),
        (
            "current-colour",
            "<g color='blue'><rect fill='currentColor' x='50' y='50' width='40' height='40'/></g>",
        ),
        (
            "use",
            "<defs><rect id='r' width='40' height='40' fill='blue'/></defs><use href='#r' x='50' y='50'/>",
        ),
        (
            "use-xlink",
            "<defs><rect id='r' width='40' height='40' fill='blue'/></defs><use xlink:href='#r' x='50' y='50'/>",
        ),
        (
            "symbol",
            "<symbol id='s' viewBox='0 0 9 9'><rect width='9' height='9' fill='blue'/></symbol><use href='#s' x='50' y='50' width='40' height='40'/>",
        ),
        (
            "nested",
            "<svg x='50' y='50' width='40' height='40'><rect width='40' height='40' fill='blue'/></svg>",
        ),
        ("transform", "<rect transform='translate(50 50) rotate(9)' width='40' height='40' fill='blue'/>"),
        (
            "clip",
            "<clipPath id='c'><rect x='50' y='50' width='40' height='40'/></clipPath><rect width='100' height='100' fill='blue' clip-path='url(#c)'/>",
        ),
        (
            "mask",
            "<mask id='m'><rect x='50' y='50' width='40' height='40' fill='white'/></mask><rect width='100' height='100' fill='blue' mask='url(#m)'/>",
        ),
        (
            "gradient",
            "<linearGradient id='g'><stop stop-color='blue'/><stop offset='1' stop-color='#0000fe'/></linearGradient><rect x='50' y='50' width='40' height='40' fill='url(#g)'/>",
        ),
        (
            "gradient-reflect",
            "<linearGradient id='g' x2='0.2' spreadMethod='reflect'><stop stop-color='blue'/><stop offset='1' stop-color='#0000fe'/></linearGradient><rect x='50' y='50' width='40' height='40' fill='url(#g)'/>",
        ),
        (
            "gradient-repeat",
            "<radialGradient id='g' r='0.2' spreadMethod='repeat'><stop stop-color='blue'/><stop offset='1' stop-color='#0000fe'/></radialGradient><rect x='50' y='50' width='40' height='40' fill='url(#g)'/>",
        ),
        (
            "pattern",
            "<pattern id='p' width='9' height='9' patternUnits='userSpaceOnUse'><rect width='9' height='9' fill='blue'/></pattern><rect x='50' y='50' width='40' height='40' fill='url(#p)'/>",
        ),
        (
            "filter-flood",
            "<filter id='f'><feFlood flood-color='blue'/></filter><rect x='50' y='50' width='40' height='40' filter='url(#f)'/>",
        ),
        (
            "filter-blur",
            "<filter id='f'><feGaussianBlur stdDeviation='1'/></filter><rect x='50' y='50' width='40' height='40' fill='blue' filter='url(#f)'/>",
        ),
        ("text", "<text x='5' y='80' font-size='30' fill='blue'>Text</text>"),
        ("text-korean", "<text x='5' y='80' font-size='30' fill='blue'>한국어</text>"),
        ("text-japanese", "<text x='5' y='80' font-size='30' fill='blue'>日本語</text>"),
        ("text-halfwidth", "<text x='5' y='80' font-size='30' fill='blue'>ｶﾅｶﾅ</text>"),
        (
            "text-family",
            "<text x='5' y='80' font-size='30' font-family='Amazon Ember' fill='blue'>Text</text>",
        ),
        (
            "text-spans",
            "<text x='5' y='80' font-size='20'><tspan fill='blue'>Some</tspan><tspan dy='9'>more</tspan></text>",
        ),
        (
            "text-path",
            "<path id='l' d='M5 80h90' fill='none'/><text font-size='30' fill='blue'><textPath href='#l'>Text</textPath></text>",
        ),
        (
            "marker",
            "<marker id='m' markerWidth='9' markerHeight='9' markerUnits='userSpaceOnUse'><rect width='9' height='9' fill='blue'/></marker><path d='M50 50h20' stroke='black' marker-end='url(#m)'/>",
        ),
        (
            "switch",
            "<switch><rect systemLanguage='xx' width='1' height='1'/><rect x='50' y='50' width='40' height='40' fill='blue'/></switch>",
        ),
        ("opacity-group", "<g opacity='1'><rect x='50' y='50' width='40' height='40' fill='blue'/></g>"),
        (
            "picture",
            "<image x='50' y='50' width='40' height='40' href='data:image/svg+xml,%3Csvg xmlns=%22http://www.w3.org/2000/svg%22 viewBox=%220 0 9 9%22%3E%3Crect width=%229%22 height=%229%22 fill=%22blue%22/%3E%3C/svg%3E'/>",
        ),
        ("entities", "<rect x='50' y='50' width='40' height='40' fill='&#98;lue'/>"),
        (
            "cdata",
            "<style><![CDATA[.b{fill:blue}]]></style><rect class='b' x='50' y='50' width='40' height='40'/>",
        ),
    ]
}

/// What must show at least the square; the rest is unusual or refers to the outside.
fn first() -> Vec<(&'static str, &'static str)> {
    vec![
        ("emoji", "<text x='5' y='80' font-size='30'>✅ 🚀 ⚙</text>"),
        ("thai", "<text x='5' y='80' font-size='30'>ภาษาไทย</text>"),
        ("outside", "<image x='50' y='50' width='40' height='40' href='logo.png'/>"),
        ("outside-web", "<image x='50' y='50' width='40' height='40' href='https://example.com/logo.png'/>"),
        ("picture-broken", "<image x='50' y='50' width='40' height='40' href='data:image/png;base64,AAAA'/>"),
        ("script", "<script>alert(1)</script><rect onclick='x()' x='50' y='50' width='9' height='9'/>"),
        (
            "foreign",
            "<foreignObject x='5' y='50' width='90' height='40'><p xmlns='http://www.w3.org/1999/xhtml'>Words</p></foreignObject>",
        ),
        ("use-loop", "<g id='a'><use href='#b'/></g><g id='b'><use href='#a'/></g>"),
        (
            "filter-huge",
            "<filter id='f'><feMorphology radius='9999'/></filter><rect x='50' y='50' width='40' height='40' filter='url(#f)'/>",
        ),
        (
            "filter-dilate",
            "<filter id='f'><feMorphology operator='dilate' radius='5'/></filter><rect x='50' y='50' width='40' height='40' filter='url(#f)'/>",
        ),
        (
            "filter-fraction",
            "<filter id='f' primitiveUnits='objectBoundingBox'><feMorphology radius='0.5'/></filter><rect x='50' y='50' width='40' height='40' filter='url(#f)'/>",
        ),
        (
            "filter-noise",
            "<filter id='f'><feTurbulence baseFrequency='9' numOctaves='99'/></filter><rect x='50' y='50' width='40' height='40' filter='url(#f)'/>",
        ),
        (
            "animate",
            "<rect x='50' y='50' width='40' height='40'><animate attributeName='x' from='0' to='50' dur='1s'/></rect>",
        ),
        ("nan", "<rect x='NaN' y='1e999' width='-5' height='inf' fill='blue'/>"),
    ]
}

/// Files as a whole.
fn whole() -> Vec<(&'static str, Vec<u8>)> {
    let open = "<svg xmlns='http://www.w3.org/2000/svg' viewBox='0 0 100 100'>";
    let plain = format!("{open}{SQUARE}</svg>");
    let text = |text: String| text.into_bytes();
    let latin =
        format!("<?xml version='1.0' encoding='ISO-8859-1'?>{open}{SQUARE}<text y='60'>caf~</text></svg>");
    let wide = |big: bool| {
        let units = "\u{feff}".encode_utf16().chain(plain.encode_utf16());
        units.flat_map(|unit| if big { unit.to_be_bytes() } else { unit.to_le_bytes() }).collect::<Vec<u8>>()
    };
    vec![
        ("latin1", latin.bytes().map(|byte| if byte == b'~' { 0xE9 } else { byte }).collect()),
        ("utf16", wide(false)),
        ("utf16-big", wide(true)),
        ("mark", text(format!("\u{feff}{plain}"))),
        (
            "doctype",
            text(format!(
                "<?xml version='1.0'?><!DOCTYPE svg PUBLIC '-//W3C//DTD SVG 1.1//EN' 'http://www.w3.org/Graphics/SVG/1.1/DTD/svg11.dtd'>{plain}"
            )),
        ),
        (
            "entity",
            text(format!(
                "<!DOCTYPE svg [<!ENTITY red '#ff0000'>]>{open}<rect width='40' height='40' fill='&red;'/></svg>"
            )),
        ),
        ("no-namespace", text(plain.replace(" xmlns='http://www.w3.org/2000/svg'", ""))),
        ("no-viewbox", text(plain.replace(" viewBox='0 0 100 100'", " width='100' height='100'"))),
        ("no-size", text(plain.replace(" viewBox='0 0 100 100'", ""))),
        ("width-zero", text(plain.replace("<svg ", "<svg width='0' height='0' "))),
        ("percent", text(plain.replace("<svg ", "<svg width='100%' height='100%' "))),
        ("huge", text(plain.replace("<svg ", "<svg width='999999' height='999999' "))),
        ("unclosed", text(plain.replace("</svg>", ""))),
        ("unclosed-tag", text(plain.replace("</svg>", "<g>") + "</svg>")),
        ("cut", text(plain[..plain.len() / 2].to_owned())),
        (
            "prefix",
            text(
                plain
                    .replace("<svg xmlns", "<s:svg xmlns:s")
                    .replace("<rect", "<s:rect")
                    .replace("</svg", "</s:svg"),
            ),
        ),
        ("deep", text(format!("{open}{}{SQUARE}{}</svg>", "<g>".repeat(3_000), "</g>".repeat(3_000)))),
        ("wide", text(format!("{open}{SQUARE}{}</svg>", "<path d='M1 1h1'/>".repeat(20_000)))),
    ]
}
