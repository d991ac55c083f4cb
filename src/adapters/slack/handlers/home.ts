import type { Card } from '../../../core/card.ts';
import type { InboundOf, Source } from '../inbound/inbound.ts';
import { withResend } from '../outbound/api.ts';
import { type Destination, homeTab, modal } from '../outbound/destinations.ts';
import { freshHome } from '../render/home.ts';
import { type HandlerContext, withFallback } from './context.ts';
import { answer } from './question.ts';

/* The Home tab, and what a click does there and in a modal: in views of one person. */

/** Whoever comes back finds the last answer, unless this version of the bot can say other things. */
export function openHome(opened: InboundOf<'home-opened'>, context: HandlerContext): Promise<boolean> {
  const { bot, api } = context;
  const language = opened.language ?? bot.languageOf({ text: '' });
  const work = async (): Promise<void> => {
    const view = freshHome(language, bot);
    if (opened.shown === view.callback_id) return;
    await withResend(
      () => api.client.views.publish({ user_id: opened.user, view }),
      { by: 'views.publish', isRepeatable: true },
      api,
    );
  };
  // Nobody asked anything yet, so that nobody is told.
  return withFallback(work, undefined, language, context);
}

/** Answers what is filled in at the top of the Home tab. */
export function answerAtHome(
  { question, user }: InboundOf<'home-question'>,
  context: HandlerContext,
): Promise<boolean> {
  const { bot, api } = context;
  const { text, products: [product] = [] } = question;
  const tab = homeTab(user.id, { text, product }, bot.languageOf(question), bot, api);
  return answer(question, () => tab, tab, context);
}

/**
 * Renews the view that was clicked in with the answer.
 *
 * @param shown what is shown of a card
 */
export function answerInView(
  { question, user }: InboundOf<'ask' | 'more'>,
  { kind, viewId, language: own }: Exclude<Source, { kind: 'message' }>,
  context: HandlerContext,
  shown?: (card: Card) => Card,
): Promise<boolean> {
  const { bot, api } = context;
  const language = question.language ?? own ?? bot.languageOf({ text: '' });
  // The tab shows in its field what a person would type for the same.
  const viewOf = (card?: Card): Destination =>
    kind === 'home'
      ? homeTab(user.id, { text: question.text || (card?.replay?.text ?? '') }, language, bot, api)
      : modal(language, (view) => api.client.views.update({ view_id: viewId, view }));
  return answer(question, viewOf, viewOf(), context, shown);
}
