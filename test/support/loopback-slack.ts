import { once } from 'node:events';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { text as readText } from 'node:stream/consumers';
import { problemsOf, viewProblems } from './slack/check.ts';
import { botId, botUser, type Json } from './slack/payloads.ts';
import { type SocketSide, socketSide } from './slack/socket.ts';
import { until } from './until.ts';

/** How Slack fails: an HTTP status, an error code, a demand to wait, or no answer at all. */
type Failure = {
  readonly status?: number;
  readonly error?: string;
  readonly retryAfter?: number;
  readonly hang?: true;
};

type Call = { readonly method: string; readonly args: Json };

/** A message as the bot wrote it, whichever way it took. */
export type Posted = Json & {
  readonly via: 'chat.postMessage' | 'chat.postEphemeral' | 'response_url';
  readonly text: string;
  readonly blocks?: readonly Json[];
  /** The response_url that it came by. */
  readonly url?: string;
};

/** A view as the bot sent it. */
export type Viewed = {
  readonly via: string;
  readonly view: Json & { readonly blocks: readonly Json[] };
  readonly args: Json;
};

export type LoopbackSlack = {
  readonly apiUrl: string;
  readonly botToken: string;
  readonly appToken: string;
  readonly signingSecret: string;
  readonly socket: SocketSide;
  /** Calls of the Web API, in order. */
  readonly calls: readonly Call[];
  /** Messages that got through, in order. */
  readonly posted: readonly Posted[];
  /** Views that were opened, renewed or published, in order; those that answer a submission stand in its acknowledgement. */
  readonly views: readonly Viewed[];
  /** What Slack would have refused; a test expects none. */
  readonly problems: readonly string[];
  /** A response_url: five uses. */
  readonly responseUrl: () => string;
  /** Lets a method, or `response_url`, fail the next times; those alone of which `when` holds, if it is given. */
  readonly fail: (method: string, failure: Failure, times?: number, when?: (args: Json) => boolean) => void;
  /** Keeps a method, or `response_url`, waiting for its answer until what is given back is called. */
  readonly holdBack: (method: string) => () => void;
  /** Ends all failing; gives the methods that were to fail a number of times and did not. */
  readonly heal: () => string[];
  /** Waits for that many messages and gives them. */
  readonly untilPosted: (count: number, limit?: number) => Promise<readonly Posted[]>;
  /** The messages that answer a payload: those by its response_urls, or in its channel and its thread. */
  readonly answersTo: (payload: Json) => Posted[];
  /** The same, once there are that many. */
  readonly untilAnswered: (payload: Json, count?: number) => Promise<Posted[]>;
  /** The views that came of a payload: those of its trigger, of the view that was clicked in, or of its person's tab. */
  readonly viewsFor: (payload: Json) => Viewed[];
  /** The same, once there are that many. */
  readonly untilViewed: (payload: Json, count?: number) => Promise<Viewed[]>;
  readonly close: () => Promise<void>;
};

type Options = {
  /** What the bot token may do, as the header x-oauth-scopes says it. */
  readonly scopes?: string;
};

const tokens = {
  botToken: 'xoxb-loopback-bot',
  appToken: 'xapp-loopback-app',
  signingSecret: 'loopback-signing-secret',
};

