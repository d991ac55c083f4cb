import type { types } from '@slack/bolt';
import type { Owner } from '../../../chat/action.ts';
import type { Audience } from '../../../chat/audience.ts';
import type { Bot } from '../../../core/port.ts';
import type { Language } from '../../../language.ts';
import { locales } from '../../../locales/index.ts';
import type { PostTo, ReplyTo, View } from '../inbound/inbound.ts';
import { type Filled, homeView } from '../render/home.ts';
import type { Message } from '../render/message.ts';
import { answerModal } from '../render/modal.ts';
import { inert, type SlackApi } from './api.ts';
import { delayOf, slackError } from './errors.ts';
import { openView, triggerPatience } from './open-view.ts';

/** Where a card goes, and who sees it there. */
export type Destination = {
  readonly audience: Audience;
  readonly send: (message: Message) => Promise<unknown>;
  /** What takes it, for the log. */
  readonly by: string;
  /** Whether sending a message twice shows it once. */
  readonly isRepeatable: boolean;
  /** How long to try, in milliseconds, if not for as long as there is any use in it. */
  readonly patience?: number;
  /** The channel whose other messages it waits for. */
  readonly channel?: string;
};

/** An answer that only the person who asked sees. */
export const ephemeral = ({ url, thread, shareThread }: ReplyTo, { respond }: SlackApi): Destination => ({
  audience: { kind: 'asker', thread: shareThread },
  by: 'response_url',
  isRepeatable: false,
  send: (message) => respond(url, { ...message, response_type: 'ephemeral', ...inThread(thread) }),
});

/** An answer that everybody in the channel or the thread sees. */
export const inChannel = (
  { url, thread }: Pick<ReplyTo, 'url' | 'thread'>,
  owner: Owner,
  { respond }: SlackApi,
): Destination => ({
  audience: { kind: 'channel', ...owner },
  by: 'response_url',
  isRepeatable: false,
  send: (message) => respond(url, { ...message, response_type: 'in_channel', ...inThread(thread) }),
});

/** The message that was clicked in, which the answer replaces. */
export const inPlace = ({ url }: Pick<ReplyTo, 'url'>, audience: Audience, { respond }: SlackApi): Destination => ({
  audience,
  by: 'response_url',
  isRepeatable: true,
  send: (message) => respond(url, { ...message, replace_original: true }),
});

/** A message in a channel, in a thread, or in the conversation between one person and the bot. */
export const posted = (to: PostTo, audience: Audience, { client }: SlackApi): Destination => ({
  audience,
  by: 'chat.postMessage',
  isRepeatable: false,
  channel: to.channel,
  send: (message) => client.chat.postMessage(addressed(message, to)),
});

/**
 * A message that only one person sees. Where Slack cannot show it to that person alone, say because they are from another
 * workspace, everybody sees it: a mention never stays unanswered.
 *
 * @param to the thread where everybody would see it, be it shared
 * @param isInThread whether that thread has begun: Slack does not show what only one person sees in one that has not, so
 *   that it goes to the channel then
 */
export const postedEphemeral = (to: PostTo, isInThread: boolean, user: string, { client }: SlackApi): Destination => ({
  audience: { kind: 'asker', thread: to.thread },
  by: 'chat.postEphemeral',
  isRepeatable: false,
  channel: to.channel,
  send: async (message) => {
    try {
      return await client.chat.postEphemeral({
        ...addressed(message, isInThread ? to : { channel: to.channel }),
        user,
      });
    } catch (error) {
      if (slackError(error) === undefined || delayOf(error, false) !== undefined) throw error;
      return client.chat.postMessage(addressed(message, to));
    }
  },
});

/** A message in a channel that only one person sees. */
export const toOneInChannel = (channel: string, user: string, { client }: SlackApi): Destination => ({
  audience: { kind: 'asker' },
  by: 'chat.postEphemeral',
  isRepeatable: false,
  channel,
  send: (message) => client.chat.postEphemeral({ ...addressed(message, { channel }), user }),
});

/** The Home tab of one person, renewed with the answer. */
export const homeTab = (
  user: string,
  filled: Filled,
  language: Language,
  bot: Bot,
  { client }: SlackApi,
): Destination => ({
  audience: { kind: 'view' },
  by: 'views.publish',
  isRepeatable: true,
  send: (message) => client.views.publish({ user_id: user, view: homeView(filled, message, language, bot) }),
});

/**
 * @param show puts the modal in the place of the one that the person has open
 * @param title of the modal, if it is not about a paste
 */
export const modal = (
  language: Language,
  show: (view: types.ModalView) => Promise<unknown>,
  title?: string,
): Destination => ({
  audience: { kind: 'view' },
  by: 'a view',
  isRepeatable: true,
  send: (message) => show(answerModal(message, language, title)),
});

/** A modal on top of a view that was just clicked in; in its place, once Slack puts no further one on top (three at most). */
export function onTop({ kind, viewId, triggerId }: View, language: Language, api: SlackApi): Destination {
  const show = (view: types.ModalView): Promise<unknown> =>
    openView(kind === 'modal' ? 'push' : 'open', triggerId, view, api).catch((error: unknown) =>
      slackError(error) === 'push_limit_reached'
        ? api.client.views.update({ view_id: viewId, view })
        : Promise.reject(error),
    );
  return { ...modal(language, show, locales[language].chat.more), patience: triggerPatience };
}

const addressed = (message: Message, { channel, thread }: PostTo) =>
  ({ ...inert, ...message, channel, ...inThread(thread) }) as const;

const inThread = (thread: string | undefined) => (thread === undefined ? {} : { thread_ts: thread });
