// What the window knows: start, catalogue, the open workspace; and how it talks to the core.
//
// Views arrive whole and are replaced whole. Texts under the person's hands are not here but in the
// drafts, which merge what arrives. Every call that changes or reads the workspace goes through one
// queue, so that the revision is always the one the drafts count in.

import type { Host } from '$lib/host/host';
import { t, words } from '$lib/text/words.svelte';
import type { CatalogueView } from '$lib/wire/CatalogueView';
import type { ChosenColumns } from '$lib/wire/ChosenColumns';
import { commands } from '$lib/wire/commands';
import type { Edit } from '$lib/wire/Edit';
import type { EditOutcome } from '$lib/wire/EditOutcome';
import type { Language } from '$lib/wire/Language';
import type { Start } from '$lib/wire/Start';
import type { StudyImport } from '$lib/wire/StudyImport';
import type { TextField } from '$lib/wire/TextField';
import type { Theme } from '$lib/wire/Theme';
import type { WorkspaceView } from '$lib/wire/WorkspaceView';
import { getContext, setContext } from 'svelte';
import { Drafts, withText } from './drafts.svelte';
import { EditionRun } from './edition.svelte';
import { FileWatch } from './files.svelte';
import { ExportRun } from './export.svelte';
import { ImportRun } from './import.svelte';
import { Notices } from './notices.svelte';
import { CallQueue } from './queue.svelte';
import { Router } from './router.svelte';
import { UndoStack } from './undo.svelte';
import { Uploads } from './uploads.svelte';

const REFRESH_EVERY = 5000;

export class Session {
  readonly commands;
  readonly queue = new CallQueue();
  readonly notices = new Notices();
  readonly router = new Router();
  readonly drafts = new Drafts(this);
  readonly uploads = new Uploads(this);
  readonly files = new FileWatch(this);
  readonly exports = new ExportRun(this);
  readonly imports = new ImportRun(this);
  readonly editions = new EditionRun(this);
  readonly undoStack = new UndoStack(this);

  start = $state.raw<Start | null>(null);
  catalogue = $state.raw<CatalogueView | null>(null);
  workspace = $state.raw<WorkspaceView | null>(null);
  /** Opening or creating is under way. */
  busy = $state(false);
  /** The search that jumps anywhere is open. */
  searching = $state(false);

  constructor(readonly host: Host) {
    this.commands = commands((name, args) => host.call(name, args));
  }

  get revision(): string | null {
    return this.workspace?.saved.revision ?? null;
  }

  get saving(): boolean {
    return this.drafts.dirty || this.queue.waiting > 0;
  }

  async boot(): Promise<void> {
    const start = await this.commands.start();
    this.#takeStart(start);
    if (start.open_now) await this.open(start.open_now);
  }

