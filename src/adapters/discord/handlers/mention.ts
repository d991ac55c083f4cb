import type { Audience } from '../../../chat/audience.ts';
import { guarded } from '../../../chat/boundary.ts';
import { explainFile, fetchText } from '../../../chat/file.ts';
import { hashOf } from '../../../chat/hash.ts';
import type { Card } from '../../../core/card.ts';
import type { Question } from '../../../core/port.ts';
import { attachmentProblem } from '../inbound/attachment.ts';
import type { Message } from '../inbound/message.ts';
import { postCard, postFor } from '../outbound/message.ts';
import { limits } from '../render/limits.ts';
import { inline } from '../render/text.ts';
import type { HandlerContext } from './context.ts';

/** Replies to a message. What fails is logged, and the person gets a sentence. */
export async function answerMessage(message: Message, question: Question, context: HandlerContext): Promise<boolean> {
  const { bot, rest, logger } = context;
  const post = postFor(message, nonceOf(message, question), rest);
  const answer = async (): Promise<void> => {
    const card = await explain(message, question, context);
    // A "thanks" gets no public reply.
    if (card.tone === 'courtesy' && message.guild_id) return;
    await postCard(card, audienceOf(message), post, logger);
  };
  const say = (sentence: string): Promise<void> => post({ content: inline(sentence, limits.content) });
  return guarded(answer, say, bot.languageOf(question), context);
}

/** Discord makes a file of a long paste, so that a file of a message is part of what it asks. */
async function explain(
  { attachments }: Message,
  question: Question,
  { bot, apiUrl, signal }: HandlerContext,
): Promise<Card> {
  const file = attachments?.find((attachment) => attachmentProblem(attachment, apiUrl) === undefined);
  const fetched = file && (await fetchText(file.url, signal));
  return fetched && 'text' in fetched ? explainFile(bot, question, fetched.text) : (await bot.explain(question)).card;
}

const audienceOf = ({ guild_id, author }: Message): Audience =>
  guild_id ? { kind: 'channel', owner: author.id } : { kind: 'direct' };

/** The same words have the same nonce, so that Discord drops a repeated reply; an edited question gets its own answer. */
const nonceOf = ({ id, edited_timestamp: edited }: Message, { text }: Question): string =>
  (edited ? hashOf([id, text]) : id).slice(0, limits.nonce);
