//! Invented documents in three languages, and the second programs that look at the output.
#![allow(dead_code)]

use std::collections::BTreeMap;
use std::path::PathBuf;
use std::process::Command;
use std::sync::LazyLock;

use jiff::civil::date;
use proofbook_typeset::documents::*;
use proofbook_typeset::{DocumentMeta, Language, Typesetter};

/// One typesetter for all tests of a binary, as in the application.
pub static TYPESETTER: LazyLock<Typesetter> =
    LazyLock::new(|| Typesetter::new().expect("the embedded fonts and templates are readable"));

pub const LANGUAGES: [Language; 3] = [Language::En, Language::Ko, Language::Ja];

/// Picks the text of a language from English, Korean and Japanese.
pub fn pick(language: Language, texts: [&str; 3]) -> String {
    let text = match language {
        Language::En => texts[0],
        Language::Ko => texts[1],
        Language::Ja => texts[2],
    };
    text.to_owned()
}

pub fn meta(language: Language, title: &str, draft: bool) -> DocumentMeta {
    let partner = pick(language, ["Hanbit Cloud", "한빛클라우드", "ハンビットクラウド"]);
    DocumentMeta {
        title: title.to_owned(),
        language,
        author: Some(partner.clone()),
        date: date(2026, 12, 30),
        identifier: "sample".into(),
        header: Some(format!("{partner} · MSP 7.1")),
        footer: Some(title.to_owned()),
        draft_mark: draft.then(|| pick(language, ["DRAFT", "초안", "下書き"])),
    }
}

pub fn labels(language: Language, entries: &[(&str, [&str; 3])]) -> Labels {
    entries.iter().map(|(key, texts)| ((*key).to_owned(), pick(language, *texts))).collect()
}

