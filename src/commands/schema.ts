import { FACET_NAMES } from '../query/facets.ts';
import { facetFields } from '../query/tally.ts';
import { defineCommand, type Answer } from './command.ts';

export const schema = defineCommand({
  output: { text: 'json' },
  reads: [],
  examples: ['schema', 'schema --output'],
  input: {
    options: { output: { form: 'flag', about: 'of what the commands print with --json, instead of a base' } },
  },
  notes: [
    {
      text: 'For an editor with a YAML language server, save the schema beside the base, and name it in the first line of each file:',
    },
    { lines: '# yaml-language-server: $schema=base.schema.json' },
  ],
  run: ({ output }) => describe(output === true),
});

/** The JSON Schema of a base file, or of the output of all commands. */
async function describe(output: boolean): Promise<Answer> {
  const { baseSchema, outputSchema } = await import('../load/json-schema.ts');
  const text = `${JSON.stringify(output ? outputSchema(facetFields(FACET_NAMES)) : baseSchema(), null, 2)}\n`;
  return { view: { view: 'text', text } };
}
