// Rules of the window, each by itself; what the core knows too is compared with what the core says.

import { existsSync } from 'node:fs';
import { beforeAll, describe, expect, test } from 'vitest';
import { find, itemsOf } from '$features/palette/items';
import { treeOf } from '$features/submission/tree';
import { emptyCells } from '$features/control/cells';
import { elementState, emptyStudy, findingsOf } from '$features/case-studies/study';
import { exhibitLetter, exhibitLetters } from '$lib/rules/exhibits';
import { safeName, workspaceFolder } from '$lib/rules/folders';
import { arePages } from '$lib/rules/pages';
import { screenshotName } from '$lib/rules/paste';
import { labelWidth, layOut } from '$lib/rules/timeline';
import { isUntouched } from '$lib/rules/verdict';
import { addressOf, placeOf, placeOfSubject } from '$lib/state/routes';
import { daysBetween, isoDay, size } from '$lib/text/format';
import { emptyCitation } from '$lib/rules/evidence';
import type { Dossier } from '$lib/wire/Dossier';
import type { Subject } from '$lib/wire/Subject';
import type { BundlePreview } from '$lib/wire/BundlePreview';
import type { CaseStudy } from '$lib/wire/CaseStudy';
import type { CatalogueView } from '$lib/wire/CatalogueView';
import type { Edit } from '$lib/wire/Edit';
import type { Language } from '$lib/wire/Language';
import type { PublicationView } from '$lib/wire/PublicationView';
import type { WorkspaceView } from '$lib/wire/WorkspaceView';
import { startCore, endCores, type TestCore } from './support/core';
import { attach } from './support/prepared';

let catalogue: CatalogueView;
const citation = emptyCitation;

beforeAll(async () => {
  catalogue = await startCore().catalogue();
  await endCores();
});

/** A core whose workspace is open. */
async function opened(language: Language = 'en'): Promise<[TestCore, WorkspaceView]> {
  const core = startCore(language);
  return [core, (await core.process.call('open_workspace', { folder: core.folder })) as WorkspaceView];
}

describe('exhibit letters', () => {
  test('run past Z', () => {
    expect([0, 1, 25, 26, 27, 51, 52, 701, 702].map(exhibitLetter)).toEqual([
      'A',
      'B',
      'Z',
      'AA',
      'AB',
      'AZ',
      'BA',
      'ZZ',
      'AAA',
    ]);
  });

  test('follow the first citation within the control, by citation id', () => {
    const dossier = {
      citations: {
        c3: citation('late', 'OPSP-001'),
        c1: citation('first', 'OPSP-001'),
        c2: citation('elsewhere', 'GOVP-001'),
        c4: citation('first', 'OPSP-001'),
      },
    } as unknown as Dossier;
    expect([...exhibitLetters(dossier, 'OPSP-001')]).toEqual([
      ['first', 'A'],
      ['late', 'B'],
    ]);
  });

  test('are those of the core', async () => {
    const [core] = await opened();
    const cited: Edit[] = [];
    for (let file = 0; file < 28; file += 1) {
      await attach(core.process, `x${file}`, Buffer.from(`words ${file}`), `x${file}.txt`);
      // Cited in another order than attached.
      const id = `d${String((file * 11) % 28).padStart(2, '0')}`;
      cited.push({ edit: 'add_citation', id, citation: citation(`x${file}`, 'GOVP-002') });
    }
    const template = '{control} {letter} {original}';
    await core.edit(...cited, { edit: 'set_bundle', field: 'original_names', value: template });
    const { files } = (await core.process.call('preview_bundle')) as BundlePreview;
    const letters = [...exhibitLetters(await core.dossier(), 'GOVP-002')];
    expect(letters.at(-1)?.[1]).toBe('AB');
    const paths = files.map((file) => file.path);
    for (const [evidence, letter] of letters) {
      expect(paths).toContain(`GOVP-002 ${letter} ${evidence}.txt`);
    }
  });
});

