// The tools of the editor by name, with their keys: what toolbar, key map and tooltips agree on.
//
// This file must not import CodeMirror: the toolbar stands before the editor is loaded.

export type Tool =
  | 'heading'
  | 'bold'
  | 'italic'
  | 'bullets'
  | 'numbers'
  | 'quote'
  | 'link'
  | 'table'
  | 'picture'
  | 'withhold'
  | 'comment'
  | 'undo'
  | 'redo'
  | 'find';

export interface ToolKey {
  tool: Tool;
  /** As CodeMirror writes keys; `Mod` is Command on a Mac, Control elsewhere. */
  key: string;
  /** Whether the tool is a switch that shows its state. */
  toggles: boolean;
}

export const TOOLS: readonly ToolKey[] = [
  { tool: 'heading', key: 'Mod-Alt-2', toggles: true },
  { tool: 'bold', key: 'Mod-b', toggles: true },
  { tool: 'italic', key: 'Mod-i', toggles: true },
  { tool: 'bullets', key: 'Mod-Shift-8', toggles: true },
  { tool: 'numbers', key: 'Mod-Shift-7', toggles: true },
  { tool: 'quote', key: 'Mod-Shift-9', toggles: true },
  // Control with K alone searches the whole workspace.
  { tool: 'link', key: 'Mod-Shift-k', toggles: true },
  { tool: 'table', key: 'Mod-Alt-t', toggles: false },
  { tool: 'picture', key: 'Mod-Alt-p', toggles: false },
  { tool: 'withhold', key: 'Mod-Shift-h', toggles: true },
  { tool: 'comment', key: 'Mod-Shift-m', toggles: false },
  { tool: 'undo', key: 'Mod-z', toggles: false },
  { tool: 'redo', key: 'Mod-Shift-z', toggles: false },
  { tool: 'find', key: 'Mod-f', toggles: false },
];

const MAC: Record<string, string> = { Mod: '⌘', Alt: '⌥', Shift: '⇧' };
const OTHERS: Record<string, string> = { Mod: 'Ctrl' };

const isMac = (): boolean => navigator.platform.startsWith('Mac');

/** A key as it is printed on the keyboard. */
export function keyInWords(key: string, mac = isMac()): string {
  const parts = key
    .split('-')
    .map((part) => (mac ? MAC : OTHERS)[part] ?? (part.length === 1 ? part.toUpperCase() : part));
  return parts.join(mac ? '' : '+');
}

/** A key as `aria-keyshortcuts` wants it. */
export function keyForReaders(key: string, mac = isMac()): string {
  return key
    .split('-')
    .map((part) =>
      part === 'Mod' ? (mac ? 'Meta' : 'Control') : part.length === 1 ? part.toUpperCase() : part,
    )
    .join('+');
}
