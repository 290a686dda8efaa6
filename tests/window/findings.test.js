// Every finding leads to a field that is there: on the sample, whose submission is complete, and on a
// workspace in which nothing has been entered yet.

import assert from 'node:assert/strict';
import { callCommandLine } from './support/files.js';
import { story } from './support/story.js';
import { until } from './support/waiting.js';

/** Where all findings of the open workspace lead. */
const addresses = (page) =>
  page.driver.executeScript(`
    const links = [...document.querySelectorAll('#all-findings [data-testid=finding]')];
    return links.map((link) => ({ rule: link.dataset.rule, address: link.getAttribute('href') }));`);

/** Follows a finding; nothing where its field got the focus, else what happened. */
async function follow(page, { rule, address }) {
  await page.goTo('#/overview');
  await page.one('nav-overview', '[aria-current="page"]');
  await page.goTo(address);
  const wanted = new URLSearchParams(address.split('?')[1] ?? '').get('focus');
  const arrived = `
    const wanted = arguments[0] && document.getElementById(arguments[0]);
    const focus = document.activeElement;
    if (!arguments[0]) return document.querySelector('main h1') !== null;
    return wanted !== null && (focus === wanted || wanted.contains(focus) || focus.contains(wanted));`;
  try {
    await until(() => page.driver.executeScript(arrived, wanted), `${address} has its field`, 4_000);
    return null;
  } catch {
    return `${rule}: ${address}`;
  }
}

async function followAll(page) {
  await page.goTo('#/submission');
  await page.one('export');
  const found = await until(async () => {
    const list = await addresses(page);
    return list.length > 0 && list;
  }, 'the findings are listed');
  // One of each rule and kind of address is enough: the rest differ in nothing but an id.
  const kinds = new Map(
    found.map((one) => [`${one.rule} ${one.address.replace(/[0-9A-Fa-f-]{8,}/g, '')}`, one]),
  );
  const lost = [];
  for (const one of kinds.values()) {
    const trouble = await follow(page, one);
    if (trouble) lost.push(trouble);
  }
  console.log(`   ${found.length} findings, ${kinds.size} followed`);
  return lost;
}

story('every finding leads to its field', async (teller) => {
  const { place } = teller;
  const step = teller.step.bind(teller);

  await step('on an empty workspace', async () => {
    const workspace = place.path('빈 작업 공간.proofbook');
    callCommandLine(place, 'new', workspace, '--partner', '한빛클라우드', '--language', 'ko');
    const page = await teller.start({ args: [workspace] });
    assert.deepEqual(await followAll(page), []);
  });

  await step('on the sample', async () => {
    await teller.application.close();
    const workspace = place.path('sample.proofbook');
    callCommandLine(place, 'sample', workspace, '--language', 'en');
    const page = await teller.start({ args: [workspace] });
    assert.deepEqual(await followAll(page), []);
  });
});
