import type { Json } from '../slack/payloads.ts';
import { type Effect, kindOfMessage } from './effect.ts';
import type { Answer, Exchange } from './proxy.ts';

/** A request to Slack: its method, or `response_url`, and its arguments. */
export type SlackRequest = { readonly method: string; readonly args: Json; readonly path: string };

export function readRequest({ path, body }: Exchange): SlackRequest {
  if (!path.startsWith('/api/')) return { method: 'response_url', args: JSON.parse(body) as Json, path };
  const form = Object.fromEntries(new URLSearchParams(body));
  return { method: path.slice('/api/'.length), args: form, path };
}

/** By what the question of a request is known. */
export function traceOf({ method, args, path }: SlackRequest): string {
  switch (method) {
    case 'response_url':
      return path;
    case 'chat.postMessage':
      return threadTrace(String(args['channel']), args['thread_ts']);
    case 'chat.postEphemeral':
      return args['thread_ts'] === undefined
        ? aloneTrace(String(args['channel']), args['user'])
        : threadTrace(String(args['channel']), args['thread_ts']);
    case 'views.open':
      return String(args['trigger_id']);
    case 'views.update':
      return String(args['view_id']);
    case 'views.publish':
      return homeTrace(String(args['user_id']));
    default:
      return method;
  }
}

export const threadTrace = (channel: string, thread: unknown): string => `${channel} ${String(thread ?? '')}`;

export const aloneTrace = (channel: string, user: unknown): string => `${channel} to ${String(user)}`;

export const homeTrace = (user: string): string => `home ${user}`;

let messages = 0;

/** A message of its own, which nothing replaces. */
const newPlace = (): string => `message ${++messages}`;

/** What a request did for the person who asked; undefined for nothing. */
export function effectOf({ method, args }: SlackRequest, answer: Answer, heard: boolean): Effect | undefined {
  if (answer.status !== 200) return undefined;
  if (method === 'response_url') return messageEffect(args, heard);
  if (!/"ok":true/.test(answer.body)) return undefined;
  switch (method) {
    case 'chat.postMessage':
    case 'chat.postEphemeral':
      return messageEffect(args, heard);
    case 'views.open':
      return { kind: 'form', place: 'view', heard };
    case 'views.update':
    case 'views.publish':
      return { kind: kindOfMessage(args, true), place: 'view', heard };
    default:
      return undefined;
  }
}

function messageEffect(args: Json, heard: boolean): Effect {
  const place = args['replace_original'] === true ? 'original' : newPlace();
  if (args['delete_original'] === true) return { kind: 'removal', place: 'original', heard };
  return { kind: kindOfMessage(args, args['blocks'] !== undefined), place, heard };
}

/** What the acknowledgement of a submitted form shows. */
export function acknowledgedEffect(payload: unknown): Effect | undefined {
  const text = typeof payload === 'string' ? payload : JSON.stringify(payload ?? {});
  if (!text.includes('"response_action"')) return undefined;
  return { kind: kindOfMessage({ text }, true), place: 'view', heard: true };
}
