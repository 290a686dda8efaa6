// The page of a control: answer, demands, citations, evidence, notes.

import { fireEvent, screen, waitFor, within } from '@testing-library/svelte';
import { describe, expect, test } from 'vitest';
import type { Edit } from '$lib/wire/Edit';
import { diskFull } from './support/core';
import { fileOf, pages, pdf, png } from './support/files';
import { goTo, openWorkspace, saved } from './window';

test('an answer is typed, its finding goes, and the header says when it was saved', async () => {
  const { user, core } = await openWorkspace('#/control/BUSP-002');
  expect(screen.getAllByTestId('finding').some((it) => it.dataset['rule'] === 'response-blank')).toBe(true);
  await user.type(screen.getByRole('textbox', { name: 'Response to BUSP-002' }), '당사는 매년 교육합니다.');
  await saved();
  expect((await core.dossier()).answers['BUSP-002']?.response).toBe('당사는 매년 교육합니다.');
  expect(screen.getAllByTestId('finding').some((it) => it.dataset['rule'] === 'response-blank')).toBe(false);
  await waitFor(() =>
    expect(screen.getByTestId('save-state')).toHaveTextContent(/Saved · verified \d\d:\d\d:\d\d/),
  );
  expect(screen.getByTestId('save-state').dataset['savedAt']).not.toBe('');
});

test('met and not met are radio buttons, and one can go back to having said nothing', async () => {
  const { user, core } = await openWorkspace('#/control/BUSP-002');
  await user.click(screen.getByRole('radio', { name: 'Met (Yes)' }));
  await waitFor(async () => expect((await core.dossier()).answers['BUSP-002']?.met).toBe(true));
  await user.click(screen.getByRole('radio', { name: 'Not met (No)' }));
  await waitFor(async () => expect((await core.dossier()).answers['BUSP-002']?.met).toBe(false));
  await user.click(screen.getByRole('button', { name: /Clear/ }));
  await waitFor(async () => expect((await core.dossier()).answers['BUSP-002']?.met).toBeNull());
  expect(screen.getByRole('radio', { name: 'Met (Yes)' })).not.toBeChecked();
});

test('a public address is entered on the page and its demand is met', async () => {
  const { user, core } = await openWorkspace('#/control/BUSP-001');
  const field = screen.getByRole('textbox', { name: 'Public URL' });
  await user.clear(field);
  await user.tab();
  const demand = () => screen.getAllByTestId('demand').find((it) => it.dataset['demand'] === 'landing-page');
  await waitFor(() => expect(demand()?.dataset['state']).toBe('open'));
  await user.type(field, 'https://www.example.com/msp');
  await user.tab();
  await waitFor(() => expect(demand()?.dataset['state']).toBe('met'));
  expect((await core.dossier()).answers['BUSP-001']?.entries['landing-page']?.url).toBe(
    'https://www.example.com/msp',
  );
});

test('what is in place is confirmed with a checkbox', async () => {
  const { user, core } = await openWorkspace('#/control/BUSP-002');
  await user.click(screen.getByRole('checkbox', { name: 'I confirm this is in place' }));
  await waitFor(async () =>
    expect((await core.dossier()).answers['BUSP-002']?.entries['everyone-accredited']?.confirmed).toBe(true),
  );
});

