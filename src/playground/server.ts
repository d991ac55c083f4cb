import { readFileSync } from 'node:fs';
import type { IncomingMessage, RequestListener, ServerResponse } from 'node:http';
import type { BaseLogger } from 'pino';
import { ZodError } from 'zod';
import { reportFault } from '../chat/boundary.ts';
import type { AdapterContext, Routes } from '../chat/platform.ts';
import { annotate } from '../chat/trail.ts';
import { readJson, TooLongError } from '../http/body.ts';
import { locales } from '../locales/index.ts';
import { packageFile } from '../paths.ts';
import { answerAbout, answerAsk, answerClick, answerProducts, type Previews } from './answer.ts';
import { isLoopback, isSameOrigin, rejectMethod, send, sendJson } from './http.ts';
import { type Origin, sourceAddress } from './source-address.ts';

/** Where the page is served. */
export type PlaygroundConfig = {
  /** The name or address that the port is bound to. */
  readonly host: string;
};

type PlaygroundContext = Pick<AdapterContext, 'bot' | 'explainAgain' | 'observe'> & {
  readonly logger: Pick<BaseLogger, 'error'>;
  /** The platforms to show, in order. */
  readonly previews: Previews;
  /** The folder that scripts/build-page.ts writes; it ends in a slash. */
  readonly folder: URL;
};

/** What a request gets, to be sent as JSON. */
type Answer = (request: IncomingMessage) => unknown;

const crossOrigin =
  'Only the page itself may ask, and by the name localhost unless HOST says otherwise (0.0.0.0 takes every name).';

const files = {
  '/': ['index.html', 'text/html; charset=utf-8'],
  '/page.js': ['page.js', 'text/javascript; charset=utf-8'],
  '/page.css': ['page.css', 'text/css; charset=utf-8'],
  '/icon.svg': ['icon.svg', 'image/svg+xml'],
} as const;

/** The playground: a page that shows every answer as each platform would. @throws if the page was not built */
export function playgroundRoutes(
  { host }: PlaygroundConfig,
  { bot, explainAgain, observe, logger, previews, folder }: PlaygroundContext,
): Routes {
  const local = isLoopback(host);
  const source = sourceAddress(JSON.parse(readFileSync(packageFile, 'utf8')) as Origin);

  /** Answers the page's own requests with JSON. */
  const jsonRoute =
    (method: 'GET' | 'POST', answer: Answer, respond = guardedRespond): RequestListener =>
    (request, response) => {
      if (request.method !== method) return rejectMethod(response, method);
      if (!isSameOrigin(request, local)) return sendJson(response, 403, { error: crossOrigin });
      return respond(request, response, answer);
    };

  /** The fault boundary of the playground. */
  async function guardedRespond(request: IncomingMessage, response: ServerResponse, answer: Answer): Promise<void> {
    try {
      sendJson(response, 200, await answer(request));
    } catch (error) {
      // Whoever asked is gone before everything was sent: nobody reads a response, and nothing is wrong here.
      if (request.errored) return annotate({ outcome: 'rejected' });
      const [status, sentence] = problemOf(error);
      annotate({ outcome: status < 500 ? 'rejected' : 'failed' });
      sendJson(response, status, { error: sentence });
    }
  }

  function problemOf(error: unknown): readonly [status: number, sentence: string] {
    if (error instanceof ZodError || error instanceof SyntaxError) return [400, 'This is not a request of the page.'];
    const language = bot.languageOf({ text: '' });
    if (error instanceof TooLongError) return [413, locales[language].page.tooLong];
    return [500, reportFault(error, language, logger).sentence];
  }

  return {
    ...Object.fromEntries(
      Object.entries(files).map(([path, [name, type]]) => [path, fileRoute(new URL(name, folder), type)]),
    ),
    '/playground/ask': jsonRoute(
      'POST',
      async (request) =>
        answerAsk(await readJson(request), request.socket.remoteAddress, { bot, explainAgain, previews }),
      (request, response, answer) => observe('page', () => guardedRespond(request, response, answer)),
    ),
    '/playground/click': jsonRoute('POST', async (request) => answerClick(await readJson(request), previews)),
    '/playground/about': jsonRoute('GET', () => answerAbout(bot, source)),
    '/playground/products': jsonRoute('GET', ({ url = '' }) =>
      answerProducts(new URL(url, 'http://page').searchParams.get('language'), bot),
    ),
  };
}

function fileRoute(file: URL, type: string): RequestListener {
  const content = readFileSync(file);
  return (request, response) => {
    if (request.method === 'GET' || request.method === 'HEAD') send(response, 200, type, content);
    else rejectMethod(response, 'GET, HEAD');
  };
}
