// Rectangles on a page: what a pointer draws, in thousandths of the page, whatever the zoom.

import type { Region } from '$lib/wire/Region';

export interface Box {
  left: number;
  top: number;
  width: number;
  height: number;
}

export interface Point {
  x: number;
  y: number;
}

/** Smaller than this many thousandths is a slip of the hand. */
const SMALLEST = 4;

const within = (value: number) => Math.min(1000, Math.max(0, value));
const share = (at: number, from: number, length: number) => ((at - from) / length) * 1000;

/** The region between two points on a page that is shown in a box; null where it is too small. */
export function regionBetween(page: number, box: Box, from: Point, to: Point): Region | null {
  if (box.width <= 0 || box.height <= 0) return null;
  const xs = [share(from.x, box.left, box.width), share(to.x, box.left, box.width)].map(within);
  const ys = [share(from.y, box.top, box.height), share(to.y, box.top, box.height)].map(within);
  return sound({
    page,
    left: Math.floor(Math.min(...xs)),
    top: Math.floor(Math.min(...ys)),
    right: Math.ceil(Math.max(...xs)),
    bottom: Math.ceil(Math.max(...ys)),
  });
}

/** The region, if it lies on a page and is large enough to be meant. */
export function sound(region: Region): Region | null {
  const inside = region.page >= 1 && region.right <= 1000 && region.bottom <= 1000;
  const large = region.right - region.left >= SMALLEST && region.bottom - region.top >= SMALLEST;
  return inside && large && region.left >= 0 && region.top >= 0 ? region : null;
}

/** Where a region stands, as styles in percent. */
export function placed(region: Region): string {
  const width = (region.right - region.left) / 10;
  const height = (region.bottom - region.top) / 10;
  return `left:${region.left / 10}%;top:${region.top / 10}%;width:${width}%;height:${height}%`;
}
