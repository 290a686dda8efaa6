// Numbers of a measure, for drawing, and its change in words. The core says the same of an export
// (crates/report/src/change.rs); both test themselves against assets/messages/changes.json.

import { words } from '$lib/text/words.svelte';
import type { Metric } from '$lib/wire/Metric';

export interface Drawn {
  before: number;
  after: number;
  /** The change; `null` without a value before. */
  change: Change | null;
}

/**
 * By so many percent of the value before, by so many points where both are percentages, or to so many
 * times the value before: growth from nearly nothing, of which a percentage says nothing.
 */
export interface Change {
  in: 'percent' | 'points' | 'times';
  value: number;
}

const TOLD_AS_TIMES = 10;
const MOST_DIGITS = 9;

/** A number as people write it, with the unit stuck to it. */
function read(text: string | null): { value: number; unit: string } | null {
  const found = /^([-−+]?[\d,]*\.?\d+)\s*([^\d]*)$/.exec(text?.trim() ?? '');
  if (!found) return null;
  const value = Number((found[1] ?? '').replaceAll(',', '').replace('−', '-'));
  return Number.isFinite(value) ? { value, unit: (found[2] ?? '').trim() } : null;
}

/** What can be drawn of a measure; nothing unless both values are numbers in one unit. */
export function bars(metric: Metric): Drawn | null {
  const before = read(metric.before);
  const after = read(metric.after);
  if (!before || !after || before.unit !== after.unit || before.value < 0 || after.value < 0) return null;
  const points = (metric.unit?.trim() || before.unit) === '%';
  return { before: before.value, after: after.value, change: changed(before.value, after.value, points) };
}

function changed(before: number, after: number, points: boolean): Change | null {
  if (points) return { in: 'points', value: after - before };
  if (before === 0) return null;
  const times = after / before;
  if (times >= TOLD_AS_TIMES) return { in: 'times', value: times };
  return { in: 'percent', value: ((after - before) / before) * 100 };
}

/** A change in words: never 100 % or 0 % for what is neither. */
export function changeInWords(change: Change): string {
  const { value } = change;
  const size = Math.abs(value);
  switch (change.in) {
    case 'percent': {
      const n = signed(value, size < 10 ? 1 : 0, (shown) => (shown === 0 || shown === 100) && size !== shown);
      return words.text('change-percent', { n });
    }
    case 'points': {
      const n = signed(value, 2, (shown) => shown === 0 && value !== 0);
      return words.text('change-points', { n, amount: size });
    }
    default:
      return words.text('change-times', { n: figure(value, value < 100 ? 1 : 0) });
  }
}

/** A number with its sign, and with so many digits that it does not say something else. */
function signed(value: number, least: number, saysElse: (shown: number) => boolean): string {
  const sign = value < 0 ? '−' : value > 0 ? '+' : '±';
  const size = Math.abs(value);
  for (let digits = least; digits <= MOST_DIGITS; digits += 1) {
    if (!saysElse(Number(size.toFixed(digits)))) return sign + figure(size, digits);
  }
  // Where no digits help, the rest is cut off instead of rounded up.
  return sign + figure(Math.trunc(size * 10 ** MOST_DIGITS) / 10 ** MOST_DIGITS, MOST_DIGITS);
}

/** Idle zeros are left out, as `Intl` does. */
function figure(value: number, digits: number): string {
  return new Intl.NumberFormat(words.language, { maximumFractionDigits: digits }).format(
    Number(value.toFixed(digits)),
  );
}
