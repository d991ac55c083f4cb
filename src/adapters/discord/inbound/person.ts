import { type APIInteraction, InteractionContextType } from 'discord-api-types/v10';
import type { Audience } from '../../../chat/audience.ts';
import { languageOfLocale } from '../../../language.ts';

type Sender = Pick<APIInteraction, 'member' | 'user' | 'context'>;

/** Who acted, and what the others there call them. */
export function personOf({ member, user }: Sender): { readonly id: string; readonly name: string } {
  const person = member?.user ?? user;
  return { id: person?.id ?? '', name: member?.nick ?? person?.global_name ?? person?.username ?? '' };
}

/** Who sees an answer to the person; in direct messages with the bot it makes no difference whether it is ephemeral. */
export function audienceOf(sender: Sender, ephemeral: boolean): Audience {
  if (sender.context === InteractionContextType.BotDM) return { kind: 'direct' };
  return ephemeral ? { kind: 'asker' } : { kind: 'channel', owner: personOf(sender).id };
}

/** The person's locale, or the server's if the bot does not speak that of the person. */
export const localeOf = ({ locale, guild_locale }: { locale?: string; guild_locale?: string }): string | undefined =>
  languageOfLocale(locale) ? locale : (guild_locale ?? locale);
