//! What looks like a person, an organisation, an address or a number in texts that nobody has prepared:
//! invented passages of case studies in three languages, each with what is to be asked about. Recall and
//! precision are counted by kind and printed.

use proofbook_discretion::{Known, MentionKind, mentions};
use std::collections::BTreeMap;

use MentionKind::{Account, Email, Host, Organisation, Person, Phone};

type Expected = &'static [(MentionKind, &'static str)];

const ENGLISH: &[(&str, Expected)] = &[
    ("Marta Oyelaran, CTO, asked for help in March 2024.", &[(Person, "Marta Oyelaran")]),
    ("“We sleep at night again,” said Tobias Renner, head of platform.", &[(Person, "Tobias Renner")]),
    ("Contact: Minji Park, +44 20 7946 0911", &[(Person, "Minji Park"), (Phone, "+44 20 7946 0911")]),
    ("The CIO, Deepa Krishnan, signed the change.", &[(Person, "Deepa Krishnan")]),
    ("Prepared by Ingrid Solheim\nReviewed by the service desk", &[(Person, "Ingrid Solheim")]),
    ("Mr. Adeyemi approved the cut-over on 3 May.", &[(Person, "Mr. Adeyemi")]),
    ("Tanaka-san opened the first ticket.", &[(Person, "Tanaka-san")]),
    ("Our thanks go to Hiroshi Tanaka and his team.", &[(Person, "Hiroshi Tanaka")]),
    ("KIM Minseo reviewed the runbook.", &[(Person, "KIM Minseo")]),
    ("— Laura Estévez, Director of Operations", &[(Person, "Laura Estévez")]),
    ("Escalations went to Jisoo Han until the desk was staffed.", &[(Person, "Jisoo Han")]),
    (
        "According to Pieter van der Meer, recovery took nine hours before.",
        &[(Person, "Pieter van der Meer")],
    ),
    (
        "Silverpine Logistics ran its tracking system in one data centre.",
        &[(Organisation, "Silverpine Logistics")],
    ),
    ("The work began as Project OSPREY in 2023.", &[(Organisation, "Project OSPREY")]),
    ("Corvane Foods Ltd. runs nine plants.", &[(Organisation, "Corvane Foods Ltd.")]),
    ("Data came from the University of Northmoor every night.", &[(Organisation, "University of Northmoor")]),
    ("A subsidiary of Belquist Holdings, it sells shoes.", &[(Organisation, "Belquist Holdings")]),
    (
        "Write to marta.oyelaran@silverpine-logistics.example today.",
        &[(Email, "marta.oyelaran@silverpine-logistics.example")],
    ),
    ("Tickets go to noc@corvane.co.uk and nowhere else.", &[(Email, "noc@corvane.co.uk")]),
    ("Mail alarm (at) belquist.com for access.", &[(Email, "alarm (at) belquist.com")]),
    (
        "The portal at track.silverpine-logistics.example was slow.",
        &[(Host, "track.silverpine-logistics.example")],
    ),
    (
        "See https://wiki.corvane.io/runbooks/42 for the steps.",
        &[(Host, "https://wiki.corvane.io/runbooks/42")],
    ),
    ("The primary was db-prod-01 in the old rack.", &[(Host, "db-prod-01")]),
    ("Traffic was sent to 203.10.4.17 during the move.", &[(Host, "203.10.4.17")]),
    ("Logs lie in s3://corvane-audit-logs/2024.", &[(Host, "s3://corvane-audit-logs/2024")]),
    (
        "The queue lives in corvane-orders.s3.eu-west-1.amazonaws.com.",
        &[(Host, "corvane-orders.s3.eu-west-1.amazonaws.com")],
    ),
    ("The workload runs in AWS account 112233445566.", &[(Account, "112233445566")]),
    ("Account 4829-1563-0274 holds the logs.", &[(Account, "4829-1563-0274")]),
    (
        "The role arn:aws:iam::482915630274:role/ops reads them.",
        &[(Account, "arn:aws:iam::482915630274:role/ops")],
    ),
    ("Call (206) 555-0134 at night.", &[(Phone, "(206) 555-0134")]),
    ("Hotline: 020 7946 0911, around the clock.", &[(Phone, "020 7946 0911")]),
    ("Hanbit Cloud moved the databases to Amazon Aurora in Seoul.", &[]),
    ("AWS Control Tower and Security Hub watch 40 accounts.", &[]),
    ("The team uses Node.js, ASP.NET and Visual Studio Code on Windows Server 2022.", &[]),
    ("Application Load Balancer, Auto Scaling and Amazon EKS replaced the old cluster.", &[]),
    ("Recovery Time Objective fell from 6 hours to 28 minutes.", &[]),
    ("See https://docs.aws.amazon.com/eks/latest/userguide for details.", &[]),
    ("The Customer Success Manager meets the Service Delivery Manager monthly.", &[]),
    ("The VPC uses 10.20.0.0/16 and 10.21.0.0/16.", &[]),
    ("On Black Friday the site served 12,400 orders an hour; in New York it was night.", &[]),
    ("Terraform, Datadog and PagerDuty were in place; Red Hat Enterprise Linux stayed.", &[]),
    ("Cost fell by 31% between January 2024 and June 2024, in US dollars.", &[]),
    ("The Well-Architected Framework Review found 14 high risk issues.", &[]),
    ("Managed Services Group handles incidents. It was done.It is stable now.", &[]),
    ("Write to jimin@hanbit-cloud.co.kr, Jimin Kim, our alliance lead.", &[]),
    ("Order 2024-0315-77 was closed; version 10.2.3.4 of the agent is deployed.", &[]),
];

