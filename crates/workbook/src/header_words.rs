//! What the head of a column says it is for, in the languages such workbooks are seen in.
//!
//! It deliberately looks at one label at a time; which row is a header and which column wins is the
//! recogniser's business. Labels are compared without spaces, punctuation, width and case.

use crate::words::{label, plain};

/// What a column is for.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) enum Role {
    /// The identifier of the control.
    Id,
    /// What the control asks.
    Requirement,
    /// Whether it is met.
    Met,
    /// What the partner says.
    Response,
}

/// All roles, in the order in which they usually stand.
pub(crate) const ROLES: [Role; 4] = [Role::Id, Role::Requirement, Role::Met, Role::Response];

const ID: &[&str] = &[
    "id",
    "control",
    "controlid",
    "controlnumber",
    "controlno",
    "controlref",
    "controlcode",
    "requirementid",
    "reqid",
    "reference",
    "ref",
    "refno",
    "no",
    "nr",
    "number",
    "item",
    "itemno",
    "code",
    "identifier",
    "번호",
    "통제",
    "통제id",
    "통제번호",
    "통제항목",
    "통제코드",
    "항목",
    "항목번호",
    "관리번호",
    "관리항목",
    "요구사항id",
    "요구사항번호",
    "식별자",
    "식별번호",
    "코드",
    "番号",
    "項番",
    "管理番号",
    "コントロール",
    "コントロールid",
    "コントロール番号",
    "統制",
    "統制id",
    "統制番号",
    "要件id",
    "要件番号",
    "管理策",
    "管理策番号",
    "項目",
    "項目番号",
    "識別子",
    "编号",
    "控制编号",
    "控制項",
    "編號",
    "标识",
    "kennung",
    "identifiant",
    "identificador",
    "código",
    "codigo",
    "identificativo",
    "numéro",
    "número",
    "nummer",
    "mã",
    "mãkiểmsoát",
    "kode",
    "รหัส",
];

const REQUIREMENT: &[&str] = &[
    "requirement",
    "requirements",
    "requirementdescription",
    "requirementtext",
    "description",
    "controldescription",
    "controlrequirement",
    "controltitle",
    "title",
    "question",
    "criteria",
    "criterion",
    "요구사항",
    "요구사항설명",
    "요구사항내용",
    "요건",
    "요건설명",
    "설명",
    "내용",
    "통제내용",
    "통제설명",
    "점검항목",
    "점검내용",
    "질문",
    "심사항목",
    "要件",
    "要件の説明",
    "要件説明",
    "要件内容",
    "要求事項",
    "要求事項の説明",
    "説明",
    "内容",
    "確認事項",
    "質問",
    "評価項目",
    "要求",
    "要求描述",
    "需求说明",
    "描述",
    "说明",
    "anforderung",
    "anforderungen",
    "beschreibung",
    "exigence",
    "exigences",
    "requisito",
    "requisitos",
    "descripción",
    "descrição",
    "requisiti",
    "descrizione",
    "yêucầu",
    "môtả",
    "persyaratan",
    "deskripsi",
    "ข้อกำหนด",
];

const MET: &[&str] = &[
    "met",
    "metyn",
    "metyesno",
    "yesno",
    "yn",
    "ismet",
    "requirementmet",
    "controlmet",
    "metnotmet",
    "compliant",
    "compliance",
    "compliancestatus",
    "status",
    "inplace",
    "fulfilled",
    "satisfied",
    "implemented",
    "assessment",
    "selfassessment",
    "result",
    "충족",
    "충족여부",
    "요건충족",
    "요건충족여부",
    "준수",
    "준수여부",
    "이행여부",
    "이행",
    "만족여부",
    "적합",
    "적합여부",
    "예아니요",
    "예아니오",
    "상태",
    "결과",
    "자체평가",
    "판정",
    "適合",
    "適合性",
    "適合状況",
    "適合可否",
    "充足",
    "充足状況",
    "充足有無",
    "充足しているか",
    "要件充足",
    "満たしている",
    "満たしているか",
    "満たす",
    "達成",
    "達成状況",
    "準拠",
    "準拠状況",
    "はいいいえ",
    "対応状況",
    "対応可否",
    "判定",
    "結果",
    "自己評価",
    "状況",
    "是否满足",
    "是否符合",
    "符合",
    "是否達成",
    "是否符合要求",
    "erfüllt",
    "janein",
    "conforme",
    "rempli",
    "ouinon",
    "satisfait",
    "cumple",
    "cumplido",
    "síno",
    "sino",
    "atende",
    "atendido",
    "simnão",
    "soddisfatto",
    "đápứng",
    "terpenuhi",
    "ผ่าน",
];

