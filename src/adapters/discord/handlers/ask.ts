import { type APIMessageComponentInteraction, MessageFlags } from 'discord.js';
import { type Action, parseAction, questionOf } from '../../../chat/action.ts';
import type { Audience } from '../../../chat/audience.ts';
import { withPatience } from '../../../chat/patience.ts';
import { mayReplace, restMayReplace, restOrCard } from '../../../chat/place.ts';
import { audienceOf, personOf } from '../inbound/person.ts';
import type { Responder } from '../outbound/interaction.ts';
import { lineIn, rowsIn } from '../outbound/message-copy.ts';
import { render } from '../render/message.ts';
import type { HandlerContext } from './context.ts';

/* Clicks that ask something: the answer comes below the card, or in its place. */

/** Answers the person who clicked, below the card; or in its place, if the card was only a step and is theirs. */
export async function ask(
  action: Extract<Action, { kind: 'ask' | 'open' | 'back' }>,
  click: APIMessageComponentInteraction,
  responder: Responder,
  { bot, explainAgain, feedback }: HandlerContext,
): Promise<void> {
  const explain = action.kind === 'back' ? explainAgain : bot.explain;
  const replaces = action.kind !== 'ask';
  const audience = audienceOfMessage(click);
  const isBelow = !mayReplace(replaces, audience);
  const { card } = await withPatience(() => explain(questionOf(action)), deferral(isBelow, responder));
  if (!audience || !mayReplace(replaces, audience, card.tone)) {
    return responder.answer(render(card, audienceOf(click, true), feedback()), true);
  }
  const body = render(card, audience, feedback());
  // "You shared this" was said of the card before; "shared by" stays true.
  const line = isEphemeral(click) ? undefined : lineIn(click.message);
  return responder.replace({ ...body, components: [...(line ? [line] : []), ...body.components] });
}

/**
 * Shows the rest of a card: in the place of the card, with a way back, if nobody else sees it and it can be made again;
 * otherwise below it, to the one who clicked.
 */
export async function showMore(
  action: Extract<Action, { kind: 'more' }>,
  click: APIMessageComponentInteraction,
  responder: Responder,
  { explainAgain, feedback }: HandlerContext,
): Promise<void> {
  const isInPlace = restMayReplace(action.stays, audienceOfMessage(click));
  const { card } = await withPatience(() => explainAgain(questionOf(action)), deferral(!isInPlace, responder));
  const body = render(restOrCard(card, isInPlace), audienceOf(click, true), feedback());
  return isInPlace ? responder.replace(body) : responder.answer(body, true);
}

/** How Discord is asked for more time. */
const deferral = (isBelow: boolean, { defer, acknowledge }: Responder): (() => Promise<void>) =>
  isBelow ? () => defer(true) : acknowledge;

/** Who sees the message that was clicked; undefined if it belongs to somebody else. */
function audienceOfMessage(click: APIMessageComponentInteraction): Audience | undefined {
  const audience = audienceOf(click, isEphemeral(click));
  return audience.kind === 'channel' && ownerOf(click) !== personOf(click).id ? undefined : audience;
}

const isEphemeral = ({ message }: APIMessageComponentInteraction): boolean =>
  ((message.flags ?? 0) & MessageFlags.Ephemeral) !== 0;

/** Who may delete the message; that is who asked. */
function ownerOf({ message }: APIMessageComponentInteraction): string | undefined {
  const buttons = rowsIn(message).flatMap(({ components }) => components);
  const actions = buttons.map((button) => ('custom_id' in button ? parseAction(button.custom_id) : undefined));
  return actions.find((action) => action?.kind === 'delete')?.owner;
}
