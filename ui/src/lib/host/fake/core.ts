// A core that keeps everything in memory and answers like the real one. For tests and for looking at
// the window in a browser; it checks little and saves nothing.

import type { AttachPurpose } from '$lib/wire/AttachPurpose';
import type { BundlePreview } from '$lib/wire/BundlePreview';
import type { ChosenColumns } from '$lib/wire/ChosenColumns';
import type { Comment } from '$lib/wire/Comment';
import type { Dossier } from '$lib/wire/Dossier';
import type { Edit } from '$lib/wire/Edit';
import type { FileLook } from '$lib/wire/FileLook';
import type { FilesReport } from '$lib/wire/FilesReport';
import type { FileText } from '$lib/wire/FileText';
import type { FoundInFile } from '$lib/wire/FoundInFile';
import type { Looking } from '$lib/wire/Looking';
import type { PastedLinks } from '$lib/wire/PastedLinks';
import type { EditOutcome } from '$lib/wire/EditOutcome';
import type { ExportOutcome } from '$lib/wire/ExportOutcome';
import type { EditionView } from '$lib/wire/EditionView';
import type { ImportView } from '$lib/wire/ImportView';
import type { Language } from '$lib/wire/Language';
import type { MilestoneView } from '$lib/wire/MilestoneView';
import type { Passage } from '$lib/wire/Passage';
import type { PublicationView } from '$lib/wire/PublicationView';
import type { Start } from '$lib/wire/Start';
import type { StudyFormat } from '$lib/wire/StudyFormat';
import type { StudyImport } from '$lib/wire/StudyImport';
import type { StudyOutcome } from '$lib/wire/StudyOutcome';
import type { TextField } from '$lib/wire/TextField';
import type { Theme } from '$lib/wire/Theme';
import type { WireError } from '$lib/wire/WireError';
import type { WorkbookView } from '$lib/wire/WorkbookView';
import type { WorkProgress } from '$lib/wire/WorkProgress';
import type { WorkspaceView } from '$lib/wire/WorkspaceView';
import { catalogueIn } from './catalogue';
import { verdict } from './check';
import { emptyStudy } from '$features/case-studies/study';
import { attach } from './attach';
import { bundleOf } from './bundle';
import { apply, withColumns } from './edits';
import { fault } from './fault';
import { publicationOf } from './publication';
import { sheets } from './sheets';
import { emptyDossier, sampleDossier } from './sample';

interface PublishArguments {
  study: string;
  public: boolean;
  formats: StudyFormat[];
  folder: string;
}

interface RemarkArguments {
  id: string;
  field: Extract<TextField, { text: 'study_element' }>;
  passage: Passage;
  body: string;
}

type Arguments = Record<string, never> & Record<string, unknown>;

export class FakeCore {
  start: Start = {
    version: '0.1.0',
    language: 'en',
    theme: 'system',
    recents: [],
    default_folder: '/home/kim/Documents/Proofbook',
    default_export_folder: '/home/kim/Documents',
    separator: '/',
    today: '2026-11-22',
    open_now: null,
  };
  folder: string | null = null;
  dossier: Dossier = emptyDossier('', 'en');
  revision = 0;
  readonly #before = new Map<string, Dossier>();
  next = 0;
  /** Every call, for tests to look at. */
  calls: Array<{ name: string; args: Arguments }> = [];
  /** Set by tests: the next call of this name fails so. */
  failing = new Map<string, WireError>();
  /** What another opening has changed; taken over by the next refresh. */
  elsewhere: ((dossier: Dossier) => Dossier) | null = null;
  uploads = new Map<string, { name: string; size: number }>();
  chunks: number[] = [];
  /** Who listens to long work. */
  listeners = new Set<(progress: WorkProgress) => void>();

  progress(progress: WorkProgress): void {
    for (const listener of this.listeners) listener(progress);
  }

  cancelled = false;
  /** How long one step of an export takes. */
  stepTakes = 0;

  async call(name: string, args: unknown): Promise<unknown> {
    const given = structuredClone(args ?? {}) as Arguments;
    this.calls.push({ name, args: given });
    const failure = this.failing.get(name);
    if (failure) {
      this.failing.delete(name);
      throw failure;
    }
    const command = (this as unknown as Record<string, unknown>)[`do_${name}`];
    if (typeof command !== 'function') throw fault('APP-UNKNOWN-COMMAND', name);
    return structuredClone(await (command as (args: Arguments) => unknown).call(this, given));
  }

