//! Names of a customer who asked for silence, planted in everything that a case study publishes: each
//! must hold the export back and lead to its place, or be gone from what is written. Innocent words that
//! come near must not.
//!
//! What counts as a spelling of a name is tested by `proofbook-discretion`; here it is whether every
//! channel is searched, by the program as it is called.

use crate::{
    leaking_pictures::{self as pictures, IN_ENGLISH},
    second_programs::pdf_text,
    support::{Place, files_below},
    words,
};
use proofbook_app::{self as app, AttachFile, Host, Machine, Session, WorkProgress, domain::Edit};
use serde_json::{Value, json};
use sha2::{Digest, Sha256};
use std::{fmt::Write, path::Path, path::PathBuf, sync::Arc};

/// Channel, what makes it hard, where it stands in the study, and the text.
const IN_TEXTS: &[(&str, &str, &str, &str)] = &[
    ("text", "as given", "elements/challenge", "이번에 주식회사 한빛물류 이전을 맡았습니다."),
    ("text", "particle", "elements/challenge", "한빛물류는 비용을 줄였습니다."),
    ("text", "possessive", "elements/outcome", "한빛물류의 배치가 빨라졌습니다."),
    ("text", "particles in a row", "elements/outcome", "한빛물류에서는 야간에 돌립니다."),
    ("text", "letters apart", "elements/outcome", "고객 한 빛 물 류 담당자"),
    (
        "text",
        "decomposed letters",
        "elements/outcome",
        "\u{1112}\u{1161}\u{11ab}\u{1107}\u{1175}\u{11be}\u{1106}\u{116e}\u{11af}\u{1105}\u{1172}",
    ),
    ("text", "capitals", "elements/outcome", "for HANBIT LOGISTICS in Busan"),
    ("text", "full width", "elements/outcome", "Ｈａｎｂｉｔ　Ｌｏｇｉｓｔｉｃｓ"),
    ("text", "zero-width space", "elements/outcome", "한빛\u{200b}물류"),
    ("text", "possessive of English", "elements/outcome", "Hanbit Logistics's warehouse"),
    ("text", "kana given by the user", "elements/outcome", "ハンビット物流様の倉庫"),
    ("text", "half-width kana", "elements/outcome", "ﾊﾝﾋﾞｯﾄ物流では"),
    ("text", "hiragana", "elements/outcome", "はんびっと物流の基盤"),
    ("text", "romanised given by the user", "elements/outcome", "the hanbit-mulryu account"),
    ("text", "person with a title", "elements/support-services", "김민준 이사님이 확인했습니다."),
    ("text", "romanised person", "elements/support-services", "approved by Minjun Kim"),
    ("text", "account in groups", "elements/aws-usage", "account 1234-5678-9012"),
    ("text", "host without domain", "elements/aws-usage", "ssh erp01 로 접속"),
    ("text", "product without a space", "elements/aws-usage", "falconet3 릴리스"),
    ("text", "code", "elements/aws-usage", "prj_7781 계획"),
    ("heading", "legal sign", "elements/proposed-solution", "### ㈜한빛물류 이전\n\n글"),
    ("heading", "underlined heading", "elements/proposed-solution", "Hanbit Logistics\n---\n\n글"),
    ("table", "cell", "elements/aws-usage", "| 항목 | 값 |\n|---|---|\n| 고객 | 한빛물류 |"),
    ("code", "block", "elements/aws-usage", "```\nbucket: hanbit-logistics-logs\n```"),
    ("emphasis", "half in bold", "elements/outcome", "**한빛**물류"),
    ("footnote", "note", "elements/outcome", "글[^1]\n\n[^1]: 한빛물류 제공"),
    ("comment", "in Markdown", "elements/outcome", "글\n\n<!-- 한빛물류 확인 필요 -->"),
    ("markup", "attribute of HTML", "elements/outcome", "<span title=\"한빛물류\">글</span>"),
    ("markup", "entities", "elements/outcome", "&#54620;&#48731;&#47932;&#47448;"),
    ("mark", "the public half of a passage", "elements/outcome", "⟦우리|한빛물류⟧의 이전"),
    ("link target", "host", "elements/outcome", "[시스템](https://erp.hanbit-ex.co.kr/login)"),
    (
        "link target",
        "percent-encoded",
        "elements/outcome",
        "[글](https://example.com/%ED%95%9C%EB%B9%9B%EB%AC%BC%EB%A5%98)",
    ),
    ("link target", "reference", "elements/outcome", "[글][a]\n\n[a]: https://example.com/hanbit-logistics"),
    ("link target", "ARN", "elements/outcome", "[역할](arn:aws:iam::123456789012:role/Admin)"),
    ("link title", "in quotes", "elements/outcome", "[글](https://example.com \"Hanbit Logistics\")"),
    ("alternative text", "of a picture in the text", "elements/outcome", "![한빛물류 구성도](a.png)"),
    ("file name", "of a picture in the text", "elements/outcome", "![구성도](hanbit_logistics_v2.png)"),
    ("file name", "the title names the files", "title", "HanbitLogistics 이전 사례"),
    ("document metadata", "the title is the title of the PDF", "title", "한 빛 물 류 이전 사례"),
    ("field", "what stands for the customer", "public_name", "한빛물류 계열사"),
    ("field", "industry", "industry", "물류(한빛물류)"),
    ("field", "country", "country", "한국, 한빛물류 본사"),
    ("field", "public address", "url", "https://example.com/cases/hanbit-logistics"),
    ("field", "service", "services/Amazon EC2 (한빛물류)", "true"),
    ("caption", "of a diagram", "diagrams/d/caption", "그림 1. 한 빛 물 류 구성도"),
    ("alternative text", "of a diagram", "diagrams/d/alternative", "Architecture of Hanbit-Logistics"),
    ("metric", "what", "metrics/m/what", "한빛물류의 배송 시간"),
    ("metric", "before", "metrics/m/before", "12 (Hanbit Logistics)"),
    ("metric", "unit", "metrics/m/unit", "시간/한빛물류 창고"),
    ("metric", "period", "metrics/m/period", "한빛물류 이전 뒤 6개월"),
    ("metric", "source", "metrics/m/source", "erp01.hanbit.local 로그"),
];

