// The shipped catalogue as the core would show it, read from the same files. For tests and for looking
// at the window in a browser only.

import en from '$assets/catalogues/msp-7.1/text.en.toml?raw';
import ja from '$assets/catalogues/msp-7.1/text.ja.toml?raw';
import ko from '$assets/catalogues/msp-7.1/text.ko.toml?raw';
import structure from '$assets/catalogues/msp-7.1/checklist.toml?raw';
import type { Badge } from '$lib/wire/Badge';
import type { CatalogueView } from '$lib/wire/CatalogueView';
import type { ControlView } from '$lib/wire/ControlView';
import type { Demand } from '$lib/wire/Demand';
import type { Element } from '$lib/wire/Element';
import type { Language } from '$lib/wire/Language';
import type { ReadingText } from '$lib/wire/ReadingText';
import type { ReadingView } from '$lib/wire/ReadingView';
import type { Waiver } from '$lib/wire/Waiver';
import type { Weight } from '$lib/wire/Weight';
import { parse } from 'smol-toml';

/** As the catalogue's own file writes it: what has its usual value is left out. */
interface Control extends Pick<ControlView, 'id' | 'section' | 'phase' | 'necessity'> {
  demands: Array<Partial<Demand> & Pick<Demand, 'id' | 'kind'>>;
  waivers?: Array<Partial<Waiver> & Pick<Waiver, 'badges' | 'effect' | 'source'>>;
  readings?: string[];
}
const USUAL_DEMAND = {
  necessity: 'mandatory',
  shown: 'submission',
  route: null,
  distinct_customers: false,
  where_applicable: false,
  covers: [],
  any_of: [],
  for_each: [],
  excludes: [],
  recommended: [],
  conditional: [],
  variants: [],
  readings: [],
} satisfies Partial<Demand>;
const USUAL_WAIVER = {
  at_least: 1,
  current: false,
  in_scope: false,
  holder: 'partner',
  demands: [],
  readings: [],
} satisfies Partial<Waiver>;

interface Words {
  name: string;
  text?: string;
}
interface ControlWords {
  title: string;
  asks: string;
  evidence: string;
  hint: string;
  demands: Record<string, { label: string; detail?: string }>;
  topics?: Record<string, string>;
  facets?: Record<string, string>;
  routes?: Record<string, string>;
}
interface Texts {
  edition: Words;
  sections: Record<string, Words>;
  controls: Record<string, ControlWords>;
  badges: Record<string, Words>;
  programme: Record<string, Words>;
  elements: Record<string, Words>;
  public_forms: Record<string, string>;
  readings: Record<string, ReadingText>;
}
interface Structure {
  edition: string;
  sections: Array<{ id: string }>;
  controls: Control[];
  badges: Badge[];
  case_studies: { public_forms: string[]; elements: Element[] };
  readings: Array<{ id: string; weight: Weight }>;
}

const shape = parse(structure) as unknown as Structure;
const texts: Record<Language, Texts> = {
  en: parse(en) as unknown as Texts,
  ko: parse(ko) as unknown as Texts,
  ja: parse(ja) as unknown as Texts,
};

const named = (words: Record<string, Words>) =>
  Object.entries(words).map(([id, it]) => ({ id, name: it.name, text: it.text ?? null }));

function reading(id: string, words: Texts): ReadingView[] {
  const known = shape.readings.find((it) => it.id === id);
  const text = words.readings[id];
  return known && text ? [{ id, weight: known.weight, text }] : [];
}

function controlView(control: Control, words: Texts): ControlView {
  const text = words.controls[control.id];
  if (!text) throw new Error(`no words for ${control.id}`);
  const demands = control.demands.map((rule) => ({
    rule: { ...USUAL_DEMAND, ...rule },
    label: text.demands[rule.id]?.label ?? rule.id,
    detail: text.demands[rule.id]?.detail ?? null,
  }));
  const readings = new Set([
    ...(control.readings ?? []),
    ...control.demands.flatMap((it) => it.readings ?? []),
  ]);
  return {
    id: control.id,
    section: control.section,
    phase: control.phase,
    necessity: control.necessity,
    title: text.title,
    asks: text.asks,
    evidence: text.evidence,
    hint: text.hint,
    demands,
    topics: text.topics ?? {},
    facets: text.facets ?? {},
    routes: text.routes ?? {},
    waivers: (control.waivers ?? []).map((it) => ({ ...USUAL_WAIVER, ...it })),
    readings: [...readings].flatMap((id) => reading(id, words)),
  };
}

export function catalogueIn(language: Language): CatalogueView {
  const words = texts[language];
  return {
    edition: shape.edition,
    name: words.edition.name,
    language,
    sections: shape.sections.map(({ id }) => ({ id, name: words.sections[id]?.name ?? id, text: null })),
    controls: shape.controls.map((control) => controlView(control, words)),
    badges: shape.badges.map((rule) => ({
      rule,
      name: words.badges[rule.id]?.name ?? rule.id,
      text: words.badges[rule.id]?.text ?? null,
    })),
    elements: shape.case_studies.elements.map((rule) => ({
      rule,
      name: words.elements[rule.id]?.name ?? rule.id,
      names: {
        en: texts.en.elements[rule.id]?.name ?? rule.id,
        ko: texts.ko.elements[rule.id]?.name ?? rule.id,
        ja: texts.ja.elements[rule.id]?.name ?? rule.id,
      },
      text: words.elements[rule.id]?.text ?? null,
    })),
    public_forms: shape.case_studies.public_forms.map((id) => ({
      id,
      name: words.public_forms[id] ?? id,
      text: null,
    })),
    programme: named(words.programme),
    roles: [],
    references: [],
    fees: [],
    readings: shape.readings.flatMap(({ id }) => reading(id, words)),
  };
}
