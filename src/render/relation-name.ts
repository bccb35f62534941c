import { factsOf, RECORD_TYPE_NAMES, RECORD_TYPES, type RecordType } from '../model/records.ts';
import { fieldsOf, type FieldOf, type Shape } from '../model/shape.ts';
import { inWords } from './heading.ts';

type Linking = FieldOf<'reference' | 'references'>;

/** What is linked in one way, as a heading over it: “affects”, or “claims it holds” from the other end. */
export function relationName({
  relation,
  direction,
  type,
}: {
  readonly relation: string;
  readonly direction: string;
  readonly type: RecordType;
}): string {
  // What a relation is called where it stands is what its field is called, if it has one.
  if (direction === 'out') return outName(relation);
  const inverse = fieldOf(type, relation)?.inverse;
  const name = typeof inverse === 'object' ? inverse[relation] : inverse;
  return name ?? `${RECORD_TYPES[type].plural} about it`;
}

function outName(relation: string): string {
  const told = RECORD_TYPE_NAMES.map((type) => fieldOf(type, relation)?.heading).find((name) => name !== undefined);
  return told ?? inWords(relation);
}

/** What a link of a record means, as a verb between its ends: “affects”, “made by”. */
export function arrowName(type: RecordType | undefined, relation: string): string {
  return (type && fieldOf(type, relation)?.onArrow) ?? inWords(relation);
}

/** The field of a type that makes links of a relation: one of that name, or one whose relation is told beside it. */
function fieldOf(type: RecordType, relation: string): Linking | undefined {
  const { fields } = factsOf(type);
  const own = Object.hasOwn(fields, relation) ? fields[relation] : undefined;
  if (own?.form === 'reference' || own?.form === 'references') return own;
  return fieldsOf(fields).flatMap(([, field]) => (field.form === 'objects' ? linking(field.fields, relation) : []))[0];
}

function linking(shape: Shape, relation: string): Linking[] {
  return fieldsOf(shape).flatMap(([, field]) => {
    const isLink = field.form === 'reference' || field.form === 'references';
    const told = isLink && field.relation !== undefined ? shape[field.relation] : undefined;
    return isLink && told?.form === 'term' && Object.hasOwn(told.terms, relation) ? [field] : [];
  });
}
