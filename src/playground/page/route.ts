import { optionsIn, parametersOf, type ViewOptions } from './view-options.ts';

/** At a question; an empty one is not asked yet. */
export type QuestionRoute = { readonly question: string };

/** In the catalog: at a product by its id, or at all of them for an empty id, and what is looked for there. */
export type CatalogRoute = { readonly product: string; readonly find: string };

export type PageRoute = QuestionRoute | CatalogRoute;

/** What the address bar and the history of the browser hold. */
export type PageState = { readonly route: PageRoute; readonly options: ViewOptions };

/** In characters. Nobody shares a longer question by its address, and what is longer was pasted. */
const maxAddressed = 100;

/**
 * Whether a text may stand in an address, and so in the browser's list of visited pages. A paste may not: it can hold
 * headers with credentials.
 */
export const hasAddress = (text: string): boolean => text.length <= maxAddressed && !/[\r\n]/.test(text);

/**
 * The address of a route. What a person typed stands behind the `#`, which no server or proxy ever sees. A text without an
 * address is left out.
 */
export function addressOf(route: PageRoute, options: ViewOptions): string {
  const place: [string, string][] = 'product' in route ? [['browse', route.product]] : [];
  const parameters = new URLSearchParams([...place, ...parametersOf(options)]);
  const text = textOf(route);
  const fragment = text && hasAddress(text) ? `#${new URLSearchParams({ [nameOf(route)]: text })}` : '';
  return `/${parameters.size > 0 ? `?${parameters}` : ''}${fragment}`;
}

/** What a person typed at a route. */
const textOf = (route: PageRoute): string => ('question' in route ? route.question : route.find);

const nameOf = (route: PageRoute): string => ('question' in route ? 'q' : 'find');

/** What the page keeps with an entry of the history; null for an entry that it has not written. */
type Kept = { readonly text?: string } | null;

const kept = (): Kept => history.state as Kept;

/**
 * Where the browser is now. A text without an address is kept in its history, so that going back finds it. Addresses of
 * earlier versions have the text among the parameters.
 */
export function currentState(): PageState {
  const parameters = new URLSearchParams(location.search);
  const fragment = new URLSearchParams(location.hash.slice(1));
  const product = parameters.get('browse');
  const typed = (name: string): string => kept()?.text ?? fragment.get(name) ?? parameters.get(name) ?? '';
  const route = product === null ? { question: typed('q') } : { product, find: typed('find') };
  return { route, options: optionsIn(parameters) };
}

/** Whether a link or the address bar led here, so that nothing of this place is saved yet. */
export const isNewPlace = (): boolean => kept() === null;

/** Writes where the page is into the address bar and the history. */
export function saveState({ route, options }: PageState, how: 'push' | 'replace'): void {
  const text = textOf(route);
  const next = hasAddress(text) ? {} : { text };
  const address = addressOf(route, options);
  const isHere = address === location.pathname + location.search + location.hash && kept()?.text === next.text;
  if (how === 'replace' || isHere) history.replaceState(next, '', address);
  else history.pushState(next, '', address);
}
