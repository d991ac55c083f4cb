import { isPersonal } from '../../../chat/audience.ts';
import { guarded } from '../../../chat/boundary.ts';
import type { Card } from '../../../core/card.ts';
import type { Question } from '../../../core/port.ts';
import type { InboundOf } from '../inbound/inbound.ts';
import { deliver, sendText } from '../outbound/deliver.ts';
import { type Destination, ephemeral, inChannel, posted } from '../outbound/destinations.ts';
import type { HandlerContext } from './context.ts';

/**
 * Asks the bot and sends its card. Never rejects.
 *
 * @param destinationOf where a card goes
 * @param fallback where a fault is told
 */
export function answer(
  question: Question,
  destinationOf: (card: Card) => Destination,
  fallback: Destination,
  { bot, logger, api }: HandlerContext,
): Promise<void> {
  const work = async (): Promise<void> => {
    const { card } = bot.explain(question);
    await deliver(card, destinationOf(card), api);
  };
  return guarded(work, (sentence) => sendText(sentence, fallback, api), bot.languageOf(question), { logger });
}

/** Answers where everybody sees it, if the configuration says so and the card is of use to others. */
export function answerCommand(command: InboundOf<'command'>, context: HandlerContext): Promise<void> {
  const { question, user, replyTo } = command;
  const alone = ephemeral(replyTo, context.api);
  const everybody = inChannel(replyTo, { owner: user }, context.api);
  const isPublic = ({ tone }: Card): boolean => context.visibility === 'channel' && !isPersonal(tone);
  return answer(question, (card) => (isPublic(card) ? everybody : alone), alone, context);
}

export function answerShortcut(shortcut: InboundOf<'message-shortcut'>, context: HandlerContext): Promise<void> {
  const alone = ephemeral(shortcut.replyTo, context.api);
  return answer(shortcut.question, () => alone, alone, context);
}

/** A direct conversation is private already; a thread that was begun there goes on there. */
export function answerDirectMessage(message: InboundOf<'direct-message'>, context: HandlerContext): Promise<void> {
  const there = posted(message.postTo, { kind: 'direct' }, context.api);
  return answer(message.question, () => there, there, context);
}
