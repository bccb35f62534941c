import type { PlaceKind } from './places.ts';
import type { Vocabulary } from './vocabularies.ts';

/** Text for people: BCP 47 language tag → string, at least one entry. */
export type Text = Readonly<Record<string, string>>;

/**
 * How the value of a field is written. `about` is shown by `schema` and to editors.
 * A field of a list form is always present (default `[]`) unless `optional`; any other only if `required`.
 */
export type Field = { readonly about: string; readonly required?: true; readonly optional?: true } & (
  | Of<Exclude<ScalarForm, 'string' | 'integer' | 'locator'>>
  /** `limited`: counted against `document.quotationLimit`. */
  | { readonly form: 'string'; readonly limited?: true }
  | { readonly form: 'integer'; readonly least?: number }
  | { readonly form: 'locator'; readonly places?: readonly PlaceKind[] }
  /** `fillable`: may be blank for the time being. */
  | { readonly form: 'text'; readonly fillable?: true }
  | Of<'strings' | 'digests' | 'ranges' | 'record' | 'value'>
  | { readonly form: 'term'; readonly terms: Vocabulary }
  | (Of<'reference' | 'references'> & {
      readonly to: string;
      readonly reserved?: string;
      /** Links of this field, or those whose `field` beside it has one of the `terms`, must not lead back to where they start. */
      readonly acyclic?: true | { readonly field: string; readonly terms: readonly string[] };
    })
  | (Of<'object' | 'objects'> & { readonly fields: Shape })
);

type Of<F extends string> = F extends string ? { readonly form: F } : never;

/** The fields of some of the forms. */
export type FieldOf<F extends Form> = Extract<Field, { readonly form: F }>;

export type Form = Field['form'];

/** The fields of a record, in the order in which they are written. */
export type Shape = Readonly<Record<string, Field>>;

type Entries = readonly (readonly [string, Field])[];
const entries = new Map<Shape, Entries>();

/** The fields of a shape with their names, as a list: the same one each time, since every record is read by it. */
export function fieldsOf(shape: Shape): Entries {
  let known = entries.get(shape);
  if (known === undefined) entries.set(shape, (known = Object.entries(shape)));
  return known;
}

type ScalarForm = 'id' | 'string' | 'boolean' | 'integer' | 'number' | 'date' | 'locator' | 'digest' | 'language';

/** Forms whose value is a list and always present. */
export const LIST_FORMS = ['strings', 'references', 'objects'] as const satisfies readonly Form[];
type ListForm = (typeof LIST_FORMS)[number];

export function isListField(field: Field): field is FieldOf<ListForm> {
  return (LIST_FORMS as readonly Form[]).includes(field.form);
}

interface Values {
  id: string;
  string: string;
  boolean: boolean;
  integer: number;
  number: number;
  date: string;
  locator: string;
  digest: string;
  language: string;
  reference: string;
  text: Text;
  strings: readonly string[];
  references: readonly string[];
  digests: Readonly<Record<string, string>>;
  /** Pairs of code-point offsets, end exclusive. */
  ranges: readonly (readonly [number, number])[];
  record: object;
  value: string | number | boolean;
}

type ValueOf<F extends Field> = F extends { form: 'term'; terms: infer T }
  ? keyof T & string
  : F extends { form: 'objects'; fields: infer S extends Shape }
    ? readonly Shaped<S>[]
    : F extends { form: 'object'; fields: infer S extends Shape }
      ? Shaped<S>
      : Values[Exclude<F['form'], 'term' | 'object' | 'objects'>];

type Present<S extends Shape> = {
  [K in keyof S]: S[K] extends { optional: true }
    ? never
    : S[K] extends { required: true } | { form: ListForm }
      ? K
      : never;
}[keyof S];

/** The type of the records that a shape describes: the one source of types, validation and JSON Schema. */
export type Shaped<S extends Shape> = { readonly [K in Present<S>]: ValueOf<S[K]> } & {
  readonly [K in Exclude<keyof S, Present<S>>]?: ValueOf<S[K]>;
};
