import { type Effect, kindOfMessage } from './effect.ts';
import type { Answer, Exchange } from './proxy.ts';

type Body = {
  readonly type?: number;
  readonly data?: Body;
  readonly components?: readonly { readonly type: number }[];
  readonly nonce?: string;
  readonly message_reference?: { readonly message_id: string };
};

/** A request to Discord. */
export type DiscordRequest = { readonly method: string; readonly path: string; readonly body: Body };

export function readRequest({ method, path, body }: Exchange): DiscordRequest {
  const { pathname } = new URL(path, 'http://discord');
  const parsed: unknown = body === '' ? {} : JSON.parse(body);
  return { method, path: decodeURIComponent(pathname).replace(/^\/api\/v10/, ''), body: parsed as Body };
}

/** By what the question of a request is known: a token, the message that is replied to, or a file. */
export function traceOf({ path, body }: DiscordRequest): string {
  const [, token] = /^\/(?:interactions|webhooks)\/\d+\/([^/]+)/.exec(path) ?? [];
  if (token) return token;
  return path.endsWith('/messages') ? (body.message_reference?.message_id ?? body.nonce ?? path) : path;
}

export const isFirstResponse = ({ path }: DiscordRequest): boolean => path.endsWith('/callback');

/** What a request did for the person who asked; undefined for nothing. */
export function effectOf(request: DiscordRequest, answer: Answer, heard: boolean): Effect | undefined {
  const { method, path, body } = request;
  if (answer.status >= 300 || method === 'GET') return undefined;
  if (isFirstResponse(request)) return responseEffect(body, heard);
  if (method === 'DELETE') return { kind: 'removal', place: 'original', heard };
  if (method === 'PATCH')
    return isSaidOfCard(body) ? undefined : { kind: kindOfMessage(body, isCard(body)), place: placeOf(path), heard };
  if (!/^\/(?:webhooks|channels)\//.test(path)) return undefined;
  // A repeated nonce gives the same message again.
  const { id } = JSON.parse(answer.body) as { id?: string };
  return { kind: kindOfMessage(body, isCard(body)), place: `message ${id}`, heard };
}

/** Source: Interactions › Receiving and Responding › Interaction Callback Type. */
function responseEffect({ type, data = {} }: Body, heard: boolean): Effect | undefined {
  const place = 'original';
  switch (type) {
    case 4:
    case 7:
      return { kind: kindOfMessage(data, isCard(data)), place, heard };
    case 5:
      return { kind: 'deferral', place, heard };
    case 8:
      return { kind: 'choices', place, heard };
    case 9:
      return { kind: 'form', place, heard };
    default:
      return undefined;
  }
}

const placeOf = (path: string): string => (path.endsWith('/@original') ? 'original' : path);

/** A container holds a card; sentences have none. */
const isCard = ({ components = [] }: Body): boolean => components.some(({ type }) => type === 17);

/** A card that is there already and gets a line above it, which says that it was shared. */
const isSaidOfCard = (body: Body): boolean => isCard(body) && body.components?.[0]?.type !== 17;
