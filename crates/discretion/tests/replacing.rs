//! Stand-ins in texts: Korean particles follow them, legal forms go with the name.

use proofbook_discretion::{Hit, Kind, Secret, Watch};

fn replaced(text: &str, stand_in: &str) -> String {
    let secrets = [
        Secret::new(Kind::Company, "한빛물류").also(["Hanbit Logistics"]),
        Secret::new(Kind::Company, "アイリス物流"),
        Secret::new(Kind::Person, "김민준"),
        Secret::new(Kind::Domain, "hanbit-ex.co.kr"),
    ];
    let watch = Watch::new(&secrets).expect("four names");
    let hits: Vec<Hit> = watch.search(text).into_iter().filter(Hit::blocks).collect();
    watch.replace(text, &hits, &|_| stand_in.to_owned())
}

#[test]
fn stand_ins_are_grammatical() {
    for (text, stand_in, expected) in [
        ("한빛물류는 줄였다.", "고객사 A", "고객사 A는 줄였다."),
        ("한빛물류는 줄였다.", "물류 기업", "물류 기업은 줄였다."),
        ("한빛물류가 한빛물류를 한빛물류와 한빛물류로", "기업", "기업이 기업을 기업과 기업으로"),
        ("한빛물류로", "고객 1", "고객 1로"),
        ("한빛물류로부터", "기업", "기업으로부터"),
        ("한빛물류의 이사", "기업", "기업의 이사"),
        ("한빛물류라는 곳", "기업", "기업이라는 곳"),
        ("㈜한빛물류는", "기업", "기업은"),
        ("주식회사 한빛물류에서", "기업", "기업에서"),
        ("(주) 한빛물류를", "기업", "기업을"),
        ("한빛물류 주식회사가", "기업", "기업이"),
        ("Hanbit Logistics Co., Ltd. runs", "Customer A", "Customer A runs"),
        ("by Hanbit Logistics, Inc.", "Customer A", "by Customer A."),
        ("Hanbit Logistics's VPC", "Customer A", "Customer A's VPC"),
        ("Hanbit Logistics는", "기업", "기업은"),
        ("アイリス物流株式会社の基盤", "A社", "A社の基盤"),
        ("㈱アイリス物流様", "A社", "A社様"),
        ("김민준 이사가", "담당자", "담당자 이사가"),
        ("https://erp.hanbit-ex.co.kr/a", "customer.example", "https://customer.example/a"),
        ("아무 이름도 없다.", "기업", "아무 이름도 없다."),
    ] {
        assert_eq!(replaced(text, stand_in), expected, "{text}");
    }
}

#[test]
fn a_name_inside_of_an_eaten_legal_form_is_not_written_twice() {
    let secrets = [Secret::new(Kind::Company, "Norvane"), Secret::new(Kind::Other, "Ltd")];
    let watch = Watch::new(&secrets).expect("two names");
    let text = "by Norvane Co., Ltd. today";
    assert_eq!(watch.replace(text, &watch.search(text), &|_| "A".to_owned()), "by A today");
}

#[test]
fn hits_of_another_text_are_passed_over() {
    let secrets = [Secret::new(Kind::Company, "한빛물류")];
    let watch = Watch::new(&secrets).expect("one name");
    let hits = watch.search("여기서 한빛물류는");
    assert_eq!(hits.len(), 1);
    assert_eq!(watch.replace("한", &hits, &|_| "기업".to_owned()), "한");
}
