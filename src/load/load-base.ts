import type { Diagnostic } from '../model/diagnostics.ts';
import {
  isToWrite,
  RECORD_TYPE_NAMES,
  RECORD_TYPES,
  SOURCE,
  STATEMENT,
  UNDETERMINED,
  type KnowledgeBase,
  type RecordType,
  type SourceDocument,
} from '../model/records.ts';
import { ABOUT } from '../model/record-shapes.ts';
import { fieldsOf, isListField, type Shape, type Text } from '../model/shape.ts';
import { grouped } from '../text/grouped.ts';
import { ClaimChecks } from './checks/claim-checks.ts';
import { checkLinks, type LinkCheck, type Uses } from './checks/check-links.ts';
import { checkTogether } from './checks/check-together.ts';
import { DraftBase, type Entry } from './draft-base.ts';
import { BROKEN } from './fields/broken.ts';
import { Problems } from './problems.ts';
import { withoutBroken } from './fields/without-broken.ts';
import type { Part } from './part.ts';
import { readPart, type RestSource } from './read-part.ts';
import type { Rest } from './rest.ts';
import { isLarge, thinned } from './lines/thinned.ts';
import { canStream, readOthers, StreamedBase, type TakeClaim, type TakeRest } from './streamed-base.ts';
import type { Checked } from './fields/validate.ts';

export { isLarge } from './lines/thinned.ts';
export type { Part } from './part.ts';
export type { ReadRest, Rest } from './rest.ts';
export { canStream, type TakeClaim, type TakeRest } from './streamed-base.ts';

export interface LoadOptions {
  /** Replaces the caps on the size of files and lines, in bytes. */
  readonly maxSize?: number;
  /**
   * Read JSON Lines above `PASSING_SIZE` in passing: only records other than claims, and claims with one text of each
   * group in their JSON, are decoded. What the other lines have wrong is not found.
   */
  readonly needles?: readonly (readonly string[])[];
  /**
   * Hand on each claim, in the order of the data, and do not keep it, so that memory does not grow with their number. Of
   * a base with errors some are not sound. Without effect if a part cannot be read twice: see `canStream`.
   */
  readonly takeClaim?: TakeClaim;
  /** Hand on the records of the other types before the first claim, as far as they are known then. */
  readonly takeOthers?: (others: KnowledgeBase) => void;
  /** The end of one of the parts, which another reads; `takeRest` takes what that one made of its claims. */
  readonly rest?: Rest | undefined;
  readonly takeRest?: TakeRest;
  /** Tell where each claim stands. */
  readonly located?: boolean;
  /** Report warnings too. */
  readonly strict?: boolean;
}

export interface Loaded {
  /** Complete and consistent, but for what had problems and is left out. */
  readonly base: KnowledgeBase;
  readonly diagnostics: readonly Diagnostic[];
  /** The number of records, fields and references left out. */
  readonly omitted: number;
  /** The file and line of each claim by its id, if that was asked for. */
  readonly lines?: ReadonlyMap<string, FileLine>;
}

export interface FileLine {
  readonly file: string;
  readonly line: number;
}

/**
 * Reads the parts of one base. Bad content is reported and left out, with the references to it, and never thrown;
 * what reading `chunks` throws is passed on. Whether a base with errors may be used is for the caller to say.
 */
export async function loadBase(parts: readonly Part[], options: LoadOptions = {}): Promise<Loaded> {
  const { takeClaim, takeRest, maxSize, strict } = options;
  const problems = new Problems();
  const stream =
    takeClaim !== undefined && canStream(parts) ? new StreamedBase(problems, takeClaim, takeRest) : undefined;
  const draft = stream ?? new DraftBase(problems);
  const known = stream === undefined ? draft : await readOthers(parts, maxSize);
  if (stream !== undefined) options.takeOthers?.(assemble(known, new Map()));
  const checksAfter = async (links?: LinkCheck) => {
    const warnings = strict === true ? new (await import('./checks/warnings.ts')).Warnings(draft, known) : undefined;
    return { warnings, claims: new ClaimChecks(draft, { known, links, areKept: stream === undefined, warnings }) };
  };
  // Without a stream the other records are known only when all is read.
  const early = stream && (await checksAfter());
  if (stream !== undefined) stream.checks = early?.claims;
  for (const [at, part] of parts.entries()) {
    const rest = options.rest?.part === at ? options.rest : undefined;
    await readPart(inPassing(part, options), draft, maxSize, rest && restSource(rest, stream));
  }

  const isPartial = options.needles !== undefined && parts.some(isLarge);
  const links = checkLinks(draft, isPartial);
  const { claims, warnings } = early ?? (await checksAfter(links));
  const uses = checkTogether(draft, { links, claims, isPartial });
  warnings?.finish(uses);
  if (problems.errors > 0 || draft.leftAside.length > 0) leaveOut(draft);
  const base = assemble(draft, uses);
  return {
    base: isPartial || stream !== undefined ? { ...base, claimsArePartial: true } : base,
    diagnostics: await problems.diagnostics(),
    omitted: problems.omitted,
    ...(options.located === true && { lines: await linesOf(draft) }),
  };
}

