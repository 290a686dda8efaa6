// The other pages: profile, technical validation, case studies, evidence, calendar, submission.

import { screen, waitFor, within } from '@testing-library/svelte';
import { describe, expect, test } from 'vitest';
import { goTo, openWorkspace, saved, write } from './window';

describe('overview', () => {
  test('says in a sentence what stands in the way, and leads to the next thing', async () => {
    const { core } = await openWorkspace();
    const view = (await core.call('view', {})) as {
      verdict: { blockers: number; findings: Array<{ control: string }> };
    };
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
    expect(screen.getByTestId('nav-OPSP-001')).toHaveTextContent('インシデント管理');
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
    await user.type(date, '2026年12月24日');
    await user.tab();
    await saved();
    expect(core.dossier.profile).toMatchObject({
      tier: 'premier',
      alliance_lead: 'Kim <kim@example.com>',
      submission_date: '2026-12-24',
    });
    expect(date).toHaveValue('2026-12-24');
    expect(screen.getByTestId('days-left')).toHaveTextContent('32 days to submission');
  });

  test('a badge shows its facts once it is held', async () => {
    const { user, core } = await openWorkspace('#/profile');
    const held = screen.getByRole('radiogroup', { name: 'ISO 22301: held' });
    expect(screen.getAllByText('Covers the AWS MSP business', { ignore: '.unseen' })).toHaveLength(1);
    await user.click(within(held).getByRole('radio', { name: 'Yes' }));
    await waitFor(() => expect(core.dossier.profile.badges['iso-22301']?.held).toBe(true));
    await waitFor(() => expect(screen.getAllByText('Covers the AWS MSP business')).toHaveLength(2));
  });

  test('a date is chosen from the calendar', async () => {
    const { user, core } = await openWorkspace('#/profile');
    await user.click(
      screen.getByRole('button', { name: 'Calendar: Planned submission date of the prerequisites' }),
    );
    await user.click(await screen.findByLabelText(/December 15, 2026/));
    await waitFor(() => expect(core.dossier.profile.submission_date).toBe('2026-12-15'));
  });

  test('a finding stands beside its field', async () => {
    const { user } = await openWorkspace('#/profile');
    await user.selectOptions(screen.getByRole('combobox', { name: 'AWS Services partner tier' }), '');
    const finding = await screen.findByTestId('field-finding');
    expect(finding).toHaveTextContent('The partner tier is missing');
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
    await waitFor(() => expect(core.dossier.answers[id]?.met).toBe(true));
    await waitFor(() =>
      expect(screen.getAllByTestId(/^technical-[A-Z]+-\d+$/)).toHaveLength(rows.length - 1),
    );
  });

  test('a control opens with its demands, a note and evidence', async () => {
    const { user, core } = await openWorkspace('#/technical');
    await user.click(screen.getByTestId('open-SEC-003'));
    await user.type(await screen.findByRole('textbox', { name: 'Response to SEC-003' }), 'Control Tower');
    expect(screen.getByTestId('open-SEC-003')).toHaveAttribute('aria-expanded', 'true');
    await user.upload(
      screen.getByTestId('file-input'),
      new File(['x'], 'dashboard.png', { type: 'image/png' }),
    );
    await waitFor(() => expect(screen.getAllByTestId('control-evidence')).toHaveLength(1));
    await saved();
    expect(core.dossier.answers['SEC-003']?.response).toBe('Control Tower');
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
    const [, study] = Object.entries(core.dossier.case_studies).find(([id]) => id !== 's1') ?? [];
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
    await waitFor(() => expect(Object.keys(core.dossier.case_studies)).toEqual(['s1']));
    expect(await screen.findByRole('button', { name: 'Add a case study' })).toBeVisible();
  });

  test('removing can be thought better of', async () => {
    const { user, core } = await openWorkspace('#/case-studies/s1');
    await user.click(screen.getByTestId('study-remove'));
    await user.click(await screen.findByRole('button', { name: 'Cancel' }));
    expect(Object.keys(core.dossier.case_studies)).toEqual(['s1']);
  });

  test('a diagram is added with its caption', async () => {
    const { user, core } = await openWorkspace('#/case-studies/s1');
    await user.upload(
      screen.getByTestId('diagram-input-new'),
      new File(['x'], '구성도.png', { type: 'image/png' }),
    );
    const caption = await screen.findByRole('textbox', { name: 'Caption' });
    await user.type(caption, 'Aurora in two zones');
    await user.tab();
    await saved();
    const [diagram] = Object.values(core.dossier.case_studies['s1']?.diagrams ?? {});
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
    await waitFor(() => expect(core.dossier.evidence['e1']).toBeUndefined());
    expect(Object.values(core.dossier.citations).some((it) => it.evidence === 'e1')).toBe(false);
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
    await waitFor(() =>
      expect(
        Object.values(core.dossier.evidence).some((it) => it.url === 'https://example.com/runbook'),
      ).toBe(true),
    );
  });
});

