// Comments on the texts of a case study: made at a passage, answered, done with, and never lost.

import { screen, waitFor, within } from '@testing-library/svelte';
import axe from 'axe-core';
import { expect, test } from 'vitest';
import { emptyStudy } from '$features/case-studies/study';
import { placesOfMarks } from '$lib/editor/marks';
import { editorOf, goTo, openWorkspace, saved, type Opened } from './window';

const PAGE = '#/case-studies/s1';
const HOOK = 'element-challenge';

const comments = async ({ core }: Opened) => Object.values((await core.dossier()).comments).map((it) => it!);

/** Selects words of the text. */
async function select(words: string) {
  const view = await editorOf(HOOK);
  const at = view.state.doc.toString().indexOf(words);
  expect(at).toBeGreaterThanOrEqual(0);
  view.focus();
  view.dispatch({ selection: { anchor: at, head: at + words.length } });
  return view;
}

const press = (target: HTMLElement, key: string, keyCode: number) =>
  target.dispatchEvent(
    new KeyboardEvent('keydown', { key, keyCode, ctrlKey: true, shiftKey: true, bubbles: true }),
  );

async function comment(opened: Opened, words: string, body: string) {
  await select(words);
  const bar = within(screen.getByRole('toolbar', { name: 'Tools for Customer challenge' }));
  await opened.user.click(bar.getByRole('button', { name: 'Comment' }));
  await opened.user.type(await screen.findByTestId('remark-body'), body);
  await opened.user.click(screen.getByTestId('remark-send'));
  return within(await screen.findByTestId('remark'));
}

/** The words that are marked in the text. */
async function marked(): Promise<string[]> {
  const view = await editorOf(HOOK);
  return [...placesOfMarks(view).values()].map(({ from, to }) => view.state.sliceDoc(from, to));
}

test('a comment is made on what is selected, and stands in the text and beside it', async () => {
  const opened = await openWorkspace(PAGE);
  const thread = await comment(opened, 'Six hours', 'Whose figure?');
  expect(await comments(opened)).toEqual([
    expect.objectContaining({ quote: 'Six hours', before: '', body: 'Whose figure?', who: 'kim' }),
  ]);
  expect(thread.getByText('Whose figure?')).toBeVisible();
  expect(thread.getByText('kim')).toBeVisible();
  await waitFor(async () => expect(await marked()).toEqual(['Six hours']));
  await waitFor(() => expect(screen.getByTestId('remark')).toHaveFocus());
  expect(screen.getByText('Comments (1 open)')).toBeVisible();
});

test('by keyboard: the shortcut begins, Control and Enter send, the quote leads back', async () => {
  const opened = await openWorkspace(PAGE);
  const view = await select('failure');
  press(view.contentDOM, 'M', 77);
  const body = await screen.findByTestId('remark-body');
  expect(body).toHaveFocus();
  await opened.user.keyboard('Which one?{Control>}{Enter}{/Control}');
  await waitFor(() => expect(screen.getByTestId('remark')).toHaveFocus());
  const go = screen.getByRole('button', { name: 'Go to the passage: failure' });
  go.focus();
  await opened.user.keyboard('{Enter}');
  await waitFor(() => expect(view.hasFocus).toBe(true));
  expect(view.state.sliceDoc(view.state.selection.main.from, view.state.selection.main.to)).toBe('failure');
});

test('Escape gives an empty comment up and goes back to its words; one with words stays', async () => {
  const opened = await openWorkspace(PAGE);
  const view = await select('Six hours');
  press(view.contentDOM, 'M', 77);
  const body = await screen.findByTestId('remark-body');
  await opened.user.keyboard('Nothing{Escape}');
  expect(body).toHaveValue('Nothing');
  await opened.user.clear(body);
  await opened.user.keyboard('{Escape}');
  await waitFor(() => expect(screen.queryByTestId('remark-body')).toBeNull());
  expect(view.hasFocus).toBe(true);
  expect(await comments(opened)).toEqual([]);
});

test('a mark leads to its comment, by mouse and by the shortcut at the caret', async () => {
  const opened = await openWorkspace(PAGE);
  await comment(opened, 'Six hours', 'Whose figure?');
  const view = await editorOf(HOOK);
  const mark = await waitFor(() => {
    const found = view.contentDOM.querySelector<HTMLElement>('[data-mark]');
    if (!found) throw new Error('no mark yet');
    return found;
  });
  expect(mark).toHaveAttribute('title', 'kim: Whose figure?');
  view.focus();
  await opened.user.click(mark);
  await waitFor(() => expect(screen.getByTestId('remark')).toHaveFocus());
  view.focus();
  view.dispatch({ selection: { anchor: 2 } });
  press(view.contentDOM, 'M', 77);
  await waitFor(() => expect(screen.getByTestId('remark')).toHaveFocus());
  expect(screen.queryByTestId('remark-body')).toBeNull();
});

