import { describe, expect, it } from 'vitest';
import {
  RECORD_TYPE_NAMES,
  RECORD_TYPES,
  STATEMENT,
  everyRecord,
  type AnyRecord,
  type RecordType,
} from '../../src/model/records.ts';
import type { Catalogue } from '../../src/query/catalogue.ts';
import { incoming, outgoing, type Link } from '../../src/query/links.ts';
import { catalogueOf, claim, record } from '../support/builders.ts';
import { builtInCatalogue } from '../support/built-in.ts';
import { leavesOf } from '../support/leaves.ts';

const answer = claim('dykes-hold', {
  attributedTo: 'mayor',
  topics: ['water'],
  obstacles: ['flood'],
  relations: [{ type: 'answers', claim: 'it-floods', cue: 'against it' }],
});
const catalogue = catalogueOf({
  topic: [record('topic', { id: 'water' }), record('topic', { id: 'mayor' })],
  actor: [record('actor', { id: 'mayor' })],
  obstacle: [record('obstacle', { id: 'flood', affects: ['mayor'], worsenedBy: ['rain'] })],
  claim: [claim('it-floods', { attributedTo: 'article' }), answer],
});

/** The fields by which a claim links to records, at whatever depth: not where it stands. */
const linking = leavesOf(RECORD_TYPES[STATEMENT].fields).flatMap(({ path, field, having }) => {
  if ((field.form !== 'reference' && field.form !== 'references') || field.origin === true) return [];
  return [{ path, to: field.to as RecordType, having }];
});

function incomingOf(type: RecordType, id: string, from: Catalogue): Link[] {
  return [...incoming([{ type, record: { id } as AnyRecord }], from).values()].flat();
}

describe('the links of a record', () => {
  it('are named after the fields that make them, a relation after its type', () => {
    expect(outgoing('claim', answer)).toEqual([
      { relation: 'attributedTo', direction: 'out', type: 'actor', id: 'mayor' },
      { relation: 'topics', direction: 'out', type: 'topic', id: 'water' },
      { relation: 'obstacles', direction: 'out', type: 'obstacle', id: 'flood' },
      { relation: 'answers', direction: 'out', type: 'claim', id: 'it-floods', cue: 'against it' },
    ]);
  });

  it('do not count the article as a record', () => {
    expect(outgoing('claim', claim('it-floods', { attributedTo: 'article' }))).toEqual([]);
  });

  it('come in from whatever refers to it', () => {
    expect(incomingOf('actor', 'mayor', catalogue)).toEqual([
      { relation: 'affects', direction: 'in', type: 'obstacle', id: 'flood' },
      { relation: 'attributedTo', direction: 'in', type: 'claim', id: 'dykes-hold' },
    ]);
    expect(incomingOf('topic', 'mayor', catalogue)).toEqual([]);
  });

  it.each(linking)('come in from a claim by its field $path', ({ to, having }) => {
    const claims = catalogueOf({ claim: [claim('target'), claim('a', having('target'))] });
    expect(incomingOf(to, 'target', claims)).toMatchObject([{ direction: 'in', type: STATEMENT, id: 'a' }]);
  });

  it('come in to several records at once, each under its own key', () => {
    const named = [...everyRecord(builtInCatalogue.base)];
    const links = incoming(named, builtInCatalogue);
    expect([...links.keys()]).toEqual(named.map(({ type, record: { id } }) => `${type}:${id}`));
    for (const one of named) {
      const alone = incoming([one], builtInCatalogue);
      expect(links.get(`${one.type}:${one.record.id}`)).toEqual([...alone.values()][0]);
    }
  });

  it('are the same seen from both ends, throughout the built-in base', () => {
    const out = [...everyRecord(builtInCatalogue.base)].flatMap(({ type, record: { id }, record: from }) =>
      outgoing(type, from).map((link) => `${type}:${id} ${link.relation} ${link.type}:${link.id}`),
    );
    const back = RECORD_TYPE_NAMES.flatMap((type) =>
      builtInCatalogue.base.records[type].flatMap(({ id }) =>
        incomingOf(type, id, builtInCatalogue).map((link) => `${link.type}:${link.id} ${link.relation} ${type}:${id}`),
      ),
    );
    expect(back.toSorted()).toEqual(out.toSorted());
    expect(out.length).toBeGreaterThan(200);
  });
});
