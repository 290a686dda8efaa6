// Lists of a word processor: it writes them as paragraphs with a style that says the level, and the
// bullet or number as text that is to be ignored.

const LEVEL = /mso-list:[^;"]*\blevel(\d)/i;
const IGNORED = /mso-list:\s*ignore/i;

interface Entry {
  paragraph: HTMLElement;
  level: number;
  ordered: boolean;
}

const styleOf = (element: Element): string => element.getAttribute('style') ?? '';

function entryOf(element: Element): Entry | null {
  const level = element.matches('p,h1,h2,h3,h4,h5,h6') ? LEVEL.exec(styleOf(element))?.[1] : undefined;
  if (!level) return null;
  let sign = '';
  for (const mark of element.querySelectorAll('span')) {
    if (!IGNORED.test(styleOf(mark))) continue;
    sign ||= mark.textContent?.trim() ?? '';
    mark.remove();
  }
  return {
    paragraph: element as HTMLElement,
    level: Number(level),
    ordered: /^[\da-z가-힣]+[.)]/i.test(sign),
  };
}

/** Puts an entry into the list of its level, opening lists on the way down. */
function place(entry: Entry, open: HTMLElement[], before: (list: HTMLElement) => void): void {
  const { ownerDocument } = entry.paragraph;
  open.length = Math.min(open.length, entry.level);
  while (open.length < entry.level) {
    const list = ownerDocument.createElement(entry.ordered ? 'ol' : 'ul');
    const parent = open.at(-1);
    if (parent)
      (parent.lastElementChild ?? parent.appendChild(ownerDocument.createElement('li'))).append(list);
    else before(list);
    open.push(list);
  }
  const item = ownerDocument.createElement('li');
  item.append(...entry.paragraph.childNodes);
  open.at(-1)?.append(item);
}

/** Makes real lists of paragraphs that only look like lists. */
export function settleWordLists(body: HTMLElement): void {
  const open: HTMLElement[] = [];
  let previous: Element | null = null;
  for (const element of [...body.querySelectorAll('p,h1,h2,h3,h4,h5,h6')]) {
    const entry = entryOf(element);
    if (!entry) continue;
    if (element.previousElementSibling !== previous || previous === null) open.length = 0;
    place(entry, open, (list) => element.before(list));
    element.remove();
    previous = open[0] ?? null;
  }
}
