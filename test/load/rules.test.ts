import { describe, expect, it } from 'vitest';
import { RULES, type RuleName } from '../../src/model/diagnostics.ts';
import { loadBase, type Part } from '../../src/load/load-base.ts';
import { part } from './loading.ts';

const yaml = (text: string): Part[] => [part(text, 'yaml')];
const claim = (fields: string): Part[] => yaml(`- { id: a, statement: { en: A. }, ${fields} }`);

/** A base without a problem. */
const SOUND = `
document: { id: d, quotationLimit: 2, sentences: { p1.s1: ${'a'.repeat(64)} } }
topics: [{ id: t, label: { en: T } }]
actors: [{ id: p, name: { en: P } }]
technologies: [{ id: m, name: { en: M } }]
obstacles: [{ id: o, label: { en: O }, affects: [p] }]
opportunities: [{ id: q, label: { en: Q } }]
claims:
  - id: a
    statement: { en: A. }
    topics: [t]
    actors: [p]
    technologies: [m]
    obstacles: [o]
    opportunities: [q]
    source: { locator: p1.s1, quotation: two words }
`;

/** A sound base with evidence; `{…}` of the citations and bearings may be replaced. */
const withEvidence = (bearings: string, citations: string, fields = '', kind = 'event'): Part[] =>
  yaml(`${SOUND}    kind: ${kind}
evidence: [{ id: e, statement: { en: E. }, ${fields} bearings: [${bearings}], citations: [${citations}] }]
`);
const BEARING = '{ claim: a, bearing: supports, asOf: then }';
const CITED = '{ url: https://example.org/a }';

