//! Persons and organisations in Hangul: by titles behind them, labels before them, legal forms and nouns of
//! business.
//!
//! Not here: names that stand bare among ordinary words.

use super::words::{KOREAN_GENERAL, KOREAN_WORDS};
use super::{Mention, MentionKind, group, pattern};
use regex::Regex;
use std::ops::Range;
use std::sync::LazyLock;

/// Family names of one syllable.
const FAMILY: &str = "강고공곽구국권금기길김나남노도동두류마맹명모문민박반방배백변복봉부서석선설성소손송신심안양어엄여연염예오옥온왕용우원위유육윤은이인임장전정제조주지진차채천최추탁태편표피하한함허현형홍황";
/// Titles behind a name.
const TITLE: &str = "(?:대표이사|대표님|대표|이사|상무|전무|부사장|사장|회장|부회장|부장|차장|과장|대리|사원|팀장|실장|본부장|센터장|그룹장|파트장|부문장|부팀장|매니저|책임연구원|책임|수석연구원|수석|선임연구원|선임|주임|연구원|엔지니어|소장|원장|교수|박사|국장|담당자|담당|프로|님|씨|CTO|CEO|CIO|CISO|CFO|COO|PM|PL)";

static TITLED: LazyLock<Regex> = LazyLock::new(|| {
    pattern(&format!(
        r"(?P<it>(?:(?:남궁|황보|제갈|사공|선우|독고)[가-힣]{{1,2}}|[{FAMILY}][가-힣]{{1,2}}))(?P<gap>[ \u{{A0}}]?)\(?(?P<title>{TITLE})"
    ))
});
static LABELLED: LazyLock<Regex> = LazyLock::new(|| {
    pattern(&format!(
        r"(?:담당자|담당|작성자|작성|책임자|연락처|문의처|문의|고객 담당자|성명|이름|승인자|승인|검토자|검토|서명|발신|수신|참조|인터뷰|PM|대표자)\s*[:：]\s*(?P<it>[{FAMILY}][가-힣]{{1,3}})(?P<end>[^가-힣]|$)"
    ))
});
/// A title before a name: `대표이사 강유진은`.
static BEFORE: LazyLock<Regex> = LazyLock::new(|| {
    pattern(&format!(
        r"(?:대표이사|본부장|팀장|부장|과장|차장|이사|전무|상무|사장|회장|CTO|CEO|CIO|CISO|CFO|COO|PM)(?:인|이신)?[ \u{{A0}}](?P<it>[{FAMILY}][가-힣]{{2}})(?:은|는|이|가|을|를|의|과|와|에게|께서|님|씨)?(?:[^가-힣]|$)"
    ))
});
/// A quotation with its speaker: `"…"라고 김민지 …`.
static QUOTED: LazyLock<Regex> = LazyLock::new(|| {
    pattern(&format!(
        r#"["”」』’]\s*(?:이?라고|고|라며|면서)\s+(?P<it>[{FAMILY}][가-힣]{{2}})(?:은|는|이|가)?\s"#
    ))
});

/// Legal forms.
const LEGAL: [&str; 5] = ["㈜", "(주)", "（주）", "주식회사", "유한회사"];
/// Behind a legal form, before one, or ending in a noun of business.
static ORGANISATIONS: LazyLock<Vec<Regex>> = LazyLock::new(|| {
    [
        r"(?P<it>(?:㈜|\(주\)|（주）|주식회사 ?|유한회사 ?)[가-힣A-Za-z0-9&]{2,20})",
        r"(?P<it>[가-힣A-Za-z0-9&]{2,20} ?(?:㈜|\(주\)|（주）|주식회사|유한회사))",
        r"(?P<it>(?P<own>[가-힣A-Za-z]{2,8}?)(?:손해보험|생명보험|화재해상보험|저축은행|상호저축은행|전자|물산|물류|은행|병원|의료원|대학교|그룹|보험|증권|화학|건설|생명|카드|홀딩스|제약|항공|통신|텔레콤|중공업|자동차|식품|유통|백화점|호텔|저축은행|캐피탈|바이오|게임즈|엔터테인먼트|산업개발|에너지|제철|철강|해운|택배|화장품|시청|도청|군청|구청|공사|공단|재단))(?P<end>[^가-힣]|은|는|이|가|을|를|의|과|와|에|로|도|만|$)",
        r"(?:고객사?명|고객사?|업체명|회사명|기업명)\s*[:：]\s*(?P<it>[가-힣A-Za-z0-9&㈜(][가-힣A-Za-z0-9&㈜() ]{1,30})",
    ]
    .iter()
    .map(|text| pattern(text))
    .collect()
});

