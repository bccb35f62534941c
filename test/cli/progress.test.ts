import { expect, it } from 'vitest';
import { withProgress } from '../../src/cli/progress.ts';
import type { Shared } from '../../src/cli/rest-of-file.ts';

const ALWAYS = { patience: 0, interval: 0 };
const pieces = (...lengths: readonly number[]) => lengths.map((length) => new Uint8Array(length));
const part = (...lengths: readonly number[]) => ({
  name: 'base.jsonl',
  size: 100,
  chunks: pieces(...lengths),
  passing: pieces(100),
});

/** What a terminal is told while all is read, and what it shows behind that. */
function told(shared: Shared, isTerminal = true) {
  let written = '';
  const stream = {
    write: (text: string) => ((written += text), true),
    isTerminal,
    columns: () => 80,
    rows: () => 24,
    colorLevel: 1,
  } as const;
  const { parts, rest } = withProgress(shared, stream, ALWAYS);
  for (const { chunks } of parts) expect([...chunks].length).toBeGreaterThan(0);
  expect(rest?.offset).toBe(shared.rest?.offset);
  const end = [...(rest?.chunks ?? [])].length;
  return { told: written.match(/\d+ (?:%|MiB)/g) ?? [], left: written.split('\r').at(-1), end };
}

const rest = { part: 1, offset: 50, chunks: pieces(25, 25), read: () => Promise.resolve(undefined) };

it('says how much is read of what is read here', () => {
  expect(told({ parts: [part(50, 50), part(50, 50)] })).toEqual({
    told: ['25 %', '50 %', '75 %', '100 %'],
    left: '',
    end: 0,
  });
  expect(told({ parts: [part(50, 50), part(50)], rest }).told).toEqual(['33 %', '66 %', '100 %', '100 %', '100 %']);
});

it('says how much there was of what may never end', () => {
  const { size: _, ...endless } = part(2 ** 20, 2 ** 20);
  expect(told({ parts: [endless] }).told).toEqual(['1 MiB', '2 MiB']);
});

it('tells nobody but a terminal', () => {
  expect(told({ parts: [part(100)], rest }, false)).toEqual({ told: [], left: '', end: 2 });
});
