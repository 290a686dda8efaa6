//! Places of the dossier in words: what a field in conflict is, and what a change touched.
//!
//! Not here: jumping there. Findings have subjects for that.

use proofbook_catalogue::{BadgeId, Catalogue, ControlId, Language};
use proofbook_dossier::{CaseStudyId, CitationId, Dossier, EvidenceId};
use proofbook_messages::Messages;

/// Most places that a line of the history names.
const NAMED: usize = 3;

/// What is needed to name places.
pub struct Places<'a> {
    /// The names of controls, demands, badges and elements.
    pub catalogue: &'a Catalogue,
    /// The titles of evidence and case studies.
    pub dossier: &'a Dossier,
    /// The reader's language.
    pub language: Language,
}

impl Places<'_> {
    /// A path from the root in words; what has no words is shown as it is.
    pub fn name(&self, path: &[&str]) -> String {
        match *path {
            ["answers", control, "met"] => self.of_control("place-met", control),
            ["answers", control, "notes"] => self.of_control("place-notes", control),
            ["answers", control, "entries", demand, ..] => self.demand(control, demand),
            ["answers", control, ..] => self.of_control("place-response", control),
            ["profile", "badges", badge, ..] => self.badge(badge),
            ["profile", "emptied_cells", ref cell @ ..] => {
                self.format("place-workbook-cell", &[("cell", &cell.join("/"))])
            }
            ["profile", field, ..] => self.profile(field),
            ["evidence", id, ..] => self.evidence(id),
            ["citations", id, ..] => self.citation(id),
            ["case_studies", id, "elements", element, ..] => self.element(id, element),
            ["case_studies", id, field, ..] => self.study_field(id, field),
            ["comments", id, ..] => self.comment(id),
            ["case_studies", id] => self.format("place-study", &[("title", &self.study(id))]),
            _ => path.join(" / "),
        }
    }

    /// Several paths in one line: each place once, the first few by name.
    pub fn line(&self, paths: &[String], more: usize) -> String {
        let mut names: Vec<String> = Vec::new();
        for path in paths {
            let name = self.name(&path.split('/').collect::<Vec<_>>());
            if !names.contains(&name) {
                names.push(name);
            }
        }
        let rest = names.len().saturating_sub(NAMED) + more;
        names.truncate(NAMED);
        let separator = if self.language == Language::Ja { "、" } else { ", " };
        let places = names.join(separator);
        if rest == 0 {
            return places;
        }
        let arguments = [("places", places.into()), ("n", (rest as u32).into())];
        self.messages().format("place-more", &arguments)
    }

    fn messages(&self) -> &'static Messages {
        Messages::of(self.language)
    }

    fn format(&self, key: &str, arguments: &[(&str, &str)]) -> String {
        let arguments: Vec<_> = arguments.iter().map(|(name, value)| (*name, (*value).into())).collect();
        self.messages().format(key, &arguments)
    }

    fn of_control(&self, key: &str, control: &str) -> String {
        self.format(key, &[("control", control)])
    }

    fn demand(&self, control: &str, demand: &str) -> String {
        let text = self.catalogue.control_text(self.language, &ControlId::from(control));
        let label = text.and_then(|text| text.demands.iter().find(|(id, _)| id.as_str() == demand));
        let label = label.map_or(demand, |(_, text)| text.label.as_str());
        self.format("place-demand", &[("control", control), ("demand", label)])
    }

    fn badge(&self, badge: &str) -> String {
        let words = self.catalogue.texts(self.language).badges.get(&BadgeId::from(badge));
        self.format("place-badge", &[("badge", words.map_or(badge, |words| words.name.as_str()))])
    }

    fn profile(&self, field: &str) -> String {
        let of_workbook = matches!(
            field,
            "official_workbook_name"
                | "signature_may_go"
                | "settled_rows"
                | "emptied_cells"
                | "workbook_excuses"
        );
        let field = if of_workbook { "official_workbook" } else { field };
        let label = self.messages().try_format(&format!("profile-{}", field.replace('_', "-")), &[]);
        self.format("place-profile", &[("field", label.as_deref().unwrap_or(field))])
    }

    fn evidence(&self, id: &str) -> String {
        let found = self.dossier.evidence.get(&EvidenceId(id.to_owned()));
        self.format("place-evidence", &[("title", found.map_or("–", |evidence| evidence.title.as_str()))])
    }

    fn citation(&self, id: &str) -> String {
        match self.dossier.citations.get(&CitationId(id.to_owned())) {
            Some(citation) => self.of_control("place-citation", citation.control.as_str()),
            None => self.messages().text("place-citation-gone"),
        }
    }

    fn comment(&self, id: &str) -> String {
        let text: Vec<&str> =
            self.dossier.comments.get(id).map_or(Vec::new(), |comment| comment.text.split('/').collect());
        // A damaged comment may claim to be about a comment, even about itself.
        match text.first() {
            None | Some(&"comments") => self.messages().text("place-comment-gone"),
            Some(_) => self.format("place-comment", &[("place", &self.name(&text))]),
        }
    }

    fn study(&self, id: &str) -> String {
        let found = self.dossier.case_studies.get(&CaseStudyId(id.to_owned()));
        let title = found.map(|study| study.title.trim()).filter(|title| !title.is_empty());
        title.map_or_else(|| self.messages().text("word-untitled-study"), str::to_owned)
    }

    fn element(&self, id: &str, element: &str) -> String {
        let texts = self.catalogue.texts(self.language);
        let words = texts.elements.iter().find(|(known, _)| known.as_str() == element);
        let name = words.map_or(element, |(_, words)| words.name.as_str());
        self.format("place-study-field", &[("title", &self.study(id)), ("field", name)])
    }

    fn study_field(&self, id: &str, field: &str) -> String {
        if field == "diagrams" {
            return self.element(id, "architecture");
        }
        let label = self.messages().try_format(&format!("study-field-{}", field.replace('_', "-")), &[]);
        let arguments = [("title", self.study(id)), ("field", label.unwrap_or_else(|| field.to_owned()))];
        self.format("place-study-field", &arguments.each_ref().map(|(name, value)| (*name, value.as_str())))
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::edition::catalogue_of;
    use proofbook_catalogue::EditionId;

    fn check(language: Language, path: &str, expected: &str) {
        let catalogue = catalogue_of(&EditionId::new("msp-7.1")).unwrap();
        let dossier = Dossier::default();
        let places = Places { catalogue: &catalogue, dossier: &dossier, language };
        assert_eq!(places.line(&[path.to_owned()], 0), expected);
    }

    #[test]
    fn places_have_names() {
        check(Language::En, "answers/OPSP-001/response", "OPSP-001: response");
        check(Language::En, "answers/OPSP-001/met", "OPSP-001: met or not");
        check(
            Language::En,
            "profile/spp_reporting_percent",
            "Partner profile: End-user reporting compliance (%)",
        );
        check(Language::Ko, "profile/badges/iso-27001/held", "파트너 프로필: ISO 27001");
        check(Language::Ja, "profile/tier", "パートナープロファイル：AWSサービスパートナーティア");
        check(Language::En, "citations/nobody/pages", "Citation");
        check(Language::En, "case_studies/x/start_date", "Untitled case study: Start of the agreement");
        check(Language::Ko, "comments/nobody/body", "댓글");
        check(Language::En, "something/new", "something / new");
    }

    #[test]
    fn a_comment_is_named_by_the_text_it_is_about() {
        let catalogue = catalogue_of(&EditionId::new("msp-7.1")).unwrap();
        let about = |text: &str| proofbook_dossier::Comment { text: text.to_owned(), ..Default::default() };
        let comments = [("c1", about("answers/OPSP-001/response")), ("c2", about("comments/c2/body"))];
        let comments = comments.map(|(id, comment)| (id.to_owned(), comment)).into();
        let dossier = Dossier { comments, ..Dossier::default() };
        let places = Places { catalogue: &catalogue, dossier: &dossier, language: Language::En };
        assert_eq!(places.line(&["comments/c1/resolved".to_owned()], 0), "Comment on OPSP-001: response");
        assert_eq!(places.line(&["comments/c2".to_owned()], 0), "Comment");
    }

    #[test]
    fn a_line_names_each_place_once_and_counts_the_rest() {
        let catalogue = catalogue_of(&EditionId::new("msp-7.1")).unwrap();
        let dossier = Dossier::default();
        let places = Places { catalogue: &catalogue, dossier: &dossier, language: Language::En };
        let paths = ["BUSP-001", "BUSP-001", "BUSP-002", "BUSP-003", "PEOP-001"];
        let paths = paths.map(|control| format!("answers/{control}/response"));
        let expected = "BUSP-001: response, BUSP-002: response, BUSP-003: response and 8 more";
        assert_eq!(places.line(&paths, 7), expected);
    }
}
