import { UserError } from '../model/errors.ts';
import { shapeOf, type View } from '../model/outputs.ts';
import { lastPart, pathsOf } from '../model/paths.ts';
import { didYouMeanOf } from '../text/nearest.ts';
import { sorted } from '../query/sort.ts';

interface Arrangement {
  readonly sort?: string | undefined;
  readonly reverse?: boolean | undefined;
  readonly limit?: number | undefined;
  readonly language: string;
  readonly languages: readonly string[];
}

/** A view with its rows sorted, turned round and cut short, in that order. */
export function arrange(view: View, { sort, reverse, limit, language, languages }: Arrangement): View {
  if (!('rows' in view)) return view;
  let rows: readonly object[] = view.rows;
  if (sort !== undefined) rows = sorted(rows, shapeOf(view), { by: sort, reverse, language }, languages);
  else if (reverse === true) rows = rows.toReversed();
  // Sorting and cutting keep the type of the rows, which the union hides.
  return { ...view, rows: limit === undefined ? rows : rows.slice(0, limit) } as View;
}

/**
 * The paths that `--fields` names, checked against what the view has.
 * @param own the names of the fields of the user’s own in this base, where it is known
 * @throws UserError for a path that no row can have
 */
export function fieldPaths(
  typed: string,
  view: View,
  languages: readonly string[],
  own: () => readonly string[] | undefined,
): string[] {
  if (!('rows' in view)) throw new UserError('--fields: this command prints text, which has no fields.');
  const known = pathsOf(shapeOf(view), languages, 'all');
  const paths = typed.split(',').map((path) => path.trim());
  for (const path of paths) {
    if (known.includes(path)) continue;
    const [, ofUser] = /^(?:record\.)?((?:\w+\.)?x-[^.]*)/.exec(path) ?? [];
    if (ofUser !== undefined) {
      const names = own() ?? [ofUser];
      const within = `${path.replace(/^record\./, '')}.`;
      if (names.some((name) => within.startsWith(`${name}.`))) continue;
      throw new UserError(`--fields: no record has a field ${ofUser}.${didYouMeanOf(ofUser, names)}`, [
        names.length === 0 ? 'They have no fields of your own.' : `Fields of your own: ${names.join(', ')}`,
      ]);
    }
    const near = didYouMeanOf(path, known, lastPart);
    throw new UserError(`--fields: "${path}" is not a field of this output.${near}`, [`Fields: ${known.join(', ')}`]);
  }
  return paths;
}
