import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { draft } from '../../src/query/draft.ts';
import { readSource } from '../../src/query/source/source-text.ts';
import { verifyText } from '../../src/query/verify.ts';
import { baseOf } from './village-library.ts';

/** Sentences of which some have words of others, or all of them. */
const SENTENCES = [
  'The mayor left.',
  'The mayor left in May.',
  'In May the mayor left the bridge as it was.',
  'The bridge is safe.',
  'The bridge is not safe.',
  '“Is the bridge safe?” asked the mayor.',
  'Nobody was told.',
];

/** A paragraph of so many of them, in any order. */
const texts = (least: number) =>
  fc.shuffledSubarray(SENTENCES, { minLength: least }).map((sentences) => sentences.join(' '));

/** How a claim shows which sentence it means: by its digest, by some words of it, or not at all. */
const proofs = fc.array(fc.record({ digest: fc.boolean(), words: fc.option(fc.tuple(fc.nat(8), fc.nat(3))) }), {
  minLength: SENTENCES.length,
  maxLength: SENTENCES.length,
});

const documentOf = (yaml: string) => yaml.slice(yaml.indexOf('document:'), yaml.indexOf('claims:'));

function withProofs(yaml: string, chosen: readonly { digest: boolean; words: readonly [number, number] | null }[]) {
  let at = 0;
  return yaml.replace(
    /# (\S+): (.*)\n(.*\n.*\n) +source: { locator: \S+, (digest: ".*") }/g,
    (_, locator: string, text: string, between: string, own: string) => {
      const { digest, words } = chosen[at++] ?? { digest: true, words: null };
      const [from, count] = words ?? [0, -1];
      const quotation = text
        .split(' ')
        .slice(from, from + count + 1)
        .join(' ');
      const parts = [`locator: ${locator}`, digest ? own : '', quotation && `quotation: ${JSON.stringify(quotation)}`];
      return `# ${locator}: ${text}\n${between}    source: { ${parts.filter((part) => part !== '').join(', ')} }`;
    },
  );
}

describe('a claim at a sentence that is not its own', () => {
  it('is never verified or retyped, though all that is recorded of the text was pasted from another draft', async () => {
    let misplaced = 0;
    await fc.assert(
      fc.asyncProperty(texts(1), texts(SENTENCES.length), proofs, async (before, now, chosen) => {
        const options = { name: 'a.txt', language: 'en', withText: true };
        const [old, anew] = [await draft(before, options), await draft(now, options)];
        const pasted = withProofs(old.yaml, chosen).replace(documentOf(old.yaml), documentOf(anew.yaml));
        const own = new Map(
          [...old.yaml.matchAll(/# (\S+): (.*)\n +- id: (\S+)/g)].map(([, , text, id]) => [id, text]),
        );
        const stands = new Map(
          readSource(now, { language: 'en', segmentation: 2 }).flatMap(({ locator, sentences }) =>
            sentences.map((text, at) => [`${locator}.s${at + 1}`, text]),
          ),
        );
        const base = await baseOf(pasted);
        for (const { id, locator = '', status } of verifyText(base, base.records.document[0], now).rows) {
          if (stands.get(locator) === own.get(id)) continue;
          misplaced++;
          expect([id, own.get(id), stands.get(locator), status]).not.toContain('verified');
          expect([id, own.get(id), stands.get(locator), status]).not.toContain('retyped');
        }
      }),
    );
    expect(misplaced).toBeGreaterThan(100);
  });
});
