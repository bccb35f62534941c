import type { DiffRow } from '../model/outputs.ts';
import { fieldAt } from '../model/paths.ts';
import { ABOUT } from '../model/record-shapes.ts';
import { RECORD_TYPES, inLanguage, type RecordType } from '../model/records.ts';
import type { Field, Shape } from '../model/shape.ts';
import { tagShown } from '../text/language-tag.ts';
import { grouped } from '../text/grouped.ts';
import { nameOf, ownText } from './cell.ts';
import { inWords } from './heading.ts';
import type { RenderOptions } from './options.ts';

/** A field that differs, in words; what is absent is undefined. */
interface DifferingField {
  readonly name: string;
  readonly old: string | undefined;
  readonly new: string | undefined;
}

/** The fields of a record that differ. Of a text in several languages the chosen one, and which others differ. */
export function differingFields({ type, fields }: DiffRow, options: RenderOptions): DifferingField[] {
  const shape: Shape = type === 'about' ? ABOUT : RECORD_TYPES[type].fields;
  const told = fields.map((one) => ({ ...one, field: fieldAt(shape, one.path) }));
  const texts = grouped(told, ({ path, field }) =>
    field?.form === 'text' ? path.slice(0, path.lastIndexOf('.')) : path,
  );
  return [...texts].flatMap(([name, [first, ...others]]) => {
    if (first === undefined) return [];
    const all = [first, ...others];
    const tags = all.map(({ path }) => path.slice(name.length + 1));
    const tag = tagShown(options.language, tags) ?? '';
    const chosen = all[tags.indexOf(tag)] ?? first;
    const rest = tags.filter((other) => other !== tag);
    const also = rest.length === 0 ? '' : `; also ${rest.join(', ')}`;
    const shown = name.startsWith('x-') ? name : name.split('.').map(inWords).join(' ');
    const text = (value: unknown) => (value === undefined ? undefined : valueInWords(value, chosen.field, options));
    return [{ name: tag === '' ? shown : `${shown} (${tag}${also})`, old: text(chosen.old), new: text(chosen.new) }];
  });
}

/** The title of the record of a row; empty for the base itself. */
export function titleOfDiffering({ type, id }: DiffRow, { names, language }: RenderOptions): string {
  const title = type === 'about' ? undefined : names.titleOf(type, id);
  return title === undefined ? '' : inLanguage(title, language);
}

function valueInWords(value: unknown, field: Field | undefined, options: RenderOptions): string {
  if (field?.form === 'objects') return (value as readonly object[]).map(partsInWords).join('; ');
  if (field?.form !== 'reference' && field?.form !== 'references') return ownText(value);
  const ids = (Array.isArray(value) ? value : [value]) as readonly string[];
  return ids.map((id) => nameOf(field.to as RecordType, id, options)).join(', ');
}

/** `locator p2.s1, quotation may close`: which part of it differs is to be seen. */
function partsInWords(item: object): string {
  return Object.entries(item)
    .map(([name, value]) => `${inWords(name)} ${ownText(value)}`)
    .join(', ');
}
