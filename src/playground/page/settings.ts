import { type Language, languages } from '../../language.ts';
import type { Theme } from './payload.ts';

/** What is chosen on the page. All of it stands in the address, so that a view can be shared. */
export type Settings = {
  readonly show: 'both' | 'slack' | 'discord';
  readonly theme: Theme;
  /** The language to answer in, whatever the question's. */
  readonly language: Language | 'any';
  readonly width: 'desktop' | 'phone';
  readonly view: 'message' | 'json';
};

/** Everything that can be chosen; what comes first is the default. */
export const choices = {
  show: ['both', 'slack', 'discord'],
  language: ['any', ...languages],
  theme: matchMedia('(prefers-color-scheme: dark)').matches ? ['dark', 'light'] : ['light', 'dark'],
  width: ['desktop', 'phone'],
  view: ['message', 'json'],
} as const satisfies { readonly [Name in keyof Settings]: readonly Settings[Name][] };

const names = Object.keys(choices) as (keyof Settings)[];

/** The settings that an address holds. */
export function settingsIn(parameters: URLSearchParams): Settings {
  const read = (name: keyof Settings): string => {
    const known: readonly string[] = choices[name];
    return known.find((value) => value === parameters.get(name)) ?? known[0] ?? '';
  };
  return Object.fromEntries(names.map((name) => [name, read(name)])) as Settings;
}

/** What an address has to say of settings: those that are not the default. */
export const parametersOf = (settings: Settings): [string, string][] =>
  names.flatMap((name) => (settings[name] === choices[name][0] ? [] : [[name, settings[name]]]));
