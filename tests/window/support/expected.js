// What the window should say, read from the same files the application is made of: a test that
// repeats words by hand fails for a better wording.

import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { given } from './given.js';

export const LANGUAGES = ['en', 'ko', 'ja'];

/** The title of a control in a language. */
export function titleOf(control, language) {
  const file = join(given.repository, 'assets/catalogues/msp-7.1', `text.${language}.toml`);
  const text = readFileSync(file, 'utf8');
  const found = text.match(new RegExp(`^\\[controls\\.${control}\\]\\s*\\ntitle = "([^"]+)"`, 'm'));
  if (!found) throw new Error(`${file} has no title for ${control}`);
  return found[1];
}

/** A message without placeables in a language. */
export function message(key, language) {
  for (const name of ['labels', 'ui', 'words', 'report', 'findings', 'errors']) {
    const file = join(given.repository, 'assets/messages', language, `${name}.ftl`);
    const found = readFileSync(file, 'utf8').match(new RegExp(`^${key} = (.+)$`, 'm'));
    if (found) return found[1].trim();
  }
  throw new Error(`there is no message ${key} in ${language}`);
}
