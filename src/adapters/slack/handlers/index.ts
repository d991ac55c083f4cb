import type { AckFn, App, MessageShortcut } from '@slack/bolt';
import type { Question } from '../../../core/port.ts';
import { fromCommand, fromDirectMessage, fromMention, fromShortcut } from '../inbound/parse.ts';
import { command, messageShortcut } from '../manifest.ts';
import { type Answering, answer, deliver, guarded, type Place } from '../outbound/answer.ts';
import { inChannel, inConversation, privately, publicly } from '../outbound/destinations.ts';
import { freshHome } from '../render/home.ts';
import { languageIn } from './home.ts';
import { listenToClicks } from './listen-clicks.ts';
import { createOnce } from './once.ts';
import { listenToPastes } from './paste.ts';

/** What listening needs. */
export type Listening = Answering & {
  /** Who sees the answer to a command. */
  readonly visibility: 'private' | 'channel';
  /** Does the work of an event; whoever closes the adapter waits for it. */
  readonly work: (task: Promise<unknown>) => Promise<void>;
  /** Sends again what failed because Slack was out of order. */
  readonly persistent: (place: Place) => Place;
};

/** Tells Slack that something arrived, before anything is done about it. */
export type Acknowledge = (ack: AckFn<never>) => Promise<void>;

/**
 * Registers everything that the app listens to. Whatever arrives is acknowledged before any work, and answered once
 * however often it arrives. Events are acknowledged by Bolt, before their listeners run.
 */
export function listen(app: App, surroundings: Listening): void {
  const { bot, logger, visibility, work, persistent } = surroundings;
  const once = createOnce();
  const ask = (question: Question | undefined, place: Place): Promise<void> =>
    question === undefined ? Promise.resolve() : work(answer(question, persistent(place), { bot, logger }));
  // An acknowledgement can fail with the connection; the answer may still get through.
  const acknowledge: Acknowledge = (ack) => ack().catch((err: unknown) => logger.warn({ err }, 'not acknowledged'));

  app.command(command, async ({ command: payload, ack, respond }) => {
    await acknowledge(ack);
    if (!once.claim(payload.trigger_id, payload.response_url, payload.text)) return;
    const asked = { respond, user: payload.user_id };
    await ask(fromCommand(payload), visibility === 'channel' ? publicly(asked) : privately(asked));
  });

  app.shortcut<MessageShortcut>(
    { callback_id: messageShortcut.callback_id, type: 'message_action' },
    async ({ shortcut, ack, respond }) => {
      await acknowledge(ack);
      if (!once.claim(shortcut.trigger_id, shortcut.response_url)) return;
      const { message, message_ts } = shortcut;
      const thread: string | undefined = message.thread_ts;
      // Where no thread has begun, the answer belongs under the message once everybody sees it.
      await ask(fromShortcut(message), privately({ respond, thread, shareTo: thread ?? message_ts }));
    },
  );

  app.event('app_mention', async ({ event, body, client, context }) => {
    const question = fromMention(event, context.botUserId);
    if (!question || !once.claim(body.event_id)) return;
    const { edited } = event as Edited;
    const message = [event.channel, event.ts];
    // An edit comes as one more mention, now and then before the first one.
    if (!once.isNewest(message, Number(edited?.ts ?? 0))) return;
    const thread = event.thread_ts ?? event.ts;
    // Slack shows what only one person sees in a thread only once the thread has begun.
    const showsAlone = event.thread_ts !== undefined;
    const place = inChannel({ client, channel: event.channel, thread, user: event.user ?? '', showsAlone });
    const reply = async (): Promise<void> => {
      const card = bot.explain(question);
      const isAnswer = card.again !== undefined;
      // The same question in other words was answered, and an edit that asks nothing corrects the record.
      if ((edited && !isAnswer) || !once.claim(...message, card.again?.text ?? question.text)) return;
      await deliver(card, persistent(place));
    };
    await work(guarded(reply, place, bot.languageOf(question), { logger }));
  });

  // A direct conversation is private already; a thread begun there goes on there.
  app.event('message', async ({ event, body, client }) => {
    if (!once.claim(body.event_id) || !once.claim(event.channel, event.ts)) return;
    const thread = 'thread_ts' in event ? event.thread_ts : undefined;
    await ask(fromDirectMessage(event), inConversation({ client, channel: event.channel, thread }));
  });

  app.event('app_home_opened', async ({ event, body, client }) => {
    if (event.tab !== 'home' || !once.claim(body.event_id)) return;
    const view = freshHome(languageIn(event.view?.private_metadata, bot), bot);
    // Whoever comes back finds the last answer, unless this version of the bot can say other things.
    if (event.view?.callback_id === view.callback_id) return;
    await work(client.views.publish({ user_id: event.user, view }));
  });

  listenToClicks(app, surroundings, once, acknowledge);
  listenToPastes(app, surroundings, once, acknowledge);
}

/** The field that tells an edit, which the type of the event lacks. */
type Edited = { readonly edited?: { readonly ts: string } };
