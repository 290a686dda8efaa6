// The partner's colour as published pages show it: darkened until text in it can be read, exactly as
// crate `web` does it for light pages.

/** The colour of a page without one of the partner's. */
export const USUAL = '#1f4e79';

type Colour = readonly [red: number, green: number, blue: number];

const LIGHT_GROUND: Colour = [0xf3, 0xf1, 0xec];
const READABLE = 4.6;
const STEPS = 64;

function read(text: string): Colour | null {
  const match = /^#?([0-9a-f]{2})([0-9a-f]{2})([0-9a-f]{2})$/i.exec(text.trim());
  const part = (at: number) => Number.parseInt(match?.[at] ?? '', 16);
  return match && [part(1), part(2), part(3)];
}

const written = (colour: Colour): string =>
  `#${colour.map((part) => part.toString(16).padStart(2, '0')).join('')}`;

const towardsBlack = ([red, green, blue]: Colour, step: number): Colour => {
  const mix = (part: number) => Math.floor((part * (STEPS - step)) / STEPS);
  return [mix(red), mix(green), mix(blue)];
};

function luminance([red, green, blue]: Colour): number {
  const linear = (part: number) => {
    const share = part / 255;
    return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
  };
  return 0.2126 * linear(red) + 0.7152 * linear(green) + 0.0722 * linear(blue);
}

function contrast(one: Colour, other: Colour): number {
  const [a, b] = [luminance(one), luminance(other)];
  return (Math.max(a, b) + 0.05) / (Math.min(a, b) + 0.05);
}

/** A colour as people write it, as the core keeps it: `1D4E89` becomes `#1d4e89`. */
export function tidyColour(text: string): string {
  const colour = read(text);
  return colour ? written(colour) : text.trim();
}

/** What a published page makes of a colour; one that is none is the usual one. */
export function accentOf(text: string | null): string {
  const own = read(text ?? '') ?? read(USUAL)!;
  for (let step = 0; step < STEPS; step += 1) {
    const colour = towardsBlack(own, step);
    if (contrast(colour, LIGHT_GROUND) >= READABLE) return written(colour);
  }
  return written([0, 0, 0]);
}
