//! Edition MSP 7.1 as it is shipped: what must be true of it, told apart from the files themselves.
//!
//! The figures are those of the printed checklist and of the official workbook. They are written
//! out here a second time on purpose: a slip in `checklist.toml` has to disagree with this file.

use proofbook_catalogue::*;
use std::collections::BTreeSet;
use std::sync::LazyLock;

static CATALOGUE: LazyLock<Catalogue> = LazyLock::new(|| {
    shipped::load(&EditionId::from("msp-7.1")).expect("the edition is known").expect("it is sound")
});

/// Control, official English title, official Korean title, in the document's order.
const TITLES: [(&str, &str, &str); 61] = [
    ("BUSP-001", "Web Presence", "웹 보유"),
    ("BUSP-002", "Sales and Marketing Accreditations", "영업 및 마케팅 인증"),
    ("BUSP-003", "Customer Case Studies", "고객 사례 연구"),
    ("PEOP-001", "Personnel Skills", "직원 관리 기술"),
    ("GOVP-001", "Supplier Management", "공급업체 관리"),
    ("GOVP-002", "Operations Improvement", "운영 개선"),
    ("GOVP-003", "Sustainability Commitment", "지속 가능성을 향한 노력"),
    ("PLATP-001", "Expert Design Review", "전문가 설계 검토"),
    ("SECP-001", "Access Key Exposure Detection", "액세스 키 노출 탐지"),
    ("SECP-002", "Public Resources", "퍼블릭 리소스"),
    ("OPSP-001", "Incident Management", "인시던트 관리"),
    ("OPSP-002", "Problem Management", "문제 관리"),
    ("OPSP-003", "Deployment Risk Management", "배포 위험 관리"),
    ("OPSP-004", "Cloud Financial Management", "클라우드 재무 관리"),
    ("OPSP-005", "Service Continuity", "서비스 연속성"),
    ("BUS-001", "Company Overview", "회사 개요"),
    ("BUS-002", "MSP Practice Growth", "MSP 비즈니스 성장"),
    ("BUS-003", "Financial Planning and Reporting", "재무 계획 및 보고"),
    ("BUS-004", "Go-To-Market", "시장 진출"),
    ("PEO-001", "Personnel Onboarding", "직원 온보딩"),
    ("PEO-002", "Cloud Center of Excellence (CCOE)", "클라우드 혁신 센터(CCoE)"),
    ("PEO-003", "Personnel Offboarding", "직원 오프보딩"),
    ("GOV-001", "Risk and Mitigation Plans", "위험 및 완화 계획"),
    ("GOV-002", "Customer Satisfaction", "고객 만족도"),
    ("GOV-003", "Data Ownership and Customer Offboarding", "데이터 소유권 및 고객 오프보딩"),
    ("GOV-004", "Operational Readiness", "운영 준비"),
    ("GOV-005", "Shared Responsibility Model", "공동 책임 모델"),
    ("GOV-006", "Sustainability Best Practices", "지속 가능성 모범 사례"),
    ("PLAT-001", "Account Management", "계정 관리"),
    ("PLAT-002", "Solution Capabilities", "솔루션 역량"),
    ("PLAT-003", "Non-Functional Requirement", "기능 이외의 요구 사항"),
    ("PLAT-004", "Well-Architected", "Well-Architected"),
    ("PLAT-005", "AWS Service Expertise", "AWS 서비스 전문성"),
    ("SEC-001", "Security Policies and Procedures", "보안 정책 및 절차"),
    ("SEC-002", "Security Awareness Training and testing", "보안 인식 교육 및 테스트"),
    ("SEC-003", "AWS Account Configuration", "AWS 계정 구성"),
    ("SEC-004", "Identity and Access Management", "Identity and Access Management"),
    ("SEC-005", "Policy Management", "정책 관리"),
    ("SEC-006", "Role-Based Access", "역할 기반 액세스"),
    ("SEC-007", "Multi-Factor Authentication", "다중 인증"),
    ("SEC-008", "Vulnerability Management", "취약성 관리"),
    ("SEC-009", "Security Event Logging", "보안 이벤트 로깅"),
    ("SEC-010", "SaaS Tooling Account Access", "SaaS 도구 계정 액세스"),
    ("OPS-001", "Service Level Management", "서비스 수준 관리"),
    (
        "OPS-002",
        "AWS Support Plan for Partner owned Management and Member Account",
        "파트너 소유 관리 및 회원 계정을 위한 AWS Support 플랜",
    ),
    (
        "OPS-003",
        "AWS Support Plan for Customer owned Member Account",
        "고객 소유 회원 계정을 위한 AWS Support 플랜",
    ),
    ("OPS-004", "Service Desk Operations", "서비스 데스크 운영"),
    ("OPS-005", "Implement a Comprehensive ITSM platform", "포괄적인 ITSM 플랫폼 구현"),
    ("OPS-006", "Release Management", "릴리스 관리"),
    ("OPS-007", "Configuration Management", "구성 관리"),
    ("OPS-008", "Patch Management", "패치 관리"),
    ("OPS-009", "Customer Deployment Pipelines", "고객 배포 파이프라인"),
    ("OPS-010", "Event Management and Dynamic Monitoring", "이벤트 관리 및 동적 모니터링"),
    ("OPS-011", "Operational Runbooks", "운영 런북"),
    ("OPS-012", "Anomaly Detection", "이상 탐지"),
    ("OPS-013", "Predictive Monitoring and AIOps", "예측 모니터링 및 IT 운영을 위한 인공지능(AIOps)"),
    ("OPS-014", "Knowledge Management", "지식 관리"),
    ("OPS-015", "Disaster Recovery", "재해 복구"),
    ("OPS-016", "Cloud Financial Management", "클라우드 재무 관리"),
    ("OPS-017", "Migrations", "마이그레이션"),
    ("OPS-018", "Artificial Intelligence", "인공 지능"),
];

