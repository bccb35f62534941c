import { OUTPUTS } from '../model/outputs.ts';
import type { Text } from '../model/shape.ts';
import type { Catalogue } from '../query/catalogue.ts';
import { findByName } from '../query/names.ts';
import type { Searchable } from '../query/search/corpus.ts';
import { similar as similarClaims } from '../query/search/similar.ts';
import type { SelectionRequest } from '../query/select.ts';
import type { Answer, Subcommand } from './command.ts';
import { addClaimFilters, selectionRequest } from './facet-options.ts';
import { restriction, rowsOf } from './search.ts';

export const similar: Subcommand = {
  formats: OUTPUTS.search.formats,
  output: 'search',
  examples: [
    'similar "China cannot get enough advanced chips"',
    'similar "faltan chips avanzados" --lang es -n 3',
    'similar talent-leaves-for-foreign-rivals --json',
  ],
  declare: (command, reply) => {
    const own = command.argument('<text...>', 'a sentence, or the id of a claim');
    addClaimFilters(own);
    return own.action((words, options) => {
      const text = words.join(' ');
      reply(async (context) => {
        // Only an id needs the claims at hand.
        const catalogue = await (mayBeId(text) ? context.catalogue() : context.searchable());
        return claimsLike(catalogue, text, selectionRequest(options), context.most);
      });
    });
  },
};

/** The claims that say nearly the same as a text, or as a claim of the base, which is itself left out. */
export async function claimsLike(
  catalogue: Searchable,
  text: string,
  request: SelectionRequest,
  most = Infinity,
): Promise<Answer> {
  const claim = mayBeId(text) ? namedClaim(catalogue, text) : undefined;
  const options = restriction(catalogue, request, ['claim']);
  const found = await similarClaims(catalogue, claim === undefined ? text : wording(claim.statement), options);
  const hits = claim === undefined ? found.hits : found.hits.filter(({ record }) => record !== claim);
  const remarks = hits.length === 0 ? ['No claim is like it.'] : [];
  return { view: { view: 'search', rows: rowsOf(catalogue, hits.slice(0, most), false) }, remarks };
}

function mayBeId(text: string): boolean {
  return !/\s/.test(text);
}

function namedClaim(catalogue: Catalogue, text: string) {
  const named = findByName(catalogue, text);
  return named?.type === 'claim' && 'statement' in named.record ? named.record : undefined;
}

function wording(statement: Text): string {
  return Object.values(statement).join(' ');
}