const KOREAN: &[(&str, Expected)] = &[
    ("김민지 팀장이 이전을 승인했습니다.", &[(Person, "김민지")]),
    ("고객사의 박서연 CTO는 비용을 걱정했습니다.", &[(Person, "박서연")]),
    ("담당자: 최도윤, 010-2938-4756", &[(Person, "최도윤"), (Phone, "010-2938-4756")]),
    ("“밤에 잘 수 있게 됐습니다”라고 이준호 이사는 말했습니다.", &[(Person, "이준호")]),
    ("장애가 나면 정하은 매니저에게 먼저 알렸습니다.", &[(Person, "정하은")]),
    ("남궁현 부장과 매주 회의를 열었습니다.", &[(Person, "남궁현")]),
    ("윤지후님께 감사드립니다.", &[(Person, "윤지후")]),
    ("작성자: 한소희", &[(Person, "한소희")]),
    ("㈜은솔물류는 전국에 창고를 두고 있습니다.", &[(Organisation, "㈜은솔물류")]),
    ("주식회사 다올테크의 주문 시스템입니다.", &[(Organisation, "주식회사 다올테크")]),
    ("새봄병원은 진료 시스템을 옮겼습니다.", &[(Organisation, "새봄병원")]),
    ("고객사: 누리봄메디텍", &[(Organisation, "누리봄메디텍")]),
    ("도담은행의 앱 서버가 느렸습니다.", &[(Organisation, "도담은행")]),
    ("문의는 minji.park@eunsol.co.kr로 보내 주십시오.", &[(Email, "minji.park@eunsol.co.kr")]),
    ("주문은 order.eunsol.co.kr에서 받습니다.", &[(Host, "order.eunsol.co.kr")]),
    ("예전에는 was-prod-02 한 대로 버텼습니다.", &[(Host, "was-prod-02")]),
    ("계정 482915630274에 로그를 모읍니다.", &[(Account, "482915630274")]),
    ("전화 02-2938-4756으로 연락했습니다.", &[(Phone, "02-2938-4756")]),
    ("서버 10.31.4.25의 디스크가 가득 찼습니다.", &[(Host, "10.31.4.25")]),
    ("국내 물류 기업은 데이터 센터 한 곳에서 시스템을 운영했습니다.", &[]),
    ("보안 팀장과 운영 책임자가 매월 검토합니다.", &[]),
    ("Amazon Aurora와 AWS Lambda로 옮기고 비용을 31% 줄였습니다.", &[]),
    ("고객 대표와 담당 이사가 참석했습니다.", &[]),
    ("2024년 3월 1일부터 2025년 2월 28일까지 지원했습니다.", &[]),
    ("한빛클라우드의 관제 센터가 24시간 지켜봅니다.", &[]),
    ("종합병원과 시중은행이 많이 쓰는 방식입니다.", &[]),
    ("정보보안팀 팀장이 승인하고 신규 담당자를 정했습니다.", &[]),
    ("서울 리전의 가용 영역 두 곳에 나누어 두었습니다.", &[]),
    ("임직원님께 안내하고 고객님의 동의를 받았습니다.", &[]),
    ("이번 전환으로 장애 시간이 6시간에서 28분으로 줄었습니다.", &[]),
];

