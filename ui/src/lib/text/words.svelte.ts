// The words of the window in the three languages, from the Fluent files that the whole program shares.
//
// Here are the texts of the window itself and the short ones it shares with the core. Findings, controls
// and errors arrive from the core in words. A missing key shows itself instead of nothing; a test keeps that from happening.

import { FluentBundle, FluentResource, type FluentVariable } from '@fluent/bundle';
import en from '$assets/messages/en/ui.ftl?raw';
import ja from '$assets/messages/ja/ui.ftl?raw';
import ko from '$assets/messages/ko/ui.ftl?raw';
import sharedEn from '$assets/messages/en/words.ftl?raw';
import sharedJa from '$assets/messages/ja/words.ftl?raw';
import sharedKo from '$assets/messages/ko/words.ftl?raw';
import labelsEn from '$assets/messages/en/labels.ftl?raw';
import labelsJa from '$assets/messages/ja/labels.ftl?raw';
import labelsKo from '$assets/messages/ko/labels.ftl?raw';
import { PARTICLE } from './particle';
import type { Language } from '$lib/wire/Language';

/** The languages in the order in which they are shown, each by its own name. */
export const LANGUAGES: ReadonlyArray<{ code: Language; name: string }> = [
  { code: 'en', name: 'English' },
  { code: 'ko', name: '한국어' },
  { code: 'ja', name: '日本語' },
];

function bundle(language: Language, ...texts: string[]): FluentBundle {
  const made = new FluentBundle(language, { useIsolating: false, functions: { PARTICLE } });
  for (const text of texts) made.addResource(new FluentResource(text));
  return made;
}

const BUNDLES: Record<Language, FluentBundle> = {
  en: bundle('en', en, sharedEn, labelsEn),
  ko: bundle('ko', ko, sharedKo, labelsKo),
  ja: bundle('ja', ja, sharedJa, labelsJa),
};

class Words {
  /** The language of the window. */
  language = $state<Language>('en');

  text(key: string, args?: Record<string, FluentVariable>): string {
    return this.textIn(this.language, key, args);
  }

  /** A text in another language than the window's: that of the page somebody is writing. */
  textIn(language: Language, key: string, args?: Record<string, FluentVariable>): string {
    const words = BUNDLES[language];
    // Names of the core are written with `_`, message keys with `-`.
    const pattern = words.getMessage(key.replaceAll('_', '-'))?.value;
    return pattern ? words.formatPattern(pattern, args ?? null, []) : key;
  }
}

export const words = new Words();

/** A text of the window in its language. */
export const t = (key: string, args?: Record<string, FluentVariable>): string => words.text(key, args);
