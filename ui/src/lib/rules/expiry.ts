// What expires when: each piece with a last day, on one line from today to beyond the submission.

import { daysBetween } from '$lib/text/format';
import type { Dossier } from '$lib/wire/Dossier';
import { titleOf } from './evidence';

interface ExpiryMark {
  id: string;
  title: string;
  date: string;
  /** Place on the axis, 0 to 100. */
  percent: number;
  /** Which row, so that marks do not lie on each other. */
  row: number;
  /** It is over on the day that counts. */
  lapsed: boolean;
}

interface Month {
  label: string;
  percent: number;
}

export interface ExpiryPicture {
  marks: ExpiryMark[];
  months: Month[];
  /** Place of the day that counts. */
  submission: number;
}

/** Marks nearer than this many percent take the next row. */
const NEAR = 2;
const BEYOND = 120;
const ROWS = 6;

/** The picture; dates outside of it stand at its ends. */
export function expiryPicture(dossier: Dossier, today: string, submission: string): ExpiryPicture {
  const start = today < submission ? today : submission;
  const days = Math.max(60, daysBetween(start, submission)) + BEYOND;
  const percentOf = (date: string) => Math.min(99, Math.max(1, (daysBetween(start, date) / days) * 100));
  const ends: number[] = Array.from({ length: ROWS }, () => -NEAR);
  const dated = Object.entries(dossier.evidence)
    .flatMap(([id, entry]) => (entry?.valid_until ? [{ id, date: entry.valid_until }] : []))
    .sort((a, b) => a.date.localeCompare(b.date));
  const marks = dated.map(({ id, date }) => {
    const percent = percentOf(date);
    const free = ends.findIndex((end) => percent - end >= NEAR);
    const row = free < 0 ? ROWS - 1 : free;
    ends[row] = percent;
    return { id, title: titleOf(dossier, id), date, percent, row, lapsed: date < submission };
  });
  return { marks, months: months(start, days), submission: percentOf(submission) };
}

function months(start: string, days: number): Month[] {
  const found: Month[] = [];
  const at = new Date(`${start.slice(0, 7)}-01T00:00:00Z`);
  const step = days > 500 ? 3 : days > 250 ? 2 : 1;
  for (;;) {
    at.setUTCMonth(at.getUTCMonth() + step);
    const date = at.toISOString().slice(0, 10);
    const percent = (daysBetween(start, date) / days) * 100;
    if (percent >= 99) return found;
    found.push({ label: date.slice(0, 7), percent });
  }
}
