// What each edit does to a dossier in memory.

import { textOf, withText } from '$lib/state/drafts.svelte';
import { applySplice } from '$lib/text/splice';
import type { ChosenColumns } from '$lib/wire/ChosenColumns';
import type { Dossier } from '$lib/wire/Dossier';
import type { Evidence } from '$lib/wire/Evidence';
import type { Edit } from '$lib/wire/Edit';
import { fault } from './fault';

function without<Value>(map: Record<string, Value>, id: string): Record<string, Value> {
  const { [id]: _gone, ...rest } = map;
  return rest;
}

const isDay = (text: string | null) => text === null || /^\d{4}-\d{2}-\d{2}$/.test(text);

function scalar(field: string, text: string | null): unknown {
  if (text === null) return ['partner', 'alliance_lead', 'title'].includes(field) ? '' : null;
  if (['dated', 'valid_until'].includes(field) || field.endsWith('_date') || field === 'last_full_audit') {
    if (!isDay(text)) throw fault('EDIT-BAD-VALUE', `“${text}” is not a date such as 2026-12-30.`);
  }
  if (text === 'yes') return true;
  if (text === 'no') return false;
  return /^(count|months_of_service|launched_opportunities|spp_reporting_percent)$/.test(field)
    ? Number(text)
    : text;
}

function setProfile(dossier: Dossier, key: string, value: string | null): Dossier {
  const badge = /^badge\.(.+)\.(\w+)$/.exec(key);
  if (!badge) return { ...dossier, profile: { ...dossier.profile, [key]: scalar(key, value) } };
  const [, id = '', field = ''] = badge;
  const held = { held: null, count: null, valid_until: null, in_scope: null, ...dossier.profile.badges[id] };
  const badges = { ...dossier.profile.badges, [id]: { ...held, [field]: scalar(field, value) } };
  return { ...dossier, profile: { ...dossier.profile, badges } };
}

function setAnswer(dossier: Dossier, control: string, change: object): Dossier {
  const answer = { met: null, response: '', notes: '', entries: {}, ...dossier.answers[control], ...change };
  return { ...dossier, answers: { ...dossier.answers, [control]: answer } };
}

function setEntry(dossier: Dossier, control: string, demand: string, change: object): Dossier {
  const entries = dossier.answers[control]?.entries ?? {};
  const entry = { url: null, confirmed: null, ...entries[demand], ...change };
  return setAnswer(dossier, control, { entries: { ...entries, [demand]: entry } });
}

function setStudy(dossier: Dossier, id: string, change: object): Dossier {
  const study = dossier.case_studies[id];
  if (!study) throw fault('EDIT-UNKNOWN', `There is no case study ${id}.`);
  return { ...dossier, case_studies: { ...dossier.case_studies, [id]: { ...study, ...change } } };
}

type StudyPart =
  'diagrams' | 'metrics' | 'services' | 'controls' | 'withheld' | 'protected_names' | 'excuses' | 'consents';

/** Puts a thing of a case study, or removes it. */
function setPart(dossier: Dossier, study: string, part: StudyPart, id: string, value: unknown): Dossier {
  const known: Record<string, unknown> = dossier.case_studies[study]?.[part] ?? {};
  return setStudy(dossier, study, {
    [part]: value === null ? without(known, id) : { ...known, [id]: value },
  });
}

