import { WEB_ANNOTATION } from '../../model/mappings/web-annotation.ts';
import { idIn, UNKNOWN_ID } from '../../model/iri.ts';
import { SOURCE, STATEMENT, UNDETERMINED } from '../../model/records.ts';
import type { ImportedBase } from './imported-base.ts';
import type { Written } from './written.ts';
import { firstText, isOfType, many, objects, type Json } from './one-or-many.ts';
import { readMapped } from './read-mapped.ts';
import { ownValue } from './own-value.ts';
import { walk } from './walk.ts';

/**
 * Reads annotations: one, a list, a page, a collection with its pages inside, or what Hypothesis exports (`rows`). What is
 * said of a text becomes a claim, the text an annotation is about its source; pages named by address are not fetched.
 */
export function readAnnotations(value: unknown, base: ImportedBase, language = UNDETERMINED): void {
  const found = walk(value, (object, where) => {
    for (const key of PAGES) {
      if (typeof object[key] === 'string')
        base.leave(key, `the page ${object[key]} is not fetched: import its file too`);
    }
    const isAnnotation = isOfType(object, 'Annotation') || (object['target'] ?? object['uri']) !== undefined;
    if (!isAnnotation) return false;
    if (!base.refuses(object, where)) takeAnnotation(ownValue(object) as Json, where, base, language);
    return true;
  });
  if (found === 0) base.leave('', 'no annotation is in it');
}

/** What a collection or a page may give as an address alone. */
const PAGES = ['first', 'items', 'next'];

function takeAnnotation(annotation: Json, where: string, base: ImportedBase, language: string): void {
  // A list of targets is several places at which the same is said.
  const targets = many(annotation['target']);
  const each: [Json, ...Json[]] = [annotation, ...targets.slice(1).map((target) => ({ ...annotation, target }))];
  const [first, ...others] = targets.length < 2 ? each : [{ ...annotation, target: targets[0] }, ...each.slice(1)];
  const { values, rest } = readMapped(WEB_ANNOTATION, first);
  const quotation = values.get('claim.source.quotation') as string | undefined;
  const texts = values.get('claim.statement') as Readonly<Record<string, string>> | undefined;
  const statement = texts === undefined ? quotation : Object.values(texts).join('\n');
  if (statement === undefined) {
    base.leave(where, 'has neither a text of its own nor a quotation, so there is nothing to claim');
    return;
  }
  const tags = (values.get('topics') ?? []) as readonly string[];
  const own = Object.fromEntries(
    [...values].flatMap(([path, value]) => (path.startsWith('claim.x-') ? [[path.slice('claim.'.length), value]] : [])),
  );
  const elsewhere = others.flatMap(({ target }) => {
    const left = readMapped(WEB_ANNOTATION, { target }).rest['target'];
    return left === undefined ? [] : [left];
  });
  const [source, ...alsoAt] = [first, ...others].flatMap((one) => placeOf(one, where, base, language));
  base.add(
    STATEMENT,
    {
      statement:
        texts === undefined
          ? { [language]: statement }
          : Object.fromEntries(Object.entries(texts).map(([one, text]) => [one === '' ? language : one, text])),
      ...(tags.length > 0 && { topics: tags.map((name) => base.subject('topic', name, language)) }),
      ...(source !== undefined && { source }),
      ...(alsoAt.length > 0 && { alsoAt }),
      ...own,
      ...(Object.keys(rest).length > 0 && { 'x-rest': rest }),
      ...(elsewhere.length > 0 && { 'x-rest-also-at': elsewhere }),
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
  const said = { ...(quotation !== undefined && { quotation }) };
  if (url === undefined) {
    const source =
      firstText(objects(annotation['target']).map((target) => target['source'])) ?? firstText(annotation['target']);
    const ours = idIn(SOURCE, source);
    if (ours !== undefined && ours !== UNKNOWN_ID) return [{ document: base.mention(SOURCE, ours), ...said }];
    if (source !== undefined && ours === undefined) base.leave(where, `its target is no address of the web: ${source}`);
    return quotation === undefined ? [] : [said];
  }
  const title = values.get('document.title') as string | undefined;
  return [{ document: base.document(url, title, language), ...said }];
}
