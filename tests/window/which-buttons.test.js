// After all stories: every button of the window has been pressed in one of them. This file comes last
// by its name.

import assert from 'node:assert/strict';
import { test } from 'node:test';
import { buttonsInSources, pressedInThisRun } from './support/buttons.js';

/** What cannot be pressed here, and why. */
const NOT_HERE = {
  'create-browse': 'opens a dialog of the system, which no driver can answer',
  'open-browse': 'opens a dialog of the system, which no driver can answer',
  'export-browse': 'opens a dialog of the system, which no driver can answer',
  'publication-browse': 'opens a dialog of the system, which no driver can answer',
  'files-restore': 'opens a dialog of the system, which no driver can answer',
  'outcome-reveal': 'opens the file browser of the system',
  'publication-reveal': 'opens the file browser of the system',
  'workspace-reveal': 'opens the file browser of the system',
  'log-reveal': 'opens the file browser of the system',
};

test('every button has a hook', async () => {
  const without = (await buttonsInSources()).filter((button) => button.hook === null);
  assert.deepEqual(
    without.map((button) => `${button.file}:${button.line}`),
    [],
  );
});

test('every button was pressed in a real window', async () => {
  const pressed = [...pressedInThisRun()];
  const missing = (await buttonsInSources())
    .filter(({ hook }) => hook?.pattern && !(hook.written in NOT_HERE))
    .filter(({ hook }) => !pressed.some((name) => hook.pattern.test(name)));
  assert.deepEqual([...new Set(missing.map(({ hook }) => hook.written))].sort(), []);
});
