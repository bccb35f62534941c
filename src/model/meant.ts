import { RECORD_TYPE_NAMES, RECORD_TYPES } from './records.ts';
import type { Vocabulary } from './vocabularies.ts';

/** Words that people write for terms, by the field, with the terms to write, between commas. */
export const MEANT: Readonly<Record<string, Vocabulary>> = {
  kind: { prediction: 'forecast', opinion: 'assessment', fact: 'event', advice: 'recommendation' },
  modality: { hedged: 'probable,possible', uncertain: 'probable,possible', likely: 'probable', sure: 'certain' },
  stance: { negative: 'unfavourable', positive: 'favourable', mixed: 'neutral' },
};

const FIELDS: Vocabulary = {
  text: 'statement',
  claim: 'statement',
  quote: 'quotation',
  author: 'attributedTo,publisher',
  speaker: 'attributedTo',
  tags: 'topics',
  keywords: 'topics',
  certainty: 'modality',
  sentiment: 'stance',
  verdict: 'bearings',
  links: 'relations',
  sources: 'source,citations',
  link: 'url',
};

const TITLES: readonly string[] = RECORD_TYPE_NAMES.map((type) => RECORD_TYPES[type].title);

/** The fields that people may mean by a word: what names a record is called otherwise in another type. */
export function fieldsMeant(word: string): readonly string[] {
  if (TITLES.includes(word)) return TITLES;
  return Object.hasOwn(FIELDS, word) ? (FIELDS[word] ?? '').split(',') : [];
}
