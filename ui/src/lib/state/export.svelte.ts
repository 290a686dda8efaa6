// The export and its preview: progress, cancelling, outcome. Lives with the session, so that looking
// at another page does not end it.

import type { BundlePreview } from '$lib/wire/BundlePreview';
import type { ExportOutcome } from '$lib/wire/ExportOutcome';
import type { WireError } from '$lib/wire/WireError';
import type { WorkProgress } from '$lib/wire/WorkProgress';
import { asWireError } from './notices.svelte';
import type { Session } from './session.svelte';

export class ExportRun {
  folder = $state<string | null>(null);
  running = $state(false);
  cancelling = $state(false);
  /** Somebody wants to close the window while an export is being written. */
  leaving = $state(false);
  /** Where a cancelled export has left what the next one continues with. */
  unfinished = $state<string | null>(null);
  progress = $state.raw<WorkProgress | null>(null);
  outcome = $state.raw<ExportOutcome | null>(null);
  preview = $state.raw<BundlePreview | null>(null);
  previewTrouble = $state.raw<WireError | null>(null);

  #going: Promise<ExportOutcome> | null = null;

  constructor(private readonly session: Session) {}

  listen(): () => void {
    return this.session.host.onProgress((progress) => {
      if (this.running && progress.kind === 'export') this.progress = progress;
    });
  }

  async look(): Promise<void> {
    await this.session.drafts.flush();
    try {
      this.preview = await this.session.queue.run(() => this.session.commands.preview_bundle());
      this.previewTrouble = null;
    } catch (thrown) {
      this.previewTrouble = asWireError(thrown);
    }
  }

  async run(folder: string): Promise<void> {
    if (this.running) return;
    await this.session.drafts.flush();
    this.running = true;
    this.outcome = null;
    this.progress = null;
    this.unfinished = null;
    try {
      // Not through the queue: a long export must not keep a person from writing.
      this.#going = this.session.commands.export_bundle({ folder });
      this.outcome = await this.#going;
    } catch (thrown) {
      this.#ended(asWireError(thrown), folder);
    } finally {
      this.running = false;
      this.cancelling = false;
      this.leaving = false;
    }
  }

  #ended(error: WireError, folder: string): void {
    if (!this.cancelling) return this.session.notices.error(error);
    this.unfinished = folder;
    this.session.notices.info(error.what);
  }

  /** Removes what a cancelled export has left. */
  async discard(): Promise<void> {
    if (this.unfinished === null) return;
    try {
      await this.session.commands.discard_unfinished_export({ folder: this.unfinished });
      this.unfinished = null;
    } catch (thrown) {
      this.session.notices.error(thrown);
    }
  }

  /** Stops the export, leaves nothing of it behind, and closes the window. */
  async stopAndLeave(): Promise<void> {
    await this.cancel();
    await this.#going?.catch(() => undefined);
    await this.discard();
    await this.session.host.leave();
  }

  async cancel(): Promise<void> {
    this.cancelling = true;
    try {
      await this.session.commands.cancel_export();
    } catch (thrown) {
      this.session.notices.error(thrown);
    }
  }

  forget(): void {
    this.outcome = null;
    this.unfinished = null;
    this.preview = null;
    this.folder = null;
  }
}
