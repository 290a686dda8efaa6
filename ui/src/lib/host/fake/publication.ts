// What publishing a case study would show and betray: names are found as they are written; the real core
// finds them in every disguise.

import type { CaseStudy } from '$lib/wire/CaseStudy';
import type { PublicationView } from '$lib/wire/PublicationView';

export function publicationOf(known: CaseStudy | undefined): PublicationView {
  const names = Object.entries(known?.protected_names ?? {});
  const texts = Object.entries(known?.elements ?? {});
  const leaks = names.flatMap(([, name]) =>
    texts
      .filter(([, text]) => name?.spelling && text?.includes(name.spelling))
      .map(([element]) => {
        const key = `${element}-${name?.spelling}`;
        const excuse = known?.excuses[key] ?? null;
        return {
          key,
          field: `elements.${element}`,
          name: name?.spelling ?? '',
          matched: name?.spelling ?? '',
          context: `… ${name?.spelling} …`,
          certainty: 'contains a protected name',
          blocks: excuse === null,
          excuse,
        };
      }),
  );
  return {
    leaks,
    pictures: Object.entries(known?.diagrams ?? {}).flatMap(([id, it]) =>
      it
        ? [
            {
              id,
              title: 'Diagram',
              evidence: it.evidence,
              sha256: 'd',
              looked_at: it.looked_at === 'd',
              publishable: true,
            },
          ]
        : [],
    ),
    spellings: Object.fromEntries(names.map(([id, name]) => [id, [name?.spelling ?? '']])),
    digest: texts.map(([, text]) => text).join(''),
    fields: [{ label: 'Title', value: known?.title ?? '' }],
  };
}
