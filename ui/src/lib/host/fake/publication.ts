// What publishing a case study would show and betray: names are found as they are written; the real core
// finds them in every disguise.

import type { CaseStudy } from '$lib/wire/CaseStudy';
import type { PublicationView } from '$lib/wire/PublicationView';

/** A person by a role behind the name. */
const UNLISTED = /[A-Z][a-z]+ [A-Z][a-z]+(?=, CTO)/g;

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
          asks: false,
          protect: null,
        };
      }),
  );
  const listed = new Set(names.map(([, name]) => name?.spelling));
  const asked = texts.flatMap(([element, text]) =>
    [...(text ?? '').matchAll(UNLISTED)]
      .filter(([matched]) => !listed.has(matched))
      .map(([matched]) => ({
        key: `${element}-${matched}`,
        field: `elements.${element}`,
        name: '',
        matched,
        context: `… ${matched} …`,
        certainty: 'looks like a person',
        blocks: false,
        excuse: known?.excuses[`${element}-${matched}`] ?? null,
        asks: known?.excuses[`${element}-${matched}`] === undefined,
        protect: 'person' as const,
      })),
  );
  return {
    leaks: [...leaks, ...asked],
    pictures: Object.entries(known?.diagrams ?? {}).flatMap(([id, it]) =>
      it
        ? [
            {
              id,
              title: 'Diagram',
              evidence: it.evidence,
              seen_as: 'd',
              looked_at: it.looked_at === 'd',
              publishable: true,
            },
          ]
        : [],
    ),
    spellings: Object.fromEntries(names.map(([id, name]) => [id, [name?.spelling ?? '']])),
    digest: texts.map(([, text]) => text).join(''),
    fields: [{ label: 'Title', value: known?.title ?? '' }],
    missing: known?.elements['challenge']?.trim() ? [] : ['challenge'],
  };
}
