import { KINDS } from '../../src/model/vocabularies.ts';
import { builtIn } from '../support/built-in.ts';
import { describe, expect, it } from 'vitest';
import { isInstalled, typeInto, type ShellName } from '../support/interactive-shell.ts';

const SHELLS: readonly ShellName[] = ['bash', 'zsh', 'fish'];

const OWN_BASE = `
topics:
  - { id: gardens, label: { en: Gardens and parks } }
  - { id: keepers, label: { en: Those who keep them } }
claims:
  - { id: trees-grow, statement: { en: Gardens grow. }, topics: [gardens] }
`;

/** Values that a shell would run, expand or split if they came to its line as they are. */
const HOSTILE = [
  'A$(touch pwned)',
  'B`touch pwned`',
  'C;touch pwned',
  'D|touch pwned',
  'E&touch pwned>pwned',
  'F d’Ivoire',
  'G \'single\' "double" \\ back',
  'H* ? [a-z] {b,c} ~ #',
  'I!touch',
  'J芯 片',
  'K%F{red}$HOME',
];

const hostileBase = JSON.stringify({
  actors: HOSTILE.map((country, at) => ({ id: `${at}`, name: { en: `$(touch pwned) %F{red} \u001b[2J` }, country })),
});

const files = {
  'own.yaml': OWN_BASE,
  'hostile.json': hostileBase,
  'broken.yaml': 'topics: [{ id: 7 }]',
  'folder/other.yaml': OWN_BASE,
};

describe.each(SHELLS)('Tab in %s', (shell) => {
  const isHere = isInstalled(shell) && isInstalled('script');

  it.runIf(isHere)('completes what has been begun', async () => {
    const lines = {
      'sora-cn cla\t': 'sora-cn claims ',
      'sora-cn claims --attr\t': 'sora-cn claims --attributed-to ',
      'sora-cn claims --topic chip\t': 'sora-cn claims --topic chips ',
      'sora-cn claims --topic=chip\t': 'sora-cn claims --topic=chips ',
      'sora-cn claims --topic chips,tal\t': 'sora-cn claims --topic chips,talent ',
      'sora-cn claims --topic=chips,tal\t': 'sora-cn claims --topic=chips,talent ',
      'sora-cn claims -d own.yaml --topic Gardens\\ and\\ parks,kee\t':
        'sora-cn claims -d own.yaml --topic Gardens\\ and\\ parks,keepers ',
      'sora-cn claims --actor alib\t': 'sora-cn claims --actor alibaba ',
      'sora-cn claims --exclude top\t': 'sora-cn claims --exclude topic:',
      'sora-cn claims --exclude topic:tal\t': 'sora-cn claims --exclude topic:talent ',
      'sora-cn claims --exclude=topic:tal\t': 'sora-cn claims --exclude=topic:talent ',
      'sora-cn show actor:alib\t': 'sora-cn show actor:alibaba ',
      'sora-cn show export-r\t': 'sora-cn show export-restrictions ',
      'sora-cn -fjsonl sta\t': 'sora-cn -fjsonl stats ',
      'sora-cn claims -fmark\t': 'sora-cn claims -fmarkdown ',
      'sora-cn help exit\t': 'sora-cn help exit-codes ',
      'sora-cn nonsense --to\t': 'sora-cn nonsense --to',
      'sora-cn show "export-r\t': 'sora-cn show "export-restrictions" ',
      "sora-cn claims --exclude 'topic:tal\t": "sora-cn claims --exclude 'topic:talent' ",
      'sora-cn claims --data own\t': 'sora-cn claims --data own.yaml ',
      'sora-cn claims --data=own\t': 'sora-cn claims --data=own.yaml ',
      'sora-cn check own.yaml bro\t': 'sora-cn check own.yaml broken.yaml ',
      'sora-cn init fol\t': 'sora-cn init folder/',
    };
    const typed = await typeInto(shell, Object.keys(lines), files);
    expect(typed.map(({ line }) => line)).toEqual(Object.values(lines));
  });

  it.runIf(isHere)('lists what is possible, from the base in use', async () => {
    const [kinds, topics, own, ids, broken, missing] = await typeInto(
      shell,
      [
        'sora-cn claims --kind \t',
        'sora-cn claims --topic \t',
        'sora-cn claims --data own.yaml --topic \t',
        'sora-cn --data folder show \t',
        'sora-cn claims --data broken.yaml --topic \t',
        'sora-cn claims --data none.yaml --topic \t',
      ],
      files,
    );
    for (const kind of Object.keys(KINDS)) expect(kinds?.screen).toContain(kind);
    for (const { id } of builtIn.records.topic) expect(topics?.screen).toContain(id);
    if (shell !== 'bash') expect(own?.screen).toContain('Gardens and parks');
    expect(own?.screen).toContain('keepers');
    expect(own?.screen).not.toContain('chips');
    expect(ids?.screen).toContain('trees-grow');
    expect(broken?.line).toBe('sora-cn claims --data broken.yaml --topic ');
    expect(missing?.line).toBe('sora-cn claims --data none.yaml --topic ');
    for (const quiet of [broken, missing]) expect(quiet?.screen).not.toMatch(/cannot|problem|yaml:/);
  });

  it.runIf(isHere)('quotes what the data may hold, and runs nothing of it', async () => {
    const begun = HOSTILE.map((country) => `sora-cn actors -d hostile.json --count --country ${country.charAt(0)}\t\r`);
    const [listed, ...typed] = await typeInto(shell, ['sora-cn show -d hostile.json \t', ...begun, 'ls\r'], files);
    expect(listed?.screen).not.toContain('\u001b[2J');
    if (shell !== 'bash') expect(listed?.screen).toContain('%F{red} \\u{1b}[2J');
    const folder = typed.pop();
    for (const { screen } of typed) expect(screen).toContain(`1 of ${String(HOSTILE.length)} actors.`);
    expect(folder?.screen).toContain('own.yaml');
    expect(folder?.screen).not.toContain('pwned');
  });
});
