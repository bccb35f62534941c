import { RECORD_TYPE_NAMES, STATEMENT } from '../model/records.ts';
import { escapeText } from '../text/escape.ts';
import { tagFor } from '../text/language-tag.ts';
import type { Address } from './address.ts';
import { NETWORK, TIMELINE, type Content } from './content.ts';
import { append, element, type Child } from './element.ts';
import { activeFilters, facetPanel } from './facet-panel.ts';
import { hrefOf, nameOf, said, type Page } from './page.ts';
import { isDark, setDark } from './theme.ts';
import { baseTitle } from './views/start.ts';
import { filled } from './words/in-languages.ts';

/** All around the content. The box for the query stays the same, so that nobody who types in it is disturbed. */
export interface Frame {
  /** Follows the language and the address. */
  update(page: Page): void;
  /** The reader is brought to the link to the address that was `left`, of an empty one to the heading; without it nowhere. */
  show(page: Page, content: Content, left?: string): void;
  showFacets(page: Page, content: Content): void;
  /** Says how things stand. */
  tell(text: string): void;
}

interface Actions {
  readonly go: (address: Address) => void;
  readonly type: (query: string) => void;
}

export function createFrame({ go, type }: Actions): Frame {
  const skip = element('a', { class: 'skip', href: '#content' });
  const head = element('header', { class: 'top' });
  const box = element('input', { type: 'search', id: 'query', autocomplete: 'off', spellcheck: 'false' });
  const label = element('label', { for: 'query' });
  const form = element('form', { role: 'search', class: 'search' }, label, box);
  const views = element('nav', {});
  const status = element('p', { role: 'status', class: 'status' });
  const active = element('div', {});
  const middle = element('div', { class: 'middle' });
  const main = element('main', { id: 'content', tabindex: '-1' }, status, active, middle);
  const filtersLabel = element('summary', {});
  const facets = element('div', {});
  const filters = element('details', { class: 'filters' }, filtersLabel, facets);
  const foot = element('footer', {});
  const open = new Set<string>(['modality', 'stance', 'attributed-to', 'outcome']);

  form.addEventListener('submit', (event) => {
    event.preventDefault();
  });
  box.addEventListener('input', () => {
    type(box.value);
  });
  skip.addEventListener('click', (event) => {
    event.preventDefault();
    main.focus();
  });
  const wide = matchMedia('(min-width: 60rem)');
  const unfold = () => {
    filters.open = wide.matches;
  };
  wide.addEventListener('change', unfold);
  unfold();
  const aside = element('aside', {}, filters);
  append(document.body, [
    skip,
    head,
    element('div', { class: 'bar' }, form, views),
    element('div', { class: 'columns' }, aside, main),
    foot,
  ]);

  return {
    update(page) {
      const { words, address } = page;
      document.documentElement.lang = words.tag;
      skip.textContent = words.skip;
      label.textContent = words.search;
      box.placeholder = words.searchHint;
      if (document.activeElement !== box) box.value = address.query;
      filtersLabel.textContent = words.filters;
      aside.setAttribute('aria-label', words.filters);
      keepingFocus(() => {
        head.replaceChildren(...headOf(page, go));
        views.replaceChildren(viewsOf(page));
        foot.replaceChildren(element('p', {}, words.paraphrase), element('p', {}, page.data.version));
      });
      views.setAttribute('aria-label', words.views);
    },
    show(page, { title, view, status: told }, left) {
      document.title = `${escapeText(title)} · ${baseTitle(page).textContent}`;
      middle.replaceChildren(view);
      const chosen = activeFilters(page);
      active.replaceChildren(...(chosen === undefined ? [] : [chosen]));
      status.textContent = escapeText(told);
      if (left === undefined) return;
      const link = left ? linkTo(middle, left) : null;
      scrollTo(0, 0);
      (link ?? middle.querySelector('h2'))?.focus({ preventScroll: !link });
    },
    showFacets(page, { hits }) {
      keepingFocus(() => {
        facets.replaceChildren(facetPanel(page, open, hits, go));
      });
    },
    tell(text) {
      status.textContent = escapeText(text);
    },
  };
}

