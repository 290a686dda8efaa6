// Written after the command list of the core; `cargo xtask wire` writes this file anew.
import type { AttachOutcome } from "./AttachOutcome";
import type { AttachPurpose } from "./AttachPurpose";
import type { BundlePreview } from "./BundlePreview";
import type { CatalogueView } from "./CatalogueView";
import type { Change } from "./Change";
import type { Edit } from "./Edit";
import type { EditOutcome } from "./EditOutcome";
import type { ExportOutcome } from "./ExportOutcome";
import type { Language } from "./Language";
import type { Saved } from "./Saved";
import type { Start } from "./Start";
import type { Theme } from "./Theme";
import type { WorkspaceView } from "./WorkspaceView";

export type Call = (name: string, args: unknown) => Promise<unknown>;

export const commands = (call: Call) => ({
  /** What the window shows before a workspace is open. */
  start: () => call('start', {}) as Promise<Start>,
  /** Sets language and theme of the window; kept for the next start. */
  set_preferences: (args: { language: Language | null, theme: Theme | null }) => call('set_preferences', args) as Promise<Start>,
  /** Takes a workspace off the list of recent ones; the folder stays. */
  forget_recent: (args: { folder: string }) => call('forget_recent', args) as Promise<Start>,
  /** Makes a new workspace and opens it. */
  create_workspace: (args: { folder: string, partner: string, language: Language }) => call('create_workspace', args) as Promise<WorkspaceView>,
  /** Makes the sample workspace of an invented partner and opens it. */
  create_sample: (args: { folder: string, language: Language }) => call('create_sample', args) as Promise<WorkspaceView>,
  /** Opens a workspace. */
  open_workspace: (args: { folder: string }) => call('open_workspace', args) as Promise<WorkspaceView>,
  /** Closes the open workspace. */
  close_workspace: () => call('close_workspace', {}) as Promise<null>,
  /** The open workspace, whole, in the window's language. */
  view: () => call('view', {}) as Promise<WorkspaceView>,
  /** The catalogue of the open workspace (or the shipped one) in the window's language. */
  catalogue: () => call('catalogue', {}) as Promise<CatalogueView>,
  /** Carries edits out, saves them, and checks again. `base` is the revision that the positions of splices refer to. */
  edit: (args: { edits: Array<Edit>, base: string | null }) => call('edit', args) as Promise<EditOutcome>,
  /** Tries again to save what could not be saved. */
  retry_save: () => call('retry_save', {}) as Promise<Saved>,
  /** Looks for changes of other openings; `null` when there are none. */
  refresh: () => call('refresh', {}) as Promise<WorkspaceView | null>,
  /** Chooses one of the values of a field in conflict. */
  settle_conflict: (args: { path: Array<string>, choice: number }) => call('settle_conflict', args) as Promise<WorkspaceView>,
  /** A fresh identifier for evidence, citations and case studies. */
  fresh_id: () => call('fresh_id', {}) as Promise<string>,
  /** Begins an upload; chunks follow as raw bytes. */
  attach_begin: (args: { name: string }) => call('attach_begin', args) as Promise<string>,
  /** Ends an upload and puts the file to its use. */
  attach_finish: (args: { upload: string, purpose: AttachPurpose }) => call('attach_finish', args) as Promise<AttachOutcome>,
  /** Gives an upload up. */
  attach_cancel: (args: { upload: string }) => call('attach_cancel', args) as Promise<null>,
  /** What would be exported, before anything is written. */
  preview_bundle: () => call('preview_bundle', {}) as Promise<BundlePreview>,
  /** Exports the bundle into a folder (`folder` is its parent). Progress comes as events; only one export runs at a time. */
  export_bundle: (args: { folder: string }) => call('export_bundle', args) as Promise<ExportOutcome>,
  /** Cancels the running export; what was written so far is removed. */
  cancel_export: () => call('cancel_export', {}) as Promise<null>,
  /** The latest changes of the workspace, newest first. */
  history: (args: { limit: number }) => call('history', args) as Promise<Array<Change>>,
  /** Opens a folder in the system's file browser. */
  reveal: (args: { folder: string }) => call('reveal', args) as Promise<null>,
});
