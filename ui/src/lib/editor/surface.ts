// The editor itself: one text in one element, with everything it can do. Loaded when it is first needed.
//
// It knows no draft and no session; what happens is told through `Wiring`. While an input method
// composes, nothing from outside touches the text: those who ask look at `composing` first, and
// `onComposition(false)` comes only when the text of the composition is in the document.

import { history, historyField } from '@codemirror/commands';
import { search } from '@codemirror/search';
import { Compartment, EditorState, Transaction, type Extension } from '@codemirror/state';
import { drawSelection, dropCursor, EditorView, placeholder, type ViewUpdate } from '@codemirror/view';
import { composes } from '$lib/ime';
import { alike, standing, type Standing } from './commands/active';
import { commenting, type Meant } from './commands/comment';
import { picturing } from './commands/picture';
import { commandOf, keys } from './keymap';
import { lengthOf, readText, type Length } from './count';
import { pageMarkdown } from './language';
import { marking, showMarks, type Mark } from './marks';
import { clipboard, takeFiles, type TakesFiles } from './paste/clipboard';
import { takeIn, withLineFeeds } from './remote';
import { adoptBlockedStyles } from './styles';
import { look } from './theme';
import type { Tool } from './tools';
import { phrases } from './words';

export interface Wiring {
  parent: HTMLElement;
  text: string;
  /** What can be undone, as `Surface.history` gave it for exactly this text. */
  history: unknown;
  /** Attributes of the element that has the focus. */
  attributes: Record<string, string>;
  hint: string;
  ontext: (text: string) => void;
  oncomposition: (composing: boolean) => void;
  onblur: () => void;
  onstanding: (standing: Standing) => void;
  onselection: (from: number, to: number) => void;
  onmark: (id: string) => void;
  /** Somebody wants to comment; without it there are no comments here. */
  oncomment: ((meant: Meant) => void) | undefined;
  /** Takes files; without it there are no pictures here. */
  onfiles: TakesFiles | undefined;
  /** Somebody wants to look for a picture. */
  onpicture: () => void;
}

const language = new Compartment();
const attributes = new Compartment();

function watching(wiring: Wiring): Extension {
  let shown: Standing | null = null;
  return EditorView.updateListener.of((update: ViewUpdate) => {
    const isOurs = update.transactions.some((it) => it.docChanged && !it.annotation(Transaction.remote));
    if (isOurs) wiring.ontext(update.state.doc.toString());
    if (!update.selectionSet && !update.docChanged) return;
    const { from, to } = update.state.selection.main;
    wiring.onselection(from, to);
    const next = standing(update.state);
    if (!shown || !alike(shown, next)) wiring.onstanding((shown = next));
  });
}

function composing(wiring: Wiring): Extension {
  return EditorView.domEventObservers({
    compositionstart: () => wiring.oncomposition(true),
    compositionend: (_, view) => {
      // The editor reads what was composed after this event, in a microtask.
      setTimeout(() => {
        if (!view.compositionStarted) wiring.oncomposition(false);
      });
    },
    blur: () => wiring.onblur(),
  });
}

function extensions(wiring: Wiring): Extension[] {
  return [
    history(),
    drawSelection(),
    dropCursor(),
    EditorView.lineWrapping,
    pageMarkdown,
    look,
    keys,
    search({ top: true }),
    clipboard(wiring.onfiles),
    wiring.onfiles ? picturing.of(wiring.onpicture) : [],
    marking(wiring.onmark),
    wiring.oncomment ? commenting.of(wiring.oncomment) : [],
    watching(wiring),
    composing(wiring),
    placeholder(wiring.hint),
    language.of(EditorState.phrases.of(phrases())),
    attributes.of(EditorView.contentAttributes.of(wiring.attributes)),
  ];
}

const FIELDS = { history: historyField };

/** The state to begin with, with what can be undone where that is sound. */
function begin(wiring: Wiring): EditorState {
  const doc = withLineFeeds(wiring.text);
  const config = { doc, extensions: extensions(wiring) };
  if (!wiring.history) return EditorState.create(config);
  try {
    const selection = { ranges: [{ anchor: 0, head: 0 }], main: 0 };
    return EditorState.fromJSON({ doc, selection, history: wiring.history }, config, FIELDS);
  } catch {
    return EditorState.create(config);
  }
}

export class Surface {
  readonly view: EditorView;
  readonly #unshield: () => void;

  constructor(private readonly wiring: Wiring) {
    // Keys of an input method belong to it alone; the editor itself knows only of running compositions.
    const shield = (event: KeyboardEvent) => {
      if (composes(event)) event.stopPropagation();
    };
    wiring.parent.addEventListener('keydown', shield, { capture: true });
    this.#unshield = () => wiring.parent.removeEventListener('keydown', shield, { capture: true });
    this.view = new EditorView({ state: begin(wiring), parent: wiring.parent });
    adoptBlockedStyles();
    // As on a text area, for those who look at the page from outside; long texts are not all in the DOM.
    Object.defineProperty(this.view.contentDOM, 'value', { get: () => this.text });
  }

  get text(): string {
    return this.view.state.doc.toString();
  }

  get composing(): boolean {
    return this.view.compositionStarted;
  }

  /** What can be undone, in a form that can be kept. */
  get history(): unknown {
    const { history } = this.view.state.toJSON(FIELDS) as { history: unknown };
    return history;
  }

  get standing(): Standing {
    return standing(this.view.state);
  }

  /** Puts the caret somewhere, or selects what is between two places, and brings it into view. */
  goTo(from: number, to = from): void {
    const within = (at: number) => Math.max(0, Math.min(at, this.view.state.doc.length));
    const anchor = within(from);
    this.view.dispatch({
      selection: { anchor, head: within(to) },
      effects: EditorView.scrollIntoView(anchor, { y: 'center' }),
    });
    this.view.focus();
  }

  takeIn(text: string): boolean {
    return takeIn(this.view, text);
  }

  run(tool: Tool): void {
    commandOf(tool)(this.view);
    // Those lead elsewhere.
    if (tool !== 'find' && tool !== 'comment' && tool !== 'picture') this.view.focus();
  }

  /** Takes files in at the caret. */
  async takeFiles(files: File[]): Promise<void> {
    const { onfiles } = this.wiring;
    if (!onfiles || files.length === 0) return;
    await takeFiles(this.view, this.view.state.selection.main.to, files, onfiles);
    this.view.focus();
  }

  showMarks(marks: readonly Mark[]): void {
    showMarks(this.view, marks);
  }

  speak(): void {
    this.view.dispatch({ effects: language.reconfigure(EditorState.phrases.of(phrases())) });
  }

  describe(wanted: Record<string, string>): void {
    this.view.dispatch({ effects: attributes.reconfigure(EditorView.contentAttributes.of(wanted)) });
  }

  length(of: string): Length {
    return lengthOf(readText(this.view.state), of);
  }

  focus(): void {
    this.view.focus();
  }

  destroy(): void {
    this.#unshield();
    this.view.destroy();
  }
}
