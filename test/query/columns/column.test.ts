import fc from 'fast-check';
import { expect, it } from 'vitest';
import { ColumnBuilder, eachClaim } from '../../../src/query/columns/column.ts';

/** Mostly one value a claim, as in most columns. */
const values = fc.oneof({ weight: 5, arbitrary: fc.tuple(fc.constantFrom('a', 'b')) }, fc.subarray(['a', 'b', 'c']));

it('has of every claim the values that were said of it, whether or not the others have as many', () => {
  fc.assert(
    fc.property(fc.array(values, { maxLength: 12 }), fc.nat(3), fc.boolean(), (said, more, passesOver) => {
      const builder = new ColumnBuilder();
      for (const [claim, own] of said.entries()) if (!passesOver || own.length > 0) builder.add(own, claim);
      const column = builder.finish(said.length + more);
      const found = said.map((): string[] => []);
      eachClaim(column, undefined, (numbers, claim) => {
        for (const number of numbers) found[claim]?.push(column.values[number] ?? '');
      });
      expect(found).toEqual(said);
      const areOneEach = more === 0 && said.every((own) => own.length === 1);
      expect(column.claims === undefined).toBe(areOneEach);
    }),
  );
});
