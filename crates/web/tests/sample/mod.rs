//! One case study in three languages, invented, with everything a page can show.
//!
//! It deliberately names no real company.

use proofbook_web::{Fact, Figure, Labels, Metric, Partner, Picture, Section, StudyPage};

/// The words of one language, in the order they are used.
struct Words {
    language: &'static str,
    title: &'static str,
    subtitle: &'static str,
    partner: &'static str,
    facts: [(&'static str, &'static str); 4],
    headings: [&'static str; 5],
    texts: [&'static str; 5],
    caption: &'static str,
    alternative: &'static str,
    boxes: [&'static str; 3],
    metrics: [[&'static str; 7]; 3],
    labels: [&'static str; 16],
    notice: &'static str,
}

const DRAWING: &str = r##"<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 960 320" font-family="sans-serif" font-size="24" text-anchor="middle">
<g fill="#e6eef6" stroke="#1f4e79" stroke-width="3"><rect x="30" y="100" width="240" height="120" rx="12"/><rect x="360" y="100" width="240" height="120" rx="12"/><rect x="690" y="100" width="240" height="120" rx="12"/></g>
<g stroke="#1f4e79" stroke-width="4" fill="none"><path d="M270 160h84l-14-10m14 10l-14 10"/><path d="M600 160h84l-14-10m14 10l-14 10"/></g>
<g fill="#1d2330"><text x="150" y="168">ONE</text><text x="480" y="168">TWO</text><text x="810" y="168">THREE</text></g></svg>"##;

/// The sample in a language: `en`, `ko` or `ja`.
pub fn study(language: &str) -> StudyPage {
    let words = match language {
        "ko" => &KOREAN,
        "ja" => &JAPANESE,
        _ => &ENGLISH,
    };
    StudyPage {
        language: words.language.to_owned(),
        title: words.title.to_owned(),
        subtitle: Some(words.subtitle.to_owned()),
        partner: Partner { name: words.partner.to_owned(), logo: None, colour: Some("#0f766e".to_owned()) },
        facts: words.facts.iter().map(|(label, value)| fact(label, value)).collect(),
        sections: (0..5).map(|index| section(words, index)).collect(),
        pictures: Vec::new(),
        services: ["Amazon Aurora", "AWS Backup", "AWS CodePipeline", "Amazon CloudWatch"]
            .map(String::from)
            .to_vec(),
        labels: labels(&words.labels),
        notice: Some(words.notice.to_owned()),
        canonical_url: Some("https://partner.example/stories/night-batch".to_owned()),
    }
}

fn fact(label: &str, value: &str) -> Fact {
    Fact { label: label.to_owned(), value: value.to_owned() }
}

fn section(words: &Words, index: usize) -> Section {
    let ids = ["challenge", "proposed-solution", "aws-usage", "support-services", "success-metrics"];
    let drawing = words.boxes.iter().zip(["ONE", "TWO", "THREE"]);
    let drawing = drawing.fold(DRAWING.to_owned(), |text, (word, place)| text.replacen(place, word, 1));
    let figure = Figure {
        picture: Picture { bytes: drawing.into_bytes(), file_name: "customer-name.svg".to_owned() },
        caption: words.caption.to_owned(),
        alternative: words.alternative.to_owned(),
    };
    Section {
        id: ids[index].to_owned(),
        heading: words.headings[index].to_owned(),
        markdown: words.texts[index].to_owned(),
        figures: if index == 1 { vec![figure] } else { Vec::new() },
        metrics: if index == 4 { metrics(words) } else { Vec::new() },
    }
}

fn metrics(words: &Words) -> Vec<Metric> {
    let numbers = [Some((360.0, 28.0)), Some((41.0, 9.0)), None];
    let rows = words.metrics.iter().zip(numbers);
    rows.map(|([what, before, after, unit, period, source, change], numbers)| Metric {
        what: (*what).to_owned(),
        before: (*before).to_owned(),
        after: (*after).to_owned(),
        unit: (*unit).to_owned(),
        period: (*period).to_owned(),
        source: (*source).to_owned(),
        change: (!change.is_empty()).then(|| (*change).to_owned()),
        numbers,
    })
    .collect()
}

fn labels(words: &[&str; 16]) -> Labels {
    let [kind, facts, contents, services, highlights, metrics, chart, table, rest @ ..] =
        words.map(String::from);
    let [what, before, after, change, period, source, notes, skip] = rest;
    Labels {
        kind,
        facts,
        contents,
        services,
        highlights,
        metrics,
        chart,
        table,
        what,
        before,
        after,
        change,
        period,
        source,
        notes,
        skip,
    }
}

const ENGLISH: Words = Words {
    language: "en",
    title: "From a six-hour night outage to a 28-minute recovery",
    subtitle: "A national logistics company moved its dispatch database to AWS, and has slept through the night since.",
    partner: "Harbour Cloud",
    facts: [
        ("Customer", "A national logistics company"),
        ("Industry", "Logistics"),
        ("Engagement", "March 2025 to February 2027"),
        ("Services", "24x7 managed operations"),
    ],
    headings: [
        "Customer challenge",
        "Proposed solution",
        "Use of AWS",
        "Support services",
        "Success metrics",
    ],
    texts: [
        "Twelve distribution centres record **2.4 million** transport events a day. Whenever the on-premises database failed at night, the fleet stood still until morning: six hours on average.\n\n> We planned every night as if it could be the next one without a database.",
        "We rebuilt the platform in three steps:\n\n1. Move the database to Amazon Aurora with a standby in a second zone.\n2. Restore from a backup every week, and measure it.\n3. Deploy through a pipeline:\n   - every change reviewed,\n   - every change reversible.\n\n### What did not change\n\nThe terminals in the distribution centres were left as they were.[^1]\n\n[^1]: Replacing them is planned for 2027.",
        "| Service | Part it plays |\n|---|---|\n| Amazon Aurora | Transport events, two zones |\n| AWS Backup | Weekly rehearsed restores |\n| Amazon CloudWatch | Alarms in front of `dispatch` |\n\nMore about [Amazon Aurora](https://aws.amazon.com/rds/aurora/).",
        "- [x] Migration weekend with the customer's shift leads\n- [x] On-call within 15 minutes, day and night\n- [ ] Replacement of the terminals",
        "Measured over nine months before and nine months after the change.",
    ],
    caption: "The new platform: events reach Aurora through the dispatch service.",
    alternative: "Three boxes from left to right: terminals, dispatch service, Aurora in two zones.",
    boxes: ["Terminals", "Dispatch", "Aurora"],
    metrics: [
        ["Recovery time", "6 hours", "28 minutes", "", "9 months", "Incident records", "−92%"],
        ["Incidents a month", "41", "9", "", "9 months", "Ticket system", "−78%"],
        ["Restores rehearsed", "none", "weekly", "", "since June 2025", "Operations log", ""],
    ],
    labels: [
        "Customer story",
        "At a glance",
        "Contents",
        "AWS services",
        "Results at a glance",
        "Success metrics",
        "Before and after, drawn",
        "Table",
        "Metric",
        "Before",
        "After",
        "Change",
        "Period",
        "Source",
        "Notes",
        "Skip to the story",
    ],
    notice: "The customer has confirmed these figures. Published with the customer's consent, without its name.",
};

const KOREAN: Words = Words {
    language: "ko",
    title: "여섯 시간의 야간 장애를 28분 복구로",
    subtitle: "전국 물류 기업이 배차 데이터베이스를 AWS로 옮긴 뒤, 새벽에 울리던 전화가 멈췄습니다.",
    partner: "한강클라우드",
    facts: [
        ("고객", "국내 물류 기업"),
        ("산업", "물류"),
        ("계약 기간", "2025년 3월 ~ 2027년 2월"),
        ("서비스", "24시간 관리형 운영"),
    ],
    headings: ["고객 당면 과제", "제안된 솔루션", "AWS 활용 방법", "지원 서비스", "성공 지표"],
    texts: [
        "전국 12개 물류센터에서 하루 **240만 건**의 운송 이벤트를 처리합니다. 온프레미스 데이터베이스가 밤에 멈추면 아침까지 차량이 움직이지 못했고, 복구에는 평균 6시간이 걸렸습니다.\n\n> 매일 밤, 오늘은 데이터베이스 없이 버텨야 할지 모른다는 전제로 계획을 세웠습니다.",
        "플랫폼을 세 단계로 다시 설계했습니다.\n\n1. 두 번째 가용 영역에 대기 인스턴스를 둔 Amazon Aurora로 이전합니다.\n2. 매주 백업에서 복원하고 시간을 측정합니다.\n3. 배포를 파이프라인으로 옮깁니다.\n   - 모든 변경을 검토합니다.\n   - 모든 변경을 되돌릴 수 있습니다.\n\n### 바꾸지 않은 것\n\n물류센터의 단말기는 그대로 두었습니다.[^1]\n\n[^1]: 2027년에 교체할 예정입니다.",
        "| 서비스 | 역할 |\n|---|---|\n| Amazon Aurora | 운송 이벤트, 두 가용 영역 |\n| AWS Backup | 매주 복원 훈련 |\n| Amazon CloudWatch | `dispatch` 앞단의 경보 |\n\n[Amazon Aurora](https://aws.amazon.com/ko/rds/aurora/)에 대해 더 알아볼 수 있습니다.",
        "- [x] 고객사 교대조 책임자와 함께한 이전 주말\n- [x] 밤낮없이 15분 안에 응답하는 당직\n- [ ] 단말기 교체",
        "변경 전 9개월과 변경 후 9개월 동안 측정했습니다.",
    ],
    caption: "새 플랫폼: 이벤트는 배차 서비스를 거쳐 Aurora에 저장됩니다.",
    alternative: "왼쪽에서 오른쪽으로 단말기, 배차 서비스, 두 가용 영역의 Aurora를 나타낸 상자 세 개.",
    boxes: ["단말기", "배차", "Aurora"],
    metrics: [
        ["복구 시간", "6시간", "28분", "", "9개월", "장애 기록", "−92%"],
        ["월간 인시던트", "41", "9", "건", "9개월", "티켓 시스템", "−78%"],
        ["복원 훈련", "없음", "매주", "", "2025년 6월부터", "운영 일지", ""],
    ],
    labels: [
        "고객 사례",
        "한눈에 보기",
        "목차",
        "AWS 서비스",
        "주요 성과",
        "성공 지표",
        "이전과 이후를 비교한 그래프",
        "표",
        "지표",
        "이전",
        "이후",
        "변화",
        "기간",
        "출처",
        "각주",
        "본문으로 건너뛰기",
    ],
    notice: "수치는 고객이 확인했습니다. 고객의 동의를 얻어 이름을 밝히지 않고 공개합니다.",
};

const JAPANESE: Words = Words {
    language: "ja",
    title: "夜間6時間の障害を、28分の復旧へ",
    subtitle: "全国規模の物流企業が配車データベースをAWSへ移し、深夜の呼び出しがなくなりました。",
    partner: "ハーバークラウド",
    facts: [
        ("お客様", "国内の物流企業"),
        ("業種", "物流"),
        ("契約期間", "2025年3月から2027年2月"),
        ("サービス", "24時間のマネージド運用"),
    ],
    headings: ["顧客の課題", "提案したソリューション", "AWSの活用方法", "支援サービス", "成功を示す指標"],
    texts: [
        "全国12か所の物流センターで、1日**240万件**の輸送イベントを処理しています。オンプレミスのデータベースが夜間に停止すると朝まで車両が動かず、復旧には平均6時間かかっていました。\n\n> 毎晩、今夜はデータベースなしで乗り切ることになるかもしれないと考えながら計画を立てていました。",
        "プラットフォームを3段階で再構築しました。\n\n1. 別のアベイラビリティーゾーンに待機系を置いたAmazon Auroraへ移行します。\n2. 毎週バックアップから復元し、時間を計測します。\n3. デプロイをパイプライン化します。\n   - すべての変更をレビューします。\n   - すべての変更を元に戻せます。\n\n### 変えなかったもの\n\n物流センターの端末はそのまま利用しています。[^1]\n\n[^1]: 2027年に更新を予定しています。",
        "| サービス | 役割 |\n|---|---|\n| Amazon Aurora | 輸送イベント、2ゾーン構成 |\n| AWS Backup | 毎週の復元訓練 |\n| Amazon CloudWatch | `dispatch`手前のアラーム |\n\n[Amazon Aurora](https://aws.amazon.com/jp/rds/aurora/)の詳細をご覧ください。",
        "- [x] お客様のシフト責任者と実施した移行作業\n- [x] 昼夜を問わず15分以内の一次対応\n- [ ] 端末の更新",
        "変更前の9か月間と変更後の9か月間に計測しました。",
    ],
    caption: "新しいプラットフォーム。イベントは配車サービスを経てAuroraに保存されます。",
    alternative: "左から右へ、端末、配車サービス、2ゾーン構成のAuroraを示す3つの箱。",
    boxes: ["端末", "配車", "Aurora"],
    metrics: [
        ["復旧時間", "6時間", "28分", "", "9か月", "障害記録", "−92%"],
        ["月間インシデント", "41", "9", "件", "9か月", "チケット管理", "−78%"],
        ["復元訓練", "なし", "毎週", "", "2025年6月以降", "運用日誌", ""],
    ],
    labels: [
        "お客様事例",
        "概要",
        "目次",
        "AWSサービス",
        "主な成果",
        "成功を示す指標",
        "導入前後を比べたグラフ",
        "表",
        "指標",
        "導入前",
        "導入後",
        "変化",
        "期間",
        "出典",
        "注",
        "本文へ移動",
    ],
    notice: "数値はお客様に確認いただいています。お客様の同意を得て、社名を伏せて公開しています。",
};
