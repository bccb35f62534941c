import { createHash } from 'node:crypto';
import { RULES } from '../model/diagnostics.ts';
import type { Problem, VerificationRow } from '../model/outputs.ts';
import { VERIFICATIONS } from '../model/vocabularies.ts';
import { quotationInWords, verdictInWords } from './in-words.ts';
import { escapeJson, escapeText } from '../text/escape.ts';
import type { RenderOptions, RowsView } from './options.ts';

const SCHEMA = 'https://docs.oasis-open.org/sarif/sarif/v2.1.0/os/schemas/sarif-schema-2.1.0.json';

interface Finding {
  readonly rule: string;
  readonly level: 'error' | 'warning' | 'note';
  readonly message: string;
  readonly file: string;
  readonly line: number | undefined;
  readonly column: number | undefined;
  /** What tells it from others of its rule and file, wherever it stands there. */
  readonly about: readonly string[];
}

/** A log of SARIF 2.1.0, for code scanning: each problem, or each place of a claim that is not verified. */
export function* sarif(view: RowsView, options: RenderOptions): Generator<string> {
  const findings =
    view.view === 'problems'
      ? view.rows.map(ofProblem)
      : view.view === 'verification'
        ? ofPlaces(view.rows, options)
        : [];
  const rules = view.view === 'problems' ? rulesOfBases() : RULES_OF_PLACES;
  const seen = new Map<string, number>();
  const log = {
    $schema: SCHEMA,
    version: '2.1.0',
    runs: [
      {
        tool: { driver: { name: 'sora-cn', version: options.version.replace(/^sora-cn /, ''), rules } },
        columnKind: 'unicodeCodePoints',
        results: findings.map((finding) => ({
          ruleId: finding.rule,
          level: finding.level,
          message: { text: sentence(escapeText(finding.message)) },
          locations: [{ physicalLocation: locationOf(finding) }],
          partialFingerprints: { 'soraCn/v1': fingerprint(finding, seen) },
        })),
      },
    ],
  };
  yield `${escapeJson(JSON.stringify(log, null, 2))}\n`;
}

function ofProblem({ file, line, column, severity, code, message, excerpt }: Problem): Finding {
  return { rule: code, level: severity, message, file, line, column, about: [unplaced(message), excerpt ?? ''] };
}

/** A message without the numbers of lines that it names. */
function unplaced(message: string): string {
  return message.replace(/(:|\bline )\d+/g, '$1');
}

const LEVELS: Readonly<Partial<Record<VerificationRow['status'], Finding['level']>>> = {
  missing: 'error',
  changed: 'error',
  moved: 'error',
  retyped: 'warning',
  'by-place': 'warning',
};

function ofPlaces(rows: readonly VerificationRow[], options: RenderOptions): Finding[] {
  return rows.flatMap((row) => {
    const { id, field, status } = row;
    if (status === 'verified') return [];
    const verdict = `Claim ${id}: ${verdictInWords(row, options, 'no place')}`;
    const message = [verdict, quotationInWords(row)].filter((part) => part !== '').join('; ');
    const level = LEVELS[status] ?? 'note';
    return [
      {
        rule: `claim-${status}`,
        level,
        message,
        file: row.baseFile ?? '<stdin>',
        line: row.baseLine,
        column: undefined,
        about: [id, field],
      },
    ];
  });
}

function rulesOfBases() {
  return Object.entries(RULES).map(([id, { severity, about, example }]) => ({
    id,
    shortDescription: { text: sentence(about) },
    help: { text: `${sentence(about)} It is broken by: ${example}` },
    defaultConfiguration: { level: severity },
  }));
}

const RULES_OF_PLACES = Object.entries(VERIFICATIONS)
  .filter(([status]) => status !== 'verified')
  .map(([status, about]) => ({
    id: `claim-${status}`,
    shortDescription: { text: sentence(about) },
    help: { text: `${sentence(about)} What stands where: sora-cn verify TEXT.` },
    defaultConfiguration: { level: status === 'unchecked' ? 'note' : 'error' },
  }));

/** Of a whole file the first line is named: what reads such logs wants a region. */
function locationOf({ file, line = 1, column }: Finding) {
  return {
    artifactLocation: { uri: uriOf(file) },
    region: { startLine: line, ...(column !== undefined && { startColumn: column, endColumn: column + 1 }) },
  };
}

/** A path as a relative reference: `/` between its parts, whatever has a meaning in addresses escaped. */
function uriOf(file: string): string {
  const parts = file.replace(/^[A-Za-z]:/, '').split(/[\\/]/);
  const escaped = parts.map((part) => encodeURIComponent(part.replace(/\p{Surrogate}/gu, '\u{fffd}')));
  return escaped
    .join('/')
    .replace(/^\/+/, '')
    .replace(/^(\.\/)+/, '');
}

/** The same for the same finding when lines move; of several alike each has a number. */
function fingerprint({ rule, file, about }: Finding, seen: Map<string, number>): string {
  const key = createHash('sha256')
    .update(JSON.stringify([rule, uriOf(file), ...about]))
    .digest('hex')
    .slice(0, 32);
  const times = (seen.get(key) ?? 0) + 1;
  seen.set(key, times);
  return times === 1 ? key : `${key}:${times}`;
}

function sentence(text: string): string {
  const [first = '', ...rest] = text;
  const whole = `${first.toUpperCase()}${rest.join('')}`;
  return /[.!?。！？]$/u.test(whole) ? whole : `${whole}.`;
}
