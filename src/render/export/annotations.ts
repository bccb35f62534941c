import { ANNOTATION_CONTEXT, PURPOSES } from '../../model/mappings/web-annotation.ts';
import { SOURCE, STATEMENT, exactlyIn, placesOf, type Claim, type KnowledgeBase } from '../../model/records.ts';
import type { RenderOptions } from '../options.ts';
import { aroundItems } from './around-items.ts';
import { iriOf, isIri, UNKNOWN_ID } from '../../model/iri.ts';

type Node = Readonly<Record<string, unknown>>;
type Names = ReadonlyMap<string, string>;

/**
 * The claims as a collection of W3C Web Annotations, one for each place at which a claim stands: the statement and the
 * topics are its bodies, the target is the source’s address with the quotation. Claims without a place are left out.
 */
export function* annotations(base: KnowledgeBase, { language }: RenderOptions): Generator<string> {
  const addresses = new Map(
    base.records.document.map(({ id, url }) => [id, url !== undefined && isIri(url) ? url : iriOf(SOURCE, id)]),
  );
  const topics = new Map(base.records.topic.map(({ id, label }) => [id, exactlyIn(label, language)]));
  let total = 0;
  for (const claim of base.records.claim) total += placesOf(claim).length;
  const id = iriOf('base', 'claims');
  const collection = {
    '@context': ANNOTATION_CONTEXT,
    id,
    type: 'AnnotationCollection',
    ...(base.about?.title !== undefined && { label: exactlyIn(base.about.title, language) }),
    total,
    first: { id: `${id}:page`, type: 'AnnotationPage', partOf: { id }, startIndex: 0, items: [] },
  };
  yield* aroundItems(collection, itemsOf(base.records.claim, addresses, topics));
}

function* itemsOf(claims: Iterable<Claim>, ...names: [Names, Names]): Generator<Node> {
  for (const claim of claims) yield* ofClaim(claim, ...names);
}

function ofClaim(claim: Claim, addresses: Names, labels: Names): Node[] {
  const { id, statement, topics } = claim;
  const body = [
    ...Object.entries(statement).map(([language, value]) => ({
      type: 'TextualBody',
      value,
      purpose: PURPOSES.statement,
      format: 'text/plain',
      ...(language !== 'und' && { language }),
    })),
    ...topics.map((topic) => ({ type: 'TextualBody', value: labels.get(topic) ?? topic, purpose: PURPOSES.tags })),
  ];
  const created = claim['x-created'];
  return placesOf(claim).map(({ document, quotation }, at) => {
    const source = addresses.get(document ?? '') ?? iriOf(SOURCE, document ?? UNKNOWN_ID);
    return {
      id: iriOf(STATEMENT, id, at === 0 ? '' : `:${String(at + 1)}`),
      type: 'Annotation',
      motivation: PURPOSES.statement,
      ...(typeof created === 'string' && TIME.test(created) && { created }),
      body,
      // A part of a source has a selector; without one the whole is meant.
      target:
        quotation === undefined
          ? source
          : { source, selector: selectorsOf(quotation, at === 0 ? claim['x-position'] : undefined) },
    };
  });
}

/** A time as the model wants it: xsd:dateTime with a zone. */
const TIME = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(?:\.\d+)?(?:Z|[+-]\d\d:\d\d)$/;

/** How the words are found again: as they are quoted, and by their offsets where an import brought those. */
function selectorsOf(exact: string, position: unknown): Node | readonly Node[] {
  const quote = { type: 'TextQuoteSelector', exact };
  const { start, end } = Object(position) as Node;
  if (![start, end].every((offset) => Number.isSafeInteger(offset) && Number(offset) >= 0)) return quote;
  return [quote, { type: 'TextPositionSelector', start, end }];
}
