// Comments on the texts of one case study: where they stand now, what is being written, which is in sight.
//
// Places are looked for when typing pauses; meanwhile the editor moves its marks along by itself.

import type { Meant } from '$lib/editor/commands/comment';
import type { Mark } from '$lib/editor/marks';
import type { Session } from '$lib/state/session.svelte';
import { findPassage, passageOf, type Found } from '$lib/text/anchor';
import { t } from '$lib/text/words.svelte';
import type { Comment } from '$lib/wire/Comment';
import type { Edit } from '$lib/wire/Edit';
import type { ElementView } from '$lib/wire/ElementView';
import type { Passage } from '$lib/wire/Passage';
import { getContext, setContext } from 'svelte';
import { SvelteMap } from 'svelte/reactivity';
import type { StudyWriting } from './writing.svelte';

/** Looked for again so long after the last keystroke. */
const QUIET = 180;
/** The mark of the passage about which somebody is writing. */
const PENDING = 'pending';

export interface Said {
  id: string;
  comment: Comment;
}

/** A comment with what was answered. */
export interface Thread extends Said {
  element: string;
  found: Found;
  answers: Said[];
}

export interface Pending {
  element: string;
  passage: Passage;
}

const placeOf = (found: Found): number => ('from' in found ? found.from : Number.MAX_SAFE_INTEGER);

export class Remarks {
  /** The list is open. */
  open = $state(false);
  /** What somebody is about to comment on. */
  pending = $state.raw<Pending | null>(null);
  /** The comment a person is taken to in the list; each object is one journey. */
  journey = $state.raw<{ id: string } | null>(null);
  #texts = new SvelteMap<string, string>();
  readonly threads = $derived.by(() => this.#threads());

  constructor(
    private readonly session: Session,
    private readonly study: () => string,
    private readonly elements: () => ElementView[],
    private readonly writing: StudyWriting,
  ) {
    this.open = this.threads.some((it) => !it.comment.resolved);
    $effect(() => {
      for (const { rule } of elements()) if (rule.form === 'text') this.#follow(rule.id);
    });
  }

  get unresolved(): Thread[] {
    return this.threads.filter((it) => !it.comment.resolved);
  }

  get resolved(): Thread[] {
    return this.threads.filter((it) => it.comment.resolved);
  }

  /** What the editor of an element is to mark. */
  marks(element: string): Mark[] {
    const marks: Mark[] = [];
    for (const { id, comment, found, element: of } of this.unresolved) {
      if (of !== element || !('from' in found)) continue;
      const label = t('remark-mark', { who: comment.who, body: comment.body });
      marks.push({ id, kind: 'comment', from: found.from, to: found.to, label });
    }
    const found = this.pending?.element === element && findPassage(this.#text(element), this.pending.passage);
    if (found && 'from' in found) {
      marks.push({ id: PENDING, kind: 'comment', from: found.from, to: found.to, label: '' });
    }
    return marks;
  }

  /** Begins a comment, or leads to the one that stands at the caret. */
  begin(element: string, { from, to, selected }: Meant): void {
    const here = selected ? undefined : this.#at(element, from, to);
    if (here) return this.show(here.id);
    this.pending = { element, passage: passageOf(this.writing.draft(element).text, from, to) };
    this.open = true;
  }

  /** Takes a person to a comment in the list. */
  show(id: string): void {
    if (id === PENDING) return;
    this.open = true;
    this.journey = { id };
  }

  /** Takes a person to the passage in the text. */
  goTo({ element, comment }: Thread): void {
    this.#lead(element, comment);
  }

  /** Gives a begun comment up and goes back to its passage. */
  cancel(): void {
    const given = this.pending;
    this.pending = null;
    if (given) this.#lead(given.element, given.passage);
  }

  /** Makes the comment that was begun; whether that went well. */
  async save(body: string): Promise<boolean> {
    const given = this.pending;
    if (!given) return false;
    const { element, passage } = given;
    const field = { text: 'study_element', study: this.study(), element } as const;
    const id = await this.#say((id) => this.session.commands.remark({ id, field, passage, body }));
    if (!id) return false;
    this.pending = null;
    this.show(id);
    return true;
  }

  /** Answers a comment; whether that went well. */
  async answer(remark: string, body: string): Promise<boolean> {
    return (await this.#say((id) => this.session.commands.answer_remark({ id, remark, body }))) !== null;
  }

  resolve(id: string, resolved: boolean): void {
    void this.session.edit({ edit: 'resolve_comment', id, resolved });
  }

  /** Removes a comment with its answers. */
  remove({ id, answers }: Thread): void {
    const gone = (id: string): Edit => ({ edit: 'set_comment', id, comment: null });
    void this.session.edit(...answers.map((answer) => gone(answer.id)), gone(id));
  }

  async #say(say: (id: string) => ReturnType<Session['commands']['remark']>): Promise<string | null> {
    try {
      await this.session.drafts.flush();
      const id = await this.session.freshId();
      await this.session.queue.run(async () => this.session.takeEdit(await say(id)));
      return id;
    } catch (thrown) {
      this.session.notices.error(thrown);
      return null;
    }
  }

  #at(element: string, from: number, to: number): Thread | undefined {
    return this.unresolved.find(
      ({ element: of, found }) => of === element && 'from' in found && found.from < to && found.to > from,
    );
  }

  #lead(element: string, passage: Passage): void {
    const found = findPassage(this.writing.draft(element).text, passage);
    if ('from' in found) this.writing.goTo(element, found.from, found.to);
    else this.writing.goTo(element, 0);
  }

  #text(element: string): string {
    return this.#texts.get(element) ?? this.writing.draft(element).text;
  }

  #follow(element: string): void {
    $effect(() => {
      const { text } = this.writing.draft(element);
      const timer = setTimeout(() => this.#texts.set(element, text), QUIET);
      return () => clearTimeout(timer);
    });
  }

  /** In the order of the elements, and of the passages within them. */
  #threads(): Thread[] {
    const all = Object.entries(this.session.workspace?.dossier.comments ?? {});
    const said = all.map(([id, comment]) => ({ id, comment })).sort((a, b) => a.id.localeCompare(b.id));
    const of = `case_studies/${this.study()}/elements/`;
    const elements = this.elements().map((element) => element.rule.id);
    const threads: Thread[] = [];
    for (const { id, comment } of said) {
      const element = comment.text.startsWith(of) ? comment.text.slice(of.length) : '';
      if (!elements.includes(element) || comment.answers !== null) continue;
      const answers = said.filter((it) => it.comment.answers === id);
      threads.push({ id, comment, element, answers, found: findPassage(this.#text(element), comment) });
    }
    const order = (thread: Thread) => elements.indexOf(thread.element);
    return threads.sort((a, b) => order(a) - order(b) || placeOf(a.found) - placeOf(b.found));
  }
}

const KEY = Symbol('remarks');

export const provideRemarks = (remarks: Remarks): Remarks => setContext(KEY, remarks);
export const useRemarks = (): Remarks => getContext<Remarks>(KEY);
