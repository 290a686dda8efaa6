//! Persons and organisations in Japanese: by forms of address and titles behind them, labels before them,
//! legal forms and nouns of business.
//!
//! Not here: names that stand bare among ordinary words, except a family name with a space and a given name.

use super::words::{JAPANESE_GENERAL, JAPANESE_SURNAMES, JAPANESE_WORDS};
use super::{Mention, MentionKind, group, pattern};
use regex::Regex;
use std::ops::Range;
use std::sync::LazyLock;

const TITLE: &str = "(?:代表取締役社長|代表取締役|取締役|執行役員|本部長|副部長|部長|課長代理|課長|係長|主任|室長|所長|次長|社長|会長|専務|常務|マネージャー|マネジャー|リーダー|エンジニア|教授|医師|店長|工場長|CTO|CEO|CIO|CISO|CFO|PM)";

/// Han characters, or kana with a middle dot, before a form of address.
static ADDRESSED: LazyLock<Regex> = LazyLock::new(|| {
    pattern(
        r"(?P<it>\p{Han}{1,4}(?:[ 　]\p{Han}{1,3})?|[\p{Katakana}ー]{2,12}(?:[・＝][\p{Katakana}ー]{2,12}){0,2}|[\p{Hiragana}]{2,5}[ 　][\p{Hiragana}]{2,5})[ 　]?(?P<form>様|さま|さん|氏|殿)(?P<after>.?)",
    )
});
static TITLED: LazyLock<Regex> = LazyLock::new(|| pattern(TITLE));
/// A title before a name: `部長の田中太郎`, `CTO 田中 太郎`.
static BEFORE: LazyLock<Regex> = LazyLock::new(|| {
    pattern(&format!(
        r"{TITLE}(?:の|[ 　:：、]|は、?)?[ 　]?(?P<it>\p{{Han}}{{2,6}}(?:[ 　](?:\p{{Han}}{{1,3}}|\p{{Hiragana}}{{2,4}}))?)"
    ))
});
static LABELLED: LazyLock<Regex> = LazyLock::new(|| {
    pattern(
        r"(?:ご?担当者名?|ご?担当|責任者|作成者|作成|承認者|承認|連絡先|お問い?合わ?せ先?|お問合せ|氏名|署名|発信者|宛先|窓口|インタビュー)\s*[:：]\s*(?P<it>[\p{Han}\p{Katakana}ー・]{1,12}(?:[ 　](?:\p{Han}{1,3}|\p{Hiragana}{2,4}))?)",
    )
});
/// A family name, a space and a given name.
static BARE: LazyLock<Regex> = LazyLock::new(|| {
    pattern(r"(?P<it>(?P<family>\p{Han}{1,3})[ 　](?P<given>\p{Han}{1,3}|\p{Hiragana}{2,4}))")
});

static ORGANISATIONS: LazyLock<Vec<Regex>> = LazyLock::new(|| {
    [
        r"(?P<it>(?:株式会社|有限会社|合同会社|㈱|（株）|\(株\)|一般社団法人|学校法人|医療法人|独立行政法人)[ 　]?(?:\p{Hiragana}{2,6})?[\p{Han}\p{Katakana}ーA-Za-z0-9&・]{2,20})",
        r"(?P<it>[\p{Han}\p{Katakana}\p{Hiragana}ーA-Za-z0-9&・]{2,20}?[ 　]?(?:株式会社|有限会社|合同会社|㈱|（株）|\(株\)))",
        r"(?P<it>(?P<own>\p{Hiragana}{3,6}|[\p{Han}\p{Katakana}ーA-Za-z]{2,10}?)(?:損害保険|生命保険|信託銀行|信用金庫|銀行|信用組合|電力|精工|精機|海運|商店|薬品|薬局|製菓|酒造|鋼業|水産|青果|メディカル|病院|大学|物流|電機|電気|製作所|商事|工業|建設|保険|証券|ホールディングス|グループ|製薬|航空|通信|運輸|倉庫|百貨店|食品|化学|自動車|鉄道|不動産|市役所|県庁|新聞社|出版|生命|商会|興業|交通|ロジスティクス|フーズ))(?P<after>.?)",
        r"(?:お客様企業名|お客様名|顧客企業名|顧客名|会社名|企業名|社名|導入企業)\s*[:：]\s*(?P<it>[\p{Han}\p{Katakana}\p{Hiragana}ーA-Za-z0-9&・（）()㈱ ]{2,30})",
    ]
    .iter()
    .map(|text| pattern(text))
    .collect()
});