fn control(id: &str) -> &'static Control {
    CATALOGUE.control(id).unwrap_or_else(|| panic!("there is no control {id}"))
}

fn demand(control_id: &str, demand_id: &str) -> &'static Demand {
    let demand = control(control_id).demands.iter().find(|demand| demand.id.as_str() == demand_id);
    demand.unwrap_or_else(|| panic!("{control_id} has no demand {demand_id}"))
}

/// The demands of a control that count something, as (least number, what, months).
fn counts(control_id: &str) -> Vec<(u32, Counted, Option<u32>)> {
    let counted = |demand: &Demand| Some((demand.at_least?, demand.of?, demand.within_months));
    control(control_id).demands.iter().filter_map(counted).collect()
}

/// (badges, effect, source, must be current, must cover the MSP business), in order.
fn waivers(control_id: &str) -> Vec<(String, WaiverEffect, &'static str, bool, bool)> {
    let describe = |waiver: &'static Waiver| {
        let badges: BTreeSet<_> = waiver.badges.iter().map(BadgeId::as_str).collect();
        let badges = badges.into_iter().collect::<Vec<_>>().join(" ");
        (badges, waiver.effect, waiver.source.as_str(), waiver.current, waiver.in_scope)
    };
    control(control_id).waivers.iter().map(describe).collect()
}

#[test]
fn every_shipped_edition_loads() {
    for edition in shipped::EDITIONS {
        let catalogue = shipped::load(&EditionId::from(edition)).expect("it is listed").expect("it is sound");
        assert_eq!(catalogue.edition.as_str(), edition);
    }
    assert!(shipped::load(&EditionId::from("msp-1.0")).is_none());
}

#[test]
fn sixty_one_controls_with_their_official_titles() {
    let ids: Vec<_> = CATALOGUE.controls.iter().map(|control| control.id.as_str()).collect();
    assert_eq!(ids, TITLES.map(|(id, _, _)| id));
    for (id, english, korean) in TITLES {
        let title =
            |language| CATALOGUE.control_text(language, &ControlId::from(id)).map(|text| text.title.as_str());
        assert_eq!(title(Language::En), Some(english));
        assert_eq!(title(Language::Ko), Some(korean));
        assert!(title(Language::Ja).is_some_and(|japanese| !japanese.is_empty()));
    }
}