/** The end of a part as another found it, or to be read like any part. */
function restSource({ chunks, read }: Rest, stream: StreamedBase | undefined): RestSource {
  const take: RestSource['take'] = async (source, first) => {
    const found = stream && (await read());
    return found !== undefined && stream?.takeRest(found, source, first) === true ? found : undefined;
  };
  return { chunks, take };
}

async function linesOf(draft: DraftBase): Promise<ReadonlyMap<string, FileLine>> {
  const lines = new Map<string, FileLine>();
  for (const [source, entries] of grouped(draft.entries[STATEMENT], (entry) => entry.source)) {
    const found = await source.locate(entries.map(({ path }) => ({ path: [...path, 'id'], at: 'value' })));
    for (const [at, { fields }] of entries.entries()) {
      const line = found[at]?.spot?.line;
      if (line !== undefined) lines.set(String(fields['id']), { file: source.name, line });
    }
  }
  return lines;
}

function inPassing(part: Part, { needles, maxSize: cap }: LoadOptions): Part {
  if (needles === undefined || !isLarge(part)) return part;
  return thinned(part, needles, cap);
}

function leaveOut(draft: DraftBase): void {
  const omit = () => {
    draft.problems.omit();
  };
  const purged = <E extends Entry>(shape: Shape, entry: E): E[] => {
    const fields = withoutBroken(shape, entry.fields, omit);
    return fields === BROKEN ? [] : [{ ...entry, fields }];
  };
  draft.about.splice(0, Infinity, ...draft.about.flatMap((entry) => purged(ABOUT, entry)));
  for (const type of RECORD_TYPE_NAMES) {
    draft.entries[type] = draft.entries[type].flatMap((entry) => purged(RECORD_TYPES[type].fields, entry));
  }
}

export function assemble(draft: DraftBase, uses: Uses): KnowledgeBase {
  const open = RECORD_TYPE_NAMES.filter((type) => draft.isOpen(type));
  const records = Object.fromEntries(
    RECORD_TYPE_NAMES.map((type) => {
      const ids = [...(uses.get(type)?.keys() ?? [])];
      const implicit = ids.flatMap((id) => (id === undefined ? [] : [implicitRecord(type, id)]));
      return [type, [...draft.entries[type].map(({ fields }) => fields), ...implicit]];
    }),
    // The validator made these values after the same shapes as the types.
  ) as unknown as KnowledgeBase['records'];
  const documents = records[SOURCE].map(titled);
  const about = aboutOf(draft, documents);
  const impliedDocuments = draft.impliedDocuments();
  return {
    ...(Object.keys(about).length > 0 && { about }),
    records: { ...records, [SOURCE]: documents },
    open,
    ...(draft.leftAside.length > 0 && { leftAside: draft.leftAside.length }),
    ...(Object.keys(impliedDocuments).length > 0 && { impliedDocuments }),
  };
}

/** What the base says of itself, the first file first; what its only document says stands for what it does not. */
function aboutOf(draft: DraftBase, documents: readonly SourceDocument[]): NonNullable<KnowledgeBase['about']> {
  const [only, ...others] = documents;
  const { stanceTowards, quotationLimit } = others.length === 0 ? { ...only } : {};
  return Object.assign(
    { ...(stanceTowards && { stanceTowards }), ...(quotationLimit && { quotationLimit }) },
    ...draft.about.map(({ fields }) => fields).toReversed(),
  ) as NonNullable<KnowledgeBase['about']>;
}

/** A document as it is used before its titles are written: it has none, and a section is called by its id. */
function titled(document: SourceDocument): SourceDocument {
  const { title, ...untitled } = document;
  const own = written(title);
  return {
    ...(own === undefined ? untitled : { ...document, title: own }),
    sections: document.sections.map((section) => ({
      ...section,
      title: written(section.title) ?? { [UNDETERMINED]: section.id },
    })),
  };
}

function written(text: Text = {}): Text | undefined {
  const entries = Object.entries(text).filter(([, one]) => !isToWrite(one));
  return entries.length === 0 ? undefined : Object.fromEntries(entries);
}

/** An id of an open type as a record that is its own label. */
function implicitRecord(type: RecordType, id: string): Checked {
  const { fields, title } = RECORD_TYPES[type];
  const lists = fieldsOf(fields).filter(([, field]) => isListField(field));
  return { id, [title]: { [UNDETERMINED]: id }, ...Object.fromEntries(lists.map(([name]) => [name, []])) };
}
