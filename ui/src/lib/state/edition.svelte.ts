// Editions one could go over to: those that come with the program and those made from a workbook.

import type { EditionView } from '$lib/wire/EditionView';
import type { Session } from './session.svelte';

export class EditionRun {
  list = $state.raw<EditionView[]>([]);
  going = $state(false);

  constructor(private readonly session: Session) {}

  async look(): Promise<void> {
    try {
      this.list = await this.session.queue.run(() => this.session.commands.editions());
    } catch (thrown) {
      this.session.notices.error(thrown);
    }
  }

  async add(file: File, place: string): Promise<void> {
    if (await this.session.uploads.edition(file, place)) await this.look();
  }

  /** Goes over to an edition; the window then shows its controls. */
  async use(id: string): Promise<void> {
    await this.session.drafts.flush();
    this.going = true;
    try {
      await this.session.queue.run(async () => {
        const view = await this.session.commands.use_edition({ id });
        this.session.catalogue = await this.session.commands.catalogue();
        this.session.takeView(view);
      });
      await this.look();
    } catch (thrown) {
      this.session.notices.error(thrown);
    } finally {
      this.going = false;
    }
  }
}
