// Reads Markdown into the blocks of the page, by the rules of the exported one: CommonMark with tables,
// strikethrough, task lists and footnotes; comments dropped, other HTML shown as the text it is.
//
// Nothing here makes markup of what a person wrote; the blocks are data, and components show them.

import type { PhrasingContent, RootContent, Table } from 'mdast';
import { fromMarkdown } from 'mdast-util-from-markdown';
import { gfmFootnoteFromMarkdown } from 'mdast-util-gfm-footnote';
import { gfmStrikethroughFromMarkdown } from 'mdast-util-gfm-strikethrough';
import { gfmTableFromMarkdown } from 'mdast-util-gfm-table';
import { gfmTaskListItemFromMarkdown } from 'mdast-util-gfm-task-list-item';
import { gfmFootnote } from 'micromark-extension-gfm-footnote';
import { gfmStrikethrough } from 'micromark-extension-gfm-strikethrough';
import { gfmTable } from 'micromark-extension-gfm-table';
import { gfmTaskListItem } from 'micromark-extension-gfm-task-list-item';
import type { Align, Block, Piece } from './blocks';

/** As deep as the exported page nests; what is deeper stands at this depth. */
const DEEPEST = 6;
/** Longer texts are shown as they are written: nobody reads them in a preview. UTF-16 units. */
const LONGEST = 200_000;

const parse = (text: string) =>
  fromMarkdown(text, {
    extensions: [gfmTable(), gfmStrikethrough(), gfmTaskListItem(), gfmFootnote()],
    mdastExtensions: [
      gfmTableFromMarkdown(),
      gfmStrikethroughFromMarkdown(),
      gfmTaskListItemFromMarkdown(),
      gfmFootnoteFromMarkdown(),
    ],
  });

const plain = (text: string): Block[] => (text.trim() === '' ? [] : [{ t: 'code', text }]);

/** The blocks of a text. `shift` is how many levels of headings stand above it on the page. */
export function read(text: string, shift = 2): Block[] {
  if (text.length > LONGEST) return plain(text);
  try {
    return new Reader(parse(text), shift).blocks();
  } catch {
    // Nested beyond what a parser can walk.
    return plain(text);
  }
}

const JAPANESE = /[\u3000-\u30ff\u4e00-\u9fff\uff00-\uffef]/u;

/** A line feed is a space, but none between two Japanese characters. */
const joined = (text: string): string =>
  text.replace(/(.)?[ \t]*\n[ \t]*(?=(.)?)/gu, (_, before: string = '', after: string = '') =>
    JAPANESE.test(before) && JAPANESE.test(after) ? before : `${before} `,
  );

class Reader {
  readonly #targets = new Map<string, string>();
  readonly #notes: Array<{ label: string; blocks: Block[] }> = [];
  #level: number;

  constructor(
    private readonly root: ReturnType<typeof parse>,
    private readonly shift: number,
  ) {
    this.#level = shift;
    for (const node of root.children) {
      if (node.type === 'definition') this.#targets.set(node.identifier, node.url);
    }
  }

  blocks(): Block[] {
    const blocks = this.#all(this.root.children, 0);
    return this.#notes.length > 0 ? [...blocks, { t: 'notes', notes: this.#notes }] : blocks;
  }

  #all(nodes: readonly RootContent[], depth: number): Block[] {
    return nodes.flatMap((node) => this.#block(node, depth));
  }

  #block(node: RootContent, depth: number): Block[] {
    switch (node.type) {
      case 'paragraph':
        return [{ t: 'paragraph', items: this.#pieces(node.children) }];
      case 'heading':
        return [this.#heading(node)];
      case 'code':
        return [{ t: 'code', text: node.value }];
      case 'thematicBreak':
        return [{ t: 'rule' }];
      case 'table':
        return [this.#table(node)];
      case 'html':
        return /^<!--[^]*-->\s*$/.test(node.value)
          ? []
          : [{ t: 'paragraph', items: [{ t: 'text', s: node.value }] }];
      case 'footnoteDefinition':
        this.#notes.push({
          label: node.label ?? node.identifier,
          blocks: this.#all(node.children, depth + 1),
        });
        return [];
      case 'blockquote':
        if (depth >= DEEPEST) return this.#all(node.children, depth);
        return [{ t: 'quote', blocks: this.#all(node.children, depth + 1) }];
      case 'list':
        if (depth >= DEEPEST) return node.children.flatMap((it) => this.#all(it.children, depth));
        return [this.#list(node, depth)];
      default:
        return [];
    }
  }

  /** Headings stand below what is above them and leave out no level. */
  #heading(node: Extract<RootContent, { type: 'heading' }>): Block {
    this.#level = Math.min(node.depth + this.shift, this.#level + 1, 6);
    return {
      t: 'heading',
      level: this.#level,
      items: this.#pieces(node.children),
      at: node.position?.start.offset ?? 0,
    };
  }

  #list(node: Extract<RootContent, { type: 'list' }>, depth: number): Block {
    const entries = node.children.map((item) => ({
      checked: item.checked ?? null,
      blocks: this.#all(item.children, depth + 1),
    }));
    const start = node.ordered ? (node.start ?? 1) : null;
    return { t: 'list', start, tight: entries.every((entry) => entry.blocks.length <= 1), entries };
  }

  #table(node: Table): Block {
    const columns = (node.align ?? []).map((it): Align => it ?? 'left');
    const [head = [], ...rows] = node.children.map((row) => {
      const cells = row.children.map((cell) => this.#pieces(cell.children));
      return columns.map((_, column) => cells[column] ?? []);
    });
    return { t: 'table', columns, head, rows };
  }

  #pieces(nodes: readonly PhrasingContent[]): Piece[] {
    return nodes.flatMap((node) => this.#piece(node));
  }

  #piece(node: PhrasingContent): Piece[] {
    switch (node.type) {
      case 'text':
        return [{ t: 'text', s: joined(node.value) }];
      case 'inlineCode':
        return [{ t: 'code', s: node.value }];
      case 'break':
        return [{ t: 'break' }];
      case 'strong':
        return [{ t: 'strong', items: this.#pieces(node.children) }];
      case 'emphasis':
        return [{ t: 'emph', items: this.#pieces(node.children) }];
      case 'delete':
        return [{ t: 'strike', items: this.#pieces(node.children) }];
      case 'html':
        return inlineHtml(node.value);
      case 'footnoteReference':
        return [{ t: 'note', label: node.label ?? node.identifier }];
      default:
        return this.#leading(node);
    }
  }

  /** Links and pictures, also those whose address stands elsewhere in the text. */
  #leading(node: PhrasingContent): Piece[] {
    const url =
      'url' in node ? node.url : 'identifier' in node ? (this.#targets.get(node.identifier) ?? '') : '';
    if (node.type === 'image' || node.type === 'imageReference') {
      return [{ t: 'picture', alt: node.alt ?? '', url }];
    }
    if (node.type !== 'link' && node.type !== 'linkReference') return [];
    return linked(url, this.#pieces(node.children));
  }
}

function inlineHtml(value: string): Piece[] {
  if (value.startsWith('<!--')) return [];
  return /^<br\s*\/?>$/i.test(value) ? [{ t: 'break' }] : [{ t: 'text', s: value }];
}

/** A link to outside; on paper, another one shows where it would lead. */
function linked(url: string, items: Piece[]): Piece[] {
  if (/^(https?:\/\/|mailto:)/i.test(url)) return [{ t: 'link', url, items }];
  return url === '' || url.startsWith('#') ? items : [...items, { t: 'text', s: ` (${url})` }];
}
