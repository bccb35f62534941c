import type { RecordOf } from '../model/records.ts';

/**
 * A function that counts how many of some lists of topics name each topic or a narrower one, without those that none
 * does. By numbers in place of ids, for chains of topics may be as long as the base: no list of what is broader is kept.
 */
export function topicCounter(
  topics: readonly RecordOf<'topic'>[],
): (lists: Iterable<readonly string[]>) => Map<string, number> {
  const ranks = new Map(topics.map(({ id }, rank) => [id, rank]));
  const ranksOf = (ids: readonly string[]) => ids.flatMap((id) => ranks.get(id) ?? []);
  const broader = topics.map((topic) => ranksOf(topic.broader));
  const lastSeen = new Int32Array(topics.length);
  let list = 0;

  return (lists) => {
    const counts = new Uint32Array(topics.length);
    const met: number[] = [];
    for (const ids of lists) {
      list++;
      const open = ranksOf(ids);
      for (let rank = open.pop(); rank !== undefined; rank = open.pop()) {
        if (lastSeen[rank] === list) continue;
        lastSeen[rank] = list;
        const count = counts[rank] ?? 0;
        if (count === 0) met.push(rank);
        counts[rank] = count + 1;
        for (const next of broader[rank] ?? []) open.push(next);
      }
    }
    return new Map(met.map((rank) => [topics[rank]?.id ?? '', counts[rank] ?? 0]));
  };
}
