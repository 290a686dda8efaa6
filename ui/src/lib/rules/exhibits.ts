// Exhibit letters: A, B, … by the order in which evidence was first cited within a control.
//
// Citation ids are ordered by the time of their making, so their order is the order of citing. The
// PDF of the control uses the same rule.

import type { CitationId } from '$lib/wire/CitationId';
import type { ControlId } from '$lib/wire/ControlId';
import type { Dossier } from '$lib/wire/Dossier';
import type { EvidenceId } from '$lib/wire/EvidenceId';

/** `A` … `Z`, `AA`, `AB` … for 0, 1, … */
export function exhibitLetter(index: number): string {
  const rest = Math.floor(index / 26);
  return (rest > 0 ? exhibitLetter(rest - 1) : '') + String.fromCharCode(65 + (index % 26));
}

/** The citations of a control in the order in which they were made. */
export function citationsOf(dossier: Dossier, control: ControlId): CitationId[] {
  return Object.keys(dossier.citations)
    .filter((id) => dossier.citations[id]?.control === control)
    .sort();
}

/** The letter of each piece of evidence that a control cites, in letter order. */
export function exhibitLetters(dossier: Dossier, control: ControlId): Map<EvidenceId, string> {
  const letters = new Map<EvidenceId, string>();
  for (const id of citationsOf(dossier, control)) {
    const evidence = dossier.citations[id]?.evidence;
    if (evidence && !letters.has(evidence)) letters.set(evidence, exhibitLetter(letters.size));
  }
  return letters;
}
