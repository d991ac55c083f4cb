import { createHash } from 'node:crypto';
import { type GatewayMessageCreateDispatchData, type GatewayMessageUpdateDispatchData, MessageType } from 'discord.js';
import { isAddressed } from '../../../chat/addressed.ts';
import type { Question } from '../../../core/port.ts';

/** A message as it arrives, or as it stands after an edit. */
export type Message = GatewayMessageCreateDispatchData | GatewayMessageUpdateDispatchData;

/** Afterwards people write anew; and what was answered is forgotten by then. */
const mostLate = 10 * 60_000;

/** Whether somebody changed a message that they just wrote; Discord reports previews and pins as well. */
export const isFreshEdit = ({ timestamp, edited_timestamp: edited }: Message, now: number): boolean =>
  Boolean(edited) && now - Date.parse(timestamp) <= mostLate;

/** Tells a message and its words from every other; an edit that leaves the words as they are asks nothing new. */
export const keyOf = ({ id }: Message, { text }: Question): string =>
  createHash('sha256').update(`${id} ${text}`).digest('base64url');

/** Who we are: our user, and in this guild the role that came with us. */
export type Self = { readonly userId: string; readonly roleId?: string | undefined };

/**
 * The question in a message; undefined when it is not meant for us. In a server it has to name us in its text, outside
 * code: neither `@everyone` nor a reply to one of our messages does.
 *
 * @param locale the server's language, when it says anything
 */
export function receiveMessage(message: Message, self: Self, locale: string | undefined): Question | undefined {
  const { author, content = '', type = MessageType.Default } = message;
  if (author.bot || author.system || message.webhook_id || author.id === self.userId) return undefined;
  if (type !== MessageType.Default && type !== MessageType.Reply) return undefined;
  const mentions = [`<@${self.userId}>`, `<@!${self.userId}>`, ...(self.roleId ? [`<@&${self.roleId}>`] : [])];
  if (message.guild_id && !isAddressed(content, mentions)) return undefined;
  return { text: withoutTokens(content), locale };
}

/**
 * Takes Discord's tokens out of a text: mentions of people, roles, channels and commands, custom emoji, times. Nothing
 * in them was typed, and their numbers are no codes. An address in angle brackets loses the brackets.
 * Source: Reference › Message Formatting.
 */
export const withoutTokens = (content: string): string =>
  content
    .replace(/<(?:@[!&]?\d+|#\d+|\/[^<>\n]+:\d+|a?:\w+:\d+|t:-?\d+(?::\w)?|id:[\w-]+)>/g, ' ')
    .replace(/<(https?:\/\/[^\s<>]+)>/g, '$1')
    .trim();
