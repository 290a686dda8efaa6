// A range of a spreadsheet, as it lies on the clipboard, as a Markdown table.

import { gfmTableToMarkdown } from 'mdast-util-gfm-table';
import { toMarkdown } from 'mdast-util-to-markdown';
import type { PhrasingContent, Table } from 'mdast';

/** More is no table that anybody reads; it stays text. */
const MOST_CELLS = 5000;

/** Splits tab-separated text; a cell with line ends or tabs stands in quotes. */
export function cellsOf(text: string): string[][] {
  const rows: string[][] = [[]];
  const cell = /(?:"((?:[^"]|"")*)"(?=[\t\r\n]|$)|([^\t\r\n]*))(\t|\r\n?|\n|$)/gy;
  while (cell.lastIndex < text.length || rows.length === 1) {
    const found = cell.exec(text);
    if (!found) break;
    rows.at(-1)?.push((found[1]?.replaceAll('""', '"') ?? found[2] ?? '').trim());
    if (found[3] === '') break;
    if (found[3] !== '\t') rows.push([]);
    else if (cell.lastIndex === text.length) rows.at(-1)?.push('');
  }
  while (rows.at(-1)?.every((it) => it === '')) rows.pop();
  return rows;
}

/** Whether this looks like a range of cells: several columns, in every row the same number. */
export function isRange(rows: string[][]): boolean {
  const columns = rows[0]?.length ?? 0;
  const count = rows.length * columns;
  return columns > 1 && count <= MOST_CELLS && rows.every((row) => row.length === columns);
}

/** The text of a cell; a line end within it is a break, because a row of a table is one line. */
function content(cell: string): PhrasingContent[] {
  return cell.split(/\r\n?|\n/).flatMap((line, index): PhrasingContent[] => {
    const text: PhrasingContent = { type: 'text', value: line };
    return index > 0 ? [{ type: 'html', value: '<br>' }, text] : [text];
  });
}

const isNumber = (cell: string) => /^[-+]?[\d.,\s]*\d\s*(?:%|원|円|분|건)?$/.test(cell);

/** Numbers stand to the right, as in the spreadsheet. */
function alignOf(rows: string[][], column: number): 'right' | null {
  const below = rows
    .slice(1)
    .map((row) => row[column] ?? '')
    .filter((cell) => cell !== '');
  return below.length > 0 && below.every(isNumber) ? 'right' : null;
}

export function tableOf(rows: string[][]): string {
  const table: Table = {
    type: 'table',
    align: (rows[0] ?? []).map((_, column) => alignOf(rows, column)),
    children: rows.map((row) => ({
      type: 'tableRow',
      children: row.map((cell) => ({ type: 'tableCell', children: content(cell) })),
    })),
  };
  const written = toMarkdown(table, { extensions: [gfmTableToMarkdown({ tablePipeAlign: false })] });
  return written.trimEnd();
}