/** What breaks each rule, and no other. */
const BREAKS = {
  'text-in-comments': yaml(`${SOUND}# p1.s1: It rains.\n`),
  'unreadable-text': [part(Uint8Array.of(0xe9), 'yaml')],
  'control-character': yaml('x-a: \u001b'),
  'empty-file': yaml(''),
  'too-large': [part(`"${'a'.repeat(2 ** 20)}"`, 'jsonl')],
  'too-deep': yaml(`x-a: ${'['.repeat(64)}${']'.repeat(64)}`),
  'too-many-problems': [part('x\n'.repeat(10_001), 'jsonl')],
  syntax: yaml('claims: ]'),
  'duplicate-key': yaml('x-a: 1\nx-a: 2'),
  'forbidden-key': yaml('__proto__: 1'),
  'unknown-tag': yaml('x-a: !b c'),
  'bad-alias': yaml('x-a: *b'),
  'not-a-base': yaml('text'),
  'newer-schema': yaml('schemaVersion: 2'),
  'unknown-field': claim('x: 1'),
  'missing-field': yaml('- { id: a }'),
  'wrong-type': claim('topics: { b: c }'),
  'blank-text': yaml('topics: [{ id: a, label: { en: "" } }]'),
  'bad-language': yaml('- { id: a, statement: { english: A. } }'),
  'bad-id': yaml('- { id: a b, statement: { en: A. } }'),
  'bad-date': claim('date: 2023-02-29'),
  'bad-locator': claim('source: { locator: s1 }'),
  'bad-address': withEvidence(BEARING, '{ url: ftp://example.org/a }'),
  'unnamed-citation': withEvidence(BEARING, '{ publisher: P }'),
  'known-too-early': withEvidence(BEARING, '{ title: T, accessed: 2024-06-01 }', 'date: 2024-06-02,'),
  'repeated-bearing': withEvidence(`${BEARING}, { claim: a, bearing: refutes, asOf: then }`, CITED),
  'repeated-address': withEvidence(BEARING, `${CITED}, ${CITED}`),
  'refuted-event': withEvidence('{ claim: a, bearing: refutes, asOf: later }', CITED),
  'opinion-on-forecast': withEvidence(BEARING, CITED, 'type: expert-opinion,', 'forecast'),
  'bad-digest': yaml('document: { id: d, fingerprint: abc }'),
  'unknown-term': claim('kind: wish'),
  'duplicate-id': yaml('topics: [{ id: a, label: { en: A } }, { id: a, label: { en: B } }]'),
  'ambiguous-document': yaml(
    'documents: [{ id: d }, { id: e }]\nclaims: [{ id: a, statement: { en: A. }, source: { locator: p1 } }]',
  ),
  'second-about': [
    part(SOUND, 'yaml', 'sound.yaml'),
    part('about: { title: { en: A } }', 'yaml', 'a.yaml'),
    part('about: { title: { en: B } }', 'yaml', 'b.yaml'),
  ],
  'stance-of-document': yaml('documents: [{ id: d, stanceTowards: { en: It } }, { id: e }]'),
  'repeated-reference': claim('topics: [t, t]'),
  'dangling-id': yaml(SOUND.replace('topics: [t]', 'topics: [u]')),
  'no-such-locator': yaml(SOUND.replace('locator: p1.s1', 'locator: p1.s2')),
  'gone-locator': yaml(SOUND.replace('locator: p1.s1', 'locator: p1.s2, digest: 0a1b2c3d4e5f6071')),
  'long-quotation': yaml(SOUND.replace('two words', 'now three words')),
  cycle: yaml('topics: [{ id: a, label: { en: A }, broader: [b] }, { id: b, label: { en: B }, broader: [a] }]'),
  'too-many-warnings': [
    part(Array.from({ length: 10_002 }, (_, at) => `{"id":"c${at}","statement":{"en":"A."}}`).join('\n'), 'jsonl'),
  ],
  'outside-list': yaml(
    `- id: a
  statement: { en: A. }
  relations: [{ type: causes, claim: b }]
  ${['topics', 'actors', 'technologies', 'obstacles', 'opportunities', 'alsoAt'].map((list) => `${list}: []`).join('\n  ')}`,
  ),
  'unused-record': yaml(SOUND.replace('topics: [t]', '')),
  'same-statement': yaml(`${SOUND}  - { id: b, statement: { en: "a.", es: B. } }`),
  'repeated-item': yaml(SOUND.replace('{ en: T }', '{ en: T }, aliases: [x, x]')),
  'no-record': yaml('claims: []'),
  'unfilled-claim': yaml(`${SOUND}  - { id: b, statement: { en: " " } }`),
  'unfilled-title': yaml(SOUND.replace('quotationLimit', 'title: { en: TODO }, quotationLimit')),
  'unbacked-link': yaml(SOUND.replace('actors: [p]\n    t', 'attributedTo: p\n    t')),
  'open-type': yaml(SOUND.replace(/^topics:.*$/m, '')),
} satisfies Record<RuleName, Part[]>;

/** What has to be broken ten thousand times first. */
const AFTER_MANY: Readonly<Record<string, RuleName>> = {
  'too-many-problems': 'syntax',
  'too-many-warnings': 'same-statement',
};

