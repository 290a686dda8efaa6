// The Korean particle after a word that is filled in: `{ PARTICLE($name, "을/를") }` in a message.
//
// The same rules and the same table as in crates/messages; both test themselves against its cases.

import type { FluentFunction } from '@fluent/bundle';
import table from '$assets/messages/particles.json';

type Ending = 'consonant' | 'rieul' | 'vowel';

const FIRST_SYLLABLE = 0xac00;
const LAST_SYLLABLE = 0xd7a3;
const ENDINGS = 28;
const RIEUL = 8;

/** The one of two forms (`을/를`, after a consonant first) that follows a word. */
export function particle(word: string, forms: string): string {
  const [afterConsonant = forms, afterVowel = forms] = forms.split('/');
  const found = ending(word);
  const firstForm = found === 'consonant' || (found === 'rieul' && !afterConsonant.startsWith('으'));
  return firstForm ? afterConsonant : afterVowel;
}

/** The function as messages call it. */
export const PARTICLE: FluentFunction = ([word, forms]) => {
  const value = typeof word === 'string' ? word : (word?.valueOf() ?? '');
  return particle(String(value), String(forms ?? ''));
};

function ending(word: string): Ending {
  const read = word.replace(/[^\p{L}\p{N})%㈜]+$/u, '');
  const found = byTable(read);
  if (found) return found;
  // What stands in brackets is not read.
  const bracket = read.endsWith(')') ? read.lastIndexOf('(') : -1;
  const spoken = (bracket > 0 ? read.slice(0, bracket) : read).replace(/[^\p{L}\p{N}%]+$/u, '');
  return byTable(spoken) ?? byLetter(spoken);
}

/** An ending that the table names. Words in capitals are read letter by letter. */
function byTable(word: string): Ending | null {
  const run = /[A-Za-z]+$/.exec(word)?.[0];
  if (run && run === run.toUpperCase()) return ofClass(table.letters, run.slice(-1));
  const lower = word.toLowerCase();
  return (table.endings.find(([text]) => lower.endsWith(text ?? ''))?.[1] as Ending | undefined) ?? null;
}

function byLetter(word: string): Ending {
  const last = [...word].pop() ?? '';
  const code = last.codePointAt(0) ?? 0;
  if (code >= FIRST_SYLLABLE && code <= LAST_SYLLABLE) {
    const rest = (code - FIRST_SYLLABLE) % ENDINGS;
    if (rest === 0) return 'vowel';
    return rest === RIEUL ? 'rieul' : 'consonant';
  }
  return last ? ofClass(table.digits, last) : 'vowel';
}

function ofClass(classes: { consonant: string; rieul: string }, letter: string): Ending {
  if (classes.consonant.includes(letter)) return 'consonant';
  return classes.rieul.includes(letter) ? 'rieul' : 'vowel';
}
