import type { Answer, Subcommand } from './command.ts';

export const schema: Subcommand = {
  formats: ['json'],
  examples: ['schema', 'schema --output'],
  declare: (command, reply) =>
    command
      .option('--output', 'of what the commands print with --json, instead of a base')
      .addHelpText('after', EDITORS)
      .action(({ output }) => {
        reply(() => describe(output === true));
      }),
};

const EDITORS = `
For an editor with a YAML language server, save the schema beside the base, and name it
in the first line of each file:
  # yaml-language-server: $schema=base.schema.json
`;

/** The JSON Schema of a base file, or of the output of all commands. */
async function describe(output: boolean): Promise<Answer> {
  const { baseSchema, outputSchema } = await import('../load/json-schema.ts');
  const text = `${JSON.stringify(output ? outputSchema() : baseSchema(), null, 2)}\n`;
  return { view: { view: 'text', text } };
}