#[test]
fn fifteen_prerequisites_and_forty_six_technical_controls() {
    assert_eq!(CATALOGUE.phase(Phase::Prerequisite).count(), 15);
    assert_eq!(CATALOGUE.phase(Phase::Technical).count(), 46);
    for control in &CATALOGUE.controls {
        let (letters, _) = control.id.as_str().split_once('-').expect("ids hold a hyphen");
        let prerequisite = letters.ends_with('P');
        assert_eq!(prerequisite, control.phase == Phase::Prerequisite, "{}", control.id);
    }
}

#[test]
fn exactly_two_controls_are_recommended() {
    let recommended = CATALOGUE.controls.iter().filter(|control| control.necessity == Necessity::Recommended);
    assert_eq!(recommended.map(|control| control.id.as_str()).collect::<Vec<_>>(), ["OPS-013", "OPS-018"]);
}

#[test]
fn six_sections_in_order() {
    let order = ["business", "people", "governance", "platform", "security", "operations"];
    assert_eq!(CATALOGUE.sections.iter().map(|section| section.id.as_str()).collect::<Vec<_>>(), order);
    for phase in [Phase::Prerequisite, Phase::Technical] {
        let mut sections: Vec<_> = CATALOGUE.phase(phase).map(|control| control.section.as_str()).collect();
        sections.dedup();
        assert_eq!(sections, order);
    }
}

#[test]
fn controls_follow_each_other_in_the_korean_text() {
    for pair in CATALOGUE.controls.windows(2) {
        assert!(pair[0].lines[1] < pair[1].lines[0], "{} and {} overlap", pair[0].id, pair[1].id);
    }
}

#[test]
fn every_prerequisite_wants_something_with_the_submission() {
    for control in CATALOGUE.phase(Phase::Prerequisite) {
        let evidence = control.demands.iter().filter(|demand| demand.kind != DemandKind::Attestation);
        assert!(evidence.clone().count() > 0, "{}", control.id);
        for demand in &control.demands {
            assert_eq!(demand.shown, Shown::Submission, "{} {}", control.id, demand.id);
            assert_eq!(demand.necessity, Necessity::Mandatory, "{} {}", control.id, demand.id);
        }
    }
}

#[test]
fn technical_evidence_is_shown_on_the_audit_day() {
    for control in CATALOGUE.phase(Phase::Technical) {
        for demand in &control.demands {
            assert_eq!(demand.shown, Shown::AuditDay, "{} {}", control.id, demand.id);
            assert_eq!(demand.necessity, control.necessity, "{} {}", control.id, demand.id);
        }
    }
}

#[test]
fn counts_and_windows_of_the_prerequisites() {
    use Counted::*;
    assert_eq!(counts("BUSP-003"), [(4, CaseStudy, None), (2, CaseStudy, None)]);
    assert_eq!(counts("PEOP-001"), [(1, LearningActivity, Some(12))]);
    assert_eq!(counts("PLATP-001"), [(1, CustomerExample, None)]);
    assert_eq!(counts("OPSP-004"), [(1, CustomerExample, None)]);
    assert_eq!(counts("OPSP-005"), [(1, Test, Some(12))]);
    let counting =
        CATALOGUE.phase(Phase::Prerequisite).filter(|control| !counts(control.id.as_str()).is_empty());
    assert_eq!(counting.count(), 5);
}

