import type { Card } from '../../../core/card.ts';
import type { Question } from '../../../core/port.ts';
import type { Language } from '../../../language.ts';
import type { InboundOf, Source } from '../inbound/inbound.ts';
import { type Destination, inView } from '../outbound/destinations.ts';
import { type Filled, freshHome, homeView } from '../render/home.ts';
import { answerModal } from '../render/modal.ts';
import type { HandlerContext } from './context.ts';
import { answer } from './question.ts';

/* The Home tab, and what a click does there and in a modal: in views of one person. */

/** Whoever comes back finds the last answer, unless this version of the bot can say other things. */
export async function openHome(opened: InboundOf<'home-opened'>, { bot, api }: HandlerContext): Promise<void> {
  const view = freshHome(opened.language ?? bot.languageOf({ text: '' }), bot);
  if (opened.shown !== view.callback_id) await api.client.views.publish({ user_id: opened.user, view });
}

/** Answers what is filled in at the top of the Home tab. */
export function answerAtHome({ question, user }: InboundOf<'home-question'>, context: HandlerContext): Promise<void> {
  const { text, products: [product] = [] } = question;
  const tab = homeTab(user.id, { text, product }, context.bot.languageOf(question), context);
  return answer(question, () => tab, tab, context);
}

/** Renews the view that was clicked in with the answer. */
export function answerInView(
  { question, user }: InboundOf<'ask'>,
  source: Exclude<Source, { kind: 'message' }>,
  context: HandlerContext,
): Promise<void> {
  const { bot, api } = context;
  const language = question.language ?? source.language ?? bot.languageOf({ text: '' });
  const viewWith = (text: string): Destination =>
    source.kind === 'home'
      ? homeTab(user.id, { text }, language, context)
      : inView(
          (message) => answerModal(message, language),
          (view) => api.client.views.update({ view_id: source.viewId, view }),
        );
  return answer(question, (card) => viewWith(typedText(question, card)), viewWith(question.text), context);
}

/** What a person would type for the question of a click: the Home tab shows it in its field. */
const typedText = ({ asked, text }: Question, { replay }: Card): string => (asked ? (replay?.text ?? '') : text);

const homeTab = (user: string, filled: Filled, language: Language, { bot, api }: HandlerContext): Destination =>
  inView(
    (message) => homeView(filled, message, language, bot),
    (view) => api.client.views.publish({ user_id: user, view }),
  );
