// Gives the editor its looks where the window's policy forbids inline styles.
//
// CodeMirror writes its rules into a `<style>` element of the document; constructed style sheets, which
// no policy forbids, it uses in shadow roots only. Under a policy without `'unsafe-inline'` the element
// stays without a sheet, and then its rules are adopted as a constructed one. Where inline styles are
// allowed, nothing happens here.

const adopted = new WeakMap<HTMLStyleElement, { text: string; sheet: CSSStyleSheet }>();

function adopt(element: HTMLStyleElement): void {
  const text = element.textContent ?? '';
  const known = adopted.get(element);
  if (known?.text === text) return;
  const sheet = known?.sheet ?? new CSSStyleSheet();
  sheet.replaceSync(text);
  adopted.set(element, { text, sheet });
  if (!known) document.adoptedStyleSheets = [...document.adoptedStyleSheets, sheet];
}

/** Adopts the rules of style elements that the policy has kept from working. */
export function adoptBlockedStyles(): void {
  for (const element of document.head.querySelectorAll('style')) {
    if (element.sheet === null && element.textContent !== '') adopt(element);
  }
}
