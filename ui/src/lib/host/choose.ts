// Chooses the host: Tauri in the window, the fake in a browser while developing.

import type { Host } from './host';
import { tauriHost } from './tauri';

export async function chooseHost(): Promise<Host> {
  if ('__TAURI_INTERNALS__' in window) return tauriHost();
  if (import.meta.env.DEV) return (await import('./fake/fake')).fakeHostFromAddress(window.location.search);
  throw new Error('Proofbook runs in its own window; this page alone has no core to talk to.');
}
