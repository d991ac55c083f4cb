import { type APIInteraction, InteractionContextType } from 'discord.js';
import type { Place } from '../render/controls.ts';

type From = Pick<APIInteraction, 'member' | 'user' | 'context'>;

/** Who acted, and what the others there call them. */
export function personOf({ member, user }: From): { readonly id: string; readonly name: string } {
  const person = member?.user ?? user;
  return { id: person?.id ?? '', name: member?.nick ?? person?.global_name ?? person?.username ?? '' };
}

/** Who sees an answer to the person; in direct messages with the bot it makes no difference whether it is hidden. */
export function placeOf(interaction: From, secret: boolean): Place {
  if (interaction.context === InteractionContextType.BotDM) return { kind: 'direct' };
  return secret ? { kind: 'private' } : { kind: 'public', askerId: personOf(interaction).id };
}
