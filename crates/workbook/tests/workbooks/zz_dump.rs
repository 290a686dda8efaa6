use crate::support::*;
#[test]
fn dump() {
    let t = real_input("official/AWS-MSP-Self-Assessment-7.1.xlsx").unwrap();
    let f = fill_all(&t);
    std::fs::write("/tmp/wb/filled.xlsx", f.bytes).unwrap();
    let mut l = crate::generated::layout();
    l.labels.met = "충족 여부".into();
    l.labels.response = "파트너 응답".into();
    l.labels.requirement = "요구 사항 설명".into();
    l.sheets[0].title = "MSP 사전 요건: 자체 평가".into();
    let long = "우리 회사는 고객의 워크로드를 관리하며, 다음 자료를 첨부합니다.\n• 인시던트 관리 절차서 (https://example.com/a)\n".repeat(12);
    let g = proofbook_workbook::generate(
        &l,
        &[answer("BUSP-001", Some(true), &long), answer("SEC-001", Some(false), "短い回答です。")],
    )
    .unwrap();
    std::fs::write("/tmp/wb/generated.xlsx", g).unwrap();
    // big
    let mut rows = String::new();
    for r in 3..8003u32 {
        rows.push_str(&format!("<row r=\"{r}\">"));
        for c in 0..20u32 {
            let name = format!("{}{r}", (b'A' + c as u8) as char);
            if c == 0 && r % 20 == 0 {
                rows.push_str(&text(&name, &format!("SEC-{:03}", r / 20)));
            } else if c == 2 || c == 3 {
                rows.push_str(&format!("<c r=\"{name}\"/>"));
            } else if c % 3 == 0 {
                rows.push_str(&format!("<c r=\"{name}\"><v>{}</v></c>", r * c));
            } else {
                rows.push_str(&text(&name, &format!("some text number {} of {}", r * 31 % 977, c)));
            }
        }
        rows.push_str("</row>");
    }
    let b =
        Book::rows(&format!("{}{rows}", row(2, &["ID", "Requirement", "Met?", "Partner Response"]))).bytes();
    std::fs::write("/tmp/wb/big.xlsx", &b).unwrap();
    let n = std::time::Instant::now();
    let i = proofbook_workbook::inspect(&b).unwrap();
    eprintln!("inspect {:?} controls {} size {}", n.elapsed(), i.sheets[0].controls.len(), b.len());
    let a: Vec<_> = i.sheets[0].controls.iter().map(|c| answer(&c.id, Some(true), "hello")).collect();
    let n = std::time::Instant::now();
    let f = proofbook_workbook::fill(&b, &a).unwrap();
    eprintln!("fill+prove {:?} sound {}", n.elapsed(), f.proof.is_complete());
    let n = std::time::Instant::now();
    let _ = proofbook_workbook::fill(&t, &[]).unwrap();
    eprintln!("official {:?}", n.elapsed());
}
