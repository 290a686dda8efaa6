// Last year's spreadsheet as the official one: what stands in it is taken over or emptied, and what else
// it carries may stay only with a reason.

import assert from 'node:assert/strict';
import { writeFileSync } from 'node:fs';
import { askCommandLine, callCommandLine } from './support/files.js';
import { story } from './support/story.js';
import { until } from './support/waiting.js';

const KEY = 'AKIAQ3EGRBX7LKD2MZPA';

story("last year's spreadsheet", async (teller) => {
  const { place } = teller;
  const step = teller.step.bind(teller);
  const workspace = place.path('this year.proofbook');
  const lastYear = place.path('last year.xlsx');
  const profile = () => askCommandLine(place, 'dump', workspace, '--json').profile;
  const emptied = () => Object.keys(profile().emptied_cells ?? {}).length;
  let found = 0;

  await step('its answers are named with their cells', async () => {
    const before = place.path('last year.proofbook');
    const plain = place.path('plain.xlsx');
    const response = place.path('response.txt');
    callCommandLine(place, 'new', before, '--partner', 'Hanbit', '--language', 'en');
    writeFileSync(response, `We monitor with the key ${KEY}.`);
    callCommandLine(place, 'answer', before, 'OPS-001', '--met', 'yes', '--response-file', response);
    // The same key in two cells.
    callCommandLine(place, 'answer', before, 'OPS-002', '--met', 'yes', '--response-file', response);
    callCommandLine(place, 'workbook', 'new', before, '--out', plain);
    callCommandLine(place, 'workbook', 'fill', before, '--template', plain, '--out', lastYear);
    callCommandLine(place, 'new', workspace, '--partner', 'Hanbit', '--language', 'en');
    const page = await teller.start({ args: [workspace] });
    await page.one('nav-overview', '', 60_000);
    await page.goTo('#/submission');
    await page.handFile('workbook-input', lastYear);
    const answers = await page.text('workbook-answers');
    assert.ok(answers.includes('OPS-001') && answers.includes('OPS-002'), answers);
    assert.ok(!answers.includes(KEY), 'a key is masked wherever it is shown');
    found = (await page.all('workbook-empty')).length;
    assert.ok(found >= 3, `${found} cells`);
  });

  await step('a cell is emptied on export, and kept after all', async () => {
    const { page } = teller;
    await page.click('workbook-empty');
    await page.one('workbook-keep-cell');
    await until(() => emptied() === 1, 'one cell is to be emptied');
    await page.click('workbook-keep-cell');
    await page.gone('workbook-keep-cell');
    await until(() => emptied() === 0, 'none is to be emptied');
  });

  await step('what is found besides may stay with a reason, which is taken back', async () => {
    const { page } = teller;
    const finds = await page.text('workbook-finds');
    assert.ok(finds.includes('D48') && finds.includes('D49'), `both places of the key: ${finds}`);
    assert.ok(!finds.includes('Hanbit'), `the partner is no finding: ${finds}`);
    await page.click('excuse');
    await page.type('excuse-reason', 'revoked in March');
    await page.click('finds-keep');
    await page.one('finds-take-back');
    await until(
      () => Object.values(profile().workbook_excuses).includes('revoked in March'),
      'the reason is kept',
    );
    await page.click('finds-take-back');
    await page.gone('finds-take-back');
    assert.deepEqual(profile().workbook_excuses, {});
  });

  await step('answers are offered as proposals', async () => {
    const { page } = teller;
    await page.click('workbook-take-over');
    const proposals = await page.one('import-found');
    assert.ok(Number(await proposals.getAttribute('data-open')) > 0);
    await page.click('import-forget');
    await page.gone('import-forget');
    // From its top, the page shows the answers again.
    await page.goTo('#/overview');
    await page.goTo('#/submission');
  });

  await step('all that is left is emptied at once', async () => {
    const { page } = teller;
    await page.click('workbook-empty-all');
    await page.gone('workbook-empty');
    await until(() => emptied() === found, 'all cells are to be emptied');
  });
});
