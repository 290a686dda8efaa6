// The other pages: profile, technical validation, case studies, evidence, calendar, submission.

import { shortDate } from '$lib/text/format';
import { screen, waitFor, within } from '@testing-library/svelte';
import { describe, expect, test } from 'vitest';
import { readdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { TestCore } from './support/core';
import { fileOf, png } from './support/files';
import { dayAfter } from './support/prepared';
import { workbook } from './support/workbook';
import { goTo, openWorkspace, saved, write } from './window';

describe('overview', () => {
  test('says in a sentence what stands in the way, and leads to the next thing', async () => {
    const { core } = await openWorkspace();
    const view = await core.view();
    expect(screen.getByRole('heading', { level: 1 })).toHaveTextContent(
      `38 days to submission, ${view.verdict.blockers} blockers`,
    );
    expect(screen.getByTestId('next')).toHaveTextContent(`Next: ${view.verdict.findings[0]?.control}`);
    expect(screen.getByTestId('kpi-technical')).toHaveTextContent('/ 46');
  });

  test('speaks Korean and Japanese', async () => {
    const { user } = await openWorkspace('#/overview', 'ko');
    expect(screen.getByRole('heading', { level: 1 })).toHaveTextContent(/제출까지 38일, 해결 필요 \d+건/);
    await user.selectOptions(screen.getByTestId('language'), 'ja');
    await waitFor(() =>
      expect(screen.getByRole('heading', { level: 1 })).toHaveTextContent(
        /提出まで38日、要対応の事項が\d+件あります/,
      ),
    );
    await waitFor(() => expect(screen.getByTestId('nav-OPSP-001')).toHaveTextContent('インシデント管理'));
  });
});

describe('profile', () => {
  test('every field is saved by itself', async () => {
    const { user, core } = await openWorkspace('#/profile');
    await user.selectOptions(screen.getByRole('combobox', { name: 'AWS Services partner tier' }), 'premier');
    await user.type(screen.getByRole('textbox', { name: 'Alliance lead' }), 'Kim <kim@example.com>');
    await user.tab();
    const date = screen.getByRole('textbox', { name: 'Planned submission date of the prerequisites' });
    await user.clear(date);
    const planned = dayAfter((await core.start()).today, 32);
    const [year, month, day] = planned.split('-').map(Number);
    await user.type(date, `${year}年${month}月${day}日`);
    await user.tab();
    await saved();
    expect((await core.dossier()).profile).toMatchObject({
      tier: 'premier',
      alliance_lead: 'Kim <kim@example.com>',
      submission_date: planned,
    });
    expect(date).toHaveValue(planned);
    await waitFor(() => expect(screen.getByTestId('days-left')).toHaveTextContent('32 days to submission'));
  });

  test('a badge shows its facts once it is held', async () => {
    const { user, core } = await openWorkspace('#/profile');
    const held = screen.getByRole('radiogroup', { name: 'ISO 22301: held' });
    expect(screen.getAllByText('Covers the AWS MSP business', { ignore: '.unseen' })).toHaveLength(1);
    await user.click(within(held).getByRole('radio', { name: 'Yes' }));
    await waitFor(async () => expect((await core.dossier()).profile.badges['iso-22301']?.held).toBe(true));
    await waitFor(() => expect(screen.getAllByText('Covers the AWS MSP business')).toHaveLength(2));
  });

  test('a date is chosen from the calendar', async () => {
    const { user, core } = await openWorkspace('#/profile');
    const planned = (await core.dossier()).profile.submission_date ?? '';
    const chosen = planned.replace(/\d\d$/, (day) => (day === '15' ? '16' : '15'));
    const inWords = new Date(chosen).toLocaleDateString('en-US', { dateStyle: 'long', timeZone: 'UTC' });
    await user.click(
      screen.getByRole('button', { name: 'Calendar: Planned submission date of the prerequisites' }),
    );
    await user.click(await screen.findByLabelText(new RegExp(inWords)));
    await waitFor(async () => expect((await core.dossier()).profile.submission_date).toBe(chosen));
  });

  test('a finding stands beside its field', async () => {
    const { user } = await openWorkspace('#/profile');
    await user.selectOptions(screen.getByRole('combobox', { name: 'AWS Services partner tier' }), '');
    const finding = await screen.findByText('The partner tier is missing');
    const described = screen
      .getByRole('combobox', { name: 'AWS Services partner tier' })
      .getAttribute('aria-describedby');
    expect(document.getElementById(described ?? '')).toContainElement(finding);
  });
});

describe('technical validation', () => {
  test('all 46 are answered from one list, and filtered', async () => {
    const { user, core } = await openWorkspace('#/technical');
    expect(screen.getAllByTestId(/^technical-[A-Z]+-\d+$/)).toHaveLength(46);
    await user.click(screen.getByRole('radio', { name: /^Unanswered/ }));
    const rows = screen.getAllByTestId(/^technical-[A-Z]+-\d+$/);
    expect(rows.every((row) => row.dataset['met'] === '')).toBe(true);
    const id = (rows[0]?.dataset['testid'] ?? '').replace('technical-', '');
    await user.click(screen.getByTestId(`met-yes-${id}`));
    await waitFor(async () => expect((await core.dossier()).answers[id]?.met).toBe(true));
    await waitFor(() =>
      expect(screen.getAllByTestId(/^technical-[A-Z]+-\d+$/)).toHaveLength(rows.length - 1),
    );
  });

  test('a control opens with its demands, a note and evidence', async () => {
    const { user, core } = await openWorkspace('#/technical');
    await user.click(screen.getByTestId('open-SEC-003'));
    await user.type(await screen.findByRole('textbox', { name: 'Response to SEC-003' }), 'Control Tower');
    expect(screen.getByTestId('open-SEC-003')).toHaveAttribute('aria-expanded', 'true');
    await user.upload(screen.getByTestId('file-input'), fileOf(png(), 'dashboard.png', 'image/png'));
    await waitFor(() => expect(screen.getAllByTestId('control-evidence')).toHaveLength(1));
    await saved();
    expect((await core.dossier()).answers['SEC-003']?.response).toBe('Control Tower');
    await user.click(screen.getByTestId('open-SEC-003'));
    await waitFor(() => expect(screen.queryByRole('textbox', { name: 'Response to SEC-003' })).toBeNull());
  });
});

describe('case studies', () => {
  test('one is added, filled in and removed', async () => {
    const { user, core } = await openWorkspace('#/case-studies');
    await user.click(screen.getByRole('button', { name: 'Add a case study' }));
    const title = await screen.findByRole('textbox', { name: 'Title' });
    await waitFor(() => expect(title).toHaveFocus());
    await user.type(title, '야간 배치');
    await write('element-challenge', '장애마다 여섯 시간');
    await user.click(
      within(screen.getByRole('radiogroup', { name: 'Public or private' })).getByRole('radio', {
        name: 'Public',
      }),
    );
    await user.type(screen.getByTestId('study-customer'), '한빛물류');
    await user.tab();
    await saved();
    const [, study] = Object.entries((await core.dossier()).case_studies).find(([id]) => id !== 's1') ?? [];
    expect(study).toMatchObject({
      title: '야간 배치',
      customer: '한빛물류',
      public: true,
      elements: { challenge: '장애마다 여섯 시간' },
    });
    expect(screen.getByText(/of the required elements are still missing/)).toBeVisible();
    await user.click(screen.getByTestId('study-remove'));
    const dialog = await screen.findByRole('alertdialog');
    expect(dialog).toHaveTextContent('야간 배치');
    await user.click(within(dialog).getByTestId('confirm'));
    await waitFor(async () => expect(Object.keys((await core.dossier()).case_studies)).toEqual(['s1']));
    expect(await screen.findByRole('button', { name: 'Add a case study' })).toBeVisible();
  });

  test('removing can be thought better of', async () => {
    const { user, core } = await openWorkspace('#/case-studies/s1');
    await user.click(screen.getByTestId('study-remove'));
    await user.click(await screen.findByRole('button', { name: 'Cancel' }));
    expect(Object.keys((await core.dossier()).case_studies)).toEqual(['s1']);
  });

  test('a diagram is added with its caption', async () => {
    const { user, core } = await openWorkspace('#/case-studies/s1');
    await user.upload(screen.getByTestId('diagram-input-new'), fileOf(png(), '구성도.png', 'image/png'));
    const caption = await screen.findByRole('textbox', { name: 'Caption' });
    await user.type(caption, 'Aurora in two zones');
    await user.tab();
    await saved();
    const [diagram] = Object.values((await core.dossier()).case_studies['s1']?.diagrams ?? {});
    expect(diagram).toMatchObject({ role: 'new', caption: 'Aurora in two zones' });
  });

  test('has the ten elements in their order', async () => {
    await openWorkspace('#/case-studies/s1');
    const main = within(screen.getByRole('main'));
    const headings = main.getAllByRole('heading', { level: 3 }).map((it) => it.textContent?.trim() ?? '');
    const numbered = headings.filter((it) => /^\d+\./.test(it));
    expect(numbered.map((it) => Number(it.split('.')[0]))).toEqual([1, 2, 3, 4, 5, 6, 7, 8, 9, 10]);
  });
});

describe('evidence', () => {
  test('is removed only after saying which citations go with it', async () => {
    const { user, core } = await openWorkspace('#/evidence');
    await user.click(screen.getByRole('button', { name: /^Remove Incident management/ }));
    const dialog = await screen.findByRole('alertdialog');
    expect(dialog).toHaveTextContent('9 citations are removed with it: OPSP-001');
    await user.click(within(dialog).getByTestId('confirm'));
    await waitFor(async () => expect((await core.dossier()).evidence['e1']).toBeUndefined());
    expect(Object.values((await core.dossier()).citations).some((it) => it.evidence === 'e1')).toBe(false);
  });

  test('a finding opens the row and focuses the field', async () => {
    await openWorkspace('#/evidence/e3?focus=evidence-e3-dated');
    await waitFor(() => expect(document.activeElement).toHaveAttribute('id', 'evidence-e3-dated'));
  });

  test('may be a link', async () => {
    const { user, core } = await openWorkspace('#/evidence');
    await user.click(screen.getByRole('button', { name: 'Add a link instead…' }));
    await user.type(screen.getByRole('textbox', { name: 'URL' }), 'https://example.com/runbook');
    await user.click(screen.getByRole('button', { name: 'Add the link' }));
    await waitFor(async () =>
      expect(
        Object.values((await core.dossier()).evidence).some((it) => it.url === 'https://example.com/runbook'),
      ).toBe(true),
    );
  });
});

test('the calendar lists dates and the latest changes', async () => {
  const { core } = await openWorkspace('#/calendar');
  const validation = (await core.dossier()).profile.validation_date ?? 'none';
  const rows = screen.getAllByRole('row');
  expect(
    rows.some(
      (row) => row.textContent?.includes(shortDate(validation)) && row.textContent.includes('in 68 days'),
    ),
  ).toBe(true);
  expect((await screen.findAllByText('kim'))[0]).toBeVisible();
});

describe('submission', () => {
  test('every finding leads to a place that is there', async () => {
    const { core } = await openWorkspace('#/submission');
    const links = screen.getAllByTestId('finding').map((it) => it.getAttribute('href') ?? '');
    expect(links.length).toBeGreaterThan(20);
    expect(links).toHaveLength((await core.view()).verdict.findings.length);
    for (const link of links.filter((_, index) => index % 9 === 0)) {
      goTo(link);
      const id = new URLSearchParams(link.split('?')[1]).get('focus') ?? '';
      await waitFor(() => expect(document.getElementById(id)).not.toBeNull());
      await waitFor(() => expect(document.getElementById(id)?.contains(document.activeElement)).toBe(true));
    }
  });

  test('the official workbook is given, and the cells to be written are shown', async () => {
    const { user } = await openWorkspace('#/submission');
    await waitFor(() =>
      expect(screen.getByTestId('workbook-found')).toHaveTextContent('No official file yet'),
    );
    await user.upload(
      screen.getByTestId('workbook-input'),
      fileOf(workbook(), 'AWS-MSP-Self-Assessment-7.1.xlsx'),
    );
    await waitFor(() =>
      expect(screen.getByTestId('workbook-found')).toHaveTextContent(
        'AWS-MSP-Self-Assessment-7.1.xlsx · 2 sheets, 61 controls found',
      ),
    );
    const cells = screen.getByRole('region', { name: 'Cells to be filled in' });
    expect(within(cells).getAllByText('Yes').length).toBeGreaterThan(10);
  });

  test('columns that were not recognised are chosen over a picture of the sheet, and remembered', async () => {
    const { user, core } = await openWorkspace('#/submission');
    // The heading is one text for all sheets.
    const unclear = workbook([['<t>Partner Response</t>', '<t>Notes of ours</t>']]);
    await user.upload(screen.getByTestId('workbook-input'), fileOf(unclear, 'official.xlsx'));
    const [sheet] = await screen.findAllByTestId('sheet-columns');
    await waitFor(() => expect(sheet).toHaveAttribute('open'));
    const inside = within(sheet as HTMLElement);
    const column = (letter: string) => inside.getByRole('combobox', { name: `Content of column ${letter}` });
    expect(['A', 'C'].map((letter) => (column(letter) as HTMLSelectElement).value)).toEqual(['id', 'met']);
    expect(inside.queryByRole('button', { name: 'Use these columns' })).toBeNull();
    // A role belongs to one column.
    await user.selectOptions(column('D'), 'Control ID');
    expect(column('A')).toHaveValue('');
    await user.selectOptions(column('D'), 'not used');
    expect(inside.getByRole('button', { name: 'Use these columns' })).toBeDisabled();
    await user.selectOptions(column('A'), 'Control ID');
    await user.selectOptions(column('D'), 'Response');
    await user.click(inside.getByRole('button', { name: 'Use these columns' }));
    await waitFor(async () =>
      expect((await core.dossier()).profile.columns['MSP Prerequisites']).toMatchObject({
        id: 'A',
        requirement: 'B',
        met: 'C',
        response: 'D',
      }),
    );
    await screen.findByText('15 controls, columns selected by your team');
    await user.click(screen.getByRole('button', { name: 'Detect automatically' }));
    await waitFor(async () => expect((await core.dossier()).profile.columns).toEqual({}));
  });

  test('a signed workbook asks before its signature goes', async () => {
    const { user, core } = await openWorkspace('#/submission');
    const signed = workbook([], [['_xmlsignatures/sig1.xml', '<Signature/>']]);
    await user.upload(screen.getByTestId('workbook-input'), fileOf(signed, 'signed.xlsx'));
    await user.click(await screen.findByRole('button', { name: 'Fill in without the signature' }));
    await waitFor(async () => {
      const { official_workbook, signature_may_go } = (await core.dossier()).profile;
      expect(official_workbook).toMatch(/^[0-9a-f]{64}$/);
      expect(signature_may_go).toBe(official_workbook);
    });
    await waitFor(() => expect(screen.queryByTestId('break-signature')).toBeNull());
  });

  /** A colleague's workbook: BUSP-002 is met there, OPSP-001 reads otherwise, and OPS-018 is called OPS-019. */
  async function colleague(core: TestCore): Promise<File> {
    const place = core.folderNamed('colleague');
    const template = join(place, 'template.xlsx');
    writeFileSync(template, workbook([['<t>OPS-018</t>', '<t>OPS-019</t>']]));
    return fileOf(
      core.filled(template, join(place, 'colleague.xlsx'), [
        ['answer', 'BUSP-002', '--met', 'yes'],
        ['answer', 'OPSP-001', '--response', 'As a colleague wrote it.'],
        ['answer', 'OPS-018', '--met', 'yes'],
      ]),
      'colleague.xlsx',
    );
  }

  test('answers of a filled workbook are taken, kept or merged one by one', async () => {
    const { user, core, edits } = await openWorkspace('#/submission');
    const input = await screen.findByTestId('import-input');
    await user.upload(input, await colleague(core));
    const found = await screen.findByTestId('import-found');
    expect(found).toHaveTextContent(/^colleague\.xlsx · 2 differences to decide · \d+ the same/);
    const cells = () => screen.queryAllByTestId('import-proposal');
    expect(cells().map((it) => it.dataset['control'])).toEqual(['BUSP-002', 'OPSP-001']);
    expect(screen.getByText(/OPS-019 \(MSP Technical Validation \d+\)/)).toBeVisible();
    await user.click(within(cells()[1] as HTMLElement).getByRole('button', { name: 'Keep both' }));
    await waitFor(() => expect(cells()).toHaveLength(1));
    expect(edits().at(-1)).toMatchObject({ edit: 'write', field: { text: 'response', control: 'OPSP-001' } });
    expect(JSON.stringify(edits().at(-1))).toContain('As a colleague wrote it.');
    await user.click(within(cells()[0] as HTMLElement).getByRole('button', { name: 'Use the file’s' }));
    await waitFor(() => expect(cells()).toHaveLength(0));
    expect(edits().at(-1)).toEqual({ edit: 'set_met', control: 'BUSP-002', met: true });
    expect(found).toHaveTextContent('nothing left to decide');
  });

  test('what a filled workbook says can be left where it is', async () => {
    const { user, core, edits } = await openWorkspace('#/submission');
    await user.upload(await screen.findByTestId('import-input'), await colleague(core));
    await screen.findByTestId('import-found');
    const before = edits().length;
    await user.click(screen.getByRole('button', { name: 'Keep ours for all shown' }));
    await waitFor(() => expect(screen.queryAllByTestId('import-proposal')).toHaveLength(0));
    expect(edits()).toHaveLength(before);
  });

  test('another edition is compared and gone over to, and what changed wants a second look', async () => {
    const { user, edits } = await openWorkspace('#/submission', 'en', (core) =>
      core.edit({ edit: 'set_met', control: 'OPSP-005', met: true }),
    );
    // OPSP-005 is called OPSP-006 there.
    const next = workbook([['<t>OPSP-005</t>', '<t>OPSP-006</t>']]);
    await user.upload(await screen.findByTestId('edition-input'), fileOf(next, 'Self-Assessment-7.2.xlsx'));
    const edition = await screen.findByTestId('edition');
    expect(edition).toHaveTextContent(/61 controls · \d+ controls change · Self-Assessment-7\.2\.xlsx/);
    await user.click(within(edition).getByText(/^What changes in \d+ controls$/));
    await user.click(within(edition).getByTestId('edition-use'));
    await user.click(await screen.findByTestId('nav-OPSP-006'));
    const look = await screen.findByTestId('second-look');
    await user.click(within(look).getByRole('button', { name: 'Mark as reviewed' }));
    await waitFor(() => expect(screen.queryByTestId('second-look')).toBeNull());
    expect(edits().at(-1)).toEqual({ edit: 'looked_again', control: 'OPSP-006' });
  });

  test('the official wording stands beside the guidance once the file is there', async () => {
    const { user } = await openWorkspace('#/submission');
    await user.upload(screen.getByTestId('workbook-input'), fileOf(workbook(), 'official.xlsx'));
    await waitFor(() => expect(screen.getByTestId('workbook-found')).toHaveTextContent('official.xlsx'));
    await user.click(screen.getByTestId('nav-BUSP-001'));
    expect(await screen.findByTestId('official-wording')).toHaveTextContent(
      'Your main website has a public landing page about your AWS managed services.',
    );
  });

  test('a draft is exported with progress, and the outcome says what was proved', async () => {
    const { user, core } = await openWorkspace('#/submission', 'en', (core) => core.giveWorkbook(workbook()));
    const box = core.folderNamed('Box');
    const folder = screen.getByRole('textbox', { name: 'Destination folder' });
    await user.clear(folder);
    await user.type(folder, box);
    await user.click(screen.getByRole('button', { name: 'Export draft' }));
    expect(await screen.findByRole('progressbar', { name: 'Export' })).toBeVisible();
    const outcome = await screen.findByTestId('export-outcome', undefined, { timeout: 60_000 });
    expect(outcome).toHaveAttribute('data-verified', 'true');
    expect(outcome.dataset['folder']).toBe(join(box, readdirSync(box)[0] ?? ''));
    expect(outcome).toHaveTextContent('Draft exported');
    expect(outcome).toHaveTextContent(/(\d+) of \1 cells were read back as expected/);
    expect(outcome).toHaveTextContent('No other cell changed');
  }, 90_000);

  test('closing the window during an export asks first, and stopping leaves nothing behind', async () => {
    const { user, core, host } = await openWorkspace('#/submission');
    const before = readdirSync(core.place);
    await user.click(screen.getByTestId('export'));
    await screen.findByTestId('export-progress');
    expect(await host.requestClose()).toBe(false);
    expect(host.left).toBe(false);
    await user.click(await screen.findByTestId('leave-wait'));
    expect(screen.queryByTestId('leave-stop')).toBeNull();
    expect(await host.requestClose()).toBe(false);
    await user.click(await screen.findByTestId('leave-stop'));
    await waitFor(() => expect(host.left).toBe(true));
    const called = core.calls.map((call) => call.name);
    expect(called.indexOf('discard_unfinished_export')).toBeGreaterThan(called.indexOf('cancel_export'));
    expect(called).toContain('cancel_export');
    expect(readdirSync(core.place)).toEqual(before);
  });

  test('an export is cancelled', async () => {
    const { user } = await openWorkspace('#/submission');
    await user.click(screen.getByTestId('export'));
    await user.click(await screen.findByTestId('export-cancel'));
    await waitFor(() => expect(screen.queryByTestId('export-progress')).toBeNull());
    expect(screen.queryByTestId('export-outcome')).toBeNull();
    expect(await screen.findByText('The export was cancelled.')).toBeVisible();
    expect(screen.queryByTestId('error')).toBeNull();
  });

  test('fields with two values and damage stand above everything, and in a banner', async () => {
    const { core } = await openWorkspace('#/submission');
    const lead = (value: string) => ({ edit: 'set_profile' as const, field: 'alliance_lead', value });
    await core.edit(lead('Kim Hana'));
    await core.elsewhereUnseen(lead('Lee Min'));
    // A log of a third laptop of which only the name has arrived.
    const log = join(core.folder, 'changes', '01a22cc3-0000-7000-8000-000000000001.log');
    writeFileSync(log, Buffer.alloc(300));
    window.dispatchEvent(new Event('focus'));
    expect(await screen.findByTestId('banner')).toHaveTextContent(
      'One part of the workspace is damaged or has not synced. Do not export yet. One field has conflicting values.',
    );
    const card = screen.getByTestId('conflict');
    expect(card).toHaveTextContent('Alliance lead has conflicting values');
    const other = within(card).getByText('Lee Min').closest('li') ?? card;
    within(other).getByRole('button').click();
    await waitFor(async () => expect((await core.dossier()).profile.alliance_lead).toBe('Lee Min'));
    await waitFor(() => expect(screen.queryByTestId('conflict')).toBeNull());
    rmSync(log);
    window.dispatchEvent(new Event('focus'));
    await waitFor(() => expect(screen.queryByTestId('banner')).toBeNull());
  });
});
