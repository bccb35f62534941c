import { OUTPUTS } from '../model/outputs.ts';
import type { AnyRecord } from '../model/records.ts';
import type { Text } from '../model/shape.ts';
import type { Catalogue } from '../query/catalogue.ts';
import { findByName } from '../query/names.ts';
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
      reply(async (context) => claimsLike(await context.catalogue(), words.join(' '), selectionRequest(options)));
    });
  },
};

/** The claims that say nearly the same as a text, or as a claim of the base, which is itself left out. */
export async function claimsLike(catalogue: Catalogue, text: string, request: SelectionRequest): Promise<Answer> {
  const claim = namedClaim(catalogue, text);
  const { keep, ...options } = restriction(catalogue, request, ['claim']);
  const isOther = (record: AnyRecord) => record !== claim;
  const found = await similarClaims(catalogue, claim === undefined ? text : wording(claim.statement), {
    ...options,
    keep: (type, record) => isOther(record) && (keep === undefined || keep(type, record)),
  });
  const notices = found.hits.length === 0 ? ['No claim is like it.'] : [];
  return { view: { view: 'search', rows: rowsOf(catalogue, found, false) }, notices };
}

function namedClaim(catalogue: Catalogue, text: string) {
  const named = /\s/.test(text) ? undefined : findByName(catalogue, text);
  return named?.type === 'claim' && 'statement' in named.record ? named.record : undefined;
}

function wording(statement: Text): string {
  return Object.values(statement).join(' ');
}
