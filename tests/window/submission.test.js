// The main job in a real window: from an empty application to a folder ready for Box, with the power
// cut in between.

import assert from 'node:assert/strict';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { LANGUAGES, message, titleOf } from './support/expected.js';
import { askCommandLine, checkPdf, diagram, filesBelow, pdfText, sha256, unzip } from './support/files.js';
import { story } from './support/story.js';
import { until } from './support/waiting.js';

const ANSWER =
  '당사는 AWS 관리형 서비스를 2019년부터 제공하고 있으며, 설계·구축·운영의 전 과정을 한 팀이 책임집니다.\n' +
  '랜딩 페이지는 공개 사례 연구 네 건으로 연결됩니다.';
const ADDRESS = 'https://www.example.com/ko/aws-managed-services';
const ADDITION = ' 운영 시간은 연중무휴 24시간입니다.';
const LAST_WORDS = ' 담당자는 세 시간대에 나뉘어 있습니다.';
/** The first control that wants a document: a picture of the process meets it. */
const WITH_DOCUMENT = 'GOVP-002';

story('the main job, from an empty application to an export', async (teller) => {
  const { place, step } = {
    place: teller.place,
    step: teller.step.bind(teller),
  };
  const workspace = place.path('한빛클라우드 MSP.proofbook');
  const exports = place.path('내보내기');
  const picture = place.path('거버넌스 절차.png');
  mkdirSync(exports);
  writeFileSync(picture, diagram(1));

  await step('the application opens with nothing in it', async () => {
    const page = await teller.start();
    console.log(`   the window could be used ${teller.application.startedAfter} ms after the start`);
    assert.equal((await page.all('recent')).length, 0);
  });

  await step('a workspace is created', async () => {
    const { page } = teller;
    await page.fill('create-partner', '한빛클라우드 주식회사');
    await page.fill('create-folder', workspace);
    await page.choose('create-language', 'ko');
    await page.click('create');
    await page.one('nav-overview');
    assert.ok(existsSync(join(workspace, 'proofbook.json')), 'the folder holds a workspace');
  });

  await step('an empty control shows what is missing', async () => {
    const { page } = teller;
    await page.click('nav-BUSP-001');
    await page.one('finding', '[data-rule="response-blank"][data-control="BUSP-001"]');
    await page.one('finding', '[data-rule="public-url-missing"][data-control="BUSP-001"]');
  });

  await step('a Korean answer is typed and its finding goes', async () => {
    const { page } = teller;
    await page.type('response', ANSWER);
    assert.equal(await page.value('response'), ANSWER);
    await page.click('met-yes');
    await page.gone('finding', '[data-rule="response-blank"][data-control="BUSP-001"]');
    await page.gone('finding', '[data-rule="met-unsaid"][data-control="BUSP-001"]');
  });

  await step('a URL without https is questioned, the right one is accepted', async () => {
    const { page } = teller;
    await page.fill('demand-url', 'http://localhost:8080/');
    await until(
      async () =>
        (await page.all('finding', '[data-rule^="public-url-"][data-control="BUSP-001"]')).length > 0,
      'the address is questioned',
    );
    await page.fill('demand-url', ADDRESS);
    await page.saved();
    await page.gone('finding', '[data-rule^="public-url-"][data-control="BUSP-001"]');
    assert.equal(await page.attribute('demand', 'data-state', '[data-demand="landing-page"]'), 'met');
  });

  await step('a diagram is attached and its finding goes', async () => {
    const { page } = teller;
    await page.click(`nav-${WITH_DOCUMENT}`);
    await page.one('finding', `[data-rule="document-missing"][data-control="${WITH_DOCUMENT}"]`);
    await page.handFile('file-input', picture);
    await page.one('control-evidence');
    // A picture of a process counts once somebody has said that it shows the process.
    await page.click('evidence-shows');
    await page.gone('finding', `[data-rule="document-missing"][data-control="${WITH_DOCUMENT}"]`);
    await page.saved();
  });

  await step('a screenshot is pasted', async () => {
    const { page } = teller;
    await page.pasteFile(diagram(2), 'image/png');
    await until(async () => (await page.all('control-evidence')).length === 2, 'the pasted picture is there');
  });

  await step('a file is dropped', async () => {
    const { page } = teller;
    await page.dropFile('file-input', diagram(3), '조직도.png', 'image/png');
    await until(
      async () => (await page.all('control-evidence')).length === 3,
      'the dropped picture is there',
    );
    await page.saved();
  });

  await step('the originals lie in the workspace, byte for byte', async () => {
    const kept = filesBelow(join(workspace, 'attachments'));
    for (const bytes of [diagram(1), diagram(2), diagram(3)]) {
      const digest = sha256(bytes);
      const file = kept.find((name) => name.includes(digest));
      assert.ok(file, `the attachment ${digest} is in the folder`);
      assert.equal(sha256(readFileSync(join(workspace, 'attachments', file))), digest);
    }
  });

  await step('more is typed, reported as saved, and the power is cut', async () => {
    const { page } = teller;
    await page.click('nav-BUSP-001');
    const before = await page.attribute('save-state', 'data-saved-at');
    await page.type('response', ADDITION);
    // Nobody leaves the field: what is typed is saved while the caret still stands in it.
    await until(async () => (await page.attribute('save-state', 'data-saved-at')) > before, 'a later save');
    await until(
      async () => (await page.attribute('save-state', 'data-state')) === 'saved',
      'nothing is waiting',
    );
    await teller.application.kill();
  });

  await step('started again, everything is there', async () => {
    const page = await teller.start();
    await page.click('recent', `[data-folder="${workspace}"]`);
    await page.click('nav-BUSP-001');
    assert.equal(await page.value('response'), ANSWER + ADDITION);
    assert.equal(await page.value('demand-url'), ADDRESS);
    assert.ok(await (await page.one('met-yes')).isSelected(), 'the control is still marked as met');
    await page.click(`nav-${WITH_DOCUMENT}`);
    await until(
      async () => (await page.all('control-evidence')).length === 3,
      'all three pictures are there',
    );
  });

  await step('the power is cut in the middle of a word, and nothing older is touched', async () => {
    const { page } = teller;
    await page.click('nav-BUSP-001');
    await page.type('response', LAST_WORDS);
    await teller.application.kill();
    await teller.start();
    await teller.page.click('recent', `[data-folder="${workspace}"]`);
    await teller.page.click('nav-BUSP-001');
    const answer = await teller.page.value('response');
    assert.ok(answer.startsWith(ANSWER + ADDITION), `the older text is whole: ${answer}`);
    assert.ok((ANSWER + ADDITION + LAST_WORDS).startsWith(answer), `nothing else has come to it: ${answer}`);
    const kept = answer.length - ANSWER.length - ADDITION.length;
    console.log(`   of ${LAST_WORDS.length} letters typed at the very end, ${kept} were saved`);
  });

  for (const language of [...LANGUAGES, 'ko']) {
    await step(`the window speaks ${language}`, async () => {
      const { page } = teller;
      await page.choose('language', language);
      await until(async () => (await page.language()) === language, `the page says it is in ${language}`);
      const title = titleOf('BUSP-001', language);
      await until(async () => (await page.text('nav-BUSP-001')).includes(title), `the path says ${title}`);
      const submission = message('nav-submission', language);
      assert.ok((await page.text('nav-submission')).includes(submission), `the path says ${submission}`);
      await page.click('nav-BUSP-001');
      assert.ok(
        (await page.value('response')).startsWith(ANSWER),
        'the answer stays in the words of the partner',
      );
    });
  }

  let bundle = null;
  await step('the submission is exported', async () => {
    const { page } = teller;
    await page.click('nav-submission');
    await page.fill('export-folder', exports);
    await page.click('export');
    await page.one('export-outcome', '', 180_000);
    const sums = filesBelow(exports).filter((name) => name.endsWith('SHA256SUMS'));
    assert.equal(sums.length, 1, `one list of checksums: ${sums}`);
    bundle = join(exports, dirname(sums[0]));
  });

  await step('every exported file agrees with its checksum, and none is unlisted', async () => {
    const lines = readFileSync(join(bundle, 'SHA256SUMS'), 'utf8').trim().split('\n');
    const listed = lines
      .map((line) => line.match(/^([0-9a-f]{64}) [ *](.+)$/))
      .map(([, digest, name]) => ({ digest, name }));
    for (const { digest, name } of listed)
      assert.equal(sha256(readFileSync(join(bundle, name))), digest, name);
    assert.deepEqual(
      listed.map((it) => it.name).sort(),
      filesBelow(bundle).filter((name) => name !== 'SHA256SUMS'),
    );
  });

  await step('the exported PDFs are sound, show the Korean answer and say that it is a draft', async () => {
    const pdfs = filesBelow(bundle).filter((name) => name.endsWith('.pdf'));
    assert.ok(pdfs.length >= 16, `a PDF for each of fifteen prerequisites and an index: ${pdfs.length}`);
    pdfs.forEach((name) => checkPdf(join(bundle, name)));
    const control = pdfs.find((name) => name.includes('BUSP-001'));
    const text = pdfText(join(bundle, control)).replace(/\s+/g, '');
    assert.ok(text.includes('설계·구축·운영의전과정을한팀이책임집니다'), text.slice(0, 2_000));
    assert.ok(text.includes(message('draft-mark', 'ko').replace(/\s+/g, '')), 'it is marked as a draft');
  });

  await step('the exported workbook holds the answer', async () => {
    const workbook = filesBelow(bundle).find((name) => name.endsWith('.xlsx'));
    const parts = unzip(join(bundle, workbook));
    const sheets = [...parts].filter(([name]) => /^xl\/(worksheets\/|sharedStrings)/.test(name));
    const text = sheets.map(([, bytes]) => bytes.toString('utf8')).join('\n');
    assert.ok(text.includes('설계·구축·운영의 전 과정을 한 팀이 책임집니다'));
    assert.ok(text.includes(ADDRESS), 'the workbook names the address');
  });

  await step('the originals travel with the export', async () => {
    const digests = filesBelow(bundle).map((name) => sha256(readFileSync(join(bundle, name))));
    for (const bytes of [diagram(1), diagram(2), diagram(3)]) assert.ok(digests.includes(sha256(bytes)));
  });

  await step('what was exported proposes nothing, and what has changed since is offered', async () => {
    const { page } = teller;
    const workbook = join(
      bundle,
      filesBelow(bundle).find((name) => name.endsWith('.xlsx')),
    );
    await page.handFile('import-input', workbook);
    assert.equal(await page.attribute('import-found', 'data-open'), '0');
    await page.click('nav-BUSP-001');
    await page.click('met-no');
    await page.saved();
    await page.click('nav-submission');
    await page.handFile('import-input', workbook);
    await page.one('import-proposal', '[data-control="BUSP-001"][data-field="met"]');
    await page.click('import-take-all');
    await page.gone('import-proposal');
    await page.click('nav-BUSP-001');
    assert.ok(await (await page.one('met-yes')).isSelected(), 'the answer of the workbook was taken');
  });

  await step(
    'the columns of the official workbook are seen over its rows, and chosen otherwise',
    async () => {
      const { page } = teller;
      const workbook = join(
        bundle,
        filesBelow(bundle).find((name) => name.endsWith('.xlsx')),
      );
      await page.click('nav-submission');
      await page.handFile('workbook-input', workbook);
      const open = async (hook) => (await page.one(hook)).findElement({ css: 'summary' }).click();
      await open('sheets');
      await open('sheet-columns');
      await until(async () => (await page.value('column-D')) === 'response', 'the column for responses');
      assert.equal(await page.value('column-A'), 'id');
      await page.choose('column-D', '');
      await page.click('sheet-use');
      await page.one('sheet-reset');
      const chosen = askCommandLine(place, 'dump', workspace, '--json').profile.columns;
      const [columns] = Object.values(chosen);
      assert.equal(columns.response, null);
      assert.equal(columns.met, 'C');
      await page.click('sheet-reset');
      await page.gone('sheet-reset');
      if (process.env.LOOK) writeFileSync('/tmp/columns.png', await page.picture());
      await page.click('workbook-forget');
    },
  );

  await step('the program without a window reads the same workspace', async () => {
    await teller.application.close();
    const dump = askCommandLine(place, 'dump', workspace, '--json');
    assert.ok(JSON.stringify(dump).includes('설계·구축·운영의 전 과정을 한 팀이 책임집니다'));
  });
});
