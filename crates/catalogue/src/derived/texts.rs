//! Our own words for an edition made from a workbook and for its new controls.
//!
//! They say that a control is new and where to read what it asks, and nothing about its subject: the
//! official wording is shown beside them and is never retold by a program.

use crate::{ControlText, DemandId, DemandText, Language, Phase, Words};
use std::collections::BTreeMap;

/// The demand of a new prerequisite.
pub(super) const EVIDENCE: &str = "evidence";
/// The demand of a new technical control.
pub(super) const OFFICIAL_WORDING: &str = "official-wording";

/// The name of the edition and how it came about.
pub(super) fn edition(language: Language, name: &str, base: &str) -> Words {
    let text = match language {
        Language::En => format!(
            "Created from your copy of the official spreadsheet. Controls that are in {base} keep their \
             rules; new ones have none yet."
        ),
        Language::Ko => format!(
            "보유하신 공식 스프레드시트로 만든 체크리스트 버전입니다. {base}에 있던 제어 항목은 기존 규칙을 \
             그대로 따르며, 새 제어 항목에는 아직 규칙이 없습니다."
        ),
        Language::Ja => format!(
            "お持ちの公式スプレッドシートから作成したチェックリスト バージョンです。\
             {base}にあるコントロールは従来のルールを引き継ぎ、新しいコントロールにはまだルールがありません。"
        ),
    };
    Words { name: name.to_owned(), text: Some(text) }
}

/// The name of the section for controls that belong nowhere else.
pub(super) fn further(language: Language) -> &'static str {
    match language {
        Language::En => "Further controls",
        Language::Ko => "기타 제어 항목",
        Language::Ja => "その他のコントロール",
    }
}

/// The words of a control that no known edition has.
pub(super) fn new_control(language: Language, phase: Phase, title: String) -> ControlText {
    let (demand, label) = demand(language, phase);
    let demand_text = DemandText { label: label.to_owned(), detail: None };
    ControlText {
        title,
        asks: asks(language).to_owned(),
        evidence: evidence(language, phase).to_owned(),
        hint: hint(language).to_owned(),
        demands: BTreeMap::from([(DemandId::from(demand), demand_text)]),
        topics: BTreeMap::new(),
        facets: BTreeMap::new(),
        routes: BTreeMap::new(),
    }
}

fn demand(language: Language, phase: Phase) -> (&'static str, &'static str) {
    match (phase, language) {
        (Phase::Prerequisite, Language::En) => (EVIDENCE, "Evidence required by the official wording"),
        (Phase::Prerequisite, Language::Ko) => (EVIDENCE, "공식 문구에서 요구하는 증거 자료"),
        (Phase::Prerequisite, Language::Ja) => (EVIDENCE, "公式の文言が求める証拠"),
        (Phase::Technical, Language::En) => (OFFICIAL_WORDING, "Everything in the official wording is met"),
        (Phase::Technical, Language::Ko) => (OFFICIAL_WORDING, "공식 문구의 모든 요구 사항 충족"),
        (Phase::Technical, Language::Ja) => (OFFICIAL_WORDING, "公式の文言の要件をすべて満たしている"),
    }
}

fn asks(language: Language) -> &'static str {
    match language {
        Language::En => {
            "This control is new in this checklist version. Proofbook does not explain it yet; please read \
             the official wording shown beside it."
        }
        Language::Ko => {
            "이 체크리스트 버전에 새로 추가된 제어 항목입니다. Proofbook의 설명은 아직 없으므로 옆에 표시된 \
             공식 문구를 읽으시기 바랍니다."
        }
        Language::Ja => {
            "このバージョンで新しく追加されたコントロールです。Proofbookによる説明はまだないため、\
             横に表示される公式の文言をお読みください。"
        }
    }
}

fn evidence(language: Language, phase: Phase) -> &'static str {
    match (phase, language) {
        (Phase::Prerequisite, Language::En) => {
            "Evidence required by the official wording, included in the submission."
        }
        (Phase::Prerequisite, Language::Ko) => "공식 문구에서 요구하는 증거 자료를 함께 제출합니다.",
        (Phase::Prerequisite, Language::Ja) => "公式の文言が求める証拠を提出物に含めます。",
        (Phase::Technical, Language::En) => {
            "Evidence required by the official wording, shown to the auditor on the audit day."
        }
        (Phase::Technical, Language::Ko) => {
            "공식 문구에서 요구하는 증거 자료를 감사 당일 감사자에게 제시합니다."
        }
        (Phase::Technical, Language::Ja) => "公式の文言が求める証拠を監査当日に監査人に示します。",
    }
}

fn hint(language: Language) -> &'static str {
    match language {
        Language::En => {
            "Go through the official wording sentence by sentence and answer each point. Proofbook does not \
             check numbers and periods for this control; please check them yourself."
        }
        Language::Ko => {
            "공식 문구를 한 문장씩 확인하며 빠짐없이 답하시기 바랍니다. Proofbook은 이 제어 항목의 개수와 \
             기간을 검사하지 않으므로 직접 확인하십시오."
        }
        Language::Ja => {
            "公式の文言を1文ずつ確認し、漏れなく回答してください。Proofbookはこのコントロールの件数や期間を\
             確認しないため、ご自身でご確認ください。"
        }
    }
}
