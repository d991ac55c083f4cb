import type { IncomingMessage, OutgoingHttpHeaders, RequestListener, ServerResponse } from 'node:http';
import { text } from 'node:stream/consumers';
import { setTimeout as pause } from 'node:timers/promises';
import ready from '../../fixtures/discord/ready.json' with { type: 'json' };
import { changeProblems, type Operation, problemsOf } from './check.ts';
import { createRateLimit, type Fault, type RateLimit } from './faults.ts';
import type { Interaction } from './payloads.ts';

export type Recorded = { readonly method: string; readonly path: string; readonly body: unknown };

export type RestSettings = {
  readonly token: string;
  readonly gatewayUrl: () => string;
  /** Commands registered before the start, by route. */
  readonly commands: Map<string, unknown[]>;
  /** What is known of channels, by id. */
  readonly channels: ReadonlyMap<string, object>;
  /** Interactions that were sent and may be answered, by id. */
  readonly open: ReadonlyMap<string, Interaction>;
  /** Files by path, such as `/attachments/1/a.log`. */
  readonly files: ReadonlyMap<string, Attached>;
  /** What goes wrong: asked for every request. */
  readonly fault: (request: Recorded) => Fault | undefined;
  /** How much a channel takes; without it, everything. */
  readonly rateLimit?: RateLimit | undefined;
};

export type Rest = {
  readonly handle: RequestListener;
  readonly requests: readonly Recorded[];
  /** The messages that channels have. */
  readonly messages: readonly unknown[];
  /** What was wrong with the requests' bodies. */
  readonly problems: readonly string[];
};

type Answer = { readonly status: number; readonly body?: unknown; readonly headers?: OutgoingHttpHeaders };

/** A file that somebody attached: its bytes, or what to do with the request for it. */
export type Attached = string | Uint8Array | ((response: ServerResponse) => void);

const ok = (body: unknown): Answer => ({ status: 200, body });
const failure = (status: number, code: number, message: string): Answer => ({ status, body: { code, message } });

