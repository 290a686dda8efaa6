import { writeFileSync } from 'node:fs';
import { Application } from './support/application.js';
import { Place } from './support/place.js';
const place = new Place();
const app = await Application.start(place, { args: ['--sample'] });
const page = app.page;
try {
  await page.one('nav-overview', '', 60000);
  const go = async (address) => { await app.driver.executeScript(`location.hash = ${JSON.stringify(address)}`); await new Promise((r) => setTimeout(r, 1500)); };
  for (const language of ['en','ko','ja']) {
    await page.choose('language', language);
    await go('#/evidence');
    await new Promise((r) => setTimeout(r, 1500));
    writeFileSync(`/tmp/look-library-${language}.png`, await page.picture());
    const links = await app.driver.executeScript(`return [...document.querySelectorAll('a.title')].map(a => [a.textContent, a.getAttribute('href')])`);
    const pdf = links.find(([t]) => t.includes('ncident management') || t.includes('INC-01')) ?? links[0];
    await go(pdf[1]);
    await new Promise((r) => setTimeout(r, 3500));
    writeFileSync(`/tmp/look-detail-${language}.png`, await page.picture());
    console.log(await app.driver.executeScript(`return [...document.querySelectorAll('canvas')].map(c => c.dataset.drawn+':'+c.width).join(' ')`));
    await go('#/submission');
    await new Promise((r) => setTimeout(r, 2500));
    await app.driver.executeScript(`document.querySelector('[data-testid=bundle-wishes]').open = true; document.querySelector('[data-testid=bundle-preview]').scrollIntoView()`);
    await new Promise((r) => setTimeout(r, 500));
    writeFileSync(`/tmp/look-bundle-${language}.png`, await page.picture());
  }
} finally { await app.close(); place.clear(); }