/// Persons and organisations.
pub(super) fn find(text: &str) -> Vec<Mention> {
    if !text.contains(is_japanese) {
        return Vec::new();
    }
    let mut found = Vec::new();
    let mut add =
        |kind, range: Option<Range<usize>>| found.extend(range.map(|range| Mention { kind, range }));
    for it in ADDRESSED.captures_iter(text) {
        let form = it.name("form").map_or("", |form| form.as_str());
        let after = it.name("after").map_or("", |after| after.as_str());
        add(MentionKind::Person, group(&it, "it").filter(|range| is_addressed(text, range, form, after)));
    }
    for it in TITLED.captures_iter(text) {
        add(MentionKind::Person, it.get(0).and_then(|title| before_title(text, title.start())));
    }
    for it in BEFORE.captures_iter(text) {
        add(MentionKind::Person, group(&it, "it").filter(|range| family_of(&text[range.clone()]).is_some()));
    }
    for it in LABELLED.captures_iter(text) {
        add(MentionKind::Person, group(&it, "it").filter(|range| is_labelled(&text[range.clone()])));
    }
    for it in BARE.captures_iter(text) {
        let family = it.name("family").map_or("", |family| family.as_str());
        let alone = group(&it, "it").is_some_and(|range| !follows_han(text, range.start));
        if alone && JAPANESE_SURNAMES.contains(family) && family.chars().count() > 1 {
            add(MentionKind::Person, group(&it, "it"));
        }
    }
    for form in ORGANISATIONS.iter() {
        for it in form.captures_iter(text) {
            let own = it.name("own").map(|own| own.as_str());
            add(
                MentionKind::Organisation,
                group(&it, "it").filter(|range| is_organisation(text, range, own)),
            );
        }
    }
    found
}

fn is_japanese(c: char) -> bool {
    matches!(c, '\u{3040}'..='\u{30FF}' | '\u{4E00}'..='\u{9FFF}' | '㈱')
}

fn is_han(c: char) -> bool {
    matches!(c, '\u{4E00}'..='\u{9FFF}' | '々')
}

fn follows_han(text: &str, at: usize) -> bool {
    text[..at].chars().next_back().is_some_and(is_han)
}

/// The family name with which words begin.
fn family_of(words: &str) -> Option<&str> {
    let ends: Vec<usize> = words.char_indices().map(|(at, c)| at + c.len_utf8()).take(3).collect();
    ends.into_iter().rev().map(|end| &words[..end]).find(|head| JAPANESE_SURNAMES.contains(head))
}

/// Before `様`, `さん` or `氏` stands a name, unless it is one of the words that do so as well.
fn is_addressed(text: &str, range: &Range<usize>, form: &str, after: &str) -> bool {
    let words = text[range.clone()].trim();
    let last = words.split([' ', '　']).next_back().unwrap_or_default();
    // `様々`, `仕様書`, `氏名` and the like are words.
    let grown = after.starts_with(|c: char| is_han(c) && c != '方') || (form == "氏" && after == "名");
    let ordinary = JAPANESE_WORDS.contains(words)
        || JAPANESE_WORDS.contains(last)
        || JAPANESE_WORDS.iter().any(|word| word.chars().count() > 1 && words.ends_with(word));
    let katakana = words.chars().all(|c| !is_han(c));
    // `ユーザー様` is no person; `オイェラン氏` is one.
    let called = !katakana || form == "氏" || words.contains('・');
    let known = family_of(words).is_some();
    let organisation =
        ["会社", "企業", "銀行", "病院", "大学", "部門", "店"].iter().any(|end| words.ends_with(end));
    !grown
        && !ordinary
        && called
        && !organisation
        && !follows_han(text, range.start)
        && (known || form != "殿")
        && (known || words.chars().count() > 1)
}

/// The longest name before a title: a family name with or without a given name. `営業部長` is no person.
fn before_title(text: &str, title: usize) -> Option<Range<usize>> {
    let end = text[..title].trim_end_matches([' ', '　']).len();
    let is_letter = |c: char| is_han(c) || is_hiragana(c) || matches!(c, ' ' | '　');
    let letters = text[..end].char_indices().rev().take_while(|(_, c)| is_letter(*c)).take(9);
    let mut starts: Vec<usize> = letters.map(|(at, _)| at).collect();
    starts.reverse();
    starts
        .into_iter()
        .map(|start| start..end)
        .find(|range| is_before_title(text, range))
        .or_else(|| unlisted(text, end))
}

/// Family and given name of three to five Han characters before a title, which begin behind another script
/// and hold no word of a department: `桐生沙耶部長`, not `経営企画部長`.
fn unlisted(text: &str, end: usize) -> Option<Range<usize>> {
    let run: Vec<usize> =
        text[..end].char_indices().rev().take_while(|(_, c)| is_han(*c)).map(|(at, _)| at).collect();
    let start = *run.last()?;
    let before = text[..start].chars().next_back();
    let joined = before.is_some_and(|c| ('\u{30A0}'..='\u{30FF}').contains(&c) || c.is_ascii_alphanumeric());
    let words = &text[start..end];
    ((3..=5).contains(&run.len()) && !joined && !is_department(words)).then_some(start..end)
}

