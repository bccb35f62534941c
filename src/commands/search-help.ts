import { MATCH_KINDS } from '../model/vocabularies.ts';
import { terms } from './definitions.ts';

/** How searching works, behind the options of `search` and on the manual page. */
export function searchHelp(): string {
  return `Search

Words may come in any order, language and case, with or without accents, singular or plural,
misspelt or cut short:
  sora-cn search fuga talentos
  sora-cn search bytdance
  sora-cn search 华为芯片

Quotation marks inside the query keep words together (quote them from the shell):
  sora-cn search '"advanced chips"'

How a word can match, best first:
${terms(MATCH_KINDS)}
A rare word weighs more than a common one; ids more than names, names more than statements,
statements more than descriptions. If no record has every word, those with the most of them follow,
marked with what they lack. --exact takes only whole words and whole answers. --explain says why a
record matched.
Filters of claims restrict a search to claims.
`;
}
