//! A case study from Markdown to a finished PDF, against WeasyPrint on the same text with the same font:
//! with the start of the process (cold) and within one (warm).
//!
//! Twice: the text alone, and all that publishing is. There ours opens the workspace, sets cover, facts, diagrams and metrics under PDF/A-2a and PDF/UA-1, writes
//! through the bundle and reads back; WeasyPrint gets the Markdown that our own export writes, with its
//! pictures, and writes a plain PDF. Both give pages of A4 with the same font and the same pictures.

use crate::{Ground, Measured, table::Row, table::median, words};
use proofbook_app::{
    self as app, PublishRequest,
    domain::{CaseStudyId, Version},
    wire::StudyFormat,
};
use proofbook_typeset::{Assets, DocumentMeta, Language, MarkdownDocument, Typesetter};
use std::{
    error::Error,
    path::{Path, PathBuf},
    process::Command,
    time::Duration,
};

/// The word with which this program publishes one study and nothing else.
pub const CHILD: &str = "publish-a-study";

/// The word with which this program sets one Markdown text and nothing else.
pub const TEXT_CHILD: &str = "set-a-text";

const RUNS: usize = 7;

/// Sets the text as often as it is told and prints the median of the seconds.
const PEER: &str = "
import sys, time
import markdown, weasyprint
from weasyprint.text.fonts import FontConfiguration
source, fonts, out, runs = sys.argv[1:5]
style = '@font-face { font-family: P; src: url(file://%s/%s) } @font-face { font-family: P; font-weight: bold; src: url(file://%s/%s) } \
@page { size: A4; margin: 25mm } body { font: 10.5pt/1.6 P } img { max-width: 100%% } table { border-collapse: collapse } \
td, th { border: 0.5pt solid grey; padding: 2mm }' % (fonts, sys.argv[5], fonts, sys.argv[6])
times = []
for run in range(int(runs)):
    begun = time.perf_counter()
    text = open(source, encoding='utf-8').read()
    html = markdown.markdown(text, extensions=['tables'])
    fonts_used = FontConfiguration()
    sheet = weasyprint.CSS(string=style, font_config=fonts_used)
    weasyprint.HTML(string=html, base_url=source).write_pdf(out, stylesheets=[sheet], font_config=fonts_used)
    times.append(time.perf_counter() - begun)
