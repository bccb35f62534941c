import { EXPORTS, LEFT_OUT, type Export } from '../model/exports.ts';
import { ownPaths, valueAt } from '../model/paths.ts';
import { ABOUT } from '../model/record-shapes.ts';
import { placesOf, RECORD_TYPE_NAMES, RECORD_TYPES, type KnowledgeBase } from '../model/records.ts';
import { counted } from '../text/counted.ts';
import { defineCommand } from './command.ts';

export const exportBase = defineCommand({
  output: { text: 'export' },
  ignores: { format: 'the format is the argument: export jsonld', json: 'the format is the argument: export jsonld' },
  examples: ['export jsonld -o claims.jsonld', 'export annotations', 'export sql -o base.sql'],
  input: {
    arguments: { format: { form: 'term', terms: EXPORTS, required: true, about: 'the format of another tool' } },
    options: { output: { form: 'file', short: 'o', about: 'write to a file, in place of what it holds' } },
  },
  notes: [
    {
      text: 'sql has everything that a base has. The others leave out what they have no place for, and say what, as far as the base has it. Texts other than statements and names are in one language (--lang).',
    },
  ],
  run: async ({ format, output }, context) => {
    const { base } = await context.catalogue();
    const view = { view: 'export', as: format, base } as const;
    const lost = leftOut(format, base);
    const fields = lost.length === 0 ? [] : [`Left out, for ${format} has no place for it: ${lost.join('; ')}.`];
    const notices = format === 'annotations' ? unplaced(base) : [];
    if (output === undefined || output === '-') return { view, notices, remarks: fields };
    return { view, into: output, notices: [...notices, ...fields] };
  },
});

/** That claims are left out as a whole, which must be known even in a pipe. */
function unplaced({ records }: KnowledgeBase): string[] {
  let count = 0;
  for (const claim of records.claim) if (placesOf(claim).length === 0) count++;
  return count === 0 ? [] : [`Left out: ${counted(count, 'claim')} without a source, on which an annotation could be.`];
}

/** What of a base a format has no place for, such as `claims: note, relations`. */
function leftOut(format: Export, { about, records, open }: KnowledgeBase): string[] {
  const lostOf = LEFT_OUT[format];
  if (lostOf === undefined) return [];
  const lists = RECORD_TYPE_NAMES.filter((type) => !open.includes(type)).map(
    (type) => [type, RECORD_TYPES[type].plural, records[type], RECORD_TYPES[type].fields] as const,
  );
  const own = ['about', 'about', about === undefined ? [] : [about], ABOUT] as const;
  return [own, ...lists].flatMap(([type, name, list, fields]) => {
    const lost = lostOf[type];
    if (list.length === 0) return [];
    if (lost === undefined) return [`all ${name}`];
    const given = new Set<string>();
    // Once through the list: of a large base, each time costs as much as reading it.
    for (const record of list) {
      for (const path of lost) if (!given.has(path) && isGiven(valueAt(record, path))) given.add(path);
      for (const path of ownPaths(record, fields)) given.add(path);
    }
    const all = new Set([...lost.filter((path) => given.has(path)), ...given]);
    return all.size === 0 ? [] : [`${name}: ${[...all].join(', ')}`];
  });
}

function isGiven(value: unknown): boolean {
  return Array.isArray(value) ? value.some(isGiven) : value !== undefined;
}
