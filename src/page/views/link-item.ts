import type { Claim } from '../../model/records.ts';
import { RESERVED_ID } from '../../model/patterns.ts';
import { STANCE_MARKS } from '../../model/vocabularies.ts';
import type { Link } from '../../query/links.ts';
import { between, DOT, element, type Child } from '../element.ts';
import { holder, linkTo, term, type Page } from '../page.ts';
import { outcomeMark } from './outcome.ts';

/**
 * A record as one item of a list; a claim with the mark of its stance, and below it who says so, how surely if it is
 * hedged, and what came of it, behind what else is known of the link. In the outline of a source what the source itself
 * says needs no word on that.
 */
export function linkItem(
  page: Page,
  { type, id, cue, editorial }: Pick<Link, 'type' | 'id' | 'cue' | 'editorial'>,
  isInSource = false,
  ofLink: readonly Child[] = [],
): HTMLElement {
  const record = page.catalogue.find(type, id);
  const claim = record !== undefined && 'relations' in record ? record : undefined;
  const details = [...ofLink, ...(claim === undefined ? [] : detailsOf(page, claim, isInSource))].filter(
    (one) => one !== undefined,
  );
  return element(
    'li',
    { class: 'link-item' },
    claim?.stance && element('span', { class: `stance ${claim.stance}` }, STANCE_MARKS[claim.stance]),
    record !== undefined && 'date' in record ? element('span', { class: 'place' }, record.date) : undefined,
    element(
      'div',
      {},
      linkTo(page, type, id),
      editorial === true ? ` (${page.words.editorial})` : undefined,
      ...(cue === undefined ? [] : [' (', element('q', { dir: 'auto' }, cue), ')']),
      details.length === 0 ? undefined : element('p', { class: 'detail' }, ...between(details, DOT)),
    ),
  );
}

function detailsOf(page: Page, claim: Claim, isInSource: boolean): Child[] {
  const { attributedTo, modality, source } = claim;
  const isPlain = attributedTo === undefined || (isInSource && attributedTo === RESERVED_ID);
  return [
    isPlain ? undefined : element('span', { class: 'holder' }, '— ', holder(page, attributedTo, source)),
    modality === undefined || modality === 'certain'
      ? undefined
      : element('span', { class: 'hedged' }, term(page, modality)),
    outcomeMark(page, claim),
  ];
}
