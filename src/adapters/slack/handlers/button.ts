import { type BlockAction, RespondError, type RespondFn, type webApi } from '@slack/bolt';
import { chatWords } from '../../../locales/chat.ts';
import { fromAction } from '../inbound/parse.ts';
import { type Answering, answer, deliver, guarded, type Place, tell } from '../outbound/answer.ts';
import { type Asked, inPlaceOf, privately, publicly, removeOriginal } from '../outbound/destinations.ts';
import { type Audience, isPersonal } from '../render/audience.ts';
import { deleteId, type Owner, parseContext, parseOwner, parseShared, replacesCard } from '../render/ids.ts';
import { messageText } from '../render/message.ts';
import { viewPlace } from './home.ts';

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
export const placeOfClick = ({ container, channel, view, user }: BlockAction): readonly unknown[] => [
  container['message_ts'] ?? view?.id,
  channel?.id,
  user.id,
];

/** Opens what a button or a menu leads to: in the place of its card if that was only a step, otherwise beside it. */
export async function open(click: Click): Promise<void> {
  const { body, answering, persistent } = click;
  const action = clickedOn(body);
  const asked = action && fromAction(action);
  if (!action || !asked) return;
  const question = { ...asked, carried: parseContext(action.block_id).carried };
  const place = body.view ? viewPlace(click, question) : messagePlace(click, replacesCard(action.action_id));
  await answer(question, persistent(place), answering);
}

function messagePlace({ body, respond }: Click, replaces: boolean): Place {
  const asked = askedBy(body, respond);
  const audience = audienceOf(body, asked);
  return replaces && audience ? inPlaceOf(asked, audience) : privately(asked);
}

/** Who clicked and where an answer shows up; a card knows where it would be shared to. */
export function askedBy({ container, message, user, actions: [action] }: BlockAction, respond: RespondFn): Asked {
  const thread: string | undefined = container['thread_ts'] ?? message?.['thread_ts'];
  return { respond, user: user.id, thread, shareTo: thread ?? parseContext(action?.block_id ?? '').thread };
}

/** Who sees the message that was clicked in; undefined if it belongs to somebody else, so that it stays as it is. */
function audienceOf({ container, channel, message, user }: BlockAction, { shareTo }: Asked): Audience | undefined {
  if (container['is_ephemeral'] === true) return { kind: 'asker', thread: shareTo };
  const owner = ownerIn(message?.['blocks']);
  if (owner) return owner.owner === user.id ? { kind: 'channel', ...owner } : undefined;
  return channel?.id.startsWith('D') ? { kind: 'own' } : undefined;
}

/** Who asked for a public answer: the button to delete it says so. */
function ownerIn(blocks: unknown): Owner | undefined {
  const all: { elements?: { action_id?: string; value?: string }[] }[] = Array.isArray(blocks) ? blocks : [];
  const button = all.flatMap(({ elements = [] }) => elements).find(({ action_id }) => action_id === deleteId);
  if (button?.value === undefined) return undefined;
  const { owner, sharedBy } = parseOwner(button.value);
  return { owner, sharedBy };
}

/** Shows a private answer to everybody; the private one then says only that. @returns whether it was shown */
export async function share({ body, respond, answering, persistent }: Click): Promise<boolean> {
  const action = clickedOn(body);
  const shared = action?.type === 'button' ? parseShared(action.value ?? '') : undefined;
  if (!shared) return false;
  const { again, thread } = shared;
  const asked = askedBy(body, respond);
  const alone = privately(asked);
  const words = chatWords[again.language];
  let isShown = false;
  const show = async (): Promise<void> => {
    const card = answering.bot.explain(again);
    // The catalog may not have it any more.
    if (isPersonal(card.tone)) return deliver(card, alone);
    try {
      await deliver(card, persistent(publicly({ ...asked, thread }, body.user.name)));
    } catch (error) {
      if (!isRefused(error)) throw error;
      return tell(words.notShared, 'fault', alone);
    }
    isShown = true;
    const copy = inPlaceOf(asked, { kind: 'asker' });
    await copy
      .send({ text: messageText(words.youShared) }, { kind: 'asker' }, 'answer')
      .catch((err: unknown) => answering.logger.warn({ err }, 'the private copy of a shared answer stays as it was'));
  };
  await guarded(show, alone, again.language, answering);
  return isShown;
}

/** Slack will not have it here, however often it is sent. */
const isRefused = (error: unknown): boolean =>
  error instanceof RespondError && error.statusCode >= 400 && error.statusCode < 500;

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
