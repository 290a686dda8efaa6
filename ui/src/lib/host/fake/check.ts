// A check that is just good enough to look at: what is there is met, what is not is missing. The real
// rules are the core's.

import { missingElements } from '$features/case-studies/study';
import { hasTopics, topicsOf } from '$lib/rules/catalogue';
import type { CatalogueView } from '$lib/wire/CatalogueView';
import type { Cell } from '$lib/wire/Cell';
import type { ControlStanding } from '$lib/wire/ControlStanding';
import type { ControlView } from '$lib/wire/ControlView';
import type { DemandStanding } from '$lib/wire/DemandStanding';
import type { DemandView } from '$lib/wire/DemandView';
import type { Dossier } from '$lib/wire/Dossier';
import type { FindingView } from '$lib/wire/FindingView';
import type { Progress } from '$lib/wire/Progress';
import type { Severity } from '$lib/wire/Severity';
import type { Subject } from '$lib/wire/Subject';
import type { VerdictView } from '$lib/wire/VerdictView';
import type { Language } from '$lib/wire/Language';

const SAY: Record<string, Record<Language, string>> = {
  'response-blank': {
    en: 'The response is still empty',
    ko: '응답을 입력하지 않았습니다',
    ja: '回答が未入力です',
  },
  'met-unsaid': {
    en: 'Met or not met has not been said',
    ko: '충족 여부를 선택하지 않았습니다',
    ja: '適合・不適合が未選択です',
  },
  'public-url-missing': {
    en: 'The public address is missing',
    ko: '공개 URL을 입력하지 않았습니다',
    ja: '公開URLが未入力です',
  },
  'topic-missing': {
    en: 'A topic has no citation',
    ko: '연결된 증거 자료가 없는 세부 항목이 있습니다',
    ja: 'ひも付けのない項目があります',
  },
  'document-missing': {
    en: 'Nothing is cited for this demand',
    ko: '이 요구 사항에 연결된 증거 자료가 없습니다',
    ja: 'この要求事項にひも付けがありません',
  },
  'attestation-missing': {
    en: 'This has not been confirmed',
    ko: '갖추고 있는지 확인하지 않았습니다',
    ja: '整備済みであることが未確認です',
  },
  'case-studies-few': {
    en: 'There are too few case studies',
    ko: '사례 연구가 부족합니다',
    ja: 'ケーススタディが不足しています',
  },
  'study-incomplete': {
    en: 'Required elements are missing',
    ko: '필수 요소가 누락되었습니다',
    ja: '必須要素が未記入です',
  },
  'tier-missing': {
    en: 'The partner tier is missing',
    ko: '파트너 티어가 없습니다',
    ja: 'パートナーティアが未選択です',
  },
  'evidence-undated': {
    en: 'The document has no date',
    ko: '문서 날짜가 없습니다',
    ja: '文書の日付がありません',
  },
};
const WHY: Record<Language, string> = {
  en: 'The checklist asks for it before the technical validation.',
  ko: '기술 검증 전에 체크리스트가 요구하는 사항입니다.',
  ja: '技術検証までに満たす必要がある、チェックリストの要求事項です。',
};
const TODO: Record<Language, string> = {
  en: 'Fill it in here.',
  ko: '여기에 입력해 주십시오.',
  ja: 'ここに入力してください。',
};

class Check {
  findings: FindingView[] = [];
  standings: Record<string, ControlStanding> = {};

  constructor(
    readonly catalogue: CatalogueView,
    readonly dossier: Dossier,
  ) {}

  find(rule: string, severity: Severity, subject: Subject, control: string | null): void {
    const language = this.catalogue.language;
    const passage = control ? `${this.catalogue.name} ${control}` : this.catalogue.name;
    const title = SAY[rule]?.[language] ?? rule;
    this.findings.push({
      rule,
      severity,
      subject,
      title,
      why: WHY[language],
      todo: TODO[language],
      passage,
      control,
    });
  }

  control(control: ControlView): void {
    const answer = this.dossier.answers[control.id];
    const before = this.findings.length;
    const severity: Severity = control.phase === 'technical' ? 'warning' : 'blocker';
    if ((answer?.met ?? null) === null)
      this.find('met-unsaid', 'blocker', { on: 'answer', control: control.id, field: 'met' }, control.id);
    if (control.phase === 'prerequisite' && !answer?.response.trim()) {
      this.find(
        'response-blank',
        severity,
        { on: 'answer', control: control.id, field: 'response' },
        control.id,
      );
    }
    const demands = control.demands.map((demand) => this.demand(control, demand));
    const own = this.findings.slice(before);
    const readiness = own.some((it) => it.severity === 'blocker')
      ? 'blocked'
      : own.length > 0
        ? 'questioned'
        : 'ready';
    const route = control.demands.find((it) => it.rule.route)?.rule.route ?? null;
    this.standings[control.id] = {
      control: control.id,
      readiness,
      demands,
      route,
      waivers: this.waivers(control),
    };
  }

  waivers(control: ControlView) {
    const held = (badge: string) => this.dossier.profile.badges[badge]?.held === true;
    return control.waivers
      .filter((it) => it.badges.some(held))
      .map((it) => ({
        effect: it.effect,
        badges: it.badges.filter(held),
        demands: it.demands,
        readings: it.readings,
        applies: true,
      }));
  }

