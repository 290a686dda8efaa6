//! Scripts: a few words a line that change a dossier, then what the check is to find.
//!
//! ```text
//! == name of the case
//! start complete                    a dossier that lacks nothing; without it, an empty one
//! edition everything-at-once        asks for everything with the submission
//! today 2025-11-01                  the day of the check
//! on 2026-12-30                     judge on this day, whatever the profile plans
//! set tier = select                 a field of the profile; nothing after = clears it
//! met BUSP-001 yes
//! respond BUSP-001 text             or: respond BUSP-001 times 100 text
//! url BUSP-001 landing-page https://…
//! confirm SECP-002 tooling no
//! attach e1 kind=report dated=2025-11-20 pages=24
//! change e1 dated=2024-01-01
//! lose e1                           the evidence goes, its citations stay
//! cite e1 OPSP-001 process-topics topic=closure facet=it pages=3-5
//! uncite OPSP-001 process-topics    all citations of the demand, with topic=… facet=… only those;
//!                                   evidence that nothing cites any more goes too
//! study s1 public=no
//! element s1 challenge text
//! diagram s1 new e1                 or: diagram s1 new -
//! metric s1 m1 before=6 unit=h      or: metric s1 m1 -
//! agree s1 Kim                      the customer agrees to the public text as it is; or: agree s1 -
//! begin-agreement s1 Kim            the same without saying when and in what form
//! withhold s1 elements.outcome      a field is left out of the public version
//! protect s1 Acme                   a name that must not appear in what is published
//! drop s1                           the case study goes
//! conflict answers/OPSP-001/met
//! mislay policy                           its file is no longer in the workspace
//! rot policy                                its file is no longer what was attached
//! rowless OPS-018                           the official workbook has no row for it
//! stranger OPS-019                          the official workbook has a row for it, the edition does not
//! settle OPS-018                            somebody has said that this is right so
//! look OPSP-001 reworded,figures_changed    its answer came along from an earlier edition
//! looked OPSP-001                           somebody has looked at it again
//! unusable official.xlsx                    the official workbook cannot be filled
//! signed official.xlsx                      the official workbook is signed, nobody has agreed to break it
//! stands OPS-018 response C!D5 words        the official workbook says so already; or met, other, again
//! empties C!D5                              somebody has said that this cell is emptied
//! carries review comments certain words     looking into the official workbook has given that
//! spares comments reason                    somebody has said why it may stay
//! tells C!B9 words                          the official workbook holds these words
//! damage changes/a.log
//! missing changes/b.log                     it has not arrived from a colleague
//! strange notes.txt                         it is no part of the workspace
//! at-hand unknown                           the edition could not be had: unknown, missing or unreadable
//! logo gone                                 the logo is not in the workspace
//! bookless official.xlsx                    the official workbook is not in the workspace
//! find e1 secret password certain 3 7       looking into its file has given that, on these pages
//! dates e1 2024-03-01                       its text names this day
//! pixels e1 1600 900                         its file is a picture of this size
//! labels e1 RDS|Lambda                      its file is a drawing with these labels
//! service s1 AWS Lambda                     the study says it uses it
//! pardon e1 password reason                 somebody has said why it may stay
//! redact e1 2                               a black box on page 2 of the present file
//! replace e1                                a newer file takes the place of the present one
//! holds e1                                  somebody has looked at its citations again
//! => findings                       all of them, or `=> findings on OPSP-005`
//! blocker rule@subject with n=4
//! => OPSP-005 test-results is met
//! => OPSP-005 is ready
//! => GOVP-001 takes sop
//! => judged on 2025-12-01
//! ```

use super::{complete, expecting::expect};
use jiff::civil::Date;
use proofbook_catalogue::Catalogue;
use proofbook_checks::{EditionAtHand, Finding, Look, Situation, Verdict, WorkbookFit, check};
use proofbook_dossier::*;
use std::collections::{BTreeMap, BTreeSet};