/// Why it is innocent, where it stands, and the text.
const INNOCENT: &[(&str, &str, &str)] = &[
    ("the confidential half of a passage", "elements/challenge", "⟦한빛물류|어느 물류 기업⟧의 이전입니다."),
    ("a marked heading", "elements/outcome", "### ⟦Hanbit Logistics|고객⟧ 이전\n\n글"),
    ("a passage left out", "elements/outcome", "이전했습니다.⟦ 담당 김민준 이사.|⟧"),
    ("only the line of business", "elements/challenge", "국내 물류 기업의 사례"),
    ("the two words in other order", "elements/outcome", "물류 한빛"),
    ("a sentence between", "elements/outcome", "밝은 한빛. 그리고 나서 물류를 옮겼습니다."),
    ("another company of that business", "elements/outcome", "한솔물류와 대한물류"),
    ("a longer word", "elements/outcome", "한빛나다"),
    ("two paragraphs", "elements/outcome", "Hanbit\n\nLogistics is a discipline"),
    ("another given name", "elements/outcome", "김민서 이사"),
    ("the family name alone", "elements/outcome", "김 이사님께서"),
    ("a common family name", "elements/outcome", "Ms Kim and Mr Park"),
    ("another domain that ends so", "elements/outcome", "[글](https://nothanbit-ex.co.kr)"),
    ("another account", "elements/outcome", "1234-5678-9013"),
    ("an amount", "elements/outcome", "123,456,789,012 won"),
    ("sixteen digits", "elements/outcome", "order 1234567890123456"),
    ("the short name of another machine", "elements/outcome", "serp01"),
    ("another version of a product", "elements/outcome", "Falconet 30"),
    ("another project", "elements/outcome", "PRJ-77812"),
    ("logistics in Japanese", "elements/outcome", "物流の基盤"),
    ("ordinary Korean", "elements/outcome", "고객의 인프라를 코드로 관리하고 매월 비용을 검토합니다."),
    ("ordinary Japanese", "elements/outcome", "運用は毎月の会議で見直し、費用の最適化を提案しています。"),
    (
        "ordinary English",
        "elements/outcome",
        "We review cost anomalies monthly and tag every resource by owner.",
    ),
    ("a caption", "diagrams/d/caption", "물류 시스템의 구성"),
    ("a metric", "metrics/m/what", "물류 창고의 배송 시간"),
];