  #takeStart(start: Start): void {
    this.start = start;
    words.language = start.language;
  }

  create(folder: string, partner: string, language: Language): Promise<void> {
    return this.#enter(() => this.commands.create_workspace({ folder, partner, language }));
  }

  sample(folder: string, language: Language): Promise<void> {
    return this.#enter(() => this.commands.create_sample({ folder, language }));
  }

  open(folder: string): Promise<void> {
    return this.#enter(() => this.commands.open_workspace({ folder }));
  }

  async #enter(opening: () => Promise<WorkspaceView>): Promise<void> {
    this.busy = true;
    try {
      const view = await this.queue.run(opening);
      this.catalogue = await this.commands.catalogue();
      this.drafts.clear();
      this.undoStack.clear();
      this.workspace = view;
      this.files.begin();
    } catch (thrown) {
      this.notices.error(thrown);
    } finally {
      this.busy = false;
    }
  }

  async close(): Promise<void> {
    await this.drafts.flush();
    if (this.drafts.dirty) return;
    await this.#guarded(async () => {
      await this.queue.run(() => this.commands.close_workspace());
      this.workspace = null;
      this.drafts.clear();
      this.router.go({ page: 'overview' });
      this.#takeStart(await this.commands.start());
    });
  }

  async forget(folder: string): Promise<void> {
    await this.#guarded(async () => this.#takeStart(await this.commands.forget_recent({ folder })));
  }

  setLanguage(language: Language): Promise<void> {
    return this.#prefer(language, null);
  }

  setTheme(theme: Theme): Promise<void> {
    return this.#prefer(null, theme);
  }

  async #prefer(language: Language | null, theme: Theme | null): Promise<void> {
    await this.#guarded(() =>
      this.queue.run(async () => {
        this.#takeStart(await this.commands.set_preferences({ language, theme }));
        if (!language || !this.workspace) return;
        this.catalogue = await this.commands.catalogue();
        this.takeView(await this.commands.view());
      }),
    );
  }

  async #guarded(job: () => Promise<void>): Promise<boolean> {
    try {
      await job();
      return true;
    } catch (thrown) {
      this.notices.error(thrown);
      return false;
    }
  }

  /** Carries edits out; tells what goes wrong and gives back whether it went well. */
  edit(...edits: Edit[]): Promise<boolean> {
    return this.#guarded(() => this.tryEdit(edits));
  }

  /** Carries edits out; rejects with the core's error. */
  tryEdit(edits: Edit[]): Promise<void> {
    return this.queue.run(async () => {
      const before = this.revision;
      const outcome = await this.commands.edit({ edits, base: before });
      this.takeEdit(outcome);
      // An edit that changed nothing is no change of the history.
      if (outcome.saved.revision !== before) this.undoStack.took(outcome.saved.revision);
    });
  }

  /** Removes something, says so, and offers to bring it back; whether it went well. */
  async remove(title: string, ...edits: Edit[]): Promise<boolean> {
    if (!(await this.edit(...edits))) return false;
    const revision = this.revision;
    this.notices.info(t('removed', { title }), {
      label: t('undo'),
      run: () => {
        if (revision) void this.undoStack.undoOne(revision);
      },
    });
    return true;
  }

  /** Takes a change back; gives the revision of the change that did so, or null where it was refused. */
  async undoChange(revision: string): Promise<string | null> {
    await this.drafts.flush();
    try {
      return await this.queue.run(async () => {
        const outcome = await this.commands.undo_change({ revision });
        this.takeEdit(outcome);
        return outcome.saved.revision;
      });
    } catch (thrown) {
      this.notices.error(thrown);
      return null;
    }
  }

  freshId(): Promise<string> {
    return this.commands.fresh_id();
  }

  /** Takes over what an edit changed; `spliced` is the text that the edit itself wrote. */
  takeEdit(outcome: EditOutcome, spliced?: { field: TextField; text: string }): void {
    const before = this.workspace;
    if (!before) return;
    const { dossier, ...rest } = outcome;
    const kept = spliced ? withText(before.dossier, spliced.field, spliced.text) : before.dossier;
    this.workspace = { ...before, ...rest, dossier: dossier ?? kept };
    if (dossier) this.drafts.receive(dossier);
  }

  takeView(view: WorkspaceView): void {
    this.workspace = view;
    this.drafts.receive(view.dossier);
  }

  /** Tries again to save everything that is not on disk. */
  async retrySave(): Promise<void> {
    await this.drafts.flush();
    await this.#guarded(() =>
      this.queue.run(async () => {
        const saved = await this.commands.retry_save();
        if (this.workspace) this.workspace = { ...this.workspace, saved };
      }),
    );
  }

  async settle(path: string[], choice: number): Promise<void> {
    await this.drafts.flush();
    await this.#guarded(() =>
      this.queue.run(async () => this.takeView(await this.commands.settle_conflict({ path, choice }))),
    );
  }

  /** Marks every name that still stands in the texts of a case study. */
  async withholdNames(study: string): Promise<void> {
    await this.drafts.flush();
    await this.#guarded(() =>
      this.queue.run(async () => this.takeView(await this.commands.withhold_names({ study }))),
    );
  }

  /** Begins a case study from the template. */
  studyFromTemplate(): Promise<StudyImport> {
    return this.queue.run(async () => {
      const begun = await this.commands.study_from_template();
      this.takeEdit(begun.edit);
      return begun;
    });
  }

  /** Says which column of the official workbook is which; whether it was taken. */
  async chooseColumns(sheet: string, columns: ChosenColumns | null): Promise<boolean> {
    await this.drafts.flush();
    try {
      await this.queue.run(async () => this.takeView(await this.commands.choose_columns({ sheet, columns })));
      return true;
    } catch (thrown) {
      this.notices.error(thrown);
      return false;
    }
  }

  /** Looks for changes of other openings, unless something is under way or a file is being written. */
  async refresh(): Promise<void> {
    if (!this.workspace || this.queue.waiting > 0 || this.exports.running || document.hidden) return;
    if (this.drafts.dirty) await this.drafts.flush();
    await this.#guarded(() =>
      this.queue.run(async () => {
        const view = await this.commands.refresh();
        if (view) this.takeView(view);
      }),
    );
  }

  /** Puts away what is in the fields; a running export asks the person first. */
  async #mayClose(): Promise<boolean> {
    await this.drafts.flush();
    if (this.exports.running) this.exports.leaving = true;
    return !this.exports.running;
  }

  /** Keeps up with the world while the window is open; gives back how to stop. */
  live(): () => void {
    const refresh = () => void this.refresh();
    const hide = () => void (document.hidden ? this.drafts.flush() : this.refresh());
    const timer = setInterval(refresh, REFRESH_EVERY);
    const stops = [this.router.listen(), this.exports.listen(), this.host.onClose(() => this.#mayClose())];
    window.addEventListener('focus', refresh);
    document.addEventListener('visibilitychange', hide);
    return () => {
      clearInterval(timer);
      window.removeEventListener('focus', refresh);
      document.removeEventListener('visibilitychange', hide);
      for (const stop of stops) stop();
    };
  }
}

const KEY = Symbol('session');

export const provideSession = (session: Session): Session => setContext(KEY, session);
export const useSession = (): Session => getContext<Session>(KEY);