  #id(): string {
    this.next += 1;
    return `0198f000-0000-7000-8000-${String(this.next).padStart(12, '0')}`;
  }

  get #catalogue() {
    return catalogueIn(this.start.language);
  }

  #saved() {
    return {
      revision: `r${this.revision}`,
      at: this.revision > 0 ? new Date().toISOString() : null,
      unsaved: 0,
      trouble: null,
    };
  }

  #milestones(): MilestoneView[] {
    const { submission_date: submission, validation_date: validation } = this.dossier.profile;
    const list: MilestoneView[] = [{ id: 'today', date: this.start.today, label: 'Today', note: null }];
    if (submission)
      list.push({
        id: 'planned-submission',
        date: submission,
        label: say(this.start.language, 'Submission', '제출', '提出'),
        note: null,
      });
    if (validation) {
      list.push({
        id: 'submit-before-validation',
        date: shift(validation, -30),
        label: say(this.start.language, 'Last day to submit', '제출 마감', '提出期限'),
        note: '−30 d',
      });
      list.push({
        id: 'technical-validation',
        date: validation,
        label: say(this.start.language, 'Technical validation (ISSI)', '기술 검증(ISSI)', '技術検証（ISSI）'),
        note: null,
      });
      list.push({
        id: 'audit-summary',
        date: shift(validation, 4),
        label: say(this.start.language, 'Audit summary', '감사 요약본', '監査サマリー'),
        note: '+2',
      });
      list.push({
        id: 'answer-mandatory-items',
        date: shift(validation, 18),
        label: say(this.start.language, 'Mandatory items answered', '필수 항목 조치', '必須項目への対応'),
        note: '+10',
      });
      list.push({
        id: 'aws-decision',
        date: shift(validation, 46),
        label: say(this.start.language, 'Decision of AWS', 'AWS의 최종 결정', 'AWSによる最終判定'),
        note: '+20',
      });
    }
    return list.sort((a, b) => a.date.localeCompare(b.date));
  }

  #view(): WorkspaceView {
    const { submission_date: submission } = this.dossier.profile;
    return {
      folder: this.folder ?? '',
      dossier: this.dossier,
      verdict: verdict(this.#catalogue, this.dossier, this.start.today),
      saved: this.#saved(),
      milestones: this.#milestones(),
      days_left: submission
        ? Math.round((Date.parse(submission) - Date.parse(this.start.today)) / 86_400_000)
        : null,
      conflicts: [],
      damage: [],
      tray: [],
    };
  }

  #outcome(spliced: boolean): EditOutcome {
    const { folder: _folder, damage: _damage, dossier, ...rest } = this.#view();
    return { ...rest, dossier: spliced ? null : dossier };
  }

  do_start = () => this.start;
  do_catalogue = () => this.#catalogue;
  do_view = () => this.#view();
  do_close_workspace = () => null;
  do_fresh_id = () => this.#id();
  do_retry_save = () => this.#saved();
  do_reveal = () => null;
  do_reveal_log = () => null;
  do_attach_cancel = () => null;
  do_history = () => [
    { when: '2026-11-22T02:14:07Z', who: 'kim', what: 'OPSP-001', revision: 'r2' },
    { when: '2026-11-21T09:03:00Z', who: 'lee', what: 'GOVP-002', revision: 'r1' },
  ];

  do_set_preferences({ language, theme }: { language?: Language | null; theme?: Theme | null }) {
    this.start = {
      ...this.start,
      language: language ?? this.start.language,
      theme: theme ?? this.start.theme,
    };
    return this.start;
  }

  do_forget_recent({ folder }: { folder: string }) {
    this.start = { ...this.start, recents: this.start.recents.filter((it) => it.folder !== folder) };
    return this.start;
  }

  do_create_workspace({
    folder,
    partner,
    language,
  }: {
    folder: string;
    partner: string;
    language: Language;
  }) {
    return this.#enter(folder, emptyDossier(partner, language));
  }

  do_create_sample({ folder, language }: { folder: string; language: Language }) {
    return this.#enter(folder, sampleDossier(language));
  }

  do_open_workspace({ folder }: { folder: string }) {
    if (folder.includes('nowhere'))
      throw fault('STORE-NOT-A-WORKSPACE', 'There is no workspace in this folder.');
    return this.#enter(folder, this.folder === folder ? this.dossier : sampleDossier(this.start.language));
  }

  #enter(folder: string, dossier: Dossier): WorkspaceView {
    this.folder = folder;
    this.dossier = dossier;
    const known = {
      folder,
      partner: dossier.profile.partner,
      opened_at: '2026-11-22T02:00:00Z',
      exists: true,
    };
    this.start = {
      ...this.start,
      recents: [known, ...this.start.recents.filter((it) => it.folder !== folder)],
    };
    return this.#view();
  }

  do_edit({ edits }: { edits: Edit[]; base: string | null }): EditOutcome {
    let dossier = this.dossier;
    for (const edit of edits) dossier = apply(dossier, edit);
    this.#before.set(`r${this.revision + 1}`, this.dossier);
    const merged = this.elsewhere !== null;
    this.dossier = this.elsewhere ? this.elsewhere(dossier) : dossier;
    this.elsewhere = null;
    this.revision += 1;
    return this.#outcome(!merged && edits.every((edit) => edit.edit === 'splice'));
  }

  do_undo_change({ revision }: { revision: string }): EditOutcome {
    const before = this.#before.get(revision);
    if (!before) throw fault('EDIT-CHANGED-SINCE', 'This change cannot be undone.');
    this.revision += 1;
    this.#before.set(`r${this.revision}`, this.dossier);
    this.dossier = before;
    return this.#outcome(false);
  }

  do_remark({ id, field, passage, body }: RemarkArguments): EditOutcome {
    const text = `case_studies/${field.study}/elements/${field.element}`;
    return this.#say(id, { ...passage, text, body, answers: null });
  }

  do_answer_remark({ id, remark, body }: { id: string; remark: string; body: string }): EditOutcome {
    const text = this.dossier.comments[remark]?.text ?? '';
    return this.#say(id, { quote: '', before: '', after: '', text, body, answers: remark });
  }

  #say(id: string, said: Omit<Comment, 'who' | 'when' | 'resolved'>): EditOutcome {
    const comment = { ...said, who: 'kim', when: '2026-11-22T02:14:07Z', resolved: false };
    return this.do_edit({ edits: [{ edit: 'set_comment', id, comment }], base: null });
  }

  do_refresh(): WorkspaceView | null {
    if (!this.elsewhere) return null;
    this.dossier = this.elsewhere(this.dossier);
    this.elsewhere = null;
    this.revision += 1;
    return this.#view();
  }

  do_choose_columns({ sheet, columns }: { sheet: string; columns: ChosenColumns | null }): WorkspaceView {
    if (columns && columns.id === columns.response)
      throw fault('WORKBOOK-CHOICE', 'The columns do not fit the sheet.');
    this.dossier = withColumns(this.dossier, sheet, columns);
    return this.#view();
  }

  do_settle_conflict = () => this.#view();

  do_attach_begin({ name }: { name: string }): string {
    const id = this.#id();
    this.uploads.set(id, { name, size: 0 });
    return id;
  }

  chunk(upload: string, bytes: Uint8Array): void {
    const known = this.uploads.get(upload);
    if (!known) throw fault('APP-NO-SUCH-UPLOAD', upload);
    this.chunks.push(bytes.length);
    known.size += bytes.length;
  }

  /** Contents of attachments that tests put there. */
  contents = new Map<string, Uint8Array<ArrayBuffer>>();

  bytesOf(sha256: string): Uint8Array<ArrayBuffer> {
    const bytes = this.contents.get(sha256);
    if (!bytes) throw fault('STORE-NO-ATTACHMENT', 'A file is missing from the workspace.');
    return bytes.slice();
  }

  do_attach_finish({ upload, purpose }: { upload: string; purpose: AttachPurpose }) {
    const file = this.uploads.get(upload) ?? { name: 'file', size: 0 };
    this.revision += 1;
    if (purpose.for === 'official_workbook') {
      const profile = {
        ...this.dossier.profile,
        official_workbook: 'a'.repeat(64),
        official_workbook_name: file.name,
      };
      this.dossier = { ...this.dossier, profile };
      return { evidence: null, known_before: false, remarks: [], edit: this.#outcome(false) };
    }
    const evidence = this.#id();
    this.dossier = attach(this.dossier, evidence, file, purpose, () => this.#id());
    return { evidence, known_before: false, remarks: [], edit: this.#outcome(false) };
  }

  #workbook(): WorkbookView {
    const name = this.dossier.profile.official_workbook_name;
    const rows = this.#catalogue.controls.map((control, index) => ({
      control: control.id,
      sheet: control.phase === 'technical' ? 'MSP Technical Validation' : 'MSP Prerequisites',
      met_cell: `C${index + 5}`,
      met_before: '',
      met_after:
        { true: 'Yes', false: 'No', null: '' }[String(this.dossier.answers[control.id]?.met ?? null)] ?? '',
      response_cell: `D${index + 5}`,
      response_before: '',
      response_after: this.dossier.answers[control.id]?.response ?? '',
    }));
    return {
      name,
      sheets: name ? sheets(this.dossier, rows.length) : [],
      rows,
      controls_without_row: [],
      rows_without_control: [],
      in_place: [],
      trouble:
        name === 'signed.xlsx' && !this.dossier.profile.signature_may_go
          ? fault('WORKBOOK-SIGNED', 'The spreadsheet is digitally signed.')
          : null,
    };
  }

  /** The next edition: a control that is new, one that is gone. */
  #editions: EditionView[] = [];
  do_edition_from_workbook({ upload }: { upload: string }): EditionView {
    const edition = {
      id: 'msp-7.2',
      name: 'MSP 7.2',
      workbook: this.uploads.get(upload)?.name ?? 'file',
      controls: 61,
      changes: [
        { control: 'OPS-019', title: 'Quantum computing', lines: ['New in this version'] },
        { control: 'OPS-014', title: 'Knowledge Management', lines: ['Removed in this version'] },
      ],
      same: 12,
      second_looks: ['OPSP-001'],
      tray: ['OPS-014'],
    };
    this.#editions = [edition];
    return edition;
  }
  do_editions(): EditionView[] {
    return this.#editions;
  }
  do_use_edition({ id }: { id: string }) {
    const second_looks = { ...this.dossier.second_looks, 'OPSP-001': 'reworded' };
    this.dossier = { ...this.dossier, second_looks, profile: { ...this.dossier.profile, edition: id } };
    this.#editions = [];
    this.revision += 1;
    return this.#view();
  }
  do_official_wording({ control }: { control: string }): string | null {
    return this.dossier.profile.official_workbook ? `The official words on ${control}.` : null;
  }

  /** A colleague's copy: one answer that is new, one that differs. */
  do_import_workbook({ upload }: { upload: string }): ImportView {
    const [first, second] = ['BUSP-002', 'OPSP-001'];
    const here = this.dossier.answers[second]?.response ?? '';
    const proposal = { sheet: 'MSP Prerequisites', met: null };
    return {
      name: this.uploads.get(upload)?.name ?? 'file',
      same: 59,
      proposals: [
        {
          ...proposal,
          control: first,
          field: 'met',
          row: 6,
          here: '',
          there: 'Met',
          met: true,
          fills: true,
          merged: null,
          notes: [],
        },
        {
          ...proposal,
          control: second,
          field: 'response',
          row: 30,
          here,
          there: 'As a colleague wrote it.',
          fills: here === '',
          merged: `${here}\n\nAs a colleague wrote it.`,
          notes: [],
        },
      ],
      unknown: [{ control: 'OPS-019', sheet: 'MSP Technical Validation', row: 66, met: 'Yes', response: '' }],
      repeated: [],
      unread: [],
      refused: [],
    };
  }

  /** What was found in a file, by evidence; tests put it there. */
  found: Record<string, FoundInFile[]> = {};

  /** The official workbook of the workspace as somebody's copy. */
  do_import_official_workbook(): ImportView {
    return this.do_import_workbook({ upload: '' });
  }

  do_official_workbook_look(): FileLook {
    return { found: [], unread: [], dates: [], pixels: null };
  }

  do_look_into_files(): Looking {
    return { left: 0, verdict: this.#view().verdict };
  }

  do_file_look({ evidence }: { evidence: string }): FileLook {
    const excuses = this.dossier.evidence[evidence]?.excuses ?? {};
    const found = (this.found[evidence] ?? []).map((it) => ({
      ...it,
      excuse: excuses[it.key] ?? excuses[it.what] ?? null,
    }));
    return { found, unread: [], dates: [], pixels: null };
  }

  do_file_text(): FileText {
    return { pieces: [{ place: 'line 1', is_heading: true, text: 'Runbook' }], tables: [], is_cut: false };
  }

  do_verify_files(): FilesReport {
    const files = Object.values(this.dossier.evidence).filter((it) => it.file).length;
    return { files, lost: [], altered: [], restored: [], verdict: this.#view().verdict };
  }

  do_restore_files(): FilesReport {
    return this.do_verify_files();
  }

  do_preview_names({ template }: { template: string }): string[] {
    if (!template.includes('{')) throw fault('BUNDLE-TEMPLATE-NO-FIELD', 'The naming template has no field.');
    return [template.replace('{control}', 'OPSP-001').replace('{original}', 'process.pdf')];
  }

  do_paste_links({ text }: { text: string }): PastedLinks {
    const lines = text.split('\n').filter((line) => line.includes('https://'));
    const whole = lines.length === 1 && lines[0]?.trim().startsWith('https://') ? lines[0].trim() : null;
    if (whole) {
      this.dossier = apply(this.dossier, { edit: 'set_shared_link', item: 'bundle', url: whole });
      this.revision += 1;
    }
    return { taken: whole ? 1 : 0, left: whole ? [] : lines, view: this.#view() };
  }

  do_discard_unfinished_export(): null {
    return null;
  }

  do_preview_bundle(): BundlePreview {
    const draft = this.#view().verdict.blockers > 0;
    const prerequisites = this.#catalogue.controls.filter((it) => it.phase === 'prerequisite');
    const today = this.dossier.profile.submission_date ?? this.start.today;
    return bundleOf(this.dossier, prerequisites, draft, today, this.#workbook());
  }

  async do_export_bundle({ folder }: { folder: string }): Promise<ExportOutcome> {
    const preview = this.do_preview_bundle();
    this.cancelled = false;
    for (const [index, file] of preview.files.entries()) {
      this.progress({ done: index, all: preview.files.length, what: file.what });
      await new Promise((wait) => setTimeout(wait, this.stepTakes));
      if (this.cancelled) throw fault('APP-EXPORT-CANCELLED', 'The export was cancelled.');
    }
    const proof = preview.workbook.rows
      .filter((row) => row.met_after)
      .map((row) => ({
        control: row.control,
        sheet: row.sheet,
        cell: row.met_cell,
        before: '',
        after: row.met_after,
        holds: true,
        verdict: 'written',
      }));
    return {
      folder: `${folder}/${preview.name}`,
      draft: preview.draft,
      files: preview.files.length,
      bytes: 43_200_000,
      new: preview.files.length - 1,
      changed: [],
      same: 0,
      removed: [],
      bytes_written: 43_200_000,
      verified: true,
      remarks: [],
      proof: preview.workbook.name ? proof : [],
      other_cells_changed: 0,
    };
  }

  do_publication({ study }: { study: string }): PublicationView {
    return publicationOf(this.dossier.case_studies[study]);
  }

  /** Marks each listed name as it is written; the real core finds it in every disguise. */
  do_withhold_names({ study }: { study: string }): WorkspaceView {
    for (const name of Object.values(this.dossier.case_studies[study]?.protected_names ?? {})) {
      for (const [element, text] of Object.entries(this.dossier.case_studies[study]?.elements ?? {})) {
        const field = { text: 'study_element', study, element } as const;
        const marked = (text ?? '').replaceAll(name?.spelling ?? '', `⟦${name?.spelling}|${name?.stand_in}⟧`);
        if (name?.spelling) this.dossier = apply(this.dossier, { edit: 'write', field, text: marked });
      }
    }
    this.revision += 1;
    return this.do_view();
  }

  do_published_picture(): string {
    return 'data:image/png;base64,iVBORw0KGgo=';
  }
  do_publish_study({ study, public: isPublic, formats, folder }: PublishArguments): StudyOutcome {
    if (isPublic && this.do_publication({ study }).leaks.some((leak) => leak.blocks)) {
      throw fault('STUDY-LEAKS', 'A protected name still appears in the public version.');
    }
    return { folder: `${folder}/study`, files: formats.map((format) => `study.${format}`), remarks: [] };
  }

  do_import_study({ upload }: { upload: string }): StudyImport {
    return this.#begin(this.uploads.get(upload)?.name ?? 'file', ['Not imported: images, 2']);
  }
  do_study_from_template(): StudyImport {
    return this.#begin('', []);
  }
  #begin(title: string, remarks: string[]): StudyImport {
    const study = this.#id();
    this.revision += 1;
    const begun = { ...emptyStudy(this.dossier.profile.language), title };
    this.dossier = { ...this.dossier, case_studies: { ...this.dossier.case_studies, [study]: begun } };
    return { study, remarks, edit: this.#outcome(true) };
  }

  do_cancel_export() {
    this.cancelled = true;
    return null;
  }
}

const say = (language: Language, en: string, ko: string, ja: string) => ({ en, ko, ja })[language];

function shift(day: string, days: number): string {
  return new Date(Date.parse(`${day}T00:00:00Z`) + days * 86_400_000).toISOString().slice(0, 10);
}
