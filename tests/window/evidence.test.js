// A piece of evidence in a real window: the pages of a PDF are drawn, a key in a text is found and
// excused, a region is blacked out by pointer, and what leaves the house has nothing under the box.

import assert from 'node:assert/strict';
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { Key } from 'selenium-webdriver';
import { askCommandLine, callCommandLine, filesBelow, pdfText } from './support/files.js';
import { story } from './support/story.js';
import { until } from './support/waiting.js';

/** A key that AWS never gave out. */
const KEY = 'AKIAQ3EGRIX5ZK7JWPLM';

story('evidence, looked at before it leaves the house', async (teller) => {
  const { place } = teller;
  const step = teller.step.bind(teller);
  const workspace = place.path('증거.proofbook');
  const files = place.path('files');
  mkdirSync(files);
  const dump = () => askCommandLine(place, 'dump', workspace, '--json');
  const piece = (title) => Object.entries(dump().evidence).find(([, it]) => it.title.startsWith(title));

  await step('a PDF and a text with a key are in the library', async () => {
    callCommandLine(place, 'sample', workspace, '--language', 'ko');
    const text = join(files, 'runbook.txt');
    writeFileSync(text, `step 1\naws_access_key_id = ${KEY}\n`);
    const where = ['--control', 'OPSP-001', '--demand', 'process-document'];
    callCommandLine(place, 'attach', workspace, text, ...where);
    const page = await teller.start({ args: [workspace] });
    await page.one('nav-evidence', '', 60_000);
    await page.click('nav-evidence');
    await until(async () => (await page.all('library-row')).length > 20, 'the library is shown');
  });

  await step('the key is found, masked, and blocks', async () => {
    const { page } = teller;
    const [id] = piece('runbook');
    await page.goTo(`#/evidence/${id}`);
    await page.one('text-preview');
    const finds = await page.text('finds');
    assert.ok(finds.includes('AKIA') && !finds.includes(KEY), finds);
    await until(
      async () => (await page.all('finding', '[data-rule="file-secret"]')).length > 0,
      'the finding stands beside the file',
    );
  });

  await step('with a reason it may stay', async () => {
    const { page } = teller;
    await page.click('excuse');
    await page.type('excuse-reason', '2026-01-05에 폐기한 키입니다.');
    await (await page.one('excuse-reason')).sendKeys(Key.ENTER);
    await until(
      async () => (await page.all('finding', '[data-rule="file-secret"]')).length === 0,
      'the finding is gone',
    );
    assert.equal(Object.values(piece('runbook')[1].excuses).length, 1);
  });

  await step('the pages of a PDF are drawn', async () => {
    const { page } = teller;
    const [id] = Object.entries(dump().evidence).find(([, it]) => it.file?.pages > 1);
    await page.goTo(`#/evidence/${id}`);
    await page.one('pdf');
    await until(
      async () =>
        await page.driver.executeScript(
          'return [...document.querySelectorAll("[data-testid=pdf] canvas")].filter((it) => it.dataset.drawn).length > 1',
        ),
      'a small page and the large one are drawn',
    );
    const inked = await page.driver.executeScript(`
      const canvas = document.querySelector('[data-testid=pdf-page] canvas');
      const pixels = canvas.getContext('2d').getImageData(0, 0, canvas.width, canvas.height).data;
      let dark = 0;
      for (let at = 0; at < pixels.length; at += 4) dark += pixels[at] < 128 ? 1 : 0;
      return dark;`);
    assert.ok(inked > 500, `the page has ink: ${inked} dark pixels`);
  });

  await step('pages are picked among the small ones and cited', async () => {
    const { page } = teller;
    const [id, evidence] = Object.entries(dump().evidence).find(([, it]) => it.file?.pages > 1);
    const cited = () => Object.values(dump().citations).filter((it) => it.evidence === id);
    assert.ok(cited().length > 0, `${evidence.title} is cited`);
    const picks = await page.all('page-pick');
    assert.equal(picks.length, evidence.file.pages);
    await picks[0].click();
    await page.driver.actions().keyDown(Key.SHIFT).click(picks[1]).keyUp(Key.SHIFT).perform();
    await page.click('page-picks-cite');
    await until(async () => cited().some((it) => it.pages === '1–2'), 'both pages are cited');
    await until(async () => (await page.all('page-picks')).length === 0, 'nothing is picked any more');
  });

  await step('a region drawn by pointer becomes a black box', async () => {
    const { page } = teller;
    await page.click('region-draw');
    const paper = await page.one('pdf-page');
    const move = (x, y) => ({ origin: paper, x, y, duration: 60 });
    await page.driver
      .actions()
      .move(move(-200, -200))
      .press()
      .move(move(-20, -40))
      .move(move(180, 120))
      .release()
      .perform();
    await page.one('region-drawn');
    await page.click('region-redact');
    await page.one('redactions');
    await page.saved();
    const redacted = Object.values(dump().evidence).filter((it) => Object.keys(it.redactions).length > 0);
    assert.equal(redacted.length, 1);
    const [{ region }] = Object.values(redacted[0].redactions);
    assert.ok(region.right - region.left > 200 && region.bottom - region.top > 100, JSON.stringify(region));
  });

  await step('in the folder the page has no words any more', async () => {
    const out = place.path('out');
    callCommandLine(place, 'export', workspace, '--out', out);
    const redacted = Object.values(dump().evidence).find((it) => Object.keys(it.redactions).length > 0);
    const copy = filesBelow(out).find((path) => path.endsWith(redacted.file.name));
    const words = pdfText(join(out, copy)).split('\f');
    assert.equal(words[0].trim(), '');
    assert.notEqual(words[1].trim(), '');
  });
});
