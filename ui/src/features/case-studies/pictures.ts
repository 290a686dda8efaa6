// Pictures within the texts of a case study: they are attached to the study, and the text says where they
// stand (`![words](diagram:id)`).

import { screenshotName } from '$lib/rules/paste';
import { PICTURE_TYPES } from '$lib/rules/pictures';
import type { Session } from '$lib/state/session.svelte';
import { t } from '$lib/text/words.svelte';
import type { CaseStudy } from '$lib/wire/CaseStudy';

const SCHEME = 'diagram:';

/** The id of the picture that an address within a text means. */
export const pictureOf = (address: string): string | null =>
  address.startsWith(SCHEME) ? address.slice(SCHEME.length) : null;

/** The elements whose texts show a picture. */
export const shownIn = (study: CaseStudy, picture: string): string[] =>
  Object.entries(study.elements).flatMap(([element, text]) =>
    text?.includes(`](${SCHEME}${picture})`) ? [element] : [],
  );

const isPicture = (file: File) => (PICTURE_TYPES as readonly string[]).includes(file.type);

/** Attaches pictures to a study and gives back the Markdown that shows them; says what is none. */
export async function takePictures(
  session: Session,
  study: string,
  files: File[],
  place: string,
): Promise<string> {
  for (const file of files.filter((it) => !isPicture(it))) {
    session.notices.info(t('picture-unfit', { name: file.name }));
  }
  const purpose = { for: 'diagram', study, role: 'illustration' } as const;
  const attach = async (file: File, index: number): Promise<string | null> => {
    const outcome = await session.uploads.add(screenshotName(file, new Date(), index), purpose, place);
    const diagrams = session.workspace?.dossier.case_studies[study]?.diagrams ?? {};
    const made = Object.entries(diagrams).filter(
      ([, it]) => it?.role === 'illustration' && it.evidence === outcome?.evidence,
    );
    return made.at(-1)?.[0] ?? null;
  };
  const ids = await Promise.all(files.filter(isPicture).map(attach));
  return ids.flatMap((id) => (id ? [`![](${SCHEME}${id})`] : [])).join('\n\n');
}
