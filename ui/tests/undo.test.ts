// Taking things back: what was removed, what was ticked, and keys in a field.

import { screen, waitFor, within } from '@testing-library/svelte';
import { describe, expect, test } from 'vitest';
import { openWorkspace } from './window';

describe('what was removed', () => {
  test('comes back by the button of the notice, with its citations', async () => {
    const { user, core } = await openWorkspace('#/evidence');
    const before = Object.keys((await core.dossier()).citations).length;
    await user.click(screen.getByRole('button', { name: /^Remove Incident management/ }));
    await user.click(within(await screen.findByRole('alertdialog')).getByTestId('confirm'));
    await waitFor(async () => expect((await core.dossier()).evidence['e1']).toBeUndefined());
    await user.click(await screen.findByRole('button', { name: 'Undo' }));
    await waitFor(async () => expect((await core.dossier()).evidence['e1']).toBeDefined());
    expect(Object.keys((await core.dossier()).citations)).toHaveLength(before);
  });

  test('comes back and goes again by keys, outside of texts', async () => {
    const { user, core } = await openWorkspace('#/control/OPSP-001');
    const before = (await core.dossier()).answers['OPSP-001']?.met ?? null;
    await user.click(screen.getByTestId(before === true ? 'met-no' : 'met-yes'));
    await waitFor(async () =>
      expect((await core.dossier()).answers['OPSP-001']?.met ?? null).not.toBe(before),
    );
    const after = (await core.dossier()).answers['OPSP-001']?.met;
    await user.keyboard('{Control>}z{/Control}');
    await waitFor(async () => expect((await core.dossier()).answers['OPSP-001']?.met ?? null).toBe(before));
    await user.keyboard('{Control>}{Shift>}z{/Shift}{/Control}');
    await waitFor(async () => expect((await core.dossier()).answers['OPSP-001']?.met).toBe(after));
  });
});

test('in a text the keys undo typing there and nothing else', async () => {
  const { user, core } = await openWorkspace('#/control/OPSP-001');
  const told: string[] = [];
  document.execCommand = (name: string) => told.push(name) > 0;
  const response = screen.getByRole('textbox', { name: /^Response/ });
  await user.click(response);
  await user.keyboard('{Control>}z{/Control}{Control>}y{/Control}');
  expect(told).toEqual(['undo', 'redo']);
  expect(core.calls.some((call) => call.name === 'undo_change')).toBe(false);
});
