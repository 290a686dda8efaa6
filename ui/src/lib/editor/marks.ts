// Places of a text that somebody has marked. They move with what is written around them.
//
// Here they are only drawn and clicked; who made them, and where they lie in the saved text, is known
// by those who hand them in.

import { StateEffect, StateField } from '@codemirror/state';
import { Decoration, EditorView, type DecorationSet } from '@codemirror/view';

export interface Mark {
  /** UTF-16 units from the start of the text. */
  from: number;
  to: number;
  kind: 'comment' | 'confidential' | 'leak';
  id: string;
  /** What the mark says when one points at it. */
  label: string;
}

const setMarks = StateEffect.define<readonly Mark[]>();

function drawn(marks: readonly Mark[], length: number): DecorationSet {
  const ranges = marks
    .map((mark) => ({ mark, from: Math.max(0, mark.from), to: Math.min(length, mark.to) }))
    .filter(({ from, to }) => from < to)
    .map(({ mark, from, to }) =>
      Decoration.mark({
        class: `pb-mark pb-mark-${mark.kind}`,
        attributes: { 'data-mark': mark.id, title: mark.label },
        id: mark.id,
      }).range(from, to),
    );
  return Decoration.set(ranges, true);
}

const field = StateField.define<DecorationSet>({
  create: () => Decoration.none,
  update(marks, transaction) {
    let moved = marks.map(transaction.changes);
    for (const effect of transaction.effects) {
      if (effect.is(setMarks)) moved = drawn(effect.value, transaction.newDoc.length);
    }
    return moved;
  },
  provide: (it) => EditorView.decorations.from(it),
});

export function showMarks(view: EditorView, marks: readonly Mark[]): void {
  view.dispatch({ effects: setMarks.of(marks) });
}

/** Where the marks lie now, by their ids. */
export function placesOfMarks(view: EditorView): Map<string, { from: number; to: number }> {
  const places = new Map<string, { from: number; to: number }>();
  view.state.field(field).between(0, view.state.doc.length, (from, to, mark) => {
    places.set(mark.spec.id as string, { from, to });
  });
  return places;
}

/** Draws marks and tells which one was clicked. */
export const marking = (onmark: (id: string) => void) => [
  field,
  EditorView.domEventHandlers({
    click(event) {
      const place = event.target instanceof Element ? event.target.closest<HTMLElement>('[data-mark]') : null;
      const id = place?.dataset['mark'];
      if (id) onmark(id);
      return false;
    },
  }),
];
