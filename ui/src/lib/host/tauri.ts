// The host in the real window: Tauri's calls, events and dialogs.

import { invoke } from '@tauri-apps/api/core';
import { listen } from '@tauri-apps/api/event';
import { open } from '@tauri-apps/plugin-dialog';
import type { WorkProgress } from '$lib/wire/WorkProgress';
import type { Host } from './host';

async function folder(startAt?: string): Promise<string | null> {
  return open({ directory: true, multiple: false, ...(startAt ? { defaultPath: startAt } : {}) });
}

/** Gives a listener back at once although Tauri registers it only later. */
function unlistenLater(registered: Promise<() => void>): () => void {
  return () => void registered.then((unlisten) => unlisten());
}

export const tauriHost = (): Host => ({
  call: (name, args) => invoke('call', { name, arguments: args }),
  uploadChunk: async (upload, bytes) => {
    await invoke('upload_chunk', bytes, { headers: { upload } });
  },
  attachmentBytes: async (sha256) =>
    new Uint8Array(await invoke<ArrayBuffer>('attachment_bytes', { sha256 })),
  onProgress: (listener) =>
    unlistenLater(listen<WorkProgress>('progress', (event) => listener(event.payload))),
  pickFolder: folder,
  pickSaveFolder: folder,
  // The shell holds the window open until the page says that it may go.
  onClose: (beforeClose) =>
    unlistenLater(
      listen('closing', () => {
        // A page that cannot tell whether it may close must not keep a person from closing.
        void beforeClose()
          .catch(() => true)
          .then((may) => invoke(may ? 'leave' : 'stay'));
      }),
    ),
  leave: () => invoke('leave'),
});
