import { isPersonal } from '../../../chat/audience.ts';
import { isLastEdit } from '../../../chat/edit.ts';
import { once } from '../../../chat/once.ts';
import type { Tone } from '../../../core/card.ts';
import type { InboundOf } from '../inbound/inbound.ts';
import { deliver } from '../outbound/deliver.ts';
import { type Destination, posted, postedEphemeral } from '../outbound/destinations.ts';
import { type HandlerContext, withFallback } from './context.ts';

/**
 * Answers in the thread of a mention; what is of use to nobody else, to the person alone. Every edit of the message arrives
 * as one more mention of it.
 */
export async function answerMention(mention: InboundOf<'mention'>, context: HandlerContext): Promise<boolean> {
  const { question, message, editedAt, user, isInThread, postTo } = mention;
  const { bot, memory, api } = context;
  // An edit may arrive before what it edits.
  const isCurrent =
    editedAt === undefined ? memory.isNewest(message, 0) : isLastEdit(message, editedAt, memory, api.signal);
  if (!(await isCurrent)) return true;
  const destinationOf = (tone: Tone): Destination =>
    isPersonal(tone)
      ? postedEphemeral(postTo, isInThread, user, api)
      : posted(postTo, { kind: 'channel', owner: user }, api);
  const work = async (): Promise<void> => {
    const { card } = await bot.explain(question);
    // Everybody would have to read politeness, and an edit that asks nothing corrects the record.
    if (card.tone === 'courtesy' || (editedAt !== undefined && !card.replay)) return;
    // The same question in other words was answered already.
    await once(memory, [...message, card.replay?.text ?? question.text], async () => {
      await deliver(card, destinationOf(card.tone), api);
      return true;
    });
  };
  return withFallback(work, destinationOf('fault'), bot.languageOf(question), context);
}
