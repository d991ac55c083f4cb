import { InteractionResponseType } from 'discord.js';
import { clean, truncate } from '../../../chat/text.ts';
import type { CompletionRequest } from '../../../core/port.ts';
import type { Responder } from '../outbound/interaction.ts';
import { limits } from '../render/limits.ts';
import type { HandlerContext } from './context.ts';

/** Offers what the field that somebody types into may become. */
export function complete(request: CompletionRequest, responder: Responder, { bot }: HandlerContext): Promise<void> {
  const choices = bot
    .suggest(request)
    .filter(({ value }) => value !== '' && value.length <= limits.completionValue)
    .slice(0, limits.completions)
    .map(({ label, value }) => ({ name: truncate(clean(label), limits.completionName) || value, value }));
  return responder.respond({ type: InteractionResponseType.ApplicationCommandAutocompleteResult, data: { choices } });
}
