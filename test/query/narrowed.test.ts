import { expect, it } from 'vitest';
import { everyRecord, fieldsIn, RECORD_TYPES } from '../../src/model/records.ts';
import { referencesIn } from '../../src/model/references.ts';
import { createCatalogue } from '../../src/query/catalogue.ts';
import { FACETS } from '../../src/query/facets.ts';
import { narrowed } from '../../src/query/narrowed.ts';
import { builtInCatalogue } from '../support/built-in.ts';

const { base } = builtInCatalogue;

it.each(base.records.topic.map(({ id }) => id))(
  'a base with only the claims on %s has all that they need, and no more',
  (topic) => {
    const claims = base.records.claim.filter((claim) => FACETS.topic.valuesOf(claim).includes(topic));
    const part = narrowed(builtInCatalogue, claims);
    const catalogue = createCatalogue(part);
    expect(part.records.claim.map(({ id }) => id)).toEqual(claims.map(({ id }) => id));
    for (const { type, record } of everyRecord(part)) {
      for (const { to, id } of referencesIn(RECORD_TYPES[type].fields, fieldsIn(record))) {
        expect([type, record.id, to, id, catalogue.find(to, id) !== undefined]).toEqual([
          type,
          record.id,
          to,
          id,
          true,
        ]);
      }
    }
    const touched = new Set(claims.flatMap(({ actors, attributedTo }) => [...actors, attributedTo]));
    const led = part.records.obstacle.flatMap(({ affects }) => affects);
    const benefits = part.records.opportunity.flatMap(({ beneficiaries }) => beneficiaries);
    const makers = part.records.technology.map(({ maker }) => maker);
    const named = part.records.evidence.flatMap(({ actors }) => actors);
    const wanted = new Set([...touched, ...led, ...benefits, ...makers, ...named]);
    expect(part.records.actor.map(({ id }) => id).filter((id) => !wanted.has(id))).toEqual([]);
  },
);