test('the calendar lists dates and the latest changes', async () => {
  await openWorkspace('#/calendar');
  const rows = screen.getAllByRole('row');
  expect(
    rows.some((row) => row.textContent?.includes('2027-01-29') && row.textContent.includes('in 68 days')),
  ).toBe(true);
  expect(await screen.findByText('kim')).toBeVisible();
});

describe('submission', () => {
  test('every finding leads to a place that is there', async () => {
    const { core } = await openWorkspace('#/submission');
    const links = screen.getAllByTestId('finding').map((it) => it.getAttribute('href') ?? '');
    expect(links.length).toBeGreaterThan(20);
    const view = (await core.call('view', {})) as { verdict: { findings: unknown[] } };
    expect(links).toHaveLength(view.verdict.findings.length);
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
      new File(['x'], 'AWS-MSP-Self-Assessment-7.1.xlsx'),
    );
    await waitFor(() =>
      expect(screen.getByTestId('workbook-found')).toHaveTextContent(
        'AWS-MSP-Self-Assessment-7.1.xlsx · 1 sheet, 61 controls found',
      ),
    );
    const cells = screen.getByRole('region', { name: 'Cells to be filled in' });
    expect(within(cells).getAllByText('Yes').length).toBeGreaterThan(10);
  });

  test('columns that were not recognised are chosen over a picture of the sheet, and remembered', async () => {
    const { user, core } = await openWorkspace('#/submission');
    await user.upload(screen.getByTestId('workbook-input'), new File(['x'], 'official.xlsx'));
    await screen.findByText('No response column was found.');
    const column = (letter: string) => screen.getByRole('combobox', { name: `Content of column ${letter}` });
    expect([column('A'), column('C'), column('D')].map((it) => (it as HTMLSelectElement).value)).toEqual([
      'id',
      'met',
      '',
    ]);
    expect(screen.queryByRole('button', { name: 'Use these columns' })).toBeNull();
    // A role belongs to one column.
    await user.selectOptions(column('D'), 'Control ID');
    expect(column('A')).toHaveValue('');
    await user.selectOptions(column('D'), 'not used');
    expect(screen.getByRole('button', { name: 'Use these columns' })).toBeDisabled();
    await user.selectOptions(column('A'), 'Control ID');
    await user.selectOptions(column('D'), 'Response');
    await user.click(screen.getByRole('checkbox', { name: 'Row 2 is the header row' }));
    await user.click(screen.getByRole('button', { name: 'Use these columns' }));
    await waitFor(() =>
      expect(core.dossier.profile.columns['MSP Prerequisites']).toEqual({
        header_row: 2,
        heads: '',
        id: 'A',
        requirement: 'B',
        met: 'C',
        response: 'D',
      }),
    );
    await screen.findByText('61 controls, columns selected by your team');
    expect(screen.getByTestId('sheet-columns')).toHaveAttribute('open');
    await user.click(screen.getByRole('button', { name: 'Detect automatically' }));
    await waitFor(() => expect(core.dossier.profile.columns).toEqual({}));
  });

  test('a signed workbook asks before its signature goes', async () => {
    const { user, core } = await openWorkspace('#/submission');
    await user.upload(screen.getByTestId('workbook-input'), new File(['x'], 'signed.xlsx'));
    await user.click(await screen.findByRole('button', { name: 'Fill in without the signature' }));
    await waitFor(() => expect(core.dossier.profile.signature_may_go).toBe('a'.repeat(64)));
    await waitFor(() => expect(screen.queryByTestId('break-signature')).toBeNull());
  });

  test('answers of a filled workbook are taken, kept or merged one by one', async () => {
    const { user, edits } = await openWorkspace('#/submission');
    const input = await screen.findByTestId('import-input');
    await user.upload(input, new File(['x'], 'colleague.xlsx'));
    const found = await screen.findByTestId('import-found');
    expect(found).toHaveTextContent('colleague.xlsx · 2 differences to decide · 59 the same');
    const cells = () => screen.queryAllByTestId('import-proposal');
    expect(cells().map((it) => it.dataset['control'])).toEqual(['BUSP-002', 'OPSP-001']);
    expect(screen.getByText(/OPS-019 \(MSP Technical Validation 66\)/)).toBeVisible();
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
    const { user, edits } = await openWorkspace('#/submission');
    await user.upload(await screen.findByTestId('import-input'), new File(['x'], 'old.xlsx'));
    await screen.findByTestId('import-found');
    const before = edits().length;
    await user.click(screen.getByRole('button', { name: 'Keep ours for all shown' }));
    await waitFor(() => expect(screen.queryAllByTestId('import-proposal')).toHaveLength(0));
    expect(edits()).toHaveLength(before);
  });

  test('another edition is compared and gone over to, and what changed wants a second look', async () => {
    const { user, edits } = await openWorkspace('#/submission');
    await user.upload(
      await screen.findByTestId('edition-input'),
      new File(['x'], 'Self-Assessment-7.2.xlsx'),
    );
    const edition = await screen.findByTestId('edition');
    expect(edition).toHaveTextContent('61 controls · 2 controls change · Self-Assessment-7.2.xlsx');
    expect(edition).toHaveTextContent('1 to review');
    await user.click(within(edition).getByText('What changes in 2 controls'));
    expect(within(edition).getByText('New in this version')).toBeVisible();
    await user.click(within(edition).getByRole('button', { name: 'Prepare for MSP 7.2' }));
    await waitFor(() => expect(screen.queryByTestId('edition')).toBeNull());
    await user.click(screen.getByTestId('nav-OPSP-001'));
    const look = await screen.findByTestId('second-look');
    expect(look).toHaveTextContent('its official wording has changed');
    await user.click(within(look).getByRole('button', { name: 'Mark as reviewed' }));
    await waitFor(() => expect(screen.queryByTestId('second-look')).toBeNull());
    expect(edits().at(-1)).toEqual({ edit: 'looked_again', control: 'OPSP-001' });
  });

  test('the official wording stands beside the guidance once the file is there', async () => {
    const { user } = await openWorkspace('#/submission');
    await user.upload(screen.getByTestId('workbook-input'), new File(['x'], 'official.xlsx'));
    await waitFor(() => expect(screen.getByTestId('workbook-found')).toHaveTextContent('official.xlsx'));
    await user.click(screen.getByTestId('nav-GOVP-001'));
    expect(await screen.findByTestId('official-wording')).toHaveTextContent(
      'The official words on GOVP-001.',
    );
  });

  test('a draft is exported with progress, and the outcome says what was proved', async () => {
    const { user, core } = await openWorkspace('#/submission');
    core.dossier.profile.official_workbook_name = 'official.xlsx';
    core.stepTakes = 20;
    const folder = screen.getByRole('textbox', { name: 'Destination folder' });
    await user.clear(folder);
    await user.type(folder, '/home/kim/Box');
    await user.click(screen.getByRole('button', { name: 'Export draft' }));
    expect(await screen.findByRole('progressbar', { name: 'Export' })).toBeVisible();
    const outcome = await screen.findByTestId('export-outcome', undefined, { timeout: 5000 });
    expect(outcome).toHaveAttribute('data-verified', 'true');
    expect(outcome.dataset['folder']).toMatch(/^\/home\/kim\/Box\/Hanbit Cloud_MSP-7.1/);
    expect(outcome).toHaveTextContent('Draft exported');
    expect(outcome).toHaveTextContent(/(\d+) of \1 cells were read back as expected/);
    expect(outcome).toHaveTextContent('No other cell changed');
  });

  test('closing the window during an export asks first, and stopping leaves nothing behind', async () => {
    const { user, core, host } = await openWorkspace('#/submission', 'en', (core) => (core.stepTakes = 200));
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
    expect(called).toContain('cancel_export');
    expect(called.at(-1)).toBe('discard_unfinished_export');
  });

  test('an export is cancelled', async () => {
    const { user, core } = await openWorkspace('#/submission');
    core.stepTakes = 50;
    await user.click(screen.getByTestId('export'));
    await user.click(await screen.findByTestId('export-cancel'));
    await waitFor(() => expect(screen.queryByTestId('export-progress')).toBeNull());
    expect(screen.queryByTestId('export-outcome')).toBeNull();
    expect(await screen.findByText('The export was cancelled.')).toBeVisible();
    expect(screen.queryByTestId('error')).toBeNull();
  });

  test('fields with two values and damage stand above everything, and in a banner', async () => {
    const { user, core } = await openWorkspace('#/submission');
    const conflict = { path: ['profile', 'tier'], label: 'Partner tier', values: ['advanced', 'premier'] };
    const view = (await core.call('view', {})) as object;
    core.do_refresh = () =>
      ({ ...view, conflicts: [conflict], damage: ['changes/1.log: record 3'] }) as never;
    window.dispatchEvent(new Event('focus'));
    expect(await screen.findByTestId('banner')).toHaveTextContent(
      'One part of the workspace is damaged or has not synced. Do not export yet. One field has conflicting values.',
    );
    const card = screen.getByTestId('conflict');
    expect(card).toHaveTextContent('Partner tier has conflicting values');
    await user.click(within(card).getByRole('button', { name: 'Use this' }));
    await waitFor(() =>
      expect(core.calls.find((call) => call.name === 'settle_conflict')?.args).toEqual({
        path: ['profile', 'tier'],
        choice: 1,
      }),
    );
    await waitFor(() => expect(screen.queryByTestId('banner')).toBeNull());
  });
});