  demand(control: ControlView, { rule }: DemandView): DemandStanding {
    const mine = Object.entries(this.dossier.citations).filter(([, it]) => it.control === control.id);
    const counting = mine.filter(
      ([, it]) => it.demand === rule.id || (it.demand === null && ['document', 'record'].includes(rule.kind)),
    );
    const facets = rule.for_each.length > 0 ? rule.for_each : [null];
    const cells = facets.flatMap((facet) => topicsOf(rule).map((topic): Cell => ({ topic, facet })));
    const covering = (cell: Cell) =>
      counting
        .filter(([, it]) => it.topic === cell.topic && it.facet === cell.facet)
        .map(([id]) => id)
        .sort();
    const missing = cells.filter((cell) => rule.covers.includes(cell.topic) && covering(cell).length === 0);
    const standing: DemandStanding = {
      demand: rule.id,
      state: 'open',
      counting: counting.map(([id]) => id).sort(),
      not_counting: [],
      discounted: [],
      cells: cells.map((cell) => [cell, covering(cell)]),
      missing,
      count: rule.at_least ? [Math.min(counting.length, rule.at_least), rule.at_least] : null,
    };
    const met = this.isMet(control, rule, counting.length, missing.length);
    standing.state = met ? 'met' : counting.length > 0 ? 'partial' : 'open';
    if (control.phase === 'technical') standing.state = 'on_audit_day';
    else if (!met && rule.necessity === 'mandatory' && !rule.route)
      this.lacking(control.id, rule.id, rule.kind, missing);
    return standing;
  }

  isMet(control: ControlView, rule: DemandView['rule'], cited: number, missing: number): boolean {
    const entry = this.dossier.answers[control.id]?.entries[rule.id];
    if (rule.kind === 'public_url') return Boolean(entry?.url?.startsWith('https://'));
    if (rule.kind === 'attestation') return entry?.confirmed === true || (cited > 0 && missing === 0);
    if (rule.kind === 'case_studies')
      return Object.keys(this.dossier.case_studies).length >= (rule.at_least ?? 1);
    return hasTopics(rule) ? cited > 0 && missing === 0 : cited >= (rule.at_least ?? 1);
  }

  lacking(control: string, demand: string, kind: string, missing: Cell[]): void {
    const on = (topic: string | null, facet: string | null): Subject => ({
      on: 'demand',
      control,
      demand,
      topic,
      facet,
    });
    if (kind === 'public_url') this.find('public-url-missing', 'blocker', on(null, null), control);
    else if (kind === 'attestation') this.find('attestation-missing', 'blocker', on(null, null), control);
    else if (kind === 'case_studies')
      this.find('case-studies-few', 'blocker', { on: 'case_studies' }, control);
    else if (missing.length > 0)
      for (const cell of missing) this.find('topic-missing', 'blocker', on(cell.topic, cell.facet), control);
    else this.find('document-missing', 'blocker', on(null, null), control);
  }

  rest(): void {
    const { profile, case_studies: studies, evidence } = this.dossier;
    if (!profile.tier) this.find('tier-missing', 'blocker', { on: 'profile', field: 'tier' }, null);
    for (const [id, study] of Object.entries(studies)) {
      if (missingElements(study, this.catalogue.elements) > 0) {
        this.find(
          'study-incomplete',
          'blocker',
          { on: 'case_study', study: id, field: 'elements.challenge' },
          'BUSP-003',
        );
      }
    }
    for (const [id, entry] of Object.entries(evidence)) {
      if (!entry.dated)
        this.find('evidence-undated', 'warning', { on: 'evidence', evidence: id, field: 'dated' }, null);
    }
  }
}

const none = (): Progress => ({ ready: 0, questioned: 0, blocked: 0, all: 0 });

function count(progress: Progress, readiness: string): void {
  progress.all += 1;
  if (readiness === 'blocked') progress.blocked += 1;
  else if (readiness === 'questioned') progress.questioned += 1;
  else progress.ready += 1;
}

export function verdict(catalogue: CatalogueView, dossier: Dossier, today: string): VerdictView {
  const check = new Check(catalogue, dossier);
  for (const control of catalogue.controls) check.control(control);
  check.rest();
  const prerequisites: Record<string, Progress> = {};
  const sections: Record<string, Progress> = {};
  const technical = none();
  for (const control of catalogue.controls) {
    const readiness = check.standings[control.id]?.readiness ?? 'blocked';
    count((sections[control.section] ??= none()), readiness);
    if (control.phase === 'prerequisite') count((prerequisites[control.section] ??= none()), readiness);
    else count(technical, (dossier.answers[control.id]?.met ?? null) === null ? 'blocked' : 'ready');
  }
  const studies = none();
  const incomplete = new Set(
    check.findings.flatMap((it) => (it.subject.on === 'case_study' ? [it.subject.study] : [])),
  );
  for (const id of Object.keys(dossier.case_studies))
    count(studies, incomplete.has(id) ? 'blocked' : 'ready');
  while (studies.all < 4) count(studies, 'blocked');
  const order: Severity[] = ['blocker', 'warning', 'advice'];
  const findings = check.findings.sort((a, b) => order.indexOf(a.severity) - order.indexOf(b.severity));
  const number = (severity: Severity) => findings.filter((it) => it.severity === severity).length;
  const parts = [...Object.values(prerequisites), technical, studies];
  const ready = parts.reduce((sum, it) => sum + it.ready, 0);
  const all = parts.reduce((sum, it) => sum + it.all, 0);
  return {
    on: dossier.profile.submission_date ?? today,
    findings,
    blockers: number('blocker'),
    warnings: number('warning'),
    advice: number('advice'),
    standings: check.standings,
    prerequisites,
    sections,
    technical,
    case_studies: studies,
    profile: {
      ready: dossier.profile.tier ? 6 : 5,
      questioned: 0,
      blocked: dossier.profile.tier ? 0 : 1,
      all: 6,
    },
    percent: Math.round((ready / all) * 100),
  };
}
