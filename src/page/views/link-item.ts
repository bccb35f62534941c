import { element } from '../element.ts';
import type { Link } from '../../query/links.ts';
import { linkTo, type Page } from '../page.ts';
import { MARKS } from './claim-card.ts';

/** A record as one line of a list, with the mark of its stance if it is a claim. */
export function linkItem(page: Page, { type, id, editorial }: Pick<Link, 'type' | 'id' | 'editorial'>): HTMLElement {
  const record = page.catalogue.find(type, id);
  const stance = record !== undefined && 'stance' in record ? record.stance : undefined;
  return element(
    'li',
    { class: 'link-item' },
    stance && element('span', { class: `stance ${stance}` }, MARKS[stance]),
    record !== undefined && 'date' in record ? element('span', { class: 'place' }, record.date) : undefined,
    element('span', {}, linkTo(page, type, id), editorial === true ? ` (${page.words.editorial})` : undefined),
  );
}