const JAPANESE: &[(&str, Expected)] = &[
    ("田中様からご相談をいただきました。", &[(Person, "田中")]),
    ("情報システム部の佐藤部長が承認しました。", &[(Person, "佐藤")]),
    ("「夜も安心です」と山本健太氏は話します。", &[(Person, "山本健太")]),
    ("担当：鈴木 花子、電話 03-4829-1563", &[(Person, "鈴木 花子"), (Phone, "03-4829-1563")]),
    ("CTOの渡辺誠が移行を決めました。", &[(Person, "渡辺誠")]),
    ("マルタ・オイェラン氏が責任者です。", &[(Person, "マルタ・オイェラン")]),
    ("高橋 直樹が手順書を見直しました。", &[(Person, "高橋 直樹")]),
    ("伊藤さんに深夜の連絡が集中していました。", &[(Person, "伊藤")]),
    ("株式会社みなと物流は全国に倉庫を持ちます。", &[(Organisation, "株式会社みなと物流")]),
    ("あけぼの銀行のアプリが遅くなりました。", &[(Organisation, "あけぼの銀行")]),
    ("アサギ製作所では三つの工場が動いています。", &[(Organisation, "アサギ製作所")]),
    ("ホシノ電機株式会社と契約しました。", &[(Organisation, "ホシノ電機株式会社")]),
    ("お客様名：カナデ商事", &[(Organisation, "カナデ商事")]),
    (
        "連絡は h.tanaka@minato-butsuryu.co.jp までお願いします。",
        &[(Email, "h.tanaka@minato-butsuryu.co.jp")],
    ),
    ("受注は order.minato-butsuryu.co.jp で受けます。", &[(Host, "order.minato-butsuryu.co.jp")]),
    ("旧環境は erp-db-03 の一台だけでした。", &[(Host, "erp-db-03")]),
    ("アカウント482915630274にログを集めます。", &[(Account, "482915630274")]),
    ("携帯 090-2938-4756 に連絡しました。", &[(Phone, "090-2938-4756")]),
    ("お客様のシステムは一つのデータセンターで動いていました。", &[]),
    ("国内の物流企業様向けに、さまざまな仕様を検討しました。", &[]),
    ("営業部長と情報システム部長が毎月確認します。", &[]),
    ("Amazon AuroraとAWS Lambdaに移行し、コストを31%削減しました。", &[]),
    ("エンドユーザー様と皆様のご協力に感謝します。", &[]),
    ("総合病院や地方銀行でも採用されている方式です。", &[]),
    ("2024年3月1日から2025年2月28日まで支援しました。", &[]),
    ("東京リージョンの二つのアベイラビリティーゾーンに配置しました。", &[]),
    ("セキュリティグループとターゲットグループを見直しました。", &[]),
    ("同様の障害は様々な原因で起きます。担当者の氏名は伏せます。", &[]),
    ("ハンビットクラウドの監視チームが二十四時間対応します。", &[]),
];

fn known() -> Known {
    Known::new(["Hanbit Cloud", "Jimin Kim, jimin@hanbit-cloud.co.kr", "한빛클라우드", "ハンビットクラウド"])
}

