// Opens the whole window on a core of its own, as the component tests need it.

import { EditorView } from '@codemirror/view';
import { render, screen, waitFor } from '@testing-library/svelte';
import userEvent from '@testing-library/user-event';
import type { Edit } from '$lib/wire/Edit';
import type { Language } from '$lib/wire/Language';
import App from '../src/views/App.svelte';
import { hostOf, startCore, type TestCore, type TestHost } from './support/core';

export interface Opened {
  host: TestHost;
  core: TestCore;
  user: ReturnType<typeof userEvent.setup>;
  /** The edits that the window sent, in order. */
  edits: () => Edit[];
}

async function open(core: TestCore, workspace: string | null): Promise<Opened> {
  const host = hostOf(core, workspace);
  const user = userEvent.setup();
  render(App, { host });
  await waitFor(() => {
    if (document.querySelector('main') === null) throw new Error('not there yet');
  });
  const edits = () =>
    core.calls.filter((call) => call.name === 'edit').flatMap((call) => call.args['edits'] as Edit[]);
  return { host, core, user, edits };
}

/** The window before a workspace is open. */
export async function openWelcome(
  before: (core: TestCore) => Promise<unknown> = async () => {},
): Promise<Opened> {
  const core = startCore();
  await before(core);
  return open(core, null);
}

/** The window with the half-filled workspace open at an address; `before` changes it first. */
export async function openWorkspace(
  address = '#/overview',
  language: Language = 'en',
  before: ((core: TestCore) => Promise<unknown>) | null = null,
): Promise<Opened> {
  // Without an event: the window is to find itself there, not to be taken there.
  window.history.replaceState(null, '', address);
  const core = startCore(language);
  if (before) {
    await core.process.call('open_workspace', { folder: core.folder });
    await before(core);
  }
  const opened = await open(core, core.folder);
  await screen.findByTestId('nav-overview');
  await waitFor(() => {
    if (document.querySelector('main h1') === null) throw new Error('no page yet');
  });
  return opened;
}

/** Waits until the header says that everything is saved. */
export async function saved(): Promise<void> {
  await waitFor(() => {
    if (screen.getByTestId('save-state').dataset['state'] !== 'saved') throw new Error('not saved yet');
  });
}

/** The editor with this hook, once it has taken the place of its text. */
export async function editorOf(hook: string): Promise<EditorView> {
  return waitFor(() => {
    const view = EditorView.findFromDOM(screen.getByTestId(hook));
    if (!view) throw new Error(`${hook} is no editor yet`);
    return view;
  });
}

/** Writes at the caret of an editor. jsdom has no editable elements, so the keys themselves are left out. */
export async function write(hook: string, text: string): Promise<void> {
  const view = await editorOf(hook);
  view.focus();
  view.dispatch(view.state.replaceSelection(text), { userEvent: 'input.type' });
}

export const goTo = (address: string): void => {
  window.location.hash = address;
};