/// An anonymised study that names nobody.
fn innocent_study() -> Value {
    json!({
        "title": "물류 사례", "customer": "주식회사 한빛물류", "public": true, "anonymised": true,
        "public_name": "어느 물류 기업", "language": "ko",
        "elements": {"challenge": "창고가 늘었습니다.", "outcome": "빨라졌습니다."},
        "metrics": {"m": {"what": "배송", "before": "12", "after": "6", "unit": "시간"}},
        "protected_names": {
            "a": {"kind": "company", "spelling": "Hanbit Logistics", "also": "ハンビット物流, hanbit mulryu"},
            "b": {"kind": "person", "spelling": "김민준"},
            "c": {"kind": "domain", "spelling": "hanbit-ex.co.kr"},
            "d": {"kind": "account", "spelling": "123456789012"},
            "e": {"kind": "host", "spelling": "erp01.hanbit.local"},
            "f": {"kind": "product", "spelling": "Falconet 3"},
            "g": {"kind": "other", "spelling": "PRJ-7781"},
        },
    })
}

/// This machine with another data folder.
struct Apart {
    data: PathBuf,
}

impl Host for Apart {
    fn now(&self) -> jiff::Timestamp {
        Machine::new().now()
    }
    fn today(&self) -> jiff::civil::Date {
        Machine::new().today()
    }
    fn fresh_id(&self) -> uuid::Uuid {
        Machine::new().fresh_id()
    }
    fn who(&self) -> String {
        "lee".to_owned()
    }
    fn data_folder(&self) -> PathBuf {
        self.data.clone()
    }
    fn documents_folder(&self) -> PathBuf {
        self.data.clone()
    }
    fn progress(&self, _: WorkProgress) {}
    fn reveal(&self, _: &Path) -> Result<(), String> {
        Ok(())
    }
}

/// One study of the workspace and what it is for.
struct Case {
    words: String,
    /// The field to which the refusal must lead.
    place: String,
}

/// A workspace with a study for each case.
struct Planted<'a> {
    place: &'a Place,
    workspace: PathBuf,
    session: Session,
    cases: Vec<Case>,
}

impl<'a> Planted<'a> {
    fn in_a_workspace(place: &'a Place) -> Self {
        let workspace = place.workspace("ko");
        let session = Session::new(Arc::new(Apart { data: place.path("data of the session") }));
        app::open(&session, &workspace).unwrap_or_else(|error| panic!("{}", error.code));
        Self { place, workspace, session, cases: Vec::new() }
    }

    fn edit(&self, edit: Value) {
        let edit: Edit = serde_json::from_value(edit).unwrap();
        app::edit_and_save(&self.session, &[edit])
            .unwrap_or_else(|error| panic!("{} {}", error.code, error.detail));
    }

    fn add(&mut self, words: String, place: &str, study: &Value) -> String {
        let id = format!("{:04}", self.cases.len() + 1);
        self.edit(json!({"edit": "add_case_study", "id": id, "study": study}));
        let place = match place.split_once('/') {
            Some(("elements", _)) => place.replace('/', "."),
            Some((field, _)) => field.to_owned(),
            None => place.to_owned(),
        };
        self.cases.push(Case { words, place });
        id
    }

    fn text(&mut self, words: String, at: &str, text: &str) {
        let mut study = innocent_study();
        if at.starts_with("diagrams/") {
            study["diagrams"] = self.diagram("plain.png", &pictures::plain_png());
        }
        let mut field = &mut study;
        for part in at.split('/') {
            field = &mut field[part];
        }
        *field = if text == "true" { true.into() } else { text.into() };
        self.add(words, at, &study);
    }

    fn picture(&mut self, words: &str, name: &str, bytes: &[u8]) {
        let mut study = innocent_study();
        study["diagrams"] = self.diagram(name, bytes);
        self.add(format!("{words} ({name})"), "diagrams", &study);
    }

    /// The diagrams of a study with this one, which somebody has looked at.
    fn diagram(&self, name: &str, bytes: &[u8]) -> Value {
        let file = self.place.file(&format!("pictures/{}/{name}", self.cases.len()), bytes);
        let attached = app::attach_file(&self.session, &file, &AttachFile::default());
        let (evidence, _) = attached.unwrap_or_else(|error| panic!("{name}: {}", error.code));
        let digest = Sha256::digest(bytes).iter().fold(String::new(), |mut text, byte| {
            let _ = write!(text, "{byte:02x}");
            text
        });
        json!({"d": {"evidence": evidence, "role": "new", "caption": "구성", "alternative": "구성도", "looked_at": digest}})
    }

