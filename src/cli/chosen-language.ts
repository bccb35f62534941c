import { UserError } from '../model/errors.ts';
import type { KnowledgeBase } from '../model/records.ts';
import { languagesOf } from '../query/languages.ts';
import { tagFor } from '../text/language-tag.ts';

/** The tags of the texts of some bases. */
export function languagesOfAll(bases: readonly KnowledgeBase[]): string[] {
  return [...new Set(bases.flatMap(languagesOf))];
}

/**
 * The tag that is meant by `--lang`; `en` without it.
 * @throws UserError for a language that the bases do not have
 */
export function chosenLanguage(typed: string | undefined, bases: readonly KnowledgeBase[]): string {
  if (typed === undefined || bases.length === 0) return typed ?? 'en';
  const tags = languagesOfAll(bases);
  // Systems write `en_US`.
  const asked = typed.replaceAll('_', '-');
  const tag = tags.find((known) => known.toLowerCase() === asked.toLowerCase());
  if (tag !== undefined) return tag;
  if (tagFor(asked, tags) !== undefined) return asked;
  throw new UserError(`--lang: this base has no text in "${typed}". It has: ${tags.join(', ')}.`);
}
