import type { Listed } from '../../model/outputs.ts';
import type { Claim } from '../../model/records.ts';
import { inLanguage } from '../../model/records.ts';
import { OUTCOME_MARKS, STANCE_MARKS } from '../../model/vocabularies.ts';
import { nameOf } from '../cell.ts';
import { escapeText } from '../../text/escape.ts';
import { outcomeInWords } from '../in-words.ts';
import { wrapped } from '../wrap.ts';
import { inlineParts } from './inline-parts.ts';
import { NARROW, type Terminal } from './layout.ts';

/** The longest label, `  recommendation`, and a gap. */
const SIDE = 18;

/** One claim a block: stance, certainty and kind at the side, then the statement, who says it and where. */
export function* claims(rows: readonly Listed<'claim'>[], terminal: Terminal): Generator<string> {
  const isBare = rows.every(({ stance, modality, kind }) => (stance ?? modality ?? kind) === undefined);
  for (const [at, claim] of rows.entries()) {
    if (at > 0) yield '\n';
    yield* terminal.width < NARROW || isBare ? stacked(claim, terminal) : sideBySide(claim, terminal);
  }
}

/** `▼ unfavourable`, coloured; nothing for a claim without a stance. */
export function stanceMark({ stance }: Claim, { style }: Terminal): string {
  return stance === undefined ? '' : style[stance](`${STANCE_MARKS[stance]} ${stance}`);
}

function outcomeMark(claim: Listed<'claim'>): string {
  return claim.outcome === undefined ? '' : `${OUTCOME_MARKS[claim.outcome]} ${outcomeInWords(claim)}`;
}

function* sideBySide(claim: Listed<'claim'>, terminal: Terminal): Generator<string> {
  const { width, measure, style, language } = terminal;
  const statement = wrapped(escapeText(inLanguage(claim.statement, language)), width - SIDE, measure);
  const detail = details(claim, terminal, width - SIDE);
  const body = [...statement, ...detail];
  const stance = claim.stance === undefined ? '' : `${STANCE_MARKS[claim.stance]} ${claim.stance}`;
  const side = [stance, claim.modality ?? '', claim.kind ?? ''];
  const height = Math.max(body.length, side.findLastIndex((label) => label !== '') + 1);
  for (let line = 0; line < height; line++) {
    const label = side[line] ?? '';
    const plain = line === 0 ? label : label === '' ? '' : `  ${label}`;
    const fill = ' '.repeat(SIDE - plain.length);
    const mark = line === 0 ? stanceMark(claim, terminal) : line === 1 ? plain : style.muted(plain);
    yield `${mark}${fill}${body[line] ?? ''}`.trimEnd() + '\n';
  }
}

function* stacked(claim: Listed<'claim'>, terminal: Terminal): Generator<string> {
  const { width, measure, language } = terminal;
  const rest = [claim.modality, claim.kind].filter((word) => word !== undefined);
  const head = [stanceMark(claim, terminal), ...rest].filter((word) => word !== '').join(' · ');
  if (head !== '') yield `${head}\n`;
  for (const line of wrapped(escapeText(inLanguage(claim.statement, language)), width, measure)) yield `${line}\n`;
  for (const line of details(claim, terminal, width)) yield `${line}\n`;
}

/** Who says so, where, the id and the topics; styled, in lines of at most `width` columns. */
function details(claim: Listed<'claim'>, terminal: Terminal, width: number): string[] {
  const { style } = terminal;
  const speaker = claim.attributedTo;
  const parts = [
    ...(speaker === undefined
      ? []
      : [{ text: `— ${nameOf('actor', speaker, terminal, claim.source)}`, style: style.heading }]),
    ...(claim.source === undefined ? [] : [{ text: terminal.sources.inPrint(claim.source), style: style.muted }]),
    { text: claim.id, style: style.id },
    ...((claim.evidenceCount ?? 0) === 0 ? [] : [{ text: outcomeMark(claim), style: style.heading }]),
    ...(claim.topics.length === 0 ? [] : [{ text: topicNames(claim, terminal), style: style.muted }]),
  ];
  return inlineParts(
    parts.map(({ text, style }) => ({ text: escapeText(text), style })),
    ' · ',
    width,
    terminal,
  );
}

function topicNames({ topics }: Claim, terminal: Terminal): string {
  return topics.map((topic) => nameOf('topic', topic, terminal)).join(', ');
}
