// Taking edits of this session back, one after the other, and bringing them on again.
//
// The core takes a change back as one more change, so bringing it on again is taking that one back.
// Typing is not in here: every text field has an undo of its own.

import type { Session } from './session.svelte';

export class UndoStack {
  #done = $state.raw<string[]>([]);
  #undone = $state.raw<string[]>([]);

  constructor(private readonly session: Session) {}

  /** Remembers a change of this window. */
  took(revision: string): void {
    this.#done = [...this.#done, revision];
    this.#undone = [];
  }

  clear(): void {
    this.#done = [];
    this.#undone = [];
  }

  /** Takes the last change of this window back; nothing where there is none. */
  async undo(): Promise<void> {
    const revision = this.#done.at(-1);
    if (!revision) return;
    this.#done = this.#done.slice(0, -1);
    const back = await this.session.undoChange(revision);
    if (back) this.#undone = [...this.#undone, back];
  }

  /** Brings on again what was taken back last. */
  async redo(): Promise<void> {
    const revision = this.#undone.at(-1);
    if (!revision) return;
    this.#undone = this.#undone.slice(0, -1);
    const again = await this.session.undoChange(revision);
    if (again) this.#done = [...this.#done, again];
  }

  /** Takes one certain change back, wherever it stands among the others. */
  async undoOne(revision: string): Promise<boolean> {
    const back = await this.session.undoChange(revision);
    this.#done = this.#done.filter((one) => one !== revision);
    return back !== null;
  }
}

const isUndo = (event: KeyboardEvent) =>
  (event.ctrlKey || event.metaKey) && !event.altKey && !event.shiftKey && event.key.toLowerCase() === 'z';
const isRedo = (event: KeyboardEvent) =>
  (event.ctrlKey || event.metaKey) &&
  !event.altKey &&
  ((event.shiftKey && event.key.toLowerCase() === 'z') ||
    (!event.shiftKey && !event.metaKey && event.key.toLowerCase() === 'y'));

/** Which of the two a key asks for, if any. */
export function asksFor(event: KeyboardEvent): 'undo' | 'redo' | null {
  if (isUndo(event)) return 'undo';
  return isRedo(event) ? 'redo' : null;
}

const KINDS_WITHOUT_TEXT = ['checkbox', 'radio', 'button', 'file', 'color', 'range', 'submit'];

/** Whether a person types in this element. */
export function holdsText(element: EventTarget | null): boolean {
  if (element instanceof HTMLTextAreaElement) return !element.readOnly;
  if (element instanceof HTMLInputElement) return !KINDS_WITHOUT_TEXT.includes(element.type);
  return element instanceof HTMLElement && element.isContentEditable;
}
