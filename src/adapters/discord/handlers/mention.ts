import { MessageFlags, type RESTPostAPIChannelMessageJSONBody, RequestMethod, Routes } from 'discord.js';
import type { Card } from '../../../core/card.ts';
import type { Question } from '../../../core/port.ts';
import { isForbidden, isReplyRefused, loggable } from '../connection/errors.ts';
import { fetchLog, objectionTo } from '../inbound/attachment.ts';
import { keyOf, type Message } from '../inbound/mention.ts';
import { quiet } from '../outbound/interaction.ts';
import type { Place } from '../render/controls.ts';
import { limits } from '../render/limits.ts';
import { render, renderText } from '../render/message.ts';
import { guarded } from './boundary.ts';
import type { Answering } from './context.ts';
import { explainFile } from './question.ts';

/** Replies to a message. Never fails: what goes wrong is logged, and the person is told. */
export async function answerMessage(message: Message, question: Question, answering: Answering): Promise<void> {
  const { rest, logger } = answering;
  // A message sent twice because the first attempt seemed lost appears once.
  const once = { nonce: nonceOf(message, question), enforce_nonce: true };
  const message_reference = { message_id: message.id, fail_if_not_exists: false };
  const post = async (body: RESTPostAPIChannelMessageJSONBody): Promise<void> => {
    const fullRoute = Routes.channelMessages(message.channel_id);
    const request = { method: RequestMethod.Post, fullRoute, body: { ...quiet, ...once, ...body } };
    // What comes back stays unread: a success is one whatever its body looks like.
    await (await rest.queueRequest(request)).arrayBuffer();
  };
  const answer = async (): Promise<void> => {
    const card = await cardFor(message, question, answering);
    // Nobody answers a "thanks" before everybody.
    if (card.tone === 'courtesy' && message.guild_id) return;
    const body = render(card, placeOf(message));
    // Each needs fewer rights than the one before: to read the history, to embed, to write.
    const text = { content: renderText(card), components: body.components, flags: MessageFlags.SuppressEmbeds };
    return post({ ...body, message_reference })
      .catch((err: unknown) => (isReplyRefused(err) ? post({ ...body }) : Promise.reject(err)))
      .catch((err: unknown) => (isForbidden(err) ? post(text) : Promise.reject(err)))
      .catch((err: unknown) => {
        if (!isForbidden(err)) throw err;
        logger.warn({ err: loggable(err) }, 'no right to answer there');
      });
  };
  return guarded(answer, (content) => post({ content, message_reference }), question, answering);
}

/** Discord makes a file of a long paste, so that a file beside a message is part of what it asks. */
async function cardFor({ attachments }: Message, question: Question, { bot, apiUrl, ended }: Answering): Promise<Card> {
  const log = attachments?.find((attachment) => objectionTo(attachment, apiUrl) === undefined);
  const read = log && (await fetchLog(log, ended));
  return read && 'text' in read ? explainFile(read.text, question, bot) : bot.explain(question);
}

const placeOf = ({ guild_id, author }: Message): Place =>
  guild_id ? { kind: 'public', askerId: author.id } : { kind: 'direct' };

/** The same for the same words only: what an edit asks gets an answer of its own. */
const nonceOf = (message: Message, question: Question): string =>
  (message.edited_timestamp ? keyOf(message, question) : message.id).slice(0, limits.nonce);
