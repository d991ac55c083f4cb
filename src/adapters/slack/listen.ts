import type { AckFn, App, BlockAction, GlobalShortcut, MessageShortcut } from '@slack/bolt';
import type { Question } from '../../core/question.ts';
import { type Answering, answer, type Place } from './answer.ts';
import { askAtHome, type Click, clickedOn, languageIn, open, placeOfClick, remove, share } from './clicks.ts';
import { command, globalShortcut, messageShortcut } from './declared.ts';
import { freshHome, homePattern } from './home.ts';
import { choicePattern, deleteId, linkPattern, parseChoice, pasteId, shareId } from './ids.ts';
import { createOnce, doubleClick } from './once.ts';
import { inChannel, inConversation, privately, publicly } from './places.ts';
import { fromAction, fromCommand, fromDirectMessage, fromMention, fromPaste, fromShortcut } from './receive.ts';
import { answerModal, pasteModal, pasteView } from './views.ts';

type Surroundings = Answering & {
  /** Who sees the answer to a command. */
  readonly visibility: 'private' | 'channel';
  /** Does the work of an event; whoever closes the adapter waits for it. */
  readonly work: (task: Promise<void>) => Promise<void>;
  /** Sends again what failed because Slack was out of order. */
  readonly persistent: (place: Place) => Place;
};

/**
 * Registers everything that the app listens to. Whatever arrives is acknowledged before any work, and answered once
 * however often it arrives. Events are acknowledged by Bolt, before their listeners run.
 */
export function listen(app: App, surroundings: Surroundings): void {
  const { bot, logger, visibility, work, persistent } = surroundings;
  const once = createOnce();
  const ask = (question: Question | undefined, place: Place): Promise<void> =>
    question === undefined ? Promise.resolve() : work(answer(question, persistent(place), { bot, logger }));
  // An acknowledgement can fail with the connection; the answer may still get through.
  const acknowledge = (ack: AckFn<never>) => ack().catch((err: unknown) => logger.warn({ err }, 'not acknowledged'));

  app.command(command, async ({ command: payload, ack, respond }) => {
    await acknowledge(ack);
    if (once.isRepeated([payload.trigger_id, payload.response_url, payload.text])) return;
    const asked = { respond, user: payload.user_id };
    await ask(fromCommand(payload), visibility === 'channel' ? publicly(asked) : privately(asked));
  });

  app.shortcut<MessageShortcut>(
    { callback_id: messageShortcut.callback_id, type: 'message_action' },
    async ({ shortcut, ack, respond }) => {
      await acknowledge(ack);
      if (once.isRepeated([shortcut.trigger_id, shortcut.response_url])) return;
      const { message, message_ts, user } = shortcut;
      const thread: string | undefined = message.thread_ts;
      // Where no thread has begun, the answer belongs under the message once everybody sees it.
      await ask(fromShortcut(message), privately({ respond, user: user.id, thread, shareTo: thread ?? message_ts }));
    },
  );

  app.event('app_mention', async ({ event, body, client, context }) => {
    const question = fromMention(event, context.botUserId);
    if (!question || once.isRepeated([body.event_id])) return;
    // An edit comes as one more mention: only other words are another question.
    if (once.isRepeated([event.channel, event.ts, question.text])) return;
    const thread = event.thread_ts ?? event.ts;
    // Slack shows what only one person sees in a thread only once the thread has begun.
    const showsAlone = event.thread_ts !== undefined;
    await ask(question, inChannel({ client, channel: event.channel, thread, user: event.user ?? '', showsAlone }));
  });

  // A direct conversation is private already; a thread begun there goes on there.
  app.event('message', async ({ event, body, client }) => {
    if (once.isRepeated([body.event_id]) || once.isRepeated([event.channel, event.ts])) return;
    const thread = 'thread_ts' in event ? event.thread_ts : undefined;
    await ask(fromDirectMessage(event), inConversation({ client, channel: event.channel, thread }));
  });

  /** Registers what a click does; `milliseconds` is how long the same click counts as a double one. */
  const onClick = (
    id: string | RegExp,
    act: (click: Click, marks: readonly unknown[]) => Promise<unknown>,
    milliseconds?: number,
  ): void =>
    app.action<BlockAction>(id, async ({ body, ack, respond, client }) => {
      await acknowledge(ack);
      const action = clickedOn(body);
      const what = [action && fromAction(action), body.view?.state];
      const marks = [action?.action_id, ...placeOfClick(body), body.user.id, ...what];
      if (once.isRepeated([body.trigger_id, action?.action_id]) || once.isRepeated(marks, milliseconds)) return;
      const click: Click = { body, respond, client, answering: { bot, logger }, persistent };
      await work(act(click, marks).then(() => {}));
    });

  onClick(choicePattern, open, doubleClick);
  onClick(homePattern, askAtHome, doubleClick);
  onClick(deleteId, remove, doubleClick);
  onClick(shareId, async (click, marks) => {
    if (!(await share(click))) once.forget(marks);
  });
  onClick(
    pasteId,
    ({ body, client }) => {
      const action = clickedOn(body);
      const { language = bot.languageOf({ text: '' }) } =
        action?.type === 'button' ? parseChoice(action.value ?? '') : {};
      return client.views.open({ trigger_id: body.trigger_id, view: pasteModal(language) });
    },
    doubleClick,
  );
  // The page is open already.
  app.action(linkPattern, ({ ack }) => acknowledge(ack));

  app.shortcut<GlobalShortcut>(
    { callback_id: globalShortcut.callback_id, type: 'shortcut' },
    async ({ shortcut, ack, client }) => {
      await acknowledge(ack);
      if (once.isRepeated([shortcut.trigger_id])) return;
      const view = pasteModal(bot.languageOf({ text: '' }));
      await work(client.views.open({ trigger_id: shortcut.trigger_id, view }).then(() => {}));
    },
  );

  app.view({ callback_id: pasteView, type: 'view_submission' }, async ({ view, body, ack, respond }) => {
    const language = languageIn(view.private_metadata, bot);
    const question = { ...fromPaste(view.state.values), locale: language };
    // The answer is the acknowledgement: it takes the place of the field.
    const shown: Place = {
      audience: () => ({ kind: 'view' }),
      send: (message) => ack({ response_action: 'update', view: answerModal(message, language) }),
    };
    const isRepeated = once.isRepeated([view.id, view.hash]);
    await work(answer(question, shown, { bot, logger }));
    const isShared = 'response_urls' in body && body.response_urls && body.response_urls.length > 0;
    if (!isRepeated && isShared) await ask(question, publicly({ respond, user: body.user.id }, body.user.name));
  });

  app.event('app_home_opened', async ({ event, client }) => {
    if (event.tab !== 'home') return;
    const view = freshHome(bot.languageOf({ text: '' }), bot);
    // Whoever comes back finds the last answer, unless this version of the bot says other things.
    if (event.view?.callback_id === view.callback_id) return;
    await work(client.views.publish({ user_id: event.user, view }).then(() => {}));
  });
}
