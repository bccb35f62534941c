import { EVIDENCE, isAttested, type Claim } from '../../model/records.ts';
import { OUTCOME_MARKS } from '../../model/vocabularies.ts';
import type { Borne } from '../../query/outcomes.ts';
import { compareDates } from '../../text/dates.ts';
import { between, DOT, element, type Child } from '../element.ts';
import { linkTo, said, term, webLink, type Page } from '../page.ts';
import { filled } from '../words/in-languages.ts';

/** What came of a claim in a few words, “✓ supported, 2 reservations”; nothing where nothing bears on it. */
export function outcomeMark(page: Page, claim: Claim): Child {
  const found = page.catalogue.outcomes.of(claim);
  if (found === undefined || found.evidenceCount === 0) return undefined;
  const { outcome, reservations } = found;
  const word = isAttested({ ...claim, outcome }) ? page.words.attested : term(page, outcome);
  const more = reservations > 0 ? `, ${filled(page.words.reservations, { n: reservations })}` : '';
  return element('span', { class: `outcome ${outcome}` }, `${OUTCOME_MARKS[outcome]} ${word}${more}`);
}

/** What bears on a claim, in the order of time, each with how it bears and where it was found first. */
export function cameOfIt(page: Page, claim: Claim): Child {
  const borne = page.catalogue.outcomes.on(claim.id).toSorted((a, b) => compareDates(a.evidence.date, b.evidence.date));
  if (borne.length === 0) return undefined;
  return element(
    'section',
    { class: 'links' },
    element('h3', {}, page.words.cameOfIt),
    element('p', {}, outcomeMark(page, claim)),
    element('ul', {}, ...borne.map((one) => borneItem(page, one))),
  );
}

function borneItem(page: Page, { evidence, bearing }: Borne): HTMLElement {
  const [citation] = evidence.citations;
  const source = citation?.publisher ?? citation?.title ?? citation?.url;
  return element(
    'li',
    { class: 'dated evidence' },
    element('time', { datetime: evidence.date }, evidence.date ?? page.words.undated),
    element(
      'div',
      {},
      linkTo(page, EVIDENCE, evidence.id),
      element(
        'p',
        { class: 'detail' },
        ...between(
          [
            element('b', {}, `${term(page, bearing.bearing)} (${term(page, bearing.asOf)})`),
            evidence.type && term(page, evidence.type),
            source && (citation?.url === undefined ? source : webLink(source, citation.url)),
            bearing.note && said(page, bearing.note),
          ],
          DOT,
        ),
      ),
    ),
  );
}
