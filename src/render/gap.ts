import type { OutlineRow } from '../model/outputs.ts';
import { inLanguage } from '../model/records.ts';
import type { RenderOptions } from './options.ts';

/** Where our copy lacks words, and what is known of them. */
export function gapInWords({ after, before, note }: OutlineRow['gaps'][number], { language }: RenderOptions): string {
  const beside = [after === undefined ? '' : `after “${after}”`, before === undefined ? '' : `before “${before}”`];
  const where = ['words missing', ...beside.filter((part) => part !== '')].join(' ');
  return note === undefined ? where : `${where}: ${inLanguage(note, language)}`;
}
