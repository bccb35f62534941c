import type { DataText } from '../commands/command.ts';
import type { SharedOptions } from '../commands/shared-options.ts';
import { decodeText } from '../load/decode-text.ts';
import { detectFormat } from '../load/detect-format.ts';
import { gather } from '../load/lines/read-chunks.ts';
import { CAPS } from '../model/caps.ts';
import { UserError } from '../model/errors.ts';
import { pathsInUse } from './open-base.ts';
import type { Runtime } from './runtime.ts';

/**
 * The texts of the files of a base that are to be written anew.
 * @throws UserError for the built-in base and for standard input, which cannot be
 */
export async function dataTexts(
  named: readonly string[] | undefined,
  shared: SharedOptions,
  runtime: Runtime,
): Promise<readonly DataText[]> {
  const paths = named ?? pathsInUse(shared, runtime);
  if (paths === undefined) {
    throw new UserError('The built-in base is not written. Name one of your own: --data BASE.');
  }
  if (paths.includes('-')) throw new UserError('What comes from standard input cannot be written. Name a file.');
  return (await runtime.parts(paths)).map(({ name, format, chunks }) => {
    const cap = shared['max-size'] ?? CAPS[format === 'yaml' || format === undefined ? 'yaml' : 'json'];
    const detected = format === undefined ? detectFormat(chunks, cap) : { format, chunks };
    const bytes = gather(detected.chunks, cap);
    if (bytes === undefined) throw new UserError(`${name} is too large to be edited. Raise the limit with --max-size.`);
    const decoded = decodeText(bytes);
    if (!('text' in decoded)) throw new UserError(`${name} ${decoded.message}`);
    // A byte order mark stays where it was.
    const mark = bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf ? '\ufeff' : '';
    return { path: name, format: detected.format, text: mark + decoded.text };
  });
}
