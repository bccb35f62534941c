import { describe, expect, it } from 'vitest';
import { ColumnBuilder } from '../../src/query/columns/column.ts';
import { catalogueOf, record, sourceDocument } from '../support/builders.ts';

describe('a catalogue', () => {
  const catalogue = catalogueOf(
    {
      topic: [
        record('topic', { id: 'wide' }),
        record('topic', { id: 'middle', broader: ['wide'] }),
        record('topic', { id: 'narrow', broader: ['middle'] }),
      ],
    },
    sourceDocument({
      sections: [
        { id: 'lead', title: { en: 'Lead' }, from: 'p1', to: 'p1' },
        { id: 'rest', title: { en: 'Rest' }, heading: 'h1', from: 'p2', to: 'p10' },
      ],
    }),
  );

  it('finds records by type and id, and none by the names of what every object has', () => {
    expect(catalogue.find('topic', 'wide')?.id).toBe('wide');
    expect(catalogue.find('actor', 'wide')).toBeUndefined();
    expect(catalogue.find('topic', 'constructor')).toBeUndefined();
  });

  it('follows topics down, each with itself', () => {
    expect([...catalogue.withNarrower('wide')]).toEqual(['wide', 'middle', 'narrow']);
    expect([...catalogue.withNarrower('unknown')]).toEqual(['unknown']);
  });

  it('counts a list once under each of its topics and what is broader', () => {
    const lists = new ColumnBuilder();
    for (const topics of [['narrow', 'middle'], ['wide'], ['unknown'], []]) lists.add(topics);
    const counts = catalogue.countTopics(lists.finish(), undefined);
    expect(Object.fromEntries(counts)).toEqual({ narrow: 1, middle: 1, wide: 2 });
  });

  it('tells the section of a paragraph, a sentence and a heading', () => {
    const places = {
      p1: 'lead',
      'p1.s9': 'lead',
      'p2.s1': 'rest',
      p10: 'rest',
      h1: 'rest',
      h2: undefined,
      p11: undefined,
    };
    for (const [locator, section] of Object.entries(places)) {
      expect(catalogue.sources.sectionNameOf({ locator })).toBe(section);
    }
  });

  it('knows no sections where there is no document', () => {
    expect(catalogueOf({}).sources.sectionNameOf({ locator: 'p1' })).toBeUndefined();
  });
});
