//! A case study from Markdown to a finished PDF, against WeasyPrint on the same text with the same font:
//! with the start of the process (cold) and within one (warm).
//!
//! Ours opens the workspace, sets cover, facts, diagrams and metrics under PDF/A-2a and PDF/UA-1, writes
//! through the bundle and reads back; WeasyPrint gets the Markdown that our own export writes, with its
//! pictures, and writes a plain PDF. Both give pages of A4.

use crate::{Ground, Measured, table::Row, table::median, words};
use proofbook_app::{
    PublishRequest,
    domain::{CaseStudyId, Version},
    wire::StudyFormat,
};
use std::{
    error::Error,
    path::{Path, PathBuf},
    process::Command,
    time::Duration,
};

/// The word with which this program publishes one study and nothing else.
pub const CHILD: &str = "publish-a-study";

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
    let desk = Ground::desk();
    desk.open(workspace).map_err(words)?;
    desk.publish(&request(first(&desk)?, StudyFormat::Pdf), |_| out.to_owned()).map_err(words)?;
    Ok(())
}

/// Measures both.
pub fn measure(ground: &Ground) -> Measured {
    let desk = ground.open_desk()?;
    let study = first(&desk)?;
    let text = ground.folder.join("study as Markdown");
    desk.publish(&request(study.clone(), StudyFormat::Md), |_| text.clone()).map_err(words)?;
    let weasyprint = WeasyPrint::over(ground, &text)?;
    let set = |run: usize| {
        let out = ground.folder.join(format!("study-{run}"));
        desk.publish(&request(study.clone(), StudyFormat::Pdf), |_| out)
    };
    set(RUNS).map_err(words)?;
    let warm = median(RUNS, |run| set(run).map(drop)).map_err(words)?;
    desk.close_workspace().map_err(words)?;
    let program = std::env::current_exe()?;
    let cold = median(RUNS, |run| {
        let out = ground.folder.join(format!("cold-study-{run}"));
        let status = Command::new(&program).arg(CHILD).arg(&ground.workspace).arg(&out).status()?;
        if status.success() { Ok(()) } else { Err("our own program failed".into()) }
    });
    let cold = cold.map_err(|error: Box<dyn Error>| error)?;
    let row = |what: &str, ours, peer: Result<Duration, String>| Row {
        what: format!("case study, Markdown to PDF, {what}"),
        ours,
        peer: peer.map(|time| (format!("WeasyPrint, {what}"), time)),
        note: weasyprint.note.clone(),
    };
    Ok(vec![row("cold", cold, weasyprint.cold()), row("warm", warm, weasyprint.warm())])
}

fn request(study: CaseStudyId, format: StudyFormat) -> PublishRequest {
    PublishRequest { study, version: Version::Confidential, formats: vec![format], language: None }
}

fn first(desk: &proofbook_app::Desk) -> Result<CaseStudyId, Box<dyn Error>> {
    desk.study_named("1").map_err(words)
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
