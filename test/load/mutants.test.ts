import { readdirSync, readFileSync } from 'node:fs';
import { beforeAll, describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import type { Loaded } from '../../src/load/load-base.ts';
import { isMapping } from '../../src/load/fields/mapping.ts';
import { asFile } from './as-file.ts';
import { inShort, loadText } from './loading.ts';

const FOLDER = 'data';
const TEXTS = readdirSync(FOLDER)
  .filter((name) => name.endsWith('.yaml'))
  .map((name) => readFileSync(`${FOLDER}/${name}`, 'utf8'));

/** A small base without a problem: every few records of the built-in one, less what refers to others. */
async function sample(): Promise<Record<string, unknown>> {
  const whole = Object.assign({}, ...TEXTS.map((text): unknown => parse(text))) as Record<string, unknown>;
  const thinned = Object.entries(whole).map(([key, value]) => [
    key,
    Array.isArray(value) ? value.filter((_, at) => at % 6 === 0) : value,
  ]);
  const { base } = await loadText(JSON.stringify(Object.fromEntries(thinned)), 'json');
  return asFile(base);
}

type Path = readonly (string | number)[];

function pathsIn(value: unknown, path: Path = []): Path[] {
  if (typeof value !== 'object' || value === null) return [path];
  return [
    path,
    ...Object.entries(value).flatMap(([key, item]) =>
      pathsIn(item, [...path, Array.isArray(value) ? Number(key) : key]),
    ),
  ];
}

/** A copy with the value at a path changed; undefined where the change does not apply. */
function changed(value: unknown, [step, ...rest]: Path, change: Change): unknown {
  if (step === undefined) return undefined;
  const copy: unknown = Array.isArray(value) ? [...(value as unknown[])] : { ...(value as object) };
  const container = copy as Record<string | number, unknown>;
  if (rest.length === 0) return change(container, step) ? copy : undefined;
  const inner = changed(container[step], rest, change);
  if (inner === undefined) return undefined;
  container[step] = inner;
  return copy;
}

type Change = (container: Record<string | number, unknown>, step: string | number) => boolean;

function replaceBy(make: (value: unknown) => unknown): Change {
  return (container, step) => {
    const before = container[step];
    container[step] = make(before);
    return typeof before !== typeof container[step] || Array.isArray(before) !== Array.isArray(container[step]);
  };
}

function rename(container: Record<string | number, unknown>, step: string | number, name: string): boolean {
  if (typeof step !== 'string') return false;
  container[name] = container[step];
  return Reflect.deleteProperty(container, step);
}

/** Changes that leave no base as it should be. */
const WRONG: Record<string, Change> = {
  'made a number': replaceBy(() => 7.5),
  'made true': replaceBy(() => true),
  'made nothing': replaceBy(() => null),
  'made a list of lists': (container, step) => {
    container[step] = [[]];
    return true;
  },
  'made a mapping': (container, step) => {
    container[step] = { 'no such field': 1 };
    return true;
  },
  renamed: (container, step) => rename(container, step, `${String(step)}_`),
  doubled: (container, step) => {
    if (!Array.isArray(container)) return false;
    container.push(container[step]);
    return isMapping(container[step]) ? Object.hasOwn(container[step], 'id') : false;
  },
};

/** Changes that a base may survive. */
const ODD: Record<string, Change> = {
  'left out': (container, step) => {
    if (Array.isArray(container)) container.splice(Number(step), 1);
    else Reflect.deleteProperty(container, step);
    return true;
  },
  'made blank': (container, step) => {
    const isText = typeof container[step] === 'string';
    container[step] = ' ';
    return isText;
  },
  'made long': (container, step) => {
    const isText = typeof container[step] === 'string';
    container[step] = 'Ünï cödé 😀 '.repeat(300);
    return isText;
  },
};

async function expectOrder({ base, diagnostics }: Loaded): Promise<void> {
  for (const { file, line, column, message } of diagnostics) {
    expect(file).toBe('base.json');
    expect(line).toBeGreaterThan(0);
    expect(column).toBeGreaterThan(0);
    expect(message.length).toBeLessThan(600);
  }
  // What is left hangs together.
  const again = await loadText(JSON.stringify(asFile(base)), 'json');
  expect(again.diagnostics.map(inShort)).toEqual([]);
}

describe('the built-in base', () => {
  let whole: Record<string, unknown>;
  let paths: Path[];
  beforeAll(async () => {
    whole = await sample();
    paths = pathsIn(whole).filter((path) => path.length > 0);
    expect((await loadText(JSON.stringify(whole), 'json')).diagnostics).toEqual([]);
  });

  it.each(Object.entries({ ...WRONG, ...ODD }))('with a value %s', async (name, change) => {
    // Another few paths for each change.
    const stride = 3;
    const offset = Object.keys({ ...WRONG, ...ODD }).indexOf(name) % stride;
    let count = 0;
    for (const path of paths.filter((_, at) => at % stride === offset)) {
      const mutant = changed(whole, path, change);
      if (mutant === undefined) continue;
      count++;
      const loaded = await loadText(JSON.stringify(mutant, null, 1), 'json');
      if (name in WRONG) expect(loaded.diagnostics, `${path.join('.')} ${name}`).not.toEqual([]);
      await expectOrder(loaded);
    }
    expect(count).toBeGreaterThan(name === 'doubled' ? 5 : 100);
  });

  it('in YAML with a line that is changed', async () => {
    let count = 0;
    for (const text of TEXTS) {
      const lines = text.split('\n').slice(0, 25);
      for (const [at, line] of lines.entries()) {
        for (const mutant of lineMutants(line)) {
          count++;
          const content = [...lines.slice(0, at), ...mutant, ...lines.slice(at + 1)].join('\n');
          const { diagnostics } = await loadText(content, 'yaml');
          expect(diagnostics.every((one) => one.file === 'base.yaml' && (one.line ?? 0) > 0)).toBe(true);
        }
      }
    }
    expect(count).toBeGreaterThan(800);
  });
});

/** What slips of the fingers make of a line. */
function lineMutants(line: string): string[][] {
  const slips = [
    [],
    [line, line],
    [` ${line}`],
    [line.replace(/^ /, '')],
    [line.replace(/^ {2}/, '\t')],
    [line.replace(':', '')],
    [line.replace(': ', ': "')],
    [line.replace(/$/, ': x')],
    [line.replace(/[[{]/, '')],
    [line.replace(/(\w)(\w)/, '$2$1')],
  ];
  return slips.filter(([first]) => first === undefined || first !== line);
}
