import { expect, it } from 'vitest';
import { everyRecord, fieldsIn, RECORD_TYPES } from '../../src/model/records.ts';
import { referencesIn } from '../../src/model/references.ts';
import { createCatalogue } from '../../src/query/create-catalogue.ts';
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
    const known = new Set(
      [...everyRecord(part)].flatMap(({ type, record }) =>
        [...referencesIn(RECORD_TYPES[type].fields, fieldsIn(record))].map(({ to, id }) => `${to}:${id}`),
      ),
    );
    const needless = part.records.actor.filter(({ id }) => !known.has(`actor:${id}`));
    expect(needless).toEqual([]);
    const bearing = part.records.evidence.filter(({ bearings }) => bearings.length > 0);
    expect(bearing).toEqual(part.records.evidence);
  },
);
