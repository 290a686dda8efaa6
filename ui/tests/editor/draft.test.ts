// The editor on its draft: what is typed is saved, what arrives is shown, and nothing disturbs an input
// method. The whole page is open.

import { screen, waitFor, within } from '@testing-library/svelte';
import userEvent from '@testing-library/user-event';
import { beforeEach, describe, expect, test, vi } from 'vitest';
import { editorOf, goTo, openWorkspace, saved, write, type Opened } from '../window';

const FIELD = { text: 'study_element', study: 's1', element: 'challenge' } as const;
const HOOK = 'element-challenge';
const PAGE = '#/case-studies/s1';

beforeEach(() => localStorage.clear());

const held = async (opened: Opened) =>
  (await opened.core.dossier()).case_studies['s1']?.elements['challenge'];

/** Another opening writes the text; then this window looks. */
async function arrives(opened: Opened, text: string): Promise<void> {
  await opened.core.elsewhere({ edit: 'write', field: FIELD, text });
  window.dispatchEvent(new Event('focus'));
  await waitFor(async () => expect(await held(opened)).toBe(text));
}

describe('before the editor is near', () => {
  test('the text stands there, can be found and has its place in the order of the keyboard', async () => {
    vi.stubGlobal(
      'IntersectionObserver',
      class {
        observe() {}
        disconnect() {}
      },
    );
    try {
      await openWorkspace(PAGE);
      const waiting = screen.getByRole('textbox', { name: 'Customer challenge' });
      expect(waiting).toHaveTextContent('Six hours lost');
      expect(waiting).toHaveAttribute('tabindex', '0');
      await waitFor(async () => {
        waiting.focus();
        expect((await editorOf(HOOK)).hasFocus).toBe(true);
      });
      expect(screen.getAllByTestId(HOOK)).toHaveLength(1);
    } finally {
      vi.unstubAllGlobals();
    }
  });
});

describe('what is written', () => {
  test('is saved as a splice and shown in the preview', async () => {
    const opened = await openWorkspace(PAGE);
    await write(HOOK, '## 밤\n\n');
    await saved();
    expect(await held(opened)).toMatch(/^## 밤\n\nSix hours/);
    expect(opened.edits()).toEqual([{ edit: 'splice', field: FIELD, at: 0, delete: 0, insert: '## 밤\n\n' }]);
    const preview = screen.getByTestId('study-preview');
    expect(await within(preview).findByRole('heading', { name: '밤' })).toBeVisible();
  });

  test('is saved when the editor is left', async () => {
    const opened = await openWorkspace(PAGE);
    await write(HOOK, 'x');
    (await editorOf(HOOK)).contentDOM.blur();
    await waitFor(async () => expect(await held(opened)).toMatch(/^xSix/));
  });

  test('can still be undone after leaving the page and coming back', async () => {
    const opened = await openWorkspace(PAGE);
    await write(HOOK, 'once ');
    await saved();
    goTo('#/overview');
    await screen.findByTestId('nav-overview');
    await waitFor(() => expect(screen.queryByTestId(HOOK)).toBeNull());
    goTo(PAGE);
    const view = await editorOf(HOOK);
    expect(view.state.doc.toString()).toMatch(/^once Six/);
    const bar = within(screen.getByRole('toolbar', { name: 'Tools for Customer challenge' }));
    await opened.user.click(bar.getByRole('button', { name: 'Undo' }));
    await saved();
    expect(await held(opened)).toMatch(/^Six/);
  });
});

describe('what arrives', () => {
  test('is shown, and the caret stays with its words', async () => {
    const opened = await openWorkspace(PAGE);
    const view = await editorOf(HOOK);
    view.dispatch({ selection: { anchor: 4 } });
    await arrives(opened, 'Now: Six hours lost with every database failure.');
    await waitFor(() => expect(view.state.doc.toString()).toMatch(/^Now: Six/));
    expect(view.state.selection.main.head).toBe(9);
  });

  test('waits while an input method composes', async () => {
    const opened = await openWorkspace(PAGE);
    const view = await editorOf(HOOK);
    const before = view.state.doc.toString();
    view.contentDOM.dispatchEvent(new CompositionEvent('compositionstart', { bubbles: true }));
    await arrives(opened, `${before} Later.`);
    await new Promise((wait) => setTimeout(wait, 50));
    expect(view.state.doc.toString()).toBe(before);
    view.dispatch({ changes: { from: 0, insert: '한' }, userEvent: 'input.type.compose' });
    view.contentDOM.dispatchEvent(new CompositionEvent('compositionend', { bubbles: true, data: '한' }));
    await waitFor(() => expect(view.state.doc.toString()).toBe(`한${before} Later.`));
    await saved();
    expect(await held(opened)).toBe(`한${before} Later.`);
  });
});

describe('the preview', () => {
  test('is hidden and stays hidden', async () => {
    const { user } = await openWorkspace(PAGE);
    await user.click(screen.getByRole('button', { name: 'Hide the preview' }));
    expect(screen.queryByTestId('study-preview')).toBeNull();
    expect(screen.getByRole('heading', { name: 'To fix' })).toBeVisible();
    goTo('#/overview');
    await waitFor(() => expect(screen.queryByTestId(HOOK)).toBeNull());
    goTo(PAGE);
    await user.click(await screen.findByRole('button', { name: 'Show the preview' }));
    expect(screen.getByTestId('study-preview')).toBeVisible();
  });

  test('says what is missing until something is written', async () => {
    await openWorkspace(PAGE);
    const hooks = [...document.querySelectorAll<HTMLElement>('[data-testid^="element-"]')];
    const empty = hooks.find((it) => it.textContent === '')?.dataset['testid'] ?? '';
    const name = empty.replace('element-', '');
    const shown = () => screen.getByTestId('study-preview').querySelector(`[data-element="${name}"]`);
    expect(shown()).toHaveTextContent('Not filled in yet.');
    await write(empty, 'Something.');
    await waitFor(() => expect(shown()).toHaveTextContent('Something.'));
    expect(shown()).not.toHaveTextContent('Not filled in yet.');
  });

  test('has an outline whose headings lead into the text', async () => {
    await openWorkspace(PAGE);
    const user = userEvent.setup();
    await write(HOOK, 'Before.\n\n## The night\n\n');
    const view = await editorOf(HOOK);
    const heading = await waitFor(() => screen.getByText('The night', { selector: 'button' }));
    await user.click(heading);
    await waitFor(() => expect(view.state.selection.main.head).toBe('Before.\n\n'.length));
    expect(view.hasFocus).toBe(true);
  });
});
