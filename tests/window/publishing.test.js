// A public case study in a real window: a comment for colleagues, a name that holds it back, and files
// in which neither is found.

import assert from 'node:assert/strict';
import { existsSync, mkdirSync, readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { By, Key } from 'selenium-webdriver';
import { askCommandLine, checkPdf, diagram, filesBelow, pdfText } from './support/files.js';
import { WHO } from './support/place.js';
import { story } from './support/story.js';
import { until } from './support/waiting.js';

const TEXT = 'element-challenge';
const WORDS = 'The console before';
const REMARK = '이 수치는 고객이 확인해 주었습니까?';

story('a case study, from a comment to the published pages', async (teller) => {
  const { place } = teller;
  const step = teller.step.bind(teller);
  const exports = place.path('공개 자료');
  mkdirSync(exports);
  let workspace = null;
  let address = null;
  let id = null;
  let customer = null;

  const dump = () => askCommandLine(place, 'dump', workspace, '--json');
  const study = () => dump().case_studies[id];
  const openStudy = async () => {
    await teller.page.goTo(address);
    await teller.page.one(TEXT);
  };

  await step('the anonymised study of the sample is open, with its pictures', async () => {
    const page = await teller.start({ args: ['--sample'] });
    await page.one('nav-overview', '', 60_000);
    workspace = join(
      place.home,
      readdirSync(place.home).find((name) => name.endsWith('.proofbook')),
    );
    const studies = Object.entries(dump().case_studies);
    const [found, anonymised] = studies.find(([, it]) => it.public && it.anonymised);
    id = found;
    customer = anonymised.customer;
    address = `#/case-studies/${id}`;
    await openStudy();
    const pictures = await until(async () => {
      const images = await page.all('preview-image');
      return images.length === Object.keys(anonymised.diagrams).length && images;
    }, 'every diagram stands in the preview');
    for (const picture of pictures) {
      await until(async () => (await picture.getProperty('naturalWidth')) > 0, 'the picture can be seen');
    }
  });

  await step('words are selected and commented on by keyboard', async () => {
    const { page } = teller;
    const field = await page.field(TEXT);
    // One chord at a time: the driver mixes up what is held down when it is given several.
    await field.sendKeys(Key.chord(Key.CONTROL, Key.END));
    for (let words = 0; words < 4; words += 1) {
      await field.sendKeys(Key.chord(Key.SHIFT, Key.CONTROL, Key.ARROW_LEFT));
    }
    await field.sendKeys(Key.chord(Key.CONTROL, Key.SHIFT, 'm'));
    await page.type('remark-body', REMARK);
    await (await page.one('remark-body')).sendKeys(Key.chord(Key.CONTROL, Key.ENTER));
    assert.ok((await page.text('remark')).includes(REMARK));
    await page.saved();
    const [comment] = Object.values(dump().comments).filter((it) => it.body === REMARK);
    assert.equal(comment.who, WHO);
    assert.ok(Math.abs(Date.now() - Date.parse(comment.when)) < 300_000, `made just now: ${comment.when}`);
    assert.ok(study().elements.challenge.trimEnd().endsWith(comment.quote), comment.quote);
    assert.ok(comment.quote.split(' ').length > 1, comment.quote);
  });

  await step('a planted name holds the public version back', async () => {
    const { page } = teller;
    await page.type(TEXT, ` ${customer} agreed at once.`);
    await page.saved();
    await page.one('leak', '.blocks');
    await page.fill('publish-folder', exports);
    await page.click('publish');
    await page.one('publish-trouble');
    assert.deepEqual(filesBelow(exports), []);
  });

  await step('withholding marks it, with what stands for it', async () => {
    const { page } = teller;
    await page.click('withhold');
    await page.gone('leak', '.blocks');
    const marked = `⟦${customer}|${study().public_name}⟧`;
    await until(async () => (await page.value(TEXT)).includes(marked), `the text says ${marked}`);
  });

  await step('a picture is pasted into the text, described, and seen in the preview', async () => {
    const { page } = teller;
    const field = await page.field(TEXT);
    await field.sendKeys(Key.chord(Key.CONTROL, Key.END));
    await page.pasteFile(diagram(7), 'image/png');
    await until(async () => (await page.value(TEXT)).includes('![](diagram:'), 'it stands in the text');
    await page.driver.switchTo().activeElement().sendKeys(WORDS);
    await page.saved();
    assert.ok(study().elements.challenge.includes(`![${WORDS}](diagram:`), study().elements.challenge);
    const shown = await page.one('text-picture');
    await until(async () => (await shown.getProperty('naturalWidth')) > 0, 'the picture can be seen');
    const isUnseen = () => Object.values(study().diagrams).some((it) => it.looked_at === null);
    assert.ok(isUnseen(), 'a new picture is to be looked at');
    const ticks = await until(async () => {
      const listed = await page.all('picture-looked');
      return listed.length === Object.keys(study().diagrams).length && listed;
    }, 'it is among the pictures to look at');
    for (const [at, tick] of ticks.entries()) {
      if (await tick.isSelected()) continue;
      assert.equal(await tick.isEnabled(), false, 'nobody ticks what was not opened');
      await (await page.all('picture-open'))[at].click();
      const enlarged = await page.one('picture-enlarged');
      await until(async () => (await enlarged.getProperty('naturalWidth')) > 0, 'it is shown large');
      await page.click('modal-close');
      await page.gone('picture-enlarged');
      await until(async () => tick.isEnabled(), 'now it can be ticked');
      await tick.click();
    }
    await until(async () => !isUnseen(), 'somebody has looked at it');
  });

  await step('a picture nobody has looked at holds it back', async () => {
    const { page } = teller;
    await page.click('picture-looked');
    await until(
      async () => Object.values(study().diagrams).some((it) => it.looked_at === null),
      'one picture is no longer ticked',
    );
    await page.click('publish');
    await page.one('publish-trouble');
    assert.deepEqual(filesBelow(exports), []);
    await page.click('picture-enlarge');
    await page.one('picture-enlarged');
    await page.click('modal-close');
    await page.gone('picture-enlarged');
    await page.click('picture-looked');
    await until(
      async () => Object.values(study().diagrams).every((it) => it.looked_at !== null),
      'every picture is ticked',
    );
  });

  await step('pages are written, and name neither the customer nor the comment', async () => {
    const { page } = teller;
    // The page is checked once more after the last change, which moves the button.
    await new Promise((done) => setTimeout(done, 1_500));
    await page.click('publish');
    await page.one('publish-outcome', '', 180_000);
    const folder = await page.attribute('publish-outcome', 'data-folder');
    assert.ok(folder.startsWith(exports) && existsSync(folder));
    const files = filesBelow(folder);
    const [pdf] = files.filter((name) => name.endsWith('.pdf'));
    const [html] = files.filter((name) => name.endsWith('.html'));
    assert.ok(pdf && html, `PDF and web page: ${files}`);
    assert.ok(
      files.some((name) => name.endsWith('.css')),
      'the page has its style',
    );
    checkPdf(join(folder, pdf));
    const all = [pdfText(join(folder, pdf)), readFileSync(join(folder, html), 'utf8'), files.join('\n')];
    for (const text of all) {
      assert.ok(!text.includes(customer), 'the customer is not named');
      assert.ok(!text.includes(REMARK.slice(0, 8)) && !text.includes(WHO), 'the comment stays at home');
    }
    assert.ok(all[0].includes('agreed at once') && all[1].includes('agreed at once'));
    assert.ok(all[1].includes(`alt="${WORDS}"`) && all[2].includes('images/picture-1.png'), all[2]);
  });

  await step('opened again, the comment is there, and text and list lead to each other', async () => {
    await teller.application.close();
    const page = await teller.start({ args: ['--sample'] });
    await page.one('nav-overview', '', 60_000);
    await openStudy();
    const [[key]] = Object.entries(dump().comments).filter(([, it]) => it.body === REMARK);
    const { quote } = dump().comments[key];
    const mine = await page.one('remark', `[data-remark="${key}"]`);
    assert.ok((await mine.getText()).includes(REMARK));
    await page.field(TEXT);
    const mark = await until(async () => {
      const [found] = await page.driver.findElements(By.css(`[data-mark="${key}"]`));
      return found;
    }, 'the passage is marked in the text');
    assert.equal(await mark.getText(), quote);
    await mark.click();
    const isThere = () => page.driver.executeScript('return document.activeElement?.dataset.remark');
    await until(async () => (await isThere()) === key, 'the mark leads to the comment');
    await mine.findElement(By.css('[data-testid="remark-go"]')).click();
    await until(
      async () => (await page.driver.executeScript('return String(getSelection())')) === quote,
      'the comment leads to its passage',
    );
  });
});
