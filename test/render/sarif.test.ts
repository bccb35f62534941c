import { readFileSync } from 'node:fs';
import { Ajv } from 'ajv';
import { describe, expect, it } from 'vitest';
import { RULES } from '../../src/model/diagnostics.ts';
import { STARTER_ARTICLE, STARTER_BASE } from '../../src/query/starter-base.ts';
import { soraCn, type World } from '../support/memory-runtime.ts';

const OFFICIAL = 'node_modules/@microsoft/jest-sarif/lib/schemas/sarif-2.1.0-rtm.5.json';
// It is of draft 4, whose words that it uses mean the same since; only what it calls itself is written otherwise.
const official = Object.entries(JSON.parse(readFileSync(OFFICIAL, 'utf8')) as object);
const schema = Object.fromEntries(official.filter(([key]) => key !== '$schema' && key !== 'id'));
const isValid = new Ajv({ strict: false, validateFormats: false, unicodeRegExp: false }).compile(schema);

interface Log {
  readonly runs: readonly {
    readonly columnKind: string;
    readonly tool: {
      readonly driver: { readonly rules: readonly { readonly id: string; readonly help: { text: string } }[] };
    };
    readonly results: readonly {
      readonly ruleId: string;
      readonly level: string;
      readonly message: { readonly text: string };
      readonly locations: readonly {
        readonly physicalLocation: {
          readonly artifactLocation: { readonly uri: string };
          readonly region: { readonly startLine: number; readonly startColumn?: number };
        };
      }[];
      readonly partialFingerprints: Readonly<Record<string, string>>;
    }[];
  }[];
}

/** The run in the log that a command line prints, which the official schema takes. */
async function runOf(line: string | readonly string[], world: World): Promise<Log['runs'][number]> {
  const { stdout } = await soraCn(line, world);
  const log = JSON.parse(stdout) as Log;
  expect([isValid(log), isValid.errors]).toEqual([true, null]);
  const [run] = log.runs;
  if (run === undefined) throw new Error('no run');
  const known = run.tool.driver.rules.map(({ id }) => id);
  for (const { ruleId, message, locations } of run.results) {
    expect(known).toContain(ruleId);
    expect(message.text).toMatch(/[.!?。]$/u);
    expect(locations[0]?.physicalLocation.region.startLine).toBeGreaterThan(0);
  }
  for (const { help } of run.tool.driver.rules) expect(help.text).not.toBe('');
  return run;
}

const fingerprintsOf = ({ results }: Log['runs'][number]) =>
  results.map(({ partialFingerprints }) => partialFingerprints);

describe('check -f sarif', () => {
  it('has every rule, and none broken in a sound base', async () => {
    const { results, tool, columnKind } = await runOf('check base.yaml -f sarif', {
      files: { 'base.yaml': STARTER_BASE },
    });
    expect(results).toEqual([]);
    expect(tool.driver.rules.map(({ id }) => id)).toEqual(Object.keys(RULES));
    expect(columnKind).toBe('unicodeCodePoints');
  });

  it('tells each problem with its rule, level and place in code points', async () => {
    const files = { 'a.yaml': 'topics:\n  - { id: 𝒂, label: { zh: 芯片 } }\n' };
    const { results } = await runOf('check a.yaml -f sarif', { files });
    const problems = JSON.parse((await soraCn('check a.yaml --json', { files })).stdout) as Record<string, unknown>[];
    expect(problems.length).toBeGreaterThan(0);
    expect(results.map(({ ruleId, level }) => [ruleId, level])).toEqual(
      problems.map(({ code, severity }) => [code, severity]),
    );
    expect(results[0]?.locations[0]?.physicalLocation.region).toMatchObject({
      startLine: problems[0]?.['line'],
      startColumn: problems[0]?.['column'],
    });
  });

  it('names files by relative addresses', async () => {
    const name = './my bases/100% #1?.yaml';
    const { results } = await runOf(['check', name, '-f', 'sarif'], { files: { [name]: 'topics: [{ id: a }]' } });
    expect(results[0]?.locations[0]?.physicalLocation.artifactLocation.uri).toBe('my%20bases/100%25%20%231%3F.yaml');
  });

  it('keeps its fingerprints where lines move, and has one of its own for each problem', async () => {
    const broken = 'topics:\n  - { id: a }\n  - { id: b }\n  - { id: b }\n';
    const before = await runOf('check a.yaml -f sarif', { files: { 'a.yaml': broken } });
    const after = await runOf('check a.yaml -f sarif', { files: { 'a.yaml': `# A comment.\n\n${broken}` } });
    expect(fingerprintsOf(after)).toEqual(fingerprintsOf(before));
    expect(new Set(fingerprintsOf(before).map((one) => JSON.stringify(one))).size).toBe(before.results.length);
  });
});

describe('verify -f sarif', () => {
  const files = { 'base.yaml': STARTER_BASE, 'article.txt': STARTER_ARTICLE, 'other.txt': 'Another text.\n' };

  it('has nothing to tell where all is verified', async () => {
    expect((await runOf('verify article.txt -d base.yaml -f sarif', { files })).results).toEqual([]);
  });

  it('tells each place that is not', async () => {
    const { results } = await runOf('verify other.txt -d base.yaml -f sarif', { files });
    expect(results.length).toBeGreaterThan(0);
    expect(new Set(results.map(({ ruleId }) => ruleId))).toEqual(new Set(['claim-missing']));
    // An id is written as it is, at the beginning of a sentence too.
    const { stdout } = await soraCn('claims -d base.yaml -f ids', { files });
    const ids = stdout.trim().split('\n');
    expect(results.map(({ message }) => /^Claim (\S+):/.exec(message.text)?.[1])).toEqual(ids);
  });
});
