import type { Block } from '../model/blocks.ts';

/** Something that the program does together with others; the lines are typed, or are a file, as they stand. */
interface Recipe {
  readonly about: string;
  readonly lines: string;
}

/** What `help recipes` shows and the README quotes; a test runs each in the programs that it names. */
export const RECIPES = {
  fzf: {
    about: 'Pick a claim from a list, each shown in full as you go over it, with fzf:',
    lines: String.raw`
sora-cn claims | fzf -d '\t' --with-nth 8 --preview-window down --preview \
  'sora-cn show claim:{1} -f text --color always --width $FZF_PREVIEW_COLUMNS'`,
  },
  'live search': {
    about: 'Search while you type, with fzf:',
    lines: String.raw`
: | fzf --disabled -d '\t' --with-nth 2,4 --preview-window down \
  --bind 'change:reload:sora-cn search -- {q} || :' --preview \
  'sora-cn show {2}:{1} -f text --color always --width $FZF_PREVIEW_COLUMNS'`,
  },
  'git diff': {
    about: 'See in git diff and git log -p what claims said before (sora-cn diff has all that changed):',
    lines: `
echo 'base.yaml diff=sora-cn' >> .gitattributes
git config diff.sora-cn.textconv 'sora-cn claims -f text --force -d'`,
  },
  'pre-commit hook': {
    about: 'Let git commit only what is sound, as it is staged; an executable file .git/hooks/pre-commit:',
    lines: `
#!/bin/sh
staged=$(mktemp -d) && trap 'rm -r "$staged"' EXIT
git checkout-index --all --prefix="$staged/" && cd "$staged" &&
  sora-cn check --strict base.yaml`,
  },
  workflow: {
    about:
      'Check and verify each push on GitHub; a file .github/workflows/base.yml, with what npm pack makes beside it:',
    lines: `
on: [push, pull_request]
jobs:
  base:
    runs-on: ubuntu-latest
    steps:
      - uses: actions/checkout@v4
      - uses: actions/setup-node@v4
        with: { node-version: 22 }
      - run: npm install --global ./sora-cn-*.tgz
      - run: sora-cn check base.yaml -f github
      - run: sora-cn verify article.txt -d base.yaml -f github
      - if: always()
        run: |
          { sora-cn check base.yaml -f markdown; echo
            sora-cn verify article.txt -d base.yaml -f markdown
          } >> "$GITHUB_STEP_SUMMARY" || :`,
  },
  jq: {
    about: 'Ask what no filter asks, with jq: the claims on two topics or more:',
    lines: `
sora-cn claims --json | jq -r '.[] | select(.topics | length > 1) | .id'`,
  },
  'other JSON': {
    about: 'Make a base of the JSON Lines that another tool wrote, with jq (of a list: .[] | before it):',
    lines: String.raw`
jq -c '{id: "fact-\(.id)", statement: {en: .claim},
  "x-label": .label}' facts.jsonl > base.jsonl
sora-cn check base.jsonl`,
  },
  Miller: {
    about: 'Count lists item by item, with Miller:',
    lines: `
sora-cn claims -f csv | mlr --icsv --opprint nest --evar ';' -f actors \\
  then count-distinct -f actors,stance then sort -nr count`,
  },
  sqlite3: {
    about: 'Ask in SQL, with sqlite3:',
    lines: `
sora-cn export sql | sqlite3 base.db
sqlite3 -box base.db 'SELECT attributed_to_id, count(*) AS claims
  FROM claims_flat GROUP BY 1 ORDER BY 2 DESC'`,
  },
  notes: {
    about: 'A note in Markdown for each obstacle:',
    lines: `
mkdir notes
for id in $(sora-cn obstacles -f ids); do
  sora-cn show obstacle:$id -f markdown > notes/$id.md
done`,
  },
} as const satisfies Readonly<Record<string, Recipe>>;

/** The recipes as a text for people. */
export function recipes(): Block[] {
  return Object.values(RECIPES).flatMap(({ about, lines }): Block[] => [{ text: about }, { lines: lines.trim() }]);
}
