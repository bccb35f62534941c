import { everyRecord } from '../../src/model/records.ts';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { incoming, outgoing } from '../../src/query/links.ts';
import { findByName } from '../../src/query/names.ts';
import { related } from '../../src/query/related.ts';
import { builtInCatalogue } from '../support/built-in.ts';
import { catalogueOf, claim, record } from '../support/builders.ts';
import { bears, evidence } from '../support/evidence.ts';

const catalogue = catalogueOf({
  actor: [record('actor', { id: 'town' }), record('actor', { id: 'mayor' })],
  obstacle: [
    record('obstacle', { id: 'flood', affects: ['town'], worsenedBy: ['rain'] }),
    record('obstacle', { id: 'rain', affects: ['town'] }),
  ],
  opportunity: [record('opportunity', { id: 'dykes', addresses: ['flood'], beneficiaries: ['town'] })],
  claim: [
    claim('it-floods', { obstacles: ['flood'], attributedTo: 'mayor', actors: ['mayor'] }),
    claim('dykes-help', { relations: [{ type: 'answers', claim: 'it-floods' }] }),
    claim('it-rains', { relations: [{ type: 'causes', claim: 'it-floods', cue: 'because of' }] }),
  ],
});

function tree(id: string, depth: number) {
  const start = findByName(catalogue, id);
  if (start === undefined) throw new Error(`no ${id}`);
  return related(catalogue, start, depth);
}

const brief = (rows: ReturnType<typeof tree>) =>
  rows.map(({ depth, from, relation, direction, id, repeated }) =>
    [
      depth,
      from.id,
      direction === 'out' ? relation : `${relation}⁻¹`,
      id,
      ...(repeated === true ? ['again'] : []),
    ].join(' '),
  );

describe('what a record is related to', () => {
  it('goes from an obstacle to whom it affects, what worsens it, what answers it and its evidence', () => {
    expect(brief(tree('flood', 1))).toEqual([
      '1 flood affects town',
      '1 flood worsenedBy rain',
      '1 flood addresses⁻¹ dykes',
      '1 flood obstacles⁻¹ it-floods',
    ]);
  });

  it('is read from the top: what hangs on a record follows it, and every link stands once', () => {
    expect(brief(tree('flood', 2))).toEqual([
      '1 flood affects town',
      '2 town affects⁻¹ rain again',
      '2 town beneficiaries⁻¹ dykes again',
      '1 flood worsenedBy rain',
      '1 flood addresses⁻¹ dykes',
      '1 flood obstacles⁻¹ it-floods',
      '2 it-floods attributedTo mayor',
      '2 it-floods actors mayor again',
      '2 it-floods answers⁻¹ dykes-help',
      '2 it-floods causes⁻¹ it-rains',
    ]);
  });

  it('tells relations that the source states from editorial ones', () => {
    const rows = tree('it-floods', 1);
    expect(rows.find(({ id }) => id === 'it-rains')).toMatchObject({ cue: 'because of' });
    expect(rows.find(({ id }) => id === 'it-rains')).not.toHaveProperty('editorial');
    expect(rows.find(({ id }) => id === 'dykes-help')).toMatchObject({ editorial: true });
    expect(rows.find(({ id }) => id === 'flood')).not.toHaveProperty('editorial');
  });

  it('keeps evidence apart from claims that bear on it in the same way', () => {
    const bearing = (id: string, how: 'supports' | 'refutes') => evidence(id, [bears('a', how, 'then')]);
    const base = catalogueOf({
      evidence: [bearing('for', 'supports'), bearing('against', 'refutes'), bearing('for-too', 'supports')],
      claim: [claim('a'), claim('b', { relations: [{ type: 'supports', claim: 'a' }] })],
    });
    expect(brief(related(base, { type: 'claim', record: claim('a') }, 1))).toEqual([
      '1 a supports⁻¹ for',
      '1 a supports⁻¹ for-too',
      '1 a refutes⁻¹ against',
      '1 a supports⁻¹ b',
    ]);
  });

  it('keeps links of one kind together', () => {
    const held = (id: string) => claim(id, { attributedTo: 'mayor', actors: ['mayor'] });
    const base = catalogueOf({ actor: [record('actor', { id: 'mayor' })], claim: [held('a'), held('b')] });
    const rows = related(base, { type: 'actor', record: record('actor', { id: 'mayor' }) }, 1);
    expect(brief(rows)).toEqual([
      '1 mayor attributedTo⁻¹ a',
      '1 mayor attributedTo⁻¹ b',
      '1 mayor actors⁻¹ a again',
      '1 mayor actors⁻¹ b again',
    ]);
  });

  it('ends where nothing is left', () => {
    expect(tree('flood', 100)).toEqual(tree('flood', 3));
  });

  it('has at depth 1 the links of every built-in record, both ways', () => {
    for (const named of everyRecord(builtInCatalogue.base)) {
      const links = [
        ...outgoing(named.type, named.record),
        ...[...incoming([named], builtInCatalogue).values()].flat(),
      ];
      const key = ({ relation, direction, type, id }: Record<'relation' | 'direction' | 'type' | 'id', string>) =>
        `${relation} ${direction} ${type} ${id}`;
      expect(related(builtInCatalogue, named, 1).map(key).toSorted()).toEqual([...new Set(links.map(key))].toSorted());
    }
  });

  it('holds every record once, where it is nearest, and hangs each on one before it', () => {
    const records = [...everyRecord(builtInCatalogue.base)];
    fc.assert(
      fc.property(fc.constantFrom(...records), fc.integer({ min: 1, max: 4 }), (start, depth) => {
        const known = new Map([[`${start.type}:${start.record.id}`, 0]]);
        for (const row of related(builtInCatalogue, start, depth)) {
          expect(known.get(`${row.from.type}:${row.from.id}`)).toBe(row.depth - 1);
          if (row.repeated === true) continue;
          expect(known.has(`${row.type}:${row.id}`)).toBe(false);
          known.set(`${row.type}:${row.id}`, row.depth);
        }
      }),
      { numRuns: 60 },
    );
  });
});
