import { escapeText } from '../text/escape.ts';

export type Child = Node | string | undefined;
type Attributes = Readonly<Record<string, string | boolean | undefined>>;

/** An element with what is in it. Strings are text, whatever they hold, and what could reorder or hide text is shown. */
export function element<K extends keyof HTMLElementTagNameMap>(
  tag: K,
  attributes: Attributes = {},
  ...children: readonly Child[]
): HTMLElementTagNameMap[K] {
  const made = document.createElement(tag);
  setAttributes(made, attributes);
  append(made, children);
  return made;
}

export function setAttributes(target: Element, attributes: Attributes): void {
  for (const [name, value] of Object.entries(attributes)) {
    if (value === undefined || value === false) target.removeAttribute(name);
    else target.setAttribute(name, value === true ? '' : value);
  }
}

export function append(parent: Node, children: readonly Child[]): void {
  for (const child of children) {
    if (child === undefined || child === '') continue;
    parent.appendChild(typeof child === 'string' ? document.createTextNode(escapeText(child)) : child);
  }
}

/** Between things that stand in a row; it stays with what it follows. */
export const DOT = '\u00a0· ';

/** The items with something between them. */
export function between(items: readonly Child[], separator: string): Child[] {
  const shown = items.filter((item) => item !== undefined && item !== '');
  return shown.flatMap((item, at) => (at === 0 ? [item] : [separator, item]));
}

/** Pairs of offsets in code points, end exclusive. */
export type Ranges = readonly (readonly [number, number])[];

/** A text with some ranges marked. */
export function marked(text: string, ranges: Ranges): Child[] {
  if (ranges.length === 0) return [text];
  const points = Array.from(text);
  const pieces: Child[] = [];
  let at = 0;
  for (const [start, end] of ranges) {
    pieces.push(points.slice(at, start).join(''), element('mark', {}, points.slice(start, end).join('')));
    at = end;
  }
  return [...pieces, points.slice(at).join('')];
}
