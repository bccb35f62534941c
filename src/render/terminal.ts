import { createMeasure } from './measure.ts';
import type { RenderOptions, RowsView } from './options.ts';
import { claims } from './terminal/claims.ts';
import type { Terminal } from './terminal/layout.ts';
import { overview } from './terminal/overview.ts';
import { search } from './terminal/search.ts';
import { show } from './terminal/show.ts';
import { table } from './terminal/table.ts';
import { verification } from './terminal/verification.ts';

const DEFAULT_WIDTH = 80;

/** A view laid out for the width of a terminal. */
export async function onTerminal(view: RowsView, options: RenderOptions): Promise<Iterable<string>> {
  const sample = JSON.stringify([view.rows, options.base?.document?.title]);
  return laidOut(view, { ...options, width: options.width ?? DEFAULT_WIDTH, measure: await createMeasure(sample) });
}

function laidOut(view: RowsView, terminal: Terminal): Iterable<string> {
  if (terminal.fields !== undefined) return table(view, terminal);
  switch (view.view) {
    case 'claims':
      return claims(view.rows, terminal);
    case 'show':
      return show(view.rows, terminal);
    case 'search':
      return search(view.rows, terminal);
    case 'overview':
      return overview(view.rows, terminal);
    case 'topics':
    case 'actors':
    case 'technologies':
    case 'obstacles':
    case 'opportunities':
    case 'problems':
      return table(view, terminal);
    case 'verification':
      return verification(view.rows, terminal);
  }
}
