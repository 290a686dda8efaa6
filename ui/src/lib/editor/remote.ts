// Text that comes from elsewhere: taken in as the smallest change, so that the caret stays with its
// words, and kept out of the undo history, because nobody undoes what somebody else has written.

import { Transaction } from '@codemirror/state';
import type { EditorView } from '@codemirror/view';
import { spliceBetween } from '$lib/text/splice';

/** Line ends as the editor counts them; a text area does the same. */
export const withLineFeeds = (text: string): string => text.replace(/\r\n?/g, '\n');

/** Makes the editor read as `text`. Gives back whether anything was to be done. */
export function takeIn(view: EditorView, text: string): boolean {
  const splice = spliceBetween(view.state.doc.toString(), withLineFeeds(text));
  if (!splice) return false;
  view.dispatch({
    changes: { from: splice.at, to: splice.at + splice.delete, insert: splice.insert },
    annotations: [Transaction.addToHistory.of(false), Transaction.remote.of(true)],
  });
  return true;
}