describe('each rule', () => {
  it('is kept by a sound base', async () => {
    const { diagnostics } = await loadBase(yaml(SOUND), { strict: true });
    expect(diagnostics).toEqual([]);
  });

  it.each([
    ['json', '{ "$schema": "https://example.org/base.json", "claims": [{ "id": "a", "statement": { "en": "A." } }] }'],
    ['yaml', `$schema: ./base.json\n${SOUND}`],
  ] as const)('is kept by a base that tells editors its schema, in %s', async (format, text) => {
    expect((await loadBase([part(text, format)], { strict: true })).diagnostics).toEqual([]);
  });

  it('is kept by sound evidence', async () => {
    const { base, diagnostics } = await loadBase(withEvidence(BEARING, CITED), { strict: true });
    expect(diagnostics).toEqual([]);
    expect(base.records.evidence.map(({ id }) => id)).toEqual(['e']);
  });

  it.each([
    ['a claim that there is not', withEvidence('{ claim: b, bearing: supports, asOf: then }', CITED), 'dangling-id'],
    ['nothing', withEvidence('', CITED), 'missing-field'],
    ['a claim without a citation', withEvidence(BEARING, ''), 'missing-field'],
    [
      'a claim by too long a quotation',
      withEvidence(BEARING, '{ title: T, quotation: now three words }'),
      'long-quotation',
    ],
    [
      'a claim by what came out later',
      withEvidence(BEARING, '{ title: T, published: 2025, accessed: 2024-06 }'),
      'known-too-early',
    ],
  ])('is broken by evidence that bears on %s, which is left out', async (_, parts, rule) => {
    const { base, diagnostics } = await loadBase(parts);
    expect(diagnostics.map(({ code }) => code)).toEqual([rule]);
    expect(base.records.evidence).toEqual(rule === 'long-quotation' ? [expect.objectContaining({ id: 'e' })] : []);
  });

  const bearing = (more: string) => `{ claim: a, ${more} }`;
  it.each(
    Object.entries({
      'stance-of-document': yaml('document: { id: d, stanceTowards: { en: It } }'),
      'unnamed-citation, by a title': withEvidence(BEARING, '{ title: T }'),
      'unnamed-citation, by an address': withEvidence(BEARING, CITED),
      'repeated-item, by citations': withEvidence(BEARING, '{ title: T }, { title: T }'),
      'refuted-event, by what was found then': withEvidence(bearing('bearing: refutes, asOf: then'), CITED),
      'refuted-event, by a reservation': withEvidence(bearing('bearing: qualifies, asOf: later'), CITED),
      'refuted-event, of a forecast': withEvidence(bearing('bearing: refutes, asOf: later'), CITED, '', 'forecast'),
      'known-too-early': withEvidence(BEARING, '{ title: T, published: 2024-06, accessed: 2024-06-01 }', 'date: 2024,'),
      'opinion-on-forecast, of an event': withEvidence(BEARING, CITED, 'type: expert-opinion,'),
      'opinion-on-forecast, by a record': withEvidence(BEARING, CITED, 'type: official-record,', 'forecast'),
      'opinion-on-forecast, by a reservation': withEvidence(
        bearing('bearing: qualifies, asOf: then'),
        CITED,
        'type: expert-opinion,',
        'forecast',
      ),
    }),
  )('%s is not broken by what only comes near', async (_, parts) => {
    expect((await loadBase(parts, { strict: true })).diagnostics.filter(({ code }) => code !== 'open-type')).toEqual(
      [],
    );
  });

  it.each(Object.entries(BREAKS))('%s is broken by itself', async (rule, parts) => {
    const { severity } = RULES[rule as RuleName];
    const { diagnostics } = await loadBase(parts, { strict: severity === 'warning' });
    expect([...new Set(diagnostics.map(({ code }) => code))]).toEqual(
      AFTER_MANY[rule] === undefined ? [rule] : [AFTER_MANY[rule], rule],
    );
    expect(diagnostics.every((diagnostic) => diagnostic.severity === severity)).toBe(true);
  });

  it('sums up warnings from the first that is one too many', async () => {
    const same = (count: number) =>
      part(Array.from({ length: count }, (_, at) => `{"id":"c${at}","statement":{"en":"A."}}`).join('\n'), 'jsonl');
    const last = async (count: number) => (await loadBase([same(count)], { strict: true })).diagnostics.at(-1)?.code;
    expect(await last(10_001)).toBe('same-statement');
    expect(await last(10_002)).toBe('too-many-warnings');
  });

  // Whoever changes a message sees it here, in the difference: `npx vitest run … -u` writes it anew.
  it('says what is wrong in these words', async () => {
    const said = [];
    for (const [rule, parts] of Object.entries(BREAKS)) {
      const { diagnostics } = await loadBase(parts, { strict: true });
      const messages = diagnostics.filter(({ code }) => code === rule).map(({ message }) => message);
      said.push(`${rule}\n${messages.map((message) => `  ${message}\n`).join('')}`);
    }
    await expect(said.join('')).toMatchFileSnapshot('rules.txt');
  });

  it('of the warnings is silent unless asked for', async () => {
    const warnings = Object.entries(BREAKS).filter(([rule]) => RULES[rule as RuleName].severity === 'warning');
    for (const [, parts] of warnings) expect((await loadBase(parts)).diagnostics).toEqual([]);
  });
});
