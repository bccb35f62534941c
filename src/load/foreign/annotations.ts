import { WEB_ANNOTATION } from '../../model/mappings/web-annotation.ts';
import { UNDETERMINED } from '../../model/records.ts';
import type { ImportedBase, Written } from './imported-base.ts';
import { firstText, isOfType, many, objects, type Json } from './one-or-many.ts';
import { readMapped } from './read-mapped.ts';

/**
 * Reads annotations: one, a list, a page, a collection with its pages inside, or what Hypothesis exports (`rows`). What is
 * said of a text becomes a claim, the text an annotation is about its source; pages named by address are not fetched.
 */
export function readAnnotations(value: unknown, base: ImportedBase, language = UNDETERMINED): void {
  let any = false;
  for (const { annotation, where } of annotationsIn(value, '', base)) {
    any = true;
    takeAnnotation(annotation, where, base, language);
  }
  if (!any) base.leave('', 'no annotation is in it');
}

interface Found {
  readonly annotation: Json;
  readonly where: string;
}

function* annotationsIn(value: unknown, where: string, base: ImportedBase): Generator<Found> {
  if (Array.isArray(value)) {
    for (const [at, item] of value.entries()) yield* annotationsIn(item, `${where}[${String(at)}]`, base);
    return;
  }
  if (typeof value !== 'object' || value === null) return;
  const object = value as Json;
  const inner = ['first', 'items', 'next', 'rows', 'annotations', '@graph'].filter((key) => object[key] !== undefined);
  if (!isOfType(object, 'Annotation') && inner.length > 0) {
    for (const key of inner) {
      if (typeof object[key] === 'string')
        base.leave(key, `the page ${object[key]} is not fetched: import its file too`);
      else yield* annotationsIn(object[key], where === '' ? key : `${where}.${key}`, base);
    }
  } else if (isOfType(object, 'Annotation') || object['target'] !== undefined || object['uri'] !== undefined) {
    yield { annotation: object, where: where === '' ? '(whole)' : where };
  }
}

function takeAnnotation(annotation: Json, where: string, base: ImportedBase, language: string): void {
  // A list of targets is several places at which the same is said.
  const targets = many(annotation['target']);
  const each: [Json, ...Json[]] = [annotation, ...targets.slice(1).map((target) => ({ ...annotation, target }))];
  const [first, ...others] = targets.length < 2 ? each : [{ ...annotation, target: targets[0] }, ...each.slice(1)];
  const { values, rest } = readMapped(WEB_ANNOTATION, first);
  const quotation = values.get('claim.source.quotation') as string | undefined;
  const statement = (values.get('claim.statement') as string | undefined) ?? quotation;
  if (statement === undefined) {
    base.leave(where, 'has neither a text of its own nor a quotation, so there is nothing to claim');
    return;
  }
  const tag = languageOf(annotation) ?? language;
  const tags = (values.get('topics') ?? []) as readonly string[];
  const own = Object.fromEntries(
    [...values].flatMap(([path, value]) => (path.startsWith('claim.x-') ? [[path.slice('claim.'.length), value]] : [])),
  );
  const [source, ...alsoAt] = [first, ...others].flatMap((one) => placeOf(one, where, base, tag));
  base.add(
    'claim',
    {
      statement: { [tag]: statement },
      ...(tags.length > 0 && { topics: tags.map((name) => base.subject('topic', name, tag)) }),
      ...(source !== undefined && { source }),
      ...(alsoAt.length > 0 && { alsoAt }),
      ...own,
      ...(Object.keys(rest).length > 0 && { 'x-rest': rest }),
    },
    {
      address: (values.get('document.url') as string | undefined) ?? '',
      text: `${statement}\n${quotation ?? ''}\n${(values.get('claim.x-annotation') as string | undefined) ?? ''}`,
      where,
    },
  );
}

/** Where the annotated words stand. */
function placeOf(annotation: Json, where: string, base: ImportedBase, language: string): Written[] {
  const { values } = readMapped(WEB_ANNOTATION, annotation);
  const url = values.get('document.url') as string | undefined;
  const quotation = values.get('claim.source.quotation');
  if (url === undefined) {
    const source =
      firstText(objects(annotation['target']).map((target) => target['source'])) ?? firstText(annotation['target']);
    if (source !== undefined) base.leave(where, `its target is no address of the web: ${source}`);
    return quotation === undefined ? [] : [{ quotation }];
  }
  const title = values.get('document.title') as string | undefined;
  const document = base.add(
    'document',
    { ...(title !== undefined && { title: { [language]: title } }), url },
    { address: url, text: '', where },
  );
  return [{ document, ...(quotation !== undefined && { quotation }) }];
}

function languageOf({ body }: Json): string | undefined {
  return firstText(objects(body).map((one) => one['language']));
}
