/// <reference types="vitest/config" />
import { svelte } from '@sveltejs/vite-plugin-svelte';
import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vite';
import { bridge } from './dev/bridge.ts';

const here = (path: string) => fileURLToPath(new URL(path, import.meta.url));

// Asset paths are relative and nothing is inlined, because the window is served under a strict content
// security policy from a scheme of its own.
export default defineConfig({
  base: './',
  plugins: [svelte(), bridge()],
  resolve: {
    alias: { $lib: here('./src/lib'), $features: here('./src/features'), $assets: here('../assets') },
    ...(process.env['VITEST'] ? { conditions: ['browser'] } : {}),
  },
  server: { fs: { allow: ['..'] }, port: 5173, strictPort: true },
  build: {
    target: 'safari16.4',
    modulePreload: { polyfill: false },
    assetsInlineLimit: 0,
    chunkSizeWarningLimit: 900,
    reportCompressedSize: true,
  },
  test: {
    environment: 'jsdom',
    include: ['tests/**/*.test.ts'],
    globalSetup: ['tests/support/setup-all.ts'],
    setupFiles: ['tests/setup.ts'],
    testTimeout: 60_000,
    hookTimeout: 60_000,
  },
});
