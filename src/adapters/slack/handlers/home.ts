import type { types } from '@slack/bolt';
import type { Bot, Question } from '../../../core/port.ts';
import { type Language, languages } from '../../../language.ts';
import { answer, type Place } from '../outbound/answer.ts';
import { type Filled, filledIn, inHome, languageOfButton } from '../render/home.ts';
import { answerModal } from '../render/modal.ts';
import type { Click } from './button.ts';

/* What a click in a view of one person does: in the Home tab or in a modal. */

const publishing =
  ({ client, body }: Click) =>
  (view: types.HomeView): Promise<unknown> =>
    client.views.publish({ user_id: body.user.id, view });

/** The view that was clicked in, renewed with the answer. */
export function viewPlace(click: Click, question: Question): Place {
  const {
    body: { view },
    client,
    answering: { bot },
  } = click;
  const language = question.language ?? languageIn(view?.private_metadata, bot);
  if (view?.type === 'home') return inHome(publishing(click), { text: question.text }, language, bot);
  return {
    audience: () => ({ kind: 'view' }),
    send: (message) => client.views.update({ view_id: view?.id ?? '', view: answerModal(message, language) }),
  };
}

/** Answers what is filled in at the top of the Home tab; a choice of language asks it again. */
export async function askAtHome(click: Click): Promise<void> {
  const { body, answering, persistent } = click;
  const [action] = body.actions;
  if (!action || body.view?.type !== 'home') return;
  const filled: Filled = filledIn(body.view.state.values);
  const language = languageOfButton(action.action_id);
  // What is typed decides on the language before the tab does.
  const shown = languageIn(body.view.private_metadata, answering.bot);
  const question: Question = { ...filled, ...(language ? { language } : { locale: shown }) };
  const place = inHome(publishing(click), filled, answering.bot.languageOf(question), answering.bot);
  await answer(question, persistent(place), answering);
}

/** The language of a view, as it says itself. */
export const languageIn = (metadata: string | undefined, bot: Bot): Language =>
  languages.find((known) => known === metadata) ?? bot.languageOf({ text: '' });