describe('the grid of topics', () => {
  test('shows letters and pages, and an empty cell is cited in a dialog', async () => {
    const { user, edits } = await openWorkspace('#/control/OPSP-001');
    const grid = screen.getByRole('table');
    expect(within(grid).getAllByTestId('citation')[0]).toHaveTextContent('A · p. 3');
    const gaps = within(grid).getAllByRole('button', { name: /^Not cited/ });
    expect(gaps).toHaveLength(2);
    await user.click(gaps[0] as HTMLElement);
    const dialog = await screen.findByRole('dialog', { name: 'Cite evidence for OPSP-001' });
    await user.click(within(dialog).getByRole('radio', { name: /B · Security incident/ }));
    await user.type(within(dialog).getByRole('textbox', { name: 'Pages' }), '10');
    await user.click(within(dialog).getByRole('button', { name: 'Cite' }));
    await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull());
    const [made] = edits().flatMap((edit) => (edit.edit === 'add_citation' ? [edit.citation] : []));
    expect(made).toMatchObject({ evidence: 'e2', demand: 'process-topics', facet: 'security', pages: '10' });
    expect(within(screen.getByRole('table')).getAllByRole('button', { name: /^Not cited/ })).toHaveLength(1);
  });

  test('cites the other empty topics too when asked', async () => {
    const { user, edits } = await openWorkspace('#/control/OPSP-001');
    await user.click(screen.getAllByRole('button', { name: /^Not cited/ }).at(-1) as HTMLElement);
    const dialog = await screen.findByRole('dialog');
    await user.click(within(dialog).getByRole('radio', { name: /B · / }));
    await user.click(within(dialog).getByRole('checkbox', { name: /other empty topic/ }));
    await user.click(within(dialog).getByRole('button', { name: 'Cite' }));
    await waitFor(() => expect(edits().filter((edit) => edit.edit === 'add_citation')).toHaveLength(2));
  });

  test('refuses pages that are none before anything is sent', async () => {
    const { user, edits } = await openWorkspace('#/control/OPSP-001');
    await user.click(screen.getAllByRole('button', { name: /^Not cited/ })[0] as HTMLElement);
    const dialog = await screen.findByRole('dialog');
    await user.click(within(dialog).getByRole('radio', { name: /B · / }));
    await user.type(within(dialog).getByRole('textbox', { name: 'Pages' }), '9-3');
    expect(within(dialog).getByRole('alert')).toHaveTextContent('Enter page numbers like 3-5, 9.');
    expect(within(dialog).getByRole('button', { name: 'Cite' })).toBeDisabled();
    expect(edits()).toEqual([]);
  });

  test('a citation gets other pages or goes', async () => {
    const { user, core } = await openWorkspace('#/control/OPSP-001');
    await user.click(screen.getAllByTestId('citation')[0] as HTMLElement);
    const dialog = await screen.findByRole('dialog', { name: 'Citation' });
    const pages = within(dialog).getByRole('textbox', { name: 'Pages' });
    await user.clear(pages);
    await user.type(pages, '4-5');
    await user.tab();
    await waitFor(async () => expect((await core.dossier()).citations['c00']?.pages).toBe('4–5'));
    await user.click(within(dialog).getByRole('button', { name: 'Remove citation' }));
    await waitFor(async () => expect((await core.dossier()).citations['c00']).toBeUndefined());
    expect(screen.queryByRole('dialog')).toBeNull();
  });
});

describe('evidence', () => {
  test('is attached through the file field and cited for the control', async () => {
    const { user, core } = await openWorkspace('#/control/GOVP-002');
    const input = screen.getByLabelText('Add files…', { selector: 'input' });
    await user.upload(input, [fileOf(pdf(pages(3)), '절차.pdf'), fileOf(pdf(pages(2)), '기록.pdf')]);
    await waitFor(() => expect(screen.getAllByTestId('control-evidence')).toHaveLength(2));
    expect(
      Object.values((await core.dossier()).citations).filter((it) => it.control === 'GOVP-002'),
    ).toHaveLength(2);
    expect(screen.getByText('A · 절차')).toBeVisible();
    expect(screen.getByText('B · 기록')).toBeVisible();
  });

  test('is dropped onto the page', async () => {
    await openWorkspace('#/control/GOVP-002');
    const data = { types: ['Files'], files: [fileOf(png(1), '조직도.png', 'image/png')] };
    await fireEvent.drop(screen.getByTestId('file-input'), { dataTransfer: data });
    await waitFor(() => expect(screen.getAllByTestId('control-evidence')).toHaveLength(1));
  });

  test('is pasted as a screenshot, wherever the focus is', async () => {
    const { core } = await openWorkspace('#/control/GOVP-002');
    const data = {
      types: ['Files'],
      items: [],
      files: [fileOf(png(2), 'image.png', 'image/png')],
    };
    await fireEvent.paste(screen.getByTestId('response'), { clipboardData: data });
    await waitFor(() => expect(screen.getAllByTestId('control-evidence')).toHaveLength(1));
    const names = Object.values((await core.dossier()).evidence).map((it) => it.file?.name);
    expect(names.some((name) => /^screenshot-\d{4}-\d{2}-\d{2}-\d{6}\.png$/.test(name ?? ''))).toBe(true);
  });

  test('text that is pasted into the answer stays text', async () => {
    await openWorkspace('#/control/GOVP-002');
    const data = {
      types: ['text/plain', 'Files'],
      items: [],
      files: [fileOf(png(2), 'image.png', 'image/png')],
    };
    await fireEvent.paste(screen.getByTestId('response'), { clipboardData: data });
    await new Promise((wait) => setTimeout(wait, 50));
    expect(screen.queryAllByTestId('control-evidence')).toHaveLength(0);
  });

  test('has its facts edited in place', async () => {
    const { user, core } = await openWorkspace('#/control/OPSP-001');
    const [row] = screen.getAllByTestId('control-evidence');
    await user.click(within(row as HTMLElement).getByRole('button', { name: 'Edit' }));
    const date = within(row as HTMLElement).getByRole('textbox', { name: 'Document date' });
    await user.clear(date);
    await user.type(date, '2026.4.1');
    await user.tab();
    await waitFor(async () => expect((await core.dossier()).evidence['e1']?.dated).toBe('2026-04-01'));
    expect(date).toHaveValue('2026-04-01');
  });

  test('a date that is none stays in the field with the reason beside it', async () => {
    const { user, core } = await openWorkspace('#/control/OPSP-001');
    const known = (await core.dossier()).evidence['e1']?.dated;
    const [row] = screen.getAllByTestId('control-evidence');
    await user.click(within(row as HTMLElement).getByRole('button', { name: 'Edit' }));
    const date = within(row as HTMLElement).getByRole('textbox', { name: 'Document date' });
    await user.clear(date);
    await user.type(date, 'last spring');
    await user.tab();
    expect(await within(row as HTMLElement).findByRole('alert')).toHaveTextContent(
      'This value does not fit the field',
    );
    expect(date).toHaveValue('last spring');
    expect((await core.dossier()).evidence['e1']?.dated).toBe(known);
  });
});