#[test]
fn counts_and_windows_of_the_technical_controls() {
    use Counted::*;
    assert_eq!(counts("BUS-002"), [(4, Agreement, Some(18))]);
    assert_eq!(counts("PLAT-002"), [(2, DesignDocument, Some(18))]);
    assert_eq!(counts("PLAT-003"), [(2, DesignDocument, Some(18))]);
    assert_eq!(counts("PLAT-004"), [(2, DesignDocument, Some(18)), (2, CustomerExample, None)]);
    assert_eq!(counts("PLAT-005"), [(2, Workload, None)]);
    assert_eq!(counts("SEC-003"), [(1, Organization, None)]);
    assert_eq!(counts("SEC-005"), [(2, Review, Some(12))]);
    assert_eq!(counts("OPS-009"), [(1, CustomerExample, Some(6))]);
    assert_eq!(counts("OPS-012"), [(1, CustomerExample, None)]);
    assert_eq!(counts("OPS-013"), [(1, CustomerExample, None)]);
    assert_eq!(counts("OPS-015"), [(2, AwsService, None), (2, AwsService, None)]);
    assert_eq!(counts("OPS-017"), [(2, CustomerExample, None), (1, CustomerExample, None)]);
    let window = |id: &str| control(id).demands.iter().find_map(|demand| demand.within_months);
    assert_eq!(window("GOV-006"), Some(12));
    let presentation = control("BUS-001").demands.iter().find_map(|demand| demand.at_most_minutes);
    assert_eq!(presentation, Some(20));
}

#[test]
fn independent_customers_for_three_platform_controls_only() {
    let distinct = CATALOGUE
        .controls
        .iter()
        .filter(|control| control.demands.iter().any(|demand| demand.distinct_customers));
    let ids: Vec<_> = distinct.map(|control| control.id.as_str()).collect();
    assert_eq!(ids, ["PLAT-002", "PLAT-003", "PLAT-004"]);
}

#[test]
fn workloads_of_plat_005_use_four_services_each_and_nine_do_not_count() {
    let workloads = demand("PLAT-005", "workloads");
    assert_eq!((workloads.each_at_least, workloads.each_of), (Some(4), Some(Counted::AwsService)));
    assert_eq!(workloads.excludes.len(), 9);
}

#[test]
fn incident_management_wants_nine_topics_for_both_kinds() {
    let topics = demand("OPSP-001", "process-topics");
    assert_eq!(topics.covers.len(), 9);
    assert_eq!(topics.for_each.iter().map(FacetId::as_str).collect::<Vec<_>>(), ["it", "security"]);
}

#[test]
fn lists_have_the_length_of_the_printed_lists() {
    let covers = |control: &str, id: &str| demand(control, id).covers.len();
    assert_eq!(covers("SECP-002", "resource-kinds"), 7);
    assert_eq!(covers("OPSP-005", "process-events"), 3);
    assert_eq!(covers("GOVP-001", "sop-topics"), 2);
    assert_eq!(covers("BUS-001", "overview-topics"), 7);
    assert_eq!(covers("PEO-002", "domains"), 5);
    assert_eq!(covers("PLAT-003", "non-functional-topics"), 4);
    assert_eq!(covers("OPS-005", "platform-demonstration"), 5);
    assert_eq!(covers("OPS-006", "customer-example"), 4);
    assert_eq!(covers("OPS-007", "change-details"), 5);
    assert_eq!(covers("OPS-010", "monitoring-capabilities"), 4);
    assert_eq!(covers("OPS-016", "capability-demonstration"), 3);
    assert_eq!(covers("OPS-017", "customer-examples"), 7);
}

#[test]
fn appendix_a_is_the_topics_of_sec_003_with_two_recommended() {
    let appendix = demand("SEC-003", "minimum-account-configuration");
    assert!(appendix.covers.len() >= 20, "{}", appendix.covers.len());
    assert_eq!(appendix.recommended.len(), 2);
}

#[test]
fn what_is_wanted_only_where_applicable() {
    let mut conditional = Vec::new();
    for control in &CATALOGUE.controls {
        for demand in &control.demands {
            conditional.extend(demand.where_applicable.then(|| format!("{} {}", control.id, demand.id)));
            conditional.extend(demand.conditional.iter().map(|topic| format!("{} {topic}", control.id)));
        }
    }
    assert_eq!(
        conditional,
        [
            "BUS-004 aws-sales",
            "GOV-002 concern-resolution",
            "GOV-003 access-removal",
            "PLAT-003 service-level-agreements",
            "OPS-016 agreed-rates"
        ]
    );
}

