import { describe, expect, it } from 'vitest';
import { inLanguage, tagIn } from '../../src/model/records.ts';
import { tagFor } from '../../src/text/language-tag.ts';

describe('the tag that serves who asks for a language', () => {
  it.each([
    ['en', ['es', 'en-GB', 'en'], 'en'],
    ['en', ['es', 'en-GB'], 'en-GB'],
    ['EN-gb', ['en', 'en-GB'], 'en-GB'],
    ['zh', ['zh-Hant'], 'zh-Hant'],
    ['zh-Hant-TW', ['zh', 'zh-Hant'], 'zh-Hant'],
    ['es-MX', ['en', 'es'], 'es'],
    ['en', ['enm', 'fr'], undefined],
    ['pt-BR', ['en', 'pt-PT'], 'pt-PT'],
    ['es-MX', ['en', 'es-419'], 'es-419'],
    ['zh-TW', ['zh-Hans', 'zh-Hant'], 'zh-Hant'],
    ['zh-HK', ['zh-Hans', 'zh-Hant'], 'zh-Hant'],
    ['zh-SG', ['zh-Hant', 'zh-Hans'], 'zh-Hans'],
    ['zh-Hant', ['zh-CN', 'zh-TW'], 'zh-TW'],
    ['sr-Cyrl', ['en', 'sr-Latn'], 'sr-Latn'],
    ['he', ['en', 'iw'], 'iw'],
    ['cmn', ['en', 'zh'], 'zh'],
    ['x', ['en', 'y'], undefined],
    ['', ['en'], undefined],
  ])('of %s among %j is %s', (wanted, tags, expected) => {
    expect(tagFor(wanted, tags)).toBe(expected);
  });

  it('is looked for in the language asked for, then in English, before any other is taken', () => {
    expect(inLanguage({ es: 'uno', 'en-GB': 'one' }, 'en')).toBe('one');
    expect(inLanguage({ fr: 'un', es: 'uno', 'en-GB': 'one' }, 'es-MX')).toBe('uno');
    expect(inLanguage({ fr: 'un', 'en-AU': 'one' }, 'de')).toBe('one');
    expect(inLanguage({ fr: 'un', it: 'uno' }, 'de')).toBe('un');
  });

  it('is the tag of what is shown, whatever is asked for', () => {
    const texts = [
      { es: 'uno', 'en-GB': 'one' },
      { fr: 'un', pt: 'um', en: 'one' },
      { it: 'uno', zh: '一' },
      { und: '1' },
    ];
    for (const text of texts) {
      for (const wanted of ['en', 'EN-us', 'es-MX', 'pt-BR', 'zh-Hant', 'de', 'it']) {
        expect([wanted, text[tagIn(text, wanted) as keyof typeof text]]).toEqual([wanted, inLanguage(text, wanted)]);
      }
    }
  });
});
