//! What is searched for a secret, and in which disguise a place is said to be.

use proofbook_discretion::{Certainty, Hit, How, Kind, Secret, Watch, suggest};

fn hits(secret: Secret, text: &str) -> Vec<Hit> {
    Watch::new(&[secret]).expect("one name").search(text)
}

#[test]
fn every_spelling_is_shown_the_surest_first() {
    for (kind, name, expected) in [
        (
            Kind::Company,
            "㈜한빛물류",
            &["한빛물류", "hanbinmullyu", "hanbitmullyu", "hanbitmulryu", "한빛"][..],
        ),
        (Kind::Company, "Norvane Logistics Inc.", &["Norvane Logistics", "Norvane"]),
        (Kind::Company, "Tolmere & Finch", &["Tolmere & Finch", "Tolmere  and  Finch"]),
        (Kind::Domain, "https://www.norvane.example/x", &["norvane.example", "norvane dot example"]),
        (Kind::Host, "erp01.norvane.local", &["erp01.norvane.local", "erp01", "erp01 dot norvane dot local"]),
        (Kind::Host, "www.norvane.example", &["norvane.example", "norvane dot example", "norvane"]),
        (Kind::AccountNumber, "1234-5678-9012", &["1234-5678-9012"]),
        (Kind::Product, "X", &[]),
    ] {
        assert_eq!(suggest(&Secret::new(kind, name)), expected, "{name}");
    }
}

#[test]
fn names_too_short_to_be_searched_are_owned_up_to() {
    let secrets = [
        Secret::new(Kind::Other, "X"),
        Secret::new(Kind::Other, "XY"),
        Secret::new(Kind::AccountNumber, "12"),
    ];
    let watch = Watch::new(&secrets).expect("three names");
    assert_eq!(watch.unsearchable(), [0, 2]);
}

#[test]
fn the_disguise_is_named() {
    let company = || Secret::new(Kind::Company, "한빛물류").also(["Hanbit Logistics"]);
    for (text, how) in [
        ("한빛물류", How::AsGiven),
        ("HANBIT LOGISTICS", How::Folded),
        ("hanbit_logistics", How::Respaced),
        ("한빛물\n류", How::Broken),
        ("한빛물류통합", How::Compound),
        ("hanbitmullyu", How::Romanised),
        ("한빛", How::Part),
        ("Hаnbit Logistics", How::Lookalike),
        ("%ED%95%9C%EB%B9%9B%EB%AC%BC%EB%A5%98", How::Encoded),
        ("<b>한빛</b>물류", How::BehindMarkup),
    ] {
        let found = hits(company(), text);
        assert_eq!(found.iter().map(|hit| hit.how).collect::<Vec<_>>(), [how], "{text}");
    }
}

#[test]
fn weak_hits_are_shown_and_do_not_block() {
    for (kind, name, text) in [
        (Kind::Person, "Kim Min-jun", "M. Kim wrote"),
        (Kind::Company, "한빛물류", "한빛의 요청"),
        (Kind::Company, "Iris", "an iris scan"),
        (Kind::Company, "우리", "우리는 고객을 지원합니다"),
        (Kind::Company, "Nova", "Amazon Nova"),
        (Kind::AccountNumber, "123456789012", "ab123456789012cd"),
    ] {
        let found = hits(Secret::new(kind, name), text);
        let certainties: Vec<_> = found.iter().map(|hit| hit.certainty).collect();
        assert_eq!(certainties, [Certainty::Possible], "{name} in {text}");
    }
}

#[test]
fn everyday_words_count_with_what_makes_them_a_company() {
    for (name, text) in [
        ("우리", "우리은행의 계정"),
        ("우리", "㈜우리는"),
        ("우리", "(주)우리"),
        ("미래", "미래그룹"),
        ("ライン", "株式会社ラインの"),
        ("ライン", "ライン様"),
        ("현대정보", "현대정보는"),
        ("Summit", "Summit is our customer"),
        ("Summit", "summit-prod.example.com"),
    ] {
        assert!(hits(Secret::new(Kind::Company, name), text).iter().any(Hit::blocks), "{name} in {text}");
    }
}
