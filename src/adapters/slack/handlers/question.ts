import { isPersonal } from '../../../chat/audience.ts';
import type { ShownCard } from '../../../chat/place.ts';
import type { Card } from '../../../core/card.ts';
import type { Bot, Question } from '../../../core/port.ts';
import type { InboundOf } from '../inbound/inbound.ts';
import { deliver } from '../outbound/deliver.ts';
import { type Destination, ephemeral, inChannel, posted } from '../outbound/destinations.ts';
import { type HandlerContext, withFallback } from './context.ts';

/** What is different about an answer that the person has seen before. */
export type Repetition = {
  /** How it is asked for: it is no new question. */
  readonly explain?: Bot['explain'];
  /** What is shown of the card. */
  readonly shownOf?: (card: Card) => ShownCard;
};

/**
 * Asks the bot and sends its card. Never rejects.
 *
 * @param destinationOf where a card goes
 * @param fallback where the person is told of a fault
 */
export function answer(
  question: Question,
  destinationOf: (card: Card) => Destination,
  fallback: Destination,
  context: HandlerContext,
  { explain = context.bot.explain, shownOf = (card) => card }: Repetition = {},
): Promise<boolean> {
  const { bot, api } = context;
  const work = async (): Promise<void> => {
    const { card } = await explain(question);
    await deliver(shownOf(card), destinationOf(card), api);
  };
  return withFallback(work, fallback, bot.languageOf(question), context);
}

/** Everybody sees the answer if the configuration says so and it is of use to others. */
export function answerCommand(command: InboundOf<'command'>, context: HandlerContext): Promise<boolean> {
  const { question, user, replyTo } = command;
  const toAsker = ephemeral(replyTo, context.api);
  const toChannel = inChannel(replyTo, { owner: user }, context.api);
  const isPublic = ({ tone }: Card): boolean => context.visibility === 'channel' && !isPersonal(tone);
  return answer(question, (card) => (isPublic(card) ? toChannel : toAsker), toAsker, context);
}

/** Explains the message in whose menu the entry was chosen, to the person alone. */
export function answerShortcut(shortcut: InboundOf<'message-shortcut'>, context: HandlerContext): Promise<boolean> {
  const toAsker = ephemeral(shortcut.replyTo, context.api);
  return answer(shortcut.question, () => toAsker, toAsker, context);
}

/** A direct conversation is private already; a thread that was begun there goes on there. */
export function answerDirectMessage(message: InboundOf<'direct-message'>, context: HandlerContext): Promise<boolean> {
  const there = posted(message.postTo, { kind: 'direct' }, context.api);
  return answer(message.question, () => there, there, context);
}
