// What a browser has and jsdom has not, and a clean window for every test.

import '@testing-library/jest-dom/vitest';
import { cleanup, configure } from '@testing-library/svelte';
import { afterEach, beforeEach } from 'vitest';
import { words } from '$lib/text/words.svelte';
import { endCores } from './support/core';

// A busy machine makes a test slow, not wrong.
configure({ asyncUtilTimeout: 20_000 });

class Observer {
  observe() {}
  unobserve() {}
  disconnect() {}
}
globalThis.ResizeObserver ??= Observer as unknown as typeof ResizeObserver;
Element.prototype.scrollIntoView ??= () => {};
// Nothing has a place on the screen.
Range.prototype.getClientRects ??= () => [] as unknown as DOMRectList;
Range.prototype.getBoundingClientRect ??= () => new DOMRect();
// Nothing is drawn either; jsdom would say so at every canvas.
HTMLCanvasElement.prototype.getContext = () => null;
window.matchMedia ??= ((query: string) => ({
  matches: false,
  media: query,
  addEventListener() {},
  removeEventListener() {},
})) as unknown as typeof window.matchMedia;

beforeEach(() => {
  window.history.replaceState(null, '', '#');
  words.language = 'en';
});
afterEach(async () => {
  cleanup();
  await endCores();
  document.body.innerHTML = '';
  document.documentElement.removeAttribute('data-theme');
});

// jsdom knows files but not how to read them piece by piece.
Blob.prototype.arrayBuffer ??= function (this: Blob) {
  return new Promise((resolve, reject) => {
    const reader = new FileReader();
    reader.onload = () => resolve(reader.result as ArrayBuffer);
    reader.onerror = () => reject(reader.error ?? new Error('unreadable'));
    reader.readAsArrayBuffer(this);
  });
};
