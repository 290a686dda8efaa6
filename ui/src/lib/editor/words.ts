// The words of the editor's own parts, from the message files: CodeMirror asks by its English ones.

import { t } from '$lib/text/words.svelte';

const KEYS: Record<string, string> = {
  Find: 'editor-find',
  Replace: 'editor-replace-with',
  next: 'editor-find-next',
  previous: 'editor-find-previous',
  all: 'editor-find-all',
  'match case': 'editor-find-case',
  regexp: 'editor-find-pattern',
  'by word': 'editor-find-word',
  replace: 'editor-replace',
  'replace all': 'editor-replace-all',
  close: 'close',
  'current match': 'editor-find-current',
  'on line': 'editor-find-on-line',
  'Control character': 'editor-control-character',
  'Selection deleted': 'editor-selection-deleted',
};

/** CodeMirror's phrases in the window's language; `$` stands for its number. */
export function phrases(): Record<string, string> {
  const said = Object.entries(KEYS).map(([phrase, key]) => [phrase, t(key)]);
  return {
    ...Object.fromEntries(said),
    'replaced match on line $': t('editor-replaced-on-line', { line: '$' }),
    'replaced $ matches': t('editor-replaced', { n: '$' }),
  };
}
