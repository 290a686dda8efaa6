//! A workspace of every format there has ever been opens, with everything in it. The folders under
//! `tests/workspaces/` are never changed once a version with that format has been released.

// Tests prepare and spoil folders by hand.
#![allow(clippy::disallowed_methods)]

mod support;

use proofbook_dossier::{
    CaseStudy, CaseStudyId, Citation, CitationId, Edit, Evidence, EvidenceId, PlainProfileField,
    ProfileField, TextField,
};
use proofbook_store::{Opening, Stamp, Verified, Workspace};
use std::{
    fs,
    ops::ControlFlow,
    path::{Path, PathBuf},
};
use support::*;
use uuid::Uuid;

const ATTACHED: &[u8] = b"runbook, page 1\n";

fn fixture(format: u32) -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join(format!("../../tests/workspaces/format-{format}"))
}

fn open(folder: &Path, id: u128) -> Workspace {
    Workspace::open(Opening { folder: folder.into(), twins: None, id: Uuid::from_u128(id) }).unwrap()
}

fn challenge() -> TextField {
    TextField::StudyElement { study: CaseStudyId("s1".into()), element: "challenge".into() }
}

#[test]
fn a_workspace_of_format_1_opens_with_everything_in_it() {
    let before = everything(&fixture(1));
    let mut workspace = open(&fixture(1), 100);
    assert_eq!(workspace.damage(), []);
    let dossier = workspace.dossier().clone();
    assert_eq!(dossier.profile.partner, "한빛클라우드");
    assert_eq!(dossier.answers["BUSP-001"].response, "고객 지원은 24시간 운영됩니다. 毎日対応します。 😀");
    assert_eq!(dossier.case_studies[&CaseStudyId("s1".into())].elements["challenge"], "A slow start.");
    let evidence = &dossier.evidence[&EvidenceId("e1".into())];
    let file = evidence.file.as_ref().unwrap();
    assert_eq!((evidence.title.as_str(), file.size), ("운영 지침서", ATTACHED.len() as u64));
    let verified = workspace.attachments().verify(&file.sha256, |_| ControlFlow::Continue(())).unwrap();
    assert_eq!(verified, Verified::Whole);
    let pages = dossier.citations[&CitationId("c1".into())].pages.as_ref().unwrap();
    assert_eq!(pages.ranges(), [(3, 5)]);
    let conflicts = workspace.conflicts();
    assert_eq!(conflicts.len(), 1);
    assert_eq!((conflicts[0].path.join("/"), conflicts[0].values.len()), ("answers/SEC-003/met".into(), 2));
    let history = workspace.history();
    assert_eq!((history.len(), history[0].who.as_str()), (5, "佐藤"));
    workspace.close().unwrap();
    assert_eq!(everything(&fixture(1)), before);
}

#[test]
fn a_workspace_of_format_1_can_be_edited_and_healed_from_its_snapshot() {
    let desk = Desk::new();
    copy_folder(&fixture(1), &desk.folder());
    let expected = open(&desk.folder(), 100).dossier().clone();
    let logs: Vec<PathBuf> =
        fs::read_dir(desk.folder().join("changes")).unwrap().map(|entry| entry.unwrap().path()).collect();
    assert_eq!(logs.len(), 2);
    logs.iter().for_each(|log| fs::remove_file(log).unwrap());
    let mut workspace = open(&desk.folder(), 101);
    assert_eq!((workspace.dossier(), workspace.damage()), (&expected, vec![]));
    edit(&mut workspace, Edit::Write { field: challenge(), text: "A quick start.".into() });
    assert_eq!(open(&desk.folder(), 102).dossier(), workspace.dossier());
}

/// Makes the fixture. Run once for a format, by hand, and never again:
/// `cargo test -p proofbook-store --test formats -- --ignored make_the_fixture`.
#[test]
#[ignore = "makes tests/workspaces/format-1, once"]
fn make_the_fixture() {
    let folder = fixture(1);
    assert!(!folder.exists(), "{} is there; a fixture is made once", folder.display());
    let opening = |id: u128| Opening { folder: folder.clone(), twins: None, id: Uuid::from_u128(id) };
    let mut kim = Workspace::create(opening(0xA), WORKSPACE, &genesis(), &stamp(0)).unwrap();
    let mut writer = kim.attachments().begin(&stamp(0)).unwrap();
    writer.write(ATTACHED).unwrap();
    let attached = writer.finish().unwrap();
    let file = proofbook_dossier::Attachment {
        sha256: attached.sha256,
        name: "runbook.txt".into(),
        size: attached.size,
        media_type: "text/plain".into(),
        pages: None,
    };
    let evidence = Evidence { title: "운영 지침서".into(), file: Some(file), ..Evidence::default() };
    let citation = Citation {
        evidence: EvidenceId("e1".into()),
        control: CONTROL.into(),
        pages: "3-5".parse().ok(),
        ..Citation::default()
    };
    let partner = ProfileField::Plain(PlainProfileField::Partner);
    let together = [
        Edit::SetProfile { field: partner, value: Some("한빛클라우드".into()) },
        write("고객 지원은 24시간 운영됩니다. 😀"),
        Edit::AddEvidence { id: EvidenceId("e1".into()), evidence },
        Edit::AddCitation { id: CitationId("c1".into()), citation },
        Edit::AddCaseStudy { id: CaseStudyId("s1".into()), study: Box::new(CaseStudy::default()) },
        Edit::Write { field: challenge(), text: "A slow start.".into() },
    ];
    kim.edit(&together, None, &stamp(60)).unwrap();
    let mut sato = Workspace::open(opening(0xB)).unwrap();
    let by_sato = |second: i64| Stamp { who: "佐藤".into(), ..stamp(second) };
    let mark = |met: bool| Edit::SetMet { control: "SEC-003".into(), met: Some(met) };
    kim.edit(&[mark(true)], None, &stamp(120)).unwrap();
    sato.edit(&[mark(false)], None, &by_sato(130)).unwrap();
    let at = "고객 지원은 24시간 운영됩니다. ".encode_utf16().count();
    sato.edit(&[splice(at, 0, "毎日対応します。 ")], None, &by_sato(140)).unwrap();
    sato.refresh().unwrap();
    sato.snapshot().unwrap();
}
