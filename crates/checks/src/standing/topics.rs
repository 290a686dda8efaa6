//! Which cells of a list demand are covered: every topic, for every facet.

use super::{Cell, DemandStanding, Discount};
use crate::examination::Cited;
use proofbook_catalogue::{Demand, DemandKind, TopicId};
use proofbook_dossier::Citation;

/// Why a citation's topic cannot count.
pub(super) fn unfit(demand: &Demand, citation: &Citation) -> Option<Discount> {
    match &citation.topic {
        Some(topic) if demand.excludes.contains(topic) => Some(Discount::Excluded),
        Some(topic) if demand.kind == DemandKind::Topics && !is_a_place(demand, topic, citation) => {
            Some(Discount::NoTopic)
        }
        None if demand.kind == DemandKind::Topics => Some(Discount::NoTopic),
        _ => None,
    }
}

/// Whether the citation names a cell of the demand, or one of its alternatives.
fn is_a_place(demand: &Demand, topic: &TopicId, citation: &Citation) -> bool {
    let facet_fits = demand.for_each.is_empty()
        || citation.facet.as_ref().is_some_and(|facet| demand.for_each.contains(facet));
    demand.any_of.contains(topic) || (demand.covers.contains(topic) && facet_fits)
}

/// Fills in the cells with the citations that cover them, and the mandatory ones that are missing.
pub(super) fn cover(demand: &Demand, counting: &[&Cited<'_>], standing: &mut DemandStanding) {
    let mut cells: Vec<_> = cells(demand).map(|cell| (cell, Vec::new())).collect();
    for cited in counting {
        let Some(topic) = &cited.citation.topic else { continue };
        let fits = |cell: &Cell| {
            cell.topic == *topic && (cell.facet.is_none() || cell.facet == cited.citation.facet)
        };
        if let Some((_, citations)) = cells.iter_mut().find(|(cell, _)| fits(cell)) {
            citations.push(cited.id.clone());
        }
    }
    // The grid comes first, the alternatives after it.
    let grid = cells.iter().take(demand.covers.len() * demand.for_each.len().max(1));
    let is_missing = |(cell, by): &&(Cell, Vec<_>)| by.is_empty() && !demand.is_optional(&cell.topic);
    standing.missing = grid.filter(is_missing).map(|(cell, _)| cell.clone()).collect();
    standing.cells = cells;
}

/// Facet by facet, the topics to be covered; then the alternatives, which have no facet.
fn cells(demand: &Demand) -> impl Iterator<Item = Cell> {
    let facets: Vec<_> = if demand.for_each.is_empty() {
        vec![None]
    } else {
        demand.for_each.iter().cloned().map(Some).collect()
    };
    let grid = facets.into_iter().flat_map(|facet| {
        demand.covers.iter().map(move |topic| Cell { topic: topic.clone(), facet: facet.clone() })
    });
    let alternatives = demand.any_of.iter().filter(|topic| !demand.covers.contains(topic));
    grid.chain(alternatives.map(|topic| Cell { topic: topic.clone(), facet: None }))
}

/// Whether every mandatory cell is covered, and one of the alternatives where there are any.
pub(super) fn are_covered(demand: &Demand, counting: &[&Cited<'_>], standing: &DemandStanding) -> bool {
    let one_of_them = demand.any_of.is_empty()
        || counting
            .iter()
            .any(|cited| cited.citation.topic.as_ref().is_some_and(|topic| demand.any_of.contains(topic)));
    standing.missing.is_empty() && one_of_them
}
