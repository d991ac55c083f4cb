import { type APIComponentInMessageActionRow, type APIMessageComponentInteraction, MessageFlags } from 'discord.js';
import { parseAction } from '../../../chat/action.ts';
import type { Language } from '../../../language.ts';
import { locales } from '../../../locales/index.ts';
import { personOf } from '../inbound/person.ts';
import { isForbidden, loggable } from '../outbound/errors.ts';
import type { Responder } from '../outbound/interaction.ts';
import { embedsIn, rowsIn } from '../outbound/message-copy.ts';
import { type Row, rowOf } from '../render/choices.ts';
import { deleteButton } from '../render/controls.ts';
import { limits } from '../render/limits.ts';
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
  const rows = rowsIn(click.message);
  const posted = await responder
    .followUp({
      content: inline(chat.sharedBy(name), limits.content),
      embeds: embedsIn(click.message),
      components: replaceShare(rows, deleteButton(language, id)),
    })
    .catch((err: unknown) => (isForbidden(err) ? undefined : Promise.reject<never>(err)));
  if (!posted) {
    await responder.say(chat.notShared);
    return false;
  }
  // Discord hides what an app posts where it may not. Such a message can be changed but not always deleted
  // (discord/discord-api-docs#4414), so it becomes the explanation.
  if ((posted.flags ?? 0) & MessageFlags.Ephemeral) {
    await responder.edit({ content: chat.notShared, embeds: [], components: [] }, posted.id);
    return false;
  }
  await responder
    .edit({ content: chat.youShared, components: replaceShare(rows, []) })
    .catch((err: unknown) => logger.warn({ err: loggable(err) }, 'a shared card kept its button'));
  return true;
}

/** The rows with other buttons instead of Share. */
const replaceShare = (rows: readonly Row[], buttons: APIComponentInMessageActionRow[]): Row[] =>
  rows
    .map(({ components }) => rowOf(components.flatMap((each) => (isShare(each) ? buttons : [each]))))
    .filter(({ components }) => components.length > 0);

const isShare = (component: APIComponentInMessageActionRow): boolean =>
  'custom_id' in component && parseAction(component.custom_id)?.kind === 'share';