/// The cases of a file: name, and lines with their number.
pub fn cases(text: &str) -> Vec<(String, Vec<(usize, &str)>)> {
    let mut cases: Vec<(String, Vec<(usize, &str)>)> = Vec::new();
    for (number, line) in text.lines().enumerate() {
        match line.strip_prefix("== ") {
            Some(name) => cases.push((name.trim().to_owned(), Vec::new())),
            None if line.trim().is_empty() || line.starts_with('#') => {}
            None => cases.last_mut().expect("a file begins with a case").1.push((number + 1, line.trim())),
        }
    }
    cases
}

/// Runs a case, compares, and returns all its findings.
pub fn run(lines: &[(usize, &str)]) -> Result<Vec<Finding>, String> {
    let mut stage = Stage::new();
    let first_expectation = lines.iter().position(|(_, line)| line.starts_with("=> ")).unwrap_or(lines.len());
    for (number, line) in &lines[..first_expectation] {
        stage.act(line).map_err(|error| format!("line {number}: {line}\n  {error}"))?;
    }
    let verdict = stage.verdict();
    let mut rest = &lines[first_expectation..];
    if rest.is_empty() {
        return Err("the case expects nothing".into());
    }
    while let Some(((number, line), after)) = rest.split_first() {
        let next = after.iter().position(|(_, line)| line.starts_with("=> ")).unwrap_or(after.len());
        let expected: Vec<&str> = after[..next].iter().map(|(_, line)| *line).collect();
        expect(&verdict, line, &expected).map_err(|error| format!("line {number}: {line}\n{error}"))?;
        rest = &after[next..];
    }
    Ok(verdict.findings)
}

/// A digest of its own for each name.
fn digest(name: &str) -> String {
    let digits: String = name.bytes().map(|byte| format!("{byte:02x}")).collect();
    format!("{digits:0>64}").chars().take(64).collect()
}

struct Stage {
    edition: Catalogue,
    dossier: Dossier,
    today: Date,
    on: Option<Date>,
    conflicts: Vec<Conflict>,
    damage: Vec<(String, String)>,
    missing: Vec<(String, String)>,
    strange: Vec<(String, String)>,
    at_hand: EditionAtHand,
    logo_missing: bool,
    lost: BTreeSet<String>,
    altered: BTreeSet<String>,
    unfinished: BTreeSet<String>,
    looks: BTreeMap<String, Look>,
    workbook: WorkbookFit,
}

/// `a=b` words; a value lasts to the next ` word=`.
fn pairs(text: &str) -> Result<Vec<(&str, &str)>, String> {
    let mut starts: Vec<usize> = Vec::new();
    let mut at = 0;
    for word in text.split(' ') {
        let key = word.split('=').next().unwrap_or_default();
        if word.contains('=')
            && !key.is_empty()
            && key.bytes().all(|byte| byte.is_ascii_lowercase() || byte == b'_')
        {
            starts.push(at);
        }
        at += word.len() + 1;
    }
    let ends = starts.iter().skip(1).copied().chain([text.len()]);
    let found = starts.iter().zip(ends).map(|(start, end)| text[*start..end].trim().split_once('='));
    found.collect::<Option<_>>().ok_or_else(|| format!("no pairs: {text}"))
}

pub fn split<const N: usize>(text: &str) -> Result<[&str; N], String> {
    let parts: Vec<&str> = text.splitn(N, ' ').collect();
    parts.try_into().map_err(|_| format!("{N} words are wanted"))
}

impl Stage {
    fn new() -> Self {
        Self {
            edition: super::edition(),
            dossier: Dossier::default(),
            today: complete::TODAY,
            on: None,
            conflicts: Vec::new(),
            damage: Vec::new(),
            missing: Vec::new(),
            strange: Vec::new(),
            at_hand: EditionAtHand::Present,
            logo_missing: false,
            lost: BTreeSet::new(),
            altered: BTreeSet::new(),
            unfinished: BTreeSet::new(),
            looks: BTreeMap::new(),
            workbook: WorkbookFit::default(),
        }
    }

