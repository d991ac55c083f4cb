import { type APIMessage, type APIMessageComponentInteraction, MessageFlags } from 'discord.js';
import { type Action, parseAction, questionOf } from '../../../chat/action.ts';
import { isPersonal } from '../../../chat/audience.ts';
import { withPatience } from '../../../chat/patience.ts';
import { restOf } from '../../../core/port.ts';
import { textsOf } from '../inbound/components.ts';
import { audienceOf, personOf } from '../inbound/person.ts';
import type { Responder } from '../outbound/interaction.ts';
import { cardIn, lineIn, rowsIn } from '../outbound/message-copy.ts';
import { type MessageBody, render } from '../render/message.ts';
import type { HandlerContext } from './context.ts';

/* Clicks that ask something: the answer comes below the card, or in its place. */

/** Answers the person who clicked, below the card; or in its place, if the card was only a step and is theirs. */
export async function ask(
  action: Extract<Action, { kind: 'ask' | 'open' }>,
  click: APIMessageComponentInteraction,
  responder: Responder,
  { bot, feedback }: HandlerContext,
): Promise<void> {
  const ephemeral = isEphemeral(click);
  const isBelow = action.kind === 'ask' || !isTheirs(click);
  const { card } = await withPatience(() => bot.explain(questionOf(action)), deferral(isBelow, responder));
  if (isBelow || (isPersonal(card.tone) && !ephemeral)) {
    return responder.answer(render(card, audienceOf(click, true), feedback()), true);
  }
  const body = render(card, audienceOf(click, ephemeral), feedback());
  // "You shared this" was said of the card before; "shared by" stays true.
  const line = ephemeral ? undefined : lineIn(click.message);
  return responder.replace({ ...body, components: [...(line ? [line] : []), ...body.components] });
}

/**
 * Shows the rest of a card: in its place where nobody else sees it, and otherwise to the one who clicked. A card that says
 * what was read from a paste stays: no button holds that, so that no way would lead back.
 */
export async function showMore(
  action: Extract<Action, { kind: 'more' }>,
  click: APIMessageComponentInteraction,
  responder: Responder,
  { bot, feedback }: HandlerContext,
): Promise<void> {
  const ephemeral = isEphemeral(click);
  const isAlone = ephemeral || isDirect(click);
  const { card } = await withPatience(() => bot.explain(questionOf(action)), deferral(!isAlone, responder));
  const isInPlace = isAlone && saysNoMore(click.message, render(card, audienceOf(click, ephemeral)));
  // The catalog may have changed since the card was made.
  const shown = card.more.length > 0 ? restOf(card, isInPlace) : card;
  const body = render(shown, audienceOf(click, ephemeral || !isInPlace), feedback());
  return isInPlace ? responder.replace(body) : responder.answer(body, true);
}

/** Whether a message says nothing that the card does not say when it is made again from what a button holds. */
function saysNoMore(message: APIMessage, { components }: MessageBody): boolean {
  const card = cardIn(message);
  const again = new Set(textsOf({ components }).map((text) => text.trim()));
  return card === undefined || textsOf({ components: [card] }).every((text) => again.has(text.trim()));
}

/** How Discord is asked for more time. */
const deferral = (isBelow: boolean, { defer, acknowledge }: Responder): (() => Promise<void>) =>
  isBelow ? () => defer(true) : acknowledge;

const isEphemeral = ({ message }: APIMessageComponentInteraction): boolean =>
  ((message.flags ?? 0) & MessageFlags.Ephemeral) !== 0;

const isDirect = (click: APIMessageComponentInteraction): boolean => audienceOf(click, false).kind === 'direct';

/** Whether nobody else minds that the message changes: nobody else sees it, or the person asked for it. */
const isTheirs = (click: APIMessageComponentInteraction): boolean =>
  isEphemeral(click) || isDirect(click) || ownerOf(click) === personOf(click).id;

/** Who may delete the message; that is who asked. */
function ownerOf({ message }: APIMessageComponentInteraction): string | undefined {
  const buttons = rowsIn(message).flatMap(({ components }) => components);
  const actions = buttons.map((button) => ('custom_id' in button ? parseAction(button.custom_id) : undefined));
  return actions.find((action) => action?.kind === 'delete')?.owner;
}
