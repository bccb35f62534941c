import { describe, expect, it } from 'vitest';
import type { UserError } from '../../src/model/errors.ts';
import { RECORD_TYPE_NAMES } from '../../src/model/records.ts';
import { findByName, noSuchRecord } from '../../src/query/names.ts';
import { catalogueOf, claim, record } from '../support/builders.ts';
import { builtInCatalogue } from '../support/built-in.ts';

const catalogue = catalogueOf({
  topic: [
    record('topic', { id: 'harbour', label: { en: 'Harbour', es: 'Puerto' } }),
    record('topic', { id: 'rail', label: { en: 'Trains' } }),
  ],
  actor: [
    record('actor', { id: 'harbour', name: { en: 'Harbour Office' } }),
    record('actor', { id: 'port', name: { en: 'Rail' }, aliases: ['Trains', '港口'] }),
    record('actor', { id: 'odd', name: { en: 'topic:rail' } }),
  ],
  claim: [
    claim('port-closed'),
    claim('harbour-is-silting-up'),
    claim('quay-closed'),
    claim('quay-open'),
    claim('Quay'),
    claim('quay'),
  ],
});

function found(typed: string): string | undefined {
  const named = findByName(catalogue, typed);
  return named && `${named.type}:${named.record.id}`;
}

function ambiguity(typed: string): UserError {
  try {
    return expect.unreachable(`found ${String(found(typed))}`);
  } catch (error) {
    return error as UserError;
  }
}

describe('the name of a record', () => {
  it('is TYPE:ID, in the singular or the plural', () => {
    expect(found('topic:harbour')).toBe('topic:harbour');
    expect(found('actors:harbour')).toBe('actor:harbour');
    expect(found('Claim:quay-open')).toBe('claim:quay-open');
  });

  it('is TYPE:ID before it is a name that looks the same', () => {
    expect(found('topic:rail')).toBe('topic:rail');
  });

  it('is an exact id before one in another case', () => {
    expect(found('Quay')).toBe('claim:Quay');
    expect(found('quay')).toBe('claim:quay');
    expect(found('PORT')).toBe('actor:port');
  });

  it('is an id before a label or name, and that before an alias', () => {
    expect(found('rail')).toBe('topic:rail');
    expect(found('trains')).toBe('topic:rail');
  });

  it('is a name or alias in any language, without regard to case and accents', () => {
    expect(found('puertó')).toBe('topic:harbour');
    expect(found('港口')).toBe('actor:port');
  });

  it('is a name however its spaces are written', () => {
    const spaced = catalogueOf({
      actor: [record('actor', { id: 'm', name: { en: ' The  mayor\n' }, aliases: ['Her\u00a0honour '] })],
    });
    for (const typed of ['The mayor', ' the\tmayor ', 'her honour'])
      expect(findByName(spaced, typed)?.record.id).toBe('m');
  });

  it('is a beginning of an id that only one has, of three characters or more', () => {
    expect(found('harbour-is')).toBe('claim:harbour-is-silting-up');
    expect(found('quay-o')).toBe('claim:quay-open');
    expect(found('po')).toBeUndefined();
  });

  it('is a mistake with exit code 2 if it may be several, and lists them as TYPE:ID', () => {
    const { message, exitCode } = ambiguity('harbour');
    expect(message).toBe('"harbour" may be one of several records: topic:harbour, actor:harbour.');
    expect(exitCode).toBe(2);
    expect(ambiguity('quay-').message).toContain('claim:quay-closed, claim:quay-open.');
  });

  it('is nothing if it is blank', () => {
    expect(found('')).toBeUndefined();
    expect(found('  ')).toBeUndefined();
    expect(found('topic:')).toBeUndefined();
  });

  it('finds every record of the built-in base by TYPE:ID and by its id', () => {
    for (const [type, records] of Object.entries(builtInCatalogue.base.records)) {
      for (const { id } of records) {
        expect(findByName(builtInCatalogue, id)).toMatchObject({ type, record: { id } });
        expect(findByName(builtInCatalogue, `${type}:${id}`)).toMatchObject({ type, record: { id } });
      }
    }
  });
});

describe('the error for a name that leads nowhere', () => {
  it('has exit code 1, names what is near and the search to type', () => {
    const { message, hints, exitCode } = noSuchRecord(catalogue, 'harbuor');
    expect(message).toBe('There is no record called "harbuor". Did you mean harbour?');
    expect(hints).toEqual(['Look for it: sora-cn search harbuor']);
    expect(exitCode).toBe(1);
  });

  it.each(['quay-opne', 'claim:quay-opne'])('names claims that are near %s', (typed) => {
    expect(noSuchRecord(catalogue, typed).message).toContain(`Did you mean ${typed.replace('opne', 'open')}?`);
  });

  it('keeps to the type that was given', () => {
    const { message, hints } = noSuchRecord(catalogue, 'actor:trains-2');
    expect(message).toMatch(/^There is no actor called "trains-2"\./);
    expect(hints).toEqual(['Look for it: sora-cn search trains-2']);
  });

  it('lists the types where what was given is none', () => {
    expect(noSuchRecord(catalogue, 'foo:acme').hints).toEqual([
      `"foo" is no type. Types: ${RECORD_TYPE_NAMES.join(', ')}.`,
      'Look for it: sora-cn search acme',
    ]);
  });

  it('points to the outline for a place in the source', () => {
    for (const place of ['p7.s1', 'p3-p7', 'h1', 'news-2024#p7']) {
      const typed = place.includes('#') ? `'${place}'` : place;
      expect(noSuchRecord(catalogue, place).hints).toEqual([`A place in the source: sora-cn document ${typed}`]);
    }
  });

  it('quotes the search for a shell', () => {
    expect(noSuchRecord(catalogue, "harbour master's $HOME").hints).toEqual([
      "Look for it: sora-cn search 'harbour master'\\''s $HOME'",
    ]);
  });
});
