import { inLanguage, type Claim } from '../../model/records.ts';
import { nameOf } from '../cell.ts';
import { sourceInWords } from '../in-words.ts';
import type { RenderOptions } from '../options.ts';
import { inMarkdown } from './escape.ts';

/** Claims as a report: each an item with who says so, where, and how surely; at the end, what they are drawn from. */
export function* claims(rows: readonly Claim[], options: RenderOptions): Generator<string> {
  for (const claim of rows) {
    yield `- ${inMarkdown(inLanguage(claim.statement, options.language))}\n`;
    yield `  ${details(claim, options).join(' · ')}\n`;
  }
  const source = rows.length === 0 ? '' : sourceInWords(undefined, options);
  if (source !== '') yield `\n> ${inMarkdown(`Drawn from ${source}; paraphrase, ${options.version}.`)}\n`;
}

function details({ id, attributedTo, source, kind, modality, stance }: Claim, options: RenderOptions): string[] {
  const holder = attributedTo === undefined ? '' : `— ${nameOf('actor', attributedTo, options, source)}`;
  const quoted = source?.quotation === undefined ? '' : ` “${source.quotation}”`;
  const place = source === undefined ? '' : `${options.sources.inPrint(source)}${quoted}`;
  const sort = [kind, modality, stance].filter((term) => term !== undefined).join(', ');
  return [...[holder, place, sort].filter((part) => part !== '').map(inMarkdown), `\`${id}\``];
}
