import type { InboundOf } from '../inbound/inbound.ts';
import { withResend } from '../outbound/api.ts';
import { homeTab } from '../outbound/destinations.ts';
import { freshHome } from '../render/home.ts';
import { type HandlerContext, withFallback } from './context.ts';
import { answer } from './question.ts';

/* The Home tab of one person: what it shows when it is opened, and the answer to what is filled in at its top. */

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
