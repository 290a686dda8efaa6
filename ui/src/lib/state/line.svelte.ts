// A single-line field while a person writes in it.
//
// What is typed is saved when typing pauses and when the field is left. A value the core refuses
// stays in the field with the reason beside it. What arrives from elsewhere shows only where nothing
// was typed here.

import type { Edit } from '$lib/wire/Edit';
import type { WireError } from '$lib/wire/WireError';
import { Pause, type Pending } from './drafts.svelte';
import { asWireError } from './notices.svelte';
import type { Session } from './session.svelte';

const QUIET = 400;

export interface LineOptions {
  /** The edits that save a value; empty text comes as `null`. */
  edits: (value: string | null) => Edit[];
  /** Brings what was typed into the form the core wants; it is shown so when the field is left. */
  tidy?: (text: string) => string;
  /** Saves only when the field is left, because what is half typed is never valid. */
  onlyWhenLeft?: boolean;
}

export class LineDraft implements Pending {
  text = $state('');
  /** Why the core does not take the value. */
  error = $state.raw<WireError | null>(null);
  #failure = $state.raw<WireError | null>(null);
  focused = $state(false);
  #known = $state.raw('');
  #refused: string | null = null;
  #pause = new Pause(() => void this.flush(), QUIET);

  constructor(
    private readonly session: Session,
    private readonly options: () => LineOptions,
    value: string | null,
  ) {
    this.text = value ?? '';
    this.#known = this.text;
  }

  get dirty(): boolean {
    return this.#wanted !== this.#known;
  }

  get trouble(): WireError | null {
    return this.error ?? this.#failure;
  }

  get #wanted(): string {
    return (this.options().tidy ?? ((text) => text.trim()))(this.text);
  }

  /** The core holds this value now. */
  receive(value: string | null): void {
    const arrived = value ?? '';
    if (arrived === this.#known) return;
    const untouched = !this.dirty;
    this.#known = arrived;
    if (untouched) this.text = arrived;
  }

  type(text: string): void {
    this.text = text;
    this.#refused = null;
    if (!this.options().onlyWhenLeft) this.#pause.typed();
  }

  async leave(): Promise<void> {
    this.focused = false;
    await this.flush();
    if (!this.dirty && !this.focused) this.text = this.#known;
  }

  async flush(): Promise<void> {
    this.#pause.stop();
    const wanted = this.#wanted;
    if (wanted === this.#known || wanted === this.#refused) {
      if (wanted === this.#known) this.error = null;
      return;
    }
    await this.#save(wanted);
  }

  async #save(wanted: string): Promise<void> {
    const before = this.#known;
    // At once, because the core may bring the value into another form, which arrives as a change.
    this.#known = wanted;
    try {
      await this.session.tryEdit(this.options().edits(wanted === '' ? null : wanted));
      this.error = null;
      this.#failure = null;
    } catch (thrown) {
      if (this.#known === wanted) this.#known = before;
      const error = asWireError(thrown);
      // A value the core does not take is told beside the field; anything else concerns everybody.
      if (error.code.startsWith('EDIT-')) {
        this.#refused = wanted;
        this.error = error;
      } else {
        this.#failure = error;
        this.session.notices.error(error);
      }
    }
  }

  /** The field goes away: save, and tell aloud what can no longer be told beside the field. */
  async close(): Promise<void> {
    await this.flush();
    if (this.error) this.session.notices.error(this.error);
  }
}
