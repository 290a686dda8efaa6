// A core for one test: a process of its own, alone on its machine, with a copy of a prepared workspace.
//
// What the window asks is recorded, and can be made to fail as no test can make a disk fail. What a test
// asks by itself is not recorded.

import { execFileSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, readFileSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { inject } from 'vitest';
import type { Host } from '$lib/host/host';
import type { CatalogueView } from '$lib/wire/CatalogueView';
import type { Dossier } from '$lib/wire/Dossier';
import type { Edit } from '$lib/wire/Edit';
import type { Language } from '$lib/wire/Language';
import type { Start } from '$lib/wire/Start';
import type { WireError } from '$lib/wire/WireError';
import type { WorkspaceView } from '$lib/wire/WorkspaceView';
import { commandLine, CoreProcess } from '../../dev/core';
import { environmentIn } from './prepared';

export class TestCore {
  /** A folder of this test alone. */
  readonly place = mkdtempSync(join(tmpdir(), 'proofbook-test-'));
  /** The workspace of this test. */
  readonly folder = join(this.place, 'w.proofbook');
  readonly process: CoreProcess;
  /** Every call of the window, in order. */
  readonly calls: Array<{ name: string; args: Record<string, unknown> }> = [];
  /** The sizes of the pieces in which files came. */
  readonly pieces: number[] = [];
  /** The next call of the window of this name fails so. */
  readonly failing = new Map<string, WireError>();

  constructor(language: Language = 'en') {
    cpSync(join(inject('prepared'), language), this.place, { recursive: true });
    this.process = new CoreProcess(environmentIn(this.place));
  }

  start = () => this.process.call('start') as Promise<Start>;
  view = () => this.process.call('view') as Promise<WorkspaceView>;
  /** What has arrived from elsewhere, taken over by the core without the window. */
  refresh = () => this.process.call('refresh') as Promise<WorkspaceView>;
  catalogue = () => this.process.call('catalogue') as Promise<CatalogueView>;
  dossier = async (): Promise<Dossier> => (await this.view()).dossier;
  edit = (...edits: Edit[]) => this.process.call('edit', { edits, base: null });

  /** Another laptop makes these edits in its copy of the workspace, and its changes arrive in ours. */
  async elsewhere(...edits: Edit[]): Promise<void> {
    await this.#onAnotherLaptop(this.folder, edits);
  }

  /** The same on a laptop that has seen nothing of what this one did since the test began. */
  async elsewhereUnseen(...edits: Edit[]): Promise<void> {
    await this.#onAnotherLaptop(join(inject('prepared'), 'en/w.proofbook'), edits);
  }

  async #onAnotherLaptop(seen: string, edits: Edit[]): Promise<void> {
    const place = mkdtempSync(join(this.place, 'laptop-'));
    const copy = join(place, 'w.proofbook');
    cpSync(seen, copy, { recursive: true });
    const laptop = new CoreProcess(environmentIn(place, 'lee'));
    await laptop.call('open_workspace', { folder: copy });
    await laptop.call('edit', { edits, base: null });
    await laptop.end();
    for (const name of readdirSync(join(copy, 'changes'))) {
      cpSync(join(copy, 'changes', name), join(this.folder, 'changes', name), { force: false });
    }
  }

  /** Gives the workspace its official workbook. */
  async giveWorkbook(bytes: Buffer): Promise<void> {
    const upload = await this.process.call('attach_begin', { name: 'official.xlsx' });
    await this.process.call('upload_chunk', { upload, base64: bytes.toString('base64') });
    await this.process.call('attach_finish', { upload, purpose: { for: 'official_workbook' } });
  }

  /** A workbook as a colleague fills it in, who has answered otherwise in a copy of the workspace. */
  filled(template: string, to: string, answers: string[][]): Buffer {
    const [place, copy] = [`${to}-place`, `${to}.proofbook`];
    cpSync(this.folder, copy, { recursive: true });
    const call = (words: string[]) =>
      execFileSync(commandLine(), words, {
        env: { ...process.env, ...environmentIn(place, 'lee') },
        stdio: 'pipe',
      });
    for (const [command = '', ...words] of answers) call([command, copy, ...words]);
    call(['workbook', 'fill', copy, '--template', template, '--out', to]);
    return readFileSync(to);
  }

  /** A new folder in the place of this test. */
  folderNamed(name: string): string {
    const folder = join(this.place, name);
    mkdirSync(folder, { recursive: true });
    return folder;
  }

  async end(): Promise<void> {
    const code = await this.process.end();
    rmSync(this.place, { recursive: true, force: true, maxRetries: 5 });
    if (code !== 0) throw new Error(`the core has ended with ${code}`);
  }
}

export interface TestHost extends Host {
  /** What the next dialog for a folder answers. */
  folder: string | null;
  /** Asks the window to close, as the system would. */
  requestClose(): Promise<boolean>;
  /** The window has closed. */
  left: boolean;
}

/** The window's side of a core; `open` is the workspace with which the program was started. */
export function hostOf(core: TestCore, open: string | null = null): TestHost {
  let beforeClose: () => Promise<boolean> = async () => true;
  const host: TestHost = {
    folder: core.place,
    call: async (name, args) => {
      core.calls.push({ name, args: JSON.parse(JSON.stringify(args)) as Record<string, unknown> });
      const failure = core.failing.get(name);
      core.failing.delete(name);
      if (failure) throw failure;
      const answer = await core.process.call(name, args);
      return name === 'start' ? { ...(answer as Start), open_now: open } : answer;
    },
    uploadChunk: async (upload, bytes) => {
      core.pieces.push(bytes.length);
      await core.process.call('upload_chunk', { upload, base64: Buffer.from(bytes).toString('base64') });
    },
    attachmentBytes: async (sha256) =>
      Uint8Array.from(
        Buffer.from((await core.process.call('attachment_bytes', { sha256 })) as string, 'base64'),
      ),
    onProgress: (listener) => {
      core.process.listeners.add(listener);
      return () => core.process.listeners.delete(listener);
    },
    pickFolder: async () => host.folder,
    pickSaveFolder: async () => host.folder,
    onClose: (listener) => {
      beforeClose = listener;
      return () => {};
    },
    left: false,
    leave: async () => {
      host.left = true;
    },
    requestClose: async () => {
      const may = await beforeClose();
      if (may) host.left = true;
      return may;
    },
  };
  return host;
}

const running = new Set<TestCore>();

/** A core that ends with the test. */
export function startCore(language: Language = 'en'): TestCore {
  const core = new TestCore(language);
  running.add(core);
  return core;
}

export async function endCores(): Promise<void> {
  const cores = [...running];
  running.clear();
  await Promise.all(cores.map((core) => core.end()));
}

/** An error that no test can provoke. */
export const diskFull: WireError = {
  code: 'STORE-DISK-FULL',
  what: 'The disk is full.',
  means: 'Nothing was saved.',
  todo: 'Make room and try again.',
  detail: '',
};
