import type { RecordOf } from '../model/records.ts';
import type { TopicCounter } from './catalogue.ts';
import { eachClaim } from './columns/column.ts';

/** By numbers in place of ids, for chains of topics may be as long as the base: no list of what is broader is kept. */
export function topicCounter(topics: readonly RecordOf<'topic'>[]): TopicCounter {
  const ranks = new Map(topics.map(({ id }, rank) => [id, rank]));
  const broader = topics.map((topic) => topic.broader.flatMap((id) => ranks.get(id) ?? []));
  const lastSeen = new Uint32Array(topics.length);
  const counts = new Uint32Array(topics.length);
  let seen = 0;

  return (column, mask) => {
    const rankOf = column.values.map((id) => ranks.get(id));
    const met: number[] = [];
    const open: number[] = [];
    eachClaim(column, mask, (numbers) => {
      seen++;
      for (const number of numbers) {
        const rank = rankOf[number];
        if (rank !== undefined) open.push(rank);
      }
      for (let rank = open.pop(); rank !== undefined; rank = open.pop()) {
        if (lastSeen[rank] === seen) continue;
        lastSeen[rank] = seen;
        const count = counts[rank] ?? 0;
        if (count === 0) met.push(rank);
        counts[rank] = count + 1;
        for (const next of broader[rank] ?? []) open.push(next);
      }
    });
    const counted = new Map(met.map((rank) => [topics[rank]?.id ?? '', counts[rank] ?? 0]));
    for (const rank of met) counts[rank] = 0;
    return counted;
  };
}