/// Whether a word of a department, a rank or a place is in words before a title.
fn is_department(words: &str) -> bool {
    const WORDS: [&str; 100] = [
        "営業",
        "企画",
        "開発",
        "管理",
        "技術",
        "情報",
        "人事",
        "経理",
        "財務",
        "総務",
        "法務",
        "購買",
        "調達",
        "製造",
        "生産",
        "品質",
        "物流",
        "運用",
        "運営",
        "保守",
        "監査",
        "広報",
        "宣伝",
        "販売",
        "商品",
        "顧客",
        "海外",
        "国内",
        "国際",
        "事業",
        "戦略",
        "推進",
        "研究",
        "設計",
        "設備",
        "施設",
        "安全",
        "環境",
        "教育",
        "人材",
        "支援",
        "業務",
        "統括",
        "本部",
        "経営",
        "第一",
        "第二",
        "第三",
        "医療",
        "診療",
        "看護",
        "店舗",
        "地域",
        "関東",
        "関西",
        "東京",
        "大阪",
        "名古屋",
        "九州",
        "東北",
        "支店",
        "支社",
        "工場",
        "各部",
        "新任",
        "前任",
        "現場",
        "担当",
        "内部",
        "外部",
        "会社",
        "企業",
        "部門",
        "組織",
        "基盤",
        "通信",
        "電算",
        "計画",
        "需給",
        "配送",
        "倉庫",
        "輸送",
        "決済",
        "与信",
        "融資",
        "審査",
        "資産",
        "投資",
        "運輸",
        "車両",
        "最高",
        "執行",
        "取締",
        "責任",
        "代表",
        "副社",
        "元請",
        "全国",
        "社内",
        "同社",
    ];
    WORDS.iter().any(|word| words.contains(word))
}

fn is_before_title(text: &str, range: &Range<usize>) -> bool {
    let words = &text[range.clone()];
    let Some(family) = family_of(words) else { return false };
    let rest = &words[family.len()..];
    let given = rest.trim_start_matches([' ', '　']);
    let unit = ["部", "課", "室", "係", "局", "店", "支社", "本社", "事業", "営業", "開発", "情報"];
    let spaced = given.len() < rest.len();
    let is_given = given.chars().count() <= 4
        && (given.chars().all(is_han) || (spaced && given.chars().all(is_hiragana)))
        && !unit.iter().any(|unit| given.contains(unit));
    let long = family.chars().count() > 1 || !given.is_empty();
    is_given && long && !follows_han(text, range.start)
}

fn is_hiragana(c: char) -> bool {
    ('\u{3041}'..='\u{3096}').contains(&c)
}

fn is_labelled(words: &str) -> bool {
    let katakana = words.chars().all(|c| !is_han(c));
    let spaced = words.split_once([' ', '　']).is_some_and(|(family, given)| {
        family.chars().count() <= 3
            && family.chars().all(is_han)
            && !is_department(family)
            && !is_department(given)
    });
    family_of(words).is_some() || spaced || (katakana && words.contains('・'))
}

/// Words that tell no organisation from another.
fn is_organisation(text: &str, range: &Range<usize>, own: Option<&str>) -> bool {
    const PARTICLES: [&str; 22] = [
        "では",
        "には",
        "から",
        "まで",
        "との",
        "への",
        "として",
        "です",
        "など",
        "という",
        "による",
        "における",
        "これら",
        "それら",
        "すべて",
        "さまざま",
        "いくつか",
        "それぞれ",
        "ほか",
        "および",
        "または",
        "とりあえず",
    ];
    let words = &text[range.clone()];
    let forms = ["株式会社", "有限会社", "合同会社", "㈱"];
    let hiragana = forms.iter().find_map(|form| words.strip_prefix(form)).unwrap_or(words);
    if PARTICLES.iter().any(|particle| hiragana.starts_with(particle)) {
        return false;
    }
    let bare = words.trim_start_matches("株式会社").trim_end_matches("株式会社").trim();
    let before = text[..range.start].chars().next_back();
    let own_word = own.is_none_or(|own| {
        !JAPANESE_GENERAL.iter().any(|general| own.ends_with(general))
            && !JAPANESE_WORDS.contains(own)
            && !own.is_ascii()
            || own.is_ascii() && !matches!(own, "AWS" | "IAM" | "VPC" | "ALB" | "Auto" | "EC2" | "S3")
    });
    let cut = own.is_some()
        && before.is_some_and(|c| {
            is_han(c)
                || ('\u{30A0}'..='\u{30FF}').contains(&c)
                || c.is_ascii_alphanumeric()
                || is_hiragana(c) && words.starts_with(is_hiragana)
        });
    !bare.is_empty() && own_word && !cut
}
