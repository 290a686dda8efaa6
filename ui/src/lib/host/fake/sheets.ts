// The sheets of an official workbook as they were recognised.

import type { Dossier } from '$lib/wire/Dossier';
import type { SheetView } from '$lib/wire/SheetView';

/** One sheet, of which the column for responses was not recognised. */
export function sheets(dossier: Dossier, controls: number): SheetView[] {
  const name = 'MSP Prerequisites';
  const chosen = dossier.profile.columns[name];
  return [
    {
      sheet: name,
      header_row: chosen ? chosen.header_row : 1,
      id: chosen ? chosen.id : 'A',
      requirement: chosen ? chosen.requirement : 'B',
      met: chosen ? chosen.met : 'C',
      response: chosen ? chosen.response : null,
      controls,
      confidence: chosen ? 100 : 60,
      doubts: chosen ? [] : ['No response column was found.'],
      chosen: chosen !== undefined,
      columns: ['A', 'B', 'C', 'D'],
      rows: [
        { row: 1, control: false, cells: ['ID', 'Requirement', 'Met', 'Notes of ours'] },
        { row: 2, control: true, cells: ['BUSP-001', 'Asked', '', ''] },
      ],
    },
  ];
}
