import { expect, it } from 'vitest';
import { everyRecord, fieldsIn, RECORD_TYPE_NAMES, RECORD_TYPES } from '../../src/model/records.ts';
import { referencesIn } from '../../src/model/references.ts';
import { fieldsOf } from '../../src/model/shape.ts';
import { createCatalogue } from '../../src/query/create-catalogue.ts';
import { FACETS } from '../../src/query/facets.ts';
import { narrowed } from '../../src/query/narrowed.ts';
import { baseOf, claim, record } from '../support/builders.ts';
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

/** The fields by which records of a type hang on others of the same type, one behind the other. */
const chains = RECORD_TYPE_NAMES.flatMap((type) =>
  fieldsOf(RECORD_TYPES[type].fields).flatMap(([name, field]) =>
    field.form === 'references' && field.to === type ? [{ type, name }] : [],
  ),
);

it.each(chains)('a base has all that its claims lead to, however long the chain: $type.$name', ({ type, name }) => {
  const length = 20_000;
  const chain = Array.from({ length }, (_, at) =>
    record(type, { id: `r${at}`, ...(at > 0 && { [name]: [`r${at - 1}`] }) }),
  );
  const first = claim('first', { [RECORD_TYPES[type].plural]: [`r${length - 1}`] });
  const base = baseOf({ [type]: chain, claim: [first] });
  expect(narrowed(createCatalogue(base), [first]).records[type]).toHaveLength(length);
});

it('knows the fields by which records hang on each other', () => {
  expect(chains.map(({ name }) => name)).toEqual(expect.arrayContaining(['broader', 'worsenedBy']));
});
