// Marks words as confidential, with the place for what the public reads instead; on such a passage,
// makes it plain words again.

import { EditorSelection, type EditorState, type StateCommand } from '@codemirror/state';
import { CLOSE, OPEN, OR, passageAt, type Found } from '$lib/text/passages';

/** The passage around the main selection; passages do not reach over paragraphs. */
export function passageAround(state: EditorState, from: number, to: number): Found | null {
  const line = state.doc.lineAt(from);
  if (to > line.to) return null;
  const found = passageAt(line.text, from - line.from, to - line.from);
  return found && { ...found, from: found.from + line.from, to: found.to + line.from };
}

export const toggleWithheld: StateCommand = ({ state, dispatch }) => {
  if (state.readOnly) return false;
  const update = state.changeByRange((range) => {
    const found = passageAround(state, range.from, range.to);
    if (found) {
      return {
        changes: { from: found.from, to: found.to, insert: found.confidential },
        range: EditorSelection.range(found.from, found.from + found.confidential.length),
      };
    }
    const words = state.sliceDoc(range.from, range.to);
    const caret = words ? range.from + OPEN.length + words.length + OR.length : range.from + OPEN.length;
    return {
      changes: { from: range.from, to: range.to, insert: `${OPEN}${words}${OR}${CLOSE}` },
      range: EditorSelection.cursor(caret),
    };
  });
  dispatch(state.update(update, { scrollIntoView: true, userEvent: 'input.format' }));
  return true;
};
