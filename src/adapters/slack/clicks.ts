import type { BlockAction, RespondFn, webApi } from '@slack/bolt';
import type { Bot, Question } from '../../core/question.ts';
import { chatWords } from '../../locales/chat.ts';
import { type Language, languages } from '../../locales/language.ts';
import { type Answering, answer, deliver, guarded, type Place, tell } from './answer.ts';
import type { Audience } from './audience.ts';
import { type Filled, filledIn, inHome } from './home.ts';
import { deleteId, parseOwner, parseShared, replacesCard } from './ids.ts';
import { type Asked, inPlaceOf, privately, publicly, removeOriginal } from './places.ts';
import { fromAction } from './receive.ts';
import { slackError } from './refusal.ts';
import { render } from './render.ts';
import { answerModal } from './views.ts';

/* What a click on a card does. */

/** A click as Bolt hands it over, and what is needed to act on it. */
export type Click = {
  readonly body: BlockAction;
  readonly respond: RespondFn;
  readonly client: webApi.WebClient;
  readonly answering: Answering;
  /** Sends again what failed because Slack was out of order. */
  readonly persistent: (place: Place) => Place;
};

/** What was clicked. */
export const clickedOn = ({ actions: [action] }: BlockAction) => action;

/** Where the click happened: a message, or a view of one person. */
export const placeOfClick = ({ container, channel, view }: BlockAction): readonly unknown[] => [
  container['message_ts'] ?? view?.id,
  channel?.id,
];

/** Opens what a button or a menu leads to: in the place of its card if that was only a step, otherwise beside it. */
export async function open(click: Click): Promise<void> {
  const action = clickedOn(click.body);
  const question = action && fromAction(action);
  if (!action || !question) return;
  const place = click.body.view ? viewPlace(click, question) : messagePlace(click, replacesCard(action.action_id));
  await answer(question, click.persistent(place), click.answering);
}

function messagePlace({ body, respond }: Click, replaces: boolean): Place {
  const asked = askedBy(body, respond);
  const audience = audienceOf(body, asked);
  return replaces && audience ? inPlaceOf(asked, audience) : privately(asked);
}

const askedBy = ({ container, message, user }: BlockAction, respond: RespondFn): Asked => ({
  respond,
  user: user.id,
  thread: container['thread_ts'] ?? message?.['thread_ts'],
});

/** Who sees the message that was clicked in; undefined if it belongs to somebody else, so that it stays as it is. */
function audienceOf({ container, channel, message, user }: BlockAction, { thread }: Asked): Audience | undefined {
  if (container['is_ephemeral'] === true) return { kind: 'asker', thread };
  if (channel?.id.startsWith('D')) return { kind: 'own' };
  return ownerIn(message?.['blocks']) === user.id ? { kind: 'channel', owner: user.id } : undefined;
}

/** Who asked for a public answer: the button to delete it says so. */
function ownerIn(blocks: unknown): string | undefined {
  const all: { elements?: { action_id?: string; value?: string }[] }[] = Array.isArray(blocks) ? blocks : [];
  const button = all.flatMap(({ elements = [] }) => elements).find(({ action_id }) => action_id === deleteId);
  return button?.value === undefined ? undefined : parseOwner(button.value).owner;
}

/** The Home tab or a modal, renewed with the answer. */
function viewPlace({ body, client, answering: { bot } }: Click, question: Question): Place {
  const { view, user } = body;
  const language = question.language ?? languageIn(view?.private_metadata, bot);
  if (view?.type === 'home') {
    const publish = (home: Parameters<typeof client.views.publish>[0]['view']) =>
      client.views.publish({ user_id: user.id, view: home });
    return inHome(publish, { text: question.text }, language, bot);
  }
  return {
    audience: () => ({ kind: 'view' }),
    send: (message) => client.views.update({ view_id: view?.id ?? '', view: answerModal(message, language) }),
  };
}

/** Answers what is filled in at the top of the Home tab. */
export async function askAtHome(click: Click): Promise<void> {
  const { body, client, answering, persistent } = click;
  const action = clickedOn(body);
  if (!action || body.view?.type !== 'home') return;
  const shown = languageIn(body.view.private_metadata, answering.bot);
  const chosen = action.type === 'button' ? fromAction(action)?.language : undefined;
  const filled: Filled = chosen ? { text: '' } : filledIn(body.view.state.values);
  // What is typed decides on the language before the tab does.
  const question: Question = { ...filled, ...(chosen ? { language: chosen } : { locale: shown }) };
  const publish = (view: Parameters<typeof client.views.publish>[0]['view']) =>
    client.views.publish({ user_id: body.user.id, view });
  const place = inHome(publish, filled, answering.bot.languageOf(question), answering.bot);
  await answer(question, persistent(place), answering);
}

/** The language of a view, as it says itself. */
export const languageIn = (metadata: string | undefined, bot: Bot): Language =>
  languages.find((known) => known === metadata) ?? bot.languageOf({ text: '' });

/** Shows a private answer to everybody, and says so on the private one. @returns whether it was shown */
export async function share({ body, respond, answering, persistent }: Click): Promise<boolean> {
  const action = clickedOn(body);
  const shared = action?.type === 'button' ? parseShared(action.value ?? '') : undefined;
  if (!shared) return false;
  const asked = { ...askedBy(body, respond), thread: shared.thread };
  const alone = privately(askedBy(body, respond));
  const { language } = shared.again;
  let isShown = false;
  await guarded(
    async () => {
      const card = answering.bot.explain(shared.again);
      try {
        await deliver(card, persistent(publicly(asked, body.user.name)));
        isShown = true;
      } catch (error) {
        if (!/^(?:not_in_channel|restricted_action|channel_not_found|is_archived)/.test(slackError(error) ?? ''))
          throw error;
        return tell(chatWords[language].notShared, 'fault', alone);
      }
      const audience = { kind: 'asker', shared: true } as const;
      await inPlaceOf(asked, audience).send(render(card, audience), audience, card.tone);
    },
    alone,
    language,
    answering,
  );
  return isShown;
}

/** Takes a public answer away for the person who asked; tells everybody else that it is not theirs. */
export async function remove({ body, respond, answering }: Click): Promise<void> {
  const action = clickedOn(body);
  if (action?.type !== 'button') return;
  const { owner, language } = parseOwner(action.value ?? '');
  const alone = privately(askedBy(body, respond));
  const work = (): Promise<void> =>
    owner === body.user.id ? removeOriginal(respond) : tell(chatWords[language].notYours, 'unknown', alone);
  await guarded(work, alone, language, answering);
}