#[test]
fn stricter_reading_of_sec_005_with_both_sources() {
    let variants = &demand("SEC-005", "permission-reviews").variants;
    let figures: Vec<_> =
        variants.iter().map(|variant| (variant.source.as_str(), variant.at_least)).collect();
    assert_eq!(figures, [("korean-checklist", Some(1)), ("english-workbook", Some(2))]);
}

#[test]
fn alternatives_of_the_prerequisites() {
    let routes = |id: &str| {
        control(id).demands.iter().filter_map(|it| it.route.as_ref()).collect::<BTreeSet<_>>().len()
    };
    let with_routes = CATALOGUE.phase(Phase::Prerequisite).filter(|control| routes(control.id.as_str()) > 0);
    assert_eq!(with_routes.map(|control| control.id.as_str()).collect::<Vec<_>>(), ["GOVP-001"]);
    assert_eq!(routes("GOVP-001"), 2);
    let any_of = |control: &str, id: &str| demand(control, id).any_of.len();
    assert_eq!(any_of("BUSP-002", "everyone-accredited"), 2);
    assert_eq!(any_of("SECP-001", "credential-handling"), 2);
    assert_eq!(any_of("OPSP-003", "deployment-approaches"), 3);
}

#[test]
fn waivers_say_what_the_table_and_the_controls_say() {
    use WaiverEffect::*;
    let both = || "iso-27001 soc-2".to_owned();
    let mssp = || "aws-level-1-mssp-competency".to_owned();
    let iso_22301 = || "iso-22301".to_owned();
    assert_eq!(
        waivers("GOVP-001"),
        [
            (both(), Exempt, "exemption-table", false, false),
            (both(), AlternativeForm, "control", true, false)
        ]
    );
    assert_eq!(control("GOVP-001").waivers[1].holder, "supplier");
    for id in ["SEC-001", "PEO-003"] {
        let of_certifications = waivers(id).into_iter().filter(|(badges, ..)| *badges == both());
        assert_eq!(
            of_certifications.collect::<Vec<_>>(),
            [
                (both(), Exempt, "exemption-table", false, false),
                (both(), AlternativeForm, "control", true, true)
            ]
        );
    }
    assert_eq!(
        waivers("OPSP-005"),
        [
            (iso_22301(), SufficientEvidence, "exemption-table", false, true),
            (iso_22301(), SufficientEvidence, "control", false, true)
        ]
    );
    for id in ["SECP-001", "SECP-002"] {
        assert_eq!(waivers(id), [(mssp(), Unclear, "exemption-table", true, false)]);
    }
    for number in 1..=10 {
        let id = format!("SEC-{number:03}");
        assert!(waivers(&id).contains(&(mssp(), Exempt, "exemption-table", true, false)), "{id}");
    }
    assert_eq!(waivers("OPS-009").len(), 2);
    assert_eq!(waivers("OPS-017").len(), 2);
    assert!(control("PLAT-005").waivers.iter().all(|waiver| waiver.at_least == 3 && waiver.current));
    let waived = CATALOGUE.controls.iter().filter(|control| !control.waivers.is_empty());
    assert_eq!(waived.count(), 18);
}

/// What the table says of a control is said again at the control, and nothing else is.
#[test]
fn exemption_table_and_waivers_agree() {
    let describe =
        |badges: &[BadgeId], at_least: u32, effect: WaiverEffect, current: bool, in_scope: bool| {
            let badges: BTreeSet<_> = badges.iter().cloned().collect();
            (badges, at_least, format!("{effect:?}"), current, in_scope)
        };
    let mut table = BTreeSet::new();
    for row in &CATALOGUE.exemptions {
        for id in &row.controls {
            let words = describe(&row.badges, row.at_least, row.effect, row.current, row.in_scope);
            table.insert((control(id.as_str()).id.clone(), words));
        }
    }
    let mut controls = BTreeSet::new();
    for control in &CATALOGUE.controls {
        for waiver in control.waivers.iter().filter(|waiver| waiver.source == "exemption-table") {
            let words =
                describe(&waiver.badges, waiver.at_least, waiver.effect, waiver.current, waiver.in_scope);
            controls.insert((control.id.clone(), words));
        }
    }
    assert_eq!(table, controls);
}