describe('a finding leads to its field', () => {
  test.each<[Subject, string]>([
    [{ on: 'profile', field: 'submission_date' }, '#/profile?focus=profile-submission-date'],
    [
      { on: 'profile', field: 'badge.iso-27001.valid_until' },
      '#/profile?focus=profile-badge-iso-27001-valid-until',
    ],
    [{ on: 'answer', control: 'OPSP-001', field: 'response' }, '#/control/OPSP-001?focus=field-response'],
    [{ on: 'answer', control: 'SEC-003', field: 'met' }, '#/technical/SEC-003?focus=field-met-SEC-003'],
    [
      { on: 'demand', control: 'BUSP-001', demand: 'landing-page', topic: null, facet: null },
      '#/control/BUSP-001?focus=demand-landing-page',
    ],
    [
      { on: 'demand', control: 'OPSP-001', demand: 'process-topics', topic: 'closure', facet: 'security' },
      '#/control/OPSP-001?focus=cell-process-topics-closure-security',
    ],
    [{ on: 'case_studies' }, '#/case-studies?focus=case-studies-add'],
    [{ on: 'case_study', study: 's1', field: 'start_date' }, '#/case-studies/s1?focus=study-start-date'],
    [
      { on: 'case_study', study: 's1', field: 'elements.challenge' },
      '#/case-studies/s1?focus=study-element-challenge',
    ],
    [{ on: 'case_study', study: 's1', field: null }, '#/case-studies/s1?focus=study-title'],
    [{ on: 'evidence', evidence: 'e1', field: 'dated' }, '#/evidence/e1?focus=evidence-e1-dated'],
    [{ on: 'workspace', place: 'profile/partner' }, '#/submission?focus=conflicts'],
  ])('%j', (subject, address) => {
    const place = placeOfSubject(catalogue, subject);
    expect(addressOf(place.route, place.focus)).toBe(address);
    expect(placeOf(address)).toEqual(place);
  });
});

test('a control is untouched until something is said about it', async () => {
  const [core, { dossier }] = await opened();
  expect(isUntouched(dossier, 'OPSP-001')).toBe(false);
  const begun: Array<[string, Edit]> = [
    ['BUSP-002', { edit: 'set_met', control: 'BUSP-002', met: true }],
    ['GOVP-001', { edit: 'confirm_demand', control: 'GOVP-001', demand: 'sop', confirmed: true }],
    ['GOVP-002', { edit: 'add_citation', id: 'd1', citation: citation('e1', 'GOVP-002') }],
  ];
  for (const [control, edit] of begun) {
    expect([control, isUntouched(await core.dossier(), control)]).toEqual([control, true]);
    await core.edit(edit);
    expect([control, isUntouched(await core.dossier(), control)]).toEqual([control, false]);
  }
});

test('an address of nowhere is the overview', () => {
  for (const address of ['', '#', '#/', '#/nonsense', '#/control']) {
    expect(placeOf(address).route).toEqual({ page: 'overview' });
  }
});

const PAGES: Array<[string, boolean]> = [
  ['3-5, 9', true],
  ['3~5、9', true],
  ['', true],
  ['  ', true],
  ['5-3', false],
  ['0', false],
  ['p. 3', false],
  [',', false],
  ['1-2-3', false],
  ['100001', false],
  ['100000', true],
  ['3–5', true],
  ['3〜5，7', true],
  ['３', false],
  ['3-', false],
  ['-3', false],
  ['1000000', false],
  ['3 - 5', true],
  ['3,,5', true],
];

test.each(PAGES)('pages %j: %s', (pages, good) => {
  expect(arePages(pages)).toBe(good);
});

test('the core takes and refuses the same pages', async () => {
  const [core] = await opened();
  for (const [pages] of PAGES) {
    const taken = await core.edit({ edit: 'set_citation_pages', id: 'c00', pages }).then(
      () => true,
      (error: { code: string }) => error.code !== 'EDIT-BAD-VALUE',
    );
    expect([pages, taken]).toEqual([pages, arePages(pages)]);
  }
});

test.each([
  ['2026-01-05', '2026-01-05'],
  ['2026.1.5', '2026-01-05'],
  ['2026. 1. 5.', '2026-01-05'],
  ['2026/01/05', '2026-01-05'],
  ['20260105', '2026-01-05'],
  ['2026年1月5日', '2026-01-05'],
  ['2026년 1월 5일', '2026-01-05'],
  ['２０２６－０１－０５', '2026-01-05'],
  ['tomorrow', 'tomorrow'],
  ['', ''],
])('the date %j is %j', (text, day) => {
  expect(isoDay(text)).toBe(day);
});

