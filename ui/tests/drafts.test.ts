// Texts under a person's hands: saved by splices, merged with what arrives, never disturbed.

import { waitFor } from '@testing-library/svelte';
import { beforeEach, describe, expect, test, vi } from 'vitest';
import { textOf, type TextDraft } from '$lib/state/drafts.svelte';
import { LineDraft } from '$lib/state/line.svelte';
import { Session } from '$lib/state/session.svelte';
import type { Edit } from '$lib/wire/Edit';
import { diskFull, hostOf, startCore, type TestCore } from './support/core';

const FIELD = { text: 'response', control: 'BUSP-002' } as const;
let core: TestCore;
let session: Session;
let draft: TextDraft;

beforeEach(async () => {
  core = startCore();
  session = new Session(hostOf(core, core.folder));
  await session.boot();
  draft = session.drafts.text(FIELD);
});

const held = async () => textOf(await core.dossier(), FIELD);
/** The text reads so on another laptop. */
const reads = (text: string): Edit => ({ edit: 'write', field: FIELD, text });
const splices = () =>
  core.calls
    .filter((call) => call.name === 'edit')
    .map((call) => call.args as unknown as { edits: Edit[]; base: string });

describe('a text', () => {
  test('is saved as the smallest splice, counted in the last revision', async () => {
    const first = session.revision;
    draft.type('안녕하세요');
    await draft.flush();
    const second = session.revision;
    draft.type('안녕하십니까');
    await draft.flush();
    expect(await held()).toBe('안녕하십니까');
    expect(splices().map((call) => [call.base, call.edits])).toEqual([
      [first, [{ edit: 'splice', field: FIELD, at: 0, delete: 0, insert: '안녕하세요' }]],
      [second, [{ edit: 'splice', field: FIELD, at: 3, delete: 2, insert: '십니까' }]],
    ]);
    expect(session.workspace?.dossier.answers['BUSP-002']?.response).toBe('안녕하십니까');
  });

  test('is saved by itself soon after typing, and while typing goes on', async () => {
    // Only the pauses of typing are counted by hand; the core has its own time.
    vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout', 'performance'] });
    try {
      for (let letter = 1; letter <= 12; letter += 1) {
        draft.type('가'.repeat(letter));
        await vi.advanceTimersByTimeAsync(150);
      }
      expect((await held()).length).toBeGreaterThan(0);
      await vi.advanceTimersByTimeAsync(250);
      await draft.flush();
      expect(await held()).toBe('가'.repeat(12));
    } finally {
      vi.useRealTimers();
    }
  });

  test('keeps its order: what is typed while a save is under way goes with the next one', async () => {
    const { call } = session.host;
    session.host.call = async (name, args) => {
      const answer = await call(name, args);
      // The core has taken the first words; its answer is still on its way.
      if (name === 'edit' && draft.text === 'one') draft.type('one two');
      return answer;
    };
    draft.type('one');
    await draft.flush();
    expect(await held()).toBe('one');
    expect(draft.dirty).toBe(true);
    await draft.flush();
    expect(await held()).toBe('one two');
    expect(session.drafts.dirty).toBe(false);
  });

  test('stays when saving fails, says why, and is saved by the next attempt', async () => {
    core.failing.set('edit', diskFull);
    draft.type('not lost');
    await draft.flush();
    expect(draft.text).toBe('not lost');
    expect(session.drafts.dirty).toBe(true);
    expect(session.notices.list.map((notice) => notice.error?.code)).toEqual(['STORE-DISK-FULL']);
    await session.retrySave();
    expect(await held()).toBe('not lost');
    expect(session.drafts.dirty).toBe(false);
  });

  test('is counted afresh when the core counts differently', async () => {
    draft.type('first words');
    await draft.flush();
    await core.edit(reads('short'));
    core.failing.set('edit', { ...diskFull, code: 'EDIT-OUT-OF-TEXT', what: 'The text is shorter.' });
    draft.type('first words and more');
    await draft.flush();
    expect(await held()).toBe('short and more');
    expect(draft.text).toBe('short and more');
    expect(session.notices.list).toEqual([]);
  });
});