pub fn control(language: Language, draft: bool) -> ControlDocument {
    let t = |texts| pick(language, texts);
    let stages: [[&str; 3]; 9] = [
        ["How incidents are identified", "식별 방법", "識別方法"],
        ["How incidents are logged", "로깅 방법", "記録方法"],
        ["How incidents are categorised", "분류 방법", "分類方法"],
        ["How incidents are prioritised", "우선순위 지정", "優先順位付け"],
        ["Investigation and diagnosis", "조사와 진단", "調査と診断"],
        ["Response plans (playbooks)", "대응 계획(플레이북)", "対応計画（プレイブック）"],
        ["Communication with customers", "고객과의 소통", "お客様との連絡"],
        ["How incidents are resolved", "해결 방법", "解決方法"],
        ["How incidents are closed", "종결 방법", "クローズ方法"],
    ];
    let page = |letter: &str, page: usize| {
        let words = match language {
            Language::En => format!("{letter} · p. {page}"),
            Language::Ko => format!("{letter} · {page}쪽"),
            Language::Ja => format!("{letter} · {page}ページ"),
        };
        Mark { words, target: Some(format!("{letter}-{page}")) }
    };
    let rows = stages.iter().enumerate().map(|(number, stage)| {
        let second = if draft && (number == 5 || number == 8) { vec![] } else { vec![page("B", number + 2)] };
        GridRow { topic: t(*stage), cells: vec![vec![page("A", number + 3), page("C", number + 1)], second] }
    });
    ControlDocument {
        labels: labels(language, &CONTROL_LABELS),
        control_id: "OPSP-001".into(),
        title: t(["Incident Management", "인시던트 관리", "インシデント管理"]),
        section: t(["Operations", "운영", "運用"]),
        phase: t(["Prerequisite", "전제 조건", "前提条件"]),
        necessity: t(["Mandatory", "필수", "必須"]),
        asks: Some(t([
            "A documented procedure must cover both IT incidents and security incidents. For each stage from identification to closure, show on which page it is described.",
            "IT 인시던트와 보안 인시던트를 모두 다루는 절차가 문서로 있어야 합니다. 식별부터 종결까지 아홉 단계를 문서의 어느 쪽에서 다루는지 각각 가리켜 주십시오.",
            "ITインシデントとセキュリティインシデントの両方を扱う手順書が必要です。識別からクローズまでの各段階について、文書の何ページに記載されているかを示してください。",
        ])),
        missing: draft.then(|| {
            vec![
                OpenPoint {
                    text: t([
                        "The response plan for security incidents is not cited",
                        "대응 계획(보안)에 인용이 없습니다",
                        "対応計画（セキュリティ）が引用されていません",
                    ]),
                    detail: Some(t([
                        "A plan in the form of a playbook is required. 7.1 Operations OPSP-001",
                        "플레이북 형식의 대응 계획이 필요합니다. 7.1 운영 OPSP-001",
                        "プレイブック形式の対応計画が必要です。7.1 運用 OPSP-001",
                    ])),
                },
                OpenPoint {
                    text: t([
                        "How security incidents are closed is not cited",
                        "종결 방법(보안)에 인용이 없습니다",
                        "クローズ方法（セキュリティ）が引用されていません",
                    ]),
                    detail: None,
                },
            ]
        }),
        met: Some(true),
        waiver: Some(t([
            "ISO/IEC 20000-1 certificate valid on the planned submission date: accepted as sufficient evidence of the documented process.",
            "제출 예정일에 유효한 ISO/IEC 20000-1 인증서가 있으므로 문서화된 프로세스의 증거로 인정됩니다.",
            "提出予定日時点で有効なISO/IEC 20000-1認証があるため、文書化されたプロセスの証跡として認められます。",
        ])),
        response: t([
            "We apply one ITIL-based incident procedure (IM-001) to all managed customers. IT incidents are described in exhibit A, security incidents in exhibit B.\n\nA severity 1 incident has an owner within 15 minutes. The on-call rota is kept in PagerDuty:\n- first line: Seoul, 24x7\n- second line: Seoul and Tokyo",
            "당사는 ITIL 기반의 인시던트 관리 절차(IM-001)를 모든 관리형 고객에게 적용합니다. IT 인시던트는 증거 A 3~11쪽, 보안 인시던트는 증거 B 2~9쪽에서 단계별로 설명합니다.\n\n심각도 1 인시던트는 15분 안에 담당자를 지정하며, 당직표는 PagerDuty에서 관리합니다.\n- 1선: 서울, 24x7\n- 2선: 서울과 도쿄",
            "当社はITILに基づくインシデント管理手順（IM-001）を、すべてのマネージドサービスのお客様に適用しています。ITインシデントは証跡Aの3〜11ページ、セキュリティインシデントは証跡Bの2〜9ページで段階ごとに説明しています。\n\n重大度1のインシデントは15分以内に担当者を割り当て、当番表はPagerDutyで管理しています。\n- 一次対応：ソウル、24時間365日\n- 二次対応：ソウルおよび東京",
        ]),
        demands: vec![
            DemandRow {
                state: State::Met,
                state_word: t(["Met", "충족", "充足"]),
                label: t([
                    "A documented incident management process",
                    "문서화된 인시던트 관리 프로세스",
                    "文書化されたインシデント管理プロセス",
                ]),
                detail: None,
                citations: vec![Citation {
                    exhibit: t(["Exhibit A", "증거 A", "証跡A"]),
                    pages: Some(t(["pp. 3–11", "3~11쪽", "3〜11ページ"])),
                    remark: Some(t(["IT incidents", "IT 인시던트", "ITインシデント"])),
                    url: None,
                    target: Some("A-3".into()),
                }],
                grid: None,
            },
            DemandRow {
                state: if draft { State::Partly } else { State::Met },
                state_word: if draft {
                    t(["Partly met", "일부 충족", "一部充足"])
                } else {
                    t(["Met", "충족", "充足"])
                },
                label: t([
                    "All nine stages, for IT and for security incidents",
                    "아홉 단계를 모두 다룸(IT와 보안)",
                    "9つの段階をすべて網羅（ITとセキュリティ）",
                ]),
                detail: draft.then(|| {
                    t([
                        "16 of 18 places; response plan and closure are missing for security",
                        "18곳 가운데 16곳. 보안의 대응 계획과 종결이 비어 있습니다",
                        "18か所のうち16か所。セキュリティの対応計画とクローズが未記載です",
                    ])
                }),
                citations: vec![],
                grid: Some(Grid {
                    facets: vec![
                        t(["IT incidents", "IT 인시던트", "ITインシデント"]),
                        t(["Security incidents", "보안 인시던트", "セキュリティインシデント"]),
                    ],
                    rows: rows.collect(),
                }),
            },
            DemandRow {
                state: State::Waived,
                state_word: t(["Waived", "면제", "免除"]),
                label: t(["Review at least once a year", "연 1회 이상 검토", "年1回以上のレビュー"]),
                detail: Some(t(["Within 12 months", "12개월 이내", "12か月以内"])),
                citations: vec![Citation {
                    exhibit: t(["Public page", "공개 페이지", "公開ページ"]),
                    pages: None,
                    remark: None,
                    url: Some("https://www.hanbit.example/msp/incident-management/annual-review-2026".into()),
                    target: None,
                }],
                grid: None,
            },
        ],
        exhibits: exhibits(language),
    }
}

