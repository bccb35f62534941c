import { describe, expect, it } from 'vitest';
import { RULES } from '../../../src/model/diagnostics.ts';
import { inShort, loadText } from '../loading.ts';
import { DETECTED, ENCODINGS, OTHER_FORMATS, RECORDS, SYNTAX, type Input } from './inputs.ts';

const GROUPS: Record<string, readonly Input[]> = {
  'bytes and characters': ENCODINGS,
  syntax: SYNTAX,
  'other formats': OTHER_FORMATS,
  'the format of standard input': DETECTED,
  records: RECORDS,
};

for (const [group, inputs] of Object.entries(GROUPS)) {
  describe(group, () => {
    it.each(inputs.map((input) => ({ ...input, as: input.format ?? 'stdin' })))(
      '$is ($as)',
      async ({ content, format, verdict }) => {
        const { diagnostics } = await loadText(content, format);
        const found = diagnostics.map(inShort);
        expect(found).toEqual(verdict === 'fine' ? [] : verdict);
        for (const { file, message, severity, excerpt, caret, column } of diagnostics) {
          expect(file).not.toBe('');
          expect(severity).toBe('error');
          expect(message).not.toMatch(/undefined|\[object|Error:/);
          if (excerpt !== undefined)
            expect(caret).toBeLessThanOrEqual(Math.max(column ?? 1, Array.from(excerpt).length + 1));
        }
      },
    );
  });
}

describe('the corpus', () => {
  const inputs = Object.values(GROUPS).flat();

  it('is large', () => {
    expect(inputs.length).toBeGreaterThanOrEqual(150);
  });

  // Whoever changes a message sees it here, in the difference: `npx vitest run … -u` writes it anew.
  it('is answered in these words', async () => {
    const said = [];
    for (const [group, inputs] of Object.entries(GROUPS)) {
      said.push(`# ${group}\n`);
      for (const { is, content, format } of inputs) {
        const { diagnostics } = await loadText(content, format);
        for (const one of diagnostics) said.push(`${is} (${format ?? 'stdin'}): ${inShort(one)}\n  ${one.message}\n`);
      }
    }
    await expect(said.join('')).toMatchFileSnapshot('messages.txt');
  });

  it('has no rule that is not one of the rules', () => {
    const codes = new Set(
      inputs.flatMap(({ verdict }) => (verdict === 'fine' ? [] : verdict.map((one) => one.split(' ')[0] ?? ''))),
    );
    for (const code of codes) expect(RULES).toHaveProperty(code);
  });
});