/** Discord's REST API as far as the bot needs it; every body is held against its types and limits. */
export function serveRest(settings: RestSettings): Rest {
  const requests: Recorded[] = [];
  const problems: string[] = [];
  const answered = new Set<string>();
  const removed = new Set<string>();
  const byNonce = new Map<string, unknown>();
  const limited = createRateLimit(settings.rateLimit);

  /** Messages that an interaction may change, by its token and their id. */
  const changeable = new Map<string, object>();

  const check = (operation: Operation, body: unknown, before: object = {}): Answer | undefined => {
    const found = problemsOf(operation, body);
    if (found.length === 0 && operation === 'edit')
      found.push(...changeProblems({ ...before }, { ...(body as object) }));
    problems.push(...found);
    return found.length > 0 ? failure(400, 50035, `Invalid Form Body: ${found.join('; ')}`) : undefined;
  };

  const callback = (id: string, token: string, body: unknown): Answer => {
    const interaction = settings.open.get(id);
    if (interaction?.token !== token) return failure(404, 10062, 'Unknown interaction');
    if (answered.has(id)) return failure(400, 40060, 'Interaction has already been acknowledged.');
    const { type, data = {} } = body as { type: number; data?: object };
    const before = (interaction['message'] ?? {}) as object;
    const wrong = check('callback', body) ?? (type === 7 ? check('edit', data, before) : undefined);
    if (wrong) return wrong;
    answered.add(id);
    changeable.set(`${token}@original`, type === 4 || type === 7 ? data : before);
    return { status: 204 };
  };

  /** Follow-ups and changes, which the token of an answered interaction allows. */
  const webhook = (token: string, messageId: string | undefined, { method, body }: Recorded): Answer => {
    const [id] = [...settings.open].find(([, each]) => each.token === token) ?? [];
    if (!id || !answered.has(id)) return failure(404, 10015, 'Unknown Webhook');
    if (messageId === undefined) {
      const wrong = check('followUp', body);
      if (wrong) return wrong;
      changeable.set(`${token}${requests.length}`, body as object);
      return ok({ ...(body as object), id: `${requests.length}` });
    }
    return change(token + messageId, { method, body });
  };

  const change = (key: string, { method, body }: Pick<Recorded, 'method' | 'body'>): Answer => {
    if (removed.has(key)) return failure(404, 10008, 'Unknown Message');
    if (method !== 'PATCH') {
      removed.add(key);
      return { status: 204 };
    }
    const before = changeable.get(key) ?? {};
    const wrong = check('edit', body, before);
    if (!wrong) changeable.set(key, { ...before, ...(body as object) });
    return wrong ?? ok(body);
  };

  const message = (channel: string, body: unknown): Answer => {
    const wrong = check('message', body);
    if (wrong) return wrong;
    const { nonce, enforce_nonce } = body as { nonce?: string; enforce_nonce?: boolean };
    const made = byNonce.get(String(nonce)) ?? { ...(body as object), id: `${requests.length}`, channel_id: channel };
    if (enforce_nonce) byNonce.set(String(nonce), made);
    return ok(made);
  };

  const commands = (path: string, method: string, body: unknown): Answer => {
    if (method === 'GET') return ok(settings.commands.get(path) ?? []);
    const wrong = check(path.includes('/guilds/') ? 'guildCommands' : 'globalCommands', body);
    if (wrong) return wrong;
    settings.commands.set(path, (body as object[]).map(asRegistered));
    return ok(settings.commands.get(path));
  };

  /** What needs no token of the bot: the token in the address is enough. */
  const answerWithoutToken = ({ method, path, body }: Recorded): Answer | undefined => {
    const [, id = '', token = ''] = /^\/interactions\/(\d+)\/([^/]+)\/callback$/.exec(path) ?? [];
    if (id) return callback(id, token, body);
    const [, hook, messageId] = /^\/webhooks\/\d+\/([^/]+)(?:\/messages\/([^/]+))?$/.exec(path) ?? [];
    return hook ? webhook(hook, messageId, { method, path, body }) : undefined;
  };

  const answerWithToken = ({ method, path, body }: Recorded): Answer => {
    const known = fixedAnswers(settings.gatewayUrl())[path];
    if (known) return ok(known);
    if (/^\/applications\/\d+(\/guilds\/\d+)?\/commands$/.test(path)) return commands(path, method, body);
    const [, asked = ''] = /^\/channels\/(\d+)$/.exec(path) ?? [];
    if (asked) {
      const described = settings.channels.get(asked);
      return described ? ok(described) : failure(404, 10003, 'Unknown Channel');
    }
    const [, channel] = /^\/channels\/(\d+)\/messages$/.exec(path) ?? [];
    return channel && method === 'POST'
      ? limited(channel, () => message(channel, body))
      : failure(404, 0, '404: Not Found');
  };

  const answer = (request: Recorded, authorized: boolean): Answer =>
    answerWithoutToken(request) ??
    (authorized ? answerWithToken(request) : { status: 401, body: { message: '401: Unauthorized', code: 0 } });

  const serve = async (request: IncomingMessage, response: ServerResponse): Promise<void> => {
    const body = await text(request);
    const { pathname } = new URL(request.url ?? '', 'http://discord');
    const path = decodeURIComponent(pathname).replace(/^\/api\/v10/, '');
    const recorded = { method: request.method ?? '', path, body: body === '' ? undefined : JSON.parse(body) };
    requests.push(recorded);
    const file = settings.files.get(path);
    if (typeof file === 'function') return file(response);
    if (file !== undefined) return void response.end(file);
    const authorized = request.headers.authorization === `Bot ${settings.token}`;
    await respond(response, settings.fault(recorded) ?? {}, () => answer(recorded, authorized));
  };

  return {
    handle: (request, response) => {
      serve(request, response).catch((err: unknown) => {
        problems.push(`the loopback failed: ${String(err)}`);
        response.destroy();
      });
    },
    requests,
    get messages() {
      return [...byNonce.values()];
    },
    problems,
  };
}

/** Answers a request, as far as the fault lets it. */
async function respond(response: ServerResponse, fault: Fault | object, answer: () => Answer): Promise<void> {
  const lost = 'lost' in fault ? fault.lost : undefined;
  if (lost === 'request') return void response.destroy();
  const usual = 'status' in fault ? fault : answer();
  if (lost === 'answer') return void response.destroy();
  if ('delay' in fault) await pause(fault.delay);
  write(response, usual);
}

function write(response: ServerResponse, { status, body, headers }: Answer): void {
  response.writeHead(status, { ...(body !== undefined && { 'content-type': 'application/json' }), ...headers });
  response.end(typeof body === 'string' || body === undefined ? body : JSON.stringify(body));
}

/** What is the same at every request, by path. */
const fixedAnswers = (gatewayUrl: string): Readonly<Record<string, object>> => ({
  '/gateway/bot': gatewayInformation(gatewayUrl),
  '/users/@me': ready.user,
  '/applications/@me': { ...ready.application },
  '/oauth2/applications/@me': { ...ready.application },
});

const gatewayInformation = (url: string) => ({
  url,
  shards: 1,
  session_start_limit: { total: 1000, remaining: 999, reset_after: 14_400_000, max_concurrency: 1 },
});

/** A command as Discord gives it back: with ids, versions and defaults, such as an empty description. */
export const asRegistered = (declared: object, at = 0): unknown => ({
  id: `132000000000000010${at}`,
  application_id: ready.application.id,
  version: '1320000000000000200',
  description: '',
  description_localizations: null,
  dm_permission: true,
  nsfw: false,
  name_localizations: null,
  integration_types: [0],
  contexts: null,
  ...declared,
});