const RESPONSE: &[&str] = &[
    "response",
    "partnerresponse",
    "partnersresponse",
    "responses",
    "answer",
    "partneranswer",
    "explanation",
    "partnercomment",
    "partnercomments",
    "comment",
    "comments",
    "evidence",
    "responseevidence",
    "responseandevidence",
    "partnerevidence",
    "details",
    "implementationdetails",
    "narrative",
    "notes",
    "응답",
    "파트너응답",
    "파트너의응답",
    "파트너사응답",
    "답변",
    "파트너답변",
    "파트너의답변",
    "파트너사답변",
    "회신",
    "의견",
    "작성내용",
    "증빙",
    "증적",
    "비고",
    "답변및증빙",
    "응답및증빙",
    "回答",
    "パートナーの回答",
    "パートナー回答",
    "パートナーによる回答",
    "パートナー様回答",
    "パートナー様の回答",
    "貴社回答",
    "回答欄",
    "回答内容",
    "回答と証跡",
    "応答",
    "パートナー応答",
    "パートナーの応答",
    "コメント",
    "証跡",
    "エビデンス",
    "記入欄",
    "備考",
    "合作伙伴回复",
    "合作伙伴答复",
    "回复",
    "答复",
    "回應",
    "antwort",
    "partnerantwort",
    "réponse",
    "réponsedupartenaire",
    "respuesta",
    "respuestadelsocio",
    "resposta",
    "respostadoparceiro",
    "risposta",
    "phảnhồi",
    "trảlời",
    "tanggapan",
    "jawaban",
    "คำตอบ",
];

/// Words that say the column belongs to somebody else or to another time.
const FOREIGN: &[&str] = &[
    "aws",
    "auditor",
    "audit",
    "reviewer",
    "assessor",
    "validator",
    "apn",
    "internal",
    "심사",
    "감사",
    "검토자",
    "내부",
    "審査",
    "監査",
    "レビュー",
    "社内",
    "審核",
    "审核",
];

/// Words that say an identifier is not the control's own.
const OTHER_ID: &[&str] = &[
    "previous",
    "prior",
    "old",
    "former",
    "legacy",
    "related",
    "parent",
    "internal",
    "mapping",
    "mapped",
    "crossreference",
    "seealso",
    "ticket",
    "row",
    "이전",
    "관련",
    "내부",
    "기존",
    "연관",
    "旧",
    "以前",
    "関連",
    "社内",
    "対応する",
];

/// Weaker words of each list, which name a column only when nothing better does.
const WEAK: &[&str] = &[
    "status",
    "assessment",
    "result",
    "상태",
    "결과",
    "結果",
    "状況",
    "判定",
    "판정",
    "comment",
    "comments",
    "notes",
    "evidence",
    "details",
    "비고",
    "備考",
    "증빙",
    "증적",
    "証跡",
    "エビデンス",
    "コメント",
    "의견",
    "title",
    "code",
    "item",
    "explanation",
    "control",
    "통제",
    "統制",
    "コントロール",
    "partnerevidence",
    "管理策",
    "項目",
    "항목",
];

/// How well a label fits a role, from 0 (not at all) to 1 (exactly). `above` is what stands over it in a
/// header of several rows.
pub(crate) fn fit(role: Role, text: &str, above: &str) -> f64 {
    let word = label(text);
    if word.is_empty() || text.chars().count() > 80 {
        return 0.0;
    }
    let base = known(role, text).max(known(role, &format!("{above} {text}")));
    let factor = if is_foreign(role, &word, above) { 0.3 } else { 1.0 };
    base * factor
}

