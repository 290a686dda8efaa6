// The host in a plain browser, while developing only: vite's connection leads to a core (`dev/bridge.ts`).

import type { ViteHotContext } from 'vite/types/hot.js';
import type { Host } from './host';

interface Answer {
  id: number;
  result?: unknown;
  error?: unknown;
}

export function browserHost(hot: ViteHotContext): Host {
  const waiting = new Map<number, { resolve: (result: unknown) => void; reject: (error: unknown) => void }>();
  let next = 0;
  const call = (name: string, args: unknown): Promise<unknown> =>
    new Promise((resolve, reject) => {
      next += 1;
      waiting.set(next, { resolve, reject });
      hot.send('core:call', { id: next, name, args });
    });
  hot.on('core:answer', ({ id, result, error }: Answer) => {
    if (error === undefined) waiting.get(id)?.resolve(result);
    else waiting.get(id)?.reject(error);
    waiting.delete(id);
  });
  const pick = async (startAt = '') => window.prompt('', startAt) || null;
  return {
    call,
    uploadChunk: async (upload, bytes) => {
      const text = Array.from(bytes, (byte) => String.fromCharCode(byte)).join('');
      await call('upload_chunk', { upload, base64: btoa(text) });
    },
    attachmentBytes: async (sha256) => {
      const text = atob((await call('attachment_bytes', { sha256 })) as string);
      return Uint8Array.from(text, (letter) => letter.charCodeAt(0));
    },
    onProgress: (listener) => {
      hot.on('core:progress', listener);
      return () => hot.off('core:progress', listener);
    },
    pickFolder: pick,
    pickSaveFolder: pick,
    // A browser closes its pages without asking; what was typed is saved within a second.
    onClose: () => () => {},
    leave: async () => window.close(),
  };
}
