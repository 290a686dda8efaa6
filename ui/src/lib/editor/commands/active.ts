// What holds where the selection is, for the switches of the toolbar.

import type { EditorState } from '@codemirror/state';
import { syntaxTree } from '@codemirror/language';
import { redoDepth, undoDepth } from '@codemirror/commands';
import type { SyntaxNode } from '@lezer/common';
import type { Tool } from '../tools';
import { passageAround } from './withhold';

const TOOL_OF: Record<string, Tool> = {
  StrongEmphasis: 'bold',
  Emphasis: 'italic',
  BulletList: 'bullets',
  OrderedList: 'numbers',
  Link: 'link',
  Table: 'table',
  Blockquote: 'quote',
};

const toolOf = (name: string): Tool | undefined =>
  TOOL_OF[name] ?? (/^(?:ATX|Setext)Heading\d$/.test(name) ? 'heading' : undefined);

export interface Standing {
  active: ReadonlySet<Tool>;
  canUndo: boolean;
  canRedo: boolean;
}

export function standing(state: EditorState): Standing {
  const active = new Set<Tool>();
  const { from, to } = state.selection.main;
  for (const side of [-1, 1] as const) {
    let node: SyntaxNode | null = syntaxTree(state).resolveInner(from, side);
    for (; node; node = node.parent) {
      const tool = toolOf(node.name);
      // A caret directly before bold words is not in them yet.
      const within = node.from <= from && node.to >= to && (side === -1 || node.from < from || to > from);
      if (tool && within) active.add(tool);
    }
  }
  if (passageAround(state, from, to)) active.add('withhold');
  return { active, canUndo: undoDepth(state) > 0, canRedo: redoDepth(state) > 0 };
}

/** Whether two standings look the same, so that a keystroke draws nothing anew. */
export function alike(a: Standing, b: Standing): boolean {
  return (
    a.canUndo === b.canUndo &&
    a.canRedo === b.canRedo &&
    a.active.size === b.active.size &&
    [...a.active].every((tool) => b.active.has(tool))
  );
}
