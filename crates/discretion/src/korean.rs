//! What may stand around a Korean name: particles, titles, legal forms, and nouns that companies bear.
//!
//! A Hangul name of two syllables is an ordinary word as often as not (`은하` begins `은하수`), so that
//! what follows must be read to its end before it counts. Particles must agree with the final consonant
//! of what they follow; that alone tells `한빛이` from `한빛나다`.
//!
//! Not here: a dictionary, or the parsing of sentences.

/// How a syllable ends, as far as particles care.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Ending {
    /// In a vowel.
    Vowel,
    /// In the consonant ㄹ, after which `로` stands and not `으로`.
    Rieul,
    /// In another consonant.
    Consonant,
}

/// Particles behind a final consonant; `으로` not behind ㄹ.
const AFTER_CONSONANT: [&str; 16] = [
    "은",
    "이",
    "을",
    "과",
    "으로",
    "이나",
    "이랑",
    "이라",
    "이라는",
    "이라고",
    "이란",
    "이며",
    "이고",
    "이었",
    "아",
    "이여",
];
/// Particles behind a vowel; `로` also behind ㄹ.
const AFTER_VOWEL: [&str; 15] =
    ["는", "가", "를", "와", "로", "나", "랑", "라", "라는", "라고", "란", "며", "고", "였", "여"];
/// Particles that do not care.
const AFTER_ANY: [&str; 42] = [
    "의",
    "에",
    "에서",
    "에게",
    "에게서",
    "께",
    "께서",
    "한테",
    "도",
    "만",
    "까지",
    "부터",
    "조차",
    "마저",
    "처럼",
    "보다",
    "밖에",
    "마다",
    "대로",
    "같은",
    "같이",
    "입니다",
    "이다",
    "인",
    "이었습니다",
    "였습니다",
    "에는",
    "에도",
    "에서는",
    "에서의",
    "에의",
    "와의",
    "과의",
    "으로부터",
    "로부터",
    "로서",
    "으로서",
    "이든",
    "든",
    "들",
    "등",
    "및",
];
/// Titles and words of address.
const TITLES: [&str; 41] = [
    "대표이사",
    "부사장",
    "본부장",
    "센터장",
    "선생님",
    "담당자",
    "파트장",
    "매니저",
    "이사",
    "상무",
    "전무",
    "부장",
    "차장",
    "과장",
    "대리",
    "사원",
    "팀장",
    "실장",
    "대표",
    "사장",
    "회장",
    "수석",
    "책임",
    "선임",
    "주임",
    "담당",
    "교수",
    "박사",
    "기자",
    "프로",
    "리더",
    "고문",
    "감사",
    "위원",
    "그룹장",
    "원장",
    "국장",
    "님",
    "씨",
    "군",
    "양",
];
/// Legal forms and words for the company itself.
const OF_THE_COMPANY: [&str; 16] = [
    "주식회사",
    "유한회사",
    "유한책임회사",
    "그룹",
    "본사",
    "지사",
    "지점",
    "자회사",
    "계열사",
    "고객사",
    "고객",
    "측",
    "팀",
    "사",
    "향",
    "홀딩스",
];
/// Nouns that follow a name in a longer name or a compound.
const BUSINESS: [&str; 76] = [
    "전자",
    "물류",
    "건설",
    "은행",
    "카드",
    "보험",
    "생명",
    "화재",
    "증권",
    "산업",
    "통신",
    "병원",
    "대학교",
    "대학",
    "제약",
    "화학",
    "식품",
    "유통",
    "상사",
    "테크",
    "소프트",
    "시스템즈",
    "시스템",
    "클라우드",
    "정보통신",
    "정보",
    "데이터",
    "네트웍스",
    "미디어",
    "게임즈",
    "게임",
    "엔터",
    "캐피탈",
    "저축은행",
    "중공업",
    "자동차",
    "항공",
    "해운",
    "택배",
    "쇼핑",
    "마트",
    "백화점",
    "호텔",
    "리조트",
    "바이오",
    "헬스",
    "에너지",
    "전력",
    "가스",
    "철강",
    "금속",
    "기계",
    "반도체",
    "솔루션",
    "서비스",
    "센터",
    "공사",
    "공단",
    "재단",
    "협회",
    "조합",
    "포털",
    "앱",
    "계정",
    "서버",
    "프로젝트",
    "인프라",
    "환경",
    "운영",
    "전용",
    "사이트",
    "홈페이지",
    "플랫폼",
    "사례",
    "계약",
    "무역",
];
/// Words that stand directly before a name.
const BEFORE: [&str; 14] = [
    "주식회사",
    "유한회사",
    "유한책임회사",
    "고객사",
    "고객",
    "회사",
    "당사",
    "자회사",
    "계열사",
    "주",
    "구",
    "전",
    "및",
    "와",
];

/// How a Hangul syllable ends; `None` for any other character.
pub(crate) fn ending(c: char) -> Option<Ending> {
    let index = (c as u32).checked_sub(0xAC00).filter(|index| *index < 11_172)?;
    Some(match index % 28 {
        0 => Ending::Vowel,
        8 => Ending::Rieul,
        _ => Ending::Consonant,
    })
}

fn last_ending(text: &str, otherwise: Ending) -> Ending {
    text.chars().next_back().and_then(ending).unwrap_or(otherwise)
}

