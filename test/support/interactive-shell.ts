import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { installIn } from './binary.ts';
import { onTerminal } from './terminal.ts';

export type ShellName = 'bash' | 'zsh' | 'fish';

/** Set-up files: the completion as a user sets it up, and Ctrl-X P, which prints the line as it stands, and empties it. */
const START = {
  bash: {
    file: 'bashrc',
    text: `PS1='READY>'; set -o emacs; stty cols 120 rows 60; unset HISTFILE
bind 'set show-all-if-ambiguous on'; bind 'set bell-style none'; bind 'set enable-bracketed-paste off'
bind 'set page-completions off'; bind 'set completion-query-items 0'
bind -x '"\\C-xp": echo "[[$READLINE_LINE]]"; READLINE_LINE='
eval "$(sora-cn completion bash)"
`,
    command: (folder: string) => `bash --noprofile --rcfile '${folder}/bashrc' -i`,
  },
  zsh: {
    file: '.zshrc',
    text: `PS1='READY>'; bindkey -e; stty cols 120 rows 60
setopt no_beep no_always_last_prompt; unsetopt prompt_cr prompt_sp; LISTMAX=10000
autoload -Uz compinit && compinit -u
show-line() { zle -I; print -r -- "[[$BUFFER]]"; BUFFER= }
zle -N show-line; bindkey '^Xp' show-line
eval "$(sora-cn completion zsh)"
`,
    command: () => 'zsh -i',
  },
  fish: {
    file: 'fish/config.fish',
    text: `set -g fish_greeting; set -g fish_autosuggestion_enabled 0; stty cols 120 rows 60
function fish_prompt; echo -n 'READY>'; end
function fish_title; end
bind \\cxp 'echo; echo "[["(commandline)"]]"; commandline ""; commandline -f repaint'
sora-cn completion fish | source
`,
    command: () => 'fish -i',
  },
} as const satisfies Record<ShellName, { file: string; text: string; command: (folder: string) => string }>;

export function isInstalled(command: string): boolean {
  return spawnSync(command, ['--version'], { stdio: 'ignore' }).error === undefined;
}

/** What came of some keys: the line as it stands then, and all that the terminal was sent meanwhile. */
export interface Typed {
  readonly line: string;
  readonly screen: string;
}

/** Types into an interactive shell on a terminal of its own, in a folder with the given files; a tab is the Tab key. */
export async function typeInto(
  shell: ShellName,
  inputs: readonly string[],
  files: Readonly<Record<string, string>> = {},
): Promise<Typed[]> {
  const folder = mkdtempSync(join(tmpdir(), 'sora-cn-shell-'));
  const { file, text, command } = START[shell];
  for (const [name, content] of Object.entries({
    ...files,
    [file]: text,
    // Without such a folder fish starts by reading every manual page.
    'fish/generated_completions/none': '',
  })) {
    mkdirSync(join(folder, name, '..'), { recursive: true });
    writeFileSync(join(folder, name), content);
  }
  installIn(join(folder, 'bin'));
  const { PATH = '' } = process.env;
  const env = {
    PATH: `${join(folder, 'bin')}:${PATH}`,
    HOME: folder,
    ZDOTDIR: folder,
    XDG_CONFIG_HOME: folder,
    XDG_DATA_HOME: folder,
    TERM: 'xterm',
    LC_ALL: 'C.UTF-8',
  };
  try {
    return await onTerminal(command(folder), { cwd: folder, env }, async ({ type, seen }) => {
      await seen(/READY>/);
      const typed: Typed[] = [];
      for (const input of inputs) {
        type(`${input}\u0018p`);
        const screen = await seen(/\[\[([^\n]*)\]\][^]*READY>/);
        typed.push({ line: /\[\[([^\n]*)\]\]/.exec(screen)?.[1] ?? '', screen });
      }
      // Only a shell that ends by itself has written all that it will write.
      type('exit\r');
      return typed;
    });
  } finally {
    rmSync(folder, { recursive: true, force: true, maxRetries: 5 });
  }
}
