// Runs axe over HTML files: `node axe.mjs <file>...`, with axe and jsdom of the interface's packages.
//
// One line for each violation: file, rule, impact, element, what is wrong. A last line says how many
// files were judged and how many rules found something to judge. Not here: contrast, which needs a
// laid-out page.

import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { pathToFileURL } from 'node:url';

const require = createRequire(new URL('../../../ui/package.json', import.meta.url));
const { JSDOM } = require('jsdom');
const axe = readFileSync(require.resolve('axe-core/axe.min.js'), 'utf8');

let passes = 0;
const files = process.argv.slice(2);
for (const file of files) {
  const page = new JSDOM(readFileSync(file, 'utf8'), {
    url: pathToFileURL(file).href,
    runScripts: 'outside-only',
    pretendToBeVisual: true,
  });
  page.window.eval(axe);
  const found = await page.window.axe.run(page.window.document, {
    rules: { 'color-contrast': { enabled: false } },
  });
  passes += found.passes.length;
  for (const violation of found.violations) {
    for (const node of violation.nodes) {
      console.log([file, violation.id, violation.impact, node.html.replace(/\s+/g, ' '), violation.help].join('\t'));
    }
  }
  page.window.close();
}
console.log(`judged\t${files.length}\t${passes}`);
