// Pages of a citation as people write them: `3-5, 9`. The core reads the same grammar and has the last
// word; this only tells early what it would refuse.

const PART = /^(\d{1,6})(?:\s*[-–~～〜]\s*(\d{1,6}))?$/;

function isPart(part: string): boolean {
  const match = PART.exec(part);
  if (!match) return false;
  const first = Number(match[1]);
  const last = match[2] === undefined ? first : Number(match[2]);
  return first >= 1 && last >= first && last <= 100_000;
}

/** Whether the text names pages; nothing means the whole document. */
export function arePages(text: string): boolean {
  const parts = text
    .split(/[,、，]/)
    .map((part) => part.trim())
    .filter((part) => part !== '');
  return parts.every(isPart) && (parts.length > 0 || text.trim() === '');
}
