// A case study while it is written: what its texts read as on the page, where a person is, and whether
// the preview stands beside the editor.
//
// Texts are read again when typing pauses, each by itself, and the parser is fetched when it is first
// wanted. What is read are the drafts, not what is saved.

import { headingsOf, type Block, type Heading } from '$lib/markdown/blocks';
import type { Session } from '$lib/state/session.svelte';
import { readIn, type Version } from '$lib/text/passages';
import type { ElementView } from '$lib/wire/ElementView';
import { getContext, setContext } from 'svelte';
import { SvelteMap } from 'svelte/reactivity';

/** Read again so long after the last keystroke. */
const QUIET = 180;
/** Where the choice is kept; it belongs to the screen, not to the workspace. */
const CHOICE = 'proofbook-study-preview';
/** Levels of headings above an element's own words: window, preview, element. */
const ABOVE = 3;

function chosen(): boolean {
  try {
    return localStorage.getItem(CHOICE) !== 'hidden';
  } catch {
    return true;
  }
}

export class StudyWriting {
  /** The blocks of each element's text as it is written. */
  readonly blocks = new SvelteMap<string, Block[]>();
  /** The blocks of each element as the version in sight reads it. */
  readonly pages = new SvelteMap<string, Block[]>();
  /** The version in sight. */
  version = $state<Version>('confidential');
  /** The element in which the caret is. */
  at = $state<string | null>(null);
  /** Where a person is taken to within a text; each object is one journey. */
  journey = $state.raw<{ element: string; at: number; to: number } | null>(null);
  #preview = $state(chosen());

  constructor(
    private readonly session: Session,
    private readonly study: () => string,
    elements: () => ElementView[],
  ) {
    $effect(() => {
      for (const { rule } of elements()) if (rule.form === 'text') this.#follow(rule.id);
    });
  }

  get preview(): boolean {
    return this.#preview;
  }

  set preview(shown: boolean) {
    this.#preview = shown;
    try {
      localStorage.setItem(CHOICE, shown ? 'shown' : 'hidden');
    } catch {
      // Then the choice ends with the window.
    }
  }

  draft(element: string) {
    return this.session.drafts.text({ text: 'study_element', study: this.study(), element });
  }

  headings(element: string): Heading[] {
    return headingsOf(this.blocks.get(element) ?? []);
  }

  isEmpty(element: string): boolean {
    return this.draft(element).text.trim() === '';
  }

  goTo(element: string, at: number, to = at): void {
    this.journey = { element, at, to };
  }

  #follow(element: string): void {
    $effect(() => {
      const { text } = this.draft(element);
      const { version } = this;
      const timer = setTimeout(() => void this.#read(element, text, version), QUIET);
      return () => clearTimeout(timer);
    });
  }

  async #read(element: string, text: string, version: Version): Promise<void> {
    const { read } = await import('$lib/markdown/read');
    if (this.draft(element).text !== text) return;
    const blocks = read(text, ABOVE);
    const shown = readIn(text, version);
    this.blocks.set(element, blocks);
    this.pages.set(element, shown === text ? blocks : read(shown, ABOVE));
  }
}

const KEY = Symbol('writing');

export const provideWriting = (writing: StudyWriting): StudyWriting => setContext(KEY, writing);
export const useWriting = (): StudyWriting => getContext<StudyWriting>(KEY);
