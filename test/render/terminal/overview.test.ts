import { describe, expect, it } from 'vitest';
import { countRecords } from '../../../src/commands/overview.ts';
import { builtIn } from '../../support/built-in.ts';
import { baseOf, claim, record } from '../../support/builders.ts';
import { createCatalogue } from '../../../src/query/create-catalogue.ts';
import type { KnowledgeBase } from '../../../src/model/records.ts';
import { rowsOf } from '../../support/memory-runtime.ts';
import { rendered } from '../../support/rendered.ts';

const shown = (base: KnowledgeBase, width: number) =>
  rendered(countRecords(createCatalogue(base)).view, 'table', { base, width });

describe('the overview on a terminal', () => {
  it('says what the base is about, how much it holds and what to try', async () => {
    const text = await shown(builtIn, 100);
    expect(text).toMatch(
      /^Sora and China's generative AI\nEvery claim (?:.+\n)+source published 2024-02 \(inferred\); in es; stance is towards/,
    );
    expect(text).toMatch(/^ +\d+ {2}claims$/m);
    expect(text).toContain(`
Try
  sora-cn claims --topic chips
  sora-cn search 'Acceso restringido a chips avanzados'
  sora-cn show chip-access
`);
  });

  it('is called by the title of its document only where there is no other', async () => {
    const documents = ['d', 'e'].map((id) => record('document', { id, title: { en: `The ${id}` } }));
    expect(await shown(baseOf({ document: documents.slice(0, 1) }), 80)).toMatch(/^The d\n/);
    expect(await shown(baseOf({ document: documents }), 80)).toMatch(/^A knowledge base of claims\n/);
  });

  it('suggests commands that this base answers', async () => {
    const text = await shown(
      baseOf({ topic: [record('topic', { id: 'rail' })], claim: [claim('a', { topics: ['rail'] })] }),
      80,
    );
    expect(text).toContain('A knowledge base of claims\n');
    expect(text).toContain('sora-cn claims --topic rail\n');
    expect(text).toContain('sora-cn topics --sort claimCount\n');
    expect(text).toContain('sora-cn show a\n');
    expect(await shown(baseOf({}), 80)).toContain('sora-cn help data\n');
  });

  it('suggests a topic called chips to no other base that has one', async () => {
    const base = baseOf({
      topic: [record('topic', { id: 'chips' }), record('topic', { id: 'rail' })],
      claim: [claim('a', { topics: ['rail'] })],
    });
    expect(await shown(base, 80)).toContain('sora-cn claims --topic rail\n');
  });

  it('tells in JSON what the base is called, and of which documents and dates', async () => {
    const [row] = (await rowsOf('overview')).filter(({ records }) => records === 'documents');
    expect(row).toMatchObject({
      count: 1,
      title: { en: "Sora and China's generative AI" },
      documents: [
        { language: 'es', published: '2024-02', publishedNote: { en: expect.stringContaining('Inferred') as string } },
      ],
    });
    const empty = JSON.parse(await rendered(countRecords(createCatalogue(baseOf({}))).view, 'json')) as object[];
    expect(empty).toContainEqual({ records: 'documents', count: 0, documents: [] });
  });
});
