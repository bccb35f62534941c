import type { Part } from '../load/load-base.ts';
import type { Sink } from './runtime.ts';

const PATIENCE_MS = 500;
const INTERVAL_MS = 100;

/** The same parts; while they are read, a terminal is told how far it has got, if it takes long. */
export function withProgress(parts: readonly Part[], stream: Sink): readonly Part[] {
  const total = parts.reduce((sum, { size = NaN }) => sum + size, 0);
  const started = performance.now();
  /** Parts may be read in passing first, and then for good. */
  const [passed, taken] = [{ read: 0 }, { read: 0 }];
  let shown = '';
  let next = started + PATIENCE_MS;

  function show(text: string): void {
    stream.write(`\r${text.padEnd(shown.length)}${text === '' ? '\r' : ''}`);
    shown = text;
  }

  function* watched(chunks: Iterable<Uint8Array>, so: { read: number }): Generator<Uint8Array> {
    try {
      for (const chunk of chunks) {
        so.read += chunk.length;
        const now = performance.now();
        if (now >= next) {
          next = now + INTERVAL_MS;
          show(
            Number.isNaN(total)
              ? `reading: ${mebibytes(so.read)} MiB`
              : `reading: ${Math.min(100, Math.floor((so.read / total) * 100))} %`,
          );
        }
        yield chunk;
      }
    } finally {
      if (shown !== '') show('');
    }
  }

  const again = (chunks: Iterable<Uint8Array>) => ({ [Symbol.iterator]: () => watched(chunks, passed) });

  if (!stream.isTerminal) return parts;
  return parts.map((part) => ({
    ...part,
    chunks: watched(part.chunks, taken),
    ...(part.passing !== undefined && { passing: again(part.passing) }),
  }));
}

function mebibytes(bytes: number): number {
  return Math.floor(bytes / 2 ** 20);
}
