//! Letters that stand for others: Cyrillic and Greek ones that look Latin, Latin ones that NFKD does not
//! take apart, and old forms of Han characters that people use for one another in names.
//!
//! The tables work on lower case, after folding, so that a name in Cyrillic still equals itself in
//! capitals; the general table of confusable characters tells cases apart and does not give that.
//!
//! Not here: likeness between digits and letters (`0` and `O`), which would join too many other words.

/// The Latin letter a lower-case Cyrillic or Greek letter looks like.
pub(crate) fn latin_lookalike(c: char) -> Option<char> {
    Some(match c {
        'а' | 'α' => 'a',
        'в' | 'β' => 'b',
        'с' | 'ϲ' => 'c',
        'ԁ' => 'd',
        'е' | 'ε' | 'ё' => 'e',
        'ɡ' => 'g',
        'һ' | 'н' | 'η' => 'h',
        'і' | 'ι' | 'ı' | 'ї' => 'i',
        'ј' | 'ϳ' => 'j',
        'к' | 'κ' => 'k',
        'ӏ' | 'ɩ' => 'l',
        'м' | 'μ' => 'm',
        'ո' | 'ν' => 'n',
        'о' | 'ο' | 'օ' => 'o',
        'р' | 'ρ' => 'p',
        'ԛ' => 'q',
        'ѕ' => 's',
        'т' | 'τ' => 't',
        'υ' | 'ս' => 'u',
        'ѵ' => 'v',
        'ԝ' | 'ω' => 'w',
        'х' | 'χ' => 'x',
        'у' | 'γ' => 'y',
        'ζ' => 'z',
        _ => return None,
    })
}

/// What a Latin letter that has no decomposition is written as in plain letters.
pub(crate) fn plain_latin(c: char) -> Option<&'static str> {
    Some(match c {
        'ß' => "ss",
        'æ' => "ae",
        'œ' => "oe",
        'ø' => "o",
        'đ' | 'ð' => "d",
        'ł' => "l",
        'þ' => "th",
        'ħ' => "h",
        _ => return None,
    })
}

/// The letter in a coloured or outlined square or circle that NFKD leaves as it is.
pub(crate) fn enclosed_letter(c: char) -> Option<char> {
    let base = match c as u32 {
        0x1F150..=0x1F169 => 0x1F150,
        0x1F170..=0x1F189 => 0x1F170,
        0x1F1E6..=0x1F1FF => 0x1F1E6,
        _ => return None,
    };
    char::from_u32(c as u32 - base + 'A' as u32)
}

/// Old and variant forms of Han characters, each group under its everyday form.
const HAN_FORMS: &[(char, &str)] = &[
    ('高', "髙"),
    ('崎', "﨑碕嵜"),
    ('斉', "齋齊斎"),
    ('辺', "邊邉"),
    ('沢', "澤"),
    ('浜', "濱濵"),
    ('国', "國"),
    ('広', "廣"),
    ('桜', "櫻"),
    ('滝', "瀧"),
    ('真', "眞"),
    ('徳', "德"),
    ('黒', "黑"),
    ('会', "會"),
    ('竜', "龍"),
    ('寿', "壽"),
    ('栄', "榮"),
    ('学', "學"),
    ('実', "實"),
    ('恵', "惠"),
    ('蔵', "藏"),
    ('条', "條"),
    ('関', "關"),
    ('円', "圓"),
    ('吉', "𠮷"),
    ('島', "嶋嶌"),
    ('富', "冨"),
    ('峰', "峯"),
];

/// The everyday form of a Han character.
pub(crate) fn everyday_han(c: char) -> char {
    HAN_FORMS.iter().find(|(_, old)| old.contains(c)).map_or(c, |(everyday, _)| *everyday)
}