    /// What the program says to each study, asked from two sides at once.
    fn exported(self, formats: &[&str]) -> Vec<(Case, Exported)> {
        let Self { place, workspace, session, cases } = self;
        drop(session);
        let export = |number: usize| Exported::of(place, &workspace, number, formats);
        let middle = cases.len() / 2;
        let exported = std::thread::scope(|scope| {
            let first = scope.spawn(|| (1..=middle).map(export).collect::<Vec<_>>());
            let mut all: Vec<_> = (middle + 1..=cases.len()).map(export).collect();
            let mut exported = first.join().unwrap();
            exported.append(&mut all);
            exported
        });
        cases.into_iter().zip(exported).collect()
    }
}

/// What became of an export.
enum Exported {
    Refused { code: String, said: String, left: bool },
    Written(PathBuf),
}

impl Exported {
    fn of(place: &Place, workspace: &Path, number: usize, formats: &[&str]) -> Self {
        let out = place.path(&format!("out {number}"));
        let mut export = words![
            "case-study",
            "export",
            workspace,
            number.to_string(),
            "--out",
            &out,
            "--public",
            "--draft",
            "--json"
        ];
        export.extend(formats.iter().flat_map(|format| ["--format", format]).map(Into::into));
        let answer = place.call(export);
        match answer.code {
            0 => Self::Written(out),
            _ => Self::Refused { code: answer.trouble(), said: answer.err, left: out.exists() },
        }
    }

    fn is_refused_at(&self, place: &str) -> bool {
        matches!(self, Self::Refused { code, said, left: false } if code == "STUDY-LEAKS" && said.contains(&format!("{place}: ")))
    }

    fn described(&self) -> String {
        match self {
            Self::Refused { code, said, left } => format!("{code}, something written: {left}\n{said}"),
            Self::Written(folder) => format!("written: {:?}", files_below(folder).keys()),
        }
    }
}

#[test]
fn every_planted_text_holds_the_export_back_and_names_the_place() {
    let place = Place::new();
    let mut planted = Planted::in_a_workspace(&place);
    for (channel, trick, at, text) in IN_TEXTS {
        planted.text(format!("{channel}, {trick}: {text}"), at, text);
    }
    for (words, name, bytes) in pictures::seen() {
        planted.picture(words, name, &bytes);
    }
    let exported = planted.exported(&["md", "html", "pdf"]);
    let missed: Vec<String> = exported
        .iter()
        .filter(|(case, exported)| !exported.is_refused_at(&case.place))
        .map(|(case, exported)| format!("{}\n  {}", case.words, exported.described()))
        .collect();
    println!("planted leaks: {} of {} hold the export back", exported.len() - missed.len(), exported.len());
    assert!(exported.len() >= 40);
    assert!(missed.is_empty(), "{}", missed.join("\n"));
}

/// Metadata of pictures and the names of attached files never leave; they need not hold anything back.
#[test]
fn what_is_planted_in_metadata_is_not_written() {
    let place = Place::new();
    let mut planted = Planted::in_a_workspace(&place);
    for (words, name, bytes) in pictures::unseen() {
        assert!(betrays(name.as_bytes()) || betrays(&bytes), "{words} holds no name");
        planted.picture(words, name, &bytes);
    }
    let id = planted.add("comment of a colleague".to_owned(), "comments", &innocent_study());
    planted.edit(json!({"edit": "set_comment", "id": "c", "comment": {
        "text": format!("case_studies/{id}/elements/outcome"), "quote": "빨라", "body": IN_ENGLISH, "who": "Lee",
    }}));
    let mut withheld = innocent_study();
    withheld["industry"] = IN_ENGLISH.into();
    withheld["withheld"] = json!({"industry": true});
    planted.add("withheld field".to_owned(), "industry", &withheld);
    let exported = planted.exported(&["md", "html", "pdf"]);
    let mut written = 0;
    for (case, exported) in &exported {
        if let Exported::Written(folder) = exported {
            written += 1;
            assert_eq!(traces(folder), Vec::<String>::new(), "{}", case.words);
        } else {
            assert!(exported.is_refused_at(&case.place), "{}\n{}", case.words, exported.described());
        }
    }
    println!(
        "planted in metadata: {} gone from what was written, {} held back",
        written,
        exported.len() - written
    );
}

#[test]
fn innocent_words_are_published() {
    let place = Place::new();
    let mut planted = Planted::in_a_workspace(&place);
    for (why, at, text) in INNOCENT {
        planted.text(format!("{why}: {text}"), at, text);
    }
    let exported = planted.exported(&["md"]);
    let blocked: Vec<String> = exported
        .iter()
        .filter(|(_, exported)| matches!(exported, Exported::Refused { .. }))
        .map(|(case, exported)| format!("{}\n  {}", case.words, exported.described()))
        .collect();
    println!("near misses: {} of {} falsely blocked", blocked.len(), exported.len());
    assert!(exported.len() >= 20);
    assert!(blocked.len() <= 2, "{}", blocked.join("\n"));
}

