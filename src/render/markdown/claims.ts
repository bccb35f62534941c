import { inLanguage, nameOfDocument, type Claim } from '../../model/records.ts';
import { nameOf } from '../cell.ts';
import type { Listed } from '../../model/outputs.ts';
import { sourceInWords } from '../../model/source-in-words.ts';
import { OUTSIDE, outcomeInWords } from '../in-words.ts';
import type { RenderOptions } from '../options.ts';
import { inMarkdown } from './escape.ts';

/**
 * Claims as a report: each an item with who says so, where, and how surely, under the section of the source that it is
 * in; at the end, what they are drawn from. In an order of its own, which mixes the sections, it has no headings.
 */
export function* claims(rows: readonly Listed<'claim'>[], options: RenderOptions): Generator<string> {
  const headings = rows.map((claim) => sectionTitle(claim, options));
  const beginnings = headings.filter((one, at) => at === 0 || one !== headings[at - 1]);
  const isReport = headings.some((one) => one !== undefined) && beginnings.length === new Set(headings).size;
  const others = options.sources.of() === undefined ? 'Without a source' : OUTSIDE;
  for (const [at, claim] of rows.entries()) {
    if (isReport && (at === 0 || headings[at] !== headings[at - 1])) {
      yield `${at > 0 ? '\n' : ''}## ${inMarkdown(headings[at] ?? others)}\n\n`;
    }
    yield `- ${inMarkdown(inLanguage(claim.statement, options.language))}\n`;
    yield `  ${details(claim, options).join(' · ')}\n`;
  }
  const drawnFrom = new Set(rows.map(({ source }) => options.sources.of(source)).filter((one) => one !== undefined));
  if (drawnFrom.size === 0) return;
  const words = Array.from(drawnFrom, (source) => sourceInWords(source, options.language));
  yield `\n> ${inMarkdown(`Drawn from ${words.join('; ')}; paraphrase, ${options.version}.`)}\n`;
}

/** The title of the section that a claim is in, behind that of its document where the base has several. */
function sectionTitle({ source }: Claim, { sources, language }: RenderOptions): string | undefined {
  const section = source && sources.sectionOf(source);
  const document = sources.of() === undefined ? sources.of(source) : undefined;
  const titles = [document && nameOfDocument(document, language), section && inLanguage(section.title, language)];
  const named = titles.filter((title) => title !== undefined);
  return named.length === 0 ? undefined : named.join(': ');
}

function details(claim: Listed<'claim'>, options: RenderOptions): string[] {
  const { id, attributedTo, source, kind, modality, stance, evidenceCount = 0 } = claim;
  const holder = attributedTo === undefined ? '' : `— ${nameOf('actor', attributedTo, options, source)}`;
  const quoted = source?.quotation === undefined ? '' : ` “${source.quotation}”`;
  const place = source === undefined ? '' : `${options.sources.inPrint(source)}${quoted}`;
  const sort = [kind, modality, stance].filter((term) => term !== undefined).join(', ');
  return [
    ...[holder, place, sort, evidenceCount > 0 ? outcomeInWords(claim) : '']
      .filter((part) => part !== '')
      .map(inMarkdown),
    `\`${id}\``,
  ];
}
