// The facts of one case study as fields: their ids, labels, edits and findings.

import { fieldId } from '$lib/state/routes';
import { useSession, type Session } from '$lib/state/session.svelte';
import { t } from '$lib/text/words.svelte';
import type { CaseStudyField } from '$lib/wire/CaseStudyField';
import type { Edit } from '$lib/wire/Edit';
import type { FindingView } from '$lib/wire/FindingView';

export class StudyForm {
  readonly session: Session = useSession();

  constructor(
    private readonly id: () => string,
    private readonly all: () => FindingView[],
  ) {}

  findings(field: string): FindingView[] {
    return this.all().filter((it) => it.subject.on === 'case_study' && it.subject.field === field);
  }

  base(field: CaseStudyField) {
    return {
      id: fieldId.study(field),
      label: t(`study-field-${field}`),
      findings: this.findings(field),
    };
  }

  line(field: CaseStudyField) {
    const edits = (value: string | null): Edit[] => [{ edit: 'set_case_study', id: this.id(), field, value }];
    return { ...this.base(field), edits };
  }

  choice(field: CaseStudyField) {
    return { ...this.base(field), onchoose: (value: string | null) => this.set(field, value) };
  }

  set(field: CaseStudyField, value: string | null): void {
    void this.session.edit({ edit: 'set_case_study', id: this.id(), field, value });
  }
}
