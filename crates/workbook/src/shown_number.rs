//! A number or a text as a spreadsheet program shows it under a format.
//!
//! Numbers, fractions and powers are rendered by `ssfmt`; dates by `shown_date`, because their words
//! depend on a language. It deliberately says when a format is not understood instead of showing half of
//! it, and it knows no width of columns: nothing becomes `####`.

use std::panic::{AssertUnwindSafe, catch_unwind};

use crate::format_code::{Piece, Section, is_date, section_for, sections};
use crate::region::Region;
use crate::shown_date::render;
use crate::styles::NumberFormat;

/// What a cell shows.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Shown {
    /// The text; the number as stored where the format is not understood.
    pub text: String,
    /// Whether the format was understood.
    pub understood: bool,
}

/// How a program counts days, and in which language it shows things.
#[derive(Debug, Clone, Copy, Default)]
pub(crate) struct Manner {
    /// The language.
    pub region: Region,
    /// Whether days are counted from 1904.
    pub from_1904: bool,
}

/// What a number shows under a format.
pub(crate) fn shown_number(number: &str, format: NumberFormat<'_>, manner: Manner) -> Shown {
    let Ok(value) = number.trim().parse::<f64>() else {
        return Shown { text: number.to_owned(), understood: true };
    };
    let code = code_of(format, manner);
    match rendered(code, value, manner) {
        Some(text) => Shown { text, understood: true },
        None => Shown { text: general(value).unwrap_or_else(|| number.to_owned()), understood: false },
    }
}

/// What a text shows under a format: formats may add words around it, or hide it.
pub(crate) fn shown_text(text: &str, format: NumberFormat<'_>) -> String {
    let NumberFormat::Code(code) = format else { return text.to_owned() };
    let Some(sections) = sections(code) else { return text.to_owned() };
    let takes_text = |section: &&Section| section.contains(&Piece::Mark('@'));
    let section = match sections.len() {
        4 => sections.last(),
        _ => sections.last().filter(takes_text),
    };
    let Some(section) = section else { return text.to_owned() };
    let pieces = section.iter().map(|piece| match piece {
        Piece::Mark('@') => text.to_owned(),
        Piece::Mark(mark) => mark.to_string(),
        Piece::Literal(literal) => literal.clone(),
        Piece::Gap => " ".to_owned(),
        Piece::General => text.to_owned(),
        _ => String::new(),
    });
    pieces.collect()
}

fn code_of<'a>(format: NumberFormat<'a>, manner: Manner) -> &'a str {
    match format {
        NumberFormat::Own(id) => manner.region.own_format(id),
        NumberFormat::Code(code) => code,
    }
}

fn rendered(code: &str, value: f64, manner: Manner) -> Option<String> {
    let sections = sections(code)?;
    let section = section_for(&sections, value)?;
    for (piece, instead) in
        [(Piece::LongDate, manner.region.long_date()), (Piece::LongTime, manner.region.long_time())]
    {
        if section.contains(&piece) {
            return rendered(instead, value, manner);
        }
    }
    if is_date(section) {
        return render(section, value, manner.from_1904);
    }
    if section.is_empty() && sections.len() > 1 {
        return Some(String::new());
    }
    if section.contains(&Piece::Mark('@')) || *section == [Piece::General] || code.is_empty() {
        return general(value).map(|text| with_text(section, &text));
    }
    let clean: Vec<String> = sections.iter().map(rewritten).collect();
    formatted(&clean.join(";"), value).map(|text| text.trim().to_owned())
}

/// A number under a format for text, or under none.
fn with_text(section: &Section, number: &str) -> String {
    let pieces = section.iter().map(|piece| match piece {
        Piece::Mark('@') | Piece::General => number,
        Piece::Literal(literal) => literal,
        _ => "",
    });
    let text: String = pieces.collect();
    if text.is_empty() { number.to_owned() } else { text }
}

/// The section as the formatter takes it: every text in quotes, no colours, no languages.
fn rewritten(section: &Section) -> String {
    let piece = |piece: &Piece| match piece {
        Piece::Literal(text) => {
            text.split('"').map(|part| format!("\"{part}\"")).collect::<Vec<_>>().join("\\\"")
        }
        Piece::Gap => " ".to_owned(),
        Piece::General => "General".to_owned(),
        Piece::Condition(condition) => format!("[{condition}]"),
        Piece::Mark(mark) if is_sign(*mark) => mark.to_string(),
        Piece::Mark(mark) => format!("\"{mark}\""),
        _ => String::new(),
    };
    section.iter().map(piece).collect()
}

