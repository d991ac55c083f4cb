import type { IncomingMessage, RequestListener, ServerResponse } from 'node:http';
import type { BaseLogger } from 'pino';
import { reportFault } from '../chat/boundary.ts';
import { createBurstLimit } from '../chat/burst.ts';
import type { AdapterContext, Routes } from '../chat/platform.ts';
import { isTooLong } from '../chat/text-limit.ts';
import { annotate } from '../chat/trail.ts';
import type { FactsProvider } from '../core/facts/facts.ts';
import { readJson, TooLongError } from '../http/body.ts';
import type { Language } from '../language.ts';
import { inCatalog } from './catalog.ts';
import { isAuthorized, sendCacheable, sendJson } from './http.ts';
import { openApi } from './openapi.ts';
import { Refused, refusalOf } from './refused.ts';
import { explainRequest, languageQuery } from './requests.ts';

/** Who may ask, and whether the answers have the team's runbooks. */
export type ApiConfig = { readonly token: string; readonly withTeam: boolean };

type ApiContext = Pick<AdapterContext, 'bot' | 'observe'> & {
  readonly logger: Pick<BaseLogger, 'error'>;
  readonly facts: FactsProvider;
};

/** Answers a request. @throws Refused, or what a library throws about a request that is wrong */
type Handler = (request: IncomingMessage, response: ServerResponse) => Promise<void> | void;

/**
 * The HTTP API and MCP, for programs: `/api/v1/…` and `/mcp`. A page of another origin cannot ask: it has no token, and
 * gets no headers that would let it read a response (CORS).
 */
export function apiRoutes({ token, withTeam }: ApiConfig, { bot, observe, facts, logger }: ApiContext): Routes {
  const limit = createBurstLimit();

  const explain: Handler = async (request, response) => {
    const { file, ...question } = explainRequest.parse(await readJson(request));
    if (isTooLong(question.text)) throw new TooLongError();
    const asker = request.socket.remoteAddress;
    const explanation = await bot.explain({ ...question, ...(file && { file }), asker, withoutTeam: !withTeam });
    sendJson(response, 200, facts.explanation(explanation, withTeam));
  };

  const catalog: Handler = (request, response) => {
    const url = new URL(request.url ?? '/', 'http://api');
    const language = languageOf(url) ?? bot.languageOf({ text: '' });
    const path = url.pathname.split('/').slice(3).map(decodeURIComponent);
    const found = inCatalog(path, language, withTeam, facts);
    if (!found) throw new Refused(404, 'The catalog has nothing of that name.');
    sendCacheable(request, response, { version: 1, edition: bot.edition, language, ...found });
  };

  const mcp: Handler = async (request, response) => {
    const { handleMcp } = await import('../mcp/http.ts');
    await handleMcp(request, response, await readJson(request), { bot, facts, withTeam });
  };

  /** @throws Refused for a request that is not to be answered, whatever it asks */
  function admit(request: IncomingMessage, method: string): void {
    if (!isAuthorized(request, token)) {
      throw new Refused(401, 'Send the API token: Authorization: Bearer <API_TOKEN>.', {
        'www-authenticate': 'Bearer',
      });
    }
    const isRead = method === 'GET' && request.method === 'HEAD';
    if (request.method !== method && !isRead) throw new Refused(405, `This takes ${method} only.`, { allow: method });
    if (limit({ person: request.socket.remoteAddress ?? '' }) === 'answer') return;
    throw new Refused(429, 'Too many requests within a minute.', { 'retry-after': '60' });
  }

  /** The fault boundary of the API. */
  const route =
    (method: string, surface: string, handle: Handler): RequestListener =>
    (request, response) =>
      void observe(surface, async () => {
        try {
          admit(request, method);
          await handle(request, response);
        } catch (error) {
          sendProblem(request, response, error);
        }
      });

  function sendProblem(request: IncomingMessage, response: ServerResponse, error: unknown): void {
    const refused = refusalOf(error);
    annotate({ outcome: outcomeOf(refused, request) });
    // Whoever asked is gone.
    if (request.errored) return;
    const { status, message, headers } = refused ?? new Refused(500, reportFault(error, 'en', logger).sentence);
    if (response.headersSent) return void response.destroy();
    for (const [name, value] of Object.entries(headers)) response.setHeader(name, value);
    sendJson(response, status, { error: message });
  }

  return {
    '/api/v1/explain': route('POST', 'api', explain),
    '/api/v1/products': route('GET', 'api', catalog),
    '/api/v1/products/*': route('GET', 'api', catalog),
    '/api/v1/openapi.json': (_request, response) => sendJson(response, 200, openApi),
    '/mcp': route('POST', 'mcp', mcp),
  };
}

const outcomeOf = (refused: Refused | undefined, { errored }: IncomingMessage) => {
  if (refused?.status === 429) return 'slowed';
  return refused || errored ? 'rejected' : 'failed';
};

/** @throws ZodError for a language that the catalog does not speak, and for any other parameter */
const languageOf = (url: URL): Language | undefined =>
  languageQuery.parse(Object.fromEntries(url.searchParams)).language;
