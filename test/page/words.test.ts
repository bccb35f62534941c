import { describe, expect, it } from 'vitest';
import * as vocabularies from '../../src/model/vocabularies.ts';
import { RECORD_TYPE_NAMES, RECORD_TYPES } from '../../src/model/records.ts';
import { FACET_NAMES } from '../../src/query/facets.ts';
import { outgoing } from '../../src/query/links.ts';
import { everyRecord } from '../../src/model/records.ts';
import { wordsIn, WORDS } from '../../src/page/words/in-languages.ts';
import { builtIn } from '../support/built-in.ts';

const { BLOCK_STYLES, MATCH_KINDS, VERIFICATIONS, VERIFICATION_BASES, SEVERITIES, CHANGES, ...shown } = vocabularies;
const NOT_SHOWN = [BLOCK_STYLES, MATCH_KINDS, VERIFICATIONS, VERIFICATION_BASES, SEVERITIES, CHANGES].length;

describe.each(Object.keys(WORDS))('the words of the page in %s', (language) => {
  const words = wordsIn(language);

  it('name every type of record, every facet and every kind of link', () => {
    expect(RECORD_TYPE_NAMES.filter((type) => words.types[type] === undefined)).toEqual([]);
    expect(FACET_NAMES.filter((name) => words.facets[name] === undefined)).toEqual([]);
    const links = [...everyRecord(builtIn)].flatMap(({ type, record }) => outgoing(type, record));
    const relations = new Set(links.map(({ relation }) => relation));
    expect([...relations].filter((relation) => words.relations[relation] === undefined)).toEqual([]);
  });

  it('have every term of the vocabularies that are shown', () => {
    expect(Object.keys(shown).length + NOT_SHOWN).toBe(Object.keys(vocabularies).length);
    const terms = Object.values(shown).flatMap((vocabulary) => Object.keys(vocabulary));
    // The terms are English.
    if (language !== 'en') expect(terms.filter((term) => words.terms[term] === undefined)).toEqual([]);
    for (const name of ['KINDS', 'MODALITIES', 'STANCES'] as const) {
      expect(Object.keys(shown[name]).filter((term) => words.meanings[term] === undefined)).toEqual([]);
    }
  });

  it('name every field that claims and subjects show', () => {
    const passedOver = ['id', 'searchTerms', 'relations', 'label', 'name', 'title', 'statement'];
    for (const type of ['claim', 'actor', 'technology', 'obstacle', 'opportunity', 'topic'] as const) {
      const fields = Object.keys(RECORD_TYPES[type].fields).filter((name) => !passedOver.includes(name));
      const named = (name: string) => words.fields[name] ?? words.relations[name];
      expect(fields.filter((name) => named(name) === undefined)).toEqual([]);
    }
  });

  it('fill the same gaps as the English ones', () => {
    const gapsIn = (value: unknown) => (typeof value === 'string' ? (value.match(/\{\w+\}/g) ?? []).sort() : []);
    for (const [name, sentence] of Object.entries(wordsIn('en'))) {
      expect([name, gapsIn(words[name as keyof typeof words])]).toEqual([name, gapsIn(sentence)]);
    }
  });
});
