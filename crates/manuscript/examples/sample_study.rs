//! Writes a sample document to the path given, for looking at it in Word or LibreOffice.
//!
//! It deliberately checks nothing.

#![allow(clippy::disallowed_methods)] // An example writes for its reader; nobody's data is near.

use proofbook_manuscript::{Manuscript, Part, PlainTable, write_docx};

const TEXT: &str = "전국 12개 물류센터에서 하루 **240만 건**의 운송 이벤트를 처리합니다.[^1]\n\n> 매일 밤을 데이터베이스 없이 버텨야 했습니다.\n\n\
    1. Amazon Aurora로 이전합니다.\n2. 매주 복원 훈련을 합니다.\n   - 시간을 측정합니다.\n   - `dispatch`를 확인합니다.\n\n\
    ## 세부\n\n| 서비스 | 역할 |\n|---|---|\n| Amazon Aurora | 운송 이벤트 |\n| AWS Backup | 복원 훈련 |\n\n\
    ```\naws rds describe-db-clusters\n```\n\n[자세히 보기](https://aws.amazon.com/ko/rds/aurora/)\n\n[^1]: 2025년 기준입니다.";

fn main() -> Result<(), Box<dyn std::error::Error>> {
    let path = std::env::args_os().nth(1).ok_or("Name the file to write.")?;
    let words = |row: [&str; 3]| row.map(String::from).to_vec();
    let table = PlainTable {
        caption: "성공 지표".to_owned(),
        head: words(["지표", "이전", "이후"]),
        rows: vec![words(["복구 시간", "6시간", "28분"]), words(["월간 인시던트", "41건", "9건"])],
    };
    let part = Part {
        heading: "고객 당면 과제".to_owned(),
        markdown: TEXT.to_owned(),
        table: Some(table),
        ..Part::default()
    };
    let study = Manuscript {
        language: "ko".to_owned(),
        title: "여섯 시간의 야간 장애를 28분 복구로".to_owned(),
        subtitle: Some("전국 물류 기업의 배차 데이터베이스 이전".to_owned()),
        creator: "한강클라우드".to_owned(),
        facts: vec![
            ("고객".to_owned(), "국내 물류 기업".to_owned()),
            ("계약 기간".to_owned(), "2025년 3월 ~ 2027년 2월".to_owned()),
        ],
        sections: vec![part],
        notice: Some("수치는 고객이 확인했습니다.".to_owned()),
        ..Manuscript::default()
    };
    std::fs::write(path, write_docx(&study)?)?;
    Ok(())
}
