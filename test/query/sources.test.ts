import fc from 'fast-check';
import { expect, it } from 'vitest';
import { parseLocator } from '../../src/model/places.ts';
import { placeNamed } from '../../src/query/at-place.ts';
import { catalogueOf, claim, record } from '../support/builders.ts';

const MOST = 30;
const paragraph = fc.integer({ min: 1, max: MOST });
const section = fc.record({ from: paragraph, to: paragraph, heading: fc.option(paragraph, { nil: undefined }) });

it('a place is in the first section that holds it, whether sections overlap, lie apart or leave gaps', () => {
  const number = (locator: string) => parseLocator(locator)?.number ?? NaN;
  let held = 0;
  const apart = fc
    .uniqueArray(paragraph, { minLength: 2, maxLength: 10 })
    .map((ends) => ends.toSorted((a, b) => a - b))
    .map((ends) =>
      ends.flatMap((from, at) => (at % 2 === 0 ? [{ from, to: ends[at + 1] ?? from, heading: from }] : [])),
    );
  fc.assert(
    fc.property(fc.oneof(apart, fc.array(section, { maxLength: 8 })), (drawn) => {
      const sections = drawn.map(({ from, to, heading }, at) => ({
        id: `s${at}`,
        title: { en: 'A' },
        from: `p${from}`,
        to: `p${to}`,
        ...(heading !== undefined && { heading: `h${heading}` }),
      }));
      const { sources } = catalogueOf({ document: [record('document', { id: 'd', sections })] });
      for (let at = 1; at <= MOST; at++) {
        const around = sections.find(({ from, to }) => number(from) <= at && at <= number(to));
        for (const locator of [`p${at}`, `p${at}.s2`]) expect(sources.sectionOf({ locator })?.id).toBe(around?.id);
        const headed = sections.find(({ heading }) => heading === `h${at}`);
        expect(sources.sectionOf({ document: 'd', locator: `h${at}` })?.id).toBe(headed?.id);
        if (around !== undefined) held++;
      }
    }),
  );
  expect(held).toBeGreaterThan(500);
});

it('a section is found by its name, behind its document where several have one of that name', () => {
  const named = (id: string, ...ids: readonly string[]) =>
    record('document', {
      id,
      sections: ids.map((one, at) => ({ id: one, title: { en: id }, from: `p${at + 1}`, to: `p${at + 1}` })),
    });
  const { sources } = catalogueOf({ document: [named('a', 'lead', 'end'), named('b', 'lead')] });
  const titles = (names: readonly string[]) => names.map((name) => sources.section(name)?.title['en']);
  expect(titles(['a#lead', 'b#lead', 'end', 'a#end', 'lead', 'b#end', 'c#lead'])).toEqual([
    'a',
    'b',
    'a',
    'a',
    undefined,
    undefined,
    undefined,
  ]);
  expect(sources.section('lead', 'b')?.title['en']).toBe('b');
});

it('of many documents that have a place the first few are named, and how many more there are', () => {
  const sections = [{ id: 's', title: { en: 'A' }, from: 'p1', to: 'p2' }];
  const documents = Array.from({ length: 100 }, (_, at) => record('document', { id: `d${at}`, sections }));
  const claims = [claim('c', { source: { document: 'd7', locator: 'p9' } })];
  const catalogue = catalogueOf({ document: documents, claim: claims });
  expect(() => placeNamed('p1', '--at', catalogue)).toThrow(/: d0#p1, d1#p1, .*, d11#p1 and 88 more\.$/);
  expect(placeNamed('p9', '--at', catalogue).document).toBe('d7');
});
