// The workspaces on which the tests begin: a partner half way through, one for each language, made once by
// the core itself from what a person would enter. Every test works on a copy of its own.
//
// Ids are short ones that tests can name: evidence `e1` to `e3`, case study `s1`, citations `c00` to `c17`.

import { cpSync, mkdirSync, writeFileSync } from 'node:fs';
import { execFileSync } from 'node:child_process';
import { join } from 'node:path';
import { emptyStudy } from '../../src/features/case-studies/study';
import { emptyCitation } from '../../src/lib/rules/evidence';
import type { AttachOutcome } from '../../src/lib/wire/AttachOutcome';
import type { CatalogueView } from '../../src/lib/wire/CatalogueView';
import type { Edit } from '../../src/lib/wire/Edit';
import type { Evidence } from '../../src/lib/wire/Evidence';
import type { EvidenceKind } from '../../src/lib/wire/EvidenceKind';
import type { Language } from '../../src/lib/wire/Language';
import type { Looking } from '../../src/lib/wire/Looking';
import type { Start } from '../../src/lib/wire/Start';
import { commandLine, CoreProcess } from '../../dev/core';
import { pages, pdf, png } from './files';

/** The core believes to be alone on the machine, without LibreOffice, and to be used by one person. */
export const environmentIn = (place: string, user = 'kim'): Record<string, string> => ({
  PROOFBOOK_DATA_DIR: join(place, 'data'),
  PROOFBOOK_USER: user,
  HOME: place,
  PATH: '',
  LANG: 'C',
  LC_ALL: '',
});

/** A day counted from another. */
export const dayAfter = (day: string, days: number): string =>
  new Date(Date.parse(`${day}T00:00:00Z`) + days * 86_400_000).toISOString().slice(0, 10);

const WORDS = {
  en: {
    partner: 'Hanbit Cloud',
    procedure: 'Incident management procedure IM-001 v4.2',
    security: 'Security incident response guideline',
    restore: 'Restore test of April',
    study: 'Night batch recovery in 28 minutes',
    response:
      'We apply an incident management procedure based on ITIL (IM-001) to every managed customer. IT incidents are described step by step on pages 3 to 11 of exhibit A, security incidents on pages 2 to 9 of exhibit B. An incident of severity 1 has somebody assigned within 15 minutes.',
  },
  ko: {
    partner: '한빛클라우드',
    procedure: '인시던트 관리 절차 IM-001 v4.2',
    security: '보안 인시던트 대응 지침',
    restore: '4월 복구 테스트 보고서',
    study: '야간 배치 지연을 28분 복구로',
    response:
      '당사는 ITIL 기반의 인시던트 관리 절차(IM-001)를 모든 관리형 고객에게 적용합니다. IT 인시던트는 증거 A 3~11쪽, 보안 인시던트는 증거 B 2~9쪽에서 단계별로 설명합니다. 심각도 1 인시던트는 15분 안에 담당자를 지정합니다.',
  },
  ja: {
    partner: 'ハンビットクラウド',
    procedure: 'インシデント管理手順書 IM-001 v4.2',
    security: 'セキュリティインシデント対応指針',
    restore: '4月の復旧テスト報告書',
    study: '夜間バッチの遅延を28分で復旧',
    response:
      '当社は ITIL に基づくインシデント管理手順（IM-001）を、すべてのマネージドサービスのお客様に適用しています。IT インシデントは証跡 A の3〜11ページ、セキュリティインシデントは証跡 B の2〜9ページで段階ごとに説明しています。',
  },
} satisfies Record<Language, Record<string, string>>;

/** Makes the workspace of each language in a folder named after it, and blank official workbooks. */
export async function prepare(folder: string): Promise<void> {
  await Promise.all((['en', 'ko', 'ja'] as const).map((language) => prepareIn(folder, language)));
  await blankWorkbook(folder);
}

async function prepareIn(folder: string, language: Language): Promise<void> {
  const place = join(folder, `making-${language}`);
  const [made, workspace] = [join(folder, language), join(place, 'w.proofbook')];
  const core = new CoreProcess(environmentIn(place));
  const words = WORDS[language];
  await core.call('set_preferences', { language, theme: null });
  await core.call('create_workspace', { folder: workspace, partner: words.partner, language });
  const { today } = (await core.call('start')) as Start;
  await attach(core, 'e1', pdf(pages(24)), 'IM-001.pdf', words.procedure, 'procedure', dayAfter(today, -250));
  await attach(
    core,
    'e2',
    pdf(pages(17, 'Security incident, step')),
    'SIR.pdf',
    words.security,
    'procedure',
    dayAfter(today, -386),
  );
  await attach(core, 'e3', png(), 'restore-test.png', words.restore, 'report', null);
  const edits = [
    ...profile(today),
    ...answers((await core.call('catalogue')) as CatalogueView, words.response),
    ...citations((await core.call('catalogue')) as CatalogueView),
    study(words.study, language, today),
  ];
  await core.call('edit', { edits, base: null });
  // What is in the files is known, so that no test waits for it.
  while (((await core.call('look_into_files')) as Looking).left > 0);
  await core.end();
  mkdirSync(join(made, 'data'), { recursive: true });
  cpSync(workspace, join(made, 'w.proofbook'), { recursive: true });
  cpSync(join(place, 'data/looks'), join(made, 'data/looks'), { recursive: true });
  writeFileSync(join(made, 'data/preferences.json'), JSON.stringify({ language }));
}

