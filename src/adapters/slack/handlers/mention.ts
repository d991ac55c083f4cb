import { isPersonal } from '../../../chat/audience.ts';
import { guarded } from '../../../chat/boundary.ts';
import type { Tone } from '../../../core/card.ts';
import type { InboundOf } from '../inbound/inbound.ts';
import { deliver, sendText } from '../outbound/deliver.ts';
import { type Destination, posted, postedEphemeral } from '../outbound/destinations.ts';
import type { HandlerContext } from './context.ts';

/** Answers in the thread of a mention. Every edit of the message arrives as one more mention of it. */
export async function answerMention(
  { question, message }: InboundOf<'mention'>,
  { bot, memory, logger, api }: HandlerContext,
): Promise<void> {
  const { channel, ts, thread, user, isInThread, editedAt } = message;
  // An edit may arrive before what it edits.
  if (!memory.isNewest([channel, ts], editedAt ?? 0)) return;
  // Slack shows what only one person sees in a thread only once the thread has begun.
  const destinationOf = (tone: Tone): Destination =>
    isInThread && isPersonal(tone)
      ? postedEphemeral({ channel, thread }, user, api)
      : posted({ channel, thread }, { kind: 'channel', owner: user }, api);
  const work = async (): Promise<void> => {
    const { card } = bot.explain(question);
    // Everybody would have to read politeness, and an edit that asks nothing corrects the record.
    if (card.tone === 'courtesy' || (editedAt !== undefined && !card.replay)) return;
    // The same question in other words was answered already.
    if (!memory.claim(channel, ts, card.replay?.text ?? question.text)) return;
    await deliver(card, destinationOf(card.tone), api);
  };
  const notify = (sentence: string) => sendText(sentence, destinationOf('fault'), api);
  await guarded(work, notify, bot.languageOf(question), { logger });
}
