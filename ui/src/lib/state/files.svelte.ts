// Looks into the attached files one after the other, in the background, until nobody has to wait for
// what is in them. It steps back whenever something else is to be done.

import type { Session } from './session.svelte';

export class FileWatch {
  /** Files that nobody has looked into yet. */
  left = $state(0);
  /** Grows whenever a file has been looked into. */
  seen = $state(0);
  #running = false;

  constructor(private readonly session: Session) {}

  /** Begins, unless it is under way already. */
  begin(): void {
    if (!this.#running) void this.#run();
  }

  async #run(): Promise<void> {
    this.#running = true;
    try {
      while (this.session.workspace) {
        const looking = await this.session.queue.run(() => this.session.commands.look_into_files());
        this.left = looking.left;
        this.seen += 1;
        const now = this.session.workspace;
        if (now) this.session.workspace = { ...now, verdict: looking.verdict };
        if (looking.left === 0) return;
      }
    } catch (thrown) {
      this.session.notices.error(thrown);
    } finally {
      this.left = 0;
      this.#running = false;
    }
  }
}