/** Attaches a file as a piece of evidence under an id of our own. */
export async function attach(
  core: CoreProcess,
  id: string,
  bytes: Buffer,
  name: string,
  title = name,
  kind: EvidenceKind = 'other',
  dated: string | null = null,
): Promise<void> {
  const upload = await core.call('attach_begin', { name });
  await core.call('upload_chunk', { upload, base64: bytes.toString('base64') });
  const purpose = { for: 'evidence', control: null, demand: null, topic: null, facet: null };
  const { evidence, edit } = (await core.call('attach_finish', { upload, purpose })) as AttachOutcome;
  const taken = edit?.dossier?.evidence[evidence ?? ''];
  if (!evidence || !taken) throw new Error(`${name} was not attached`);
  const named: Evidence = { ...taken, title, kind, dated };
  const edits: Edit[] = [
    { edit: 'add_evidence', id, evidence: named },
    { edit: 'remove_evidence', id: evidence },
  ];
  await core.call('edit', { edits, base: null });
}

function profile(today: string): Edit[] {
  const values = {
    application: 'new',
    tier: 'advanced',
    linked_account: 'yes',
    submission_date: dayAfter(today, 38),
    validation_date: dayAfter(today, 68),
    'badge.iso-27001.held': 'yes',
    'badge.iso-27001.valid_until': dayAfter(today, 252),
    'badge.iso-27001.in_scope': 'yes',
  };
  return Object.entries(values).map(([field, value]) => ({ edit: 'set_profile', field, value }));
}

/** A third of the prerequisites and most of the technical controls are answered, and OPSP-001. */
function answers({ controls }: CatalogueView, response: string): Edit[] {
  return controls.flatMap((control, index): Edit[] => {
    const met = (met: boolean): Edit => ({ edit: 'set_met', control: control.id, met });
    if (control.phase === 'technical') return index % 4 !== 0 ? [met(index % 9 !== 0)] : [];
    if (index % 3 !== 0 && control.id !== 'OPSP-001') return [];
    const write: Edit = { edit: 'write', field: { text: 'response', control: control.id }, text: response };
    if (control.id === 'OPSP-001') return [met(true), write];
    const entries = control.demands.flatMap(({ rule: { id: demand, kind } }): Edit[] => [
      ...(kind === 'public_url'
        ? [
            {
              edit: 'set_demand_url' as const,
              control: control.id,
              demand,
              url: 'https://www.example.com/managed-services',
            },
          ]
        : []),
      ...(kind === 'attestation'
        ? [{ edit: 'confirm_demand' as const, control: control.id, demand, confirmed: true }]
        : []),
    ]);
    return [met(true), write, ...entries];
  });
}

/** Page by page for the topics of the incident process; two security topics are left open. */
function citations({ controls }: CatalogueView): Edit[] {
  const demands = controls.find((it) => it.id === 'OPSP-001')?.demands;
  const topics = demands?.find((it) => it.rule.id === 'process-topics')?.rule.covers ?? [];
  return ['it', 'security'].flatMap((facet, column) =>
    topics.flatMap((topic, row): Edit[] => {
      if (column === 1 && (row === 5 || row === 8)) return [];
      const where = { demand: 'process-topics', topic, facet, pages: String(row + 3 - column) };
      const citation = { ...emptyCitation(column === 0 ? 'e1' : 'e2', 'OPSP-001'), ...where };
      return [{ edit: 'add_citation', id: `c${column}${row}`, citation }];
    }),
  );
}

const study = (title: string, language: Language, today: string): Edit => ({
  edit: 'add_case_study',
  id: 's1',
  study: {
    ...emptyStudy(language),
    title,
    customer: 'Hanbit Logistics',
    industry: 'Logistics',
    public: true,
    anonymised: true,
    start_date: dayAfter(today, -630),
    end_date: dayAfter(today, 455),
    elements: { challenge: 'Six hours lost with every database failure.' },
  },
});

/** The official workbook as somebody gets it who has answered nothing yet. */
async function blankWorkbook(folder: string): Promise<void> {
  const place = join(folder, 'making-blank');
  const call = (...words: string[]) =>
    execFileSync(commandLine(), words, { env: { ...process.env, ...environmentIn(place) }, stdio: 'pipe' });
  call('new', join(place, 'w.proofbook'), '--partner', 'Nobody', '--language', 'en');
  call('workbook', 'new', join(place, 'w.proofbook'), '--out', join(folder, 'blank.xlsx'));
}