/// Persons and organisations.
pub(super) fn find(text: &str) -> Vec<Mention> {
    if !text.contains(|c: char| ('가'..='힣').contains(&c)) {
        return Vec::new();
    }
    let mut found = Vec::new();
    for it in TITLED.captures_iter(text) {
        let spaced = group(&it, "gap").is_some_and(|gap| !gap.is_empty());
        let title = it.name("title").map_or("", |title| title.as_str());
        let range = group(&it, "it").filter(|range| is_person(text, range, title, spaced));
        found.extend(range.map(|range| Mention { kind: MentionKind::Person, range }));
    }
    for form in [&*LABELLED, &*BEFORE, &*QUOTED] {
        for it in form.captures_iter(text) {
            let range = group(&it, "it").filter(|range| is_name(&text[range.clone()]));
            found.extend(range.map(|range| Mention { kind: MentionKind::Person, range }));
        }
    }
    for form in ORGANISATIONS.iter() {
        for it in form.captures_iter(text) {
            let own = it.name("own").map(|own| own.as_str());
            let range = group(&it, "it").filter(|range| {
                own.is_none_or(is_own)
                    && !follows_letter(text, range.start)
                    && !is_general(&text[range.clone()])
            });
            found.extend(
                range
                    .map(|range| without_particle(text, range))
                    .map(|range| Mention { kind: MentionKind::Organisation, range }),
            );
        }
    }
    found
}

fn follows_letter(text: &str, at: usize) -> bool {
    text[..at].chars().next_back().is_some_and(|c| ('가'..='힣').contains(&c))
}

/// Whether three syllables (two with a title apart) before a title are a name.
fn is_person(text: &str, range: &Range<usize>, title: &str, spaced: bool) -> bool {
    let name = &text[range.clone()];
    let long = name.chars().count() > 2;
    // `씨` and `님` address anybody; without a space a short word before them is rarely a name.
    let short_title =
        matches!(title, "님" | "씨" | "프로" | "담당" | "책임" | "선임" | "수석" | "대리" | "사원" | "이사");
    let after =
        text[range.end..].trim_start_matches([' ', '\u{A0}', '(']).strip_prefix(title).unwrap_or_default();
    let goes_on = after.chars().next().is_some_and(|c| ('가'..='힣').contains(&c));
    let ends = !goes_on
        || [
            "은", "는", "이", "가", "을", "를", "의", "과", "와", "에", "께", "도", "님", "으", "로", "입",
            "인", "였", "랑", "만", "및",
        ]
        .iter()
        .any(|it| after.starts_with(it));
    !follows_letter(text, range.start)
        && is_name(name)
        && ends
        && (long || spaced && !short_title)
        && !(title == "이사" && after.starts_with("회"))
}

/// Given names of one syllable, which are few.
const SHORT_GIVEN: &str = "건겸결경균근기담도란련룡률린민별빈빛산새석선섭성솔송수숙슬아연열영예옥완용우욱운웅원유윤율은인자재정종주준지진찬창천철초춘충태택하학한향혁현협형혜호홍화환활훈희";

/// Whether syllables have the form of a name: no ordinary word, with or without a particle, and no form of a
/// verb.
fn is_name(name: &str) -> bool {
    const UNIT: [&str; 19] = [
        "팀", "실", "과", "처", "부", "단", "층", "급", "용", "측", "본부", "센터", "그룹", "업체", "사업",
        "자의", "간", "적", "에서",
    ];
    const PARTICLE: &str = "은는이가을를의에와과로도만";
    /// Syllables in which forms of verbs and particles end, and names do not.
    const VERBAL: &str = "된될할는을를의에로와며고게면들던요까져됐했였었았겠됨등";
    let mut syllables = name.chars();
    let (Some(_), Some(second)) = (syllables.next(), syllables.next()) else { return false };
    let rest: String = name.chars().skip(1).collect();
    let last = name.chars().next_back().unwrap_or(second);
    let stem: String = name.chars().take(name.chars().count() - 1).collect();
    let is_word = KOREAN_WORDS.contains(name)
        || (stem.chars().count() > 1 && PARTICLE.contains(last) && KOREAN_WORDS.contains(stem.as_str()));
    let short = rest.chars().count() == 1;
    !is_word
        && !VERBAL.contains(last)
        && (!short || SHORT_GIVEN.contains(second))
        && (short || !UNIT.iter().any(|end| rest.ends_with(end)))
}

/// A name without the particle behind it, where enough is left.
fn without_particle(text: &str, range: Range<usize>) -> Range<usize> {
    const PARTICLES: [&str; 13] =
        ["에서는", "에게", "에서", "으로", "은", "는", "을", "를", "의", "에", "과", "와", "이"];
    let words = &text[range.clone()];
    let cut = PARTICLES.iter().find_map(|particle| {
        let stem = words.strip_suffix(particle)?;
        let own: String = LEGAL.iter().fold(stem.to_owned(), |text, form| text.replace(form, ""));
        (own.trim().chars().count() > 1).then_some(stem.len())
    });
    range.start..range.start + cut.unwrap_or(words.len())
}

/// Whether a word tells an organisation from another.
fn is_own(word: &str) -> bool {
    let ends = |general: &str| word == general || (general.chars().count() > 1 && word.ends_with(general));
    !KOREAN_GENERAL.iter().any(|general| ends(general)) && !KOREAN_WORDS.contains(word)
}

/// A legal form with nothing but ordinary words: `주식회사 고객`.
fn is_general(whole: &str) -> bool {
    let own: String = LEGAL.iter().fold(whole.to_owned(), |text, form| text.replace(form, ""));
    let own = own.trim();
    own.chars().count() < 2 || KOREAN_WORDS.contains(own)
}