print(sorted(times)[len(times) // 2])
";

/// Our side of the job, in a process of its own.
pub fn child(workspace: &Path, out: &Path) -> Result<(), Box<dyn Error>> {
    let session = Ground::session();
    app::open(&session, workspace).map_err(words)?;
    app::publish(&session, &request(first(&session)?, StudyFormat::Pdf), |_| out.to_owned())
        .map_err(words)?;
    Ok(())
}

/// The same text alone, in a process of its own.
pub fn text_child(source: &Path, out: &Path) -> Result<(), Box<dyn Error>> {
    set_text(&Typesetter::new()?, source, out)
}

/// What Markdown to PDF is and nothing else, pictures included.
fn set_text(typesetter: &Typesetter, source: &Path, out: &Path) -> Result<(), Box<dyn Error>> {
    let pictures = std::fs::read_dir(source.with_file_name("images"))?.flatten();
    let mut assets = Assets::new();
    for picture in pictures {
        assets.insert(
            format!("images/{}", picture.file_name().to_string_lossy()),
            std::fs::read(picture.path())?,
        );
    }
    let meta = DocumentMeta {
        title: "Study".to_owned(),
        language: Language::Ko,
        author: None,
        date: jiff::civil::date(2026, 1, 1),
        identifier: "bench".to_owned(),
        header: None,
        footer: None,
        draft_mark: None,
    };
    let document = MarkdownDocument { meta, text: std::fs::read_to_string(source)? };
    let set = typesetter.markdown_to_pdf(&document, &assets)?;
    if !set.missing_pictures().is_empty() {
        return Err(format!("pictures are missing: {:?}", set.missing_pictures()).into());
    }
    Ok(std::fs::write(out, set.bytes)?)
}

/// The middle of some processes of this program that do one job.
fn processes(word: &str, from: &Path, out: impl Fn(usize) -> PathBuf) -> Result<Duration, Box<dyn Error>> {
    let program = std::env::current_exe()?;
    median(RUNS, |run| match Command::new(&program).arg(word).arg(from).arg(out(run)).status()?.success() {
        true => Ok(()),
        false => Err("our own program failed".into()),
    })
}

/// Measures both.
pub fn measure(ground: &Ground) -> Measured {
    let session = ground.open_session()?;
    let study = first(&session)?;
    let text = ground.folder.join("study as Markdown");
    app::publish(&session, &request(study.clone(), StudyFormat::Md), |_| text.clone()).map_err(words)?;
    let weasyprint = WeasyPrint::over(ground, &text)?;
    let set = |run: usize| {
        let out = ground.folder.join(format!("study-{run}"));
        app::publish(&session, &request(study.clone(), StudyFormat::Pdf), |_| out)
    };
    set(RUNS).map_err(words)?;
    let warm = median(RUNS, |run| set(run).map(drop)).map_err(words)?;
    app::close_workspace(&session).map_err(words)?;
    let cold = processes(CHILD, &ground.workspace, |run| ground.folder.join(format!("cold-study-{run}")))?;
    let alone = ground.folder.join("text.pdf");
    let cold_text = processes(TEXT_CHILD, &weasyprint.source, |_| alone.clone())?;
    let typesetter = Typesetter::new()?;
    let warm_text = median(RUNS, |_| set_text(&typesetter, &weasyprint.source, &alone))?;
    let peers = [weasyprint.cold(), weasyprint.warm()];
    let row = |what: &str, how: &str, ours, peer: &Result<Duration, String>| Row {
        what: format!("{what}, {how}"),
        ours,
        peer: peer.clone().map(|time| (format!("WeasyPrint, {how}"), time)),
        note: weasyprint.note.clone(),
    };
    let (text, whole) = ("case study, Markdown to PDF", "case study, published as PDF");
    Ok(vec![
        row(text, "cold", cold_text, &peers[0]),
        row(text, "warm", warm_text, &peers[1]),
        row(whole, "cold", cold, &peers[0]),
        row(whole, "warm", warm, &peers[1]),
    ])
}

fn request(study: CaseStudyId, format: StudyFormat) -> PublishRequest {
    PublishRequest {
        study,
        version: Version::Confidential,
        formats: vec![format],
        language: None,
        draft: false,
    }
}

fn first(session: &proofbook_app::Session) -> Result<CaseStudyId, Box<dyn Error>> {
    app::study_named(session, "1").map_err(words)
}

/// The peer with what it needs.
struct WeasyPrint {
    packages: PathBuf,
    fonts: PathBuf,
    source: PathBuf,
    out: PathBuf,
    note: String,
}

impl WeasyPrint {
    fn over(ground: &Ground, text: &Path) -> Result<Self, Box<dyn Error>> {
        let mut files = std::fs::read_dir(text)?.flatten().map(|entry| entry.path());
        let source = files.find(|path| path.extension().is_some_and(|end| end == "md"));
        let source = source.ok_or("our export wrote no Markdown")?;
        let note = format!("{} KB of Markdown", std::fs::metadata(&source)?.len().div_ceil(1024));
        Ok(Self {
            packages: ground.folder.join("../peers/weasyprint"),
            fonts: Path::new(env!("CARGO_MANIFEST_DIR")).join("../assets/fonts"),
            source,
            out: ground.folder.join("weasyprint.pdf"),
            note,
        })
    }

    /// The middle of some processes, start and imports included.
    fn cold(&self) -> Result<Duration, String> {
        median(RUNS, |_| self.run(1).map(drop))
    }

    /// The middle of some runs within one process.
    fn warm(&self) -> Result<Duration, String> {
        self.run(RUNS).map(Duration::from_secs_f64)
    }

    fn run(&self, runs: usize) -> Result<f64, String> {
        let output = Command::new("python3")
            .env("PYTHONPATH", &self.packages)
            .args(["-c", PEER])
            .args([&self.source, &self.fonts, &self.out])
            .arg(runs.to_string())
            .args(["PretendardJP-Regular.otf", "PretendardJP-Bold.otf"])
            .output()
            .map_err(|_| "there is no Python here".to_owned())?;
        let said = String::from_utf8_lossy(&output.stderr);
        let seconds = String::from_utf8_lossy(&output.stdout).trim().parse().ok();
        seconds.ok_or_else(|| said.lines().last().unwrap_or("WeasyPrint said nothing").to_owned())
    }
}