fn exhibits(language: Language) -> Vec<ExhibitRow> {
    let t = |texts| pick(language, texts);
    vec![
        ExhibitRow {
            letter: "A".into(),
            title: t([
                "Incident management procedure IM-001 v4.2",
                "인시던트 관리 절차 IM-001 v4.2",
                "インシデント管理手順書 IM-001 v4.2",
            ]),
            kind: t(["Procedure", "절차", "手順書"]),
            date: Some("2026-03-18".into()),
            pages: t(["3–11 of 24", "24쪽 중 3~11쪽", "24ページ中3〜11"]),
            file_name: "OPSP-001_A_인시던트-관리-절차_IM-001_v4.2_2026-03-18.pdf".into(),
            size: "2.1 MB".into(),
            sha256_prefix: "9f86d081884c7d65".into(),
            remark: None,
        },
        ExhibitRow {
            letter: "B".into(),
            title: t([
                "Security incident playbook",
                "보안 인시던트 플레이북",
                "セキュリティインシデント・プレイブック",
            ]),
            kind: t(["Playbook", "플레이북", "プレイブック"]),
            date: Some("2026-05-02".into()),
            pages: "14".into(),
            file_name: "OPSP-001_B_security-playbook.pdf".into(),
            size: "840 KB".into(),
            sha256_prefix: "60303ae22b998861".into(),
            remark: Some(t([
                "Protected by a password: not bound, the original is in the bundle",
                "암호로 보호되어 묶지 못했습니다. 원본은 번들에 있습니다",
                "パスワードで保護されているため綴じ込めませんでした。原本はバンドルに含まれています",
            ])),
        },
    ]
}

