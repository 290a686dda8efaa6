// Pictures of the real window. `every-page` for the people who make it, into target/shots; `readme`
// for the one picture of the README.

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
  await (mode === 'readme' ? forReadme() : everyPage());
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
