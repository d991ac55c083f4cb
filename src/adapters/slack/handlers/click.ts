import { once } from '../../../chat/once.ts';
import { mayReplace, restMayReplace, restOrCard } from '../../../chat/place.ts';
import type { Card } from '../../../core/card.ts';
import { locales } from '../../../locales/index.ts';
import type { InboundOf } from '../inbound/inbound.ts';
import { withResend } from '../outbound/api.ts';
import { deliver, sendText } from '../outbound/deliver.ts';
import { type Destination, ephemeral, inChannel, inPlace } from '../outbound/destinations.ts';
import { isRejection } from '../outbound/errors.ts';
import { type HandlerContext, withFallback } from './context.ts';
import { answer } from './question.ts';
import { answerInView, answerOnTop } from './view.ts';

/* What a click on a card does. */

/**
 * Answers in the place of the card if that was only a step and belongs to the person, otherwise below it; so does what is of
 * use to nobody else, if everybody sees the card.
 */
export function ask(click: InboundOf<'ask'>, context: HandlerContext): Promise<boolean> {
  const { question, replaces, isAgain, source } = click;
  const repetition = isAgain ? { explain: context.explainAgain } : {};
  if (source.kind !== 'message') return answerInView(click, source, context, repetition);
  const { replyTo, audience } = source;
  const toAsker = ephemeral(replyTo, context.api);
  const destinationOf = ({ tone }: Card): Destination =>
    audience && mayReplace(replaces, audience, tone) ? inPlace(replyTo, audience, context.api) : toAsker;
  return answer(question, destinationOf, toAsker, context, repetition);
}

/**
 * Shows the rest of a card: in the place of the card, with a way back, if nobody else sees it and it can be made again;
 * otherwise to the person alone, below the message or on top of the view.
 */
export function showMore(click: InboundOf<'more'>, context: HandlerContext): Promise<boolean> {
  const { question, stays, source } = click;
  const restOf = (isInPlace: boolean) => ({
    explain: context.explainAgain,
    shownOf: (card: Card) => restOrCard(card, isInPlace),
  });
  if (source.kind !== 'message') {
    return stays
      ? answerOnTop(click, source, context, restOf(false))
      : answerInView(click, source, context, restOf(true));
  }
  const { replyTo, audience } = source;
  const toAsker = ephemeral(replyTo, context.api);
  const isInPlace = restMayReplace(stays, audience);
  const destination = audience && isInPlace ? inPlace(replyTo, audience, context.api) : toAsker;
  return answer(question, () => destination, toAsker, context, restOf(isInPlace));
}

/** Shows a private answer to everybody, once, however often and on how many devices it is clicked. */
export const share = (click: InboundOf<'share'>, context: HandlerContext): Promise<boolean> =>
  once(context.memory, ['share', click.clickedIn, click.clickedOn], () => showToAll(click, context));

/** @returns whether it was shown */
async function showToAll(click: InboundOf<'share'>, context: HandlerContext): Promise<boolean> {
  const { question, thread, user, replyTo } = click;
  const { bot, explainAgain, logger, api } = context;
  const language = bot.languageOf(question);
  const toAsker = ephemeral(replyTo, api);
  const toChannel = inChannel({ url: replyTo.url, thread }, { owner: user.id, sharedBy: user.name }, api);
  let isShown = false;
  const work = async (): Promise<unknown> => {
    const { card } = await explainAgain(question);
    // The catalog may not have it any more. A list helps only some, but whoever shares it knows whom.
    if (!card.replay) return deliver(card, toAsker, api);
    try {
      await deliver(card, toChannel, api);
    } catch (error) {
      if (!isRejection(error)) throw error;
      return sendText(locales[language].chat.notShared, toAsker, api);
    }
    isShown = true;
    return sendText(locales[language].chat.youShared, inPlace(replyTo, toAsker.audience, api), api).catch(
      (err: unknown) => logger.warn({ err }, 'the private copy of a shared answer stays as it was'),
    );
  };
  await withFallback(work, toAsker, language, context);
  return isShown;
}

/** Takes a public answer away for the person who asked; tells everybody else that it is not theirs. */
export function remove(click: InboundOf<'delete'>, context: HandlerContext): Promise<boolean> {
  const { owner, language, user, replyTo } = click;
  const { api } = context;
  const toAsker = ephemeral(replyTo, api);
  const work = (): Promise<unknown> =>
    owner === user.id
      ? withResend(
          () => api.respond(replyTo.url, { delete_original: true }),
          { by: 'response_url', isRepeatable: true },
          api,
        )
      : sendText(locales[language].chat.notYours, toAsker, api);
  return withFallback(work, toAsker, language, context);
}