pub const CONTROL_LABELS: [(&str, [&str; 3]); 24] = [
    ("answer", ["Answer", "답변", "回答"]),
    ("response", ["Response", "응답", "回答内容"]),
    ("waiver", ["Waiver", "면제", "免除"]),
    ("asks", ["What is asked", "요구 사항", "求められていること"]),
    ("demands", ["Demands and where each is met", "요구 항목과 근거", "要求項目と該当箇所"]),
    ("exhibits", ["Exhibits", "증거 목록", "証跡一覧"]),
    ("met_yes", ["Met", "충족", "充足"]),
    ("met_no", ["Not met", "미충족", "未充足"]),
    ("met_open", ["Not answered yet", "아직 답하지 않음", "未回答"]),
    ("no_response", ["No response yet", "아직 응답이 없습니다", "まだ回答がありません"]),
    ("no_exhibits", ["No exhibits", "증거가 없습니다", "証跡がありません"]),
    ("no_citation", ["Not cited", "인용 없음", "引用なし"]),
    ("see_grid", ["See the table below", "아래 표를 보십시오", "下の表を参照してください"]),
    ("column_state", ["State", "상태", "状態"]),
    ("column_demand", ["Demand", "요구 항목", "要求項目"]),
    ("column_where", ["Where it is met", "근거", "該当箇所"]),
    ("column_topic", ["Stage", "단계", "段階"]),
    ("column_exhibit", ["Exhibit", "증거", "証跡"]),
    ("column_document", ["Document", "문서", "文書"]),
    ("column_pages", ["Pages", "쪽", "ページ"]),
    ("column_file", ["File", "파일", "ファイル"]),
    (
        "draft_heading",
        [
            "This is a draft: 2 things are missing",
            "초안입니다. 2개 항목이 비어 있습니다",
            "これは下書きです。2件が未完了です",
        ],
    ),
    (
        "draft_note",
        [
            "Do not submit it. The list shows what must be resolved first.",
            "제출하지 마십시오. 아래 항목을 먼저 채워야 합니다.",
            "提出しないでください。以下の項目の対応が必要です。",
        ],
    ),
    ("checksum", ["SHA-256", "SHA-256", "SHA-256"]),
];

pub fn case_study(language: Language, draft: bool) -> CaseStudyDocument {
    let t = |texts| pick(language, texts);
    let element =
        |heading, text| CaseElement { heading: t(heading), text: t(text), ..CaseElement::default() };
    CaseStudyDocument {
        labels: labels(language, &CASE_LABELS),
        title: t([
            "From six hours to 28 minutes: recovering a night batch",
            "야간 배치 지연을 28분 복구로",
            "夜間バッチの遅延を28分で復旧",
        ]),
        overline: Some(t(["Case study · public", "사례 연구 · 공개", "導入事例・公開"])),
        missing: draft.then(Vec::new),
        facts: vec![
            Fact {
                label: t(["Customer", "고객", "お客様"]),
                value: t(["A logistics company in Korea", "국내 물류 기업", "韓国の物流企業"]),
            },
            Fact { label: t(["Industry", "산업", "業種"]), value: t(["Logistics", "물류", "物流"]) },
            Fact { label: t(["Contract", "계약", "契約期間"]), value: "2025-03 – 2027-02".into() },
            Fact {
                label: t(["Services", "서비스", "サービス"]),
                value: t(["24x7 managed operations", "24x7 관리형 운영", "24時間365日の運用管理"]),
            },
        ],
        accent: Some("#0b6e4f".into()),
        logo: Some(Logo { asset: "logo".into(), alt: "Harbour Cloud".into() }),
        elements: vec![
            element(
                ["Customer challenge", "고객 당면 과제", "お客様の課題"],
                [
                    "The customer processes **2.4 million** transport events a day in twelve centres and lost six hours on average with every failure of its on-premises database.",
                    "전국 12개 물류센터에서 하루 **240만 건**의 운송 이벤트를 처리하는 고객은 온프레미스 데이터베이스 장애 때마다 평균 6시간을 잃었습니다.",
                    "全国12か所の物流センターで1日**240万件**の輸送イベントを処理するお客様は、オンプレミスのデータベース障害のたびに平均6時間を失っていました。",
                ],
            ),
            element(
                ["Proposed solution", "제안된 솔루션", "提案したソリューション"],
                [
                    "Redesigned on *Amazon Aurora* with AWS Backup:\n\n1. read replicas in two zones\n2. deployments through CodePipeline\n   - with approval\n   - with roll-back\n\n> No customer data leaves the region.",
                    "*Amazon Aurora*와 AWS Backup으로 다시 설계했습니다.\n\n1. 두 가용 영역의 읽기 전용 복제본\n2. CodePipeline을 통한 배포\n   - 승인 절차\n   - 자동 롤백\n\n> 고객 데이터는 리전을 벗어나지 않습니다.",
                    "*Amazon Aurora*とAWS Backupで再設計しました。\n\n1. 2つのアベイラビリティーゾーンのリードレプリカ\n2. CodePipelineによるデプロイ\n   - 承認プロセス\n   - 自動ロールバック\n\n> お客様のデータがリージョンの外に出ることはありません。",
                ],
            ),
            CaseElement {
                heading: t(["Architecture", "아키텍처 다이어그램", "アーキテクチャ図"]),
                text: String::new(),
                diagrams: vec![Diagram {
                    asset: "after.png".into(),
                    caption: t([
                        "New architecture in two zones",
                        "신규 아키텍처(두 가용 영역)",
                        "新しいアーキテクチャ（2つのAZ）",
                    ]),
                    alt: t([
                        "Two zones, each with an Aurora replica behind a load balancer",
                        "두 가용 영역과 Aurora 복제본",
                        "2つのAZとAuroraレプリカ",
                    ]),
                }],
                metrics: vec![],
            },
            CaseElement {
                heading: t(["Success metrics", "성공 지표", "成功指標"]),
                text: String::new(),
                diagrams: vec![],
                metrics: vec![
                    Metric {
                        name: t(["Recovery time", "복구 시간", "復旧時間"]),
                        before: t(["6 hours", "6시간", "6時間"]),
                        after: t(["28 minutes", "28분", "28分"]),
                        change: Some("−92 %".into()),
                        period: Some(t(["9 months", "9개월", "9か月"])),
                        source: Some(t([
                            "Monthly service report",
                            "월간 서비스 보고서",
                            "月次サービス報告書",
                        ])),
                        bars: Some((1000, 78)),
                    },
                    Metric {
                        name: t(["Incidents a month", "월간 인시던트", "月間インシデント"]),
                        before: t(["41", "41건", "41件"]),
                        after: t(["9", "9건", "9件"]),
                        change: Some("−78 %".into()),
                        period: Some(t(["9 months", "9개월", "9か月"])),
                        source: Some(t([
                            "Monthly service report",
                            "월간 서비스 보고서",
                            "月次サービス報告書",
                        ])),
                        bars: Some((1000, 220)),
                    },
                ],
            },
            element(["Lessons learned", "교훈", "得られた知見"], ["", "", ""]),
        ],
    }
}

