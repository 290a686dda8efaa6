// One piece of evidence: what was found in it, its pages, black boxes, a newer file; and whether all
// files are still what was attached.

import assert from 'node:assert/strict';
import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { By, Key } from 'selenium-webdriver';
import { askCommandLine, callCommandLine, filesBelow } from './support/files.js';
import { story } from './support/story.js';
import { until } from './support/waiting.js';

const KEYS = ['AKIAQ3EGRIX5ZK7JWPLM', 'AKIAZ5LFBQ2OXD6NRSTU'];

story('one piece of evidence and the library', async (teller) => {
  const { place } = teller;
  const step = teller.step.bind(teller);
  const workspace = place.path('증거.proofbook');
  const files = place.path('files');
  mkdirSync(files);
  const dump = () => askCommandLine(place, 'dump', workspace, '--json');
  const piece = (title) => Object.entries(dump().evidence).find(([, it]) => it.title.startsWith(title));
  const withPages = () =>
    Object.entries(dump().evidence).find(
      ([id, it]) => it.file?.pages > 1 && Object.values(dump().citations).some((one) => one.evidence === id),
    );

  await step('all of a kind are dismissed with one reason, and taken back', async () => {
    callCommandLine(place, 'sample', workspace, '--language', 'en');
    const text = join(files, 'runbook.txt');
    writeFileSync(text, KEYS.map((key) => `aws_access_key_id = ${key}\n`).join('step\n'));
    callCommandLine(
      place,
      'attach',
      workspace,
      text,
      '--control',
      'OPSP-001',
      '--demand',
      'process-document',
    );
    const page = await teller.start({ args: [workspace] });
    await page.one('nav-evidence', '', 60_000);
    const [id] = piece('runbook');
    await page.goTo(`#/evidence/${id}`);
    await page.click('finds-excuse-all');
    await page.click('finding-cancel');
    await page.click('finds-excuse-all');
    await page.type('excuse-reason', 'Both were revoked on 2026-01-05.');
    await page.click('finds-keep');
    await page.one('finds-take-back');
    assert.equal(Object.keys(piece('runbook')[1].excuses).length, 1);
    await page.click('finds-take-back');
    await page.gone('finds-take-back');
    assert.equal(Object.keys(piece('runbook')[1].excuses).length, 0);
  });

  await step('a page is opened among the small ones, picked, and let go', async () => {
    const { page } = teller;
    const [id] = withPages();
    await page.goTo(`#/evidence/${id}`);
    await page.one('pdf');
    await until(async () => (await page.all('page-open')).length > 1, 'the small pages stand there');
    await (await page.all('page-open'))[1].click();
    await until(
      async () => (await (await page.all('page-open'))[1].getAttribute('aria-current')) === 'true',
      'the second page is shown',
    );
    await page.click('page-pick');
    await page.one('page-picks');
    await page.click('page-picks-cancel');
    await page.gone('page-picks');
  });

  await step('a black box is given by numbers, found by its page, and taken off', async () => {
    const { page } = teller;
    const [id] = withPages();
    const numbers = async (values) => {
      const inputs = await page.driver.findElements(By.css('.numbers input'));
      for (const [index, value] of values.entries()) {
        await inputs[index].clear();
        await inputs[index].sendKeys(String(value), Key.TAB);
      }
    };
    await page.click('region-draw');
    await numbers([10, 10, 90, 30]);
    await page.one('region-actions');
    await page.click('region-cancel');
    await page.gone('region-actions');
    await numbers([10, 10, 90, 30]);
    await page.click('region-redact');
    await page.one('redactions');
    await page.click('page-link');
    assert.equal(Object.keys(dump().evidence[id].redactions).length, 1);
    await page.click('redaction-remove');
    await page.gone('redactions');
  });

  await step('a region is cited and taken off again', async () => {
    const { page } = teller;
    const [id] = withPages();
    const drawn = await page.attribute('region-draw', 'aria-pressed');
    if (drawn !== 'true') await page.click('region-draw');
    const inputs = await page.driver.findElements(By.css('.numbers input'));
    await inputs[0].sendKeys('1', Key.TAB);
    const actions = await page.one('region-actions');
    const buttons = await actions.findElements(By.css('button'));
    await buttons[1].click();
    const cited = () => Object.values(dump().citations).some((it) => it.evidence === id && it.region);
    await until(async () => cited(), 'the region is cited');
    await page.click('region-remove');
    await until(async () => !cited(), 'the citation means the pages again');
  });

  await step('a newer file takes its place, and a citation is confirmed', async () => {
    const { page } = teller;
    const [id] = piece('runbook');
    const newer = join(files, 'runbook 2.txt');
    writeFileSync(newer, 'step 1: nothing secret\n');
    await page.goTo(`#/evidence/${id}`);
    await page.handFile('newer-file', newer);
    await page.click('cited-holds');
    await page.gone('cited-holds');
    assert.equal(Object.keys(piece('runbook')[1].earlier).length, 1);
  });

  await step('all files are checked, and a file that is gone is found', async () => {
    const { page } = teller;
    await page.click('nav-evidence');
    await page.click('files-verify');
    await until(
      async () =>
        (await page.text('files-care')).length > 20 && (await page.all('files-cancel')).length === 0,
      'the result stands there',
    );
    const [, evidence] = piece('runbook');
    const kept = filesBelow(join(workspace, 'attachments')).find((name) =>
      name.includes(evidence.file.sha256),
    );
    rmSync(join(workspace, 'attachments', kept));
    await page.click('files-verify');
    await page.one('files-restore');
  });
});
