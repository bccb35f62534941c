import { shellPath } from '../text/shell-word.ts';

/** What a text probably is that is neither YAML nor JSON as it should be; undefined if nothing speaks for anything. */
export function likelyCause(text: string, name: string): string | undefined {
  const lines = text
    .slice(0, 4096)
    .split('\n', 20)
    .map((line) => line.trim())
    .filter((line) => line !== '');
  const [first = '', second = ''] = lines;
  if (first.startsWith('version https://git-lfs'))
    return 'it is a Git LFS pointer: fetch the file itself with "git lfs pull"';
  if (lines.some((line) => /^(?:`{3}|~{3})/.test(line)))
    return 'it looks like Markdown: keep what stands between the lines of ```';
  if (/^<(?:!|\?|[a-z])/i.test(first)) return 'it looks like HTML or XML';
  if (/^(?:\{.*\}|\[.*\])$/.test(first) && /^[{[]/.test(second)) return 'it looks like JSON Lines: name it .jsonl';
  if (/^[\w.-]+\s*=|^\[+[\w."-]+\]+$/.test(first) && lines.some((line) => /^[\w.-]+\s*=/.test(line)))
    return 'it looks like TOML or INI';
  if (/^\{?\s*\\rtf|^%PDF|^-----BEGIN/.test(first)) return 'it is no base';
  const path = name === '<stdin>' ? '-' : shellPath(name);
  for (const [separator, kind] of [
    [',', 'CSV'],
    ['\t', 'TSV'],
    [';', 'CSV'],
  ] as const) {
    const cells = first.split(separator).length;
    if (cells > 1 && (second === '' || second.split(separator).length >= cells) && !/[:{[]/.test(first))
      return `it looks like ${kind}: sora-cn import ${kind.toLowerCase()} ${path} -o base.yaml`;
  }
  return /\.(?:txt|text|md)$/i.test(name) ? `sora-cn draft ${path} -o base.yaml makes a base of a text` : undefined;
}

/** What other tools write as JSON that import reads. */
const IMPORTED: readonly (readonly [RegExp, string, string])[] = [
  [/"@type":\[?"[^"]*ClaimReview"|"claimReviewed":|"textualRating":/, 'schema.org ClaimReview', 'claimreview'],
  [
    /"type":\[?"[^"]*Annotation(?:Page|Collection|List)?"|"[^"]*(?:TextQuote|Fragment)Selector"/,
    'annotations',
    'annotations',
  ],
];

/** Which import reads a value that is no base; undefined if none seems to. */
export function likelyImport(value: unknown, name: string): string | undefined {
  const json = JSON.stringify(value).slice(0, 100_000);
  const [, what, reader] = IMPORTED.find(([pattern]) => pattern.test(json)) ?? [];
  if (what === undefined || reader === undefined) return undefined;
  return `it looks like ${what}: sora-cn import ${reader} ${name === '<stdin>' ? '-' : shellPath(name)} -o base.yaml`;
}
