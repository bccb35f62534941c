import type { ColorLevel } from '../render/style.ts';
import type { Runtime, Sink } from './runtime.ts';

/**
 * The colour level of a stream; the first answer wins: `--color`, `FORCE_COLOR`, `NO_COLOR`, `TERM=dumb`, a terminal.
 * Computed here because chalk reads neither `NO_COLOR` nor the stream.
 */
export function colorLevel(
  when: 'always' | 'never' | 'auto' | undefined,
  env: Runtime['env'],
  stream: Sink,
): ColorLevel {
  const best = Math.max(1, stream.colorLevel) as ColorLevel;
  if (when === 'always') return best;
  if (when === 'never') return 0;
  const forced = env['FORCE_COLOR'];
  if (forced !== undefined) return forcedLevel(forced, best);
  if (env['NO_COLOR'] !== undefined && env['NO_COLOR'] !== '') return 0;
  if (env['TERM'] === 'dumb') return 0;
  return stream.isTerminal ? best : 0;
}

function forcedLevel(forced: string, best: ColorLevel): ColorLevel {
  if (forced === '0' || forced.toLowerCase() === 'false') return 0;
  return forced === '1' || forced === '2' || forced === '3' ? (Number(forced) as ColorLevel) : best;
}