    fn verdict(&self) -> Verdict {
        let situation = Situation {
            today: self.today,
            on: self.on,
            conflicts: &self.conflicts,
            damage: &self.damage,
            missing: &self.missing,
            strange: &self.strange,
            edition: self.at_hand,
            logo_missing: self.logo_missing,
            lost: &self.lost,
            altered: &self.altered,
            unfinished: &self.unfinished,
            looks: &self.looks,
            workbook: &self.workbook,
        };
        check(&self.edition, &self.dossier, &situation)
    }

    fn edit(&mut self, edit: &Edit) -> Result<(), String> {
        let operations = edit.operations(&self.dossier).map_err(|error| error.to_string())?;
        let mut tree = Tree(serde_json::to_value(&self.dossier).map_err(|error| error.to_string())?);
        for operation in &operations {
            tree.apply(operation).map_err(|error| error.to_string())?;
        }
        self.dossier = tree.dossier().map_err(|error| error.to_string())?;
        Ok(())
    }

    fn act(&mut self, line: &str) -> Result<(), String> {
        let (command, rest) = line.split_once(' ').ok_or("a command needs words")?;
        match command {
            "start" => self.dossier = complete::complete(&self.edition),
            "edition" => self.edition = super::everything_at_once(),
            "today" => self.today = day(rest)?,
            "on" => self.on = Some(day(rest)?),
            "set" => self.set(rest)?,
            "met" | "respond" | "url" | "confirm" => self.answer(command, rest)?,
            "attach" => self.attach(rest)?,
            "change" => self.change(rest)?,
            "lose" => {
                self.dossier.evidence.remove(&EvidenceId(rest.into())).ok_or("no such evidence")?;
            }
            "cite" => self.cite(rest)?,
            "uncite" => self.uncite(rest)?,
            "study" => self.study(rest)?,
            "element" => {
                let [study, element, text] = split(rest)?;
                let field =
                    TextField::StudyElement { study: CaseStudyId(study.into()), element: element.into() };
                self.edit(&Edit::Write { field, text: text.replace("\\n", "\n") })?;
            }
            "diagram" => self.diagram(rest)?,
            "metric" => self.metric(rest)?,
            "agree" => self.agree(rest, true)?,
            "begin-agreement" => self.agree(rest, false)?,
            "withhold" => {
                let [study, name] = split(rest)?;
                let (study, name) = (CaseStudyId(study.into()), name.to_owned());
                self.edit(&Edit::TagStudy { study, kind: StudyTag::Withheld, name, tagged: true })?;
            }
            "protect" => {
                let [study, name] = split(rest)?;
                let name = ProtectedName { spelling: name.to_owned(), ..ProtectedName::default() };
                let study = CaseStudyId(study.into());
                self.edit(&Edit::SetProtectedName { study, id: "n".into(), name: Some(name) })?;
            }
            "service" => {
                let [study, name] = split(rest)?;
                let (study, kind) = (CaseStudyId(study.into()), StudyTag::Service);
                self.edit(&Edit::TagStudy { study, kind, name: name.into(), tagged: true })?;
            }
            "drop" => self.edit(&Edit::RemoveCaseStudy { id: CaseStudyId(rest.into()) })?,
            "conflict" => self.conflicts.push(Conflict {
                path: rest.split('/').map(str::to_owned).collect(),
                values: vec![true.into(), false.into()],
            }),
            "rot" => drop(self.altered.insert(self.digest_of(rest)?)),
            "await" => drop(self.unfinished.insert(self.digest_of(rest)?)),
            "mislay" => drop(self.lost.insert(self.digest_of(rest)?)),
            "at-hand" => {
                self.at_hand = match rest {
                    "missing" => EditionAtHand::WorkbookMissing,
                    "unreadable" => EditionAtHand::WorkbookUnreadable,
                    _ => EditionAtHand::Unknown,
                }
            }
            "logo" => self.logo_missing = true,
            "bookless" => self.workbook.missing = true,
            "missing" => self.missing.push((rest.into(), "cut 7".into())),
            "strange" => self.strange.push((rest.into(), "unknown 7".into())),
            "find" | "dates" | "pixels" | "labels" | "pardon" | "redact" | "replace" | "holds" => {
                self.file(command, rest)?
            }
            "rowless" => self.workbook.without_row.push(rest.into()),
            "stranger" => self.workbook.without_control.push(rest.into()),
            "settle" => self.edit(&Edit::SettleRow { control: rest.into(), settled: true })?,
            "unusable" => self.workbook.unusable = true,
            "signed" => self.workbook.signed = true,
            "stands" | "empties" | "carries" | "spares" | "tells" => {
                super::workbooks::act(&mut self.workbook, command, rest)?
                    .map_or(Ok(()), |edit| self.edit(&edit))?;
            }
            "look" => {
                let [control, why] = split(rest)?;
                let second_looks = BTreeMap::from([(control.into(), why.to_owned())]);
                self.edit(&Edit::UseEdition { id: "msp-7.1".into(), second_looks })?;
            }
            "looked" => self.edit(&Edit::LookedAgain { control: rest.into() })?,
            "damage" => self.damage.push((rest.into(), "record 7".into())),
            _ => return Err("unknown command".into()),
        }
        Ok(())
    }

