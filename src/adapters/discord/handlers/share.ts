import {
  type APIComponentInContainer,
  type APIMessage,
  type APIMessageComponentInteraction,
  ComponentType,
  MessageFlags,
} from 'discord.js';
import { type Action, parseAction } from '../../../chat/action.ts';
import type { Language } from '../../../language.ts';
import { locales } from '../../../locales/index.ts';
import { personOf } from '../inbound/person.ts';
import { isForbidden, loggable } from '../outbound/errors.ts';
import type { Body, Responder } from '../outbound/interaction.ts';
import { cardIn, embedsIn, rowsIn } from '../outbound/message-copy.ts';
import { type Row, rowOf } from '../render/choices.ts';
import { deleteButton } from '../render/controls.ts';
import { limits } from '../render/limits.ts';
import { bodyOf, lineAbove, lineOnly } from '../render/message.ts';
import { inline } from '../render/text.ts';
import type { HandlerContext } from './context.ts';

/**
 * Shows an ephemeral card to everybody: exactly what the person sees, evidence and ids included, since Discord sends the
 * message along with the click. Where the bot may not post, the person gets a sentence and keeps the button.
 *
 * @returns whether everybody sees it now
 */
export async function share(
  click: APIMessageComponentInteraction,
  language: Language,
  responder: Responder,
  { logger }: HandlerContext,
): Promise<boolean> {
  await responder.acknowledge();
  const { chat } = locales[language];
  const { id, name } = personOf(click);
  const posted = await responder
    .followUp(copyOf(click.message, chat.sharedBy(name), deleteButton(language, id)))
    .catch((err: unknown) => (isForbidden(err) ? undefined : Promise.reject<never>(err)));
  if (!posted) {
    await responder.say(chat.notShared);
    return false;
  }
  // Discord hides what an app posts where it may not. Such a message can be changed but not always deleted
  // (discord/discord-api-docs#4414), so it becomes the explanation.
  if ((posted.flags ?? 0) & MessageFlags.Ephemeral) {
    await responder.edit(explanation(click.message, chat.notShared), posted.id);
    return false;
  }
  await responder
    .edit(copyOf(click.message, chat.youShared, []))
    .catch((err: unknown) => logger.warn({ err: loggable(err) }, 'a shared card kept its button'));
  return true;
}

type Buttons = ReturnType<typeof deleteButton>;

/** The message with a line about who shared it, and other buttons instead of Share. */
function copyOf(message: APIMessage, line: string, buttons: Buttons): Body {
  const card = cardIn(message);
  if (!card) {
    const components = rowsIn(message).flatMap((row) => replaceShare(row, buttons));
    return { content: inline(line, limits.content), embeds: embedsIn(message), components };
  }
  const components = card.components.flatMap((each): APIComponentInContainer[] =>
    each.type === ComponentType.ActionRow ? replaceShare(each, buttons) : [each],
  );
  return bodyOf({ ...card, components }, lineAbove(line));
}

/** What a copy becomes that nobody but the person sees. */
const explanation = (message: APIMessage, sentence: string): Body =>
  cardIn(message) ? lineOnly(sentence) : { content: sentence, embeds: [], components: [] };

/** What only the person who asked needs: a public copy of the rest of a card has taken the place of none. */
const ownKinds: readonly (Action['kind'] | undefined)[] = ['share', 'paste', 'back'];

/** A row without what is of no use to others, and with these buttons at its end if Share was in it. */
function replaceShare({ components }: Row, buttons: Buttons): Row[] {
  const kinds = components.map((each) => ('custom_id' in each ? parseAction(each.custom_id)?.kind : undefined));
  const kept = components.filter((_, at) => !ownKinds.includes(kinds[at]));
  const all = [...kept, ...(kinds.includes('share') ? buttons : [])];
  return all.length > 0 ? [rowOf(all)] : [];
}