fn known(role: Role, text: &str) -> f64 {
    let words = list(role);
    let word = label(text);
    if words.contains(&word.as_str()) {
        return if WEAK.contains(&word.as_str()) { 0.6 } else { 1.0 };
    }
    // "Partner Response (max. 32,767 characters)", "Met? *Yes or No": a known word at either end.
    let ends = beginnings_and_ends(text);
    let is_affixed = |known: &&&str| match known.is_ascii() {
        true => ends.iter().any(|end| end == **known),
        false => known.chars().count() > 1 && (word.starts_with(**known) || word.ends_with(**known)),
    };
    let affixes: Vec<_> = words.iter().filter(is_affixed).collect();
    match affixes.iter().all(|known| WEAK.contains(known)) {
        _ if affixes.is_empty() => 0.0,
        true => 0.5,
        false if role == Role::Id => 0.5,
        false => 0.7,
    }
}

/// The first words and the last words of a text, each run joined, without the text as a whole.
fn beginnings_and_ends(text: &str) -> Vec<String> {
    let folded = plain(text).to_lowercase();
    let words: Vec<&str> =
        folded.split(|c: char| !c.is_alphanumeric()).filter(|word| !word.is_empty()).collect();
    let runs = (1..words.len()).flat_map(|at| [words[..at].concat(), words[at..].concat()]);
    runs.collect()
}

fn is_foreign(role: Role, word: &str, above: &str) -> bool {
    let all = format!("{word}{}", label(above));
    let hit = |words: &[&str]| words.iter().any(|foreign| all.contains(foreign));
    match role {
        Role::Id => hit(OTHER_ID),
        Role::Requirement => false,
        // "Partner self-assessment for the AWS audit" is still the partner's.
        Role::Met | Role::Response => {
            hit(FOREIGN) && !hit(&["partner", "파트너", "パートナー", "貴社", "self"])
        }
    }
}

/// Whether a label says that the identifiers below it are not the controls' own.
pub(crate) fn names_other_ids(text: &str) -> bool {
    let word = label(text);
    text.chars().count() <= 40 && OTHER_ID.iter().any(|other| word.contains(other))
}

fn list(role: Role) -> &'static [&'static str] {
    match role {
        Role::Id => ID,
        Role::Requirement => REQUIREMENT,
        Role::Met => MET,
        Role::Response => RESPONSE,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn best(text: &str) -> Option<Role> {
        let scored = ROLES.map(|role| (fit(role, text, ""), role));
        let top = scored.into_iter().max_by(|a, b| a.0.total_cmp(&b.0))?;
        (top.0 > 0.0).then_some(top.1)
    }

    #[test]
    fn the_official_labels() {
        assert_eq!(best("ID"), Some(Role::Id));
        assert_eq!(best("Requirement Description"), Some(Role::Requirement));
        assert_eq!(best("Met?"), Some(Role::Met));
        assert_eq!(best("Partner Response"), Some(Role::Response));
    }

    #[test]
    fn korean_and_japanese_labels() {
        for (text, role) in [
            ("통제 번호", Role::Id),
            ("요구 사항 설명", Role::Requirement),
            ("충족 여부", Role::Met),
            ("파트너 응답", Role::Response),
            ("管理番号", Role::Id),
            ("要件の説明", Role::Requirement),
            ("適合？", Role::Met),
            ("充足状況", Role::Met),
            ("パートナーの回答", Role::Response),
            ("Ｐａｒｔｎｅｒ　Ｒｅｓｐｏｎｓｅ", Role::Response),
        ] {
            assert_eq!(best(text), Some(role), "{text}");
        }
    }

    #[test]
    fn labels_with_additions() {
        assert_eq!(best("Partner Response (max. 32,767 characters)"), Some(Role::Response));
        assert_eq!(best("Met? (Yes/No)"), Some(Role::Met));
        assert_eq!(best("Requirement ID"), Some(Role::Id));
    }

    #[test]
    fn the_auditors_columns_are_not_the_partners() {
        assert!(fit(Role::Response, "Auditor comments", "") < fit(Role::Response, "Comments", ""));
        assert!(fit(Role::Met, "Met?", "AWS validation") < fit(Role::Met, "Met?", "Partner self-assessment"));
        assert!(fit(Role::Id, "Previous ID", "") < fit(Role::Id, "ID", ""));
    }

    #[test]
    fn other_words_are_no_headers() {
        for text in ["Version", "Web Presence", "소개", "MSP Prerequisites", "はじめに"] {
            assert_eq!(best(text), None, "{text}");
        }
    }
}