test('it is answered, done with, taken up again and removed with its answers', async () => {
  const opened = await openWorkspace(PAGE);
  const { user } = opened;
  await comment(opened, 'Six hours', 'Whose figure?');
  await user.click(screen.getByTestId('remark-answer-begin'));
  await user.type(screen.getByTestId('remark-body'), 'The customer’s.');
  await user.click(screen.getByTestId('remark-send'));
  expect(await screen.findByTestId('remark-answer')).toHaveTextContent('The customer’s.');
  await user.click(await screen.findByTestId('remark-resolve'));
  await waitFor(async () => expect(await marked()).toEqual([]));
  expect(screen.getByText('Resolved (1)')).toBeInTheDocument();
  await user.click(screen.getByText('Resolved (1)'));
  await user.click(screen.getByRole('button', { name: 'Reopen' }));
  await waitFor(async () => expect(await marked()).toEqual(['Six hours']));
  await user.click(screen.getByTestId('remark-remove'));
  await user.click(await screen.findByTestId('confirm'));
  await waitFor(async () => expect(await comments(opened)).toEqual([]));
  expect(screen.queryByTestId('remark')).toBeNull();
});

test('it follows its passage, and is still there with its quote when the passage is gone', async () => {
  const opened = await openWorkspace(PAGE);
  const thread = await comment(opened, 'Six hours', 'Whose figure?');
  const view = await editorOf(HOOK);
  view.dispatch({ changes: { from: 0, insert: '매일 밤: ' }, userEvent: 'input.type' });
  await saved();
  await waitFor(async () => expect(await marked()).toEqual(['Six hours']));
  view.dispatch({
    changes: { from: 0, to: view.state.doc.length, insert: '다른 글' },
    userEvent: 'input.type',
  });
  await waitFor(() => expect(thread.getByTestId('remark-gone')).toBeVisible());
  expect(thread.getByTestId('remark-quote')).toHaveTextContent('Six hours');
  expect(thread.queryByTestId('remark-go')).toBeNull();
  expect(await marked()).toEqual([]);
  view.dispatch({
    changes: { from: 0, to: view.state.doc.length, insert: 'Six hours lost' },
    userEvent: 'input.type',
  });
  await waitFor(async () => expect(await marked()).toEqual(['Six hours']));
});

test('an empty text can be commented on as a whole', async () => {
  const opened = await openWorkspace(PAGE);
  const view = await editorOf('element-outcome');
  expect(view.state.doc.length).toBe(0);
  view.focus();
  press(view.contentDOM, 'M', 77);
  await opened.user.keyboard('Please write this.{Control>}{Enter}{/Control}');
  const thread = within(await screen.findByTestId('remark'));
  expect(thread.getByTestId('remark-go')).toHaveTextContent('The whole text');
  expect((await comments(opened))[0]?.quote).toBe('');
});

test('axe finds no fault with comments and the form', async () => {
  const opened = await openWorkspace(PAGE);
  await comment(opened, 'Six hours', 'Whose figure?');
  await opened.user.click(screen.getByTestId('remark-answer-begin'));
  const view = await select('failure');
  press(view.contentDOM, 'M', 77);
  await waitFor(() => expect(screen.getAllByTestId('remark-body')).toHaveLength(2));
  const { violations } = await axe.run(screen.getByTestId('remarks'), {
    rules: { 'color-contrast': { enabled: false }, region: { enabled: false } },
  });
  expect(violations.map((it) => it.id)).toEqual([]);
});

test('what was begun about one study is not carried over to another', async () => {
  const opened = await openWorkspace(PAGE);
  await opened.core.elsewhere({
    edit: 'add_case_study',
    id: 's2',
    study: { ...emptyStudy('en'), title: 'Another' },
  });
  window.dispatchEvent(new Event('focus'));
  const view = await select('Six hours');
  press(view.contentDOM, 'M', 77);
  await screen.findByTestId('remark-body');
  goTo('#/case-studies/s2');
  await waitFor(() => expect(screen.queryByTestId('remark-body')).toBeNull());
  expect(await screen.findByRole('heading', { level: 1, name: 'Another' })).toBeVisible();
});
