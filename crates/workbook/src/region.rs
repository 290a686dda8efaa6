//! What a format of numbers means in the language of a spreadsheet program: the formats that a file names
//! only by number, and the names of days, months and halves of a day.
//!
//! It deliberately knows the three languages of this program and, for names, Chinese; what another
//! language would show is not guessed.

/// The language in which a spreadsheet program shows a workbook.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub enum Region {
    /// English (United States).
    #[default]
    English,
    /// Korean.
    Korean,
    /// Japanese.
    Japanese,
}

/// The language in which a part of a format speaks.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Speech {
    English,
    Korean,
    Japanese,
    /// Simplified or traditional.
    Chinese,
    /// Chinese as in Taiwan, which counts years of its own.
    Taiwanese,
    /// One whose words are not known here.
    Other,
}

impl Region {
    /// The code of a format that a file names by its number only. Numbers without a meaning show as they
    /// are.
    pub(crate) fn own_format(self, id: u32) -> &'static str {
        match (self, id) {
            (_, 1 | 59) => "0",
            (_, 2 | 60) => "0.00",
            (_, 3 | 61) => "#,##0",
            (_, 4 | 62) => "#,##0.00",
            (Self::Korean, 5..=8 | 63..=66) => won(id),
            (Self::Japanese, 5..=8 | 63..=66) => yen(id),
            (_, 5..=8 | 63..=66) => dollar(id),
            (_, 9 | 67) => "0%",
            (_, 10 | 68) => "0.00%",
            (_, 11) => "0.00E+00",
            (_, 12 | 69) => "# ?/?",
            (_, 13 | 70) => "# ??/??",
            (_, 18) => "h:mm AM/PM",
            (_, 19) => "h:mm:ss AM/PM",
            (_, 20 | 76) => "h:mm",
            (_, 21 | 77) => "h:mm:ss",
            (_, 37 | 41) => "#,##0_);(#,##0)",
            (_, 38) => "#,##0_);[Red](#,##0)",
            (_, 39 | 43) => "#,##0.00_);(#,##0.00)",
            (_, 40) => "#,##0.00_);[Red](#,##0.00)",
            (_, 42) => self.own_format(5),
            (_, 44) => self.own_format(7),
            (_, 45 | 79) => "mm:ss",
            (_, 46 | 80) => "[h]:mm:ss",
            (_, 47 | 81) => "mm:ss.0",
            (_, 48) => "##0.0E+0",
            (_, 49) => "@",
            (Self::English, _) => english(id),
            (Self::Korean, _) => korean(id),
            (Self::Japanese, _) => japanese(id),
        }
    }

    /// What the system calls a long date.
    pub(crate) fn long_date(self) -> &'static str {
        match self {
            Self::English => "dddd, mmmm d, yyyy",
            Self::Korean => "[$-412]yyyy\"년\" m\"월\" d\"일\" dddd",
            Self::Japanese => "yyyy\"年\"m\"月\"d\"日\"",
        }
    }

    /// What the system calls a time.
    pub(crate) fn long_time(self) -> &'static str {
        match self {
            Self::English => "h:mm:ss AM/PM",
            Self::Korean => "[$-412]AM/PM h:mm:ss",
            Self::Japanese => "h:mm:ss",
        }
    }
}

fn dollar(id: u32) -> &'static str {
    match id {
        5 | 63 => "\"$\"#,##0_);(\"$\"#,##0)",
        6 | 64 => "\"$\"#,##0_);[Red](\"$\"#,##0)",
        7 | 65 => "\"$\"#,##0.00_);(\"$\"#,##0.00)",
        _ => "\"$\"#,##0.00_);[Red](\"$\"#,##0.00)",
    }
}

fn won(id: u32) -> &'static str {
    match id {
        5 | 63 => "\"₩\"#,##0;\\-\"₩\"#,##0",
        6 | 64 => "\"₩\"#,##0;[Red]\\-\"₩\"#,##0",
        7 | 65 => "\"₩\"#,##0.00;\\-\"₩\"#,##0.00",
        _ => "\"₩\"#,##0.00;[Red]\\-\"₩\"#,##0.00",
    }
}

fn yen(id: u32) -> &'static str {
    match id {
        5 | 63 => "\"¥\"#,##0;\"¥\"\\-#,##0",
        6 | 64 => "\"¥\"#,##0;[Red]\"¥\"\\-#,##0",
        7 | 65 => "\"¥\"#,##0.00;\"¥\"\\-#,##0.00",
        _ => "\"¥\"#,##0.00;[Red]\"¥\"\\-#,##0.00",
    }
}

fn english(id: u32) -> &'static str {
    match id {
        14 | 27..=31 | 36 | 50..=58 | 71 | 72 => "m/d/yyyy",
        15 | 73 => "d-mmm-yy",
        16 | 74 => "d-mmm",
        17 | 75 => "mmm-yy",
        22 | 78 => "m/d/yyyy h:mm",
        32..=35 => "h:mm:ss",
        _ => "General",
    }
}

