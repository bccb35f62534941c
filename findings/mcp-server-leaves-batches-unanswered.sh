#!/usr/bin/env bash
# @modelcontextprotocol/server 2.4.0, Node 20: over standard input and output, the server agrees on revision 2025-03-26 of
# the Model Context Protocol, whose base protocol says that implementations must be able to receive JSON-RPC batches, and
# leaves a batch without any answer, no error either: the list fails the schema of one message (core, schemas), which is
# told to `onerror` only. A line that is no JSON is passed over without so much as `onerror`. Who asked waits.
# Seen: initialize 2025-03-26 / answers 1,4 / onerror 1
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm install --silent --no-save --prefix . @modelcontextprotocol/server@2.4.0 >/dev/null
cat > server.mjs <<'JS'
import { McpServer } from '@modelcontextprotocol/server';
import { serveStdio } from '@modelcontextprotocol/server/stdio';
const make = () => new McpServer({ name: 'one', version: '1.0.0' }, { capabilities: { tools: {} } });
serveStdio(make, { onerror: () => console.error('onerror') });
JS
cat > ask.mjs <<'JS'
import { spawn } from 'node:child_process';
import { createInterface } from 'node:readline';
const server = spawn(process.execPath, ['server.mjs']);
const answers = [];
let errors = 0;
server.stderr.on('data', () => errors++);
const ask = (message) => server.stdin.write(`${typeof message === 'string' ? message : JSON.stringify(message)}\n`);
const ping = (id) => ({ jsonrpc: '2.0', id, method: 'ping' });
const clientInfo = { name: 'asks', version: '1.0.0' };
ask({ ...ping(1), method: 'initialize', params: { protocolVersion: '2025-03-26', capabilities: {}, clientInfo } });
ask([ping(2), ping(3)]);
ask('not JSON');
ask(ping(4));
for await (const line of createInterface(server.stdout)) {
  const answer = JSON.parse(line);
  answers.push(answer);
  if (answer.id === 4) setTimeout(() => server.stdin.end(), 1000);
}
const ids = answers.map(({ id }) => id);
console.log(`initialize ${answers[0].result.protocolVersion} / answers ${ids} / onerror ${errors}`);
JS
seen=$(node ask.mjs)
echo "$seen"
[[ $seen == 'initialize 2025-03-26 / answers 1,4 / onerror 1' ]]
