const NUMBER = '[1-9][0-9]{0,8}';

/** How the locator of each kind of place is spelt. */
export const LOCATORS = {
  heading: `h${NUMBER}`,
  paragraph: `p${NUMBER}`,
  sentence: `p${NUMBER}\\.s${NUMBER}`,
} as const;

export type PlaceKind = keyof typeof LOCATORS;
export const PLACE_KINDS = Object.keys(LOCATORS) as readonly PlaceKind[];

/** A locator taken apart: a heading (`h1`), a paragraph (`p7`) or a sentence (`p7.s1`). */
export interface LocatorParts {
  readonly block: 'h' | 'p';
  readonly number: number;
  readonly sentence?: number;
}

const LOCATOR = new RegExp(`^(?:${Object.values(LOCATORS).join('|')})$`);

export function isLocator(text: string): boolean {
  return LOCATOR.test(text);
}

/** Reads a locator; undefined if it is none. */
export function parseLocator(locator: string): LocatorParts | undefined {
  if (!LOCATOR.test(locator)) return undefined;
  const block = locator.startsWith('h') ? 'h' : 'p';
  const dot = locator.indexOf('.');
  if (dot < 0) return { block, number: Number(locator.slice(1)) };
  return { block, number: Number(locator.slice(1, dot)), sentence: Number(locator.slice(dot + 2)) };
}

export function kindOf({ block, sentence }: LocatorParts): PlaceKind {
  if (block === 'h') return 'heading';
  return sentence === undefined ? 'paragraph' : 'sentence';
}

/** The locator of the paragraph or heading in which a place is. */
export function blockOf(locator: string): string {
  return locator.split('.', 1)[0] ?? locator;
}

/** A place in a source; `document` may be left out where only one can be meant. */
export interface PlaceInSource {
  readonly document?: string | undefined;
  readonly locator?: string | undefined;
}

/** A place as it is typed: `p7.s1`, `sora-china-2024#p7`, or all from one paragraph to another, `p3-p7`. */
export interface TypedPlace extends PlaceInSource {
  readonly locator: string;
  readonly holds: (locator: string) => boolean;
}

/** Reads a place as it is typed; undefined if it is none. What `p7` names includes its sentences. */
export function parsePlace(typed: string): TypedPlace | undefined {
  const [document, written] = splitPlace(typed);
  const locator = written.toLowerCase();
  const place = document === undefined ? { locator } : { document, locator };
  const [from, to] = locator.split('-', 2).map(parseLocator);
  if (from === undefined) return undefined;
  if (!locator.includes('-')) return { ...place, holds: (other) => other === locator || blockOf(other) === locator };
  if (to === undefined || [from, to].some((end) => kindOf(end) !== 'paragraph') || from.number > to.number)
    return undefined;
  const holds = (other: string): boolean => {
    const parts = parseLocator(other);
    return parts?.block === 'p' && parts.number >= from.number && parts.number <= to.number;
  };
  return { ...place, holds };
}

/** An id for a document whose own is read as a place wherever places and documents are typed. */
export function otherThanPlace(id: string): string {
  return `text-${id}`;
}

/** What stands before and behind the `#` of `sora-china-2024#p7.s1`. */
export function splitPlace(typed: string): readonly [document: string | undefined, rest: string] {
  const mark = typed.indexOf('#');
  return mark < 0 ? [undefined, typed] : [typed.slice(0, mark), typed.slice(mark + 1)];
}

/** What is in a document, as `parsePlace` and `splitPlace` read it. */
export function writePlace(document: string | undefined, rest: string): string {
  return document === undefined ? rest : `${document}#${rest}`;
}
