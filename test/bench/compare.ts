import { elapsed, type Command } from './process.ts';

/** How long a command takes, in milliseconds and as a multiple of the baseline run just before it. */
export interface Timing {
  readonly time: number;
  readonly ratio: number;
  /** The 10th and 90th percentile of the ratios. */
  readonly spread: readonly [number, number];
}

export interface Comparison {
  /** In the order of the commands. */
  readonly timings: readonly Timing[];
  /** Milliseconds of the baseline. */
  readonly baseline: number;
}

/**
 * Runs each command in turn with the baseline (A B A B), round after round, so that whatever else the machine does
 * falls on all alike. All figures are medians.
 */
export function compare(
  commands: readonly Command[],
  baseline: Command,
  rounds: number,
  onRound: (round: number) => void,
): Comparison {
  // The first runs read files that are not in memory yet.
  for (const command of [baseline, ...commands]) elapsed(command);
  const pairs = commands.map((): [number, number][] => []);
  for (let round = 1; round <= rounds; round++) {
    onRound(round);
    for (const [at, command] of commands.entries()) pairs[at]?.push([elapsed(baseline), elapsed(command)]);
  }
  return {
    baseline: quantile(
      pairs.flat().map(([time]) => time),
      0.5,
    ),
    timings: pairs.map((runs) => {
      const ratios = runs.map(([base, time]) => time / base);
      return {
        time: quantile(
          runs.map(([, time]) => time),
          0.5,
        ),
        ratio: quantile(ratios, 0.5),
        spread: [quantile(ratios, 0.1), quantile(ratios, 0.9)],
      };
    }),
  };
}

/** Between two values as far from each as the share asks. */
export function quantile(values: readonly number[], share: number): number {
  const sorted = [...values].sort((a, b) => a - b);
  const at = (sorted.length - 1) * share;
  const [below = NaN, above = below] = [sorted[Math.floor(at)], sorted[Math.ceil(at)]];
  return below + (above - below) * (at - Math.floor(at));
}
