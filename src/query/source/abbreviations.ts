import LISTS from './abbreviations.json' with { type: 'json' };

/**
 * Words with a stop that stand before a capital or a number more often than they end a sentence, of a language; none of
 * one that has no list. Single letters are not among them: they end no sentence anyway. Of one with spaces, such as
 * `i. d. R.`, or letters without case, each beginning that has a stop is one too: there it
 * is cut first.
 */
export function abbreviationsOf(language = ''): string[] {
  const list = (LISTS as Readonly<Record<string, string>>)[language.split('-')[0]?.toLowerCase() ?? ''];
  return list === undefined ? [] : withBeginnings(list.split(', '));
}

export function withBeginnings(abbreviations: readonly string[]): string[] {
  const all = abbreviations.flatMap((one) =>
    [...one.matchAll(/\.(?=[ \p{Lo}])|$/gu)].map(({ index }) => one.slice(0, index + 1)),
  );
  return [...new Set(all)];
}
