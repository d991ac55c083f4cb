import type { Action } from '../../chat/action.ts';
import type { Language } from '../../language.ts';
import type { AboutResponse, AskRequest, AskResponse, ClickRequest, ProductsResponse } from '../messages.ts';

/* Requests to the server that the page came from; it talks to no other. */

/** What every platform is sent for a question. @throws RejectedError */
export const ask = (request: AskRequest): Promise<AskResponse> =>
  post('/playground/ask', request) as Promise<AskResponse>;

/** What a click does; null for nothing. @throws RejectedError */
export const click = (request: ClickRequest): Promise<Action | null> =>
  post('/playground/click', request) as Promise<Action | null>;

/** What the footer says of the bot. @throws RejectedError */
export const fetchAbout = (): Promise<AboutResponse> => json(fetch('/playground/about')) as Promise<AboutResponse>;

/** What there is to browse. @throws RejectedError */
export const fetchProducts = (language: Language): Promise<ProductsResponse> =>
  json(fetch(`/playground/products?language=${language}`)) as Promise<ProductsResponse>;

const post = (path: string, body: unknown): Promise<unknown> =>
  json(fetch(path, { method: 'POST', headers: { 'content-type': 'application/json' }, body: JSON.stringify(body) }));

/** The server rejected a request; the message is a sentence for people. */
export class RejectedError extends Error {}

async function json(pending: Promise<Response>): Promise<unknown> {
  const response = await pending;
  const body = (await response.json()) as unknown;
  if (!response.ok) throw new RejectedError((body as { error: string }).error);
  return body;
}
