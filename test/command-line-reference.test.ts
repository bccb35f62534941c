import { expect, it } from 'vitest';
import { SUBCOMMAND_NAMES } from '../src/commands/list.ts';
import { soraCn } from './support/memory-runtime.ts';

// Whoever changes an option sees it here, in the difference: `npx vitest run … -u` writes it anew.
it('is what the help of the program and of every command says', async () => {
  const pages = [];
  for (const line of ['help', ...SUBCOMMAND_NAMES.map((name) => `help ${name}`)]) {
    const { stdout } = await soraCn(line);
    pages.push(`${'='.repeat(100)}\n$ sora-cn ${line}\n\n${stdout}`);
  }
  await expect(pages.join('\n')).toMatchFileSnapshot('command-line-reference.txt');
});
