import type { Evidence } from '../../src/model/records.ts';
import { baseOf, claim, record, sourceDocument } from './builders.ts';

type Bearing = Evidence['bearings'][number];

/** A piece of evidence on one claim, or several. */
export function evidence(id: string, bearings: readonly Bearing[], fields: Partial<Evidence> = {}): Evidence {
  return record('evidence', {
    id,
    bearings,
    citations: [{ title: 'The log', url: 'https://example.org/log' }],
    ...fields,
  });
}

export function bears(on: string, bearing: Bearing['bearing'], asOf: Bearing['asOf']): Bearing {
  return { claim: on, bearing, asOf };
}

/** Three claims on a harbour; of two of them evidence tells what came. */
export const harbour = {
  document: sourceDocument({
    id: 'news',
    title: { en: 'News of the harbour' },
    publisher: 'The Tide',
    published: '2024-02',
    publishedNote: { en: 'By its contents.' },
    url: 'https://example.org/news',
  }),
  claim: [
    claim('port-grows', {
      kind: 'forecast',
      attributedTo: 'article',
      source: { document: 'news', locator: 'p1.s1', quotation: 'will grow' },
    }),
    claim('dock-opened', { kind: 'event', date: '2024-02-16', source: { document: 'news', locator: 'p1.s2' } }),
    claim('from-elsewhere', { kind: 'assessment' }),
  ],
  evidence: [
    evidence('more-ships', [bears('port-grows', 'supports', 'later')], { date: '2025-03', confidence: 'high' }),
    evidence('log-of-the-dock', [bears('dock-opened', 'refutes', 'then'), bears('port-grows', 'qualifies', 'later')], {
      date: '2024',
      type: 'official-record',
    }),
    evidence('no-date', [bears('port-grows', 'rates', 'then')], { type: 'fact-check' }),
  ],
};

export const harbourBase = baseOf({ claim: harbour.claim, evidence: harbour.evidence }, harbour.document);
export const harbourWithoutEvidence = baseOf({ claim: harbour.claim }, harbour.document);
