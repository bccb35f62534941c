import type { Vocabulary } from './vocabularies.ts';

/** Words that people write for terms, by the field, with the terms to write, between commas. */
export const MEANT: Readonly<Record<string, Vocabulary>> = {
  kind: { prediction: 'forecast', opinion: 'assessment', fact: 'event', advice: 'recommendation' },
  modality: { hedged: 'probable,possible', uncertain: 'probable,possible', likely: 'probable', sure: 'certain' },
  stance: { negative: 'unfavourable', positive: 'favourable', mixed: 'neutral' },
};
