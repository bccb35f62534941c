import { fieldsOf, type Field, type Form, type Shape } from '../../model/shape.ts';

/** What a field of each form takes, as the end of “must be …”. */
const EXPECTED: Readonly<Record<Form, string>> = {
  id: 'an id',
  string: 'text',
  boolean: 'true or false',
  integer: 'a whole number',
  number: 'a number',
  date: 'a date, such as 2024-02-16',
  locator: 'a locator, such as p7.s1',
  digest: 'text',
  language: 'a language tag, such as en',
  text: 'a text by language, such as { en: … }',
  strings: 'a list of texts',
  term: 'one of its terms',
  reference: 'the id of a record',
  references: 'a list of ids',
  digests: 'a mapping from locators to digests',
  object: 'a mapping',
  objects: 'a list of mappings',
  ranges: 'a list of ranges',
  record: 'a record',
  type: 'a record type',
  value: 'a value',
  any: 'any value',
};

/** A value of a field, as it is written in YAML. */
function exampleOf(field: Field): string {
  switch (field.form) {
    case 'text':
      return '{ en: … }';
    case 'term':
      return Object.keys(field.terms)[0] ?? '…';
    case 'object':
      return exampleOfShape(field.fields);
    case 'objects':
      return `[${exampleOfShape(field.fields)}]`;
    default:
      return '…';
  }
}

/** A mapping with what it must have or, where it need not have anything, with what comes first. */
export function exampleOfShape(shape: Shape): string {
  const fields = fieldsOf(shape);
  const required = fields.filter(([, field]) => field.required === true);
  const shown = required.length > 0 ? required : fields.slice(0, 2);
  return `{ ${shown.map(([key, field]) => `${key}: ${exampleOf(field)}`).join(', ')} }`;
}

/** What to add of a field that is missing. */
export function whatToAdd(key: string, field: Field): string {
  if (field.form === 'term') return `${key}: ${alternatives(Object.keys(field.terms))}`;
  const example = exampleOf(field);
  return example === '…' ? 'it' : `${key}: ${example}`;
}

const WORDS: readonly Form[] = ['id', 'string', 'date', 'locator', 'digest', 'language', 'term', 'reference'];

/**
 * Why a value of the wrong type is wrong, and what to write instead. `written` is the value as it stands in the text;
 * `example` one that would be right, or all of them where these are terms.
 */
export function wrongType(name: string, form: Form, value: unknown, written: string, example?: string): string {
  const shown = abridged(written);
  const all = form === 'term' ? example : undefined;
  const expected = all ?? (example === undefined ? EXPECTED[form] : `${EXPECTED[form]}, such as ${example}`);
  if (value === null) return `${name} has no value: write ${expected}, or leave it out`;
  if (WORDS.includes(form) && (typeof value === 'number' || typeof value === 'boolean')) {
    return `${name} must be text, and ${shown} reads as ${typeName(value)}: write it in quotes, "${shown}"`;
  }
  if (typeof value === 'string') {
    const inBraces = isAsInBraces(written) ? shown : JSON.stringify(abridged(value));
    if (form === 'text') return `${name} must be a text by language: { en: ${inBraces} }`;
    if (form === 'strings') return `${name} must be a list, even of one: [${inBraces}]`;
    // Commas between ids tell several.
    if (form === 'references')
      return `${name} must be a list, even of one: [${/^[|>]/.test(written) ? inBraces : shown}]`;
  }
  const isFraction = form === 'integer' && typeof value === 'number';
  return `${name} must be ${expected}, not ${isFraction ? shown : typeName(value)}`;
}

/** Whether a text says the same between braces as where it stands: in quotes it does, else not with every sign, nor as a block. */
function isAsInBraces(written: string): boolean {
  return /^["']/.test(written) || !/^[|>]|[,[\]{}]/.test(written.trim());
}

function typeName(value: unknown): string {
  if (Array.isArray(value)) return 'a list';
  if (typeof value === 'number') return 'a number';
  if (typeof value === 'boolean') return 'true or false';
  return typeof value === 'string' ? 'text' : 'a mapping';
}

const LONGEST = 60;

/** A text from the file on one line, cut short to stand in a message. */
export function abridged(text: string): string {
  const start = text.slice(0, 4 * LONGEST);
  const points = Array.from(start.replace(/\s+/gu, ' ').trim());
  if (points.length <= LONGEST && start.length === text.length) return points.join('');
  return `${points.slice(0, LONGEST).join('')}…`;
}

/** A text from the file in quotes, cut short. */
export function quoted(text: string): string {
  return `"${abridged(text)}"`;
}

/** What is to be said of a key that begins with a blank that looks like indentation and is none; nothing of any other. */
export function blankAdvice(key: string): string {
  const [blank] = /^[^\S ]/u.exec(key) ?? [];
  return blank === undefined
    ? ''
    : ` It begins with ${codeOf(blank)}, which is no plain space: put plain spaces there.`;
}

/** “U+00A0” */
export function codeOf(character: string): string {
  return `U+${(character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}`;
}

/** “a, b or c”. */
export function alternatives(items: readonly string[]): string {
  return items.length < 2 ? items.join('') : `${items.slice(0, -1).join(', ')} or ${items.at(-1) ?? ''}`;
}
