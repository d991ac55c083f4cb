import { randomBytes } from 'node:crypto';
import { readFileSync } from 'node:fs';
import type { IncomingMessage, RequestListener } from 'node:http';
import { ZodError } from 'zod';
import type { Adapter, Surroundings } from '../chat/platform.ts';
import type { Preview } from '../chat/preview.ts';
import type { Bot, Insight } from '../core/port.ts';
import { wordsOf } from '../locales/core.ts';
import { answerAsk, answerClick, answerContents } from './answer.ts';
import { isLoopback, isOurs, jsonOf, refuseMethod, send, sendJson, TooLong } from './http.ts';

export type WebConfig = {
  /** The name or address that the port is bound to. */
  readonly host: string;
};

type WebSurroundings = Surroundings & {
  readonly bot: Bot & Insight;
  readonly previews: Readonly<Record<Preview['name'], Preview>>;
  /** The folder into which the page was built (scripts/build-page.ts). */
  readonly folder: URL;
};

const foreign =
  'Only the page itself may ask, and by the name localhost unless HOST says otherwise (0.0.0.0 takes every name).';

/** The files of the page. */
const files = {
  '/': ['index.html', 'text/html; charset=utf-8'],
  '/page.js': ['page.js', 'text/javascript; charset=utf-8'],
  '/page.css': ['page.css', 'text/css; charset=utf-8'],
  '/icon.svg': ['icon.svg', 'image/svg+xml'],
} as const;

/** Starts the playground: a page on the bot's own HTTP port that shows every answer as each platform would. */
export function start({ host }: WebConfig, { bot, logger, previews, folder }: WebSurroundings): Adapter {
  const local = isLoopback(host);

  /** Answers a request of the page with JSON; this is the boundary of the adapter. */
  const answering =
    (method: string, answer: (request: IncomingMessage) => unknown): RequestListener =>
    async (request, response) => {
      const refuse = (status: number, error: string): void => sendJson(response, status, { error });
      if (request.method !== method) refuseMethod(response, method);
      else if (!isOurs(request, local)) refuse(403, foreign);
      else {
        try {
          sendJson(response, 200, await answer(request));
        } catch (error) {
          refuse(...refusalOf(error));
        }
      }
    };

  /** The status and the sentence for what went wrong; what nobody expected is logged under an id. */
  function refusalOf(error: unknown): readonly [number, string] {
    if (error instanceof ZodError || error instanceof SyntaxError) return [400, 'This is no request of the page.'];
    if (error instanceof TooLong) return [413, 'This is more than 4 MB. Take a part of it.'];
    const id = randomBytes(4).toString('hex');
    logger.error({ err: error, id }, 'a request of the page was not answered');
    return [500, wordsOf(bot.languageOf({ text: '' })).fault(id)];
  }

  const posted = (answer: (body: unknown) => unknown): RequestListener =>
    answering('POST', async (request) => answer(await jsonOf(request)));

  return {
    name: 'web',
    ready: () => true,
    refused: new Promise(() => {}),
    close: async () => {},
    routes: {
      ...Object.fromEntries(
        Object.entries(files).map(([path, [name, type]]) => [path, fileRoute(new URL(name, folder), type)]),
      ),
      '/playground/ask': posted((body) => answerAsk(body, bot, previews)),
      '/playground/click': posted((body) => answerClick(body, previews)),
      '/playground/contents': answering('GET', async ({ url = '' }) =>
        answerContents(new URL(url, 'http://page').searchParams.get('language'), bot),
      ),
    },
  };
}

function fileRoute(file: URL, type: string): RequestListener {
  const content = readFileSync(file);
  return (request, response) => {
    if (request.method === 'GET' || request.method === 'HEAD') send(response, 200, type, content);
    else refuseMethod(response, 'GET');
  };
}