test('notes of the team are saved apart from the answer', async () => {
  const { user, core } = await openWorkspace('#/control/OPSP-001');
  await user.type(screen.getByRole('textbox', { name: 'Team notes on OPSP-001' }), '다시 볼 것');
  await saved();
  expect((await core.dossier()).answers['OPSP-001']?.notes).toBe('다시 볼 것');
});

test('what is typed is saved when another page is opened at once', async () => {
  const { user, core } = await openWorkspace('#/control/BUSP-002');
  await user.type(screen.getByTestId('response'), 'quick');
  goTo('#/control/GOVP-002');
  await screen.findByRole('textbox', { name: 'Response to GOVP-002' });
  await saved();
  expect((await core.dossier()).answers['BUSP-002']?.response).toBe('quick');
  expect(screen.getByTestId('response')).toHaveValue('');
});

/** Somebody else writes the response to OPSP-001. */
const said = (text: string): Edit => ({
  edit: 'write',
  field: { text: 'response', control: 'OPSP-001' },
  text,
});

test('what somebody else writes appears without moving the caret', async () => {
  const { core } = await openWorkspace('#/control/OPSP-001');
  const area = screen.getByTestId<HTMLTextAreaElement>('response');
  const before = area.value;
  area.focus();
  area.setSelectionRange(5, 5);
  await core.elsewhere(said(`New. ${before}`));
  window.dispatchEvent(new Event('focus'));
  await waitFor(() => expect(area).toHaveValue(`New. ${before}`));
  expect([area.selectionStart, area.selectionEnd]).toEqual([10, 10]);
  expect(document.activeElement).toBe(area);
});

test('a composition is never disturbed by what arrives', async () => {
  const { core } = await openWorkspace('#/control/OPSP-001');
  const area = screen.getByTestId<HTMLTextAreaElement>('response');
  const before = area.value;
  area.focus();
  await fireEvent.compositionStart(area);
  area.value = `${before}하`;
  await fireEvent.input(area);
  await core.elsewhere(said(`New. ${before}`));
  window.dispatchEvent(new Event('focus'));
  await new Promise((wait) => setTimeout(wait, 300));
  expect(area.value).toBe(`${before}하`);
  area.value = `${before}한`;
  await fireEvent.compositionEnd(area);
  await waitFor(() => expect(area.value).toBe(`New. ${before}한`));
  await saved();
  expect((await core.dossier()).answers['OPSP-001']?.response).toBe(`New. ${before}한`);
});

test('trouble with the disk is told, nothing typed is lost, and one can try again', async () => {
  const { user, core } = await openWorkspace('#/control/BUSP-002');
  core.failing.set('edit', diskFull);
  await user.type(screen.getByTestId('response'), 'x');
  const error = await screen.findByTestId('error');
  expect(error).toHaveTextContent('The disk is full.');
  expect(error).toHaveTextContent('STORE-DISK-FULL');
  expect(screen.getByTestId('save-state')).toHaveTextContent('Not saved: The disk is full.');
  expect(screen.getByTestId('response')).toHaveValue('x');
  await user.click(screen.getByRole('button', { name: 'Try again' }));
  await saved();
  expect((await core.dossier()).answers['BUSP-002']?.response).toBe('x');
});

test('a finding leads to its field and gives it the focus', async () => {
  const { user } = await openWorkspace('#/control/OPSP-001');
  const finding = screen.getAllByTestId('finding').find((it) => it.dataset['rule'] === 'topics-missing');
  await user.click(finding as HTMLElement);
  await waitFor(() => expect(document.activeElement).toHaveAttribute('data-testid', 'cite'));
  expect(document.activeElement?.closest('td')?.id).toMatch(/^cell-process-topics-.+-security$/);
});

test('routes are told apart, and contradictions are shown with both readings', async () => {
  const { user } = await openWorkspace('#/control/GOVP-001');
  expect(screen.getByText('Any one of these options is enough:')).toBeVisible();
  const readings = screen.getByRole('list', { name: 'Where the sources disagree' });
  const [first] = within(readings).getAllByText('Sources disagree');
  await user.click(first as HTMLElement);
  expect(within(readings).getAllByText('Recommendation')[0]).toBeVisible();
  expect(screen.getByRole('list', { name: 'Relevant badges' })).toBeVisible();
});
