// Numbers of a measure, for drawing; what the export says about them is the core's affair.

import type { Metric } from '$lib/wire/Metric';

export interface Drawn {
  before: number;
  after: number;
  /** In percent of the value before, or points where both are percentages; `null` without a value before. */
  change: number | null;
  points: boolean;
}

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
  const change = points
    ? after.value - before.value
    : before.value === 0
      ? null
      : ((after.value - before.value) / before.value) * 100;
  return { before: before.value, after: after.value, change, points };
}
