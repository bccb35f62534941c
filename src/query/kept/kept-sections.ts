import type { KnowledgeBase } from '../../model/records.ts';
import type { Column } from '../columns/column.ts';
import type { Packed } from '../../text/growing-numbers.ts';
import type { Sections } from './file-format.ts';
import type { SectionFile } from './section-file.ts';

/** What of a kept base is read at once. */
export interface KeptHead {
  /** What the file was made of, so that one renamed to that of another base is not taken for its. */
  readonly key: string;
  /** Without its claims. */
  readonly base: KnowledgeBase;
  /** How many claims there are. */
  readonly count: number;
  /** The names of the fields of the user’s own that claims have. */
  readonly ownFields: readonly string[];
}

/** Of more fields of the user’s own no column is kept: they are read from the claims. */
export const MOST_OWN_FIELDS = 64;

export function sectionsOfColumn(
  name: string,
  { values, numbers, claims }: Column & { readonly numbers: Packed; readonly claims?: Packed },
): Sections {
  return {
    [`${name}:values`]: new TextEncoder().encode(JSON.stringify(values)),
    [`${name}:numbers`]: numbers,
    ...(claims !== undefined && { [`${name}:claims`]: claims }),
  };
}

/** A column that was kept; undefined if there is none of that name. */
export function columnIn(file: SectionFile, name: string): Column | undefined {
  if (!file.has(`${name}:values`)) return undefined;
  const values = JSON.parse(file.text(`${name}:values`)) as string[];
  const numbers = `${name}:numbers`;
  const read =
    values.length <= 2 ** 8
      ? file.bytes(numbers)
      : values.length <= 2 ** 16
        ? file.shorts(numbers)
        : file.numbers(numbers);
  return { values, numbers: read, ...(file.has(`${name}:claims`) && { claims: file.numbers(`${name}:claims`) }) };
}
