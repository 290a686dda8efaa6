// What comes in by pasting and dropping: text with layout as Markdown, cells as a table, files through
// whoever takes files in. Everything else is left to the editor.

import { syntaxTree } from '@codemirror/language';
import { StateEffect, StateField, type EditorState, type Extension } from '@codemirror/state';
import { EditorView } from '@codemirror/view';
import { asBlock } from '../commands/table';
import { cellsOf, isRange, tableOf } from './cells';
import { isTableAlone, markdownOf } from './html';

/** Takes files in and gives back the Markdown that shows them; what cannot be shown, it says itself. */
export type TakesFiles = (files: File[]) => Promise<string>;

/** What is on the clipboard, as Markdown; `null` where plain text will do. */
function markdownOnClipboard(data: DataTransfer): string | null {
  const plain = data.getData('text/plain');
  const html = data.getData('text/html');
  if (plain.includes('\t') && (html === '' || isTableAlone(html))) {
    const rows = cellsOf(plain);
    if (isRange(rows)) return tableOf(rows);
  }
  return html === '' ? null : markdownOf(html);
}

function inCode(state: EditorState): boolean {
  let node: { name: string; parent: unknown } | null = syntaxTree(state).resolveInner(
    state.selection.main.from,
    -1,
  );
  for (; node; node = node.parent as typeof node) if (/Code/.test(node.name)) return true;
  return false;
}

const isBlock = (markdown: string) => /\n|^(?:[-#>|]|!\[|\d+[.)] )/.test(markdown);

/** `caret` is where a person writes on, counted within the Markdown. */
function put(view: EditorView, from: number, to: number, markdown: string, caret = markdown.length): void {
  const { doc } = view.state;
  const block = isBlock(markdown)
    ? asBlock(doc.sliceString(Math.max(0, from - 2), from), markdown, doc.sliceString(to, to + 2))
    : { insert: markdown, start: 0 };
  const insert = to === doc.length ? block.insert.trimEnd() : block.insert;
  view.dispatch({
    changes: { from, to, insert },
    selection: { anchor: from + block.start + caret },
    scrollIntoView: true,
    userEvent: 'input.paste',
  });
}

const expect = StateEffect.define<{ id: number; at: number }>();
const arrived = StateEffect.define<number>();

/** Where files that are on their way will stand. */
const expected = StateField.define<ReadonlyMap<number, number>>({
  create: () => new Map(),
  update(places, transaction) {
    let next = places;
    if (transaction.docChanged && places.size > 0) {
      next = new Map([...places].map(([id, at]) => [id, transaction.changes.mapPos(at, 1)]));
    }
    for (const effect of transaction.effects) {
      if (effect.is(expect)) next = new Map(next).set(effect.value.id, effect.value.at);
      if (effect.is(arrived)) next = new Map([...next].filter(([id]) => id !== effect.value));
    }
    return next;
  },
});

let taken = 0;

/** Between the brackets of a picture without words, where they are to be written. */
function caretIn(markdown: string): number {
  const empty = markdown.indexOf('![](');
  return empty < 0 ? markdown.length : empty + 2;
}

/** Hands files over and puts their Markdown where they came in, wherever that is by then. */
export async function takeFiles(
  view: EditorView,
  at: number,
  files: File[],
  take: TakesFiles,
): Promise<void> {
  const id = (taken += 1);
  view.dispatch({ effects: expect.of({ id, at }) });
  // Whoever takes them says what went wrong.
  const markdown = await take(files).catch(() => '');
  const place = view.state.field(expected).get(id);
  view.dispatch({ effects: arrived.of(id) });
  if (markdown && place !== undefined) put(view, place, place, markdown, caretIn(markdown));
}

function pasted(event: ClipboardEvent, view: EditorView, take: TakesFiles | undefined): boolean {
  const data = event.clipboardData;
  if (!data || view.state.readOnly) return false;
  const files = [...data.files];
  if (take && files.length > 0 && data.getData('text/plain') === '') {
    void takeFiles(view, view.state.selection.main.to, files, take);
    return true;
  }
  const markdown = inCode(view.state) ? null : markdownOnClipboard(data);
  if (markdown === null) return false;
  const { from, to } = view.state.selection.main;
  put(view, from, to, markdown);
  return true;
}

function dropped(event: DragEvent, view: EditorView, take: TakesFiles | undefined): boolean {
  const files = [...(event.dataTransfer?.files ?? [])];
  if (!take || files.length === 0 || view.state.readOnly) return false;
  const at = view.posAtCoords({ x: event.clientX, y: event.clientY }) ?? view.state.selection.main.to;
  void takeFiles(view, at, files, take);
  return true;
}

/** Handles pasting and dropping; a handled event goes no further than the editor. */
export const clipboard = (take: TakesFiles | undefined): Extension => {
  const handled = (event: Event, done: boolean) => {
    if (!done) return false;
    event.preventDefault();
    event.stopPropagation();
    return true;
  };
  return [
    expected,
    EditorView.domEventHandlers({
      paste: (event, view) => handled(event, pasted(event, view, take)),
      drop: (event, view) => handled(event, dropped(event, view, take)),
    }),
  ];
};
