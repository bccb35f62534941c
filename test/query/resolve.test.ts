import { describe, expect, it } from 'vitest';
import type { UserError } from '../../src/model/errors.ts';
import { FACETS, choicesOf } from '../../src/query/facets.ts';
import { resolveValues } from '../../src/query/resolve.ts';
import { loadHanForms } from '../../src/text/han-forms.ts';
import { catalogueOf, record } from '../support/builders.ts';
import { builtInCatalogue } from '../support/built-in.ts';

const choices = choicesOf(
  FACETS.actor,
  catalogueOf({
    actor: [
      record('actor', { id: 'rail', name: { en: 'Rail Company', es: 'Compañía Férrea' }, aliases: ['Iron Horse'] }),
      record('actor', { id: 'horse', name: { en: 'Stable' }, aliases: ['rail'] }),
      record('actor', { id: 'council', name: { en: 'Iron Horse' } }),
      record('actor', { id: 'salt-and-sons', name: { en: 'Salt, Sons and Co.' } }),
      record('actor', { id: 'salt', name: { en: 'Salt' }, aliases: ['the firm'] }),
      record('actor', { id: 'sons', name: { en: 'Sons' }, aliases: ['The Firm'] }),
      record('actor', { id: 'Capital', name: { en: 'Upper' } }),
      record('actor', { id: 'capital', name: { en: 'Lower' } }),
    ],
  }),
);

const resolve = (typed: string) => resolveValues(typed, { option: '--actor', choices });

function mistake(typed: string): UserError {
  try {
    return expect.unreachable(`resolved to ${resolve(typed).join(', ')}`);
  } catch (error) {
    return error as UserError;
  }
}

describe('a value of a filter', () => {
  it('is an id before it is a name or an alias', () => {
    expect(resolve('rail')).toEqual(['rail']);
    expect(resolve('HORSE')).toEqual(['horse']);
  });

  it('that is not known, of those that no command lists, is told with those that are, or the first of many', () => {
    const values = Array.from({ length: 20 }, (_, at) => ({ id: `v${at}`, names: [] }));
    const refused = (choices: typeof values) => () => resolveValues('zzz', { option: '--by', choices });
    expect(refused(values.slice(0, 14))).toThrow(/Known: v0, .*, v13\.$/);
    expect(refused(values)).toThrow(/Known: v0, .*, v14 and 5 more\.$/);
    expect(refused([])).toThrow('This base has none.');
  });

  it('is a name before it is an alias', () => {
    expect(resolve('iron horse')).toEqual(['council']);
  });

  it('is a name in any language, without regard to case and accents', () => {
    for (const typed of ['Rail Company', 'RAIL COMPANY', 'compañía férrea', 'Compania ferrea', '  rail company ']) {
      expect(resolve(typed)).toEqual(['rail']);
    }
  });

  it('is a name as a search finds it: without strokes, with any apostrophe, in either form of Chinese', async () => {
    await loadHanForms();
    const named = ['Łódź Uni', 'Große Straße AG', 'Beth O’Example', 'Đà Nẵng', '騰訊', '华为'];
    const own = named.map((name, at) => record('actor', { id: `a${at}`, name: { xx: name } }));
    const wanted = { option: '--actor', choices: choicesOf(FACETS.actor, catalogueOf({ actor: own })) };
    const typed = ['Lodz uni', 'Grosse Strasse AG', "Beth O'Example", 'da nang', '腾讯', '華為'];
    for (const [at, name] of typed.entries()) expect(resolveValues(name, wanted), name).toEqual([`a${at}`]);
  });

  it('is an exact id before it is one in another case', () => {
    expect(resolve('Capital')).toEqual(['Capital']);
    expect(resolve('capital')).toEqual(['capital']);
    expect(mistake('CAPITAL').message).toContain('names several: Capital, capital');
  });

  it('is tried as one name before it is cut at commas', () => {
    expect(resolve('Salt, Sons and Co.')).toEqual(['salt-and-sons']);
    expect(resolve('Salt,Sons')).toEqual(['salt', 'sons']);
  });

  it('is not empty, nor one of several that is', () => {
    for (const typed of ['', ' ', ',', ' , ']) expect(mistake(typed).message).toBe('--actor: give a value.');
    for (const typed of ['rail,', ',rail', 'rail,,salt']) expect(mistake(typed).message).toContain(`"${typed}"`);
  });

  it('is a mistake with exit code 2 if several records have the name, and lists them', () => {
    const { message, exitCode } = mistake('the firm');
    expect(message).toBe('--actor: "the firm" names several: salt, sons.');
    expect(exitCode).toBe(2);
  });

  it('finds what the help promises in the built-in base', () => {
    const named = (facet: 'topic' | 'actor', typed: string) =>
      resolveValues(typed, { option: facet, choices: choicesOf(FACETS[facet], builtInCatalogue) });
    expect(named('topic', 'semiconductores')).toEqual(['chips']);
    expect(named('actor', '百度')).toEqual(['baidu']);
  });

  it('is each id, name and alias of the built-in base, unless two records share it', () => {
    for (const facet of [FACETS.topic, FACETS.actor, FACETS.technology, FACETS.obstacle, FACETS.opportunity]) {
      const known = choicesOf(facet, builtInCatalogue);
      for (const { id, names, aliases = [] } of known) {
        expect(resolveValues(id, { option: 'id', choices: known })).toEqual([id]);
        for (const name of [...names, ...aliases])
          expect(resolveValues(name, { option: 'x', choices: known })).toEqual([id]);
      }
    }
  });

  it('names the first few of many records that are meant equally, and how many more there are', () => {
    const choices = Array.from({ length: 100 }, (_, at) => ({ id: `a${at}`, names: ['Same'] }));
    expect(() => resolveValues('same', { option: '--actor', choices })).toThrow(
      /^--actor: "same" names several: a0, a1, .*, a14 and 85 more\.$/,
    );
  });
});
