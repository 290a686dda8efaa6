// Dates, times, numbers and sizes as the window's language writes them, by `Intl`; the core does the same
// with ICU4X. Fields keep dates in the form the core wants (`2026-12-30`).

import { t, words } from './words.svelte';

/** English dates have the day first, as in the core. */
const locale = (language = words.language) => (language === 'en' ? 'en-GB' : language);

/** A whole number with the separators of the window's language. */
export function number(value: number | bigint): string {
  return new Intl.NumberFormat(words.language).format(value);
}

/** A file size: `31 KB`, `2.1 MB`; decimal units as Box shows them. */
export function size(bytes: number | bigint): string {
  const units = ['b', 'kb', 'mb', 'gb', 'tb'];
  let amount = Number(bytes);
  let unit = 0;
  // What would be rounded to a thousand is one of the next unit.
  while (amount >= 999.5 && unit < units.length - 1) {
    amount /= 1000;
    unit += 1;
  }
  const digits = unit > 0 && amount < 9.95 ? 1 : 0;
  const form = new Intl.NumberFormat(words.language, {
    minimumFractionDigits: digits,
    maximumFractionDigits: digits,
  });
  return t(`size-${units[unit]}`, { n: form.format(amount) });
}

/** An ISO day in words: `30 November 2026`, `2026년 11월 30일`; what is no day stays as it is. */
export function date(day: string, language = words.language): string {
  return said(day, { dateStyle: 'long' }, language);
}

/** An ISO day in short: `30 Nov 2026`, `2026. 11. 30.`, `2026/11/30`. */
export function shortDate(day: string): string {
  return said(day, { dateStyle: 'medium' });
}

/** An ISO day without its year: `30 Nov`, `11월 30일`, `11月30日`. */
export function dayOfYear(day: string): string {
  return said(day, { month: 'short', day: 'numeric' });
}

/** An ISO month: `Nov 2026`, `2026년 11월`, `2026年11月`. */
export function month(month: string): string {
  return said(`${month}-01`, { year: 'numeric', month: 'short' });
}

function said(day: string, style: Intl.DateTimeFormatOptions, language = words.language): string {
  const at = Date.parse(`${day}T00:00:00Z`);
  if (Number.isNaN(at)) return day;
  return new Intl.DateTimeFormat(locale(language), { ...style, timeZone: 'UTC' }).format(at);
}

const two = (value: number) => String(value).padStart(2, '0');

/** The local time of an instant (RFC 3339): `02:14:07`. */
export function clock(instant: string): string {
  const at = new Date(instant);
  if (Number.isNaN(at.getTime())) return instant;
  return `${two(at.getHours())}:${two(at.getMinutes())}:${two(at.getSeconds())}`;
}

/** Local day and time of an instant: `22 Nov 2026, 02:14`. */
export function moment(instant: string): string {
  const at = new Date(instant);
  if (Number.isNaN(at.getTime())) return instant;
  return new Intl.DateTimeFormat(locale(), {
    dateStyle: 'medium',
    timeStyle: 'short',
    hourCycle: 'h23',
  }).format(at);
}

/** Days from one ISO day to another. */
export function daysBetween(from: string, to: string): number {
  return Math.round((Date.parse(`${to}T00:00:00Z`) - Date.parse(`${from}T00:00:00Z`)) / 86_400_000);
}

/** A date as people write it, in the form the core wants: `2026.1.5`, `2026年1月5日`, `20260105`. */
export function isoDay(text: string): string {
  const plain = text.trim().normalize('NFKC');
  const match = /^(\d{4})\D*?[-./年년\s]\s*(\d{1,2})\s*[-./月월\s]\s*(\d{1,2})\s*[日일.]?$/.exec(plain);
  const packed = /^(\d{4})(\d{2})(\d{2})$/.exec(plain);
  const parts = match ?? packed;
  return parts ? `${parts[1]}-${two(Number(parts[2]))}-${two(Number(parts[3]))}` : plain;
}
