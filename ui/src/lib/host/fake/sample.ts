// Something believable to look at in a browser: a partner half way through.

import { emptyStudy } from '$features/case-studies/study';
import { emptyCitation, emptyEvidence, emptyWishes } from '$lib/rules/evidence';
import type { Dossier } from '$lib/wire/Dossier';
import type { Evidence } from '$lib/wire/Evidence';
import type { EvidenceKind } from '$lib/wire/EvidenceKind';
import type { Language } from '$lib/wire/Language';
import { catalogueIn } from './catalogue';

export function emptyDossier(partner: string, language: Language): Dossier {
  return {
    profile: {
      partner,
      alliance_lead: '',
      edition: 'msp-7.1',
      language,
      application: null,
      tier: null,
      linked_account: null,
      spp: null,
      spp_reporting_percent: null,
      submission_date: null,
      validation_date: null,
      designation_date: null,
      last_full_audit: null,
      launched_opportunities: null,
      badges: {},
      official_workbook: null,
      colour: null,
      logo: null,
      official_workbook_name: null,
      signature_may_go: null,
      settled_rows: {},
      columns: {},
      emptied_cells: {},
      workbook_excuses: {},
    },
    answers: {},
    evidence: {},
    citations: {},
    case_studies: {},
    editions: {},
    second_looks: {},
    comments: {},
    bundle: emptyWishes(),
    shared_links: {},
  };
}

const file = (
  title: string,
  kind: EvidenceKind,
  name: string,
  dated: string | null,
  pages: number | null,
  size: number,
): Evidence => ({
  ...emptyEvidence(),
  title,
  kind,
  file: {
    sha256: name,
    name,
    size,
    media_type: name.endsWith('.pdf') ? 'application/pdf' : 'image/png',
    pages,
  },
  dated,
  attached_at: '2026-11-01T00:00:00Z',
});

const TOPICS = [
  'identify',
  'log',
  'categorise',
  'prioritise',
  'investigate',
  'response-plan',
  'communicate',
  'resolve',
  'close',
];

/** Cites one piece of evidence page by page for the topics of the incident process. */
function incidentCitations(topics: string[]): Dossier['citations'] {
  const citations: Dossier['citations'] = {};
  for (const [column, [facet, evidence]] of [
    ['it', 'e1'],
    ['security', 'e2'],
  ].entries()) {
    for (const [row, topic] of topics.entries()) {
      if (column === 1 && (row === 5 || row === 8)) continue;
      citations[`c${column}${row}`] = {
        ...emptyCitation(evidence ?? '', 'OPSP-001'),
        demand: 'process-topics',
        topic,
        facet: facet ?? null,
        pages: String(row + 3 - column),
      };
    }
  }
  return citations;
}

const RESPONSE: Record<Language, string> = {
  en: 'We apply an incident management procedure based on ITIL (IM-001) to every managed customer. IT incidents are described step by step on pages 3 to 11 of exhibit A, security incidents on pages 2 to 9 of exhibit B. An incident of severity 1 has somebody assigned within 15 minutes.',
  ko: '당사는 ITIL 기반의 인시던트 관리 절차(IM-001)를 모든 관리형 고객에게 적용합니다. IT 인시던트는 증거 A 3~11쪽, 보안 인시던트는 증거 B 2~9쪽에서 단계별로 설명합니다. 심각도 1 인시던트는 15분 안에 담당자를 지정합니다.',
  ja: '当社は ITIL に基づくインシデント管理手順（IM-001）を、すべてのマネージドサービスのお客様に適用しています。IT インシデントは証跡 A の3〜11ページ、セキュリティインシデントは証跡 B の2〜9ページで段階ごとに説明しています。',
};

export function sampleDossier(language: Language): Dossier {
  const empty = emptyDossier(
    { en: 'Hanbit Cloud', ko: '한빛클라우드', ja: 'ハンビットクラウド' }[language],
    language,
  );
  const controls = catalogueIn(language).controls;
  const answers: Dossier['answers'] = {};
  for (const [index, control] of controls.entries()) {
    if (control.phase === 'technical' && index % 4 !== 0)
      answers[control.id] = { met: index % 9 !== 0, response: '', notes: '', entries: {} };
    if (control.phase === 'prerequisite' && index % 3 === 0) {
      const entries = Object.fromEntries(
        control.demands.map((it) => [
          it.rule.id,
          {
            url: it.rule.kind === 'public_url' ? 'https://www.example.com/managed-services' : null,
            confirmed: true,
          },
        ]),
      );
      answers[control.id] = { met: true, response: RESPONSE[language], notes: '', entries };
    }
  }
  const demand = controls
    .find((it) => it.id === 'OPSP-001')
    ?.demands.find((it) => it.rule.id === 'process-topics');
  answers['OPSP-001'] = { met: true, response: RESPONSE[language], notes: '', entries: {} };
  const study = {
    ...emptyStudy(language),
    title: {
      en: 'Night batch recovery in 28 minutes',
      ko: '야간 배치 지연을 28분 복구로',
      ja: '夜間バッチの遅延を28分で復旧',
    }[language],
    customer: 'Hanbit Logistics',
    industry: 'Logistics',
    public: true,
    anonymised: true,
    start_date: '2025-03-01',
    end_date: '2027-02-28',
    elements: { challenge: 'Six hours lost with every database failure.' },
  };
  return {
    ...empty,
    profile: {
      ...empty.profile,
      application: 'new',
      tier: 'advanced',
      linked_account: true,
      submission_date: '2026-12-30',
      validation_date: '2027-01-29',
      badges: { 'iso-27001': { held: true, count: null, valid_until: '2027-08-01', in_scope: true } },
    },
    answers,
    evidence: {
      e1: file(
        {
          en: 'Incident management procedure IM-001 v4.2',
          ko: '인시던트 관리 절차 IM-001 v4.2',
          ja: 'インシデント管理手順書 IM-001 v4.2',
        }[language],
        'procedure',
        'IM-001.pdf',
        '2026-03-18',
        24,
        1_240_000,
      ),
      e2: file(
        {
          en: 'Security incident response guideline',
          ko: '보안 인시던트 대응 지침',
          ja: 'セキュリティインシデント対応指針',
        }[language],
        'procedure',
        'SIR.pdf',
        '2025-11-02',
        17,
        860_000,
      ),
      e3: file(
        { en: 'Restore test of April', ko: '4월 복구 테스트 보고서', ja: '4月の復旧テスト報告書' }[language],
        'report',
        'restore-test.png',
        null,
        null,
        230_000,
      ),
    },
    citations: incidentCitations(demand?.rule.covers ?? TOPICS),
    case_studies: { s1: study },
  };
}
