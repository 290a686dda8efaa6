// Evidence on the page of a control: what it shows, citing it, changing a citation, taking it off,
// links, dates from a calendar; and everything comes back.

import assert from 'node:assert/strict';
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { askCommandLine, callCommandLine, diagram } from './support/files.js';
import { story } from './support/story.js';
import { until } from './support/waiting.js';

const CONTROL = 'SECP-002';

story('evidence on the page of a control', async (teller) => {
  const { place } = teller;
  const step = teller.step.bind(teller);
  const workspace = place.path('한빛.proofbook');
  const files = place.path('files');
  mkdirSync(files);
  const text = join(files, 'procedure.md');
  writeFileSync(text, '# Procedure\n\nNobody makes a bucket public.\n');
  const dump = () => askCommandLine(place, 'dump', workspace, '--json');
  const citations = () => Object.values(dump().citations);
  const evidence = () => Object.values(dump().evidence);

  await step('a file that is added counts for nothing until somebody says what it shows', async () => {
    callCommandLine(place, 'new', workspace, '--partner', '한빛클라우드', '--language', 'en');
    const page = await teller.start({ args: [workspace] });
    await page.click(`nav-${CONTROL}`);
    await page.handFile('file-input', text);
    await page.one('control-evidence');
    await page.pasteFile(diagram(4), 'image/png');
    await until(async () => (await page.all('control-evidence')).length === 2, 'both files are there');
    await page.saved();
    assert.ok(
      citations().every((citation) => !citation.demand),
      'nothing was guessed',
    );
    const met = await page.all('demand', '[data-state="met"]');
    assert.equal(met.length, 0, 'no requirement is met by a file alone');
    await page.click('evidence-shows');
    await until(async () => (await page.all('demand', '[data-state="met"]')).length === 1, 'now one is met');
  });

  await step('the keys take it back, and bring it on again', async () => {
    const { page } = teller;
    await page.leave();
    await page.driver.actions().keyDown('\uE009').sendKeys('z').keyUp('\uE009').perform();
    await until(async () => (await page.all('demand', '[data-state="met"]')).length === 0, 'it is undone');
    await page.driver
      .actions()
      .keyDown('\uE009')
      .keyDown('\uE008')
      .sendKeys('z')
      .keyUp('\uE008')
      .keyUp('\uE009')
      .perform();
    await until(async () => (await page.all('demand', '[data-state="met"]')).length === 1, 'it is redone');
  });

  await step('in a text the keys undo what was typed', async () => {
    const { page } = teller;
    await page.type('response', 'first words');
    await page.driver.actions().keyDown('\uE009').sendKeys('z').keyUp('\uE009').perform();
    await until(async () => (await page.value('response')) !== 'first words', 'the last typing is undone');
    await page.driver
      .actions()
      .keyDown('\uE009')
      .keyDown('\uE008')
      .sendKeys('z')
      .keyUp('\uE008')
      .keyUp('\uE009')
      .perform();
    await until(async () => (await page.value('response')) === 'first words', 'and is there again');
    await page.saved();
  });

  await step('a citation is opened, and closed', async () => {
    const { page } = teller;
    await page.click('citation');
    await page.one('citation-pages');
    await page.click('citation-done');
    await page.gone('citation-pages');
    await page.click('citation');
    await page.click('modal-close');
    await page.gone('citation-pages');
  });

  await step('removing a citation can be undone from the notice', async () => {
    const { page } = teller;
    const before = citations().length;
    await page.click('citation');
    await page.click('citation-remove');
    await page.one('notice-action');
    assert.equal(citations().length, before - 1);
    await page.click('notice-action');
    await until(async () => citations().length === before, 'the citation is there again');
  });

  await step('pages that no document has are refused', async () => {
    const { page } = teller;
    await page.click('cite');
    await page.click('cite-evidence');
    await page.fill('cite-pages', '1-2');
    await until(
      async () => (await (await page.one('cite-submit')).isEnabled()) === false,
      'a text without pages takes none',
    );
    await page.click('cite-cancel');
    await page.gone('cite-submit');
  });

  await step('evidence is cited from its row', async () => {
    const { page } = teller;
    const before = citations().length;
    await page.click('evidence-assign');
    await page.click('cite-submit');
    await page.gone('cite-submit');
    await page.saved();
    assert.equal(citations().length, before + 1);
  });

  await step('a date is chosen in the calendar', async () => {
    const { page } = teller;
    await page.click('evidence-edit');
    const [id] = Object.keys(dump().evidence);
    void id;
    await page.click('calendar-open');
    await page.click('calendar-previous');
    await page.click('calendar-next');
    await page.click('calendar-day');
    await page.saved();
    assert.ok(
      evidence().some((it) => it.dated),
      'the day was kept',
    );
    await page.click('evidence-edit');
  });

  await step('evidence is taken off the control and stays in the library', async () => {
    const { page } = teller;
    const before = (await page.all('control-evidence')).length;
    await page.click('evidence-detach');
    await until(async () => (await page.all('control-evidence')).length === before - 1, 'its row is gone');
    assert.equal(evidence().length, 2);
    await page.click('notice-dismiss');
  });

  await step('a link is added, without what it would give away', async () => {
    const { page } = teller;
    await page.click('link-open');
    await page.click('link-cancel');
    await page.click('link-open');
    await page.fill('link-address', 'https://kim:secret@wiki.example.com/procedure?token=abc');
    await page.click('link-without');
    await page.click('link-add');
    await until(async () => evidence().length === 3, 'the link is evidence');
    const [link] = evidence().filter((it) => it.url);
    assert.ok(!link.url.includes('secret'), link.url);
  });

  await step('met is chosen, and one can go back to having said nothing', async () => {
    const { page } = teller;
    await page.click('met-yes');
    await page.saved();
    assert.equal(dump().answers[CONTROL].met, true);
    await page.click('choice-clear');
    await page.saved();
    assert.equal(dump().answers[CONTROL].met ?? null, null);
  });

  await step('the library is sorted and narrowed', async () => {
    const { page } = teller;
    await page.click('nav-evidence');
    await until(async () => (await page.all('library-row')).length === 3, 'all three are listed');
    const first = () => page.attribute('library-row', 'data-evidence');
    const before = await first();
    await page.click('library-sort');
    await until(async () => (await first()) !== before, 'the order turns');
    await page.click('library-chip', ':enabled');
    await until(
      async () => (await page.attribute('library-chip', 'aria-pressed', ':enabled')) === 'true',
      'it is chosen',
    );
    await page.click('library-chip', '[aria-pressed="true"]');
  });

  await step(
    'evidence is removed only after a question, and comes back from the list of changes',
    async () => {
      const { page } = teller;
      await page.click('evidence-remove');
      await page.click('confirm-cancel');
      await page.gone('confirm');
      assert.equal(evidence().length, 3);
      await page.click('evidence-remove');
      await page.click('confirm');
      await until(async () => evidence().length === 2, 'it is gone');
      await page.click('nav-calendar');
      await page.click('undo-change');
      await until(async () => evidence().length === 3, 'it is there again');
    },
  );
});
