import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { RECORD_TYPES } from '../../src/model/records.ts';
import { OUTCOME_CASES } from '../../src/query/outcome-cases.ts';
import { outcomeOf } from '../../src/query/outcome.ts';
import { anyKind, weighed } from '../query/arbitrary-bearings.ts';
import { arbitraryFile } from '../load/arbitrary-base.ts';
import { builtIn } from '../support/built-in.ts';
import { idsOf, rowsOf, soraCn } from '../support/memory-runtime.ts';
import { duckDb } from '../support/sql/duckdb.ts';
import type { Engine } from '../support/sql/engine.ts';
import { hasPostgresql, postgresql } from '../support/sql/postgresql.ts';
import { hasSqlite, sqlite } from '../support/sql/sqlite.ts';

const ENGINES = [
  { name: 'SQLite', start: sqlite, isInstalled: hasSqlite },
  { name: 'DuckDB', start: duckDb, isInstalled: true },
  { name: 'PostgreSQL', start: postgresql, isInstalled: hasPostgresql },
];

/** The script of a base. */
const scriptOf = async (base?: object) =>
  (await soraCn(`export sql${base === undefined ? '' : ' -d b.json'}`, { files: { 'b.json': JSON.stringify(base) } }))
    .stdout;

for (const { name, start, isInstalled } of ENGINES)
  describe.skipIf(!isInstalled)(`export sql in ${name}`, () => {
    let engine: Engine;
    beforeAll(() => {
      engine = start();
    });
    afterAll(() => engine.close());

    /** The number of rows of every table of a record type. */
    const counts = async () => {
      const tables = Object.values(RECORD_TYPES).map(({ plural }) => plural);
      const asked = tables.map((table) => `(select count(*) from "${table}") as "${table}"`);
      return (await engine.ask(`select ${asked.join(', ')}`))[0];
    };

    describe('of the built-in base', () => {
      beforeAll(async () => {
        expect(await engine.load(await scriptOf())).toBe('');
      });

      it('has as many rows as the commands list', async () => {
        const listed = Object.values(RECORD_TYPES).map(async ({ plural }) => [plural, (await rowsOf(plural)).length]);
        expect(await counts()).toEqual(Object.fromEntries(await Promise.all(listed)));
      });

      it('finds the claims of every topic and all below it', async () => {
        const found = await engine.ask(
          `select n.topic_id as topic, count(distinct c.claim_id) as count, min(c.claim_id) as first from claims_topics c
         join topics_with_narrower n on n.narrower_id = c.topic_id group by n.topic_id`,
        );
        const topics = builtIn.records.topic.map(async ({ id }) => {
          const ids = (await idsOf(`claims --topic ${id}`)).sort();
          return ids.length === 0 ? [] : [{ topic: id, count: ids.length, first: ids[0] }];
        });
        const listed = (await Promise.all(topics)).flat();
        expect(found).toHaveLength(listed.length);
        expect(found).toEqual(expect.arrayContaining(listed));
      });

      it('counts claims by two facets', async () => {
        const counted = await engine.ask(
          'select kind, stance, count(*) as count from claims_flat group by kind, stance',
        );
        const listed = (await rowsOf('stats --by kind,stance')).filter(({ count }) => count !== 0);
        expect(counted).toHaveLength(listed.length);
        expect(counted).toEqual(expect.arrayContaining(listed));
      });

      it('knows what came of each claim', async () => {
        const listed = (await rowsOf('claims')).map(({ id, outcome, reservations }) => ({ id, outcome, reservations }));
        const found = await engine.ask('select claim_id as id, outcome, reservations from outcomes');
        expect(found).toHaveLength(listed.length);
        expect(found).toEqual(expect.arrayContaining(listed));
      });

      it('has each statement beside its claim in every language', async () => {
        const listed = await rowsOf('claims');
        const flat = await engine.ask('select id, "statement_en" as en, "statement_es" as es from claims_flat');
        for (const { id, statement } of listed) expect(flat).toContainEqual({ id, ...(statement as object) });
      });
    });

    it('follows the rules of outcomes in every case, and in any', async () => {
      const any = fc.sample(fc.record({ kind: anyKind, bearings: fc.array(weighed, { maxLength: 5 }) }), {
        numRuns: 300,
        seed: 7,
      });
      const cases = [...OUTCOME_CASES, ...any];
      const claims = cases.map(({ kind: of }, at) => ({ id: `c${at}`, statement: { en: `Claim ${at}` }, kind: of }));
      const evidence = cases.flatMap(({ bearings }, at) =>
        bearings.map(({ bearing, asOf, ...more }, which) => ({
          id: `e${at}-${which}`,
          statement: { en: 'A fact.' },
          bearings: [{ claim: `c${at}`, bearing, asOf }],
          citations: [{ title: 'A page' }],
          ...more,
        })),
      );
      expect(await engine.load(await scriptOf({ claims, evidence }))).toBe('');
      const found = new Map(
        (await engine.ask('select claim_id, outcome, reservations from outcomes')).map(({ claim_id, ...row }) => [
          claim_id,
          row,
        ]),
      );
      for (const [at, { kind: of, bearings }] of cases.entries()) {
        const { outcome, reservations } = outcomeOf(of, bearings);
        expect(found.get(`c${at}`), JSON.stringify(cases[at])).toEqual({ outcome, reservations });
      }
    });

    it('loads whatever a base may hold, and loses no record', async () => {
      await fc.assert(
        fc.asyncProperty(arbitraryFile, async (file) => {
          expect(await engine.load(await scriptOf(file))).toBe('');
          const listed = Object.values(RECORD_TYPES).map(({ plural }) => [plural, (file[plural] as unknown[]).length]);
          expect(await counts()).toEqual(Object.fromEntries(listed));
        }),
        { numRuns: 10 },
      );
    });

    it('has a statement in as many languages as there are', async () => {
      const letters = [...'abcdefghijklmnopqrst'];
      const tags = letters.slice(0, 5).flatMap((one) => letters.map((two) => `q${one}${two}`));
      const statement = Object.fromEntries(tags.map((tag) => [tag, `In ${tag}.`]));
      expect(await engine.load(await scriptOf({ claims: [{ id: 'a', statement }] }))).toBe('');
      const [flat] = await engine.ask('select * from claims_flat');
      expect(flat).toMatchObject(Object.fromEntries(tags.map((tag) => [`statement_${tag}`, `In ${tag}.`])));
    });

    it.each([
      ["It's --no comment /* nor this */; DROP TABLE claims; $$ :name \\gexec \\'", 'statements'],
      ['.quit\n.shell\n/\ngo\n;\n\\q\n', 'commands of its shell'],
      ['One “two”　三 e\u0301 👩‍🔬 𝒂', 'any script'],
    ])('keeps %j as it is: %s', async (text) => {
      const claims = [{ id: 'a', statement: { en: text.trim() }, 'x-own': { deep: [text] } }];
      expect(await engine.load(await scriptOf({ claims }))).toBe('');
      expect(await engine.ask('select text from claims_statement')).toEqual([{ text: text.trim() }]);
      const [own] = await engine.ask('select json from claims_own_fields');
      expect(JSON.parse(String(own?.['json']))).toEqual({ deep: [text] });
    });

    it('has fields of one’s own as JSON, also where signs in them could drive a terminal', async () => {
      const claims = [{ id: 'a', statement: { en: 'A.' }, 'x-own': 'left\u202eright\u001b[2J' }];
      const script = await scriptOf({ claims });
      expect(script).not.toMatch(/[\u202e\u001b]/);
      expect(await engine.load(script)).toBe('');
      const [own] = await engine.ask('select json from claims_own_fields');
      expect(JSON.parse(String(own?.['json']))).toBe('left\u202eright\u001b[2J');
    });
  });
