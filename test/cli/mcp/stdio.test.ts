import { spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import {
  existsSync,
  mkdtempSync,
  openSync,
  readdirSync,
  readlinkSync,
  realpathSync,
  rmSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { Client } from '@modelcontextprotocol/client';
import { StdioClientTransport } from '@modelcontextprotocol/client/stdio';
import { afterAll, describe, expect, it } from 'vitest';
import { builtIn } from '../../support/built-in.ts';
import { BINARY, NODE, PATIENCE_MS, plainEnv } from '../../support/binary.ts';
import { soraCn } from '../../support/memory-runtime.ts';
import { call } from './connected.ts';

const folder = mkdtempSync(join(tmpdir(), 'sora-cn-mcp-'));
afterAll(() => {
  rmSync(folder, { recursive: true });
});

/** What a client may ask for: the handshake that is older, what it finds out, or the revision without a handshake. */
const ERAS = {
  'of the older era, as most are': undefined,
  'that negotiates': { mode: 'auto' },
  'pinned to the newer era': { mode: { pin: '2026-07-28' } },
} as const;

async function talking(
  args: readonly string[],
  versionNegotiation?: (typeof ERAS)[keyof typeof ERAS],
): Promise<Client> {
  const client = new Client({ name: 'test', version: '0.0.0' }, versionNegotiation && { versionNegotiation });
  const line = [BINARY, 'mcp', ...args];
  await client.connect(new StdioClientTransport({ command: NODE, args: line, env: plainEnv(folder), cwd: folder }));
  return client;
}

describe('the program talks with a client', () => {
  it.each(Object.entries(ERAS))('%s', async (_, negotiation) => {
    const client = await talking([], negotiation);
    const { tools } = await client.listTools();
    expect(tools.map(({ name }) => name)).toContain('claims');
    expect(client.getInstructions()).toContain('read-only');
    expect((await call(client, 'claims')).total).toBe(builtIn.records.claim.length);
    // The first question in Chinese, in characters that the base does not write.
    const ofChips = await call(client, 'claims', { topic: ['半導體'] });
    expect(ofChips.rows).toEqual((await call(client, 'claims', { topic: ['chips'] })).rows);
    expect((await call(client, 'search', { query: '芯片' })).total).toBeGreaterThan(0);
    expect((await call(client, 'claims', { topic: 'chps' })).isError).toBe(true);
    await client.close();
  });

  it('about a base of files, as they are when it asks', async () => {
    const file = join(folder, 'my.yaml');
    const write = (label: string) => {
      writeFileSync(file, `topics: [{ id: a, label: { en: ${label} } }]\n`);
    };
    write('First');
    const client = await talking(['--data', 'my.yaml']);
    expect((await call(client, 'topics')).rows).toMatchObject([{ label: { en: 'First' } }]);
    write('Second');
    expect((await call(client, 'topics')).rows).toMatchObject([{ label: { en: 'Second' } }]);
    rmSync(file);
    const { isError, text } = await call(client, 'topics');
    expect([isError, text]).toEqual([true, expect.stringContaining('cannot read my.yaml') as string]);
    await client.close();
  });
});

describe('the program', () => {
  it('keeps nothing of a large base for a question that no index answers', async () => {
    const file = join(folder, 'large.jsonl');
    const long = 'It rains here and there. '.repeat(50);
    const claims = Array.from({ length: 1000 }, (_, at) => ({ id: `c${at}`, statement: { en: `${at} ${long}` } }));
    writeFileSync(file, claims.map((claim) => `${JSON.stringify(claim)}\n`).join(''));
    // What was just written may change within the same tick, so that nothing is kept of it yet.
    utimesSync(file, new Date(0), new Date(0));
    const kept = () => readdirSync(join(folder, '.cache', 'sora-cn')).filter((name) => name.endsWith('.index'));
    const client = await talking(['--data', 'large.jsonl']);
    expect((await call(client, 'verify', { article: 'It snows.' })).total).toBe(claims.length);
    expect(kept()).toEqual([]);
    expect((await call(client, 'claims')).total).toBe(claims.length);
    expect(kept()).toHaveLength(1);
    await client.close();
  });

  it.skipIf(!existsSync('/proc/self/fd'))('keeps no file open of a large base that it refuses', async () => {
    const file = join(folder, 'broken.jsonl');
    const line = `{"id":"again","statement":{"en":"${'It rains. '.repeat(100)}"}}\n`;
    writeFileSync(file, line.repeat(2000));
    const transport = new StdioClientTransport({
      command: NODE,
      args: [BINARY, 'mcp', '--data', file],
      env: plainEnv(folder),
    });
    const client = new Client({ name: 'test', version: '0.0.0' });
    await client.connect(transport);
    expect((await call(client, 'claims')).isError).toBe(true);
    const descriptors = `/proc/${transport.pid}/fd`;
    const open = readdirSync(descriptors).map((name) => readlinkSync(join(descriptors, name)));
    expect(open).not.toContain(realpathSync(file));
    await client.close();
  });

  it('reads no base and writes nothing before it is asked', () => {
    const before = readdirSync(folder);
    const { status, stdout, stderr } = spawnSync(NODE, [BINARY, 'mcp', '--data', 'not-there.yaml'], {
      cwd: folder,
      env: plainEnv(folder),
      input: '',
      encoding: 'utf8',
      timeout: PATIENCE_MS,
    });
    expect({ status, stdout, stderr }).toEqual({ status: 0, stdout: '', stderr: '' });
    // The compiled code is kept by every command.
    expect(readdirSync(folder).filter((name) => name !== '.cache')).toEqual(before.filter((name) => name !== '.cache'));
  });

  it.each(['[{ "jsonrpc": "2.0", "id": 2, "method": "ping" }]', '{ "jsonrpc": "2.0", "id": 2 }'])(
    'says in the log of the client that it cannot read %s, and goes on',
    async (message) => {
      const child = spawn(NODE, [BINARY, 'mcp'], { cwd: folder, env: plainEnv(folder) });
      const [answers, log] = [child.stdout, child.stderr].map((stream) => stream.setEncoding('utf8').toArray());
      child.stdin.write(`${message}\n${JSON.stringify({ jsonrpc: '2.0', id: 3, method: 'ping' })}\n`);
      await once(child.stdout, 'data');
      child.stdin.end();
      expect(JSON.parse(String(await answers))).toMatchObject({ id: 3, result: {} });
      expect(String(await log)).toMatch(/^sora-cn: mcp cannot read a message.*not a list of them\.\n$/);
    },
  );

  it('ends when its client leaves', async () => {
    const child = spawn(NODE, [BINARY, 'mcp'], {
      cwd: folder,
      env: plainEnv(folder),
      stdio: ['pipe', 'pipe', 'inherit'],
    });
    const ended = new Promise((resolve) => child.once('exit', resolve));
    child.stdin.end(`${JSON.stringify({ jsonrpc: '2.0', method: 'notifications/initialized' })}\n`);
    expect(await ended).toBe(0);
  });

  it('answers all that was asked before its input ended, to a slow reader too', async () => {
    const file = join(folder, 'read-late.jsonl');
    writeFileSync(file, JSON.stringify({ id: 'a', statement: { en: 'It rains. '.repeat(2000) } }));
    const ids = Array.from({ length: 60 }, (_, at) => at);
    const params = { name: 'claims', arguments: { limit: 200 } };
    const questions = ids.map((id) => `${JSON.stringify({ jsonrpc: '2.0', id, method: 'tools/call', params })}\n`);
    for (const args of [[], ['--data', file]]) {
      const child = spawn(NODE, [BINARY, 'mcp', ...args], { cwd: folder, env: plainEnv(folder) });
      child.stdin.end(questions.join(''));
      const log = child.stderr.setEncoding('utf8').toArray();
      await setTimeout(300);
      const answers = (await child.stdout.setEncoding('utf8').toArray()).join('').trimEnd().split('\n');
      expect(answers.map((line) => (JSON.parse(line) as { id: number }).id).toSorted((a, b) => a - b)).toEqual(ids);
      expect(await log).toEqual([]);
    }
  });

  it.skipIf(!existsSync('/dev/full'))('fails where its answers cannot be written', () => {
    const { status, stderr } = spawnSync(NODE, [BINARY, 'mcp'], {
      cwd: folder,
      env: plainEnv(folder),
      input: `${JSON.stringify({ jsonrpc: '2.0', id: 1, method: 'ping' })}\n`,
      stdio: ['pipe', openSync('/dev/full', 'w'), 'pipe'],
      encoding: 'utf8',
    });
    expect([status, stderr]).toEqual([1, 'sora-cn: cannot write the output: no space left on the device.\n']);
  });

  it('refuses to talk with people, and to read its base from where it talks', async () => {
    expect(await soraCn('mcp', { terminal: 80 })).toMatchObject({ exitCode: 2, stdout: '' });
    const { exitCode, stderr } = await soraCn('mcp -d -');
    expect([exitCode, stderr]).toEqual([2, expect.stringContaining('--data my-base.yaml') as string]);
  });
});
