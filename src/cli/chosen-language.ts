import { UserError } from '../model/errors.ts';
import type { KnowledgeBase } from '../model/records.ts';
import { languagesOf } from '../query/languages.ts';
import { tagFor } from '../text/language-tag.ts';
import { didYouMean } from '../text/nearest.ts';

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
  const tag = tags.find((known) => known.toLowerCase() === typed.toLowerCase());
  if (tag !== undefined) return tag;
  if (tagFor(typed, tags) !== undefined) return typed;
  const near = tags.filter((known) => primary(known) === primary(typed));
  throw new UserError(`--lang: this base has no text in "${typed}".${didYouMean(near)} It has: ${tags.join(', ')}.`);
}

/** `zh` of `zh-Hant`. */
function primary(tag: string): string {
  return (tag.split('-')[0] ?? tag).toLowerCase();
}
