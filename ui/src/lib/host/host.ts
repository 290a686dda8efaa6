// What the window needs of whatever it runs in: a core to call, bytes to hand over, dialogs.
//
// Only this folder knows Tauri. The component tests and `npm run dev` in a plain browser give the same
// interface another core: the built command line (`tests/support`, `dev`).

import type { WorkProgress } from '$lib/wire/WorkProgress';

export interface Host {
  /** Carries out a command of the core; rejects with a `WireError`. */
  call(name: string, args: unknown): Promise<unknown>;
  /** Hands over the next bytes of an upload, in order. */
  uploadChunk(upload: string, bytes: Uint8Array): Promise<void>;
  /** The bytes of an attachment, by its SHA-256; rejects with a `WireError`. */
  attachmentBytes(sha256: string): Promise<Uint8Array<ArrayBuffer>>;
  /** Tells how far an export or other long piece of work is; gives back how to stop listening. */
  onProgress(listener: (progress: WorkProgress) => void): () => void;
  /** Asks for an existing folder; `null` when the person thinks better of it. */
  pickFolder(startAt?: string): Promise<string | null>;
  /** Asks for the folder into which something is to be written. */
  pickSaveFolder(startAt?: string): Promise<string | null>;
  /** Is called before the window closes, which waits for the answer: whether it may. */
  onClose(beforeClose: () => Promise<boolean>): () => void;
  /** Closes the window without asking again. */
  leave(): Promise<void>;
}
