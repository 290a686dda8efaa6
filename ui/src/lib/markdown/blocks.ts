// A text in Markdown as the exported page takes it: the same parts, in the same order.

/** Words with what is done to them. */
export type Piece =
  | { t: 'text'; s: string }
  | { t: 'code'; s: string }
  | { t: 'break' }
  | { t: 'strong' | 'emph' | 'strike'; items: Piece[] }
  /** A link on paper; in the window it leads nowhere. */
  | { t: 'link'; url: string; items: Piece[] }
  | { t: 'picture'; alt: string; url: string }
  | { t: 'note'; label: string };

interface Entry {
  /** Of a task: whether it is done. */
  checked: boolean | null;
  blocks: Block[];
}

export type Align = 'left' | 'center' | 'right';

export type Block =
  | { t: 'paragraph'; items: Piece[] }
  /** `level` as it is set below the element's own heading; `at` in UTF-16 units of the text. */
  | { t: 'heading'; level: number; items: Piece[]; at: number }
  | { t: 'code'; text: string }
  | { t: 'quote'; blocks: Block[] }
  | { t: 'list'; start: number | null; tight: boolean; entries: Entry[] }
  | { t: 'table'; columns: Align[]; head: Piece[][]; rows: Piece[][][] }
  | { t: 'rule' }
  | { t: 'notes'; notes: Array<{ label: string; blocks: Block[] }> };

export interface Heading {
  level: number;
  text: string;
  at: number;
}

export function wordsOf(items: readonly Piece[]): string {
  return items
    .map((it) => ('items' in it ? wordsOf(it.items) : 's' in it ? it.s : it.t === 'picture' ? it.alt : ' '))
    .join('');
}

/** The headings of a text, in order. */
export function headingsOf(blocks: readonly Block[]): Heading[] {
  return blocks.flatMap((it) =>
    it.t === 'heading' ? [{ level: it.level, text: wordsOf(it.items).trim(), at: it.at }] : [],
  );
}
