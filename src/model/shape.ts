import { onceEach } from '../text/once.ts';
import type { PlaceKind } from './places.ts';
import type { Vocabulary } from './vocabularies.ts';

/** Text for people: BCP 47 language tag → string, at least one entry. */
export type Text = Readonly<Record<string, string>>;

/**
 * How the value of a field is written. `about` is shown by `schema` and to editors.
 * A field of a list form is always present (default `[]`) unless `optional`; any other only if `required`. A list that is
 * `required` has an item.
 */
export type Field = Told &
  (
    | Of<Exclude<ScalarForm, 'string' | 'integer' | 'locator' | 'digest'>>
    /** `limited`: counted against `quotationLimit`. `web`: an address that a browser opens. */
    | { readonly form: 'string'; readonly limited?: true; readonly web?: true }
    | { readonly form: 'integer'; readonly least?: number; readonly most?: number }
    /** `folded`: of the text without what the eye cannot tell apart, and shorter. */
    | { readonly form: 'digest'; readonly folded?: true }
    | { readonly form: 'digests'; readonly folded?: true }
    | { readonly form: 'locator'; readonly places?: readonly PlaceKind[] }
    /** `fillable`: may be blank for the time being. */
    | { readonly form: 'text'; readonly fillable?: true }
    | Of<'strings' | 'ranges' | 'record' | 'type' | 'value' | 'any'>
    | { readonly form: 'term'; readonly terms: Vocabulary }
    | (Of<'reference' | 'references'> & {
        readonly to: string;
        readonly reserved?: string;
        /** Links of this field, or those whose `field` beside it has one of the `terms`, must not lead back to where they start. */
        readonly acyclic?: true | { readonly field: string; readonly terms: readonly string[] };
        /** The field beside it whose term says what the link is; else it is called like the field of the record. */
        readonly relation?: string;
        /** The field beside it that has the words of the source for the link; without them it is editorial. */
        readonly cue?: string;
        /** Says where the record is from, which is no link between records. */
        readonly origin?: true;
        /** What the link means read from its far end, of each term of `relation`; else that record is “about it”. */
        readonly inverse?: string | Readonly<Record<string, string>>;
        /** What it means as a verb between its ends, where the name of the field would not do. */
        readonly onArrow?: string;
      })
    | (Of<'object' | 'objects'> & {
        readonly fields: Shape;
        /** Left with none of these once what is broken is gone, it goes too. */
        readonly anyOf?: readonly string[];
      })
  );

/** What any field says of itself. */
interface Told {
  readonly about: string;
  readonly required?: true;
  readonly optional?: true;
  /** What people read over its values, where that is not its name. */
  readonly heading?: string;
  /**
   * In csv and tsv it comes behind the others: it was added when programs read these by number. `where known`: it has a
   * column only where some row has it.
   */
  readonly lastColumn?: true | 'where known';
  /** How search weighs its words; without it search does not look there. */
  readonly searched?: 'id' | 'name' | 'statement' | 'date' | 'description' | 'note' | 'aside';
  /** Of what is counted or ranked, most comes first. */
  readonly largestFirst?: true;
}

type Of<F extends string> = F extends string ? { readonly form: F } : never;

/** The fields of some of the forms. */
export type FieldOf<F extends Form> = Extract<Field, { readonly form: F }>;

export type Form = Field['form'];

/** The fields of a record, in the order in which they are written. */
export type Shape = Readonly<Record<string, Field>>;

/** The fields of a shape with their names, as a list: the same one each time, since every record is read by it. */
export const fieldsOf = onceEach((shape: Shape): readonly (readonly [string, Field])[] => Object.entries(shape));

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
  type: string;
  value: string | number | boolean;
  /** Whatever stands in a field of a record. */
  any: unknown;
}

/** Values of forms that a narrower type can be given for: `record`, and `type`, the name of a record type. */
type Narrower = Partial<Record<'record' | 'type', unknown>>;

type ValueOf<F extends Field, N extends Narrower> = F extends { form: 'term'; terms: infer T }
  ? keyof T & string
  : F extends { form: 'objects'; fields: infer S extends Shape }
    ? readonly Shaped<S, N>[]
    : F extends { form: 'object'; fields: infer S extends Shape }
      ? Shaped<S, N>
      : F['form'] extends keyof N
        ? N[F['form']]
        : Values[Exclude<F['form'], 'term' | 'object' | 'objects'>];

type Present<S extends Shape> = {
  [K in keyof S]: S[K] extends { optional: true }
    ? never
    : S[K] extends { required: true } | { form: ListForm }
      ? K
      : never;
}[keyof S];

/** The type of the records that a shape describes: the one source of types, validation and JSON Schema. */
export type Shaped<S extends Shape, N extends Narrower = object> = {
  readonly [K in Present<S>]: ValueOf<S[K], N>;
} & {
  readonly [K in Exclude<keyof S, Present<S>>]?: ValueOf<S[K], N>;
};