fn korean(id: u32) -> &'static str {
    match id {
        14 | 71 | 72 => "yyyy-mm-dd",
        15 | 73 => "dd-mmm-yy",
        16 | 74 => "dd-mmm",
        17 | 75 => "mmm-yy",
        22 | 78 => "yyyy-mm-dd h:mm",
        27 | 36 | 50 | 57 => "yyyy\"年\" mm\"月\" dd\"日\"",
        28 | 29 | 51 | 54 | 58 => "mm-dd",
        30 => "mm-dd-yy",
        31 => "yyyy\"년\" mm\"월\" dd\"일\"",
        32 => "h\"시\" mm\"분\"",
        33 => "h\"시\" mm\"분\" ss\"초\"",
        34 | 35 | 52 | 53 | 55 | 56 => "yyyy-mm-dd",
        _ => "General",
    }
}

fn japanese(id: u32) -> &'static str {
    match id {
        14 | 71 | 72 => "yyyy/m/d",
        15 | 73 => "d-mmm-yy",
        16 | 74 => "d-mmm",
        17 | 75 => "mmm-yy",
        22 | 78 => "yyyy/m/d h:mm",
        27 | 36 | 50 | 57 => "[$-411]ge.m.d",
        28 | 29 | 51 | 54 | 58 => "[$-411]ggge\"年\"m\"月\"d\"日\"",
        30 => "m/d/yy",
        31 => "yyyy\"年\"m\"月\"d\"日\"",
        32 => "h\"時\"mm\"分\"",
        33 => "h\"時\"mm\"分\"ss\"秒\"",
        34 | 52 | 55 => "yyyy\"年\"m\"月\"",
        35 | 53 | 56 => "m\"月\"d\"日\"",
        _ => "General",
    }
}

impl Speech {
    /// The language of a Windows locale identifier.
    pub fn of_number(locale: u32) -> Self {
        match (locale & 0x3ff, locale & 0xffff) {
            (0x09, _) => Self::English,
            (0x11, _) => Self::Japanese,
            (0x12, _) => Self::Korean,
            (0x04, 0x404) => Self::Taiwanese,
            (0x04, _) => Self::Chinese,
            _ => Self::Other,
        }
    }

    /// The language of a tag such as `ja-JP-x-gannen`.
    pub fn of_tag(tag: &str) -> Self {
        let tag = tag.to_ascii_lowercase();
        match tag.get(..2).unwrap_or_default() {
            "en" => Self::English,
            "ja" => Self::Japanese,
            "ko" => Self::Korean,
            "zh" if tag.contains("tw") => Self::Taiwanese,
            "zh" => Self::Chinese,
            _ => Self::Other,
        }
    }

    /// The name of a day of the week, from Sunday, in full or short.
    pub fn day(self, day: usize, full: bool) -> Option<String> {
        let pick = |names: &str| names.chars().nth(day % 7).map(String::from);
        match (self, full) {
            (Self::English, true) => ENGLISH_DAYS.get(day % 7).map(|name| (*name).to_owned()),
            (Self::English, false) => ENGLISH_DAYS.get(day % 7).map(|name| name[..3].to_owned()),
            (Self::Korean, true) => Some(format!("{}요일", pick("일월화수목금토")?)),
            (Self::Korean, false) => pick("일월화수목금토"),
            (Self::Japanese, true) => Some(format!("{}曜日", pick("日月火水木金土")?)),
            (Self::Japanese, false) => pick("日月火水木金土"),
            (Self::Chinese | Self::Taiwanese, true) => Some(format!("星期{}", pick("日一二三四五六")?)),
            (Self::Chinese | Self::Taiwanese, false) => Some(format!("周{}", pick("日一二三四五六")?)),
            (Self::Other, _) => None,
        }
    }

    /// The name of a month, from one, in full or short.
    pub fn month(self, month: u32, full: bool) -> Option<String> {
        let name = ENGLISH_MONTHS.get((month as usize).wrapping_sub(1));
        match self {
            Self::English if full => name.map(|name| (*name).to_owned()),
            Self::English => name.map(|name| name[..3].to_owned()),
            Self::Korean => Some(format!("{month}월")),
            Self::Japanese | Self::Chinese | Self::Taiwanese => Some(format!("{month}月")),
            Self::Other => None,
        }
    }

    /// The word for the half of the day.
    pub fn half(self, afternoon: bool) -> Option<&'static str> {
        let pair = match self {
            Self::English => ("AM", "PM"),
            Self::Korean => ("오전", "오후"),
            Self::Japanese => ("午前", "午後"),
            Self::Chinese | Self::Taiwanese => ("上午", "下午"),
            Self::Other => return None,
        };
        Some(if afternoon { pair.1 } else { pair.0 })
    }
}

const ENGLISH_DAYS: [&str; 7] =
    ["Sunday", "Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday"];
const ENGLISH_MONTHS: [&str; 12] = [
    "January",
    "February",
    "March",
    "April",
    "May",
    "June",
    "July",
    "August",
    "September",
    "October",
    "November",
    "December",
];
