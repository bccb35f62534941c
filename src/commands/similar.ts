import { STATEMENT } from '../model/records.ts';
import type { Text } from '../model/shape.ts';
import type { Catalogue } from '../query/catalogue.ts';
import { findByName } from '../query/names.ts';
import type { Searchable } from '../query/search/corpus.ts';
import type { Hit } from '../query/search/search.ts';
import { similar as similarClaims } from '../query/search/similar.ts';
import type { SelectionRequest } from '../query/select.ts';
import { defineCommand, type Answer } from './command.ts';
import { CLAIM_FILTERS, selectionRequest } from './facet-options.ts';
import { restriction, rowsOf } from './search.ts';

export const similar = defineCommand({
  output: 'search',
  examples: [
    'similar "China lacks advanced chips"',
    'similar "faltan chips avanzados" --lang es -n 3',
    'similar talent-leaves-for-foreign-rivals --json',
  ],
  input: {
    arguments: {
      text: { form: 'claim', required: true, repeatable: true, about: 'a sentence, or the id of a claim' },
    },
    options: CLAIM_FILTERS,
  },
  run: async ({ text: words, ...typed }, context) => {
    return claimsLike(await context.searchable(), words.join(' '), selectionRequest(typed), context.most);
  },
});

/** The claims that say nearly the same as a text, or as a claim of the base, which is itself left out. */
export async function claimsLike(
  catalogue: Searchable,
  text: string,
  request: SelectionRequest,
  most = Infinity,
): Promise<Answer> {
  const claim = mayBeId(text) ? namedClaim(catalogue, text) : undefined;
  const options = restriction(catalogue, request, [STATEMENT]);
  const found = await similarClaims(catalogue, claim === undefined ? text : wording(claim.statement), options);
  const hits = claim === undefined ? found.hits : found.hits.filter(({ record }) => record.id !== claim.id);
  const [best] = hits;
  const remarks = best === undefined ? ['No claim is like it.'] : isAlike(best) ? [] : [FEW_WORDS];
  return { view: { view: 'search', rows: rowsOf(catalogue, hits.slice(0, most), false) }, remarks };
}

/** Claims that say the same are hardly ever less like a text. */
const ALIKE = 0.2;
const FEW_WORDS = 'No claim is much like it; these have a few words in common with it.';

function isAlike({ likeness = 1 }: Hit): boolean {
  return likeness >= ALIKE;
}

function mayBeId(text: string): boolean {
  return !/\s/.test(text);
}

function namedClaim(catalogue: Catalogue, text: string) {
  const named = findByName(catalogue, text);
  return named?.type === STATEMENT && 'statement' in named.record ? named.record : undefined;
}

function wording(statement: Text): string {
  return Object.values(statement).join(' ');
}
