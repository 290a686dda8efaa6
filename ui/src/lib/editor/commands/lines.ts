// What becomes of whole lines: headings, lists, quotes. Each command is a switch: once more takes it away.

import type { ChangeSpec, EditorState, Line, StateCommand } from '@codemirror/state';

const MARK = /^(\s*)(?:([-*+])|(\d{1,9})([.)]))(?:[ \t]+|$)/;
const HEADING = /^\s{0,3}#{1,6}(?:[ \t]+|$)/;

/** The lines that the selection touches, without blank ones between others. */
function selectedLines(state: EditorState): Line[] {
  const lines = new Map<number, Line>();
  for (const { from, to } of state.selection.ranges) {
    for (let at = from; at <= to;) {
      const line = state.doc.lineAt(at);
      lines.set(line.from, line);
      at = line.to + 1;
    }
  }
  const all = [...lines.values()].sort((a, b) => a.from - b.from);
  const written = all.filter((line) => line.text.trim() !== '');
  return written.length > 0 ? written : all;
}

type Opening = (line: Line, index: number) => { remove: number; insert: string };

/** Puts something in front of each line, or takes it away where every line has it. */
function switching(has: RegExp, add: Opening): StateCommand {
  return ({ state, dispatch }) => {
    if (state.readOnly) return false;
    const lines = selectedLines(state);
    const off = lines.every((line) => has.test(line.text));
    const changes: ChangeSpec[] = lines.map((line, index) => {
      if (!off) {
        const { remove, insert } = add(line, index);
        return { from: line.from, to: line.from + remove, insert };
      }
      const taken = has.exec(line.text);
      return { from: line.from + (taken?.[1]?.length ?? 0), to: line.from + (taken?.[0].length ?? 0) };
    });
    const set = state.changes(changes);
    // A caret at the start of a line goes behind what was put there.
    dispatch(
      state.update({ changes: set, selection: state.selection.map(set, 1), userEvent: 'input.format' }),
    );
    return true;
  };
}

/** How much of a line's start gives way to another mark. */
const opening = (line: Line): number => (MARK.exec(line.text) ?? HEADING.exec(line.text))?.[0].length ?? 0;
const indent = (line: Line): string => MARK.exec(line.text)?.[1] ?? '';

export const toggleHeading = (level: number): StateCommand =>
  switching(new RegExp(`^()#{${level}}(?:[ \\t]+|$)`), (line) => ({
    remove: opening(line),
    insert: `${'#'.repeat(level)} `,
  }));

export const toggleBullets = switching(/^(\s*)[-*+](?:[ \t]+|$)/, (line) => ({
  remove: opening(line),
  insert: `${indent(line)}- `,
}));

export const toggleNumbers = switching(/^(\s*)\d{1,9}[.)](?:[ \t]+|$)/, (line, index) => ({
  remove: opening(line),
  insert: `${indent(line)}${index + 1}. `,
}));

export const toggleQuote = switching(/^(\s{0,3})>[ \t]?/, () => ({ remove: 0, insert: '> ' }));

const depth = (line: Line): number =>
  MARK.exec(line.text)?.[1]?.length ?? /^\s*/.exec(line.text)?.[0].length ?? 0;

/** The entries above a line, from the nearest on, as long as they belong to the same list. */
function* above(state: EditorState, line: Line): Generator<RegExpExecArray> {
  for (let number = line.number - 1; number >= 1; number -= 1) {
    const text = state.doc.line(number).text;
    const mark = MARK.exec(text);
    if (mark) yield mark;
    else if (text.trim() !== '' && !/^\s/.test(text)) return;
  }
}

/** Where the words of the entry begin below which this one may go. */
function deeper(state: EditorState, line: Line): number {
  const own = depth(line);
  for (const mark of above(state, line)) {
    const indent = mark[1]?.length ?? 0;
    if (indent <= own) return mark[0].length;
  }
  return own;
}

function shallower(state: EditorState, line: Line): number {
  const own = depth(line);
  for (const mark of above(state, line)) {
    const indent = mark[1]?.length ?? 0;
    if (indent < own) return indent;
  }
  return 0;
}

const inList = (lines: Line[]) => lines.some((line) => MARK.test(line.text));

/** Moves entries of a list; outside of lists the key is not taken, so that it leads to the next field. */
function moving(to: (state: EditorState, line: Line) => number): StateCommand {
  return ({ state, dispatch }) => {
    const lines = selectedLines(state);
    const first = lines[0];
    if (state.readOnly || !first || !inList(lines)) return false;
    const by = to(state, first) - depth(first);
    const changes = lines.map((line): ChangeSpec => {
      const own = depth(line);
      return { from: line.from, to: line.from + own, insert: ' '.repeat(Math.max(0, own + by)) };
    });
    if (by !== 0) dispatch(state.update({ changes, userEvent: 'input.indent' }));
    return true;
  };
}

export const indentEntries = moving(deeper);
export const outdentEntries = moving(shallower);