pub const CASE_LABELS: [(&str, [&str; 3]); 9] = [
    ("no_text", ["This element is still empty", "아직 내용이 없습니다", "まだ内容がありません"]),
    ("missing_picture", ["The diagram is missing", "다이어그램이 없습니다", "図がありません"]),
    ("draft_heading", ["This is a draft", "초안입니다", "これは下書きです"]),
    ("draft_note", ["Do not publish it.", "공개하지 마십시오.", "公開しないでください。"]),
    ("column_metric", ["Metric", "지표", "指標"]),
    ("column_before", ["Before", "이전", "導入前"]),
    ("column_after", ["After", "이후", "導入後"]),
    ("column_change", ["Change", "변화", "変化"]),
    ("column_period", ["Period", "기간", "期間"]),
];

pub fn index(language: Language, draft: bool) -> IndexDocument {
    let t = |texts| pick(language, texts);
    let control = |id: &str, title, state, exhibits| IndexControl {
        id: id.into(),
        title: t(title),
        answer: t(["Met", "충족", "充足"]),
        state,
        state_word: match state {
            State::Met => t(["Complete", "완료", "完了"]),
            State::Partly => t(["Incomplete", "미완료", "未完了"]),
            _ => t(["Missing", "없음", "未着手"]),
        },
        file_name: (exhibits > 0).then(|| format!("{id}.pdf")),
        exhibits,
        target: (exhibits > 0).then(|| id.into()),
    };
    IndexDocument {
        labels: labels(language, &INDEX_LABELS),
        title: t([
            "Hanbit Cloud: AWS MSP validation",
            "한빛클라우드 AWS MSP 검증 자료",
            "ハンビットクラウド AWS MSP検証資料",
        ]),
        overline: Some(t(["Index of the bundle", "번들 색인", "バンドルの索引"])),
        missing: draft.then(|| {
            vec![OpenPoint {
                text: t([
                    "BUSP-003: one public case study is missing",
                    "BUSP-003 · 공개 사례 연구가 1건 모자랍니다",
                    "BUSP-003：公開事例が1件不足しています",
                ]),
                detail: None,
            }]
        }),
        facts: vec![
            Fact { label: t(["Edition", "에디션", "エディション"]), value: "MSP 7.1".into() },
            Fact {
                label: t(["Planned submission", "제출 예정일", "提出予定日"]),
                value: "2026-12-30".into(),
            },
            Fact {
                label: t(["Controls answered", "답한 컨트롤", "回答済みコントロール"]),
                value: "61 / 61".into(),
            },
            Fact { label: t(["Exhibits", "증거", "証跡"]), value: "57".into() },
        ],
        sections: vec![
            IndexSection {
                title: t(["Business", "비즈니스", "ビジネス"]),
                note: Some(t(["2 of 3 complete", "3개 중 2개 완료", "3件中2件完了"])),
                controls: vec![
                    control("BUSP-001", ["Web Presence", "웹 사이트", "ウェブサイト"], State::Met, 2),
                    control(
                        "BUSP-003",
                        ["Customer Case Studies", "고객 사례 연구", "お客様事例"],
                        State::Partly,
                        0,
                    ),
                ],
            },
            IndexSection {
                title: t(["Operations", "운영", "運用"]),
                note: None,
                controls: vec![control(
                    "OPSP-001",
                    ["Incident Management", "인시던트 관리", "インシデント管理"],
                    State::Met,
                    12,
                )],
            },
        ],
        case_studies: vec![IndexCaseStudy {
            title: t([
                "From six hours to 28 minutes",
                "야간 배치 지연을 28분 복구로",
                "夜間バッチの遅延を28分で復旧",
            ]),
            visibility: t(["Public", "공개", "公開"]),
            state: State::Met,
            state_word: t(["Complete", "완료", "完了"]),
            file_name: Some("CS-01.pdf".into()),
            target: Some("CS-01".into()),
        }],
        other_files: vec![Fact {
            label: t(["Self-assessment", "자체 평가", "自己評価"]),
            value: "00_자체평가.xlsx".into(),
        }],
        findings: vec![
            IndexFinding {
                severity: Severity::Blocker,
                severity_word: t(["Blocker", "막는 것", "要対応"]),
                subject: "BUSP-003".into(),
                text: t([
                    "One public case study is missing",
                    "공개 사례 연구가 1건 모자랍니다",
                    "公開事例が1件不足しています",
                ]),
                detail: Some(t(["7.1 Business BUSP-003", "7.1 비즈니스 BUSP-003", "7.1 ビジネス BUSP-003"])),
            },
            IndexFinding {
                severity: Severity::Warning,
                severity_word: t(["Warning", "주의", "注意"]),
                subject: "GOVP-001".into(),
                text: t([
                    "The certificate expires soon",
                    "인증서가 곧 만료됩니다",
                    "認証の有効期限が近づいています",
                ]),
                detail: None,
            },
        ],
        checksum_note: t([
            "SHA256SUMS lists every file of this bundle. Check it with: sha256sum -c SHA256SUMS",
            "SHA256SUMS에 이 번들의 모든 파일이 적혀 있습니다. sha256sum -c SHA256SUMS로 확인하십시오.",
            "SHA256SUMSにはこのバンドルのすべてのファイルが記載されています。sha256sum -c SHA256SUMSで確認してください。",
        ]),
        disclaimer: t([
            "Made with Proofbook, which is not affiliated with Amazon Web Services.",
            "Proofbook으로 만들었습니다. Proofbook은 Amazon Web Services와 제휴 관계가 없습니다.",
            "Proofbookで作成しました。ProofbookはAmazon Web Servicesとは提携していません。",
        ]),
    }
}

