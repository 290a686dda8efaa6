//! What may stand around a Japanese name: particles, titles, and nouns that companies bear.
//!
//! Han characters and katakana run on without spaces, so that `青葉` begins `青葉区` and `ライン` ends
//! `オンライン`. A change of script is a border; within one script what follows must be a known word.
//! Kana is compared in folded katakana, as the rows are.
//!
//! Not here: a dictionary, or telling place names from companies.

/// Titles and legal forms in Han characters.
const TITLES: [&str; 23] = [
    "様",
    "氏",
    "殿",
    "社",
    "社長",
    "部長",
    "課長",
    "係長",
    "室長",
    "取締役",
    "会長",
    "専務",
    "常務",
    "主任",
    "先生",
    "御中",
    "君",
    "株式会社",
    "有限会社",
    "合同会社",
    "代表",
    "担当",
    "側",
];
/// Nouns of business in Han characters.
const BUSINESS: [&str; 33] = [
    "物流",
    "商事",
    "製作所",
    "工業",
    "電機",
    "建設",
    "銀行",
    "証券",
    "保険",
    "生命",
    "産業",
    "通信",
    "病院",
    "大学",
    "製薬",
    "化学",
    "食品",
    "自動車",
    "航空",
    "海運",
    "運輸",
    "倉庫",
    "不動産",
    "電力",
    "鉄道",
    "電気",
    "精機",
    "重工",
    "本社",
    "支社",
    "支店",
    "環境",
    "案件",
];
/// Nouns of business in katakana, folded.
const KATAKANA: [&str; 18] = [
    "システム",
    "システムズ",
    "ホルデイングス",
    "グルプ",
    "クラウド",
    "ソフト",
    "テクノロジ",
    "サビス",
    "ジヤパン",
    "ポタル",
    "デタ",
    "ネツト",
    "ネツトワクス",
    "フド",
    "バンク",
    "アプリ",
    "サイト",
    "サバ",
];
/// Particles and endings in hiragana, folded to katakana.
const PARTICLES: [&str; 33] = [
    "ノ",
    "ハ",
    "ガ",
    "ヲ",
    "ニ",
    "ヘ",
    "ト",
    "モ",
    "デ",
    "ヤ",
    "ナ",
    "ダ",
    "カラ",
    "マデ",
    "ヨリ",
    "サン",
    "サマ",
    "デハ",
    "ニハ",
    "トノ",
    "ヘノ",
    "デノ",
    "デス",
    "デシタ",
    "トイウ",
    "ナド",
    "カラノ",
    "ニオイテ",
    "ニオケル",
    "ニヨル",
    "トシテ",
    "ニモ",
    "トハ",
];

/// Whether Han characters directly behind a name are a title or a legal form.
pub(crate) fn is_title(rest: &str) -> bool {
    TITLES.contains(&rest)
        || rest.strip_prefix('様').is_some()
        || (rest.starts_with("株式会社") || rest.starts_with("有限会社"))
}

/// Whether they begin with a noun of business.
pub(crate) fn is_business(rest: &str) -> bool {
    BUSINESS.iter().any(|noun| rest.starts_with(noun))
        || TITLES.iter().any(|title| rest.strip_prefix(title).is_some_and(|more| TITLES.contains(&more)))
}

/// Whether folded katakana behind a name begins with a noun of business.
pub(crate) fn is_business_katakana(rest: &str) -> bool {
    KATAKANA.iter().any(|noun| rest.starts_with(noun))
}

/// Whether folded hiragana behind a name begins with a particle or an ending.
pub(crate) fn begins_with_particle(rest: &str) -> bool {
    PARTICLES.iter().any(|particle| rest.starts_with(particle))
}

/// Whether a folded hiragana letter directly before a name is likely a particle.
pub(crate) fn ends_with_particle(run: &str) -> bool {
    run.ends_with(['ノ', 'ハ', 'ガ', 'ヲ', 'ニ', 'ヘ', 'ト', 'モ', 'デ', 'ヤ', 'ル', 'タ'])
}

/// Whether Han characters directly before a name may stand there.
pub(crate) fn may_stand_before(run: &str) -> bool {
    run.ends_with("株式会社")
        || run.ends_with("有限会社")
        || ["当時", "元", "旧", "株", "同社", "顧客"].contains(&run)
}
