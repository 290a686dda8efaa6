// An editor for tests. In texts `¦` is the caret, and `‹` and `›` stand around what is selected.

import { EditorSelection } from '@codemirror/state';
import { Surface, type Wiring } from '$lib/editor/surface';

const open: Surface[] = [];

export function closeAll(): void {
  for (const surface of open.splice(0)) surface.destroy();
}

function placed(marked: string): { text: string; anchor: number; head: number } {
  const anchor = Math.max(0, marked.search(/[‹¦]/));
  const text = marked.replace(/[‹›¦]/g, '');
  const end = marked.indexOf('›');
  return { text, anchor, head: end < 0 ? anchor : end - 1 };
}

export function surfaceOf(marked: string, wiring: Partial<Wiring> = {}): Surface {
  const { text, anchor, head } = placed(marked);
  const parent = document.body.appendChild(document.createElement('div'));
  const surface = new Surface({
    parent,
    text,
    history: null,
    attributes: { 'aria-label': 'Text' },
    hint: '',
    ontext: () => {},
    oncomposition: () => {},
    onblur: () => {},
    onstanding: () => {},
    onselection: () => {},
    onmark: () => {},
    oncomment: undefined,
    onfiles: undefined,
    onpicture: () => {},
    ...wiring,
  });
  surface.view.dispatch({ selection: EditorSelection.range(anchor, head) });
  open.push(surface);
  return surface;
}

/** The text with its caret or selection. */
export function shown(surface: Surface): string {
  const { from, to, empty } = surface.view.state.selection.main;
  const { text } = surface;
  if (empty) return `${text.slice(0, from)}¦${text.slice(from)}`;
  return `${text.slice(0, from)}‹${text.slice(from, to)}›${text.slice(to)}`;
}

/** Types at the selection, as a person does. */
export function type(surface: Surface, text: string): void {
  const { view } = surface;
  view.dispatch(view.state.replaceSelection(text), { userEvent: 'input.type' });
}

/** Presses a key; gives back whether the editor took it. */
export function press(surface: Surface, key: string, keyCode: number, more: KeyboardEventInit = {}): boolean {
  const event = new KeyboardEvent('keydown', { key, keyCode, bubbles: true, cancelable: true, ...more });
  return !surface.view.contentDOM.dispatchEvent(event);
}
