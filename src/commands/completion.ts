import { UserError } from '../model/errors.ts';
import type { Vocabulary } from '../model/vocabularies.ts';
import { didYouMeanOf } from '../text/nearest.ts';
import { defineCommand, type Answer } from './command.ts';

/** How each shell comes to know its script. */
const SET_UP = {
  bash: 'in ~/.bashrc: eval "$(sora-cn completion bash)"',
  zsh: 'in ~/.zshrc, behind compinit: eval "$(sora-cn completion zsh)"',
  fish: 'once: sora-cn completion fish > ~/.config/fish/completions/sora-cn.fish',
} as const satisfies Vocabulary;

type ShellName = keyof typeof SET_UP;
const SHELL_NAMES = Object.keys(SET_UP) as readonly ShellName[];

export const completion = defineCommand({
  output: { text: 'table' },
  reads: [],
  examples: ['completion bash', 'completion zsh', 'completion fish'],
  input: { arguments: { shell: { form: 'values', values: SET_UP, required: true, about: 'which shell' } } },
  notes: [{ heading: 'Set-up:' }, { terms: Object.entries(SET_UP) }],
  run: ({ shell }) => scriptFor(shell),
});

/**
 * The scripts ask the program itself, with the hidden command `__complete`, and drop what it has to complain about. A
 * first line says what follows: `words`, words after which `more` must come, or names of `files` or `directories`; and
 * how many characters of the word at the cursor stay before them.
 */
const SCRIPTS = {
  bash: `# bash completion for sora-cn; ${SET_UP.bash}
_sora_cn() {
  local answer
  mapfile -t answer < <(command sora-cn __complete bash "\${COMP_LINE:0:COMP_POINT}" "$COMP_WORDBREAKS" 2>/dev/null </dev/null)
  COMPREPLY=("\${answer[@]:1}")
  case \${answer[0]-} in
    more*) compopt -o nospace ;;
    files*) compopt -o default ;;
    directories*) compopt -o dirnames ;;
  esac
}
complete -F _sora_cn sora-cn
`,
  zsh: `#compdef sora-cn
# zsh completion for sora-cn; ${SET_UP.zsh}
_sora-cn() {
  local -a answer candidates
  local -i kept
  answer=("\${(@f)$(command sora-cn __complete zsh "\${(@Q)words[2,CURRENT-1]}" "\${(Q)PREFIX}" 2>/dev/null </dev/null)}")
  candidates=("\${(@)answer[2,-1]}")
  kept=\${answer[1]#* }
  # What is kept is counted without quotation; the word has its own.
  local -i quoted=0
  while (( \${#\${(Q)PREFIX[1,quoted]}} < kept && quoted < $#PREFIX )) (( quoted++ ))
  (( kept )) && compset -p $quoted
  case $answer[1] in
    words*) _describe -t values value candidates ;;
    more*) _describe -t values value candidates -S '' ;;
    files*) _files ;;
    directories*) _files -/ ;;
  esac
}
if [[ $zsh_eval_context[-1] == loadautofunc ]]; then
  _sora-cn "$@"
else
  compdef _sora-cn sora-cn
fi
`,
  fish: `# fish completion for sora-cn; ${SET_UP.fish}
function __sora_cn_complete
    set -l typed (commandline -opc)
    set -l current (commandline -ct | string unescape)
    set -l answer (command sora-cn __complete fish $typed[2..] "$current" 2>/dev/null </dev/null)
    set -l what (string split ' ' -- $answer[1])
    switch "$what[1]"
        case words more
            string join \\n -- $answer[2..]
        case files directories
            set -l kept (string sub -l $what[2] -- "$current")
            for path in (__fish_complete_path (string sub -s (math $what[2] + 1) -- "$current"))
                echo -- $kept$path
            end
    end
end
complete -c sora-cn -f -a '(__sora_cn_complete)'
`,
} as const satisfies Record<ShellName, string>;

function scriptFor(shell: string): Answer {
  if (Object.hasOwn(SCRIPTS, shell)) return { view: { view: 'text', text: SCRIPTS[shell as ShellName] } };
  const near = didYouMeanOf(shell, SHELL_NAMES);
  throw new UserError(`completion: there is no script for "${shell}".${near}`, [`Shells: ${SHELL_NAMES.join(', ')}`]);
}
