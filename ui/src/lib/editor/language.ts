// The Markdown of the editor: what the exported page knows, and nothing more.
//
// CommonMark with tables, strikethrough and task lists. The package's own `markdown()` is left out on
// purpose: it brings the parsers of HTML, CSS and JavaScript for colouring code inside a text, which
// would triple what is loaded. Its commands recognise this language by the data facet they share.

import { commonmarkLanguage } from '@codemirror/lang-markdown';
import { Language } from '@codemirror/language';
import { styleTags, tags as t } from '@lezer/highlight';
import { Strikethrough, Table, TaskList, type MarkdownParser } from '@lezer/markdown';

const quiet = styleTags({ 'TableDelimiter TaskMarker': t.processingInstruction });

export const pageMarkdown = new Language(
  commonmarkLanguage.data,
  (commonmarkLanguage.parser as MarkdownParser).configure([
    Table,
    Strikethrough,
    TaskList,
    { props: [quiet] },
  ]),
  [],
  'markdown',
);
