import {
  McpServer,
  ResourceNotFoundError,
  ResourceTemplate,
  type CallToolResult,
  type StandardSchemaWithJSON,
} from '@modelcontextprotocol/server';
import { SUBCOMMANDS, TOOL_NAMES } from '../../commands/list.ts';
import type { SharedOptions } from '../../commands/shared-options.ts';
import type { JsonSchema } from '../../load/field-schema.ts';
import { baseSchema } from '../../load/json-schema.ts';
import { everyRecord, inLanguage, RECORD_TYPE_NAMES, titleOf, type RecordType } from '../../model/records.ts';
import type { Catalogue } from '../../query/catalogue.ts';
import { lister } from '../../query/listed.ts';
import { escapeText } from '../../text/escape.ts';
import { loadCommand } from '../load-command.ts';
import type { Runtime } from '../runtime.ts';
import { answerSchema } from './answer-schema.ts';
import type { BaseInUse } from './base-in-use.ts';
import { inWords } from './for-agents.ts';
import { inputSchema, inputsOf } from './input-schema.ts';
import { instructions } from './instructions.ts';
import { runTool, type Tool } from './run-tool.ts';

const SCHEME = 'sora-cn://';
/** More records are not listed as resources; they can be read all the same. */
const MOST_LISTED = 1000;

/** A server that has the commands as tools and the records as resources. */
export async function makeServer(base: BaseInUse, shared: SharedOptions, runtime: Runtime): Promise<McpServer> {
  const server = new McpServer(
    { name: 'sora-cn', version: runtime.version.program },
    { instructions: instructions(shared, runtime) },
  );
  for (const name of TOOL_NAMES) {
    const tool = { name, subcommand: await loadCommand(name) };
    server.registerTool(
      name,
      {
        description: `${SUBCOMMANDS[name].summary}.`,
        inputSchema: published(inputSchema(inputsOf(tool.subcommand))),
        outputSchema: published(answerSchema(name, tool.subcommand)),
        annotations: { readOnlyHint: true, destructiveHint: false, idempotentHint: true, openWorldHint: false },
      },
      (given: unknown) => answer(tool, given, base, shared, runtime),
    );
  }
  addResources(server, base);
  return server;
}

/** A schema as it is told to clients; what they give is read, and what they get is made, elsewhere. */
function published(schema: JsonSchema): StandardSchemaWithJSON {
  const json = () => schema as Record<string, unknown>;
  return {
    '~standard': {
      version: 1,
      vendor: 'sora-cn',
      validate: (value) => ({ value }),
      jsonSchema: { input: json, output: json },
    },
  };
}

async function answer(
  tool: Tool,
  given: unknown,
  base: BaseInUse,
  shared: SharedOptions,
  runtime: Runtime,
): Promise<CallToolResult> {
  try {
    const { rows, total, text } = await runTool(tool, given, base, shared, runtime);
    const structured = { [tool.name]: rows, total };
    return {
      content: [{ type: 'text', text }],
      // Without fields that are there but have no value.
      structuredContent: JSON.parse(JSON.stringify(structured)) as Record<string, unknown>,
    };
  } catch (error) {
    return { isError: true, content: [{ type: 'text', text: inWords(error) }] };
  }
}

function addResources(server: McpServer, base: BaseInUse): void {
  const schema = { title: 'The JSON Schema of a base', mimeType: 'application/schema+json' };
  server.registerResource('schema', `${SCHEME}schema`, schema, ({ href }) => ({
    contents: [{ uri: href, mimeType: schema.mimeType, text: JSON.stringify(baseSchema()) }],
  }));
  const template = new ResourceTemplate(`${SCHEME}{type}/{id}`, {
    list: async () => ({ resources: records(await catalogueOf(base)) }),
  });
  const record = {
    title: 'A record',
    description: `TYPE is ${RECORD_TYPE_NAMES.join(', ')}.`,
    mimeType: 'application/json',
  };
  server.registerResource('record', template, record, async ({ href }, { type, id }) => {
    const catalogue = await catalogueOf(base);
    const known = RECORD_TYPE_NAMES.find((name) => name === type);
    const found = known && catalogue.find(known, decoded(String(id)));
    if (known === undefined || found === undefined) {
      const told = `There is no ${String(type)} ${String(id)} in this base. Find it with the tool search.`;
      throw new ResourceNotFoundError(href, told);
    }
    return {
      contents: [{ uri: href, mimeType: record.mimeType, text: JSON.stringify(lister(catalogue)(known, found)) }],
    };
  });
}

/** The base in use. A client is told all of what is wrong with it: it shows the message of an error, and nothing else. */
async function catalogueOf(base: BaseInUse): Promise<Catalogue> {
  try {
    return await base.catalogue();
  } catch (error) {
    throw new Error(inWords(error), { cause: error });
  }
}

/** An id as it was before it was made part of an address; one that never was an address as it stands. */
function decoded(id: string): string {
  try {
    return decodeURIComponent(id);
  } catch {
    return id;
  }
}

function records({ base }: Catalogue) {
  const listed = [];
  for (const { type, record } of everyRecord(base)) {
    if (listed.length === MOST_LISTED) break;
    const title = escapeText(inLanguage(titleOf(type, record), 'en'));
    // Without a description of its own a record would be listed with that of the template.
    listed.push({
      uri: uriOf(type, record.id),
      name: record.id,
      title,
      description: type,
      mimeType: 'application/json',
    });
  }
  return listed;
}

function uriOf(type: RecordType, id: string): string {
  return `${SCHEME}${type}/${encodeURIComponent(id)}`;
}
