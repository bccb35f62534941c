// The architecture, as rules: who may import whom, and why. `npm run check` holds them.

/** A folder of src and what it may import besides itself. */
const layer = (name, mayImport, comment) => ({
  name: `${name}-imports`,
  comment,
  severity: 'error',
  from: { path: `^src/${name}/` },
  to: { path: '^src/', pathNot: [`^src/(${[name, ...mayImport].join('|')})/`] },
});

/** A package that one place knows. */
const onlyIn = (packages, home, comment) => ({
  name: `${packages[0]}-stays-home`,
  comment,
  severity: 'error',
  from: { path: '^src/', pathNot: home },
  to: { path: `node_modules/(${packages.join('|')})/` },
});

export default {
  forbidden: [
    layer('text', [], 'The ground floor: tools for texts, dates and names that know nothing of records.'),
    layer(
      'model',
      ['text'],
      'The model says what records and views are. It knows only the ground floor, so everything can depend on it.',
    ),
    layer(
      'load',
      ['text', 'model'],
      'Loading turns text into a base and diagnostics. It never asks questions and never prints.',
    ),
    layer('query', ['text', 'model'], 'A question needs a base, not files and not a way to print.'),
    layer(
      'render',
      ['text', 'model'],
      'A renderer turns a view into text. If it needs to ask something, the view lacks a field.',
    ),
    layer(
      'commands',
      ['text', 'model', 'load', 'query'],
      'A command asks and answers with a view; it neither reads nor prints.',
    ),
    layer('cli', ['text', 'model', 'load', 'query', 'render', 'commands'], 'The shell may use everything that runs.'),
    layer('page', ['text', 'model', 'query'], 'What runs in browsers asks what commands ask, by the same code.'),
    {
      name: 'nothing-imports-page',
      comment: 'The page is bundled by itself; the program has it as text.',
      severity: 'error',
      from: { path: '^src/(?!page/)' },
      to: { path: '^src/page/' },
    },
    {
      name: 'page-runs-in-browsers',
      comment: 'Nothing of Node is in a browser, so nothing that the page reaches may ask for it.',
      severity: 'error',
      from: { path: '^src/page/' },
      to: { reachable: true, path: '^(node:|crypto$|fs$|path$|os$)' },
    },
    {
      name: 'nothing-imports-build',
      comment: 'The build makes the program; the program does not know of it.',
      severity: 'error',
      from: { path: '^src/(?!build/)' },
      to: { path: '^src/build/' },
    },
    onlyIn(
      ['yaml', 'jsonc-parser'],
      '^src/(load/|text/yaml-text[.]ts)',
      'Only load reads YAML and JSON with positions; only one tool writes YAML.',
    ),
    onlyIn(['eld', 'franc'], '^src/query/source/', 'Only what reads sources knows languages.'),
    onlyIn(['entities'], '^src/(query/source|load/foreign)/', 'Only what reads sources and feeds knows entities.'),
    onlyIn(['diff'], '^src/commands/update-base[.]ts', 'Only verify --update prints patches.'),
    onlyIn(['fuse[.]js'], '^src/query/', 'Only the search knows the fuzzy matcher.'),
    onlyIn(['chalk', 'string-width'], '^src/render/', 'Only render knows how a terminal looks.'),
    onlyIn(['@viz-js/viz'], '^src/render/svg/', 'Only pictures are laid out.'),
    onlyIn(['rolldown'], '^src/build/', 'Only the build bundles.'),
    {
      name: 'files-stay-in-the-shell',
      comment: 'Layers below cli are pure: they get text and return text.',
      severity: 'error',
      from: { path: '^src/(text|model|load|query|render|commands)/' },
      to: { path: '^(node:)?(fs|fs/promises|child_process|os|tty|process|worker_threads|net|http|https)$' },
    },
    {
      name: 'no-cycles',
      comment: 'Two files that need each other are one idea, or hide a third; a type or a late import is no excuse.',
      severity: 'error',
      from: {},
      to: { circular: true },
    },
    {
      name: 'dependencies-are-declared',
      comment: 'What goes into the bundle is one of the packages that this one names; nothing is installed with it.',
      severity: 'error',
      from: { path: '^src/(?!build/)' },
      to: { dependencyTypes: ['npm-no-pkg', 'npm-unknown', 'unknown'], dependencyTypesNot: ['type-only'] },
    },
    {
      name: 'imports-resolve',
      comment: 'An import that leads nowhere would be left out of every other rule.',
      severity: 'error',
      from: { path: '^(src|test)/' },
      to: { couldNotResolve: true },
    },
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    tsConfig: { fileName: 'tsconfig.json' },
    tsPreCompilationDeps: true,
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['import', 'require', 'node', 'default', 'types'],
    },
  },
};
