import fc from 'fast-check';
import jsonld from 'jsonld';
import ts from 'typescript';
import { describe, expect, it } from 'vitest';
import { arbitraryFile } from '../../load/arbitrary-base.ts';
import { ACTOR_TYPES } from '../../../src/model/vocabularies.ts';
import { soraCn } from '../../support/memory-runtime.ts';

type Node = Readonly<Record<string, unknown>>;

/** The nodes of the export of a base; of the built-in one without a file. */
async function graphOf(file?: object): Promise<{ '@context': string; '@graph': Node[] }> {
  const files = { 'b.json': JSON.stringify(file) };
  const { stdout, exitCode } = await soraCn(`export jsonld${file === undefined ? '' : ' -d b.json'}`, { files });
  expect(exitCode).toBe(0);
  return JSON.parse(stdout) as { '@context': string; '@graph': Node[] };
}

/** What schema.org’s own context says of terms that are used here: the others are texts or nodes. */
const CONTEXT = {
  '@vocab': 'http://schema.org/',
  datePublished: { '@type': 'Date' },
  ...Object.fromEntries(
    ['url', 'archivedAt', 'isPartOf', 'inDefinedTermSet'].map((term) => [term, { '@type': '@id' }]),
  ),
};

/** Expands a graph, and names whatever is asked of the network on the way. An error if any term would be dropped. */
async function statements(graph: object): Promise<{ count: number; asked: string[] }> {
  const asked: string[] = [];
  const documentLoader = (url: string) => {
    asked.push(url);
    return Promise.resolve({ documentUrl: url, document: { '@context': CONTEXT } });
  };
  const options = { safe: true, documentLoader } as jsonld.Options.ToRdf;
  const quads = (await jsonld.toRDF(graph, options)) as unknown as unknown[];
  return { count: quads.length, asked };
}

describe('export jsonld', () => {
  it('expands without dropping a term', async () => {
    const { count, asked } = await statements(await graphOf());
    expect(asked).toEqual(['https://schema.org']);
    expect(count).toBeGreaterThan(1000);
  });

  it('expands, whatever a base may hold', async () => {
    await fc.assert(
      fc.asyncProperty(arbitraryFile, async (file) => {
        expect((await statements(await graphOf(file))).count).toBeGreaterThan(0);
      }),
      { numRuns: 20 },
    );
  });

  it('has only types and properties that schema.org defines', async () => {
    const { '@graph': graph, ...whole } = await graphOf();
    // One node of each make is enough for the types.
    const makes = new Map(graph.map((node) => [`${String(node['@type'])} ${Object.keys(node).join(' ')}`, node]));
    const mistyped = (name: string, nodes: readonly Node[]) => {
      const code = `import type { Graph } from 'schema-dts';\nexport const graph: Graph = ${JSON.stringify({ ...whole, '@graph': nodes })};\n`;
      const options: ts.CompilerOptions = {
        strict: true,
        noEmit: true,
        skipLibCheck: true,
        types: [],
        module: ts.ModuleKind.NodeNext,
      };
      const host = ts.createCompilerHost(options);
      const file = ts.sys.resolvePath(`test/render/export/${name}.ts`);
      const given: Partial<ts.CompilerHost> = {
        fileExists: (path) => path === file || host.fileExists(path),
        getSourceFile: (path, target) =>
          path === file ? ts.createSourceFile(path, code, target) : host.getSourceFile(path, target),
      };
      const program = ts.createProgram([file], options, { ...host, ...given });
      return ts
        .getPreEmitDiagnostics(program)
        .map(({ messageText }) => ts.flattenDiagnosticMessageText(messageText, '\n'));
    };
    expect(mistyped('graph', [...makes.values()])).toEqual([]);
    // And it would tell.
    expect(mistyped('wrong', [{ '@type': 'Claim', claimReviewed: 'A text.' }])).toHaveLength(1);
  });

  it('gives the language of what it says, not of what it cites', async () => {
    const file = {
      claims: [{ id: 'a', statement: { en: 'It rains.' } }],
      evidence: [
        {
          id: 'e',
          statement: { en: 'It rained.' },
          bearings: [{ claim: 'a', bearing: 'supports', asOf: 'later' }],
          citations: [{ title: '下雨', language: 'zh' }],
        },
      ],
    };
    const { '@graph': graph } = await graphOf(file);
    const review = graph.find((node) => node['@type'] === 'ClaimReview');
    expect(review).toMatchObject({ inLanguage: 'en', citation: [{ name: '下雨', inLanguage: 'zh' }] });
  });

  it.each(Object.keys(ACTOR_TYPES))('has an actor of the type %s as schema.org calls it', async (type) => {
    const kind = { person: 'Person', government: 'GovernmentOrganization' }[type] ?? 'Organization';
    const file = {
      actors: [{ id: 'p', name: { en: 'P' }, type }],
      claims: [{ id: 'a', statement: { en: 'A.' }, attributedTo: 'p' }],
    };
    const { '@graph': graph } = await graphOf(file);
    const actor = { '@type': kind, '@id': 'urn:x-sora-cn:actor:p', name: 'P' };
    expect(graph).toMatchObject([actor, { '@type': 'Claim', author: actor }]);
  });

  it('takes an actor without a type for neither a person nor an organisation', async () => {
    const file = {
      actors: [{ id: 'p', name: { en: 'P' } }],
      claims: [{ id: 'a', statement: { en: 'A.' }, attributedTo: 'p' }],
    };
    const { '@graph': graph } = await graphOf(file);
    const actor = { '@id': 'urn:x-sora-cn:actor:p', name: 'P' };
    expect(graph.map((node) => [node['@type'], node['author']])).toEqual([
      [undefined, undefined],
      ['Claim', actor],
    ]);
  });

  it.each([
    [
      { publisher: 'The Tide', authors: ['Ann'] },
      { '@type': 'Organization', name: 'The Tide' },
    ],
    [{ authors: ['Ann', 'Bo'] }, ['Ann', 'Bo'].map((name) => ({ '@type': 'Person', name }))],
    [{}, undefined],
  ])('has what the source itself holds as held by who is behind it: %j', async (behind, author) => {
    const source = { document: 'news', locator: 'p1' };
    const { '@graph': graph } = await graphOf({
      documents: [{ id: 'news', ...behind }],
      claims: [
        { id: 'a', statement: { en: 'A.' }, attributedTo: 'article', source },
        { id: 'b', statement: { en: 'B.' }, source },
      ],
    });
    expect(graph.filter((node) => node['@type'] === 'Claim').map((node) => node['author'])).toEqual([
      author,
      undefined,
    ]);
  });

  it('gives a text of no known language once', async () => {
    const { '@graph': graph } = await graphOf({ claims: [{ id: 'a', statement: { und: 'Rain.' } }] });
    expect(graph.find((node) => node['@type'] === 'Claim')).toEqual({
      '@type': 'Claim',
      '@id': 'urn:x-sora-cn:claim:a',
      identifier: 'a',
      text: 'Rain.',
      keywords: [],
    });
  });
});
