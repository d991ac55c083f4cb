import { parseArgs } from 'node:util';
import { type Language, languages } from '../language.ts';
import { type Shell, shells } from './completion.ts';

/** What the command was called with. */
export type Arguments = {
  readonly language: Language | undefined;
  /** What is neither an option nor the value of one. */
  readonly words: readonly string[];
  readonly json: boolean;
  readonly more: boolean;
  readonly watch: boolean;
  readonly help: boolean;
  readonly version: boolean;
  readonly completion: Shell | undefined;
  /** The words are what is typed so far, and what may come next is printed; for the scripts of the shells. */
  readonly complete: boolean;
};

const flag = { type: 'boolean', default: false } as const;

/** @throws an error whose message says which option is wrong */
export function parseArguments(args: readonly string[]): Arguments {
  const { values, positionals } = parseArgs({
    args: [...args],
    allowPositionals: true,
    options: {
      lang: { type: 'string' },
      completion: { type: 'string' },
      json: flag,
      more: flag,
      watch: flag,
      complete: flag,
      help: { ...flag, short: 'h' },
      version: { ...flag, short: 'v' },
    },
  });
  const { lang, completion, ...flags } = values;
  return {
    ...flags,
    language: oneOf(languages, lang, '--lang'),
    completion: oneOf(shells, completion, '--completion'),
    words: positionals,
  };
}

function oneOf<Value extends string>(
  all: readonly Value[],
  value: string | undefined,
  option: string,
): Value | undefined {
  const found = all.find((each) => each === value);
  if (value !== undefined && found === undefined) throw new Error(`${option} takes ${all.join(' or ')}.`);
  return found;
}
