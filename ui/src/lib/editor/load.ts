// Fetches the editor when a page first wants one, and gives it at once from then on.

import type { Surface } from './surface';

type Module = { Surface: typeof Surface };
let loaded: Module | null = null;
let loading: Promise<Module> | null = null;

/** The editor, if it is there already. */
export const surfaceAtHand = (): typeof Surface | null => loaded?.Surface ?? null;

export async function loadSurface(): Promise<typeof Surface> {
  loading ??= import('./surface');
  loaded = await loading;
  return loaded.Surface;
}
