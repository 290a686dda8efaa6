// What an export would write.

import type { BundlePreview } from '$lib/wire/BundlePreview';
import type { ControlView } from '$lib/wire/ControlView';
import type { Dossier } from '$lib/wire/Dossier';
import type { WorkbookView } from '$lib/wire/WorkbookView';

/** The files of a bundle, with the PDFs of the given controls. */
export function bundleOf(
  dossier: Dossier,
  prerequisites: ControlView[],
  draft: boolean,
  day: string,
  workbook: WorkbookView,
): BundlePreview {
  const plain = { item: null, controls: [], link: null, warnings: [] };
  const files = [
    { ...plain, path: '00_Self-Assessment.xlsx', what: 'Self-assessment', size: 31_000 },
    { ...plain, path: '01_Index.pdf', what: 'Index', size: 212_000 },
    ...prerequisites.map((it) => ({
      ...plain,
      path: `Prerequisites/${it.id}_${it.title.replaceAll(' ', '-')}.pdf`,
      what: it.title,
      size: null,
    })),
    ...Object.values(dossier.evidence).map((it) => ({
      ...plain,
      path: `Originals/${it.file?.name ?? it.title}`,
      what: it.title,
      size: it.file?.size ?? 0,
    })),
    { ...plain, path: 'SHA256SUMS', what: 'Checksums', size: null },
  ];
  const name = `${dossier.profile.partner}_MSP-7.1_${day}`;
  return {
    name: draft ? `${name}_DRAFT` : name,
    draft,
    files,
    link: dossier.shared_links['bundle'] ?? null,
    fields: ['control', 'letter', 'title', 'original'],
    box_plans: [
      ['free', 250_000_000],
      ['business', 5_000_000_000],
    ],
    warnings: [],
    workbook,
  };
}
