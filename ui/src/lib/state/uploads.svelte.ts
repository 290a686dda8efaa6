// Files on their way into the workspace, in pieces of one mebibyte, one file after the other.
//
// Files are read as they are sent, so that a file of any size needs the memory of one piece.

import { t } from '$lib/text/words.svelte';
import type { AttachOutcome } from '$lib/wire/AttachOutcome';
import type { AttachPurpose } from '$lib/wire/AttachPurpose';
import type { EditionView } from '$lib/wire/EditionView';
import type { StudyImport } from '$lib/wire/StudyImport';
import type { ImportView } from '$lib/wire/ImportView';
import type { Session } from './session.svelte';

export const PIECE = 1024 * 1024;

export type UploadState = 'waiting' | 'sending' | 'finishing' | 'done' | 'failed' | 'cancelled';

export class Upload {
  sent = $state(0);
  state = $state<UploadState>('waiting');
  readonly name: string;
  readonly size: number;

  constructor(
    readonly file: File,
    /** The dropzone that shows it. */
    readonly place: string,
  ) {
    this.name = file.name;
    this.size = file.size;
  }

  get active(): boolean {
    return this.state === 'waiting' || this.state === 'sending' || this.state === 'finishing';
  }

  cancel(): void {
    if (this.state === 'waiting' || this.state === 'sending') this.state = 'cancelled';
  }
}

export class Uploads {
  list = $state.raw<Upload[]>([]);
  #tail: Promise<unknown> = Promise.resolve();

  constructor(private readonly session: Session) {}

  at(place: string): Upload[] {
    return this.list.filter((upload) => upload.place === place && upload.active);
  }

  get active(): boolean {
    return this.list.some((upload) => upload.active);
  }

  /** Attaches a file; `null` when it was cancelled or failed, which has then been told. */
  add(file: File, purpose: AttachPurpose, place: string): Promise<AttachOutcome | null> {
    const upload = new Upload(file, place);
    return this.#queue(upload, async (id) => {
      const outcome = await this.session.queue.run(async () => {
        const finished = await this.session.commands.attach_finish({ upload: id, purpose });
        this.session.takeEdit(finished.edit);
        return finished;
      });
      this.#tell(upload, outcome);
      this.session.files.begin();
      return outcome;
    });
  }

  /** Reads a workbook somebody has filled; `null` as above. */
  read(file: File, place: string): Promise<ImportView | null> {
    return this.#queue(new Upload(file, place), (id) =>
      this.session.queue.run(() => this.session.commands.import_workbook({ upload: id })),
    );
  }

  /** Makes an edition from an official workbook; `null` as above. */
  edition(file: File, place: string): Promise<EditionView | null> {
    return this.#queue(new Upload(file, place), (id) =>
      this.session.queue.run(() => this.session.commands.edition_from_workbook({ upload: id })),
    );
  }

  /** Begins a case study with a text; `null` as above. */
  study(file: File, place: string): Promise<StudyImport | null> {
    return this.#queue(new Upload(file, place), (id) =>
      this.session.queue.run(async () => {
        const begun = await this.session.commands.import_study({ upload: id });
        this.session.takeEdit(begun.edit);
        return begun;
      }),
    );
  }

  #queue<Result>(upload: Upload, finish: (id: string) => Promise<Result>): Promise<Result | null> {
    this.list = [...this.list.filter((other) => other.active), upload];
    const result = this.#tail.then(() => this.#carry(upload, finish));
    this.#tail = result;
    return result;
  }

  async #carry<Result>(upload: Upload, finish: (id: string) => Promise<Result>): Promise<Result | null> {
    if (upload.state === 'cancelled') return null;
    let id: string | null = null;
    try {
      id = await this.session.commands.attach_begin({ name: upload.name });
      if (!(await this.#send(upload, id))) {
        await this.session.commands.attach_cancel({ upload: id });
        return null;
      }
      upload.state = 'finishing';
      const result = await finish(id);
      upload.state = 'done';
      return result;
    } catch (thrown) {
      await this.#fail(upload, id, thrown);
      return null;
    }
  }

  async #send(upload: Upload, id: string): Promise<boolean> {
    if (upload.state === 'waiting') upload.state = 'sending';
    for (let at = 0; at < upload.size; at += PIECE) {
      if (upload.state === 'cancelled') return false;
      const piece = await upload.file.slice(at, at + PIECE).arrayBuffer();
      await this.session.host.uploadChunk(id, new Uint8Array(piece));
      upload.sent = Math.min(upload.size, at + PIECE);
    }
    return upload.state !== 'cancelled';
  }

  #tell(upload: Upload, outcome: AttachOutcome): void {
    if (outcome.known_before) this.session.notices.info(t('upload-known', { name: upload.name }));
    for (const remark of outcome.remarks) this.session.notices.info(`${upload.name}: ${remark}`);
  }

  async #fail(upload: Upload, id: string | null, thrown: unknown): Promise<void> {
    upload.state = 'failed';
    this.session.notices.error(thrown);
    if (id) await this.session.commands.attach_cancel({ upload: id }).catch(() => undefined);
  }
}
