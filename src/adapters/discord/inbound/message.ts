import {
  type APIMessage,
  type GatewayMessageCreateDispatchData,
  type GatewayMessageUpdateDispatchData,
  MessageType,
} from 'discord-api-types/v10';
import { editWindow, isAddressed } from '../../../chat/addressed.ts';
import type { Question } from '../../../core/port.ts';
import { textsOf } from './components.ts';
import { decode } from './decode.ts';

/** A message as it arrives, or as it reads after an edit. */
export type Message = GatewayMessageCreateDispatchData | GatewayMessageUpdateDispatchData;

/** Whether somebody edited a message that they just wrote; Discord reports previews and pins as updates, too. */
export const isFreshEdit = ({ timestamp, edited_timestamp: edited }: Message, now: number): boolean =>
  Boolean(edited) && now - Date.parse(timestamp) <= editWindow;

/** The bot's user, and in this server the role that came with it. */
export type Self = { readonly userId: string; readonly roleId?: string | undefined };

/**
 * The question in a message; undefined unless it is meant for the bot. In a server it has to mention the bot in its text,
 * outside code: neither `@everyone` nor a reply to one of the bot's messages does.
 *
 * @param locale the server's language, if it says anything
 */
export function parseMessage(message: Message, self: Self, locale: string | undefined): Question | undefined {
  const { author, content = '', type = MessageType.Default } = message;
  if (author.bot || author.system || message.webhook_id || author.id === self.userId) return undefined;
  if (type !== MessageType.Default && type !== MessageType.Reply) return undefined;
  const mentions = [`<@${self.userId}>`, `<@!${self.userId}>`, ...(self.roleId ? [`<@&${self.roleId}>`] : [])];
  if (message.guild_id && !isAddressed(content, mentions)) return undefined;
  return { text: decode(content), locale, asker: author.id };
}

type Readable = Pick<APIMessage, 'content' | 'embeds' | 'components' | 'message_snapshots'>;

/**
 * What a person reads of a message: its text, its embeds and its text displays, one of which is all that alerts have, and
 * what was forwarded in it.
 */
export const readable = (message: Readable): string =>
  [
    message.content,
    ...message.embeds.flatMap(({ title, description, fields = [], footer }) => [
      title,
      description,
      ...fields.map(({ name, value }) => `${name}: ${value}`),
      footer?.text,
    ]),
    ...textsOf(message),
    ...(message.message_snapshots ?? []).map((forwarded) => readable(forwarded.message)),
  ]
    .filter(Boolean)
    .join('\n');