/** Slack on 127.0.0.1: Web API, response_urls and Socket Mode, strict about tokens and messages. */
export async function startLoopbackSlack(options: Options = {}): Promise<LoopbackSlack> {
  const { scopes = 'app_mentions:read,chat:write,commands,im:history' } = options;
  const socket = socketSide();
  const calls: Call[] = [];
  const posted: Posted[] = [];
  const problems: string[] = [];
  const views: Viewed[] = [];
  const failures: { method: string; failure: Failure; left: number; when: (args: Json) => boolean }[] = [];
  const held = new Map<string, Promise<void>>();
  const uses = new Map<string, number>();

  const server = createServer((request, response) => void serve(request, response));
  // By itself, Node closes a line that was silent for five seconds: under the hands of a client that was kept busy.
  server.keepAliveTimeout = 10 * 60_000;
  server.on('upgrade', socket.upgrade);
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const base = `127.0.0.1:${(server.address() as AddressInfo).port}`;

  async function serve(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const path = request.url ?? '';
    const body = await readText(request);
    const method = path.startsWith('/api/') ? path.slice('/api/'.length) : 'response_url';
    await held.get(method);
    const args = method === 'response_url' ? (JSON.parse(body) as Json) : formOf(body);
    const due = failures.find(({ left, when, ...each }) => each.method === method && left > 0 && when(args));
    if (due) {
      due.left -= 1;
      calls.push({ method, args: {} });
      return failWith(response, due.failure);
    }
    if (method === 'response_url') return respondTo(path, args as Posted, response);
    calls.push({ method, args });
    response.setHeader('x-oauth-scopes', scopes);
    reply(response, apiAnswer(method, request.headers.authorization, args));
  }

  function apiAnswer(method: string, authorization: string | undefined, args: Json): Json {
    const wanted = method === 'apps.connections.open' ? tokens.appToken : tokens.botToken;
    if (authorization === undefined) return { ok: false, error: 'not_authed' };
    if (authorization !== `Bearer ${wanted}`) return { ok: false, error: 'invalid_auth' };
    switch (method) {
      case 'auth.test':
        return {
          ok: true,
          url: 'https://loopback.slack.com/',
          team: 'Loopback',
          user: 'cdncode',
          team_id: 'T0LOOPBACK',
          user_id: botUser,
          bot_id: botId,
          is_enterprise_install: false,
        };
      case 'apps.connections.open':
        return { ok: true, url: `ws://${base}${socket.ticket()}` };
      case 'chat.postMessage':
        return (
          take({ via: 'chat.postMessage', ...args } as Posted) ?? {
            ok: true,
            channel: args['channel'],
            ts: '1790000001.000100',
            message: {},
          }
        );
      case 'chat.postEphemeral':
        return take({ via: 'chat.postEphemeral', ...args } as Posted) ?? { ok: true, message_ts: '1790000001.000200' };
      case 'views.open':
      case 'views.push':
      case 'views.update':
      case 'views.publish':
        return show(method, args);
      default:
        return { ok: false, error: 'unknown_method' };
    }
  }

  function show(method: string, args: Json): Json {
    const view = args['view'] as Viewed['view'];
    const target =
      { 'views.open': 'trigger_id', 'views.push': 'trigger_id', 'views.update': 'view_id', 'views.publish': 'user_id' }[
        method
      ] ?? '';
    const found = [...viewProblems(view), ...(args[target] ? [] : [`${method} without ${target}`])];
    problems.push(...found);
    if (found.length > 0) return { ok: false, error: 'invalid_arguments' };
    views.push({ via: method, view, args });
    return { ok: true, view: { ...view, id: `V0VIEW${views.length}`, hash: `h${views.length}` } };
  }

  function respondTo(path: string, sent: Posted, response: ServerResponse): void {
    const message: Posted = { ...sent, via: 'response_url', url: `http://${base}${path}` };
    const used = uses.get(path);
    if (used === undefined || used >= 5)
      return void response.writeHead(404).end(JSON.stringify({ ok: false, error: 'used_url' }));
    uses.set(path, used + 1);
    if (message['delete_original'] === true) {
      posted.push({ ...message, text: '' });
      return void response.writeHead(200).end('ok');
    }
    const refused = take(message);
    response.writeHead(refused ? 400 : 200).end(refused ? String(refused['error']) : 'ok');
  }

  function take(message: Posted): Json | undefined {
    const found = problemsOf(message);
    problems.push(...found);
    if (message['unfurl_links'] !== false && message['unfurl_links'] !== 'false') problems.push('links would unfurl');
    if (found.length > 0)
      return { ok: false, error: found.includes('msg_blocks_too_long') ? 'msg_blocks_too_long' : 'invalid_blocks' };
    posted.push(message);
    return undefined;
  }

  const answersTo = (payload: Json): Posted[] => posted.filter(isAnswerTo(payload));
  const viewsFor = (payload: Json): Viewed[] => views.filter(isViewFor(payload));

  return {
    apiUrl: `http://${base}/api/`,
    ...tokens,
    socket,
    calls,
    posted,
    views,
    problems,
    responseUrl: () => {
      const path = `/commands/T0LOOPBACK/${uses.size + 1}/secret`;
      uses.set(path, 0);
      return `http://${base}${path}`;
    },
    fail: (method, failure, times = Number.POSITIVE_INFINITY, when = () => true) => {
      failures.push({ method, failure, left: times, when });
    },
    holdBack: (method) => {
      let release = (): void => {};
      const released = new Promise<void>((resolve) => {
        release = resolve;
      });
      held.set(method, released);
      return () => {
        held.delete(method);
        release();
      };
    },
    heal: () =>
      failures
        .splice(0)
        .filter(({ left }) => Number.isFinite(left) && left > 0)
        .map(({ method }) => method),
    untilPosted: async (count, limit) => {
      await until(
        () => posted.length >= count,
        () => `${posted.length} of ${count} messages; ${problems.join('; ')}`,
        limit,
      );
      return posted;
    },
    answersTo,
    untilAnswered: async (payload, count = 1) => {
      await until(
        () => answersTo(payload).length >= count,
        () => `${answersTo(payload).length} of ${count} answers; ${problems.join('; ')}`,
      );
      return answersTo(payload);
    },
    viewsFor,
    untilViewed: async (payload, count = 1) => {
      await until(
        () => viewsFor(payload).length >= count,
        () => `${viewsFor(payload).length} of ${count} views; ${problems.join('; ')}`,
      );
      return viewsFor(payload);
    },
    close: async () => {
      socket.close();
      server.closeAllConnections();
      server.close();
      await once(server, 'close');
    },
  };
}

