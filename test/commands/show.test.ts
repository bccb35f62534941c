import { describe, expect, it } from 'vitest';
import { showRecords } from '../../src/commands/show.ts';
import { RELATION_TYPES } from '../../src/model/vocabularies.ts';
import { catalogueOf, claim } from '../support/builders.ts';
import { idsOf, rowsOf, soraCn } from '../support/memory-runtime.ts';

const cited = { language: 'en', version: 'sora-cn 0.0.0' };

describe('the links of a record in full', () => {
  const types = Object.keys(RELATION_TYPES) as (keyof typeof RELATION_TYPES)[];

  it.each(types)('say from either end whether the words of the source state that it %s', (type) => {
    const relations = [
      { type, claim: 'stated', cue: 'because of' },
      { type, claim: 'unstated' },
    ];
    const catalogue = catalogueOf({ claim: [claim('a', { relations }), claim('stated'), claim('unstated')] });
    const links = (id: string) => {
      const { view } = showRecords(catalogue, [id], cited);
      return view.view === 'show' ? view.rows.flatMap((row) => row.links) : [];
    };
    expect(links('a').map(({ id, editorial, cue }) => [id, editorial, cue])).toEqual([
      ['stated', undefined, 'because of'],
      ['unstated', true, undefined],
    ]);
    expect(links('stated')[0]).toEqual({ relation: type, direction: 'in', type: 'claim', id: 'a', cue: 'because of' });
    expect(links('unstated')[0]?.editorial).toBe(true);
  });

  it.each(['show a -f text', 'show a -f markdown', 'related a -f text', 'show b c -f text'])(
    'shows those words to people, or that there are none: %s',
    async (line) => {
      const relations = [
        { type: 'causes', claim: 'b', cue: 'porque sí' },
        { type: 'supports', claim: 'c' },
      ];
      const base = JSON.stringify({ claims: [{ ...claim('a'), relations }, claim('b'), claim('c')] });
      const { stdout } = await soraCn(`${line} -d -`, { stdin: base });
      expect(stdout.match(/(?<=\()“porque sí”|editorial link(?=\))/g)).toEqual(['“porque sí”', 'editorial link']);
    },
  );

  it('is editorial for no link but a relation between claims', () => {
    const catalogue = catalogueOf({ claim: [claim('a', { topics: ['rail'] })] });
    const { view } = showRecords(catalogue, ['a'], cited);
    expect(view.view === 'show' && view.rows[0]?.links).toEqual([
      { relation: 'topics', direction: 'out', type: 'topic', id: 'rail' },
    ]);
  });
});

describe('show -', () => {
  it('takes ids from standard input, one a line, and the ids of a table that was piped', async () => {
    const ids = ['talent-drain', 'chip-access'];
    for (const line of ['obstacles', 'obstacles -f ids', 'obstacles -f ids --sort id']) {
      const stdin = (await soraCn(line)).stdout.replaceAll('\n', '\r\n');
      expect(await idsOf('show -', { stdin })).toEqual(await idsOf(line));
    }
    expect(await idsOf('show baidu -', { stdin: `${ids.join('\n')}\n\n` })).toEqual(['baidu', ...ids]);
  });

  it('shows each of many records as it is alone, once', async () => {
    const names = ['talent-drain', 'claim:talent-leaves-for-foreign-rivals', 'chips', 'TALENT-DRAIN', 'china'];
    const alone = await Promise.all(names.map((name) => rowsOf(`show ${name}`)));
    expect(await rowsOf(`show ${names.join(' ')}`)).toEqual(alone.toSpliced(3, 1).flat());
  });

  it('names what is not there, and shows the rest', async () => {
    const { exitCode, stdout, stderr } = await soraCn('show - -f ids', { stdin: 'talent-drain\nnonesuch\n' });
    expect([exitCode, stdout]).toEqual([1, 'talent-drain\n']);
    expect(stderr).toContain('"nonesuch"');
  });

  it('is refused where the base comes from standard input, too', async () => {
    expect(await soraCn('show - -d -', { stdin: '{}' })).toMatchObject({ exitCode: 2, stdout: '' });
  });
});