describe('what arrives from elsewhere', () => {
  test('is shown where nothing is pending', async () => {
    await core.elsewhere(reads('written elsewhere'));
    await session.refresh();
    expect(draft.text).toBe('written elsewhere');
    expect(draft.dirty).toBe(false);
  });

  test('is merged with what is pending here', async () => {
    draft.type('the plan');
    await draft.flush();
    await core.elsewhere({ edit: 'splice', field: FIELD, at: 4, delete: 0, insert: 'new ' });
    const arrived = await core.refresh();
    draft.type('the plan, approved');
    session.takeView(arrived);
    expect(draft.text).toBe('the new plan, approved');
    await draft.flush();
    expect(await held()).toBe('the new plan, approved');
  });

  test('waits while an input method composes, and nothing is lost then', async () => {
    draft.type('한');
    await draft.flush();
    await core.elsewhere({ edit: 'splice', field: FIELD, at: 1, delete: 0, insert: '. 다른 사람의 문장' });
    const arrived = await core.refresh();
    draft.composing = true;
    draft.type('한구');
    session.takeView(arrived);
    expect(draft.text).toBe('한구');
    await draft.flush();
    expect(await held()).toBe('한. 다른 사람의 문장');
    draft.type('한국');
    draft.composed();
    expect(draft.text).toContain('국');
    expect(draft.text).toContain('다른 사람의 문장');
    await draft.flush();
    expect(await held()).toBe(draft.text);
  });

  test('does not come between a refresh and a save', async () => {
    await core.elsewhere(reads('theirs'));
    const refreshing = session.refresh();
    draft.type('mine');
    await Promise.all([refreshing, draft.flush()]);
    await draft.flush();
    expect(await held()).toBe(draft.text);
    expect(draft.text).toContain('mine');
    expect(draft.text).toContain('theirs');
  });
});

describe('a line', () => {
  const edits = (value: string | null): Edit[] => [{ edit: 'set_profile', field: 'submission_date', value }];
  const line = (value: string | null) => new LineDraft(session, () => ({ edits }), value);

  test('is saved when left, and clears with empty text', async () => {
    const field = line(null);
    field.type('2026-12-24');
    await field.leave();
    expect((await core.dossier()).profile.submission_date).toBe('2026-12-24');
    field.type('  ');
    await field.leave();
    expect((await core.dossier()).profile.submission_date).toBeNull();
    expect(field.text).toBe('');
  });

  test('keeps a value the core refuses, with the reason, and does not ask again', async () => {
    const field = line('2026-12-30');
    field.type('soon');
    await field.leave();
    await field.flush();
    expect(field.text).toBe('soon');
    expect(field.error?.code).toBe('EDIT-BAD-VALUE');
    expect(splices()).toHaveLength(1);
    expect(session.notices.list).toEqual([]);
    field.type('2026-12-30');
    await field.leave();
    expect(field.error).toBeNull();
  });

  test('keeps what was typed when saving fails for another reason', async () => {
    const field = line(null);
    core.failing.set('edit', diskFull);
    field.type('2026-12-24');
    await field.leave();
    expect(field.text).toBe('2026-12-24');
    expect(field.dirty).toBe(true);
    await field.flush();
    expect((await core.dossier()).profile.submission_date).toBe('2026-12-24');
  });

  test('shows what arrives only where nothing was typed', () => {
    const field = line('2026-12-30');
    field.receive('2026-12-31');
    expect(field.text).toBe('2026-12-31');
    field.type('2027-01');
    field.receive('2027-02-02');
    expect(field.text).toBe('2027-01');
  });
});

test('closing the window saves what is still pending', async () => {
  const host = hostOf(core, core.folder);
  const other = new Session(host);
  await other.boot();
  const stop = other.live();
  const text = other.drafts.text(FIELD);
  text.type('last words');
  await host.requestClose();
  stop();
  await waitFor(async () => expect(await held()).toBe('last words'));
});
