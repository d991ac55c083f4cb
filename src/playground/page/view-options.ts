import { type Language, languages } from '../../language.ts';
import type { Theme } from './platforms/drawing.ts';

/** How answers are shown. All of it is in the address, so that a view can be shared. */
export type ViewOptions = {
  /** The name of a platform, or `all`. */
  readonly show: string;
  /** The language to answer in, whatever the question's. */
  readonly language: Language | 'any';
  readonly theme: Theme;
  readonly width: 'desktop' | 'phone';
  readonly view: 'message' | 'json';
};

export type OptionName = keyof ViewOptions;

/** The values of each option, the default first. */
export const optionValues = (platforms: readonly string[]): Readonly<Record<OptionName, readonly string[]>> => ({
  show: ['all', ...platforms],
  language: ['any', ...languages],
  theme: matchMedia('(prefers-color-scheme: dark)').matches ? ['dark', 'light'] : ['light', 'dark'],
  width: ['desktop', 'phone'],
  view: ['message', 'json'],
});

/** The options that an address holds. Which platforms there are is not known yet, so that any name is taken. */
export function optionsIn(parameters: URLSearchParams): ViewOptions {
  const show = parameters.get('show');
  const values = Object.entries(optionValues(show === null ? [] : [show]));
  const chosen = values.map(([name, all]) => [name, all.find((value) => value === parameters.get(name)) ?? all[0]]);
  return Object.fromEntries(chosen) as ViewOptions;
}

/** The parameters of an address for options: those that are not the default. */
export const parametersOf = (options: ViewOptions): [string, string][] =>
  Object.entries(optionValues([])).flatMap(([name, [byDefault]]): [string, string][] => {
    const value = options[name as OptionName];
    return value === byDefault ? [] : [[name, value]];
  });
