// What becomes of a file that was taken in.

import { emptyCitation, emptyEvidence } from '$lib/rules/evidence';
import type { AttachPurpose } from '$lib/wire/AttachPurpose';
import type { Dossier } from '$lib/wire/Dossier';
import { apply } from './edits';

export function attach(
  dossier: Dossier,
  id: string,
  file: { name: string; size: number },
  purpose: Exclude<AttachPurpose, { for: 'official_workbook' }>,
  fresh: () => string,
): Dossier {
  const pdf = file.name.endsWith('.pdf');
  const evidence = {
    ...emptyEvidence(),
    title: file.name.replace(/\.\w+$/, ''),
    kind:
      purpose.for === 'diagram' ? ('diagram' as const) : pdf ? ('other' as const) : ('screenshot' as const),
    file: {
      sha256: id,
      name: file.name,
      size: file.size,
      media_type: pdf ? 'application/pdf' : file.name.endsWith('.md') ? 'text/markdown' : 'image/png',
      pages: pdf ? 12 : null,
    },
    attached_at: new Date().toISOString(),
  };
  if (purpose.for === 'newer_file') {
    const replace = {
      evidence: purpose.evidence,
      id: fresh(),
      file: evidence.file,
      when: evidence.attached_at,
    };
    return apply(dossier, { edit: 'replace_file', ...replace });
  }
  const next = { ...dossier, evidence: { ...dossier.evidence, [id]: evidence } };
  if (purpose.for === 'diagram') {
    return apply(next, {
      edit: 'set_diagram',
      study: purpose.study,
      id: fresh(),
      diagram: { evidence: id, role: purpose.role, caption: '', alternative: '', looked_at: null },
    });
  }
  if (purpose.for === 'consent') {
    const letter = { study: purpose.study, id: purpose.consent, evidence: id };
    return apply(next, { edit: 'set_consent_letter', ...letter });
  }
  if (purpose.for !== 'evidence' || !purpose.control) return next;
  const { control, demand, topic, facet } = purpose;
  return apply(next, {
    edit: 'add_citation',
    id: fresh(),
    citation: { ...emptyCitation(id, control), demand, topic, facet },
  });
}
