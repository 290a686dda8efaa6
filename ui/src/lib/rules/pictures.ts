// What kind of picture some bytes are, by what is in them: a name may claim anything.

/** The kinds the window shows; as the source of an `img` an SVG runs no scripts and fetches nothing. */
export const PICTURE_TYPES = ['image/png', 'image/jpeg', 'image/gif', 'image/webp', 'image/svg+xml'] as const;
export type PictureType = (typeof PICTURE_TYPES)[number];

/** How far into a file its root element may stand, in bytes. */
const HEAD = 4096;

const MAGIC: ReadonlyArray<readonly [PictureType, RegExp]> = [
  ['image/png', /^\x89PNG\r\n\x1a\n/],
  ['image/jpeg', /^\xff\xd8\xff/],
  ['image/gif', /^GIF8[79]a/],
  ['image/webp', /^RIFF[^]{4}WEBP/],
];

/** What may stand before the root element, one at a time. */
const BEFORE_ROOT = /\s+|<\?[^>]*>|<!--[^]*?-->|<!DOCTYPE[^>[]*(?:\[[^\]]*\]\s*)?>/y;
const ROOT = /<(?:\w+:)?svg[\s/>]/y;

function isSvg(text: string): boolean {
  let at = 0;
  do {
    ROOT.lastIndex = BEFORE_ROOT.lastIndex = at;
    if (ROOT.test(text)) return true;
    if (BEFORE_ROOT.test(text)) at = BEFORE_ROOT.lastIndex;
    else return false;
  } while (at < text.length);
  return false;
}

/** The kind of picture, or `null` where the window shows none of it. */
export function pictureType(bytes: Uint8Array): PictureType | null {
  const head = bytes.subarray(0, HEAD);
  const letters = String.fromCharCode(...head);
  const known = MAGIC.find(([, magic]) => magic.test(letters));
  if (known) return known[0];
  return isSvg(new TextDecoder().decode(head)) ? 'image/svg+xml' : null;
}
