import { optionsIn, parametersOf, type ViewOptions } from './view-options.ts';

/** At a question; an empty one is not asked yet. */
export type QuestionRoute = { readonly question: string };

/** In the catalog: at a product by its id, or at all of them for an empty id, and what is looked for there. */
export type CatalogRoute = { readonly product: string; readonly find: string };

export type PageRoute = QuestionRoute | CatalogRoute;

/** What the address bar and the history of the browser hold. */
export type PageState = { readonly route: PageRoute; readonly options: ViewOptions };

/** Browsers and proxies cut longer ones. */
const maxQueryLength = 4000;

/** The address of a route; a long text has none, and gets that of the empty page. */
export function addressOf(route: PageRoute, options: ViewOptions): string {
  const parameters = new URLSearchParams([...routeParameters(route), ...parametersOf(options)]);
  return parameters.size > 0 ? `/?${parameters}` : '/';
}

function routeParameters(route: PageRoute): [string, string][] {
  if ('question' in route) return route.question && hasAddress(route.question) ? [['q', route.question]] : [];
  return [['browse', route.product], ...(route.find ? [['find', route.find] as [string, string]] : [])];
}

export const hasAddress = (question: string): boolean =>
  `${new URLSearchParams({ question })}`.length <= maxQueryLength;

/** Where the browser is now. A text without an address is kept in its history, so that going back finds it. */
export function currentState(): PageState {
  const parameters = new URLSearchParams(location.search);
  const product = parameters.get('browse');
  const route =
    product === null
      ? { question: parameters.get('q') ?? keptIn(history.state) }
      : { product, find: parameters.get('find') ?? '' };
  return { route, options: optionsIn(parameters) };
}

/** Writes where the page is into the address bar and the history. */
export function saveState({ route, options }: PageState, how: 'push' | 'replace'): void {
  const kept = 'question' in route && !hasAddress(route.question) ? { kept: route.question } : null;
  const address = addressOf(route, options);
  if (how === 'replace' || address === location.pathname + location.search) history.replaceState(kept, '', address);
  else history.pushState(kept, '', address);
}

const keptIn = (state: unknown): string =>
  typeof state === 'object' && state !== null && 'kept' in state && typeof state.kept === 'string' ? state.kept : '';
