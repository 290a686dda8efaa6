// Lays dates out on a line so that no two labels touch.

import { daysBetween } from '$lib/text/format';
import type { MilestoneView } from '$lib/wire/MilestoneView';

export interface Spot {
  milestone: MilestoneView;
  /** Place on the axis, 0 to 100. */
  percent: number;
  side: 'up' | 'down';
  /** Distance from the axis in lanes, from 1. */
  lane: number;
  align: 'start' | 'centre' | 'end';
  /** The year is written out where it differs from the date before. */
  yearShown: boolean;
}

const WIDE = /[\u1100-\u11ff\u3000-\u9fff\uac00-\ud7af\uff00-\uffef]/;

/** The date below it, in Korean. */
const DATE_WIDTH = 82;

/** Roughly how wide a label is in pixels, at 12 px type. */
export function labelWidth(text: string): number {
  let width = 0;
  for (const letter of text) width += WIDE.test(letter) ? 12 : 6.6;
  return Math.max(width, DATE_WIDTH) + 12;
}

function span(
  percent: number,
  milestone: MilestoneView,
  width: number,
): { from: number; to: number; align: Spot['align'] } {
  const at = (percent / 100) * width;
  const wide = labelWidth(milestone.label);
  if (at < wide / 2) return { from: at - 6, to: at - 6 + wide, align: 'start' };
  if (at > width - wide / 2) return { from: at + 6 - wide, to: at + 6, align: 'end' };
  return { from: at - wide / 2, to: at + wide / 2, align: 'centre' };
}

/** The dates that fit on one line: today, and what comes within about a year. */
export function layOut(milestones: MilestoneView[], today: MilestoneView, width: number): Spot[] {
  const coming = milestones
    .filter((milestone) => milestone.id !== 'today' && milestone.date >= today.date)
    .sort((a, b) => a.date.localeCompare(b.date))
    .filter((milestone, index) => index < 4 || daysBetween(today.date, milestone.date) <= 400)
    .slice(0, 9);
  const all = [today, ...coming];
  const last = all[all.length - 1]?.date ?? today.date;
  const days = Math.max(30, daysBetween(today.date, last));
  return place(all, (date) => 3 + (daysBetween(today.date, date) / days) * 94, width);
}

function place(all: MilestoneView[], percentOf: (date: string) => number, width: number): Spot[] {
  const taken: Record<string, number> = {};
  return all.map((milestone, index) => {
    const percent = percentOf(milestone.date);
    const { from, to, align } = span(percent, milestone, width);
    const first = index % 2 === 0 ? ('down' as const) : ('up' as const);
    const second = first === 'down' ? ('up' as const) : ('down' as const);
    const choice = [1, 2, 3, 4].flatMap((lane) => [first, second].map((side) => ({ lane, side })));
    const free = choice.find(({ lane, side }) => (taken[`${side}${lane}`] ?? -Infinity) <= from);
    const { lane, side } = free ?? { lane: 4, side: first };
    taken[`${side}${lane}`] = to;
    const yearShown = index === 0 || all[index - 1]?.date.slice(0, 4) !== milestone.date.slice(0, 4);
    return { milestone, percent, side, lane, align, yearShown };
  });
}
