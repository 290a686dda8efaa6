// Waiting for something to become true, and saying what was waited for when it does not.

export const PATIENCE = 20_000;

/** Asks again and again until the answer is truthy; gives that answer back. */
export async function until(ask, what, patience = PATIENCE) {
  const end = performance.now() + patience;
  let trouble = null;
  for (;;) {
    try {
      const answer = await ask();
      if (answer) return answer;
      trouble = null;
    } catch (error) {
      // While a page changes under one's hands, an element may be gone for a moment.
      trouble = error;
    }
    if (performance.now() > end) {
      const why = trouble ? ` The last attempt said: ${trouble.message}` : '';
      throw new Error(`Waited ${patience / 1000} s, but it never happened that ${what}.${why}`);
    }
    await new Promise((resolve) => setTimeout(resolve, 80));
  }
}
