import { Client } from '@modelcontextprotocol/client';
import { InMemoryTransport } from '@modelcontextprotocol/server';
import { baseInUse } from '../../../src/cli/mcp/base-in-use.ts';
import { makeServer } from '../../../src/cli/mcp/make-server.ts';
import type { SharedOptions } from '../../../src/commands/shared-options.ts';
import { runtimeOf, type World } from '../../support/memory-runtime.ts';

/** A client that is joined to a server in memory and knows its tools, so that it checks every answer by their schemas. */
export async function connected(world: World = {}, shared: SharedOptions = {}): Promise<Client> {
  const runtime = runtimeOf([], world);
  const quiet: SharedOptions = { ...shared, quiet: true };
  const server = await makeServer(baseInUse(quiet, runtime), quiet, runtime);
  const client = new Client({ name: 'test', version: '0.0.0' });
  const [ours, theirs] = InMemoryTransport.createLinkedPair();
  await Promise.all([server.connect(ours), client.connect(theirs)]);
  await client.listTools();
  return client;
}

export interface Answered {
  readonly isError?: boolean;
  /** The rows, whatever they are called. */
  readonly rows: readonly Record<string, unknown>[];
  readonly total: number;
  readonly text: string;
}

/** Calls a tool. */
export async function call(client: Client, name: string, given: Record<string, unknown> = {}): Promise<Answered> {
  const { isError, content, structuredContent = {} } = await client.callTool({ name, arguments: given });
  const { [name]: rows = [], total = 0 } = structuredContent as Record<string, unknown>;
  const [first] = content;
  return {
    ...(isError === true && { isError }),
    rows: rows as Answered['rows'],
    total: total as number,
    text: first?.type === 'text' ? first.text : '',
  };
}
