import type { AckFn, App, BlockAction, MessageShortcut } from '@slack/bolt';
import { LRUCache } from 'lru-cache';
import type { BaseLogger } from 'pino';
import type { Question } from '../../core/question.ts';
import { askPattern } from './ask.ts';
import { command, messageShortcut } from './declared.ts';
import { fromAction, fromCommand, fromDirectMessage, fromMention, fromShortcut } from './receive.ts';
import { byMessage, byResponseUrl, type Send } from './reply.ts';

/** Slack delivers up to three times more within five minutes, and Socket Mode again after a reconnect. */
const remembered = { max: 10_000, ttl: 10 * 60_000 };

type Surroundings = {
  readonly logger: BaseLogger;
  /** Who sees the answer to a command. */
  readonly visibility: 'private' | 'channel';
  /** Answers a question in its place; never rejects. Without a question, there is nothing to answer. */
  readonly ask: (question: Question | undefined, send: Send) => Promise<void>;
};

/**
 * Registers everything that the app listens to. Whatever arrives is acknowledged before any work, and answered once
 * however often it arrives. Events are acknowledged by Bolt, before their listeners run.
 */
export function listen(app: App, { logger, visibility, ask }: Surroundings): void {
  const seen = new LRUCache<string, true>(remembered);
  /** What a delivery and its repetition share, and nothing else does. */
  const isRepeated = (...marks: readonly unknown[]): boolean => {
    const id = marks.join(' ');
    const repeated = seen.has(id);
    seen.set(id, true);
    return repeated;
  };
  // An acknowledgement can fail with the connection; the answer may still get through.
  const acknowledge = (ack: AckFn<never>) => ack().catch((err: unknown) => logger.warn({ err }, 'not acknowledged'));

  app.command(command, async ({ command: payload, ack, respond }) => {
    await acknowledge(ack);
    if (isRepeated(payload.trigger_id, payload.response_url, payload.text)) return;
    await ask(fromCommand(payload), byResponseUrl(respond, visibility));
  });

  app.action<BlockAction>(askPattern, async ({ action, body, ack, respond }) => {
    await acknowledge(ack);
    if (isRepeated(body.trigger_id, body.response_url, action.action_id)) return;
    await ask(
      fromAction(action),
      byResponseUrl(respond, 'private', body.container.thread_ts ?? body.message?.thread_ts),
    );
  });

  app.shortcut<MessageShortcut>(
    { callback_id: messageShortcut.callback_id, type: 'message_action' },
    async ({ shortcut, ack, respond }) => {
      await acknowledge(ack);
      if (isRepeated(shortcut.trigger_id, shortcut.response_url)) return;
      await ask(fromShortcut(shortcut.message), byResponseUrl(respond, 'private', shortcut.message.thread_ts));
    },
  );

  app.event('app_mention', async ({ event, body, client }) => {
    if (isRepeated(body.event_id, event.channel, event.ts)) return;
    // Slack shows what only one person sees in a thread only once the thread has begun.
    const asker = event.thread_ts === undefined ? undefined : event.user;
    await ask(fromMention(event), byMessage(client, event.channel, event.thread_ts ?? event.ts, asker));
  });

  // A direct conversation is private already; a thread begun there goes on there.
  app.event('message', async ({ event, body, client }) => {
    if (isRepeated(body.event_id, event.channel, event.ts)) return;
    await ask(
      fromDirectMessage(event),
      byMessage(client, event.channel, 'thread_ts' in event ? event.thread_ts : undefined),
    );
  });
}
