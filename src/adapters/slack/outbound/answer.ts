import { randomBytes } from 'node:crypto';
import { RespondError } from '@slack/bolt';
import type { BaseLogger } from 'pino';
import type { Card, Tone } from '../../../core/card.ts';
import type { Bot, Question } from '../../../core/port.ts';
import type { Language } from '../../../language.ts';
import { wordsOf } from '../../../locales/core.ts';
import { slackError } from '../connection/errors.ts';
import type { Audience } from '../render/audience.ts';
import { limits } from '../render/limits.ts';
import { type Message, messageText, render } from '../render/message.ts';

/** Where an answer goes. */
export type Place = {
  /** Who sees an answer of this tone there; undefined where it is better left unsaid. */
  readonly audience: (tone: Tone) => Audience | undefined;
  readonly send: (message: Message, audience: Audience, tone: Tone) => Promise<unknown>;
};

/** What answering needs. */
export type Answering = { readonly bot: Bot; readonly logger: BaseLogger };

/** Asks the bot and sends its card. Never throws, like everything inside {@link guarded}. */
export const answer = (question: Question, place: Place, answering: Answering): Promise<void> =>
  guarded(() => deliver(answering.bot.explain(question), place), place, answering.bot.languageOf(question), answering);

/**
 * The boundary of the adapter. Whatever goes wrong is logged under an id, and the person gets a sentence with that id,
 * if anything can still be sent.
 */
export async function guarded(
  work: () => Promise<unknown>,
  place: Place,
  language: Language,
  { logger }: Pick<Answering, 'logger'>,
): Promise<void> {
  try {
    await work();
  } catch (err) {
    const id = randomBytes(4).toString('hex');
    logger.error({ err, id }, 'a question was not answered');
    await tell(wordsOf(language).fault(id), 'fault', place).catch((cause) =>
      logger.error({ err: cause, id }, 'nor could the person be told'),
    );
  }
}

/** Sends a sentence of the bot's own. */
export async function tell(text: string, tone: Tone, place: Place): Promise<void> {
  const audience = place.audience(tone);
  if (audience) await place.send({ text: messageText(text) }, audience, tone);
}

/** The limit on a message's blocks is not documented, so that a refusal leads to a shorter one and then to text alone. */
export async function deliver(card: Card, place: Place): Promise<void> {
  const audience = place.audience(card.tone);
  if (!audience) return;
  for (const total of [limits.total, limits.total / 2]) {
    try {
      await place.send(render(card, audience, total), audience, card.tone);
      return;
    } catch (error) {
      if (!refusesBlocks(error)) throw error;
    }
  }
  await place.send({ text: messageText(card.text) }, audience, card.tone);
}

const refusesBlocks = (error: unknown): boolean =>
  (error instanceof RespondError && error.statusCode === 400) || /blocks/.test(slackError(error) ?? '');
