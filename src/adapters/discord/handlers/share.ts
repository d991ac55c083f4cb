import {
  type APIComponentInMessageActionRow,
  type APIMessageComponentInteraction,
  InteractionResponseType,
  MessageFlags,
} from 'discord.js';
import type { BaseLogger } from 'pino';
import type { Language } from '../../../language.ts';
import { chatWords } from '../../../locales/chat.ts';
import { isForbidden, loggable } from '../connection/errors.ts';
import { personOf } from '../inbound/person.ts';
import type { Exchange } from '../outbound/interaction.ts';
import { embedsIn, rowsIn } from '../outbound/message-copy.ts';
import { button, type Row, rowOf } from '../render/choices.ts';
import { deleteOffer } from '../render/controls.ts';
import { actionOf } from '../render/ids.ts';
import { limits } from '../render/limits.ts';
import { inline } from '../render/text.ts';

/**
 * Shows a private card to everybody: exactly what the person sees, evidence and ids included, since Discord sends the
 * message along with the click. Where the bot may not post, the person is told and the button stays.
 *
 * @returns whether everybody sees it now
 */
export async function share(
  click: APIMessageComponentInteraction,
  language: Language,
  exchange: Exchange,
  logger: BaseLogger,
): Promise<boolean> {
  await exchange.respond({ type: InteractionResponseType.DeferredMessageUpdate });
  const words = chatWords[language];
  const { id, name } = personOf(click);
  const rows = rowsIn(click.message);
  const posted = await exchange
    .post({
      content: inline(words.sharedBy(name), limits.content),
      embeds: embedsIn(click.message),
      components: withShare(rows, [button(deleteOffer(language, id))]),
    })
    .catch((err: unknown) => (isForbidden(err) ? undefined : Promise.reject<never>(err)));
  if (!posted) {
    await exchange.answer({ content: words.notShared }, true);
    return false;
  }
  // Discord hides what an app posts where it may not. Such a message can be changed but not always deleted
  // (discord/discord-api-docs#4414), so it becomes the explanation.
  if ((posted.flags ?? 0) & MessageFlags.Ephemeral) {
    await exchange.edit({ content: words.notShared, embeds: [], components: [] }, posted.id);
    return false;
  }
  await exchange
    .edit({ content: words.youShared, components: withShare(rows, []) })
    .catch((err: unknown) => logger.warn({ err: loggable(err) }, 'a shared card kept its button'));
  return true;
}

/** The rows with something else in the place of Share. */
const withShare = (rows: readonly Row[], instead: APIComponentInMessageActionRow[]): Row[] =>
  rows
    .map(({ components }) => rowOf(components.flatMap((each) => (isShare(each) ? instead : [each]))))
    .filter(({ components }) => components.length > 0);

const isShare = (component: APIComponentInMessageActionRow): boolean =>
  'custom_id' in component && actionOf(component.custom_id)?.kind === 'share';
