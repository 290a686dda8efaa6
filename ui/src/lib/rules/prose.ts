// Whether a text says anything. The check asks the same; `ui/tests/rules.test.ts` holds the two together.

const INVISIBLE = /[\s\p{Cc}\u00ad\u200b-\u200f\u2060\ufeff\u115f\u1160\u3164\uffa0\u2800]/gu;

/** Whether nothing can be read: only white space, invisible or control characters. */
export const isBlank = (text: string | null): boolean => (text ?? '').replace(INVISIBLE, '') === '';

/** Whether Markdown says anything: a letter or a digit outside headings, list marks and comments. */
export function saysSomething(markdown: string): boolean {
  return markdown
    .replace(/<!--[^]*?(?:-->|$)/g, (comment) => comment.replace(/[^\n]/g, ''))
    .split('\n')
    .map((line) => line.trim())
    .some((line) => !line.startsWith('#') && /[\p{Alphabetic}\p{N}]/u.test(line.replace(/^\d+[.)]/, '')));
}
