import { isRecordList } from '../model/outputs.ts';
import { measured } from './measure.ts';
import type { RenderOptions, RowsView } from './options.ts';
import { claims } from './terminal/claims.ts';
import { crossTable } from './terminal/cross-table.ts';
import { diff } from './terminal/diff.ts';
import { problems } from './problems.ts';
import { document } from './terminal/document.ts';
import { evidence } from './terminal/evidence.ts';
import { graph } from './terminal/graph.ts';
import type { Terminal } from './terminal/layout.ts';
import { overview } from './terminal/overview.ts';
import { isTree, related } from './terminal/related.ts';
import { search } from './terminal/search.ts';
import { show } from './terminal/show.ts';
import { stats } from './terminal/stats.ts';
import { table } from './terminal/table.ts';
import { timeline } from './terminal/timeline.ts';
import { verification } from './terminal/verification.ts';

const DEFAULT_WIDTH = 80;

/** A view laid out for people, for the width of a terminal. */
export function onTerminal(view: RowsView, options: RenderOptions): Promise<Iterable<string>> {
  if (view.view === 'problems' && options.fields === undefined)
    return measured((measure) => problems(view.rows, options, measure));
  const width = options.width ?? DEFAULT_WIDTH;
  return measured((measure) => laidOut(view, { ...options, width, measure }));
}

function laidOut(view: RowsView, terminal: Terminal): Iterable<string> {
  if (terminal.fields !== undefined) return table(view, terminal);
  if (view.view === 'evidence') return evidence(view.rows, terminal);
  if (isRecordList(view)) return table(view, terminal);
  switch (view.view) {
    case 'claims':
      return claims(view.rows, terminal);
    case 'show':
      return show(view.rows, terminal);
    case 'search':
      return search(view.rows, terminal);
    case 'overview':
      return overview(view, terminal);
    case 'document':
      return document(view, terminal);
    case 'timeline':
      return timeline(view.rows, terminal);
    case 'stats':
      return stats(view.rows, terminal);
    case 'crossTable':
      return crossTable(view, terminal);
    case 'related':
      return isTree(view.rows) ? related(view.rows, terminal) : table(view, terminal);
    case 'graph':
      return graph(view.rows, terminal);
    case 'diff':
      return diff(view.rows, terminal);
    case 'verification':
      return verification(view.rows, terminal);
    case 'problems':
      return table(view, terminal);
  }
}
