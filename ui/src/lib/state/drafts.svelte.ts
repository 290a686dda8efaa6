// Texts while a person writes in them: local first, saved by splices, merged with what arrives.
//
// What stands in the field is the truth; nothing the core says may disturb it while an input method
// composes. `known` is what the core is known to hold at the session's revision, so the difference
// between the two is exactly what is still to be saved, also after a failure.

import { rebase, spliceBetween } from '$lib/text/splice';
import type { Dossier } from '$lib/wire/Dossier';
import type { TextField } from '$lib/wire/TextField';
import type { WireError } from '$lib/wire/WireError';
import { SvelteSet } from 'svelte/reactivity';
import { asWireError } from './notices.svelte';
import type { Session } from './session.svelte';

/** Saved so long after the last keystroke, and at the latest so long after the first. */
const QUIET = 200;
const AT_LATEST = 1000;

/** Something a person has typed that may not have been saved yet. */
export interface Pending {
  readonly dirty: boolean;
  /** Why it has not been saved, when that was tried. */
  readonly trouble: WireError | null;
  flush(): Promise<void>;
}

/** Calls `save` when typing pauses, and now and then while it does not. */
export class Pause {
  #timer: ReturnType<typeof setTimeout> | undefined;
  #since = 0;

  constructor(
    private readonly save: () => void,
    private readonly quiet = QUIET,
  ) {}

  typed(): void {
    const now = performance.now();
    if (!this.#timer) this.#since = now;
    clearTimeout(this.#timer);
    const wait = Math.max(0, Math.min(this.quiet, this.#since + AT_LATEST - now));
    this.#timer = setTimeout(() => {
      this.stop();
      this.save();
    }, wait);
  }

  stop(): void {
    clearTimeout(this.#timer);
    this.#timer = undefined;
  }
}

/** A text of the dossier, as it is being written. */
export class TextDraft implements Pending {
  text: string;
  known: string;
  trouble = $state.raw<WireError | null>(null);
  /** An input method is at work in the field. */
  composing = false;
  #arrived: string | null = null;
  #pause = new Pause(() => void this.flush());

  constructor(
    private readonly session: Session,
    readonly field: TextField,
    text: string,
  ) {
    this.text = $state(text);
    this.known = $state.raw(text);
  }

  get dirty(): boolean {
    return this.text !== this.known;
  }

  /** The field now reads so. */
  type(text: string): void {
    if (text === this.text) return;
    this.text = text;
    this.session.drafts.note(this);
    this.#pause.typed();
  }

  composed(): void {
    this.composing = false;
    const arrived = this.#arrived;
    this.#arrived = null;
    if (arrived !== null) this.receive(arrived);
  }

  /** The core holds this text now. */
  receive(arrived: string): void {
    if (arrived === this.known) return;
    if (this.composing) {
      this.#arrived = arrived;
      return;
    }
    this.text = rebase(this.known, this.text, arrived);
    this.known = arrived;
    this.session.drafts.note(this);
  }

  /** Saves what is not saved yet; does not reject. */
  async flush(): Promise<void> {
    this.#pause.stop();
    if (this.dirty) await this.session.queue.run(() => this.#save());
  }

  async #save(): Promise<void> {
    // Positions are counted in `known`, which is behind as long as something arrived waits.
    if (this.#arrived !== null) return;
    try {
      await this.#splice();
      this.trouble = null;
    } catch (thrown) {
      const error = asWireError(thrown);
      if (!error.code.startsWith('EDIT-') || !(await this.#afresh())) this.#failed(error);
    }
  }

  async #splice(): Promise<void> {
    const sent = this.text;
    const splice = spliceBetween(this.known, sent);
    if (!splice) return;
    const outcome = await this.session.commands.edit({
      edits: [{ edit: 'splice', field: this.field, ...splice }],
      base: this.session.revision,
    });
    this.known = sent;
    this.session.drafts.note(this);
    this.session.takeEdit(outcome, { field: this.field, text: sent });
  }

  /** Looks at the whole workspace anew and tries once more, when the core counts differently. */
  async #afresh(): Promise<boolean> {
    try {
      this.session.takeView(await this.session.commands.view());
      await this.#splice();
      return true;
    } catch {
      return false;
    }
  }

  #failed(error: WireError): void {
    this.trouble = error;
    this.session.notices.error(error);
  }
}

/** Reads a text of the dossier. */
export function textOf(dossier: Dossier, field: TextField): string {
  if (field.text === 'study_element') {
    return dossier.case_studies[field.study]?.elements[field.element] ?? '';
  }
  const answer = dossier.answers[field.control];
  return (field.text === 'response' ? answer?.response : answer?.notes) ?? '';
}

/** The dossier with one text replaced. */
export function withText(dossier: Dossier, field: TextField, text: string): Dossier {
  if (field.text === 'study_element') {
    const study = dossier.case_studies[field.study];
    if (!study) return dossier;
    const elements = { ...study.elements, [field.element]: text };
    return { ...dossier, case_studies: { ...dossier.case_studies, [field.study]: { ...study, elements } } };
  }
  const empty = { met: null, response: '', notes: '', entries: {} };
  const answer = { ...(dossier.answers[field.control] ?? empty), [field.text]: text };
  return { ...dossier, answers: { ...dossier.answers, [field.control]: answer } };
}

/** Every text and line of the open workspace that somebody has touched. */
export class Drafts {
  #texts = new Map<string, TextDraft>();
  /** Texts that are not saved yet: what the header watches. */
  #unsaved = new SvelteSet<TextDraft>();
  #lines = new SvelteSet<Pending>();

  constructor(private readonly session: Session) {}

  get dirty(): boolean {
    return this.#unsaved.size > 0 || [...this.#lines].some((line) => line.dirty);
  }

  /** Why something has not been saved. */
  get trouble(): WireError | null {
    const pending = [...this.#unsaved, ...this.#lines].find((it) => it.dirty && it.trouble);
    return pending?.trouble ?? null;
  }

  /** Takes note of whether a text is saved. */
  note(draft: TextDraft): void {
    if (draft.dirty) this.#unsaved.add(draft);
    else this.#unsaved.delete(draft);
  }

  text(field: TextField): TextDraft {
    const key = JSON.stringify(field);
    const known = this.#texts.get(key);
    if (known) return known;
    const dossier = this.session.workspace?.dossier;
    const draft = new TextDraft(this.session, field, dossier ? textOf(dossier, field) : '');
    this.#texts.set(key, draft);
    return draft;
  }

  /** Lets a single-line field take part in saving everything; gives back how to leave. */
  join(line: Pending): () => void {
    this.#lines.add(line);
    return () => void this.#lines.delete(line);
  }

  receive(dossier: Dossier): void {
    for (const draft of this.#texts.values()) draft.receive(textOf(dossier, draft.field));
  }

  async flush(): Promise<void> {
    const all: Pending[] = [...this.#texts.values(), ...this.#lines];
    await Promise.all(all.map((pending) => pending.flush()));
  }

  clear(): void {
    this.#texts.clear();
    this.#unsaved.clear();
    this.#lines.clear();
  }
}
