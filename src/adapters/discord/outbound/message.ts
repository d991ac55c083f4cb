import { MessageFlags, type RESTPostAPIChannelMessageJSONBody, RequestMethod, Routes } from 'discord.js';
import type { BaseLogger } from 'pino';
import type { Audience } from '../../../chat/audience.ts';
import type { Feedback } from '../../../chat/feedback.ts';
import type { Card } from '../../../core/card.ts';
import { limits } from '../render/limits.ts';
import { render, renderText } from '../render/message.ts';
import { isForbidden, isReplyForbidden, loggable } from './errors.ts';
import { noMentions } from './interaction.ts';
import { rowsIn } from './message-copy.ts';
import type { Send } from './send.ts';

/** Posts to the channel of a message, by default as a reply to it. */
export type Post = (body: RESTPostAPIChannelMessageJSONBody, isReply?: boolean) => Promise<void>;

/** How long somebody waits for the reply to a message, in milliseconds. */
const patience = 15 * 60_000;

/** @param nonce makes two posts one: what is sent again because it seemed lost appears once */
export function postFor(
  message: { readonly id: string; readonly channel_id: string },
  nonce: string,
  send: Send,
): Post {
  const until = performance.now() + patience;
  return async (content, isReply = true) => {
    const reference = isReply && { message_reference: { message_id: message.id, fail_if_not_exists: false } };
    const body = { ...noMentions, nonce, enforce_nonce: true, ...reference, ...content };
    const fullRoute = Routes.channelMessages(message.channel_id);
    await send({ method: RequestMethod.Post, fullRoute, body, until, isRepeatable: true });
  };
}

/** Posts a card, as far as the bot's permissions in the channel go. */
export async function postCard(
  card: Card,
  audience: Audience,
  feedback: Feedback | undefined,
  post: Post,
  logger: BaseLogger,
): Promise<void> {
  const body = render(card, audience, feedback);
  const components = rowsIn(body).slice(0, limits.plainRows);
  const text = { content: renderText(card), components, flags: MessageFlags.SuppressEmbeds };
  // Each needs fewer permissions than the one before: to read the history, to post more than text, to write.
  await post(body)
    .catch((err: unknown) => (isReplyForbidden(err) ? post(body, false) : Promise.reject(err)))
    .catch((err: unknown) => (isForbidden(err) ? post(text, false) : Promise.reject(err)))
    .catch((err: unknown) => {
      if (!isForbidden(err)) throw err;
      logger.warn({ err: loggable(err) }, 'the bot has no permission to answer in this channel');
    });
}