#[test]
fn ops_017_is_known_by_its_other_spelling() {
    assert_eq!(control("OPS-17").id.as_str(), "OPS-017");
}

#[test]
fn case_study_rules() {
    let rules = &CATALOGUE.case_studies;
    assert_eq!(
        (rules.at_least, rules.at_least_public, rules.months_of_service, rules.per_customer),
        (4, 2, 6, 1)
    );
    assert!(rules.affiliates_excluded && rules.production_only);
    assert!(rules.reuse_barred_public && rules.reuse_barred_private_english);
    assert_eq!(rules.elements.len(), 10);
    assert_eq!(rules.public_forms.len(), 4);
    let applicable: Vec<_> = rules.elements.iter().filter(|element| element.where_applicable).collect();
    assert_eq!(applicable.len(), 1, "only the diagrams are wanted where applicable");
}

#[test]
fn programme_and_timeline() {
    let requirement = |id: &str| CATALOGUE.programme.iter().find(|requirement| requirement.id.as_str() == id);
    assert_eq!(requirement("tier").map(|it| it.one_of.join(" ")), Some("advanced premier".to_owned()));
    assert_eq!(requirement("spp-reporting").and_then(|it| it.above_percent), Some(90));
    assert!(requirement("spp-reporting").is_some_and(|it| it.only_if.is_some()));
    assert!(requirement("linked-account").is_some() && requirement("self-assessment").is_some());
    let rule = |id: &str| {
        CATALOGUE.timeline.iter().find(|rule| rule.id.as_str() == id).map(|it| (it.amount, it.unit))
    };
    assert_eq!(rule("submit-before-validation"), Some((30, Unit::Days)));
    assert_eq!(rule("audit-summary"), Some((2, Unit::BusinessDays)));
    assert_eq!(rule("answer-mandatory-items"), Some((10, Unit::BusinessDays)));
    assert_eq!(rule("aws-decision"), Some((20, Unit::BusinessDays)));
    assert_eq!(rule("full-audit"), Some((36, Unit::Months)));
    assert_eq!(CATALOGUE.roles.len(), 5);
    assert_eq!(CATALOGUE.fees.iter().filter_map(|fee| fee.usd).collect::<Vec<_>>(), [2000, 3000]);
}

/// Labels stand in a narrow column; what does not fit there belongs into the detail.
#[test]
fn labels_are_short() {
    for (language, most) in [(Language::En, 60), (Language::Ko, 45), (Language::Ja, 45)] {
        for (id, words) in &CATALOGUE.texts(language).controls {
            for (demand, text) in &words.demands {
                let length = text.label.chars().count();
                assert!(length <= most, "{id} {demand} in {language}: {length} characters");
            }
        }
    }
}

/// Guards against a text that stands in the file of another language.
#[test]
fn texts_are_in_their_language() {
    let hangul = |text: &str| text.chars().any(|c| ('가'..='힣').contains(&c));
    let kana = |text: &str| text.chars().any(|c| ('ぁ'..='ヿ').contains(&c));
    for control in &CATALOGUE.controls {
        for language in Language::ALL {
            let words = CATALOGUE.control_text(language, &control.id).expect("the loader has seen to it");
            for text in [&words.asks, &words.evidence, &words.hint] {
                assert_eq!(hangul(text), language == Language::Ko, "{} in {language}: {text}", control.id);
                assert_eq!(kana(text), language == Language::Ja, "{} in {language}: {text}", control.id);
            }
        }
    }
}
