// The fake host: a core in memory behind the same interface as Tauri's.

import type { Language } from '$lib/wire/Language';
import type { Theme } from '$lib/wire/Theme';
import type { Host } from '../host';
import { FakeCore } from './core';

export interface FakeHost extends Host {
  core: FakeCore;
  /** What the next dialog for a folder answers. */
  folder: string | null;
  /** Asks the window to close, as the system would. */
  requestClose(): Promise<boolean>;
  /** The window has closed. */
  left: boolean;
}

export function fakeHost(core = new FakeCore()): FakeHost {
  let beforeClose: () => Promise<boolean> = async () => true;
  const host: FakeHost = {
    core,
    folder: '/home/kim/Box',
    call: (name, args) => core.call(name, args),
    uploadChunk: async (upload, bytes) => core.chunk(upload, bytes),
    attachmentBytes: async (sha256) => core.bytesOf(sha256),
    onProgress: (listener) => {
      core.listeners.add(listener);
      return () => core.listeners.delete(listener);
    },
    pickFolder: async () => host.folder,
    pickSaveFolder: async () => host.folder,
    onClose: (listener) => {
      beforeClose = listener;
      return () => {};
    },
    left: false,
    leave: async () => {
      host.left = true;
    },
    requestClose: async () => {
      const may = await beforeClose();
      if (may) host.left = true;
      return may;
    },
  };
  return host;
}

/** For `vite dev`: `?language=ko&theme=dark&open=1` shows the half-filled workspace at once. */
export function fakeHostFromAddress(query: string): FakeHost {
  const wanted = new URLSearchParams(query);
  const core = new FakeCore();
  core.stepTakes = 300;
  const { language, theme } = Object.fromEntries(wanted) as { language?: Language; theme?: Theme };
  core.do_set_preferences({ language: language ?? null, theme: theme ?? null });
  if (wanted.has('open')) core.start.open_now = '/home/kim/Documents/Proofbook/Hanbit.proofbook';
  return fakeHost(core);
}
