import { escapeJson } from '../../text/escape.ts';

/**
 * JSON whose last value is an empty list, with items in that list, as if all had been printed at once: a large base is
 * printed an item at a time.
 */
export function* aroundItems(whole: object, items: Iterable<unknown>): Generator<string> {
  const text = JSON.stringify(whole, null, 2);
  const open = text.lastIndexOf('[]') + 1;
  const line = text.slice(text.lastIndexOf('\n', open) + 1, open);
  const indent = `\n${line.slice(0, line.search(/\S/))}`;
  yield escapeJson(text.slice(0, open));
  let separator = '';
  for (const item of items) {
    yield separator + escapeJson(`\n${JSON.stringify(item, null, 2)}`.replaceAll('\n', `${indent}  `));
    separator = ',';
  }
  yield `${separator === '' ? '' : indent}${text.slice(open)}\n`;
}
