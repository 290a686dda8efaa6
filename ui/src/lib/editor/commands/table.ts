// A table where there was none, and one row more where there is one.

import { EditorSelection, type StateCommand } from '@codemirror/state';
import { around } from './inline';

/** Text as a block of its own at a place: with an empty line before and after where one is missing. */
export function asBlock(before: string, text: string, after: string): { insert: string; start: number } {
  const lead = before === '' || before.endsWith('\n\n') ? '' : before.endsWith('\n') ? '\n' : '\n\n';
  const trail = after.startsWith('\n\n') || after === '\n' ? '' : after.startsWith('\n') ? '\n' : '\n\n';
  return { insert: lead + text + trail, start: lead.length };
}

/** `heading` is what stands at the head of the first column; it is selected. */
export const insertTable = (heading: string): StateCommand => {
  const rows = [`| ${heading} |  |  |`, '| --- | --- | --- |', '|  |  |  |', '|  |  |  |'];
  return ({ state, dispatch }) => {
    const { main } = state.selection;
    const table = around(state, main, 'Table');
    if (table) {
      const line = state.doc.lineAt(main.head);
      const last = state.doc.lineAt(table.to);
      const columns = Math.max(1, (state.doc.lineAt(table.from).text.match(/(?<!\\)\|/g)?.length ?? 2) - 1);
      // Not between the head and the line of dashes below it.
      const after = line.number <= state.doc.lineAt(table.from).number + 1 ? last : line;
      const insert = `\n|${'  |'.repeat(columns)}`;
      dispatch(
        state.update({
          changes: { from: after.to, insert },
          selection: { anchor: after.to + 3 },
          scrollIntoView: true,
          userEvent: 'input.format',
        }),
      );
      return true;
    }
    const { doc } = state;
    const block = asBlock(
      doc.sliceString(Math.max(0, main.to - 2), main.to),
      rows.join('\n'),
      doc.sliceString(main.to, main.to + 2),
    );
    const head = main.to + block.start + 2;
    dispatch(
      state.update({
        changes: { from: main.to, insert: block.insert },
        selection: EditorSelection.range(head, head + heading.length),
        scrollIntoView: true,
        userEvent: 'input.format',
      }),
    );
    return true;
  };
};
