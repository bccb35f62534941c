import type { Shared } from './rest-of-file.ts';
import type { Sink } from './runtime.ts';

/** In milliseconds: when a user begins to wonder, and how often news is of use. */
const TIMES = { patience: 500, interval: 100 };

/** The same; while it is read, a terminal is told how far it has got, if it takes long. */
export function withProgress({ parts, rest }: Shared, stream: Sink, { patience, interval } = TIMES): Shared {
  const all = parts.reduce((sum, { size = NaN }) => sum + size, 0);
  const total = rest === undefined ? all : all - (parts[rest.part]?.size ?? 0) + rest.offset;
  const started = performance.now();
  /** Parts may be read in passing first, and then for good. */
  const [passed, taken] = [{ read: 0 }, { read: 0 }];
  let shown = '';
  let next = started + patience;

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
          next = now + interval;
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

  if (!stream.isTerminal) return { parts, rest };
  return {
    parts: parts.map((part) => ({
      ...part,
      chunks: watched(part.chunks, taken),
      ...(part.passing !== undefined && { passing: again(part.passing) }),
    })),
    // Where it has to be read here after all.
    rest: rest && { ...rest, chunks: watched(rest.chunks, taken) },
  };
}

function mebibytes(bytes: number): number {
  return Math.floor(bytes / 2 ** 20);
}
