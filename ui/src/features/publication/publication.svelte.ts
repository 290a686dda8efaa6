// What publishing a case study would show and betray: asked of the core whenever the workspace changes.

import type { Session } from '$lib/state/session.svelte';
import type { PublicationView } from '$lib/wire/PublicationView';
import type { StudyFormat } from '$lib/wire/StudyFormat';
import type { StudyOutcome } from '$lib/wire/StudyOutcome';
import type { WireError } from '$lib/wire/WireError';
import { asWireError } from '$lib/state/notices.svelte';

export const FORMATS: readonly StudyFormat[] = ['pdf', 'html', 'docx', 'md'];

export class Publication {
  view = $state.raw<PublicationView | null>(null);
  trouble = $state.raw<WireError | null>(null);
  outcome = $state.raw<StudyOutcome | null>(null);
  running = $state(false);
  #wanted = $state(true);
  formats = $state.raw<StudyFormat[]>(['pdf', 'html']);
  folder = $state<string | null>(null);
  #asked = 0;

  constructor(
    private readonly session: Session,
    private readonly study: () => string,
    /** Whether there is a public version at all. */
    readonly mayBePublic: () => boolean,
  ) {}

  /** The version to be written: the public one, where there is one and nobody wants the other. */
  get isPublic(): boolean {
    return this.mayBePublic() && this.#wanted;
  }

  set isPublic(wanted: boolean) {
    this.#wanted = wanted;
  }

  /** Looks again; the answer to an older question is not shown. */
  async look(): Promise<void> {
    const question = ++this.#asked;
    try {
      const view = await this.session.queue.run(() =>
        this.session.commands.publication({ study: this.study() }),
      );
      if (question === this.#asked) this.view = view;
    } catch (thrown) {
      if (question === this.#asked) this.session.notices.error(thrown);
    }
  }

  toggle(format: StudyFormat, wanted: boolean): void {
    this.formats = FORMATS.filter((it) => (it === format ? wanted : this.formats.includes(it)));
  }

  /** Writes the files; as a draft only where a required element is missing. */
  async publish(folder: string, draft = false): Promise<void> {
    this.running = true;
    this.trouble = null;
    this.outcome = null;
    try {
      await this.session.drafts.flush();
      this.outcome = await this.session.commands.publish_study({
        study: this.study(),
        public: this.isPublic,
        formats: this.formats,
        folder,
        draft,
      });
    } catch (thrown) {
      this.trouble = asWireError(thrown);
    } finally {
      this.running = false;
    }
    await this.look();
  }
}
