// How the text looks while it is written: like the page, with quiet marks, in the window's tokens.

import { HighlightStyle, syntaxHighlighting } from '@codemirror/language';
import { EditorView } from '@codemirror/view';
import { tags as t } from '@lezer/highlight';

const field = '1px solid var(--rule-strong)';

const surface = EditorView.theme({
  '&': { fontSize: 'var(--text-md)', color: 'var(--ink)', backgroundColor: 'transparent' },
  '&.cm-focused': { outline: 'none' },
  '.cm-scroller': { fontFamily: 'var(--font)', lineHeight: '1.65', overflowX: 'hidden' },
  '.cm-content': { padding: 'var(--s3) 0 28px', minHeight: '6.4em', caretColor: 'var(--ink)' },
  '.cm-content:focus-visible': { boxShadow: 'none' },
  '.cm-content:lang(ko)': { wordBreak: 'keep-all' },
  '.cm-content:lang(ja)': { wordBreak: 'normal', lineBreak: 'strict' },
  '.cm-line': { padding: '0 var(--s4)' },
  '.cm-cursor, .cm-dropCursor': { borderLeftColor: 'var(--ink)' },
  '.cm-selectionBackground, &.cm-focused > .cm-scroller > .cm-selectionLayer .cm-selectionBackground': {
    background: 'color-mix(in srgb, var(--accent) 24%, transparent)',
  },
  '.cm-searchMatch': { backgroundColor: 'var(--warn-soft)', outline: '1px solid var(--warn-fill)' },
  '.cm-searchMatch-selected': { backgroundColor: 'var(--warn-fill)', color: 'var(--ink)' },
});

const panel = EditorView.theme({
  '.cm-panels': {
    backgroundColor: 'var(--sunken)',
    color: 'var(--ink)',
    fontFamily: 'var(--font)',
    zIndex: '2',
  },
  '.cm-panels-top': { borderBottom: '1px solid var(--rule)' },
  '.cm-panel.cm-search': {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'center',
    gap: 'var(--s1) var(--s2)',
    padding: 'var(--s2) 36px var(--s2) var(--s3)',
    fontSize: 'var(--text-xs)',
  },
  // Finding stands on one line, replacing on the next.
  '.cm-panel.cm-search br': { display: 'none' },
  '.cm-panel.cm-search::after': { content: '""', order: '1', flexBasis: '100%' },
  '.cm-panel.cm-search :is([name=replace], [name=replaceAll])': { order: '2' },
  '.cm-panel.cm-search input, .cm-panel.cm-search button, .cm-panel.cm-search label': { margin: '0' },
  '.cm-panel.cm-search label': {
    display: 'inline-flex',
    gap: '4px',
    alignItems: 'center',
    fontSize: 'var(--text-xs)',
  },
  '.cm-textfield': {
    flex: '0 1 180px',
    minHeight: '28px',
    padding: '2px var(--s2)',
    border: field,
    borderRadius: 'var(--r1)',
    backgroundColor: 'var(--sheet)',
    color: 'var(--ink)',
    fontSize: 'var(--text-sm)',
  },
  '.cm-button': {
    minHeight: '28px',
    padding: '2px var(--s2)',
    border: field,
    borderRadius: 'var(--r1)',
    background: 'var(--sheet)',
    backgroundImage: 'none',
    color: 'var(--ink)',
    fontSize: 'var(--text-xs)',
    cursor: 'pointer',
  },
  '.cm-panel.cm-search [name=close]': {
    top: 'var(--s2)',
    right: 'var(--s2)',
    width: '24px',
    height: '24px',
    color: 'var(--ink-2)',
    cursor: 'pointer',
  },
});

const marks = EditorView.theme({
  '.pb-mark': { borderRadius: '3px', cursor: 'pointer' },
  '.pb-mark-comment': { backgroundColor: 'var(--warn-soft)', borderBottom: '2px solid var(--warn-fill)' },
  '.pb-mark-confidential': { backgroundColor: 'var(--note-soft)', borderBottom: '2px dashed var(--note)' },
  '.pb-mark-leak': { backgroundColor: 'var(--block-soft)', borderBottom: '2px double var(--block)' },
});

const page = HighlightStyle.define([
  { tag: t.heading1, fontSize: '1.4em', fontWeight: '700', lineHeight: '1.35' },
  { tag: t.heading2, fontSize: '1.22em', fontWeight: '700', lineHeight: '1.35' },
  { tag: [t.heading3, t.heading4, t.heading5, t.heading6], fontSize: '1.08em', fontWeight: '650' },
  { tag: t.strong, fontWeight: '700' },
  { tag: t.emphasis, fontStyle: 'italic' },
  { tag: t.strikethrough, textDecoration: 'line-through' },
  { tag: t.link, color: 'var(--accent)' },
  { tag: t.url, color: 'var(--ink-3)', fontSize: '0.92em', fontWeight: '400' },
  { tag: t.monospace, fontFamily: 'var(--mono)', fontSize: '0.92em' },
  { tag: t.quote, color: 'var(--ink-2)' },
  { tag: [t.processingInstruction, t.contentSeparator], color: 'var(--ink-3)', fontWeight: '400' },
  { tag: t.comment, color: 'var(--ink-3)' },
]);

export const look = [surface, panel, marks, syntaxHighlighting(page)];
