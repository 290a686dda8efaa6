// What becomes of words within a line: bold, italic, links. Each command is a switch.
//
// Marks next to punctuation do not count as marks where a letter follows directly, which Korean and
// Japanese run into all the time (`**"강조"**는`). So punctuation at the edge stays outside the marks
// wherever a letter touches it.

import { syntaxTree } from '@codemirror/language';
import {
  EditorSelection,
  type ChangeSet,
  type EditorState,
  type SelectionRange,
  type StateCommand,
} from '@codemirror/state';
import type { SyntaxNode } from '@lezer/common';

interface Span {
  from: number;
  to: number;
}

/** The element of this kind around a selection. */
export function around(state: EditorState, { from, to }: Span, name: string): SyntaxNode | null {
  for (const side of [1, -1] as const) {
    let node: SyntaxNode | null = syntaxTree(state).resolveInner(from, side);
    for (; node; node = node.parent) if (node.name === name && node.to >= to) return node;
  }
  return null;
}

const isLetter = (text: string) => /[\p{L}\p{N}]/u.test(text);
const isPunctuation = (text: string) => /[\p{P}\p{S}]/u.test(text);

const before = (state: EditorState, place: number) => (place > 0 ? state.sliceDoc(place - 1, place) : '');

/** The part of a selection that can carry marks. */
function markable(state: EditorState, range: Span): Span {
  let { from, to } = range;
  const at = (place: number) => state.sliceDoc(place, place + 1);
  while (from < to && /\s/.test(at(from))) from += 1;
  while (to > from && /\s/.test(at(to - 1))) to -= 1;
  const touched = (letter: string, edge: string) => isLetter(letter) && isPunctuation(edge);
  if (touched(before(state, from), at(from)) || touched(at(to), at(to - 1))) {
    while (from < to && isPunctuation(at(from))) from += 1;
    while (to > from && isPunctuation(at(to - 1))) to -= 1;
  }
  return from < to ? { from, to } : { from: range.from, to: range.from };
}

function unmarked(node: SyntaxNode, range: SelectionRange) {
  const marks = node.getChildren('EmphasisMark');
  const [open, close] = [marks[0], marks.at(-1)];
  if (!open || !close) return { range };
  const length = open.to - open.from;
  const shift = (at: number) => Math.max(node.from, Math.min(at, close.from) - length);
  return {
    changes: [
      { from: open.from, to: open.to },
      { from: close.from, to: close.to },
    ],
    range: EditorSelection.range(shift(range.anchor), shift(range.head)),
  };
}

/** Marks each line of a selection by itself, because emphasis does not cross paragraphs. */
function marked(state: EditorState, span: Span, mark: string) {
  const changes = [];
  for (let at = span.from; at <= span.to;) {
    const line = state.doc.lineAt(at);
    const part = markable(state, { from: at, to: Math.min(line.to, span.to) });
    if (part.from < part.to || span.from === span.to) {
      changes.push({ from: part.from, insert: mark }, { from: part.to, insert: mark });
    }
    at = line.to + 1;
  }
  return changes;
}

/** The selection after its marks are there: inside of them. */
function kept(range: SelectionRange, span: Span, changes: ChangeSet, length: number): SelectionRange {
  if (!range.empty) {
    return EditorSelection.range(changes.mapPos(range.from, 1), changes.mapPos(range.to, -1));
  }
  if (span.from === span.to) return EditorSelection.cursor(range.head + length);
  return EditorSelection.cursor(changes.mapPos(range.head, range.head > span.from ? -1 : 1));
}

function toggling(mark: string, name: string): StateCommand {
  return ({ state, dispatch }) => {
    if (state.readOnly) return false;
    const update = state.changeByRange((range) => {
      const node = around(state, range, name);
      if (node) return unmarked(node, range);
      const span = range.empty ? (state.wordAt(range.head) ?? range) : range;
      const changes = state.changes(marked(state, span, mark));
      return { changes, range: kept(range, span, changes, mark.length) };
    });
    dispatch(state.update(update, { scrollIntoView: true, userEvent: 'input.format' }));
    return true;
  };
}

export const toggleBold = toggling('**', 'StrongEmphasis');
export const toggleItalic = toggling('*', 'Emphasis');

const ADDRESS = 'https://';

function unlinked(state: EditorState, node: SyntaxNode, range: SelectionRange) {
  const [open, close] = node.getChildren('LinkMark');
  if (!open || !close) return { range };
  const insert = state.sliceDoc(open.to, close.from);
  return {
    changes: { from: node.from, to: node.to, insert },
    range: EditorSelection.range(node.from, node.from + insert.length),
  };
}

/** Makes the selected words a link, with the address selected next; on a link, makes it words again. */
export const toggleLink: StateCommand = ({ state, dispatch }) => {
  if (state.readOnly) return false;
  const update = state.changeByRange((range) => {
    const node = around(state, range, 'Link');
    if (node) return unlinked(state, node, range);
    const words = state.sliceDoc(range.from, range.to).trim();
    const isAddress = /^https?:\/\/\S+$/.test(words);
    const [text, address] = isAddress ? ['', words] : [words, ADDRESS];
    const insert = `[${text}](${address})`;
    const start = range.from + (text ? text.length + 3 : 1);
    return {
      changes: { from: range.from, to: range.to, insert },
      range: text ? EditorSelection.range(start, start + address.length) : EditorSelection.cursor(start),
    };
  });
  dispatch(state.update(update, { scrollIntoView: true, userEvent: 'input.format' }));
  return true;
};
