// Before and around a workspace: the sample, opening by path, what is recent, the frame's own buttons,
// a save that fails and is tried again.

import assert from 'node:assert/strict';
import { existsSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { askCommandLine, callCommandLine } from './support/files.js';
import { story } from './support/story.js';
import { until } from './support/waiting.js';

story('before and around a workspace', async (teller) => {
  const { place } = teller;
  const step = teller.step.bind(teller);
  const workspace = place.path('한빛.proofbook');
  callCommandLine(place, 'new', workspace, '--partner', '한빛클라우드', '--language', 'en');

  await step('a folder that is no workspace is refused in words, which can be put away', async () => {
    const page = await teller.start();
    await page.fill('open-folder', place.path('nothing here'));
    await page.click('open');
    const error = await page.one('error');
    assert.ok((await error.getText()).length > 40, 'it says what to do');
    await page.click('error-dismiss');
    await page.gone('error');
  });

  await step('a workspace is opened by its path, closed, and stands among the recent ones', async () => {
    const { page } = teller;
    await page.fill('open-folder', workspace);
    await page.click('open');
    await page.one('nav-overview');
    await page.click('workspace-menu');
    await page.click('close-workspace');
    await page.one('recent', `[data-folder="${workspace}"]`);
  });

  await step('the sample is made and opened', async () => {
    const { page } = teller;
    await page.click('sample');
    await page.one('nav-overview', '', 60_000);
    assert.ok(await page.one('next'), 'the overview says what to do next');
  });

  await step('what to do next leads to another page', async () => {
    const { page } = teller;
    const before = await page.driver.executeScript('return location.hash');
    await page.click('next');
    await until(
      async () => (await page.driver.executeScript('return location.hash')) !== before,
      'the address changes',
    );
  });

  await step('a section of the path folds and opens', async () => {
    const { page } = teller;
    const [section] = await page.driver.findElements({ css: '[data-testid^="nav-section-"]' });
    assert.equal(await section.getAttribute('aria-expanded'), 'true');
    await section.click();
    assert.equal(await section.getAttribute('aria-expanded'), 'false');
    await section.click();
    assert.equal(await section.getAttribute('aria-expanded'), 'true');
  });

  await step('a technical control opens in its row, and closes', async () => {
    const { page } = teller;
    await page.click('nav-technical');
    await page.click('open-SEC-003');
    assert.equal(await page.attribute('open-SEC-003', 'aria-expanded'), 'true');
    await page.one('response');
    await page.click('open-SEC-003');
    assert.equal(await page.attribute('open-SEC-003', 'aria-expanded'), 'false');
  });

  await step('in a narrow window the path opens over the page', async () => {
    const { page } = teller;
    await page.driver.manage().window().setRect({ x: 0, y: 0, width: 800, height: 700 });
    await page.click('path-toggle');
    assert.equal(await page.attribute('path-toggle', 'aria-expanded'), 'true');
    await page.click('path-toggle');
    assert.equal(await page.attribute('path-toggle', 'aria-expanded'), 'false');
    await page.driver.manage().window().setRect({ x: 0, y: 0, width: 1600, height: 1000 });
  });

  await step('the search opens by its button', async () => {
    const { page } = teller;
    await page.click('search');
    await page.one('palette-input');
    await page.driver.actions().sendKeys('\uE00C').perform();
    await page.gone('palette-input');
  });

  await step('what is recent is forgotten, and the folder stays', async () => {
    const { page } = teller;
    await page.click('workspace-menu');
    await page.click('close-workspace');
    const entry = await page.one('recent', `[data-folder="${workspace}"]`);
    const row = await entry.findElement({ xpath: '..' });
    await row.findElement({ css: '[data-testid="recent-forget"]' }).click();
    await page.gone('recent', `[data-folder="${workspace}"]`);
    assert.ok(existsSync(join(workspace, 'proofbook.json')));
  });

  await step('a save that fails says so, and is tried again', async () => {
    const { page } = teller;
    await page.fill('open-folder', workspace);
    await page.click('open');
    await page.click('nav-BUSP-001');
    const [changes, away] = [join(workspace, 'changes'), join(workspace, 'changes away')];
    renameSync(changes, away);
    writeFileSync(changes, 'in the way');
    await page.type('response', 'kept in memory');
    await page.leave();
    await page.one('save-state', '[data-state="trouble"]');
    rmSync(changes);
    renameSync(away, changes);
    await page.click('save-retry');
    await page.saved();
    const dump = askCommandLine(place, 'dump', workspace, '--json');
    assert.equal(dump.answers['BUSP-001'].response, 'kept in memory');
  });
});
