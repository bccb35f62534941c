import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { editData } from '../../src/load/edit/edit-data.ts';
import type { Edit } from '../../src/model/edit.ts';
import { loadText } from './loading.ts';

const digest = (value: string): Edit => ({ type: 'claim', id: 'b', path: ['source', 'digest'], value });
const locator = (value: string): Edit => ({ type: 'claim', id: 'b', path: ['source', 'locator'], value });

const yaml = `# The harbour, as of May.
document:
  id: port # ours
  fingerprint: "00"
  sentences:
    # the lead
    p1.s1: aa
    p1.s2: 'bb' # to be checked

claims:
  - id: a
    statement: { en: "A." }   # keep me
    source: { locator: p1.s1, quotation: x }
  - statement:
      en: >
        B, over
        two lines.
    id: b
    source:
      locator: p1.s2 # the second
      # said aloud
      quotation: "y"
`;

describe('an edited text', () => {
  it('keeps its comments, order and layout where a field is set or added in block style', () => {
    expect(editData(yaml, 'yaml', [digest('ff'), locator('p2.s1')])).toBe(
      yaml.replace('p1.s2 # the second', 'p2.s1 # the second').replace('"y"\n', '"y"\n      digest: "ff"\n'),
    );
  });

  it('is edited between braces as well', () => {
    const edit: Edit = { type: 'claim', id: 'a', path: ['source', 'digest'], value: 'ff' };
    expect(editData(yaml, 'yaml', [edit])).toBe(yaml.replace('quotation: x }', 'quotation: x, digest: "ff" }'));
  });

  it('has each line of a mapping set, added, or taken out by itself', () => {
    const sentences = { 'p1.s1': 'aa', 'p1.s2': 'b2', 'p2.s1': 'cc' };
    expect(editData(yaml, 'yaml', [{ type: 'document', id: 'port', path: ['sentences'], value: sentences }])).toBe(
      yaml.replace("'bb' # to be checked\n", "'b2' # to be checked\n    p2.s1: cc\n"),
    );
    const fewer = { 'p0.s1': 'zz', 'p1.s2': 'bb' };
    expect(editData(yaml, 'yaml', [{ type: 'document', id: 'port', path: ['sentences'], value: fewer }])).toBe(
      yaml.replace('    p1.s1: aa\n', '').replace('    # the lead\n', '    # the lead\n    p0.s1: zz\n'),
    );
  });

  it.each(['\n', '\r\n'])('has blocks of text set anew within their lines (%j)', (lineBreak) => {
    const block = 'claims:\n- id: b\n  source:\n    locator: >-\n      p1.s2\n    quotation: |-\n      x\n'.replaceAll(
      '\n',
      lineBreak,
    );
    const edited = 'claims:\n- id: b\n  source:\n    locator: p2.s1\n    quotation: |-\n      x\n    digest: "ff"\n';
    expect(editData(block, 'yaml', [digest('ff'), locator('p2.s1')])).toBe(edited.replaceAll('\n', lineBreak));
  });

  it('gets a mapping between braces where an empty one stands between some', () => {
    const edit: Edit = { type: 'document', id: 'port', path: ['folded'], value: { 'p1.s1': '12' } };
    expect(editData('document: { id: port, folded: {} }\n', 'yaml', [edit])).toBe(
      'document: { id: port, folded: { p1.s1: "12" } }\n',
    );
  });

  it('gets new mappings in lines, and numbers', () => {
    const edits: Edit[] = [
      { type: 'document', id: 'port', path: ['folded'], value: { 'p1.s1': '12' } },
      { type: 'document', id: 'port', path: ['segmentation'], value: 2 },
    ];
    expect(editData('document:\n  id: port', 'yaml', edits)).toBe(
      'document:\n  id: port\n  folded:\n    p1.s1: "12"\n  segmentation: 2',
    );
    const behind: Edit = { type: 'document', id: 'port', path: ['segmentation'], value: 2, behind: 'fingerprint' };
    expect(editData(yaml, 'yaml', [behind])).toBe(yaml.replace('"00"\n', '"00"\n  segmentation: 2\n'));
    expect(editData('document:\n  folded: {} # none\n  id: port\n', 'yaml', edits.slice(0, 1))).toBe(
      'document:\n  folded: \n    p1.s1: "12" # none\n  id: port\n',
    );
  });

  it('is edited in JSON, on one line or many, and in JSON Lines', () => {
    const record = { id: 'b', source: { locator: 'p1.s2', quotation: 'y' } };
    const edited = { id: 'b', source: { locator: 'p2.s1', quotation: 'y', digest: 'ff' } };
    for (const indent of [0, 2, 4, '\t']) {
      const text = (one: object) =>
        `${JSON.stringify({ claims: [one], document: { id: 'port' } }, undefined, indent)}\n`;
      expect(editData(text(record), 'json', [digest('ff'), locator('p2.s1')])).toBe(text(edited));
    }
    const port = (sentences: object) => ({ documents: [{ id: 'port', sentences, folded: {} }] });
    const anew: Edit = { type: 'document', id: 'port', path: ['sentences'], value: { 'p2.s1': 'cc', h1: 'dd' } };
    for (const indent of [0, 2, 4, '\t']) {
      const text = (one: object) => JSON.stringify(port(one), undefined, indent);
      expect(editData(text({ 'p1.s1': 'aa' }), 'json', [anew])).toBe(text({ 'p2.s1': 'cc', h1: 'dd' }));
    }
    const none = (one: object, indent?: number) =>
      JSON.stringify({ id: 'port', recordType: 'document', sentences: one }, undefined, indent);
    expect(editData(`[${none({})}]\n`, 'json', [anew])).toBe(`[${none({ 'p2.s1': 'cc', h1: 'dd' })}]\n`);
    expect(editData(`[\n${none({}, 3)}\n]`, 'json', [anew])).toBe(`[\n${none({ 'p2.s1': 'cc', h1: 'dd' }, 3)}\n]`);
    const spaced = '{"documents": [{"id": "port", "sentences": {"p1.s1": "aa"}}]}';
    expect(editData(spaced, 'json', [anew])).toBe(spaced.replace('"p1.s1": "aa"', '"p2.s1": "cc", "h1": "dd"'));
    const lines = (one: object) => `{"id":"a"}\n\n${JSON.stringify(one)}\r\n{"recordType":"document","id":"b"}\n`;
    expect(editData(lines(record), 'jsonl', [digest('ff'), locator('p2.s1')])).toBe(lines(edited));
    expect(JSON.parse(editData('[{"id":"b","source":{}}]', 'json', [digest('ff')]))).toEqual([
      { id: 'b', source: { digest: 'ff' } },
    ]);
    const sentences: Edit = { type: 'document', id: 'port', path: ['sentences'], value: { 'p1.s1': 'aa' } };
    for (const format of ['json', 'jsonl'] as const) {
      const text = format === 'json' ? '{"document":{"id":"port"}}' : '{"recordType":"document","id":"port"}';
      expect(editData(text, format, [sentences])).toContain('p1.s1');
      expect(() => JSON.parse(editData(text, format, [sentences])) as unknown).not.toThrow();
    }
  });

  it.each(['yaml', 'json', 'jsonl'] as const)('has the line ends that it had, in %s', (format) => {
    const claim = { id: 'b', statement: { en: 'B.' }, source: { locator: 'p1.s1' } };
    const document = { recordType: 'document', id: 'port', fingerprint: '00', sentences: { 'p1.s1': 'aa' } };
    const text = {
      yaml,
      json: `${JSON.stringify({ document, claims: [claim] }, null, 2)}\n`,
      jsonl: `${JSON.stringify(document)}\n${JSON.stringify(claim)}\n`,
    }[format];
    const two = { 'p1.s1': 'bb', 'p2.s1': 'cc' };
    const edits: Edit[] = [
      digest('ff'),
      locator('p2.s1'),
      { type: 'document', id: 'port', path: ['sentences'], value: two },
      { type: 'document', id: 'port', path: ['folded'], value: two, behind: 'sentences' },
    ];
    const edited = editData(text, format, edits);
    expect(edited).not.toBe(text);
    expect(editData(text.replaceAll('\n', '\r\n'), format, edits)).toBe(edited.replaceAll('\n', '\r\n'));
  });

  it('is as it was where a record is not in it, or has what it is to have', () => {
    expect(editData(yaml, 'yaml', [{ ...digest('ff'), id: 'zz' }, locator('p1.s2')])).toBe(yaml);
    expect(editData('# nothing\n', 'yaml', [digest('ff')])).toBe('# nothing\n');
  });

  it('loads to the same base but for the edit, however it is written', async () => {
    const hex = fc.stringMatching(/^[0-9a-f]{16}$/);
    const style = fc.constantFrom('block', 'flow', 'json', 'jsonl' as const);
    const word = fc.stringMatching(/^[a-z#:{}"' -]{0,12}[a-z#}]$/);
    await fc.assert(
      fc.asyncProperty(style, hex, word, async (how, value, note) => {
        const claim = {
          id: 'b',
          statement: { en: `B ${note}` },
          source: { locator: 'p1.s2', quotation: `q${note}` },
          note: { en: `n${note}` },
        };
        const quoted = JSON.stringify;
        const texts = {
          block: `claims:\n- id: b\n  statement:\n    en: ${quoted(claim.statement.en)}\n  source:\n    quotation: ${quoted(claim.source.quotation)} # ${note}\n    locator: p1.s2\n  note: { en: ${quoted(claim.note.en)} }\n`,
          flow: `claims: [{ id: b, statement: { en: ${quoted(claim.statement.en)} }, source: { locator: p1.s2, quotation: ${quoted(claim.source.quotation)} }, note: { en: ${quoted(claim.note.en)} } }]\n`,
          json: quoted({ claims: [claim] }, undefined, 2),
          jsonl: quoted(claim),
        };
        const format = how === 'block' || how === 'flow' ? 'yaml' : how;
        const edited = editData(texts[how], format, [digest(value), locator('p9')]);
        const { base } = await loadText(edited, format);
        expect(base.records.claim).toMatchObject([
          { ...claim, source: { ...claim.source, locator: 'p9', digest: value } },
        ]);
      }),
    );
  });
});
