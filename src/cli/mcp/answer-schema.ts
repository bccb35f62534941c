import type { Subcommand } from '../../commands/command.ts';
import type { SubcommandName } from '../../commands/list.ts';
import { facetFields } from '../../query/tally.ts';
import { FACET_NAMES } from '../../query/facets.ts';
import type { JsonSchema } from '../../load/field-schema.ts';
import { outputSchema } from '../../load/json-schema.ts';
import type { OutputName } from '../../model/outputs.ts';
import { forAgents } from './for-agents.ts';

/** Outputs that a command has beside the one it is declared with. */
const OTHERS: Partial<Record<OutputName, OutputName>> = { stats: 'crossTable' };

/**
 * The JSON Schema of what a tool answers: the rows of its command under its own name, and how many there are in all.
 * Clients refuse what a schema shuts out, so it shuts out nothing: fields of the user’s own and later ones may be there.
 */
export function answerSchema(name: SubcommandName, { output }: Subcommand): JsonSchema {
  const { $defs } = opened(outputSchema(facetFields(FACET_NAMES))) as {
    readonly $defs: Readonly<Record<string, JsonSchema>>;
  };
  const outputs = typeof output === 'string' ? [output, OTHERS[output]].filter((one) => one !== undefined) : [];
  const rows = outputs.map((one) => $defs[one]?.['items'] ?? {});
  return {
    type: 'object',
    properties: {
      [name]: {
        type: 'array',
        items: rows.length === 1 ? rows[0] : { anyOf: rows },
        description: 'The rows asked for.',
      },
      total: { type: 'integer', minimum: 0, description: 'How many rows there are in all.' },
    },
    required: [name, 'total'],
  };
}

/** A schema that takes whatever else is there. Records in full are described where they are listed. */
function opened(schema: unknown): unknown {
  if (Array.isArray(schema)) return schema.map(opened);
  if (typeof schema !== 'object' || schema === null) return schema;
  if ('$ref' in schema) return { type: 'object' };
  const entries = Object.entries(schema).filter(
    ([key, value]) =>
      key !== 'patternProperties' && !((key === 'additionalProperties' || key === 'items') && value === false),
  );
  return Object.fromEntries(
    entries.map(([key, value]) => [
      key,
      key === 'description' && typeof value === 'string' ? forAgents(value) : opened(value),
    ]),
  );
}
