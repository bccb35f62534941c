import { describe, expect, it } from 'vitest';
import { languagesOf } from '../../src/query/languages.ts';
import { baseOf, claim, record, sourceDocument } from '../support/builders.ts';
import { builtIn } from '../support/built-in.ts';

describe('the languages of a base', () => {
  it('are the tags of its texts, in the order of first use', () => {
    const base = baseOf(
      {
        topic: [record('topic', { id: 't', label: { it: 'T' } })],
        actor: [record('actor', { id: 'a', name: { de: 'A' }, description: { 'pt-BR': 'B' } })],
        claim: [claim('c', { statement: { en: 'C' }, note: { de: 'D', fr: 'F' } })],
      },
      sourceDocument({ title: { ja: '題' } }),
    );
    expect(languagesOf(base)).toEqual(['ja', 'it', 'de', 'pt-BR', 'en', 'fr']);
  });

  it('are English, Spanish and Chinese in the built-in base', () => {
    expect(languagesOf(builtIn)).toEqual(['en', 'es', 'zh']);
  });
});
