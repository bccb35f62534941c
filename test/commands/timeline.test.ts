import { describe, expect, it } from 'vitest';
import { builtIn } from '../support/built-in.ts';
import { harbourBase } from '../support/evidence.ts';
import { rowsOf, soraCn } from '../support/memory-runtime.ts';

const world = { base: harbourBase };
const told = async (line: string) => (await rowsOf(line, world)).map(({ date, id }) => [date, id]);

describe('timeline', () => {
  it('has documents, dated claims and evidence in one order, coarse dates first and undated evidence last', async () => {
    expect(await told('timeline')).toEqual([
      ['2024', 'log-of-the-dock'],
      ['2024-02', 'news'],
      ['2024-02-16', 'dock-opened'],
      ['2025-03', 'more-ships'],
      [undefined, 'no-date'],
    ]);
  });

  it('has a claim that was asked for where it was said, and what bears on it', async () => {
    const rows = await rowsOf('timeline --claim port-grows', world);
    expect(rows.map(({ id, said }) => [id, said])).toEqual([
      ['log-of-the-dock', undefined],
      ['port-grows', true],
      ['more-ships', undefined],
      ['no-date', undefined],
    ]);
    expect(rows[1]).toMatchObject({ date: '2024-02', dateNote: { en: 'By its contents.' } });
    expect(rows[0]?.['bearings']).toEqual([{ claim: 'port-grows', bearing: 'qualifies', asOf: 'later' }]);
  });

  it('follows the filters of claims, and applies a time to all', async () => {
    expect(await told('timeline --kind event')).toEqual([
      ['2024', 'log-of-the-dock'],
      ['2024-02', 'news'],
      ['2024-02-16', 'dock-opened'],
    ]);
    expect(await told('timeline --since 2025')).toEqual([['2025-03', 'more-ships']]);
    expect(await told('timeline --until 2024-02-16')).toEqual([
      ['2024', 'log-of-the-dock'],
      ['2024-02', 'news'],
      ['2024-02-16', 'dock-opened'],
    ]);
    expect(await told('timeline --kind assessment')).toEqual([]);
  });

  it.each([40, 80])('reads as a line down %i columns', async (terminal) => {
    const { stdout } = await soraCn(`timeline -f text --width ${terminal}`, world);
    const lines = stdout.split('\n');
    expect(lines.filter((line) => /^\d{4}$/.test(line))).toEqual(['2024', '2025']);
    expect(stdout).toContain('\n02     ■ News of the harbour\n');
    expect(stdout).toContain('\n02-16  ● The dock-opened\n');
    expect(stdout.replaceAll(/\s*\n\s*│\s*/g, ' ')).toContain('2024-02 (inferred)');
    for (const line of lines) expect(line.length).toBeLessThanOrEqual(terminal);
  });

  it('is headed by year and month in Markdown', async () => {
    const { stdout } = await soraCn('timeline -f markdown', world);
    expect(stdout).toContain('## 2024\n');
    expect(stdout).toContain('### 2024-02\n');
    expect(stdout).toContain('- **2024-02 (inferred)** News of the harbour (document `news`)\n');
    expect(stdout).toContain('  - refutes, then: `dock-opened`\n');
  });

  it('has in Mermaid a section a year, and no mark of Mermaid in a text', async () => {
    const { stdout } = await soraCn('timeline -f mermaid');
    const [first, ...lines] = stdout.trimEnd().split('\n');
    expect(first).toBe('timeline');
    const sections = lines.filter((line) => line.startsWith('  section '));
    const dates = builtIn.records.evidence.map(({ date = '' }) => date.slice(0, 4));
    expect(sections.map((line) => line.trim().slice(8))).toEqual(expect.arrayContaining([...new Set(dates)]));
    const times = lines.filter((line) => !line.startsWith('  section '));
    for (const line of times)
      expect(line).toMatch(/^ {4}[\d-]+( \(inferred\))?( : [^:;"[\]{}<>]*(#\d+;[^:;"[\]{}<>]*)*)+$/);
    const events = times.flatMap((line) => line.split(' : ').slice(1));
    expect(events.length).toBe((await rowsOf('timeline')).length);
  });
});
