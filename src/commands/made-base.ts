import { shellPath } from '../text/shell-word.ts';
import type { Answer } from './command.ts';

/** A base that was made, printed or written to a new file; `next` is what to do with that. */
export function madeBase(
  text: string,
  output: string | undefined,
  next: string,
  { remarks = [], ...said }: Pick<Answer, 'notices' | 'remarks'>,
): Answer {
  if (output === undefined || output === '-') return { ...said, view: { view: 'text', text }, remarks };
  return {
    ...said,
    view: { view: 'text', text: '' },
    files: [{ path: output, text }],
    remarks: [...remarks, `Wrote ${output}. ${next}: sora-cn check ${shellPath(output)}`],
  };
}
