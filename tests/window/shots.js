// Pictures of the real window. `every-page` for the people who make it, into target/shots; `readme`
// for the one picture of the README; `guide` for the pages of docs/guide.

import { spawnSync } from 'node:child_process';
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { Application } from './support/application.js';
import { given } from './support/given.js';
import { LANGUAGES } from './support/expected.js';
import { PAGES, visit } from './support/pages.js';
import { Place } from './support/place.js';
import { until } from './support/waiting.js';

const mode = process.argv[2] ?? 'every-page';
const place = new Place();
let application = null;
try {
  await { readme: forReadme, guide: forGuide, 'every-page': everyPage }[mode]();
} finally {
  await application?.close();
  place.clear();
}

async function everyPage() {
  application = await Application.start(place);
  const folder = join(given.repository, 'target/shots');
  mkdirSync(folder, { recursive: true });
  await shoot(folder, 'welcome');
  await application.close();
  await openSample();
  for (const language of LANGUAGES) {
    for (const theme of ['light', 'dark']) {
      await dress(language, theme);
      for (const where of PAGES) {
        await visit(application.page, where);
        await shoot(folder, `${where.name}-${language}-${theme}`);
      }
    }
  }
  await dress('en', 'light');
  await application.driver.manage().window().setRect({ x: 0, y: 0, width: 900, height: 720 });
  for (const where of PAGES) {
    await application.page.goTo(where.address);
    await shoot(folder, `${where.name}-narrow`);
  }
}

async function forReadme() {
  const folder = join(given.repository, 'assets/readme');
  mkdirSync(folder, { recursive: true });
  await openSample();
  await dress('en', 'light');
  await visit(application.page, PAGES[0]);
  await shoot(folder, 'overview');
}

/** Each language shows the sample in its own language. */
async function forGuide() {
  const shown = {
    overview: 'overview',
    'control-topics': 'control',
    'case-study': 'case-study',
    evidence: 'evidence',
    submission: 'export',
  };
  for (const language of LANGUAGES) {
    const folder = join(given.repository, 'docs/guide/pictures', language);
    mkdirSync(folder, { recursive: true });
    const sample = place.path(`${language}.proofbook`);
    const made = spawnSync(given.commandLine, ['sample', sample, '--language', language], {
      env: place.environment,
    });
    if (made.status !== 0) throw new Error(`no sample: ${made.stderr}`);
    const size = { width: 1280, height: 860 };
    application = await Application.start(place, { args: [sample], size });
    await application.page.one('nav-overview', '', 60_000);
    await dress(language, 'light');
    for (const where of PAGES.filter((page) => page.name in shown)) {
      await visit(application.page, where);
      if (where.name === 'submission') await application.page.fill('export-folder', '~/Box/MSP');
      await shoot(folder, shown[where.name]);
    }
    await application.close();
  }
}

async function openSample() {
  application = await Application.start(place, { args: ['--sample'] });
  await application.page.one('nav-overview', '', 60_000);
}

async function dress(language, theme) {
  const { page } = application;
  await page.choose('language', language);
  await until(async () => (await page.language()) === language, `the window speaks ${language}`);
  for (let turns = 0; turns < 3; turns += 1) {
    if ((await page.attribute('theme', 'data-theme-now')) === theme) return;
    const before = await page.attribute('theme', 'data-theme-now');
    await page.click('theme');
    await until(
      async () => (await page.attribute('theme', 'data-theme-now')) !== before,
      'the theme has turned',
    );
  }
}

/** Waits for fonts and for the page to come to rest, then takes the picture. */
async function shoot(folder, name) {
  const loaded = () => application.driver.executeScript("return document.fonts.status === 'loaded'");
  await until(loaded, 'the fonts are there');
  // Away from everything that answers to being pointed at.
  await application.driver.actions({ async: true }).move({ x: 2, y: 300 }).perform();
  await application.driver.sleep(250);
  writeFileSync(join(folder, `${name}.png`), await application.page.picture());
  console.log(`   ${name}.png`);
}