test('sizes and days', () => {
  expect([size(0), size(999), size(31_000), size(2_140_000), size(41_200_000)]).toEqual([
    '0 B',
    '999 B',
    '31 KB',
    '2.1 MB',
    '41 MB',
  ]);
  expect(daysBetween('2026-11-22', '2026-12-30')).toBe(38);
});

test('folder names that every system takes', () => {
  expect(safeName(' A/B: "C"? ')).toBe('A-B- -C-');
  expect(safeName('한빛클라우드 주식회사.')).toBe('한빛클라우드 주식회사');
  expect([safeName('CON'), safeName('Lpt1.x'), safeName('Contoso')]).toEqual(['CON-', 'Lpt1-.x', 'Contoso']);
  expect(safeName(`${'a'.repeat(79)}😀😀`)).toBe(`${'a'.repeat(79)}😀`);
  expect(workspaceFolder('/home/kim', '/', 'Hanbit')).toBe('/home/kim/Hanbit.proofbook');
  expect(workspaceFolder('C:\\Users\\kim\\', '\\', 'Hanbit')).toBe('C:\\Users\\kim\\Hanbit.proofbook');
});

test('the core makes a workspace in each proposed folder', async () => {
  const core = startCore();
  const { default_folder, separator } = await core.start();
  for (const partner of [' A/B: "C"? ', '한빛클라우드 주식회사.', `${'a'.repeat(79)}😀`, '..a..', 'CON']) {
    const folder = workspaceFolder(default_folder, separator, partner);
    await core.process.call('create_workspace', { folder, partner, language: 'en' });
    expect([folder, existsSync(folder)]).toEqual([folder, true]);
  }
});

test('a pasted picture gets a name with its date, a file keeps its own', () => {
  const at = new Date(2026, 10, 22, 2, 14, 7);
  const picture = new File(['x'], 'image.png', { type: 'image/png' });
  expect(screenshotName(picture, at).name).toBe('screenshot-2026-11-22-021407.png');
  expect(screenshotName(picture, at, 1).name).toBe('screenshot-2026-11-22-021407-2.png');
  const named = new File(['x'], '구성도.png', { type: 'image/png' });
  expect(screenshotName(named, at)).toBe(named);
  const document = new File(['x'], 'a.pdf', { type: 'application/pdf' });
  expect(screenshotName(document, at)).toBe(document);
});

test('labels of the timeline do not touch', () => {
  const dates = ['2026-12-30', '2026-12-30', '2027-01-29', '2027-02-02', '2027-02-16', '2027-03-16'];
  const milestones = dates.map((date, index) => ({
    id: `m${index}`,
    date,
    label: `필수 항목 조치 ${index}`,
    note: null,
  }));
  const width = 900;
  const spots = layOut(milestones, { id: 'today', date: '2026-11-22', label: '오늘', note: null }, width);
  expect(spots).toHaveLength(7);
  const lanes: Record<string, number> = {};
  for (const spot of spots) {
    const wide = labelWidth(spot.milestone.label);
    const at = (spot.percent / 100) * width;
    const left = { start: at - 6, centre: at - wide / 2, end: at + 6 - wide }[spot.align];
    expect(left).toBeGreaterThanOrEqual(lanes[`${spot.side}${spot.lane}`] ?? -6);
    lanes[`${spot.side}${spot.lane}`] = left + wide;
  }
});

test('the search finds by id in any spelling, by word and by finding', async () => {
  const [, workspace] = await opened();
  const items = itemsOf(catalogue, workspace);
  for (const query of ['OPSP-001', 'opsp001', 'opsp 001', 'ＯＰＳＰ－００１']) {
    const [first] = find(items, query);
    expect([query, first?.key]).toEqual([query, 'OPSP-001']);
  }
  expect(find(items, 'incident').some((item) => item.kind === 'evidence')).toBe(true);
  expect(
    find(items, workspace.verdict.findings[0]?.title ?? '').some((item) => item.kind === 'finding'),
  ).toBe(true);
  expect(find(items, 'no such thing anywhere')).toEqual([]);
});

test('planned files become folders with counts', () => {
  const file = (path: string) => ({
    path,
    what: path,
    size: 1,
    item: null,
    controls: [],
    link: null,
    warnings: [],
  });
  const tree = treeOf('bundle', [file('a.xlsx'), file('p/b.pdf'), file('p/q/c.pdf'), file('SUMS')]);
  expect([tree.count, tree.files.length, tree.folders.length]).toEqual([4, 2, 1]);
  expect([tree.folders[0]?.name, tree.folders[0]?.count, tree.folders[0]?.folders[0]?.count]).toEqual([
    'p',
    2,
    1,
  ]);
});