/// A picture within a text stands where the text shows it, in every form; it is searched like any other.
#[test]
fn pictures_within_texts_are_searched_and_published() {
    let place = Place::new();
    let mut planted = Planted::in_a_workspace(&place);
    let mut add = |words: &str, at: &str, name: &str, bytes: &[u8], text: &str| {
        let mut study = innocent_study();
        study["diagrams"] = planted.diagram(name, bytes);
        study["diagrams"]["d"]["role"] = "illustration".into();
        study["elements"]["outcome"] = text.into();
        planted.add(words.to_owned(), at, &study);
    };
    let (png, shown) = (pictures::plain_png(), "빨라졌습니다.\n\n![처리 시간 화면](diagram:d)\n");
    add("shown", "", "plain.png", &png, shown);
    add("shown by a passage for AWS", "", "plain.png", &png, "빨라졌습니다. ⟦![화면](diagram:d)|⟧");
    add("a name in its words", "elements/outcome", "plain.png", &png, "![한빛물류 화면](diagram:d)");
    let (_, name, betraying) = pictures::seen().swap_remove(0);
    add("a name in the picture", "diagrams", name, &betraying, shown);
    add("a name in what no text shows", "", name, &betraying, "빨라졌습니다.");
    let exported = planted.exported(&["md", "html", "docx", "pdf"]);
    let written = |index: usize| match &exported[index].1 {
        Exported::Written(folder) => files_below(folder),
        refused => panic!("{}: {}", exported[index].0.words, refused.described()),
    };
    let files = written(0);
    let text = |ending: &str| {
        let (_, bytes) = files.iter().find(|(path, _)| path.ends_with(ending)).expect(ending);
        String::from_utf8_lossy(bytes).into_owned()
    };
    assert!(text(".md").contains("![처리 시간 화면](images/diagram-1.png)"), "{}", text(".md"));
    assert!(text("index.html").contains("alt=\"처리 시간 화면\""), "{}", text("index.html"));
    assert!(files.contains_key("images/diagram-1.png") && files.contains_key("web/images/picture-1.png"));
    let (path, bytes) = files.iter().find(|(path, _)| path.ends_with(".docx")).unwrap();
    let mut word = zip::ZipArchive::new(std::io::Cursor::new(bytes)).unwrap_or_else(|_| panic!("{path}"));
    assert!(word.file_names().flatten().any(|name| name.starts_with("word/media/")), "no picture in Word");
    let mut document = String::new();
    std::io::Read::read_to_string(&mut word.by_name("word/document.xml").unwrap(), &mut document).unwrap();
    assert!(document.contains("descr=\"처리 시간 화면\""), "{document}");
    let (_, pdf) = files.iter().find(|(path, _)| path.ends_with(".pdf")).unwrap();
    let pdf = lopdf::Document::load_mem(pdf).unwrap();
    let pages = pdf.get_pages();
    let on_pages = pages.values().flat_map(|page| pdf.get_page_images(*page).unwrap_or_default());
    assert_eq!(on_pages.count(), 1);
    for hidden in [1, 4] {
        let files = written(hidden);
        assert!(!files.keys().any(|path| path.contains("images/")), "{:?}", files.keys());
    }
    for refused in [2, 3] {
        let (case, exported) = &exported[refused];
        assert!(exported.is_refused_at(&case.place), "{}\n{}", case.words, exported.described());
    }
}

/// The files in which the planted name can be read, as bytes or on their pages.
fn traces(folder: &Path) -> Vec<String> {
    let files = files_below(folder).into_iter();
    let betraying = files.filter(|(path, bytes)| {
        let pages = if path.ends_with(".pdf") { pdf_text(&folder.join(path)) } else { String::new() };
        betrays(path.as_bytes()) || betrays(bytes) || betrays(pages.as_bytes())
    });
    betraying.map(|(path, _)| path).collect()
}

/// Whether the planted name stands there in one of the encodings that metadata has.
fn betrays(bytes: &[u8]) -> bool {
    let wide: Vec<u8> = IN_ENGLISH.encode_utf16().flat_map(u16::to_be_bytes).collect();
    [IN_ENGLISH.as_bytes(), &wide].iter().any(|name| bytes.windows(name.len()).any(|window| window == *name))
}