/// What the Hangul directly behind a name says about it.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) enum Tail {
    /// Another word grew together with it.
    Foreign,
    /// A noun of business.
    Business,
    /// Particles, titles or a legal form.
    Grammar,
}

/// Reads what follows a name that ends so.
pub(crate) fn tail(rest: &str, before: Ending) -> Tail {
    if is_particles(rest, before) {
        return Tail::Grammar;
    }
    let read = |words: &[&str]| {
        words.iter().any(|word| {
            rest.strip_prefix(word)
                .is_some_and(|more| tail(more, last_ending(word, before)) >= Tail::Business)
        })
    };
    if read(&TITLES) || read(&OF_THE_COMPANY) {
        Tail::Grammar
    } else if read(&BUSINESS) {
        Tail::Business
    } else {
        Tail::Foreign
    }
}

/// Whether a text is nothing but particles, each fitting what is before it.
fn is_particles(rest: &str, before: Ending) -> bool {
    if rest.is_empty() {
        return true;
    }
    let fits = |particle: &&str| {
        rest.strip_prefix(*particle).is_some_and(|more| is_particles(more, last_ending(particle, before)))
    };
    AFTER_ANY.iter().any(&fits)
        || AFTER_CONSONANT.iter().any(|one| {
            let agrees = before == Ending::Consonant || (before == Ending::Rieul && *one != "으로");
            agrees && fits(one)
        })
        || AFTER_VOWEL.iter().any(|one| {
            let agrees = before == Ending::Vowel || (before == Ending::Rieul && *one == "로");
            agrees && fits(one)
        })
}

/// Whether a title stands at the start of a text, with nothing but particles behind it.
pub(crate) fn begins_with_title(rest: &str) -> bool {
    TITLES.iter().any(|title| {
        rest.strip_prefix(title).is_some_and(|more| is_particles(more, last_ending(title, Ending::Vowel)))
    })
}

/// Whether a text begins with a legal form or a noun that companies bear.
pub(crate) fn is_of_a_company(text: &str) -> bool {
    let nouns = OF_THE_COMPANY.iter().chain(&BUSINESS);
    nouns.filter(|noun| noun.chars().count() > 1).any(|noun| text.starts_with(noun))
}

/// Whether the Hangul directly before a name is a word that may stand there.
pub(crate) fn may_stand_before(run: &str) -> bool {
    BEFORE.contains(&run)
}

/// Where the business noun of a Hangul name begins, in characters: 2 for `한빛물류`.
pub(crate) fn business_noun(name: &str) -> Option<usize> {
    let nouns = BUSINESS.iter().chain(&OF_THE_COMPANY).filter(|noun| noun.chars().count() > 1);
    let stem = nouns.filter_map(|noun| name.strip_suffix(noun)).min_by_key(|stem| stem.len())?;
    Some(stem.chars().count()).filter(|count| *count >= 2)
}

/// Pairs of particles: behind a consonant, behind a vowel.
const PAIRS: [(&str, &str); 9] = [
    ("이라는", "라는"),
    ("이라고", "라고"),
    ("으로", "로"),
    ("이나", "나"),
    ("이랑", "랑"),
    ("은", "는"),
    ("이", "가"),
    ("을", "를"),
    ("과", "와"),
];

/// The particle a run of Hangul begins with and the one that fits behind another word; `None` where the
/// run is not made of particles.
pub(crate) fn fitting_particle(run: &str, word: Ending) -> Option<(&'static str, &'static str)> {
    let readable = [Ending::Vowel, Ending::Rieul, Ending::Consonant].iter().any(|e| is_particles(run, *e));
    let (consonant, vowel) =
        PAIRS.into_iter().find(|(one, other)| run.starts_with(one) || run.starts_with(other))?;
    if !readable {
        return None;
    }
    let now = if run.starts_with(consonant) { consonant } else { vowel };
    let fits = match word {
        Ending::Consonant => consonant,
        Ending::Rieul if consonant != "으로" => consonant,
        _ => vowel,
    };
    Some((now, fits))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn tails_are_read_to_their_end() {
        for (rest, before, expected) in [
            ("은", Ending::Consonant, Tail::Grammar),
            ("는", Ending::Consonant, Tail::Foreign),
            ("나다", Ending::Consonant, Tail::Foreign),
            ("에서는", Ending::Consonant, Tail::Grammar),
            ("수", Ending::Vowel, Tail::Foreign),
            ("그룹의", Ending::Vowel, Tail::Grammar),
            ("물류는", Ending::Consonant, Tail::Business),
            ("으로", Ending::Rieul, Tail::Foreign),
            ("로", Ending::Rieul, Tail::Grammar),
            ("이사님께서", Ending::Consonant, Tail::Grammar),
            ("주식회사의", Ending::Vowel, Tail::Grammar),
        ] {
            assert_eq!(tail(rest, before), expected, "{rest}");
        }
    }

    #[test]
    fn particles_follow_the_new_word() {
        assert_eq!(fitting_particle("은", Ending::Vowel), Some(("은", "는")));
        assert_eq!(fitting_particle("으로부터", Ending::Rieul), Some(("으로", "로")));
        assert_eq!(fitting_particle("이사", Ending::Vowel), None);
        assert_eq!(fitting_particle("의", Ending::Vowel), None);
    }
}