test('empty cells of the same facet', () => {
  const control = catalogue.controls.find((it) => it.id === 'OPSP-001');
  const rule = control?.demands.find((it) => it.rule.id === 'process-topics')?.rule;
  if (!rule) throw new Error('OPSP-001 wants topics');
  const dossier = { citations: {} } as Dossier;
  const here = { topic: rule.covers[0] ?? '', facet: 'security' };
  const others = emptyCells(rule, dossier, 'OPSP-001', here);
  expect(others).toHaveLength(rule.covers.length - 1);
  expect(others.every((cell) => cell.facet === 'security')).toBe(true);
});

test('elements of a case study are met, begun or open', () => {
  const element = (id: string) => {
    const found = catalogue.elements.find((it) => it.rule.id === id);
    if (!found) throw new Error(id);
    return found;
  };
  const study = emptyStudy('ko');
  expect(elementState(study, element('challenge'))).toBe('open');
  expect(elementState({ ...study, elements: { challenge: ' \n' } }, element('challenge'))).toBe('open');
  expect(elementState({ ...study, elements: { challenge: '장애' } }, element('challenge'))).toBe('met');
  expect(elementState({ ...study, start_date: '2025-03-01' }, element('start-date'))).toBe('met');
  const drawn = { d: { evidence: 'e', role: 'new' as const, caption: '', alternative: '', looked_at: null } };
  expect(elementState({ ...study, diagrams: drawn }, element('architecture'))).toBe('partial');
  expect(elementState({ ...study, diagrams: drawn, no_existing_system: true }, element('architecture'))).toBe(
    'met',
  );
});

test('the core says the same of the elements of a case study', async () => {
  const [core] = await opened();
  const drawn = (role: 'new' | 'existing') => ({
    [role]: { evidence: 'e3', role, caption: '', alternative: '', looked_at: null },
  });
  const metric = { what: 'Hours lost', before: '6', after: '0', unit: null, period: null, source: null };
  const cases: Array<Partial<CaseStudy>> = [
    {},
    { elements: { challenge: ' \n', outcome: '좋다' } },
    { customer: 'Hanbit', start_date: '2025-03-01', end_date: '2026-03-01' },
    { diagrams: drawn('new') },
    { diagrams: drawn('existing') },
    { diagrams: { ...drawn('new'), ...drawn('existing') } },
    { diagrams: drawn('new'), no_existing_system: true },
    { metrics: { m: metric } },
    { metrics: { m: { ...metric, what: null } } },
    { elements: { 'success-metrics': 'Six hours less' } },
    // What a template holds says nothing yet.
    { elements: { challenge: '<!-- What went\nwrong? -->\n', outcome: '## Outcome\n\n- \n1. ' } },
    { elements: { challenge: '<!-- What? --> 밤', outcome: '<!-- not closed' } },
    { customer: ' \u200b', metrics: { m: { ...metric, what: '\u3164' } } },
  ];
  const lacking = /^study-(new|existing)-architecture-missing$/;
  for (const [index, given] of cases.entries()) {
    const study = { ...emptyStudy('en'), public: true, ...given };
    const id = `case-${index}`;
    await core.edit({ edit: 'add_case_study', id, study });
    const { missing } = (await core.process.call('publication', { study: id })) as PublicationView;
    const { verdict } = await core.view();
    const said = catalogue.elements.filter(({ rule }) =>
      rule.form === 'diagrams'
        ? findingsOf(verdict, id).some((finding) => lacking.test(finding.rule))
        : missing.includes(rule.id),
    );
    const wanting = catalogue.elements.filter((element) => elementState(study, element) !== 'met');
    expect([given, wanting.map((it) => it.rule.id)]).toEqual([given, said.map((it) => it.rule.id)]);
  }
});

test('the catalogue in three languages has all 61 controls', async () => {
  for (const language of ['en', 'ko', 'ja'] as const) {
    const { controls, language: told } = await startCore(language).catalogue();
    expect(told).toBe(language);
    expect(controls.filter((it) => it.phase === 'prerequisite')).toHaveLength(15);
    expect(controls.filter((it) => it.phase === 'technical')).toHaveLength(46);
  }
});
