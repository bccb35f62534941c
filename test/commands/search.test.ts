import { describe, expect, it } from 'vitest';
import { baseOf, claim, record } from '../support/builders.ts';
import { rowsOf, soraCn } from '../support/memory-runtime.ts';

const base = baseOf({
  topic: [record('topic', { id: 'harbour-works', label: { en: 'Harbour works' }, 'x-shelf': 'left' })],
  claim: [
    claim('dug', { statement: { en: 'The harbour works were begun.' }, kind: 'event', 'x-shelf': 'left' }),
    claim('soon', { statement: { en: 'The harbour works will end soon.' }, kind: 'forecast' }),
  ],
});
const world = { base };

describe('search', () => {
  const line = 'search "harbour works"';
  const found = async (options: string) => {
    return (await rowsOf(`${line} ${options}`, world))
      .map(({ type, id }) => `${String(type)}:${String(id)}`)
      .toSorted();
  };

  it('finds of the types asked for what meets the filters, which are of claims', async () => {
    const claims = ['claim:dug', 'claim:soon'];
    expect(await found('--type topic,claim')).toEqual([...claims, 'topic:harbour-works']);
    expect(await found('--type topics')).toEqual(['topic:harbour-works']);
    for (const types of ['', '--type claim', '--type topic,claim']) {
      expect([types, await found(`${types} --kind event`)]).toEqual([types, ['claim:dug']]);
      expect([types, await found(`${types} --where x-shelf=left`)]).toEqual([types, ['claim:dug']]);
    }
  });

  it('finds records of another type by fields of the user’s own alone', async () => {
    expect(await found('--type topic --where x-shelf=left')).toEqual(['topic:harbour-works']);
    for (const filter of ['--kind event', '--kind event --where x-shelf=left']) {
      const { exitCode, stdout, stderr } = await soraCn(`${line} --type topic ${filter}`, world);
      expect([exitCode, stdout, stderr]).toEqual([2, '', expect.stringContaining('leave out --type') as string]);
    }
  });
});
