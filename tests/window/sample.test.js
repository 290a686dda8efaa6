// The sample workspace in a real window: every page of it opens, in every language, light and dark,
// and by keyboard.

import assert from 'node:assert/strict';
import { Key } from 'selenium-webdriver';
import { LANGUAGES, message } from './support/expected.js';
import { PAGES, visit } from './support/pages.js';
import { story } from './support/story.js';
import { until } from './support/waiting.js';

story('the sample, page by page', async (teller) => {
  const step = teller.step.bind(teller);

  await step('the application opens on the sample', async () => {
    const page = await teller.start({ args: ['--sample'] });
    await page.one('nav-overview', '', 60_000);
    console.log(`   the sample could be used ${teller.application.startedAfter} ms after the start`);
  });

  await step('a complete workspace has no blockers', async () => {
    const { page } = teller;
    await page.click('nav-submission');
    await page.one('export');
    const complete = message('export-complete', await page.language());
    await until(async () => (await page.words()).includes(complete), `the page says: ${complete}`);
    const blockers = await page.all('finding', '[data-severity="blocker"]');
    const words = await Promise.all(blockers.map((finding) => finding.getText()));
    assert.deepEqual(words, []);
  });

  for (const language of LANGUAGES) {
    await step(`every page opens in ${language} and shows words, not keys`, async () => {
      const { page } = teller;
      await page.choose('language', language);
      await until(async () => (await page.language()) === language, `the page says it is in ${language}`);
      for (const where of PAGES) {
        await visit(page, where);
        const words = await page.words();
        assert.ok(words.length > 200, `${where.name} shows something: ${words}`);
        const keys =
          words.match(/\b(finding|nav|word|state|kind|answer|evidence|export)-[a-z]+(-[a-z]+)*\b/g) ?? [];
        assert.deepEqual(keys, [], `${where.name} shows keys instead of words`);
        // The frame never moves: only what is inside it can be scrolled.
        const over = await page.driver.executeScript(
          'return document.documentElement.scrollHeight - window.innerHeight',
        );
        assert.equal(over, 0, `${where.name} makes the document longer than the window`);
      }
    });
  }

  await step('the theme turns and stays', async () => {
    const { page } = teller;
    const before = await page.attribute('theme', 'data-theme-now');
    await page.click('theme');
    await until(
      async () => (await page.attribute('theme', 'data-theme-now')) !== before,
      'the theme has turned',
    );
  });

  await step('one gets anywhere by keyboard', async () => {
    const { page } = teller;
    await visit(page, PAGES[0]);
    await page.driver.actions().keyDown(Key.CONTROL).sendKeys('k').keyUp(Key.CONTROL).perform();
    const field = await page.one('palette-input');
    await field.sendKeys('OPSP-003');
    await until(
      async () => (await page.text('palette-item')).includes('OPSP-003'),
      'the first hit is the control that was asked for',
    );
    await field.sendKeys(Key.ENTER);
    await until(
      async () => (await page.driver.executeScript('return location.hash')).includes('OPSP-003'),
      'the page of OPSP-003 is open',
    );
  });
});
