import { crc32 } from 'node:zlib';
import { describe, expect, test } from 'vitest';
import type { KnowledgeBase } from '../../../src/model/records.ts';
import { corpusBy, indexBase, type Searchable } from '../../../src/query/search/corpus.ts';
import { encodeSections } from '../../../src/query/kept/encode-sections.ts';
import { SectionFile, UnusableIndex, type ReadAt } from '../../../src/query/kept/section-file.ts';
import { indexIn } from '../../../src/query/search/decode.ts';
import { indexSections } from '../../../src/query/search/index-sections.ts';
import { indexOf, type Index, type Tables } from '../../../src/query/search/index.ts';
import { search } from '../../../src/query/search/search.ts';
import { similar } from '../../../src/query/search/similar.ts';
import { baseOf, claim } from '../../support/builders.ts';
import { createCatalogue } from '../../../src/query/create-catalogue.ts';
import { harbour } from './harbour.ts';

const decodeIndex = (read: ReadAt): Index => indexIn(new SectionFile(read, crc32));
const encodeIndex = (tables: Tables): Uint8Array => Buffer.concat(encodeSections(indexSections(tables), crc32));
const tables = await indexBase(harbour.base);
const file = encodeIndex(tables);
const readerOf =
  (bytes: Uint8Array): ReadAt =>
  (offset, length) =>
    bytes.subarray(offset, offset + length);

/** A base with an index of it that is read as it is needed. */
function searchableBy(read: ReadAt, base: KnowledgeBase): Searchable {
  const catalogue = createCatalogue(base);
  return { ...catalogue, corpus: corpusBy(decodeIndex(read), catalogue) };
}

/** All that an index says, as plain lists. */
function contents(index: Index): unknown {
  const { vocabulary, size } = index;
  const words = Array.from({ length: vocabulary.size }, (_, word) => [
    vocabulary.word(word),
    ...Object.entries(index.postings(word)).map(([name, numbers]) => [name, Array.from(numbers as Uint8Array)]),
  ]);
  const records = Array.from({ length: size }, (_, record) => [
    index.typeOf(record),
    Array.from(index.referrers(record)),
  ]);
  return { words, records, letters: Array.from(vocabulary.letters) };
}

test('an index read back from a file says the same', () => {
  expect(contents(decodeIndex(readerOf(file)))).toEqual(contents(indexOf(tables)));
});

test('an index is read wherever its bytes lie in memory', () => {
  const read: ReadAt = (offset, length) => {
    const shifted = Buffer.alloc(length + 1);
    shifted.set(file.subarray(offset, offset + length), 1);
    return shifted.subarray(1, 1 + Math.max(0, Math.min(length, file.length - offset)));
  };
  expect(contents(decodeIndex(read))).toEqual(contents(indexOf(tables)));
});

test('searches answer the same from a file', async () => {
  const again = searchableBy(readerOf(file), harbour.base);
  for (const query of ['ferries', 'bateires', 'crew shortage', '"electric ferries"', '电池', 'xyzzy', 'superchargin']) {
    expect(JSON.stringify(await search(again, query))).toBe(JSON.stringify(await search(harbour, query)));
  }
  expect(JSON.stringify(await similar(again, 'Ferries lack sockets'))).toBe(
    JSON.stringify(await similar(harbour, 'Ferries lack sockets')),
  );
});

test('an empty base has an index', async () => {
  const base = baseOf({});
  const empty = searchableBy(readerOf(encodeIndex(await indexBase(base))), base);
  expect((await search(empty, 'anything')).hits).toEqual([]);
});

describe('a file that cannot be used is refused', async () => {
  const large = encodeIndex(
    await indexBase(
      baseOf({
        claim: Array.from({ length: 400 }, (_, at) =>
          claim(`c${at}`, { statement: { en: `Word${at} and ${at * 7919}` } }),
        ),
      }),
    ),
  );

  test.each([
    ['empty', new Uint8Array()],
    ['of something else', new TextEncoder().encode('{"claims": []}'.repeat(20))],
    ['of another version', file.with(4, (file[4] ?? 0) + 1)],
    ['cut in its head', file.subarray(0, 40)],
    ['cut in its words', file.subarray(0, 200)],
  ])('%s', (_, bytes) => {
    expect(() => decodeIndex(readerOf(bytes))).toThrow(UnusableIndex);
  });

  test('cut short or with any byte changed, at once or when the byte is read', () => {
    const head = 200;
    for (let at = 0; at < large.length; at += at < head ? 1 : 97) {
      const damaged = large.with(at, (large[at] ?? 0) ^ 0x10);
      expect(() => contents(decodeIndex(readerOf(damaged))), `byte ${at}`).toThrow(UnusableIndex);
    }
    expect(() => contents(decodeIndex(readerOf(large.subarray(0, -8))))).toThrow(UnusableIndex);
  });
});

test('a search in a large file reads only a small part of it', async () => {
  const base = baseOf({
    claim: Array.from({ length: 3000 }, (_, at) =>
      claim(`c${at}`, {
        statement: { en: Array.from({ length: 60 }, (__, word) => `w${(at * word) % 2500}`).join(' ') },
      }),
    ),
  });
  const bytes = encodeIndex(await indexBase(base));
  let read = 0;
  const again = searchableBy((offset, length) => {
    read += length;
    return bytes.subarray(offset, offset + length);
  }, base);
  expect((await search(again, 'w2499 c7')).hits).not.toEqual([]);
  expect(read).toBeLessThan(bytes.length / 2);
  expect(again.corpus?.index.size).toBe(3000);
});