    fn digest_of(&self, evidence: &str) -> Result<String, String> {
        let evidence = self.dossier.evidence.get(&EvidenceId(evidence.into())).ok_or("no such evidence")?;
        Ok(evidence.file.as_ref().ok_or("it has no file")?.sha256.clone())
    }

    fn set(&mut self, rest: &str) -> Result<(), String> {
        let (key, value) = rest.split_once('=').ok_or("key = value")?;
        let field = key.trim().parse::<ProfileField>().map_err(|error| error.to_string())?;
        self.edit(&Edit::SetProfile { field, value: Some(value.trim().to_owned()) })
    }

    fn answer(&mut self, command: &str, rest: &str) -> Result<(), String> {
        let edit = match command {
            "met" => {
                let [control, met] = split(rest)?;
                Edit::SetMet { control: control.into(), met: yes_no(met) }
            }
            "respond" => {
                let (control, text) = rest.split_once(' ').unwrap_or((rest, ""));
                Edit::Write { field: TextField::Response { control: control.into() }, text: response(text)? }
            }
            "url" => {
                let [control, demand, url] = split(rest)?;
                let url = (url != "-").then(|| url.to_owned());
                Edit::SetDemandUrl { control: control.into(), demand: demand.into(), url }
            }
            _ => {
                let [control, demand, confirmed] = split(rest)?;
                Edit::ConfirmDemand {
                    control: control.into(),
                    demand: demand.into(),
                    confirmed: yes_no(confirmed),
                }
            }
        };
        self.edit(&edit)
    }

    fn attach(&mut self, rest: &str) -> Result<(), String> {
        let (id, rest) = rest.split_once(' ').unwrap_or((rest, ""));
        let mut evidence = Evidence { title: id.to_owned(), ..Evidence::default() };
        let pages = pairs(rest)?.into_iter().find(|(key, _)| *key == "pages").map(|(_, pages)| pages);
        let without_file = rest.contains("url=") || rest.contains("empty=");
        if !without_file {
            evidence.file = Some(Attachment {
                sha256: digest(id),
                name: format!("{id}.pdf"),
                size: 1,
                media_type: "application/pdf".into(),
                pages: pages.and_then(|pages| pages.parse().ok()),
            });
        }
        self.edit(&Edit::AddEvidence { id: EvidenceId(id.into()), evidence })?;
        let fields: Vec<_> =
            pairs(rest)?.into_iter().filter(|(key, _)| !["pages", "empty"].contains(key)).collect();
        fields.into_iter().try_for_each(|(key, value)| self.set_evidence(id, key, value))
    }