/**
 * A mention at the top of a channel is answered in a thread under it, to one person in the channel; anything else where it
 * was written.
 */
function isAnswerTo(payload: Json): (message: Posted) => boolean {
  const urls = [payload, ...((payload['response_urls'] ?? []) as Json[])].map((each) => each['response_url']);
  const event = payload['event'] as Json | undefined;
  const thread = event?.['thread_ts'] ?? (event?.['type'] === 'app_mention' ? event['ts'] : undefined);
  const alone = event?.['thread_ts'];
  return ({ url, via, channel, thread_ts }) => {
    if (url !== undefined) return urls.includes(url);
    return channel === event?.['channel'] && thread_ts === (via === 'chat.postEphemeral' ? alone : thread);
  };
}

function isViewFor(payload: Json): (viewed: Viewed) => boolean {
  const person = (payload['event'] as Json | undefined)?.['user'] ?? (payload['user'] as Json | undefined)?.['id'];
  const clickedIn = (payload['view'] as Json | undefined)?.['id'];
  return ({ via, args }) =>
    via === 'views.open' || via === 'views.push'
      ? args['trigger_id'] === payload['trigger_id']
      : via === 'views.update'
        ? args['view_id'] === clickedIn
        : args['user_id'] === person;
}

function failWith(response: ServerResponse, { status = 200, error, retryAfter, hang }: Failure): void {
  if (hang) return;
  if (retryAfter !== undefined) return void response.writeHead(429, { 'retry-after': String(retryAfter) }).end();
  if (error === undefined) return void response.writeHead(status).end('upstream trouble');
  reply(response.writeHead(status, { 'content-type': 'application/json' }), { ok: false, error });
}

const reply = (response: ServerResponse, answer: Json): void => void response.end(JSON.stringify(answer));

/** Arguments of a Web API call: a form whose nested values are JSON. */
function formOf(body: string): Json {
  const form = Object.fromEntries(new URLSearchParams(body));
  const nested = ['blocks', 'view'].filter((name) => typeof form[name] === 'string');
  return { ...form, ...Object.fromEntries(nested.map((name) => [name, JSON.parse(form[name] ?? '') as unknown])) };
}
