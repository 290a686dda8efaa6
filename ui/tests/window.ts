// Opens the whole window on a core in memory, as the component tests need it.

import { EditorView } from '@codemirror/view';
import { render, screen, waitFor } from '@testing-library/svelte';
import userEvent from '@testing-library/user-event';
import { FakeCore } from '$lib/host/fake/core';
import { fakeHost, type FakeHost } from '$lib/host/fake/fake';
import type { Edit } from '$lib/wire/Edit';
import type { Language } from '$lib/wire/Language';
import App from '../src/views/App.svelte';

export const FOLDER = '/home/kim/Documents/Proofbook/Hanbit.proofbook';

export interface Opened {
  host: FakeHost;
  core: FakeCore;
  user: ReturnType<typeof userEvent.setup>;
  /** The edits that reached the core, in order. */
  edits: () => Edit[];
}

/** The window before a workspace is open. */
export async function openWelcome(change: (core: FakeCore) => void = () => {}): Promise<Opened> {
  const core = new FakeCore();
  change(core);
  const host = fakeHost(core);
  const user = userEvent.setup();
  render(App, { host });
  await waitFor(() => {
    if (core.calls.length === 0 || document.querySelector('main') === null) throw new Error('not there yet');
  });
  const edits = () =>
    core.calls
      .filter((call) => call.name === 'edit')
      .flatMap((call) => call.args['edits'] as unknown as Edit[]);
  return { host, core, user, edits };
}

/** The window with the half-filled workspace open at an address. */
export async function openWorkspace(
  address = '#/overview',
  language: Language = 'en',
  change: (core: FakeCore) => void = () => {},
): Promise<Opened> {
  // Without an event: the window is to find itself there, not to be taken there.
  window.history.replaceState(null, '', address);
  const opened = await openWelcome((core) => {
    core.start.language = language;
    core.start.open_now = FOLDER;
    change(core);
  });
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
