// The words of the window: equal keys and placeables in the three languages, and none missing or idle.

import { FluentBundle, FluentResource, type FluentVariable } from '@fluent/bundle';
import { parse, Visitor, type BaseNode, type VariableReference } from '@fluent/syntax';
import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { PARTICLE, particle } from '$lib/text/particle';
import particles from '$assets/messages/particles.json';

const LANGUAGES = ['en', 'ko', 'ja'] as const;
const read = (language: string, file = 'ui.ftl') =>
  readFileSync(`../assets/messages/${language}/${file}`, 'utf8');

class Variables extends Visitor {
  found = new Set<string>();
  override visitVariableReference(node: VariableReference): void {
    this.found.add(node.id.name);
  }
}

function variables(node: BaseNode): string[] {
  const visitor = new Variables();
  visitor.visit(node);
  return [...visitor.found].sort();
}

/** Every key with the names of its placeables. */
function messages(language: string, file = 'ui.ftl'): Map<string, string[]> {
  const found = new Map<string, string[]>();
  for (const entry of parse(read(language, file), {}).body) {
    if (entry.type === 'Junk') throw new Error(`${language}: ${JSON.stringify(entry)}`);
    if (entry.type !== 'Message') continue;
    const message = entry as unknown as BaseNode & { id: { name: string } };
    if (found.has(message.id.name)) throw new Error(`${language}: ${message.id.name} stands twice`);
    found.set(message.id.name, variables(message));
  }
  return found;
}

const english = messages('en');
/** What the window shares with the core. */
const shared = new Map([...messages('en', 'words.ftl'), ...messages('en', 'labels.ftl')]);
const known = [...english.keys(), ...shared.keys()];

test('no key stands in both files', () => {
  expect([...english.keys()].filter((key) => shared.has(key))).toEqual([]);
});

describe.each(['ko', 'ja'])('%s', (language) => {
  const other = messages(language);

  test('has the keys of English, in its order', () => {
    expect([...other.keys()]).toEqual([...english.keys()]);
  });

  test('has the placeables of English', () => {
    for (const [key, names] of english) expect([key, other.get(key)]).toEqual([key, names]);
  });
});

/** With and without a consonant at the end, on ㄹ, Latin, in capitals, digits, with marks and brackets. */
const NAMES = [
  '한빛',
  '파트너',
  '서울',
  'Amazon',
  'AWS',
  'URL',
  'OPSP-001',
  '7.2',
  '보고서(최종)',
  'アクメ',
  'a.pdf',
];
const VALUES: FluentVariable[] = [0, 1, 2, 1234, ...NAMES];

/** What a reader would stumble over in a text that was put together; crates/messages asks the same. */
function stumble(text: string): string | null {
  if (!text.trim()) return 'is empty';
  if (/ {2}/.test(text)) return 'has two spaces in a row';
  if (/\{ ?\$/.test(text)) return 'shows a variable';
  if (/[\u2066-\u2069\u200e\u200f]/.test(text)) return 'has a mark of direction';
  if (
    /은\(는\)|는\(은\)|을\(를\)|를\(을\)|이\(가\)|가\(이\)|과\(와\)|와\(과\)|\(으\)로|\(이\)[라나]/.test(text)
  )
    return 'leaves the particle to the reader';
  if (/(?<![\d.])0(건뿐|개뿐|개만|件しか|個しか)|only 0\b/.test(text)) return 'says a zero like any number';
  return null;
}

test.each(LANGUAGES)('every message of %s reads well with every value', (language) => {
  const bundle = new FluentBundle(language, { useIsolating: false, functions: { PARTICLE } });
  const found: string[] = [];
  const all = new Map<string, string[]>();
  for (const file of ['ui.ftl', 'words.ftl', 'labels.ftl']) {
    expect(bundle.addResource(new FluentResource(read(language, file)))).toEqual([]);
    for (const [key, names] of messages(language, file)) all.set(key, names);
  }
  for (const [key, names] of all) {
    for (const value of names.length ? VALUES : [0]) {
      const errors: Error[] = [];
      const text = bundle.formatPattern(
        bundle.getMessage(key)?.value ?? '',
        Object.fromEntries(names.map((name) => [name, value])),
        errors,
      );
      const what = errors[0]?.message ?? stumble(text);
      if (what) found.push(`${key} ${what}: ${text}`);
    }
  }
  expect(found).toEqual([]);
});

test('what a reader would stumble over is seen', () => {
  for (const text of ['', 'a  b', '{$n}', '\u2068x', '파일은(는)', '사례가 0건뿐', '0件しか']) {
    expect([text, stumble(text)]).not.toEqual([text, null]);
  }
  expect(stumble('사례가 10건뿐입니다')).toBeNull();
});

test('particles follow the table that the core reads, too', () => {
  for (const [word, forms, wanted] of particles.cases) {
    expect([word, particle(word ?? '', forms ?? '')]).toEqual([word, wanted]);
  }
});

/** The sources of the window, without the generated types. */
function sources(folder = 'src'): string {
  return readdirSync(folder, { withFileTypes: true, recursive: true })
    .filter(
      (entry) => entry.isFile() && /\.(svelte|ts)$/.test(entry.name) && !entry.parentPath.includes('wire'),
    )
    .map((entry) => readFileSync(`${entry.parentPath}/${entry.name}`, 'utf8'))
    .join('\n');
}

const text = sources();
// Keys as they are written: 'plain', or `with-${something}-inside`, also in tables and conditions.
const plain = new Set(
  [...text.matchAll(/'([a-z][a-z0-9]*(?:-[a-z0-9]+)*)'/g)].map((match) => match[1] ?? ''),
);
const patterns = [...text.matchAll(/\bt\(\s*`([^`]*\$\{[^`]*)`/g)].map(
  (match) => new RegExp(`^${(match[1] ?? '').replace(/\$\{[^}]*\}/g, '[a-z0-9-]+')}$`),
);

test('every key that is used has words', () => {
  const used = [...text.matchAll(/\bt\(\s*'([^']+)'/g)].map((match) => match[1] ?? '');
  expect(used.length).toBeGreaterThan(200);
  expect(used.filter((key) => !known.includes(key))).toEqual([]);
  for (const pattern of patterns) {
    expect([pattern.source, known.some((key) => pattern.test(key))]).toEqual([pattern.source, true]);
  }
});

test('no words are idle', () => {
  const idle = [...english.keys()].filter(
    (key) => !plain.has(key) && !patterns.some((pattern) => pattern.test(key)),
  );
  expect(idle).toEqual([]);
});

test('placeables are found where they hide', () => {
  expect(variables(parse('a = { $x } and { NUMBER($y) }', {}))).toEqual(['x', 'y']);
});