export function apply(dossier: Dossier, edit: Edit): Dossier {
  switch (edit.edit) {
    case 'splice': {
      const text = textOf(dossier, edit.field);
      if (edit.at + edit.delete > text.length)
        throw fault('EDIT-OUT-OF-TEXT', 'The text is shorter than that.');
      return withText(dossier, edit.field, applySplice(text, edit));
    }
    case 'write':
      return withText(dossier, edit.field, edit.text);
    case 'set_met':
      return setAnswer(dossier, edit.control, { met: edit.met });
    case 'set_demand_url':
      return setEntry(dossier, edit.control, edit.demand, { url: edit.url });
    case 'confirm_demand':
      return setEntry(dossier, edit.control, edit.demand, { confirmed: edit.confirmed });
    case 'looked_again':
      return { ...dossier, second_looks: without(dossier.second_looks, edit.control) };
    case 'add_edition':
    case 'use_edition':
      throw fault('APP-BAD-ARGUMENTS', 'The window goes over to an edition by a command of its own.');
    case 'choose_columns':
      return withColumns(dossier, edit.sheet, edit.columns);
    case 'empty_cell': {
      const cells = { ...dossier.profile.emptied_cells };
      if (edit.holds) cells[edit.cell] = edit.holds;
      else delete cells[edit.cell];
      return { ...dossier, profile: { ...dossier.profile, emptied_cells: cells } };
    }
    case 'excuse_workbook': {
      const excuses = { ...dossier.profile.workbook_excuses };
      if (edit.reason) excuses[edit.key] = edit.reason;
      else delete excuses[edit.key];
      return { ...dossier, profile: { ...dossier.profile, workbook_excuses: excuses } };
    }
    case 'settle_row': {
      const rows = { ...dossier.profile.settled_rows };
      if (edit.settled) rows[edit.control] = true;
      else delete rows[edit.control];
      return { ...dossier, profile: { ...dossier.profile, settled_rows: rows } };
    }
    case 'set_profile':
      return setProfile(dossier, edit.field, edit.value);
    case 'add_evidence':
      return { ...dossier, evidence: { ...dossier.evidence, [edit.id]: edit.evidence } };
    case 'set_evidence': {
      const entry = dossier.evidence[edit.id];
      if (!entry) throw fault('EDIT-UNKNOWN', `There is no evidence ${edit.id}.`);
      return {
        ...dossier,
        evidence: {
          ...dossier.evidence,
          [edit.id]: { ...entry, [edit.field]: scalar(edit.field, edit.value) },
        },
      };
    }
    case 'set_citation_region':
    case 'set_citation_note':
    case 'citation_holds': {
      const citation = dossier.citations[edit.id];
      if (!citation) throw fault('EDIT-UNKNOWN', `There is no citation ${edit.id}.`);
      const change =
        edit.edit === 'set_citation_region'
          ? { region: edit.region }
          : edit.edit === 'set_citation_note'
            ? { note: edit.note }
            : { second_look: null };
      return { ...dossier, citations: { ...dossier.citations, [edit.id]: { ...citation, ...change } } };
    }
    case 'redact':
      return withEvidence(dossier, edit.evidence, (entry) => ({
        ...entry,
        redactions: edit.redaction
          ? { ...entry.redactions, [edit.id]: edit.redaction }
          : without(entry.redactions, edit.id),
      }));
    case 'excuse_evidence':
      return withEvidence(dossier, edit.evidence, (entry) => ({
        ...entry,
        excuses: edit.reason
          ? { ...entry.excuses, [edit.key]: edit.reason }
          : without(entry.excuses, edit.key),
      }));
    case 'replace_file': {
      const replaced = withEvidence(dossier, edit.evidence, (entry) => ({
        ...entry,
        file: edit.file,
        earlier: entry.file
          ? { ...entry.earlier, [edit.id]: { file: entry.file, until: edit.when } }
          : entry.earlier,
      }));
      const citations = Object.fromEntries(
        Object.entries(replaced.citations).map(([id, it]) => [
          id,
          it.evidence === edit.evidence ? { ...it, second_look: true } : it,
        ]),
      );
      return { ...replaced, citations };
    }
    case 'set_bundle': {
      const yes = { yes: true, no: false }[edit.value ?? ''];
      return { ...dossier, bundle: { ...dossier.bundle, [edit.field]: yes ?? edit.value } };
    }
    case 'set_shared_link':
      return {
        ...dossier,
        shared_links: edit.url
          ? { ...dossier.shared_links, [edit.item]: edit.url }
          : without(dossier.shared_links, edit.item),
      };
    case 'remove_evidence': {
      const citations = Object.fromEntries(
        Object.entries(dossier.citations).filter(([, it]) => it.evidence !== edit.id),
      );
      return { ...dossier, citations, evidence: without(dossier.evidence, edit.id) };
    }
    case 'add_citation':
      return { ...dossier, citations: { ...dossier.citations, [edit.id]: edit.citation } };
    case 'set_citation_pages': {
      const citation = dossier.citations[edit.id];
      if (!citation) throw fault('EDIT-UNKNOWN', `There is no citation ${edit.id}.`);
      const pages = edit.pages?.replaceAll('-', '–') ?? null;
      return { ...dossier, citations: { ...dossier.citations, [edit.id]: { ...citation, pages } } };
    }
    case 'remove_citation':
      return { ...dossier, citations: without(dossier.citations, edit.id) };
    case 'add_case_study':
      return { ...dossier, case_studies: { ...dossier.case_studies, [edit.id]: edit.study } };
    case 'set_case_study':
      return setStudy(dossier, edit.id, { [edit.field]: scalar(edit.field, edit.value) });
    case 'remove_case_study':
      return { ...dossier, case_studies: without(dossier.case_studies, edit.id) };
    case 'set_diagram':
      return setPart(dossier, edit.study, 'diagrams', edit.id, edit.diagram);
    case 'set_metric': {
      const metric = dossier.case_studies[edit.study]?.metrics[edit.id];
      const none = { what: null, before: null, after: null, unit: null, period: null, source: null };
      const next = { ...none, ...metric, [edit.field]: edit.value || null };
      return setPart(dossier, edit.study, 'metrics', edit.id, next);
    }
    case 'remove_metric':
      return setPart(dossier, edit.study, 'metrics', edit.id, null);
    case 'tag_study': {
      const section = ({ service: 'services', control: 'controls', withheld: 'withheld' } as const)[
        edit.kind
      ];
      return setPart(dossier, edit.study, section, edit.name, edit.tagged || null);
    }
    case 'set_protected_name':
      return setPart(dossier, edit.study, 'protected_names', edit.id, edit.name);
    case 'excuse':
      return setPart(dossier, edit.study, 'excuses', edit.key, edit.reason || null);
    case 'set_consent':
      return setPart(dossier, edit.study, 'consents', edit.id, edit.consent);
    case 'set_consent_letter': {
      const consent = dossier.case_studies[edit.study]?.consents[edit.id];
      if (!consent) throw fault('EDIT-UNKNOWN', `There is no consent ${edit.id}.`);
      return setPart(dossier, edit.study, 'consents', edit.id, { ...consent, evidence: edit.evidence });
    }
    case 'set_comment':
      return {
        ...dossier,
        comments: edit.comment
          ? { ...dossier.comments, [edit.id]: edit.comment }
          : without(dossier.comments, edit.id),
      };
    case 'resolve_comment': {
      const comment = dossier.comments[edit.id];
      if (!comment) throw fault('EDIT-UNKNOWN', `There is no comment ${edit.id}.`);
      const next = { ...comment, resolved: edit.resolved };
      return { ...dossier, comments: { ...dossier.comments, [edit.id]: next } };
    }
    case 'settle':
      throw fault('APP-BAD-ARGUMENTS', 'The window settles a conflict by a command of its own.');
  }
}

export function withColumns(dossier: Dossier, sheet: string, columns: ChosenColumns | null): Dossier {
  const known = without(dossier.profile.columns, sheet);
  return {
    ...dossier,
    profile: { ...dossier.profile, columns: columns ? { ...known, [sheet]: columns } : known },
  };
}

function withEvidence(dossier: Dossier, id: string, change: (entry: Evidence) => Evidence): Dossier {
  const entry = dossier.evidence[id];
  if (!entry) throw fault('EDIT-UNKNOWN', `There is no evidence ${id}.`);
  return { ...dossier, evidence: { ...dossier.evidence, [id]: change(entry) } };
}