    fn file(&mut self, command: &str, rest: &str) -> Result<(), String> {
        let (id, rest) = rest.split_once(' ').unwrap_or((rest, ""));
        let evidence = EvidenceId(id.into());
        let file = self.dossier.evidence.get(&evidence).and_then(|evidence| evidence.file.clone());
        let file = file.ok_or("it has no file")?;
        match command {
            "find" => super::looks::find(super::looks::of(&mut self.looks, &file.sha256), rest)?,
            "dates" => {
                let days = rest.split(' ').map(day).collect::<Result<_, _>>()?;
                super::looks::of(&mut self.looks, &file.sha256).dates = days;
            }
            "pixels" => {
                let [width, height] = split(rest)?;
                let side = |text: &str| text.parse().map_err(|_| format!("no size: {text}"));
                let pixels = Some((side(width)?, side(height)?));
                super::looks::of(&mut self.looks, &file.sha256).pixels = pixels;
            }
            "labels" => {
                let labels = rest.split('|').map(str::to_owned).collect();
                super::looks::of(&mut self.looks, &file.sha256).labels = labels;
            }
            "pardon" => {
                let [key, reason] = split(rest)?;
                self.edit(&Edit::ExcuseEvidence { evidence, key: key.into(), reason: Some(reason.into()) })?;
            }
            "redact" => {
                let page = rest.parse().map_err(|_| "which page?")?;
                let region = Region { page, left: 100, top: 100, right: 400, bottom: 150 };
                let redaction = Some(Redaction { region, file: file.sha256 });
                self.edit(&Edit::Redact { evidence, id: "r".into(), redaction })?;
            }
            "replace" => {
                let file = Attachment { sha256: digest(&format!("newer {id}")), ..file };
                self.edit(&Edit::ReplaceFile {
                    evidence,
                    id: "e".into(),
                    file,
                    when: "2026-11-25T00:00:00Z".into(),
                })?;
            }
            _ => {
                let citing = |(_, citation): &(_, &Citation)| citation.evidence == evidence;
                let citations: Vec<_> =
                    self.dossier.citations.iter().filter(citing).map(|(id, _)| id.clone()).collect();
                citations.into_iter().try_for_each(|id| self.edit(&Edit::CitationHolds { id }))?;
            }
        }
        Ok(())
    }

    fn change(&mut self, rest: &str) -> Result<(), String> {
        let (id, rest) = rest.split_once(' ').ok_or("what?")?;
        pairs(rest)?.into_iter().try_for_each(|(key, value)| self.set_evidence(id, key, value))
    }

    fn set_evidence(&mut self, id: &str, key: &str, value: &str) -> Result<(), String> {
        let field =
            EvidenceField::ALL.iter().find(|field| field.name() == key).ok_or(format!("no field {key}"))?;
        self.edit(&Edit::SetEvidence { id: EvidenceId(id.into()), field: *field, value: Some(value.into()) })
    }

    fn cite(&mut self, rest: &str) -> Result<(), String> {
        let mut words = rest.splitn(4, ' ');
        let (evidence, control) = (words.next().ok_or("what?")?, words.next().ok_or("where?")?);
        let demand = words.next().filter(|demand| *demand != "-");
        let more: BTreeMap<_, _> = pairs(words.next().unwrap_or_default())?.into_iter().collect();
        let citation = Citation {
            evidence: EvidenceId(evidence.into()),
            control: control.into(),
            demand: demand.map(Into::into),
            topic: more.get("topic").map(|topic| (*topic).into()),
            facet: more.get("facet").map(|facet| (*facet).into()),
            pages: more
                .get("pages")
                .map(|pages| pages.parse())
                .transpose()
                .map_err(|error: PagesError| error.to_string())?,
            note: more.get("note").unwrap_or(&"").to_string(),
            ..Citation::default()
        };
        let id = CitationId(format!("x{:04}", self.dossier.citations.len()));
        self.edit(&Edit::AddCitation { id, citation })
    }

