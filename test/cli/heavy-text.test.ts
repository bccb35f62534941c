import { describe, expect, it } from 'vitest';
import { soraCn, type World } from '../support/memory-runtime.ts';

const SIZE = 2 ** 19;
const filled = (unit: string) => unit.repeat(Math.floor((SIZE - 4096) / Buffer.byteLength(unit)));

/** Texts of half a MiB on which some step of Unicode takes minutes if it is done in one go. */
const TEXTS = {
  'marks to be ordered': `a${filled('\u0315\u0300')}`,
  'marks to be ordered that come of others': filled('\u0f73\u0f75\u0f81'),
  'letters without spaces': filled('กินข้าว'),
  'long clusters': filled(`a${'\u0315\u0300'.repeat(125)}`),
  flags: filled('🇦'),
  initials: filled('a.'),
  thousands: `1,${filled('000,')}`,
  'words that are found': filled('ab '),
};

const escaped = (text: string) =>
  text.replace(/[^\0-\x7f]/g, (unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`);

function worldOf(text: string): World {
  const lines = [
    JSON.stringify({ id: 'heavy', statement: { en: text }, attributedTo: 'p' }),
    JSON.stringify({ id: 'light', statement: { en: 'It is about ab.' }, attributedTo: 'p' }),
    JSON.stringify({ recordType: 'actor', id: 'p', name: { en: text } }),
  ];
  return {
    files: { 'base.jsonl': lines.join('\n'), 'escaped.json': `[${escaped(lines.join(','))}]`, 'a.txt': `A ${text}` },
  };
}

describe.each(Object.entries(TEXTS))('%s', (_, text) => {
  const world = worldOf(text);
  it.each([
    ['check escaped.json', 0],
    ['search ab -d base.jsonl --no-cache --json', 0],
    ['similar "it is about ab" -d escaped.json', 0],
    ['show heavy -d base.jsonl', 0],
    ['draft a.txt', 0],
    ['verify a.txt -d base.jsonl', 1],
  ])('do not stop %s', async (line, exitCode) => {
    expect((await soraCn(line, world)).exitCode).toBe(exitCode);
  });

  it.each(['search ab', 'show heavy', 'stats'])('do not stop %s on a terminal', async (line) => {
    const { exitCode, stdout } = await soraCn(`${line} -d base.jsonl --no-cache`, { ...world, terminal: 80 });
    expect(exitCode).toBe(0);
    expect(stdout).toContain('\n');
  });
});

/** Beginnings of what is undone in texts, or told by how a text begins, half a MiB of each. */
const BEGUN = [
  '% ',
  '%a\n',
  '<!-- ',
  '<a b ',
  '[a ',
  '[a](',
  '^[',
  '> a\n',
  'a: b\n c\n',
  '<https://a ',
  'a\f',
  ',¹',
  '…',
  '(.)',
];

it.each(BEGUN)('a text of nothing but %j does not stop draft and verify', async (unit) => {
  const world = { files: { 'a.txt': `${filled(unit)}x` } };
  expect([0, 2]).toContain((await soraCn('draft a.txt', world)).exitCode);
  expect((await soraCn('verify a.txt', world)).exitCode).toBe(1);
});
