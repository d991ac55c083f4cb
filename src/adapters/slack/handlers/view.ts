import type { Card } from '../../../core/card.ts';
import type { InboundOf, View } from '../inbound/inbound.ts';
import { type Destination, homeTab, modal, onTop, posted } from '../outbound/destinations.ts';
import type { HandlerContext } from './context.ts';
import { answer, type Repetition } from './question.ts';

/* What a click does in the Home tab and in a modal: views of one person. */

/** Renews the view that was clicked in with the answer. */
export function answerInView(
  { question, user }: InboundOf<'ask' | 'more'>,
  view: View,
  context: HandlerContext,
  repetition: Repetition,
): Promise<boolean> {
  const { bot, api } = context;
  const language = languageIn(view, question, context);
  // The tab shows in its field what a person would type for the same.
  const viewOf = (card?: Card): Destination =>
    view.kind === 'home'
      ? homeTab(user.id, { text: question.text || (card?.replay?.text ?? '') }, language, bot, api)
      : modal(language, (next) => api.client.views.update({ view_id: view.viewId, view: next }));
  return answer(question, viewOf, viewOf(), context, repetition);
}

/** Answers in a modal on top of the view that was clicked in, which stays as it is. */
export function answerOnTop(
  { question, user }: InboundOf<'more'>,
  view: View,
  context: HandlerContext,
  repetition: Repetition,
): Promise<boolean> {
  const { api } = context;
  const there = onTop(view, languageIn(view, question, context), api);
  const toPerson = posted({ channel: user.id }, { kind: 'direct' }, api);
  return answer(question, () => there, toPerson, context, repetition);
}

const languageIn = (
  { language: own }: View,
  { language }: InboundOf<'ask' | 'more'>['question'],
  { bot }: HandlerContext,
) => language ?? own ?? bot.languageOf({ text: '' });
