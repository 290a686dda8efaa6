// The words of the window: equal keys and placeables in the three languages, and none missing or idle.

import { FluentBundle, FluentResource } from '@fluent/bundle';
import { parse, Visitor, type BaseNode, type VariableReference } from '@fluent/syntax';
import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';

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
const shared = messages('en', 'words.ftl');
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

test.each(LANGUAGES)('every message of %s can be put into words', (language) => {
  const bundle = new FluentBundle(language, { useIsolating: false });
  expect(bundle.addResource(new FluentResource(read(language)))).toEqual([]);
  for (const [key, names] of messages(language)) {
    const pattern = bundle.getMessage(key)?.value;
    const errors: Error[] = [];
    const text = bundle.formatPattern(
      pattern ?? '',
      Object.fromEntries(names.map((name) => [name, 3])),
      errors,
    );
    expect([key, errors]).toEqual([key, []]);
    expect([key, text.trim()]).not.toEqual([key, '']);
  }
});

test('Korean particles never depend on a word that is filled in', () => {
  const doubtful = /\}['"’”]?(을\(를\)|를\(을\)|은\(는\)|이\(가\)|와\(과\)|으?로\()/;
  expect(
    read('ko')
      .split('\n')
      .filter((line) => doubtful.test(line)),
  ).toEqual([]);
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