pub const INDEX_LABELS: [(&str, [&str; 3]); 19] = [
    ("controls", ["Controls", "컨트롤", "コントロール"]),
    ("case_studies", ["Case studies", "사례 연구", "導入事例"]),
    ("other_files", ["Other files", "기타 파일", "その他のファイル"]),
    ("findings", ["Open findings", "남은 지적 사항", "残っている指摘事項"]),
    ("checksums", ["Checksums", "체크섬", "チェックサム"]),
    ("no_findings", ["None", "없습니다", "ありません"]),
    ("no_case_studies", ["None", "없습니다", "ありません"]),
    ("no_file", ["No file", "파일 없음", "ファイルなし"]),
    ("column_control", ["Control", "컨트롤", "コントロール"]),
    ("column_answer", ["Answer", "답변", "回答"]),
    ("column_state", ["State", "상태", "状態"]),
    ("column_file", ["File", "파일", "ファイル"]),
    ("column_exhibits", ["Exhibits", "증거", "証跡"]),
    ("column_title", ["Title", "제목", "題名"]),
    ("column_visibility", ["Visibility", "공개 여부", "公開区分"]),
    ("column_finding", ["Finding", "내용", "内容"]),
    ("column_severity", ["Severity", "등급", "重大度"]),
    ("draft_heading", ["This bundle is a draft", "이 번들은 초안입니다", "このバンドルは下書きです"]),
    ("draft_note", ["Do not submit it.", "제출하지 마십시오.", "提出しないでください。"]),
];

