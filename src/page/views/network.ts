import { RECORD_TYPE_NAMES, type Claim } from '../../model/records.ts';
import { tagShown } from '../../text/language-tag.ts';
import { append, element } from '../element.ts';
import { hrefOf, type Page } from '../page.ts';
import { reachedFrom } from '../selected.ts';
import { filled } from '../words/in-languages.ts';

const SVG = 'http://www.w3.org/2000/svg';
/**
 * The drawing that was made with the page: its nodes become links, in the language of the page, and what the filters and
 * the query exclude is dimmed. Nothing is laid out anew.
 */
export function networkView(page: Page, drawing: Element, claims: readonly Claim[] | undefined): HTMLElement {
  const { words } = page;
  const picture = drawing.cloneNode(true) as Element;
  picture.setAttribute('role', 'group');
  picture.setAttribute('aria-label', words.network);
  const kept = claims && reachedFrom(claims, page.catalogue);
  const faded = new Set<string>();
  for (const node of picture.querySelectorAll('.node')) {
    const key = node.getAttribute('data-key') ?? '';
    if (kept?.has(key) === false) faded.add(node.id);
    node.classList.toggle('faded', faded.has(node.id));
    showLanguage(node, page.language);
    node.replaceWith(linked(page, node, key));
  }
  for (const arrow of picture.querySelectorAll('.arrow')) {
    const ends = [arrow.getAttribute('data-from') ?? '', arrow.getAttribute('data-to') ?? ''];
    arrow.classList.toggle(
      'faded',
      ends.some((name) => faded.has(name)),
    );
    const label = arrow.querySelector('tspan');
    const relation = words.relations[arrow.getAttribute('data-relation') ?? ''];
    if (label !== null && relation !== undefined) label.textContent = relation[0];
  }
  return element(
    'section',
    { class: 'network' },
    element('h2', { tabindex: '-1' }, words.network),
    element('p', { class: 'muted' }, words.networkHint),
    legend(page, picture),
    scroller(page, picture),
    ...remarks(page, drawing),
  );
}

/** A picture that is wider than the screen is moved under it, by keyboard too. */
function scroller(page: Page, picture: Element): HTMLElement {
  const box = element('div', { class: 'scroller', tabindex: '0', role: 'region', 'aria-label': page.words.network });
  append(box, [picture]);
  return box;
}

function showLanguage(node: Element, language: string): void {
  const labels = [...node.querySelectorAll('[data-lang]')];
  const tags = labels.map((label) => label.getAttribute('data-lang') ?? '');
  const shown = labels[tags.indexOf(tagShown(language, tags) ?? '')];
  for (const label of labels) if (label !== shown) label.remove();
}

function linked(page: Page, node: Element, key: string): Element {
  const [type = '', id = ''] = key.split(/:(.*)/s);
  const link = document.createElementNS(SVG, 'a');
  link.setAttribute('href', hrefOf(page, { type, id }));
  // What is seen comes first, so that it can be spoken to.
  link.setAttribute('aria-label', `${node.textContent.trim()}, ${page.words.types[type]?.[0] ?? type}`);
  link.append(node.cloneNode(true));
  return link;
}

function legend({ words }: Page, picture: Element): HTMLElement {
  const types = RECORD_TYPE_NAMES.filter((type) => picture.querySelector(`.node.${type}`) !== null);
  return element(
    'ul',
    { class: 'legend' },
    ...types.map((type) =>
      element('li', { class: type }, element('span', { class: `swatch ${type}` }), words.types[type]?.[0]),
    ),
  );
}

function remarks({ words }: Page, drawing: Element): HTMLElement[] {
  const said = [
    ['data-crowded-out', words.networkCut],
    ['data-left', words.notDrawn],
  ] as const;
  return said.flatMap(([name, sentence]) => {
    const n = Number(drawing.getAttribute(name) ?? 0);
    return n === 0 ? [] : [element('p', { class: 'muted' }, filled(sentence, { n }))];
  });
}
