// Numbers, sizes and times as they are shown. Dates stay ISO: one form for three languages, sortable
// and never mistaken.

import { words } from './words.svelte';

/** A whole number with the separators of the window's language. */
export function number(value: number | bigint): string {
  return new Intl.NumberFormat(words.language).format(value);
}

/** A file size: `31 KB`, `2.1 MB`. */
export function size(bytes: number | bigint): string {
  const units = ['B', 'KB', 'MB', 'GB'];
  let amount = Number(bytes);
  let unit = 0;
  while (amount >= 1000 && unit < units.length - 1) {
    amount /= 1000;
    unit += 1;
  }
  const digits = unit > 0 && amount < 10 ? 1 : 0;
  const text = new Intl.NumberFormat(words.language, { maximumFractionDigits: digits }).format(amount);
  return `${text} ${units[unit]}`;
}

const two = (value: number) => String(value).padStart(2, '0');

/** The local time of an instant (RFC 3339): `02:14:07`. */
export function clock(instant: string): string {
  const at = new Date(instant);
  if (Number.isNaN(at.getTime())) return instant;
  return `${two(at.getHours())}:${two(at.getMinutes())}:${two(at.getSeconds())}`;
}

/** The local day of an instant: `2026-11-22`. */
function day(instant: string | Date): string {
  const at = new Date(instant);
  if (Number.isNaN(at.getTime())) return String(instant);
  return `${at.getFullYear()}-${two(at.getMonth() + 1)}-${two(at.getDate())}`;
}

/** Day and time of an instant: `2026-11-22 02:14`. */
export function moment(instant: string): string {
  return `${day(instant)} ${clock(instant).slice(0, 5)}`;
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
