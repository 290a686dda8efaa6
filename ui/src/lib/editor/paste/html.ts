// Text with layout, as other programs put it on the clipboard, as Markdown.
//
// Nothing of it is ever shown as HTML: it is parsed into a document without a window, cleaned, and
// written as Markdown. Pictures are left out, because a picture comes as a file or not at all.

import { fromDom } from 'hast-util-from-dom';
import { toMdast } from 'hast-util-to-mdast';
import { gfmStrikethroughToMarkdown } from 'mdast-util-gfm-strikethrough';
import { gfmTableToMarkdown } from 'mdast-util-gfm-table';
import { toMarkdown } from 'mdast-util-to-markdown';
import type { Nodes } from 'mdast';
import { settleWordLists } from './word-lists';

/** Larger pastes come in as plain text: a person does not paste more than a book. */
const LARGEST = 2_000_000;

const LAYOUT = 'h1,h2,h3,h4,h5,h6,strong,b,em,i,ul,ol,table,blockquote,pre,del,s,strike,a[href]';
const DROPPED =
  'script,style,meta,link,title,head,img,svg,picture,video,audio,iframe,object,form,input,button,template';

/** Programs say emphasis by style (`font-weight`), and some say by style that a `<b>` is not bold. */
function settleEmphasis(body: HTMLElement): void {
  for (const element of body.querySelectorAll<HTMLElement>(
    'b[style], strong[style], span[style], i[style], em[style]',
  )) {
    const { fontWeight, fontStyle } = element.style;
    const isMark = !element.matches('span');
    if (element.matches('b,strong') && /^(normal|[1-4]00)$/.test(fontWeight)) unwrap(element);
    else if (element.matches('i,em') && fontStyle === 'normal') unwrap(element);
    else if (!isMark && element.textContent?.trim()) {
      if (/^(bold|bolder|[6-9]00)$/.test(fontWeight)) within(element, 'strong');
      if (/^(italic|oblique)/.test(fontStyle)) within(element, 'em');
    }
  }
}

function unwrap(element: HTMLElement): void {
  element.replaceWith(...element.childNodes);
}

function within(element: HTMLElement, name: 'strong' | 'em'): void {
  if (element.closest(`${name},h1,h2,h3,h4,h5,h6,th`)) return;
  const mark = element.ownerDocument.createElement(name);
  mark.append(...element.childNodes);
  element.append(mark);
}

/** Only addresses that lead outside stay; what leads into another program's file is words. */
function settleLinks(body: HTMLElement): void {
  for (const link of body.querySelectorAll('a')) {
    const address = link.getAttribute('href') ?? '';
    if (!/^(https?:|mailto:)/i.test(address) || !link.textContent?.trim()) unwrap(link);
  }
}

/** Comments carry a program's own remarks (`[if !supportLists]`). */
function dropComments(body: HTMLElement): void {
  const walker = body.ownerDocument.createTreeWalker(body, NodeFilter.SHOW_COMMENT);
  const comments: Node[] = [];
  while (walker.nextNode()) comments.push(walker.currentNode);
  for (const comment of comments) comment.parentNode?.removeChild(comment);
}

function clean(document: Document): HTMLElement {
  const { body } = document;
  for (const element of body.querySelectorAll(DROPPED)) element.remove();
  dropComments(body);
  settleWordLists(body);
  for (const element of [...body.querySelectorAll('*')]) {
    // Office has elements of its own (`o:p`), which are nothing but wrappers.
    if (element.localName.includes(':')) unwrap(element as HTMLElement);
  }
  settleEmphasis(body);
  settleLinks(body);
  return body;
}

function written(tree: Nodes): string {
  const text = toMarkdown(tree, {
    bullet: '-',
    rule: '-',
    emphasis: '*',
    listItemIndent: 'one',
    extensions: [gfmTableToMarkdown({ tablePipeAlign: false }), gfmStrikethroughToMarkdown()],
  });
  return text
    .replace(/\u00a0|&#xA0;/g, ' ')
    .replace(/[ \t]+$/gm, '')
    .trim();
}

/** Deeper is no layout of a person; converting walks the tree by recursion. */
const DEEPEST = 100;

function isTooDeep(body: HTMLElement): boolean {
  let level: Element[] = [body];
  for (let depth = 0; depth <= DEEPEST && level.length > 0; depth += 1) {
    level = level.flatMap((element) => [...element.children]);
  }
  return level.length > 0;
}

/** The Markdown of a piece of HTML; `null` where it has no layout worth keeping. */
export function markdownOf(html: string): string | null {
  if (html.length > LARGEST) return null;
  const document = new DOMParser().parseFromString(html, 'text/html');
  if (isTooDeep(document.body)) return null;
  const body = clean(document);
  if (!body.querySelector(LAYOUT)) return null;
  const markdown = written(toMdast(fromDom(body) as Parameters<typeof toMdast>[0]) as Nodes);
  return markdown === '' ? null : markdown;
}

/** Whether the HTML is one table and nothing else, as spreadsheets put it there. */
export function isTableAlone(html: string): boolean {
  if (html.length > LARGEST) return false;
  const { body } = new DOMParser().parseFromString(html, 'text/html');
  const tables = body.querySelectorAll('table');
  return tables.length === 1 && body.textContent?.trim() === tables[0]?.textContent?.trim();
}