/** The link to an address, as far down as a list goes. */
function linkTo(within: HTMLElement, href: string): HTMLElement | null {
  const link = within.querySelector<HTMLElement>(`a[href="${CSS.escape(href)}"]`);
  const more = within.querySelector<HTMLElement>('.more:not([hidden])');
  if (link || !more) return link;
  more.click();
  return linkTo(within, href);
}

/** Does something that makes elements anew, and puts the focus back on the one of the same id. */
function keepingFocus(work: () => void): void {
  const { id } = document.activeElement ?? { id: '' };
  work();
  if (id !== '' && document.activeElement?.id !== id) document.getElementById(id)?.focus();
}

function headOf(page: Page, go: Actions['go']): HTMLElement[] {
  const { data, address, language, words, catalogue } = page;
  const { about } = catalogue.base;
  const languages = data.languages.map((tag) => {
    const button = element(
      'button',
      { type: 'button', id: `lang-${tag}`, lang: tag, 'aria-pressed': tag === language ? 'true' : 'false' },
      nameOf(tag, 'language', tag),
    );
    button.addEventListener('click', () => {
      go({ ...address, language: tag });
    });
    return button;
  });
  const dark = element(
    'button',
    { type: 'button', id: 'dark', 'aria-pressed': isDark() ? 'true' : 'false' },
    words.dark,
  );
  dark.addEventListener('click', () => {
    setDark(!isDark());
    dark.setAttribute('aria-pressed', isDark() ? 'true' : 'false');
  });
  const left =
    data.leftOut > 0 ? element('p', { class: 'muted' }, filled(words.leftOut, { n: data.leftOut })) : undefined;
  const { claim: claims } = catalogue.base.records;
  const isForeign =
    claims.length > 0 && claims.every(({ statement }) => tagFor(language, Object.keys(statement)) === undefined);
  const note = isForeign ? element('p', { class: 'muted' }, words.untranslated) : undefined;
  return [
    element(
      'div',
      { class: 'tools' },
      element('div', { role: 'group', 'aria-label': words.language, class: 'languages' }, ...languages),
      dark,
    ),
    element('h1', {}, element('a', { href: hrefOf(page, { type: '', filters: {}, query: '' }) }, baseTitle(page))),
    element(
      'div',
      { class: 'about' },
      about?.description && element('p', {}, said(page, about.description)),
      left,
      note,
    ),
  ];
}

/** The lists and views, each with how much it holds. */
function viewsOf(page: Page): HTMLElement {
  const { address, words, catalogue } = page;
  const { records } = catalogue.base;
  const types = ORDER.filter((type) => records[type].length > 0);
  const items: (readonly [type: string, name: string, count: number | undefined])[] = [
    ...types.map((type) => [type, words.types[type]?.[1] ?? type, records[type].length] as const),
    ...(catalogue.base.records.claim.some(({ date }) => date !== undefined)
      ? [[TIMELINE, words.timeline, undefined] as const]
      : []),
    ...(document.getElementById('drawing') === null ? [] : [[NETWORK, words.network, undefined] as const]),
  ];
  const current = address.type === '' && address.query === '' ? STATEMENT : address.type;
  return element(
    'ul',
    {},
    ...items.map(([type, name, count]): Child => {
      const isHere = type === current;
      const href = hrefOf(page, { type });
      return element(
        'li',
        {},
        element('a', { href, 'aria-current': isHere ? 'page' : undefined }, name),
        count === undefined ? undefined : element('span', { class: 'count' }, String(count)),
      );
    }),
  );
}

/** Claims first, then what people come for. */
const ORDER = [...RECORD_TYPE_NAMES].sort((a, b) => rank(a) - rank(b));

function rank(type: string): number {
  const known = ['claim', 'obstacle', 'opportunity', 'evidence', 'actor', 'technology', 'topic', 'document'];
  return known.includes(type) ? known.indexOf(type) : known.length;
}