/// Writes a file where tests may, and gives its path.
pub fn keep(name: &str, bytes: &[u8]) -> PathBuf {
    let path = PathBuf::from(env!("CARGO_TARGET_TMPDIR")).join(name);
    std::fs::write(&path, bytes).expect("the test folder is writable");
    path
}

/// What a second program prints about a file, or nothing (said aloud) where it is not installed.
pub fn second_program(program: &str, arguments: &[&str]) -> Option<(bool, String)> {
    match Command::new(program).args(arguments).output() {
        Ok(output) => {
            let text = [output.stdout, output.stderr].concat();
            Some((output.status.success(), String::from_utf8_lossy(&text).into_owned()))
        }
        Err(error) => {
            proofbook_test_skips::skip(&format!("{program} cannot be run here ({error})"));
            None
        }
    }
}

/// The text of a PDF as `pdftotext` sees it.
pub fn text_of(name: &str, bytes: &[u8]) -> Option<String> {
    let path = keep(name, bytes);
    second_program("pdftotext", &["-layout", &path.to_string_lossy(), "-"]).map(|(_, text)| text)
}

/// Fails unless `qpdf --check` is content.
pub fn assert_sound(name: &str, bytes: &[u8]) {
    let path = keep(name, bytes);
    if let Some((sound, said)) = second_program("qpdf", &["--check", &path.to_string_lossy()]) {
        assert!(sound, "{name}: {said}");
    }
}

/// The files of the sibling folder of real input, or nothing (said aloud) where it is absent.
pub fn real_input(folder: &str) -> BTreeMap<String, Vec<u8>> {
    let root = std::env::var_os("PROOFBOOK_REAL_INPUT").map_or_else(
        || PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("../../../shared/real-input"),
        PathBuf::from,
    );
    let Ok(files) = std::fs::read_dir(root.join(folder)) else {
        proofbook_test_skips::skip(&format!("no folder {folder} of real input"));
        return BTreeMap::new();
    };
    let read = |path: PathBuf| Some((path.file_name()?.to_str()?.to_owned(), std::fs::read(&path).ok()?));
    files.flatten().filter_map(|file| read(file.path())).collect()
}
