import type { Bot } from '../core/port.ts';

/** The shells that there is a script for. */
export const shells = ['bash', 'zsh', 'fish'] as const;
export type Shell = (typeof shells)[number];

/** What to load into a shell, so that it asks the command for what may come next. */
export const scripts: Readonly<Record<Shell, string>> = {
  bash: `# eval "$(cdncode --completion bash)"
_cdncode() {
  local IFS=$'\\n'
  COMPREPLY=($(cdncode --complete -- "\${COMP_WORDS[@]:1:COMP_CWORD}" 2>/dev/null))
}
complete -o default -F _cdncode cdncode`,
  zsh: `# source <(cdncode --completion zsh)
_cdncode() {
  local -a found
  found=("\${(@f)$(cdncode --complete -- "\${(@)words[2,CURRENT]}" 2>/dev/null)}")
  [[ -n "$found" ]] && compadd -a found || _files
}
compdef _cdncode cdncode`,
  fish: `# cdncode --completion fish | source
complete -c cdncode -a '(cdncode --complete -- (commandline -opc)[2..] (commandline -ct) 2>/dev/null)'`,
};

const options = ['--lang', '--more', '--json', '--watch', '--completion', '--help', '--version'];

/** Digits that can only be a code: then a product is what is missing. */
const code = /(?<!\w)\d{3,5}(?!\w)/;

/**
 * What may stand in the place of the last word: codes, those of the product that the other words name, or products, those
 * that have the code that they name.
 *
 * @param words what is typed behind the command, the last one perhaps empty
 */
export function completions(words: readonly string[], bot: Pick<Bot, 'suggest'>): readonly string[] {
  const text = words.at(-1) ?? '';
  const other = words.slice(0, -1).join(' ');
  if (text.startsWith('-')) return options.filter((option) => option.startsWith(text));
  const fields = code.test(other) ? (['product'] as const) : (['code', 'product'] as const);
  return fields
    .flatMap((field) => bot.suggest({ field, text, other }).map(({ value }) => value))
    .filter((value) => value.toLowerCase().startsWith(text.toLowerCase()) && !/\s/.test(value));
}
