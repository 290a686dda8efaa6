// A case study while it is written: measures, services, diagrams, comments, consents, protected names,
// tools of the editor; and the study itself copied and removed.

import assert from 'node:assert/strict';
import { mkdirSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { By } from 'selenium-webdriver';
import { askCommandLine, diagram } from './support/files.js';
import { story } from './support/story.js';
import { until } from './support/waiting.js';

story('a case study while it is written', async (teller) => {
  const { place } = teller;
  const step = teller.step.bind(teller);
  let workspace = null;
  let anonymised = null;
  let fresh = null;
  const dump = () => askCommandLine(place, 'dump', workspace, '--json');
  const study = (id) => dump().case_studies[id];
  const openStudy = async (id) => {
    await teller.page.goTo(`#/case-studies/${id}`);
    await teller.page.one('element-challenge');
  };
  /** Clicks the first with this hook that can be seen. */
  const clickSeen = async (hook) => {
    await until(async () => {
      for (const element of await teller.page.all(hook)) {
        if (await element.isDisplayed()) {
          await element.click();
          return true;
        }
      }
      return false;
    }, `a seen ${hook} can be clicked`);
  };

  await step('a study is added', async () => {
    const page = await teller.start({ args: ['--sample'] });
    await page.one('nav-overview', '', 60_000);
    const name = readdirSync(place.home).find((entry) => entry.endsWith('.proofbook'));
    workspace = join(place.home, name);
    const before = Object.keys(dump().case_studies);
    [anonymised] = Object.entries(dump().case_studies).find(([, it]) => it.public && it.anonymised);
    await page.click('nav-case-studies');
    await page.click('study-add');
    await page.one('study-title');
    fresh = await until(
      async () => Object.keys(dump().case_studies).find((id) => !before.includes(id)),
      'the study is in the workspace',
    );
  });

  await step('a measure is added, has the focus, is filled in and drawn', async () => {
    const { page } = teller;
    assert.equal((await page.all('metric')).length, 0);
    await page.click('metric-add');
    await page.one('metric');
    await until(
      async () =>
        (await page.driver.executeScript('return document.activeElement.dataset.testid')) === 'metric-what',
      'the first field has the focus',
    );
    await page.fill('metric-what', 'Recovery time');
    await page.fill('metric-before', '240');
    await page.fill('metric-after', '15');
    await page.saved();
    const [metric] = Object.values(study(fresh).metrics);
    assert.equal(metric.what, 'Recovery time');
    assert.equal(
      (
        await page.driver.findElements(
          By.css('[data-testid="metric"] svg, [data-testid="metric"] [role="img"]'),
        )
      ).length > 0,
      true,
      'it is drawn as bars',
    );
    await page.click('metric-remove');
    await page.gone('metric');
  });

  await step('a service is named and taken off', async () => {
    const { page } = teller;
    await page.fill('service-add', 'Amazon Aurora');
    await page.one('tag-remove');
    assert.deepEqual(Object.keys(study(fresh).services), ['Amazon Aurora']);
    await page.click('tag-remove');
    await page.gone('tag-remove');
  });

  await step('a diagram is added and taken off', async () => {
    const { page } = teller;
    const file = place.path('architecture.png');
    writeFileSync(file, diagram(9));
    await page.handFile('diagram-input-new', file);
    await page.one('diagram');
    await page.click('diagram-remove');
    await page.gone('diagram');
  });

  await step('the tools of the editor write into the text, and the outline leads there', async () => {
    const { page } = teller;
    await page.type('element-challenge', 'Slow nights');
    await clickSeen('editor-tool');
    await until(
      async () => (await page.value('element-challenge')).startsWith('#'),
      'it has become a heading',
    );
    await page.saved();
    await page.click('study-preview-toggle');
    const outline = await until(async () => {
      for (const details of await page.driver.findElements(By.css('aside details, details'))) {
        if ((await details.getAttribute('open')) === null)
          await page.driver.executeScript('arguments[0].open = true', details);
      }
      const found = await page.all('outline-go');
      return found.length > 0 && found;
    }, 'the heading stands in the outline');
    await outline[0].click();
    await until(
      async () =>
        page.driver.executeScript(
          'return document.activeElement.closest("[data-testid=element-challenge], [role=textbox]") !== null',
        ),
      'the text has the focus',
    );
    await page.click('study-preview-toggle');
  });

  await step('a study is copied, and the copy removed', async () => {
    const { page } = teller;
    const before = Object.keys(dump().case_studies).length;
    await page.click('study-copy');
    await until(async () => Object.keys(dump().case_studies).length === before + 1, 'there is a copy');
    await page.click('study-remove');
    await page.click('confirm');
    await until(async () => Object.keys(dump().case_studies).length === before, 'the copy is gone');
    await page.click('notice-dismiss');
  });

  await step('a template begins a study that says in comments what belongs where', async () => {
    const { page } = teller;
    const before = Object.keys(dump().case_studies).length;
    await page.goTo('#/case-studies');
    await page.click('study-template');
    await until(async () => Object.keys(dump().case_studies).length === before + 1, 'it has begun');
  });

  await step('names are protected and taken off again', async () => {
    const { page } = teller;
    await openStudy(anonymised);
    const before = Object.keys(study(anonymised).protected_names).length;
    await page.click('name-add');
    await until(
      async () => Object.keys(study(anonymised).protected_names).length === before + 1,
      'a row is there',
    );
    await page.click('name-remove');
    await until(async () => Object.keys(study(anonymised).protected_names).length === before, 'and gone');
  });

  await step('a consent is begun and taken off', async () => {
    const { page } = teller;
    const before = (await page.all('consent')).length;
    await until(async () => (await page.one('consent-add')).isEnabled(), 'the text is known');
    await page.click('consent-add');
    await until(async () => (await page.all('consent')).length === before + 1, 'a consent is begun');
    const rows = await page.all('consent');
    await rows.at(-1).findElement(By.css('[data-testid="consent-remove"]')).click();
    await until(async () => (await page.all('consent')).length === before, 'it is gone');
  });

  await step('a consent counts once it says who, when and in what form', async () => {
    const { page } = teller;
    const before = (await page.all('consent')).length;
    await page.click('consent-add');
    await until(
      async () =>
        (await page.all('consent')).length === before + 1 &&
        (await page.driver.executeScript('return document.activeElement.dataset.testid')) === 'consent-who',
      'who agreed is asked first',
    );
    const last = () =>
      Object.entries(study(anonymised).consents)
        .sort(([a], [b]) => (a < b ? -1 : 1))
        .at(-1)[1];
    const fill = async (hook, text) => {
      const field = (await page.all(hook)).at(-1);
      await field.click();
      await field.sendKeys(text);
      await page.leave();
      await page.saved();
    };
    const chip = async () => (await (await page.all('consent')).at(-1).getText()).includes('begun');
    assert.ok(await chip(), 'it is only begun');
    await fill('consent-who', 'Head of marketing');
    await fill('consent-on', '2026-11-24');
    assert.ok(await chip(), 'who and when are not enough');
    await fill('consent-form', 'mail');
    await until(async () => !(await chip()), 'it counts');
    assert.deepEqual([last().who, last().on, last().form], ['Head of marketing', '2026-11-24', 'mail']);
  });

  await step('a consent to an earlier text is renewed', async () => {
    const { page } = teller;
    await page.type('element-challenge', ' One more sentence.');
    await page.saved();
    await page.one('consent-again');
    const stale = (await page.all('consent-again')).length;
    await page.click('consent-again');
    await until(async () => (await page.all('consent-again')).length === stale - 1, 'one holds again');
  });

  await step('a hit is dismissed with a reason, and taken back', async () => {
    const { page } = teller;
    const { customer } = study(anonymised);
    await page.type('element-challenge', ` Said by ${customer}.`);
    await page.saved();
    await page.one('leak', '.blocks');
    await page.click('excuse');
    await page.click('excuse-cancel');
    await page.click('excuse');
    await page.type('excuse-reason', 'the name of another company');
    await page.click('excuse-save');
    await page.one('leaks-take-back');
    await page.click('leaks-take-back');
    await page.gone('leaks-take-back');
    await page.click('withhold');
    await page.gone('leak', '.blocks');
  });

  await step('a person whom nobody listed is asked about, and protected with one click', async () => {
    const { page } = teller;
    await page.type('element-challenge', ' Marta Oyelaran, CTO, agreed.');
    await page.saved();
    await page.one('protect');
    assert.equal(
      (await page.all('leak', '.blocks')).length,
      0,
      'a person is asked about and holds nothing back',
    );
    // The list is drawn anew when the version has been asked for after the last change.
    await new Promise((done) => setTimeout(done, 1_500));
    await page.click('protect');
    await until(
      async () =>
        Object.values(study(anonymised).protected_names).some(
          (name) => name.spelling === 'Marta Oyelaran' && name.kind === 'person',
        ),
      'the name is protected',
    );
    await page.one('leak', '.blocks');
    await page.click('withhold');
    await page.gone('leak', '.blocks');
    assert.ok((await page.value('element-challenge')).includes('⟦Marta Oyelaran'));
  });

  await step('a public version that lacks a part is written as a draft only, after a question', async () => {
    const { page } = teller;
    const folder = place.path('drafts');
    mkdirSync(folder);
    const words = await page.value('element-challenge');
    await page.fill('element-challenge', ' ');
    await page.saved();
    await page.fill('publish-folder', folder);
    await page.click('publish');
    await page.click('confirm-cancel');
    assert.deepEqual(readdirSync(folder), []);
    await page.click('publish');
    await page.click('confirm');
    await page.one('publish-outcome', '', 180_000);
    const [written] = readdirSync(folder);
    assert.ok(written.includes('DRAFT'), written);
    assert.ok(readdirSync(join(folder, written)).some((name) => name.endsWith('_DRAFT.pdf')));
    await page.fill('element-challenge', words);
    await page.saved();
  });

  await step('a comment is sent by its button, answered, resolved, removed', async () => {
    const { page } = teller;
    const field = await page.field('element-challenge');
    await field.sendKeys('\uE009a\uE000');
    await page.driver
      .actions()
      .keyDown('\uE009')
      .keyDown('\uE008')
      .sendKeys('m')
      .keyUp('\uE008')
      .keyUp('\uE009')
      .perform();
    await page.one('remark-body');
    await page.click('remark-cancel');
    await page.gone('remark-body');
    const again = await page.field('element-challenge');
    await again.sendKeys('\uE009a\uE000');
    await page.driver
      .actions()
      .keyDown('\uE009')
      .keyDown('\uE008')
      .sendKeys('m')
      .keyUp('\uE008')
      .keyUp('\uE009')
      .perform();
    await page.type('remark-body', 'Is this so?');
    await page.click('remark-send');
    await page.one('remark');
    const before = Object.keys(dump().comments).length;
    await page.click('remark-answer-begin');
    await page.type('remark-body', 'It is.');
    await page.click('remark-send');
    await until(async () => Object.keys(dump().comments).length === before + 1, 'the answer is kept');
    await page.click('remark-resolve');
    await page.saved();
    await page.driver.executeScript(
      'for (const it of document.querySelectorAll("[data-testid=remarks-resolved]")) it.open = true',
    );
    await clickSeen('remark-remove');
    await page.click('confirm');
    await until(async () => Object.keys(dump().comments).length < before, 'the comment is gone');
  });

  await step('a value for Partner Central is copied', async () => {
    const { page } = teller;
    const before = await page.text('central-copy');
    await page.click('central-copy');
    await until(async () => (await page.text('central-copy')) !== before, 'the button says so');
  });

  await step('a picture that no text shows any more is taken off', async () => {
    const { page } = teller;
    await openStudy(fresh);
    await page.field('element-challenge');
    await page.pasteFile(diagram(11), 'image/png');
    await until(
      async () => (await page.value('element-challenge')).includes('(diagram:'),
      'it stands in the text',
    );
    await page.fill('element-challenge', 'Only words');
    await page.saved();
    await page.click('text-picture-remove');
    await page.gone('text-picture-remove');
  });

  await step('the logo is set and taken off', async () => {
    const { page } = teller;
    const folder = place.path('brand');
    mkdirSync(folder);
    const file = join(folder, 'logo.png');
    writeFileSync(file, diagram(3, 200, 80));
    await page.click('nav-profile');
    await page.handFile('logo-input', file);
    await page.one('logo-remove');
    await page.click('logo-remove');
    await page.gone('logo-remove');
  });
});
