// The layers of the window, and what TypeScript and Svelte do not check by themselves.
//
// lib knows neither features nor views; a feature knows lib and itself, never another feature or a view;
// only lib/host knows Tauri. What the compiler and svelte-check already say is not repeated here.

import { readdirSync } from 'node:fs';
import svelte from 'eslint-plugin-svelte';
import { parser } from 'typescript-eslint';

const features = readdirSync(new URL('src/features', import.meta.url));

const tauri = {
  group: ['@tauri-apps/*'],
  message: 'Only src/lib/host knows Tauri; ask the host.',
};
const upwards = {
  group: ['$features/*', '**/features/**', '**/views/**'],
  message: 'lib stands below features and views and does not know them.',
};

/** What may not be imported in these files. */
const refuse = (files, patterns, ignores = []) => ({
  files,
  ignores,
  rules: { 'no-restricted-imports': ['error', { patterns }] },
});

export default [
  { ignores: ['dist/**', 'src/lib/wire/**'] },
  ...svelte.configs.base,
  {
    files: ['src/**/*.ts', 'src/**/*.svelte', 'src/**/*.svelte.ts'],
    languageOptions: { parserOptions: { parser } },
    rules: {
      'svelte/no-at-html-tags': 'error',
      'svelte/require-each-key': 'error',
      'no-eval': 'error',
      'no-console': 'error',
      eqeqeq: ['error', 'smart'],
    },
  },
  { files: ['src/**/*.ts'], languageOptions: { parser } },
  refuse(['src/lib/**'], [upwards, tauri], ['src/lib/host/**']),
  refuse(['src/lib/host/**'], [upwards]),
  refuse(['src/views/**', 'src/main.ts'], [tauri]),
  ...features.map((feature) => {
    const others = features.filter((other) => other !== feature);
    return refuse(
      [`src/features/${feature}/**`],
      [
        tauri,
        {
          group: [
            ...others.flatMap((other) => [`$features/${other}/*`, `**/features/${other}/**`]),
            '**/views/**',
          ],
          message: 'A feature does not know another feature or a view; what two need belongs into lib.',
        },
      ],
    );
  }),
];
