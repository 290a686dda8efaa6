// Keys of the editor. Tab belongs to lists only, and after Escape to nobody, so that a person without a
// mouse gets out; CodeMirror keeps every key from the map while an input method composes.

import { defaultKeymap, historyKeymap, redo, undo } from '@codemirror/commands';
import { deleteMarkupBackward, insertNewlineContinueMarkupCommand } from '@codemirror/lang-markdown';
import { openSearchPanel, searchKeymap } from '@codemirror/search';
import { Prec, type Extension } from '@codemirror/state';
import { keymap, type Command, type KeyBinding } from '@codemirror/view';
import { t } from '$lib/text/words.svelte';
import { comment } from './commands/comment';
import { toggleBold, toggleItalic, toggleLink } from './commands/inline';
import {
  indentEntries,
  outdentEntries,
  toggleBullets,
  toggleHeading,
  toggleNumbers,
  toggleQuote,
} from './commands/lines';
import { picture } from './commands/picture';
import { insertTable } from './commands/table';
import { toggleWithheld } from './commands/withhold';
import { TOOLS, type Tool } from './tools';

const COMMANDS: Record<Tool, Command> = {
  heading: toggleHeading(2),
  bold: toggleBold,
  italic: toggleItalic,
  bullets: toggleBullets,
  numbers: toggleNumbers,
  quote: toggleQuote,
  link: toggleLink,
  table: (view) => insertTable(t('editor-table-heading'))(view),
  picture,
  withhold: toggleWithheld,
  comment,
  undo,
  redo,
  find: openSearchPanel,
};

export const commandOf = (tool: Tool): Command => COMMANDS[tool];

const tools: KeyBinding[] = TOOLS.map(({ tool, key }) => ({
  key,
  run: COMMANDS[tool],
  preventDefault: true,
}));

const writing: KeyBinding[] = [
  { key: 'Mod-Alt-1', run: toggleHeading(1), preventDefault: true },
  { key: 'Mod-Alt-3', run: toggleHeading(3), preventDefault: true },
  { key: 'Enter', run: insertNewlineContinueMarkupCommand({ nonTightLists: false }) },
  { key: 'Backspace', run: deleteMarkupBackward },
  { key: 'Tab', run: indentEntries, shift: outdentEntries },
];

/** Going to a line by number makes no sense where lines have none. */
const searching = searchKeymap.filter((binding) => binding.key !== 'Mod-Alt-g');

export const keys: Extension = [
  Prec.high(keymap.of([...tools, ...writing])),
  keymap.of([...searching, ...historyKeymap, ...defaultKeymap]),
];
