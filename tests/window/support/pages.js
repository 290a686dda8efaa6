// All pages of the window, by address.

import { By } from 'selenium-webdriver';
import { until } from './waiting.js';

export const PAGES = [
  { name: 'overview', address: '#/overview', nav: 'nav-overview' },
  { name: 'profile', address: '#/profile', nav: 'nav-profile' },
  { name: 'control-text', address: '#/control/BUSP-001', nav: 'nav-BUSP-001' },
  { name: 'control-topics', address: '#/control/OPSP-001', nav: 'nav-OPSP-001' },
  { name: 'control-routes', address: '#/control/GOVP-001', nav: 'nav-GOVP-001' },
  { name: 'technical', address: '#/technical', nav: 'nav-technical' },
  { name: 'technical-open', address: '#/technical/SEC-003', nav: 'nav-technical' },
  { name: 'case-studies', address: '#/case-studies', nav: 'nav-case-studies' },
  { name: 'case-study', address: '#/case-studies', nav: 'nav-case-studies', then: 'study' },
  { name: 'evidence', address: '#/evidence', nav: 'nav-evidence' },
  { name: 'calendar', address: '#/calendar', nav: 'nav-calendar' },
  { name: 'submission', address: '#/submission', nav: 'nav-submission' },
];

/** Opens a page and waits until it stands. */
export async function visit(page, where) {
  await page.goTo(where.address);
  await page.one(where.nav, '[aria-current="page"]');
  if (where.then) await page.click(where.then);
  await until(
    async () => (await page.driver.findElements(By.css('main h1'))).length > 0,
    `${where.name} has its heading`,
  );
}
