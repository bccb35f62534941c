import { spawnSync } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { manualPage } from '../../src/build/manual.ts';
import { loadCommand } from '../../src/cli/load-command.ts';
import { CLAIM_FILTERS } from '../../src/commands/facet-options.ts';
import { SUBCOMMAND_NAMES } from '../../src/commands/list.ts';
import { SHARED_OPTIONS } from '../../src/commands/shared-options.ts';
import { isInstalled } from '../support/interactive-shell.ts';

const page = await manualPage({ version: '1.2.3', date: '2026-01-31' });

/** The page as people read it, on a terminal of 80 columns. */
function shown(): string {
  const { stdout } = spawnSync('mandoc', ['-Tutf8', '-Owidth=80'], { input: page, encoding: 'utf8' });
  // Bold and underlined letters are overstruck.
  return stdout.replace(/.\u0008/gu, '');
}

describe.runIf(isInstalled('mandoc'))('the manual page', () => {
  it('has nothing that the linter minds', () => {
    const { stdout, stderr } = spawnSync('mandoc', ['-Tlint', '-Wall'], { input: page, encoding: 'utf8' });
    expect(stdout + stderr).toBe('');
  });

  it('tells every command with its examples, and every option', async () => {
    const text = shown();
    for (const name of SUBCOMMAND_NAMES) {
      const { input, examples } = await loadCommand(name);
      for (const example of examples) expect(text).toContain(`\n           sora-cn ${example}\n`);
      for (const option of Object.keys({ ...input.options, ...SHARED_OPTIONS }))
        expect(text).toMatch(new RegExp(`^ +(-., )?--${option}\\b`, 'm'));
    }
  });

  it('keeps within 80 columns but for examples', () => {
    const long = shown()
      .split('\n')
      .filter((line) => line.length > 80 && !line.includes('sora-cn '));
    expect(long).toEqual([]);
  });

  it('has the sections that manual pages have', () => {
    const sections = shown().match(/^[A-Z][A-Z ]+$/gm);
    expect(sections?.slice(0, 5)).toEqual(['NAME', 'SYNOPSIS', 'DESCRIPTION', 'COMMANDS', 'OPTIONS']);
    expect(sections?.slice(-5)).toEqual(['EXIT STATUS', 'ENVIRONMENT', 'FILES', 'EXAMPLES', 'SEE ALSO']);
    expect(shown()).toContain('sora-cn 1.2.3');
  });
});

describe('a command on the manual page', () => {
  it('is said to take the filters of claims where it takes them', async () => {
    for (const name of SUBCOMMAND_NAMES) {
      const { input } = await loadCommand(name);
      const [, about = ''] = new RegExp(`^\\.SS ${name}\n([^]*?)^\\.S[SH]`, 'm').exec(page) ?? [];
      const takesThem = Object.keys(CLAIM_FILTERS).every((option) => option in (input.options ?? {}));
      expect([name, /of\sFILTERS/.test(about)]).toEqual([name, takesThem]);
    }
  });
});

describe('the environment of the manual page', () => {
  it('is what the program reads', () => {
    const sources = readdirSync('src', { recursive: true, encoding: 'utf8' }).filter((name) => name.endsWith('.ts'));
    const code = sources.map((name) => readFileSync(join('src', name), 'utf8')).join('\n');
    const read = new Set([...code.matchAll(/\benv\['([A-Z_]+)'\]/g)].map(([, name = '']) => name));
    expect(read).toContain('SORA_CN_DATA');
    // Only for what a shell would make of ~ in a path.
    read.delete('HOME');
    for (const name of read) expect(page).toContain(name);
  });
});