/// Marks that mean something to the formatter.
fn is_sign(mark: char) -> bool {
    matches!(mark, '0' | '#' | '?' | '.' | ',' | '%' | '/' | 'E' | 'e' | '+' | '-' | ' ' | '1'..='9')
}

/// A number without a format. Whole numbers keep all their digits, for an account number with twelve of
/// them is no power of ten.
fn general(value: f64) -> Option<String> {
    if value.fract() == 0.0 && value.abs() < 1e15 {
        return Some(format!("{value}"));
    }
    formatted("General", value)
}

fn formatted(code: &str, value: f64) -> Option<String> {
    // A foreign formatter that stumbles over a strange format must not take the application with it.
    catch_unwind(AssertUnwindSafe(|| {
        let options = ssfmt::FormatOptions::default();
        ssfmt::NumberFormat::parse(code).ok()?.try_format(value, &options).ok()
    }))
    .ok()
    .flatten()
}

#[cfg(test)]
mod tests {
    use super::*;

    /// What a number shows under a code, or a question mark before it where the format is not understood.
    fn shown(number: &str, code: &str, region: Region) -> String {
        let manner = Manner { region, from_1904: false };
        let shown = shown_number(number, NumberFormat::Code(code), manner);
        if shown.understood { shown.text } else { format!("?{}", shown.text) }
    }

    #[track_caller]
    fn check(number: &str, code: &str, expected: &str) {
        assert_eq!(shown(number, code, Region::English), expected, "{number} {code}");
    }

    #[test]
    fn dates_in_all_forms() {
        for (code, expected) in [
            ("yyyy-mm-dd", "2025-04-14"),
            ("m/d/yy h:mm", "4/14/25 12:00"),
            ("d-mmm-yy", "14-Apr-25"),
            ("dddd, mmmm d, yyyy", "Monday, April 14, 2025"),
            ("[$-409]mmmm\\ d\\,\\ yyyy;@", "April 14, 2025"),
            ("mmmmm-yy", "A-25"),
            ("yyyy\"년\" m\"월\" d\"일\";@", "2025년 4월 14일"),
            ("yyyy\"年\"m\"月\"d\"日\"", "2025年4月14日"),
            ("yyyy\"年\"m\"月\"d\"日\"(aaa)", "2025年4月14日(Mon)"),
            ("[$-411]yyyy/m/d(aaa)", "2025/4/14(月)"),
            ("[$-411]ggge\"年\"m\"月\"d\"日\"", "令和7年4月14日"),
            ("[$-411]ge.m.d", "R7.4.14"),
            ("[$-411]ggge\"年\"", "令和7年"),
            ("[$-ja-JP-x-gannen]gggee\"年\"mm\"月\"dd\"日\"", "令和07年04月14日"),
            ("[$-404]e/m/d", "114/4/14"),
            ("[$-412]yyyy. m. d. AM/PM h:mm", "2025. 4. 14. 오후 12:00"),
            ("[$-412]dddd", "월요일"),
            ("[$-804]aaaa", "星期一"),
            ("[$-411]h\"時\"mm\"分\"ss\"秒\"", "12時00分00秒"),
            ("e-mm-dd", "2025-04-14"),
            ("[Red]yyyy\\/mm\\/dd", "2025/04/14"),
            ("yyyy!.m!.d", "2025.4.14"),
        ] {
            check("45761.5", code, expected);
        }
        assert_eq!(shown("45761", "[$-F800]dddd\\,\\ mmmm\\ dd", Region::Korean), "2025년 4월 14일 월요일");
        assert_eq!(shown("0.75", "[$-F400]h:mm:ss\\ AM/PM", Region::Japanese), "18:00:00");
        // The first day of an era, the first year, and the day before.
        check("43586", "[$-411]ggge\"年\"m\"月\"d\"日\"", "令和1年5月1日");
        check("43586", "[$-ja-JP-x-gannen]ggge\"年\"", "令和元年");
        check("43585", "[$-411]ggge\"年\"m\"月\"d\"日\"", "平成31年4月30日");
        check("60", "yyyy-mm-dd", "1900-02-29");
    }

    #[test]
    fn times_and_durations() {
        check("0.5", "h:mm", "12:00");
        check("0.5", "h:mm AM/PM", "12:00 PM");
        check("0.0006944", "h:mm:ss A/P", "12:01:00 A");
        check("1.5", "[h]:mm", "36:00");
        check("1.5", "[mm]:ss", "2160:00");
        check("0.1234567", "hh:mm:ss.000", "02:57:46.659");
        check("0.999999", "h:mm:ss", "0:00:00");
        check("0.0423611", "mm\"분\" ss\"초\"", "01분 00초");
        check("0.75", "오전/오후 h:mm", "오후 6:00");
        check("0.25", "午前/午後h\"時\"mm\"分\"", "午前6時00分");
    }

