// What the window has to tell a person outside the page: errors, which stay until dismissed, and
// short confirmations, which go by themselves.

import { t } from '$lib/text/words.svelte';
import type { WireError } from '$lib/wire/WireError';

export interface Notice {
  id: number;
  error: WireError | null;
  text: string;
  /** What a person can do about it at once. */
  action?: NoticeAction | undefined;
}

export interface NoticeAction {
  label: string;
  run: () => void;
}

const INFO_STAYS = 8000;
/** What can be taken back stays long enough to be read and reached by keyboard. */
const ACTION_STAYS = 20_000;

/** Whatever was thrown, as an error people can read. */
export function asWireError(thrown: unknown): WireError {
  if (typeof thrown === 'object' && thrown !== null && 'code' in thrown && 'what' in thrown) {
    return thrown as WireError;
  }
  // What a browser says of a file that another program holds, or that has changed under it.
  if (thrown instanceof DOMException && ['NotReadableError', 'NotFoundError'].includes(thrown.name)) {
    return {
      code: 'UI-FILE-BUSY',
      what: t('error-file-busy'),
      means: t('error-file-busy-means'),
      todo: t('error-file-busy-todo'),
      detail: thrown.message,
    };
  }
  return {
    code: 'UI-UNEXPECTED',
    what: t('error-unexpected'),
    means: t('error-unexpected-means'),
    todo: t('error-unexpected-todo'),
    detail: thrown instanceof Error ? thrown.message : String(thrown),
  };
}

export class Notices {
  list = $state.raw<Notice[]>([]);
  #next = 1;

  error(thrown: unknown): void {
    const error = asWireError(thrown);
    // The same trouble, met again by a retry, is told once.
    const others = this.list.filter((notice) => notice.error?.code !== error.code);
    this.list = [...others, { id: this.#next++, error, text: error.what }];
  }

  info(text: string, action?: NoticeAction): void {
    const id = this.#next++;
    this.list = [...this.list, { id, error: null, text, action }];
    setTimeout(() => this.dismiss(id), action ? ACTION_STAYS : INFO_STAYS);
  }

  dismiss(id: number): void {
    this.list = this.list.filter((notice) => notice.id !== id);
  }

  dismissCode(code: string): void {
    this.list = this.list.filter((notice) => notice.error?.code !== code);
  }
}
