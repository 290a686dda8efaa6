// Questions about the verdict: what concerns this control, this field, and what comes next.

import type { ControlView } from '$lib/wire/ControlView';
import type { Dossier } from '$lib/wire/Dossier';
import type { FindingView } from '$lib/wire/FindingView';
import type { Subject } from '$lib/wire/Subject';
import type { VerdictView } from '$lib/wire/VerdictView';

/** Nobody has begun with the control. */
export function isUntouched(dossier: Dossier, control: string): boolean {
  const answer = dossier.answers[control];
  // The core has an entry for each demand, also where nothing was entered.
  const entered = Object.values(answer?.entries ?? {}).some((it) => it.url !== null || it.confirmed !== null);
  const said = entered || (answer && (answer.met !== null || answer.response !== ''));
  return !said && !Object.values(dossier.citations).some((citation) => citation.control === control);
}

export const ofControl = (verdict: VerdictView, control: string): FindingView[] =>
  verdict.findings.filter((finding) => finding.control === control);

/** The findings whose subject passes; for fields that show their own. */
export function at<On extends Subject['on']>(
  verdict: VerdictView | undefined,
  on: On,
  passes: (subject: Extract<Subject, { on: On }>) => boolean,
): FindingView[] {
  return (verdict?.findings ?? []).filter(
    (finding) => finding.subject.on === on && passes(finding.subject as Extract<Subject, { on: On }>),
  );
}

/** Where blockers lie, for the line under their number. */
export function blockersByPart(verdict: VerdictView, controls: ControlView[]): Record<string, number> {
  const technical = new Set(controls.filter((it) => it.phase === 'technical').map((it) => it.id));
  const parts: Record<string, number> = {};
  for (const finding of verdict.findings) {
    if (finding.severity !== 'blocker') continue;
    const part = partOf(finding, technical);
    parts[part] = (parts[part] ?? 0) + 1;
  }
  return parts;
}

function partOf(finding: FindingView, technical: Set<string>): string {
  if (finding.subject.on === 'case_study' || finding.subject.on === 'case_studies') return 'case-studies';
  if (finding.subject.on === 'profile') return 'profile';
  if (finding.control) return technical.has(finding.control) ? 'technical' : 'prerequisites';
  return 'other';
}
