// Which buttons the window has, by its sources, and which of them the stories of this run have pressed.
//
// A button is named by its hook (`data-testid`); a hook with a changing part (`open-{control.id}`)
// stands for all that begin and end like it. Pressing counts, however it was done: the page itself
// notes every click. That something came of it is what the story that pressed it asserts.

import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { given } from './given.js';

const SOURCES = join(given.repository, 'ui/src');
/** All test files of a run are children of one runner. */
const RECORDS = join(given.repository, 'target/window-buttons', String(process.ppid));

/** Components that are a button by another name. */
const COMPONENTS = /^(Button|Dialog\.Close|DropdownMenu\.Item|Toolbar\.Button|Calendar\.(Prev|Next)Button)$/;
/** Parts from which buttons are made; whoever uses them gives the hook. */
const PARTS = ['lib/parts/Button.svelte'];

/** The hooks of all buttons in the sources, each with the file it stands in. */
export async function buttonsInSources() {
  const { parse } = await import(join(given.repository, 'ui/node_modules/svelte/src/compiler/index.js'));
  const found = [];
  for (const file of sources(SOURCES)) {
    const name = file.slice(SOURCES.length + 1);
    if (PARTS.includes(name)) continue;
    const text = readFileSync(file, 'utf8');
    for (const node of buttons(parse(text, { modern: true }).fragment)) {
      found.push({ file: name, line: lineOf(text, node.start), hook: hookOf(text, node) });
    }
  }
  return found;
}

function* buttons(node) {
  if (Array.isArray(node)) for (const one of node) yield* buttons(one);
  else if (node !== null && typeof node === 'object') {
    const isElement = node.type === 'RegularElement' && node.name === 'button';
    if (isElement || (node.type === 'Component' && COMPONENTS.test(node.name))) yield node;
    for (const [key, part] of Object.entries(node)) if (key !== 'parent') yield* buttons(part);
  }
}

/** The hook as a pattern: what is computed may be anything. Null where there is none. */
function hookOf(text, node) {
  const attribute = node.attributes.find((it) => it.name === 'data-testid');
  if (!attribute) return null;
  const written = text.slice(attribute.start, attribute.end).replace(/^data-testid=/, '');
  // A hook that is handed in stands where the part is used.
  const inner = /^\{(.*)\}$/s.exec(written)?.[1];
  if (inner !== undefined && !/[`"']/.test(inner)) return { written: inner, pattern: null };
  const template = inner ? inner.replaceAll(/\$\{[^}]*\}/g, '*').replaceAll(/[`"']/g, '') : written;
  const name = template.replaceAll(/["']/g, '').replaceAll(/\{[^}]*\}/g, '*');
  const escaped = name.split('*').map((part) => part.replaceAll(/[.+?^$()|[\]\\]/g, '\\$&'));
  return { written: name, pattern: new RegExp(`^${escaped.join('.*')}$`) };
}

const lineOf = (text, at) => text.slice(0, at).split('\n').length;

function sources(folder) {
  return readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
    const path = join(folder, entry.name);
    if (entry.isDirectory()) return sources(path);
    return entry.name.endsWith('.svelte') ? [path] : [];
  });
}

/** Lets the page note what is pressed from now on. */
export function notePresses(driver) {
  return driver.executeScript(`
    window.pressedButtons ??= new Set();
    document.addEventListener('click', (event) => {
      const button = event.target instanceof Element && event.target.closest('button, a, [role=menuitem]');
      if (button?.dataset.testid) window.pressedButtons.add(button.dataset.testid);
    }, true);`);
}

let counter = 0;

/** Keeps what was pressed in this window. */
export async function keepPresses(driver) {
  const pressed = await driver.executeScript('return [...(window.pressedButtons ?? [])]').catch(() => []);
  mkdirSync(RECORDS, { recursive: true });
  counter += 1;
  writeFileSync(join(RECORDS, `${process.pid}-${counter}.json`), JSON.stringify(pressed));
}

/** Everything that was pressed in this run so far. */
export function pressedInThisRun() {
  const records = readdirSync(RECORDS).map((name) => JSON.parse(readFileSync(join(RECORDS, name), 'utf8')));
  return new Set(records.flat());
}
