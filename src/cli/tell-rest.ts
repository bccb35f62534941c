import { parentPort } from 'node:worker_threads';
import { readRest } from '../load/read-rest.ts';
import { KeptBuilder } from '../query/kept/kept-builder.ts';
import { loadHanForms } from '../text/han-forms.ts';
import { crc32 } from './crc32.ts';
import { bytesOf } from './open-files.ts';
import type { RestOfFile } from './rest-of-file.ts';

/** What a second thread does: it reads the end of a file, and tells the first one what it holds. */
export async function tellRest({ files, part, offset, maxSize, strict, kept }: RestOfFile): Promise<void> {
  const parts = files.map(({ name, descriptor, size }) => {
    return { name, size, format: 'jsonl' as const, ...bytesOf(descriptor, name) };
  });
  if (kept === 'words') await loadHanForms();
  let builder: KeptBuilder | undefined;
  const found = await readRest(
    parts,
    { part, offset, chunks: parts[part]?.between(offset) ?? [] },
    {
      ...(maxSize !== undefined && { maxSize }),
      strict,
      takeOthers: (others) => {
        if (kept !== 'nothing') builder = new KeptBuilder(others, kept === 'words');
      },
      takeClaim: (claim, at) => {
        if (at === undefined) return;
        builder?.add(claim, { file: part, offset: at.offset, length: at.line.length, sum: crc32(at.line) });
      },
      finish: () => (kept === 'nothing' ? null : builder?.part()),
    },
  );
  parentPort?.postMessage(found, [...new Set(buffersIn(found))]);
}

/** The memory of the numbers in a value: handed over, it need not be copied. */
function* buffersIn(value: unknown): Generator<ArrayBuffer> {
  if (ArrayBuffer.isView(value)) yield value.buffer as ArrayBuffer;
  else if (typeof value === 'object' && value !== null) for (const one of Object.values(value)) yield* buffersIn(one);
}