    #[test]
    fn numbers_of_every_kind() {
        for (number, code, expected) in [
            ("0.999", "0.00%", "99.90%"),
            ("0.999", "0%", "100%"),
            ("99.9", "\"SLA \"0.0\"%\"", "SLA 99.9%"),
            ("12345678", "000000000000", "000012345678"),
            ("4.5761E4", "General", "45761"),
            ("123456789012", "General", "123456789012"),
            ("0.30000000000000004", "General", "0.3"),
            ("12345.678", "#,##0.00", "12,345.68"),
            ("-1234.5", "#,##0.0_);(#,##0.0)", "(1,234.5)"),
            ("12345", "0.00E+00", "1.23E+04"),
            ("0.25", "# ?/?", "1/4"),
            ("1.5", "# ??/??", "1  1/2"),
            ("1200", "[$₩-412]#,##0", "₩1,200"),
            ("1200", "[$€-407] #,##0.00", "€ 1,200.00"),
            ("1200", "[$USD] #,##0", "USD 1,200"),
            ("821012345678", "000\\-0000\\-00000", "821-0123-45678"),
            ("1012345678", "000\"-\"0000\"-\"0000", "010-1234-5678"),
            ("1", "[=1]\"Yes\";[=0]\"No\"", "Yes"),
            ("0", "[=1]\"Yes\";[=0]\"No\"", "No"),
            ("7", "\"SEC-\"000", "SEC-007"),
            ("7", "\\S\\E\\C\\-000", "SEC-007"),
            ("7", "[$-409]\"SEC-\"000;@", "SEC-007"),
            ("5", "0\"개월\"", "5개월"),
            ("3", "General\" months\"", "3 months"),
            ("3", "@", "3"),
            ("5", ";;;", ""),
        ] {
            check(number, code, expected);
        }
    }

    #[test]
    fn what_is_not_understood_is_said() {
        for code in ["[DBNum1]0", "[$-407]d. mmmm yyyy", "b2yyyy", "[$-411]ggg"] {
            let value = if code.ends_with("ggg") { "-1" } else { "45761" };
            assert!(shown(value, code, Region::English).starts_with('?'), "{code}");
        }
        check("-5", "yyyy-mm-dd", "?-5");
        check("1e12", "yyyy-mm-dd", "?1000000000000");
    }

    #[test]
    fn formats_by_number_depend_on_the_language() {
        let shown = |id, region| {
            shown_number("45761", NumberFormat::Own(id), Manner { region, from_1904: false }).text
        };
        assert_eq!(shown(14, Region::English), "4/14/2025");
        assert_eq!(shown(14, Region::Korean), "2025-04-14");
        assert_eq!(shown(14, Region::Japanese), "2025/4/14");
        assert_eq!(shown(31, Region::Korean), "2025년 04월 14일");
        assert_eq!(shown(57, Region::Japanese), "R7.4.14");
        assert_eq!(shown(58, Region::Japanese), "令和7年4月14日");
        assert_eq!(shown(5, Region::Korean), "₩45,761");
        assert_eq!(shown(44, Region::English), "$45,761.00");
        // Every number means something, and none but a date is a date.
        for region in [Region::English, Region::Korean, Region::Japanese] {
            for id in 0..100 {
                let manner = Manner { region, from_1904: false };
                assert!(shown_number("45761", NumberFormat::Own(id), manner).understood, "{id}");
            }
        }
    }

    #[test]
    fn days_counted_from_1904() {
        let manner = Manner { from_1904: true, ..Manner::default() };
        let shown = |number| shown_number(number, NumberFormat::Code("yyyy-mm-dd ddd"), manner).text;
        assert_eq!(shown("44299"), "2025-04-14 Mon");
        assert_eq!(shown("0"), "1904-01-01 Fri");
    }

    #[test]
    fn texts_under_a_format() {
        let shown = |code| shown_text("abc", NumberFormat::Code(code));
        assert_eq!(shown("@"), "abc");
        assert_eq!(shown("\"Ref \"@"), "Ref abc");
        assert_eq!(shown("0;0;0;\"<\"@\">\""), "<abc>");
        assert_eq!(shown(";;;"), "");
        assert_eq!(shown("0.00"), "abc");
    }
}
