// The attached files as a whole: looking into them one after the other, in the background, until nobody
// has to wait for what is in them; and whether they still are what was attached.

import type { FilesReport } from '$lib/wire/FilesReport';
import type { VerdictView } from '$lib/wire/VerdictView';
import type { WorkProgress } from '$lib/wire/WorkProgress';
import type { Session } from './session.svelte';

export class FileWatch {
  /** Files that nobody has looked into yet. */
  left = $state(0);
  /** They are being read through, or fetched from a folder. */
  checking = $state(false);
  progress = $state.raw<WorkProgress | null>(null);
  /** What reading them through has shown. */
  report = $state.raw<FilesReport | null>(null);
  #looking = false;

  constructor(private readonly session: Session) {}

  /** Looks into what nobody has looked into, unless that is under way already. */
  begin(): void {
    if (!this.#looking) void this.#look();
  }

  async #look(): Promise<void> {
    this.#looking = true;
    try {
      while (this.session.workspace) {
        const looking = await this.session.queue.run(() => this.session.commands.look_into_files());
        this.left = looking.left;
        if (looking.verdict) this.#take(looking.verdict);
        if (looking.left === 0) return;
      }
    } catch (thrown) {
      this.session.notices.error(thrown);
    } finally {
      this.left = 0;
      this.#looking = false;
    }
  }

  #take(verdict: VerdictView): void {
    const now = this.session.workspace;
    if (now) this.session.workspace = { ...now, verdict };
  }

  /** Reads all files through. */
  verify(): Promise<void> {
    return this.#check(() => this.session.commands.verify_files());
  }

  /** Fetches what is gone or altered from a folder that still has it. */
  restore(folder: string): Promise<void> {
    return this.#check(() => this.session.commands.restore_files({ folder }));
  }

  async cancel(): Promise<void> {
    await this.session.commands
      .cancel_job({ kind: 'file_check', job: this.progress?.job ?? null })
      .catch((thrown: unknown) => this.session.notices.error(thrown));
  }

  async #check(work: () => Promise<FilesReport>): Promise<void> {
    this.checking = true;
    this.progress = null;
    const leave = this.session.host.onProgress((progress) => {
      if (progress.kind === 'file_check') this.progress = progress;
    });
    try {
      this.report = await work();
      this.#take(this.report.verdict);
    } catch (thrown) {
      this.session.notices.error(thrown);
    } finally {
      leave();
      this.checking = false;
    }
  }
}