#[derive(Default)]
struct Count {
    wanted: usize,
    found: usize,
    wrong: usize,
}

#[test]
fn what_looks_like_a_name_is_found_and_little_else() {
    let known = known();
    let mut counts: BTreeMap<MentionKind, Count> = BTreeMap::new();
    let mut faults = Vec::new();
    let texts = [ENGLISH, KOREAN, JAPANESE].concat();
    assert!(texts.len() >= 60);
    for (text, expected) in &texts {
        let found = mentions(text, &known);
        let words: Vec<(MentionKind, &str)> =
            found.iter().map(|it| (it.kind, &text[it.range.clone()])).collect();
        for (kind, word) in *expected {
            let count = counts.entry(*kind).or_default();
            count.wanted += 1;
            // The place counts, not the last letter of it.
            let same = |(other, it): &&(MentionKind, &str)| other == kind && it.contains(word);
            match words.iter().find(same) {
                Some(_) => count.found += 1,
                None => faults.push(format!("{kind:?} {word:?} is not found in {text:?}: {words:?}")),
            }
        }
        for (kind, word) in &words {
            let meant =
                expected.iter().any(|(other, it)| other == kind && (it.contains(word) || word.contains(it)));
            if !meant {
                counts.entry(*kind).or_default().wrong += 1;
                faults.push(format!("{kind:?} {word:?} is reported in {text:?}"));
            }
        }
    }
    for (kind, count) in &counts {
        let recall = count.found as f64 / count.wanted.max(1) as f64;
        let precision = count.found as f64 / (count.found + count.wrong).max(1) as f64;
        println!("{}: {} texts, recall {recall:.2}, precision {precision:.2}", kind.code(), count.wanted);
        assert!(recall >= 0.95 && precision >= 0.95, "{kind:?}\n{}", faults.join("\n"));
    }
}

#[test]
fn places_of_mentions_lie_in_the_text_and_apart() {
    for (text, _) in [ENGLISH, KOREAN, JAPANESE].concat() {
        let found = mentions(text, &Known::default());
        assert!(found.iter().all(|it| text.get(it.range.clone()).is_some_and(|words| !words.is_empty())));
        assert!(found.windows(2).all(|two| two[0].range.end <= two[1].range.start), "{text}");
    }
}

#[test]
fn what_may_stand_covers_whole_words_and_nobody_beside_it() {
    let asked = |lines: &[&str], text: &str| !mentions(text, &Known::new(lines.iter().copied())).is_empty();
    let lead = ["Jimin Kim, jimin@gmail.com"];
    assert!(!asked(&lead, "Write to jimin@gmail.com."));
    assert!(asked(&lead, "Write to marta@gmail.com."), "everybody has a mailbox there");
    assert!(!asked(&["lee@hanbit.example"], "Write to help@cloud.hanbit.example."));
    assert!(asked(&["NDS"], "Mr. Tom Highlands of Highlands Bank Ltd asked."));
    assert!(asked(&["Lee"], "Ms. Kathleen Moore asked."));
    assert!(!asked(&["Kathleen Moore <k@hanbit.example>"], "Ms. Kathleen Moore asked."));
}

#[test]
fn what_somebody_has_at_a_vendor_names_somebody() {
    let asked = |text: &str| !mentions(text, &Known::default()).is_empty();
    for text in [
        "https://silverpine.atlassian.net/wiki",
        "silverpine.slack.com",
        "https://silverpine.awsapps.com/start",
        "https://github.com/silverpine-infra/etl",
        "https://s3.ap-northeast-2.amazonaws.com/silverpine-logs/x",
        "The office has 211.45.67.16/29.",
    ] {
        assert!(asked(text), "{text}");
    }
    for text in [
        "https://docs.aws.amazon.com/s3/",
        "https://github.com/aws-samples/something",
        "https://www.atlassian.com/software/jira",
        "https://s3.ap-northeast-2.amazonaws.com",
        "The VPC has 10.20.0.0/16.",
    ] {
        assert!(!asked(text), "{text}");
    }
}
