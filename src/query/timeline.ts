import type { TimelineRow } from '../model/outputs.ts';
import { EVIDENCE, SOURCE, STATEMENT, titleOf, type Claim } from '../model/records.ts';
import { compareDates } from '../text/dates.ts';
import type { Catalogue } from './catalogue.ts';
import { documentsOf } from './at-place.ts';
import { isWithin, type Period } from './select.ts';

interface TimelineRequest extends Period {
  /** What bears on these claims is told; all claims, where nothing narrows them. */
  readonly claims: readonly Claim[];
  /** The claims were asked for by name: what has no date stands where it was said. */
  readonly areNamed: boolean;
  /** Evidence and documents follow the claims; without it all are told. */
  readonly isNarrowed: boolean;
}

/** Documents, dated claims and evidence in one order of time. What is known only to the month comes before its days. */
export function timeline(catalogue: Catalogue, request: TimelineRequest): TimelineRow[] {
  const { since, until } = request;
  const rows = [
    ...documentRows(catalogue, request),
    ...claimRows(catalogue, request),
    ...evidenceRows(catalogue, request),
  ];
  const isTimed = since !== undefined || until !== undefined;
  const inTime = isTimed ? rows.filter(({ date }) => date !== undefined && isWithin(date, { since, until })) : rows;
  return inTime.sort((a, b) => compareDates(a.date, b.date));
}

function documentRows({ sources }: Catalogue, { claims, areNamed, isNarrowed }: TimelineRequest): TimelineRow[] {
  if (areNamed) return [];
  const said = new Set(claims.flatMap(documentsOf));
  return sources.all.flatMap((document): TimelineRow[] => {
    const { id, published: date, publishedNote: dateNote } = document;
    if (date === undefined || (isNarrowed && !said.has(id))) return [];
    const label = titleOf(SOURCE, document);
    return [{ date, ...(dateNote && { dateNote }), type: SOURCE, id, label, bearings: [] }];
  });
}

function claimRows({ sources }: Catalogue, { claims, areNamed }: TimelineRequest): TimelineRow[] {
  return claims.flatMap((claim): TimelineRow[] => {
    const { id, date, dateNote, statement: label } = claim;
    const row = { type: STATEMENT, id, label, bearings: [] } as const;
    if (date !== undefined) return [{ date, ...(dateNote && { dateNote }), ...row }];
    const source = areNamed && claim.source !== undefined ? sources.of(claim.source) : undefined;
    if (source?.published === undefined) return [];
    const note = source.publishedNote;
    return [{ date: source.published, ...(note && { dateNote: note }), ...row, said: true }];
  });
}

function evidenceRows({ base }: Catalogue, { claims, isNarrowed }: TimelineRequest): TimelineRow[] {
  const chosen = new Set(claims.map(({ id }) => id));
  return base.records.evidence.flatMap((evidence): TimelineRow[] => {
    const { id, date, dateNote, statement: label } = evidence;
    const bearings = evidence.bearings
      .filter(({ claim }) => !isNarrowed || chosen.has(claim))
      .map(({ claim, bearing, asOf }) => ({ claim, bearing, asOf }));
    if (bearings.length === 0) return [];
    return [{ ...(date && { date }), ...(dateNote && { dateNote }), type: EVIDENCE, id, label, bearings }];
  });
}
