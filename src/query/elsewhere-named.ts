import type { Catalogue } from './catalogue.ts';
import { choicesOf, FACETS } from './facets.ts';
import { matching } from './resolve.ts';

/**
 * What to type for a name that was given to the option of another record type: an obstacle to `--topic`.
 * Nothing for a name that several records of a type have.
 */
export function elsewhereNamed(typed: string, catalogue: Catalogue): string[] {
  return Object.entries(FACETS).flatMap(([name, facet]) => {
    if (facet.values !== name) return [];
    try {
      const id = matching(typed, { option: `--${name}`, choices: choicesOf(facet, catalogue) });
      return id === undefined ? [] : [`It is the ${name} ${id}: sora-cn claims --${name} ${id}`];
    } catch {
      return [];
    }
  });
}
