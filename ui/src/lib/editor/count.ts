// How long a text is, as its language counts: words in English, characters in Korean and Japanese.
//
// Marks of Markdown and the addresses of links are no words of the text.

import { syntaxTree } from '@codemirror/language';
import type { EditorState } from '@codemirror/state';

type Unit = 'words' | 'characters';

const unitOf = (language: string): Unit => (/^(ko|ja)\b/.test(language) ? 'characters' : 'words');

function words(text: string, language: string): number {
  if (!('Segmenter' in Intl)) return text.match(/[\p{L}\p{N}]+(?:['’.-][\p{L}\p{N}]+)*/gu)?.length ?? 0;
  let count = 0;
  for (const part of new Intl.Segmenter(language, { granularity: 'word' }).segment(text)) {
    if (part.isWordLike) count += 1;
  }
  return count;
}

/** Characters as a person counts them, without spaces and line ends. */
function characters(text: string, language: string): number {
  const dense = text.replace(/\s+/gu, '');
  // Composed texts of the three languages have one code point for each character; the rest is rare.
  if (!/[\p{M}\u200d\u{1f000}-\u{1faff}\u1100-\u11ff]/u.test(dense) || !('Segmenter' in Intl)) {
    return [...dense].length;
  }
  return [...new Intl.Segmenter(language, { granularity: 'grapheme' }).segment(dense)].length;
}

export interface Length {
  unit: Unit;
  n: number;
}

export function lengthOf(text: string, language: string): Length {
  const unit = unitOf(language);
  return { unit, n: unit === 'words' ? words(text, language) : characters(text, language) };
}

const SILENT =
  /(?:Mark|Delimiter|Marker)$|^(?:URL|LinkTitle|CodeInfo|Comment|CommentBlock|HorizontalRule|Escape)$/;

/** The text as it is read: without marks and addresses. */
export function readText(state: EditorState): string {
  let text = '';
  let from = 0;
  syntaxTree(state).iterate({
    enter(node) {
      if (!SILENT.test(node.name)) return;
      // Of an escaped character only the backslash goes.
      const to = node.name === 'Escape' ? node.from + 1 : node.to;
      if (node.from > from) text += state.sliceDoc(from, node.from);
      from = Math.max(from, to);
      return false;
    },
  });
  return text + state.sliceDoc(from);
}
