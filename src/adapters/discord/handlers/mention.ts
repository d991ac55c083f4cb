import type { Audience } from '../../../chat/audience.ts';
import { explainFile, fetchText } from '../../../chat/file.ts';
import { hashOf } from '../../../chat/hash.ts';
import type { Card } from '../../../core/card.ts';
import type { Question } from '../../../core/port.ts';
import { attachmentProblem } from '../inbound/attachment.ts';
import type { Message } from '../inbound/message.ts';
import { postCard, postFor } from '../outbound/message.ts';
import { limits } from '../render/limits.ts';
import { inline } from '../render/text.ts';
import { isAdmitted } from './admit.ts';
import type { HandlerContext } from './context.ts';
import { answered } from './outcome.ts';

/** Replies to a message. What fails is logged, and the person gets a sentence. */
export async function answerMessage(message: Message, question: Question, context: HandlerContext): Promise<boolean> {
  const { bot, send, logger, memory } = context;
  const post = postFor(message, nonceOf(message, question), send);
  const say = (sentence: string): Promise<void> => post({ content: inline(sentence, limits.content) });
  const language = bot.languageOf(question);
  const asking = { person: message.author.id, place: message.guild_id && message.channel_id };
  // Everybody reads it: once a minute for each person.
  const slowDown = async (sentence: string): Promise<void> => {
    const claim = await memory.claim('slow down', message.author.id, Math.floor(Date.now() / 60_000));
    if (claim) await say(sentence).finally(claim.keep);
  };
  const answer = async (): Promise<void> => {
    if (!(await isAdmitted(asking, say, language, context, slowDown))) return;
    const card = await explain(message, question, context);
    // A "thanks" gets no public reply.
    if (card.tone === 'courtesy' && message.guild_id) return;
    await postCard(card, audienceOf(message), context.feedback(), post, logger);
  };
  return answered('message', answer, say, language, context);
}

/** Discord makes a file of a long paste, so that a file of a message is part of what it asks. */
async function explain(
  { attachments }: Message,
  question: Question,
  { bot, apiUrl, signal }: HandlerContext,
): Promise<Card> {
  const file = attachments?.find((attachment) => attachmentProblem(attachment, apiUrl) === undefined);
  const fetched = file && (await fetchText(file.url, signal));
  const answered =
    fetched && 'text' in fetched ? await explainFile(bot, question, fetched.text) : await bot.explain(question);
  return answered.card;
}

const audienceOf = ({ guild_id, author }: Message): Audience =>
  guild_id ? { kind: 'channel', owner: author.id } : { kind: 'direct' };

/** The same words have the same nonce, so that Discord drops a repeated reply; an edited question gets its own answer. */
const nonceOf = ({ id, edited_timestamp: edited }: Message, { text }: Question): string =>
  (edited ? hashOf([id, text]) : id).slice(0, limits.nonce);
