import { parametersOf, type Settings, settingsIn } from './settings.ts';

/** Where the page is: at a question, which may be none yet, or in the catalog. */
export type Place =
  | { readonly question: string }
  /** At a product, or at all for none; with what is looked for there. */
  | { readonly shelf: string; readonly find: string };

/** What the address bar and the history of the browser say. */
export type Here = { readonly place: Place; readonly settings: Settings };

/** A longer address is cut by some browser or proxy on its way. */
const longestQuery = 4000;

/** The address of a place; a long text has none, and gets that of the empty page. */
export function addressOf(place: Place, settings: Settings): string {
  const parameters = new URLSearchParams([...inAddress(place), ...parametersOf(settings)]);
  return parameters.size > 0 ? `/?${parameters}` : '/';
}

function inAddress(place: Place): [string, string][] {
  if ('question' in place) return place.question && hasAddress(place.question) ? [['q', place.question]] : [];
  return [['browse', place.shelf], ...(place.find ? [['find', place.find] as [string, string]] : [])];
}

export const hasAddress = (question: string): boolean => `${new URLSearchParams({ question })}`.length <= longestQuery;

/** Where the browser is now. A text without an address is kept in its history, so that going back finds it. */
export function here(): Here {
  const parameters = new URLSearchParams(location.search);
  const shelf = parameters.get('browse');
  const place =
    shelf === null
      ? { question: parameters.get('q') ?? keptIn(history.state) }
      : { shelf, find: parameters.get('find') ?? '' };
  return { place, settings: settingsIn(parameters) };
}

/** Tells the browser where the page is from now on. */
export function record({ place, settings }: Here, how: 'push' | 'replace'): void {
  const kept = 'question' in place && !hasAddress(place.question) ? { kept: place.question } : null;
  const address = addressOf(place, settings);
  if (how === 'replace' || address === location.pathname + location.search) history.replaceState(kept, '', address);
  else history.pushState(kept, '', address);
}

const keptIn = (state: unknown): string =>
  typeof state === 'object' && state !== null && 'kept' in state && typeof state.kept === 'string' ? state.kept : '';
