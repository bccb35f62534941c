import { STATEMENT, type Claim } from '../../model/records.ts';
import { STANCE_MARKS } from '../../model/vocabularies.ts';
import { between, DOT, element, type Child, type Ranges } from '../element.ts';
import { outcomeMark } from './outcome.ts';
import { holder, hrefOf, linkTo, said, term, type Page } from '../page.ts';

/** A claim as a card: stance, certainty and kind at the side; the statement; who says so, where, and about what. */
export function claimCard(page: Page, claim: Claim, ranges: Ranges = []): HTMLElement {
  return element(
    'li',
    { class: 'card claim' },
    side(page, claim),
    element(
      'div',
      { class: 'body' },
      element(
        'h3',
        {},
        element('a', { href: hrefOf(page, { type: STATEMENT, id: claim.id }) }, said(page, claim.statement, ranges)),
      ),
      element('p', { class: 'detail' }, ...between(details(page, claim), DOT)),
    ),
  );
}

/** `▼ unfavourable`, `possible`, `forecast`. */
export function side(page: Page, claim: Claim): HTMLElement {
  const { stance, modality, kind } = claim;
  const mark = stance === undefined ? undefined : `${STANCE_MARKS[stance]} ${term(page, stance)}`;
  const hedged = modality !== undefined && modality !== 'certain';
  return element(
    'p',
    { class: 'side' },
    stance && element('span', { class: `stance ${stance}` }, mark),
    modality && element('span', { class: hedged ? 'modality hedged' : 'modality' }, term(page, modality)),
    kind && element('span', { class: 'kind' }, term(page, kind)),
    outcomeMark(page, claim),
  );
}

function details(page: Page, claim: Claim): Child[] {
  const { attributedTo, source, topics } = claim;
  return [
    attributedTo === undefined
      ? undefined
      : element('span', { class: 'holder' }, '— ', holder(page, attributedTo, source)),
    source && element('span', { class: 'place' }, page.catalogue.sources.inPrint(source)),
    element(
      'span',
      { class: 'topics' },
      ...between(
        topics.map((topic) => linkTo(page, 'topic', topic)),
        ', ',
      ),
    ),
  ];
}
