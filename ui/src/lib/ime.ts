// Input methods: nothing may fire while a person composes Korean or Japanese text.
//
// Enter ends a composition in many input methods and Escape cancels it; both arrive as key events
// as well. Every handler of such a key asks here first. WebKit reports the Enter that ends a
// composition after the composition has ended, but still with key code 229.

/** Whether this key belongs to an input method and not to us. */
export function composes(event: KeyboardEvent): boolean {
  return event.isComposing || event.keyCode === 229;
}

/** Wraps a key handler so that it never sees a key of an input method. */
export function unlessComposing(handler: (event: KeyboardEvent) => void): (event: KeyboardEvent) => void {
  return (event) => {
    if (!composes(event)) handler(event);
  };
}

/** Keeps keys of an input method from handlers further out, such as those of a dialog or a list. */
export function shieldComposition(node: HTMLElement): () => void {
  const stop = (event: KeyboardEvent) => {
    if (composes(event)) event.stopPropagation();
  };
  node.addEventListener('keydown', stop);
  return () => node.removeEventListener('keydown', stop);
}
