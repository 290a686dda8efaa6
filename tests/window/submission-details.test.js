// The page on which one exports: what a colleague's spreadsheet proposes, names of files, addresses in
// Box, rows that do not match, an export that is stopped, and a window closed meanwhile.

import assert from 'node:assert/strict';
import { existsSync, mkdirSync, readdirSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { By } from 'selenium-webdriver';
import { askCommandLine, callCommandLine, filesBelow } from './support/files.js';
import { requestClose } from './support/close-request.js';
import { story } from './support/story.js';
import { until } from './support/waiting.js';

story('the details of a submission', async (teller) => {
  const { place } = teller;
  const step = teller.step.bind(teller);
  const workspace = place.path('sample.proofbook');
  const exports = place.path('exports');
  mkdirSync(exports);
  let folder = null;
  const dump = () => askCommandLine(place, 'dump', workspace, '--json');
  const submission = async () => {
    await teller.page.goTo('#/overview');
    await teller.page.click('nav-submission');
    await teller.page.one('export');
  };

  await step('proposals of a colleague are taken, kept, merged, put away', async () => {
    callCommandLine(place, 'sample', workspace, '--language', 'en');
    callCommandLine(place, 'export', workspace, '--out', join(exports, 'first'));
    const sums = filesBelow(exports).find((name) => name.endsWith('SHA256SUMS'));
    folder = join(exports, dirname(sums));
    const spreadsheet = join(
      folder,
      readdirSync(folder).find((name) => name.endsWith('.xlsx')),
    );
    for (const control of ['BUSP-001', 'BUSP-002', 'PEOP-001', 'GOVP-002']) {
      callCommandLine(place, 'answer', workspace, control, '--response', `Something else about ${control}.`);
    }
    const page = await teller.start({ args: [workspace] });
    await page.one('nav-overview', '', 60_000);
    await submission();
    await page.handFile('import-input', spreadsheet);
    await until(async () => (await page.all('import-proposal')).length === 4, 'four answers differ');
    await page.click('import-take');
    await until(async () => (await page.all('import-proposal')).length === 3, 'one was taken');
    await page.click('import-keep');
    await until(async () => (await page.all('import-proposal')).length === 2, 'one was kept');
    if ((await page.all('import-merge')).length > 0) await page.click('import-merge');
    await page.click('import-keep-all');
    await page.gone('import-proposal');
    await page.click('import-forget');
    await page.gone('import-found');
  });

  await step('a name for files is chosen and kept', async () => {
    const { page } = teller;
    await page.driver.executeScript('for (const it of document.querySelectorAll("details")) it.open = true');
    await page.click('template-choose');
    await page.click('template-keep');
    await page.gone('template-keep');
    assert.ok(Object.values(dump().bundle).some((value) => typeof value === 'string' && value.includes('{')));
  });

  await step('addresses in Box are taken over, and forgotten', async () => {
    const { page } = teller;
    const box = await (await page.one('links')).findElement(By.css('textarea'));
    const listed = askCommandLine(place, 'bundle', 'plan', workspace, '--json');
    const [file] = listed.files.filter((it) => it.item);
    await box.sendKeys('https://app.box.com/s/whole');
    await page.click('links-take');
    await page.one('links-folder-remove');
    await box.clear();
    await box.sendKeys(`${file.path} https://app.box.com/s/one`);
    await page.click('links-take');
    await until(async () => Object.keys(dump().shared_links).length === 2, 'both are kept');
    await page.click('links-folder-remove');
    await page.click('links-item-remove');
    await until(async () => Object.keys(dump().shared_links).length === 0, 'both are forgotten');
  });

  await step('closing the window during an export asks, and the export goes on', async () => {
    const { page } = teller;
    const target = place.path('second');
    mkdirSync(target);
    await page.fill('export-folder', target);
    await page.click('export');
    await requestClose();
    await page.click('leave-wait');
    await page.gone('leave-stop');
    await page.one('export-outcome', '', 180_000);
    assert.ok(filesBelow(target).some((name) => name.endsWith('SHA256SUMS')));
  });

  await step('an export is stopped, and what it has left is removed', async () => {
    const { page } = teller;
    await until(
      async () => (await page.all('export-cancel')).length === 0,
      'nothing is being written',
      180_000,
    );
    const target = place.path('third');
    mkdirSync(target);
    await page.fill('export-folder', target);
    await page.click('export');
    await page.click('export-cancel');
    await until(async () => (await page.all('export-cancel')).length === 0, 'it has stopped', 60_000);
    if ((await page.all('export-discard')).length > 0) await page.click('export-discard');
    await page.gone('export-discard');
    assert.deepEqual(filesBelow(target), []);
    assert.ok(existsSync(target));
  });

  await step('stopping and closing leaves nothing behind', async () => {
    const { page } = teller;
    const target = place.path('fourth');
    mkdirSync(target);
    await page.fill('export-folder', target);
    await page.click('export');
    await requestClose();
    // The window goes with the click, so that its presses are kept before it.
    await page.one('leave-stop');
    await page.driver.executeScript(
      'window.pressedButtons.add("leave-stop"); setTimeout(() => document.querySelector("[data-testid=leave-stop]").click(), 300)',
    );
    await teller.application.keepWhatWasPressed();
    await until(async () => !teller.application.isRunning(), 'the window is closed', 60_000);
    assert.deepEqual(readdirSync(target), []);
  });
});
