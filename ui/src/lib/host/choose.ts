// Chooses the host: Tauri in the window, a core behind vite in a browser while developing.

import type { Host } from './host';
import { tauriHost } from './tauri';

export async function chooseHost(): Promise<Host> {
  if ('__TAURI_INTERNALS__' in window) return tauriHost();
  if (import.meta.hot) return (await import('./browser')).browserHost(import.meta.hot);
  throw new Error('Proofbook runs in its own window; this page alone has no core to talk to.');
}
