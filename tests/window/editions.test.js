// Workbooks that are not as expected: one of another version of the checklist, one with a row that no
// control has, one that is signed. And two people who said different things.

import assert from 'node:assert/strict';
import { cpSync, mkdirSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { askCommandLine, callCommandLine, unzip, zip } from './support/files.js';
import { Place } from './support/place.js';
import { story } from './support/story.js';
import { until } from './support/waiting.js';

/** A copy of a workbook whose texts are exchanged, with parts that come on top. */
function altered(file, to, changes, more = []) {
  const parts = unzip(file);
  let text = parts.get('xl/sharedStrings.xml').toString('utf8');
  for (const [from, into] of changes) {
    assert.ok(text.includes(from), `${from} is in the workbook`);
    text = text.replaceAll(from, into);
  }
  parts.set('xl/sharedStrings.xml', Buffer.from(text, 'utf8'));
  for (const [name, bytes] of more) parts.set(name, Buffer.from(bytes));
  writeFileSync(to, zip(parts));
}

story('spreadsheets that are not as expected, and two answers', async (teller) => {
  const { place } = teller;
  const step = teller.step.bind(teller);
  const workspace = place.path('sample.proofbook');
  const current = place.path('current.xlsx');
  const next = place.path('next.xlsx');
  const signed = place.path('signed.xlsx');
  const dump = () => askCommandLine(place, 'dump', workspace, '--json');

  await step('two people name different alliance leads, and one of them is taken', async () => {
    callCommandLine(place, 'sample', workspace, '--language', 'en');
    callCommandLine(place, 'workbook', 'new', workspace, '--out', current);
    altered(current, next, [['<t>OPSP-005</t>', '<t>OPSP-006</t>']]);
    altered(current, signed, [], [['_xmlsignatures/sig1.xml', '<Signature/>']]);
    const other = place.path('other.proofbook');
    cpSync(workspace, other, { recursive: true });
    callCommandLine(place, 'profile', workspace, '--set', 'alliance_lead=Kim Hana');
    const elsewhere = new Place();
    try {
      callCommandLine(elsewhere, 'profile', other, '--set', 'alliance_lead=Lee Min');
    } finally {
      for (const name of readdirSync(join(other, 'changes'))) {
        cpSync(join(other, 'changes', name), join(workspace, 'changes', name), { force: false });
      }
      elsewhere.clear();
    }
    const page = await teller.start({ args: [workspace] });
    await page.one('nav-overview', '', 60_000);
    await page.goTo('#/submission');
    await page.one('conflict');
    await page.click('conflict-take');
    await page.gone('conflict');
    assert.deepEqual(dump().conflicts, []);
  });

  await step('a choice of columns is thought better of', async () => {
    const { page } = teller;
    await page.handFile('workbook-input', next);
    const open = async (hook) => (await page.one(hook)).findElement({ css: 'summary' }).click();
    if ((await page.attribute('sheets', 'open')) === null) await open('sheets');
    if ((await page.attribute('sheet-columns', 'open')) === null) await open('sheet-columns');
    await until(async () => (await page.value('column-D')) === 'response', 'the column for responses');
    await page.choose('column-D', '');
    await page.click('sheet-cancel');
    assert.equal(await page.value('column-D'), 'response');
  });

  await step('a row that no control has wants a word, which can be taken back', async () => {
    const { page } = teller;
    await page.click('row-settle');
    await page.one('row-unsettle');
    assert.equal(Object.keys(dump().profile.settled_rows).length, 1);
    await page.click('row-unsettle');
    await page.gone('row-unsettle');
    assert.equal(Object.keys(dump().profile.settled_rows).length, 0);
  });

  await step('a signed spreadsheet is filled only when somebody agrees', async () => {
    const { page } = teller;
    await page.handFile('workbook-input', signed);
    await page.click('break-signature');
    await page.gone('break-signature');
    assert.ok(dump().profile.signature_may_go);
  });

  await step(
    'another version of the checklist is taken up, and an answer that moved is looked at',
    async () => {
      const { page } = teller;
      await page.handFile('edition-input', next);
      await page.click('edition-use');
      await until(async () => Object.keys(dump().second_looks).includes('OPSP-006'), 'the answer has moved');
      await page.goTo('#/control/OPSP-006');
      await page.click('second-look-done');
      await page.gone('second-look-done');
      assert.ok(!('OPSP-006' in dump().second_looks));
    },
  );

  await step('an upload and a check of files are stopped', async () => {
    const { page } = teller;
    // They may be over before a hand reaches the button, so that the page presses it when it appears.
    const pressWhenThere = (hook) =>
      page.driver.executeScript(
        `new MutationObserver((_, observer) => {
           const button = document.querySelector('[data-testid="' + arguments[0] + '"]');
           if (button) { button.click(); observer.disconnect(); }
         }).observe(document.body, { childList: true, subtree: true });`.replace(
          'arguments[0]',
          JSON.stringify(hook),
        ),
      );
    const folder = place.path('large');
    mkdirSync(folder);
    const large = join(folder, 'large.bin');
    writeFileSync(large, Buffer.alloc(64 << 20, 7));
    const before = Object.keys(dump().evidence).length;
    await page.click('nav-evidence');
    await pressWhenThere('uploads-cancel');
    await page.handFile('file-input', large);
    await until(
      async () => page.driver.executeScript('return window.pressedButtons.has("uploads-cancel")'),
      'the upload was stopped',
    );
    await until(async () => (await page.all('upload')).length === 0, 'nothing is being uploaded');
    assert.equal(Object.keys(dump().evidence).length, before);
    callCommandLine(
      place,
      'attach',
      workspace,
      large,
      '--control',
      'OPSP-001',
      '--demand',
      'process-document',
    );
    await page.goTo('#/overview');
    await page.click('nav-evidence');
    await until(async () => (await page.words()).includes('large'), 'the file is in the library', 60_000);
    await pressWhenThere('files-cancel');
    await page.click('files-verify');
    await until(
      async () => page.driver.executeScript('return window.pressedButtons.has("files-cancel")'),
      'the check was stopped',
    );
    await until(async () => (await page.all('files-cancel')).length === 0, 'nothing is being checked');
  });
});
