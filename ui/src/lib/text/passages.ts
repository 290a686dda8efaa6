// Marked passages, read as the core reads them: `⟦confidential words|public words⟧`. Crate `publication`
// has the last word; this is for the preview and the editor.

export type Version = 'confidential' | 'public';

export const OPEN = '⟦';
export const CLOSE = '⟧';
export const OR = '|';

const PASSAGE = /⟦([^⟦⟧|]*)(?:\|([^⟦⟧]*))?⟧/gu;

/** The text in a version, without marks; a mark without its counterpart stays. */
export const readIn = (text: string, version: Version): string =>
  text.replace(PASSAGE, (_, confidential: string, open: string | undefined) =>
    version === 'public' ? (open ?? '') : confidential,
  );

export interface Found {
  from: number;
  to: number;
  confidential: string;
}

/** The passage that holds a selection. */
export function passageAt(text: string, from: number, to: number): Found | null {
  for (const found of text.matchAll(PASSAGE)) {
    const end = found.index + found[0].length;
    if (found.index <= from && end >= to) return { from: found.index, to: end, confidential: found[1] ?? '' };
  }
  return null;
}
