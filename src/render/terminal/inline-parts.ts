import { wrapped } from '../wrap.ts';
import type { Terminal } from './layout.ts';

/** A part of a line: its text, already safe to show, and its style. */
interface Part {
  readonly text: string;
  readonly style: (text: string) => string;
}

/** Parts one behind the other, a separator between them; one that does not fit on the line begins the next. */
export function inlineParts(parts: readonly Part[], separator: string, width: number, terminal: Terminal): string[] {
  const { style, measure } = terminal;
  const gap = measure(separator);
  const lines: string[] = [];
  let used = 0;
  for (const part of parts) {
    for (const [at, text] of wrapped(part.text, width, measure).entries()) {
      const fits = at === 0 && used > 0 && used + gap + measure(text) <= width;
      const styled = part.style(text);
      if (fits) lines.push(`${lines.pop() ?? ''}${style.muted(separator)}${styled}`);
      else lines.push(styled);
      used = fits ? used + gap + measure(text) : measure(text);
    }
  }
  return lines;
}
