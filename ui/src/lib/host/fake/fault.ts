// An error as the core tells it.

import type { WireError } from '$lib/wire/WireError';

export const fault = (code: string, what: string): WireError => ({
  code,
  what,
  means: 'The change was not taken.',
  todo: 'Correct it and try again.',
  detail: '',
});
