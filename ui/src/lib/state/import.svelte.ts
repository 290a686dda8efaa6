// A workbook somebody has filled, beside what the workspace holds: what is taken, merged or kept. Lives
// with the session, so that looking at a control and coming back loses nothing.

import type { Edit } from '$lib/wire/Edit';
import type { ImportProposal } from '$lib/wire/ImportProposal';
import type { ImportView } from '$lib/wire/ImportView';
import type { Session } from './session.svelte';

/** Which proposals are shown. */
export type Shown = 'all' | 'fills' | 'differs';

export class ImportRun {
  view = $state.raw<ImportView | null>(null);
  shown = $state<Shown>('all');
  #taken = $state(0);

  constructor(private readonly session: Session) {}

  /** The proposals that are shown. */
  get proposals(): ImportProposal[] {
    const all = this.view?.proposals ?? [];
    return all.filter((it) => this.shown === 'all' || it.fills === (this.shown === 'fills'));
  }

  /** How many were taken or merged so far. */
  get taken(): number {
    return this.#taken;
  }

  async read(file: File, place: string): Promise<void> {
    await this.session.drafts.flush();
    const view = await this.session.uploads.read(file, place);
    if (!view) return;
    this.view = view;
    this.shown = 'all';
    this.#taken = 0;
  }

  /** Reads the official workbook of the workspace as if somebody had sent it. */
  async readOfficial(): Promise<void> {
    await this.session.drafts.flush();
    this.view = await this.session.queue.run(() => this.session.commands.import_official_workbook());
    this.shown = 'all';
    this.#taken = 0;
  }

  /** Takes what the workbook holds. */
  async take(...proposals: ImportProposal[]): Promise<void> {
    await this.#carry(proposals, (it) => it.there);
  }

  /** Keeps both texts, one after the other. */
  async merge(proposal: ImportProposal): Promise<void> {
    await this.#carry([proposal], (it) => it.merged ?? it.there);
  }

  /** Leaves the workspace as it is. */
  keep(...proposals: ImportProposal[]): void {
    this.#settle(proposals);
  }

  forget(): void {
    this.view = null;
  }

  async #carry(proposals: ImportProposal[], text: (it: ImportProposal) => string): Promise<void> {
    await this.session.drafts.flush();
    const done = await this.session.edit(...proposals.map((it) => edit(it, text(it))));
    if (!done) return;
    this.#taken += proposals.length;
    this.#settle(proposals);
  }

  #settle(proposals: ImportProposal[]): void {
    const view = this.view;
    if (view) this.view = { ...view, proposals: view.proposals.filter((it) => !proposals.includes(it)) };
  }
}

function edit(proposal: ImportProposal, text: string): Edit {
  const { control, field, met } = proposal;
  if (field === 'met') return { edit: 'set_met', control, met };
  return { edit: 'write', field: { text: 'response', control }, text };
}
