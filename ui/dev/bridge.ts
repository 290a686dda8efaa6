// The window in a plain browser while developing: vite's own connection to the page leads to a built core.
// The other end is `src/lib/host/browser.ts`.

import type { Plugin } from 'vite';
import { CoreProcess } from './core.ts';

interface Call {
  id: number;
  name: string;
  args: unknown;
}

export const bridge = (): Plugin => ({
  name: 'proofbook-core',
  apply: (_, { mode }) => mode === 'development',
  configureServer(server) {
    let core: CoreProcess | null = null;
    const begin = () => {
      const begun = new CoreProcess();
      begun.listeners.add((progress) => server.ws.send('core:progress', progress));
      return begun;
    };
    server.ws.on('core:call', async ({ id, name, args }: Call, client) => {
      try {
        core ??= begin();
        client.send('core:answer', { id, result: await core.call(name, args) });
      } catch (error) {
        client.send('core:answer', { id, error: error instanceof Error ? error.message : error });
      }
    });
    server.httpServer?.once('close', () => void core?.end());
  },
});
