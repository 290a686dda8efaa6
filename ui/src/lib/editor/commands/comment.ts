// Says that somebody wants to comment on something, and on what. What becomes of it is not the editor's
// concern.

import { Facet, type EditorState } from '@codemirror/state';
import type { Command } from '@codemirror/view';

/** What a comment is to be about; nothing between `from` and `to` is the text as a whole. */
export interface Meant {
  from: number;
  to: number;
  /** A person has selected it; otherwise it is what lies at the caret. */
  selected: boolean;
}

export const commenting = Facet.define<(meant: Meant) => void>();

function withoutOuterSpaces(state: EditorState, from: number, to: number): { from: number; to: number } {
  const words = state.sliceDoc(from, to);
  const start = from + (words.length - words.trimStart().length);
  return { from: start, to: start + words.trim().length };
}

/** What is selected; else the word at the caret, its line, or the text as a whole. */
function meant(state: EditorState): Meant {
  const { main } = state.selection;
  const chosen = withoutOuterSpaces(state, main.from, main.to);
  if (chosen.to > chosen.from) return { ...chosen, selected: true };
  const line = state.doc.lineAt(main.head);
  const around = state.wordAt(main.head) ?? withoutOuterSpaces(state, line.from, line.to);
  return { from: around.from, to: around.to, selected: false };
}

export const comment: Command = ({ state }) => {
  const [tell] = state.facet(commenting);
  tell?.(meant(state));
  return tell !== undefined;
};
