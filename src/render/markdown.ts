import { claims } from './markdown/claims.ts';
import { diff } from './markdown/diff.ts';
import { document } from './markdown/document.ts';
import { problems } from './markdown/problems.ts';
import { show } from './markdown/show.ts';
import { crossTable, table } from './markdown/table.ts';
import { timeline } from './markdown/timeline.ts';
import type { RenderOptions, RowsView } from './options.ts';

/** Markdown to paste: what is read has a form of its own, what is looked up is a table. */
export function markdown(view: RowsView, options: RenderOptions): Iterable<string> {
  if (options.fields !== undefined) return table(view, options);
  if (view.view === 'show') return show(view.rows, options);
  if (view.view === 'diff') return diff(view.rows, options);
  if (view.view === 'problems') return problems(view);
  if (view.view === 'claims') return claims(view.rows, options);
  if (view.view === 'timeline') return timeline(view.rows, options);
  if (view.view === 'document') return document(view, options);
  return view.view === 'crossTable' ? crossTable(view, options) : table(view, options);
}