    fn uncite(&mut self, rest: &str) -> Result<(), String> {
        let mut words = rest.splitn(3, ' ');
        let (control, demand) = (words.next().ok_or("where?")?, words.next().ok_or("which?")?);
        let more: BTreeMap<_, _> = pairs(words.next().unwrap_or_default())?.into_iter().collect();
        let before = self.dossier.citations.len();
        self.dossier.citations.retain(|_, citation| {
            let same =
                |key: &str, have: Option<&str>| more.get(key).is_none_or(|wanted| have == Some(*wanted));
            !(citation.control.as_str() == control
                && citation.demand.as_ref().is_some_and(|it| it.as_str() == demand)
                && same("topic", citation.topic.as_ref().map(|it| it.as_str()))
                && same("facet", citation.facet.as_ref().map(|it| it.as_str())))
        });
        let dossier = &mut self.dossier;
        let used: Vec<EvidenceId> = dossier.used_evidence().into_iter().cloned().collect();
        dossier.evidence.retain(|id, _| used.contains(id));
        if dossier.citations.len() == before { Err("nothing was cited there".into()) } else { Ok(()) }
    }

    fn study(&mut self, rest: &str) -> Result<(), String> {
        let (id, rest) = rest.split_once(' ').unwrap_or((rest, ""));
        let id = CaseStudyId(id.into());
        if !self.dossier.case_studies.contains_key(&id) {
            self.edit(&Edit::AddCaseStudy { id: id.clone(), study: Box::default() })?;
        }
        for (key, value) in pairs(rest)? {
            let field = CaseStudyField::ALL
                .iter()
                .find(|field| field.name() == key)
                .ok_or(format!("no field {key}"))?;
            self.edit(&Edit::SetCaseStudy { id: id.clone(), field: *field, value: Some(value.into()) })?;
        }
        Ok(())
    }

    fn metric(&mut self, rest: &str) -> Result<(), String> {
        let [study, id, rest] = split(rest)?;
        let study = CaseStudyId(study.into());
        if rest == "-" {
            return self.edit(&Edit::RemoveMetric { study, id: id.into() });
        }
        for (key, value) in pairs(rest)? {
            let field = MetricField::ALL.iter().find(|field| field.name() == key).ok_or("no such field")?;
            let (study, value) = (study.clone(), (value != "-").then(|| value.to_owned()));
            self.edit(&Edit::SetMetric { study, id: id.into(), field: *field, value })?;
        }
        Ok(())
    }

    /// The customer agrees to the public text as it is now, or takes that back (`-`); `begin-agreement` leaves
    /// open when and in what form.
    fn agree(&mut self, rest: &str, complete: bool) -> Result<(), String> {
        let [study, who] = split(rest)?;
        let id = CaseStudyId(study.into());
        let known = self.dossier.case_studies.get(&id).ok_or("no such case study")?;
        let picture = |id: &EvidenceId| proofbook_publication::picture_digest(self.dossier.evidence.get(id)?);
        let text = proofbook_publication::digest(known, picture);
        let on = complete.then_some(self.today);
        let form = if complete { "메일".to_owned() } else { String::new() };
        let consent = Consent { who: who.to_owned(), text, on, form, ..Consent::default() };
        let consent = (who != "-").then_some(consent);
        self.edit(&Edit::SetConsent { study: id, id: "c".into(), consent })
    }

    fn diagram(&mut self, rest: &str) -> Result<(), String> {
        let [study, role, evidence] = split(rest)?;
        let kind = match role {
            "new" => DiagramRole::New,
            "existing" => DiagramRole::Existing,
            _ => DiagramRole::Illustration,
        };
        let diagram = Diagram { evidence: EvidenceId(evidence.into()), role: kind, ..Diagram::default() };
        let diagram = (evidence != "-").then_some(diagram);
        self.edit(&Edit::SetDiagram { study: CaseStudyId(study.into()), id: role.into(), diagram })
    }
}

fn day(text: &str) -> Result<Date, String> {
    text.parse().map_err(|error: jiff::Error| error.to_string())
}

fn yes_no(text: &str) -> Option<bool> {
    match text {
        "yes" => Some(true),
        "no" => Some(false),
        _ => None,
    }
}

/// Text as written, with `\n` for a line feed; `times 3 x` is `xxx`.
fn response(text: &str) -> Result<String, String> {
    let text = text.replace("\\n", "\n");
    let Some(rest) = text.strip_prefix("times ") else { return Ok(text) };
    let (times, what) = rest.split_once(' ').ok_or("times how often?")?;
    Ok(what.repeat(times.parse().map_err(|_| "times how often?")?))
}
