import type { Asking } from '../../../chat/burst.ts';
import type { Question } from '../../../core/port.ts';
import { locales } from '../../../locales/index.ts';
import type { Inbound, Submission } from '../inbound/inbound.ts';
import { sendText } from '../outbound/deliver.ts';
import { type Destination, ephemeral, posted, toOneInChannel } from '../outbound/destinations.ts';
import { type HandlerContext, withFallback } from './context.ts';

/* Somebody who asks more than is good for others. */

type Handled = Exclude<Inbound, { kind: 'unsupported' }>;

/** Who asks, and in which channel everybody will read the answer. */
export function askingOf(inbound: Handled | Submission): Asking {
  const person = typeof inbound.user === 'string' ? inbound.user : inbound.user.id;
  return 'kind' in inbound && inbound.kind === 'mention' ? { person, place: inbound.postTo.channel } : { person };
}

/** Long texts of one person wait for each other. */
export const withAsker = <T extends (Handled | Submission) & { readonly question: Question }>(inbound: T): T => ({
  ...inbound,
  question: { ...inbound.question, asker: askingOf(inbound).person },
});

/** Tells the person alone. */
export async function slowDown(inbound: Handled, context: HandlerContext): Promise<boolean> {
  const there = noticeTo(inbound, context);
  if (!there) return true;
  const language = context.bot.languageOf('question' in inbound ? inbound.question : { text: '' });
  return withFallback(
    () => sendText(locales[language].chat.slowDown, there, context.api),
    undefined,
    language,
    context,
  );
}

/** Where there is room for a sentence; undefined in a view of the person, which stays as it is. */
function noticeTo(inbound: Handled, { api }: HandlerContext): Destination | undefined {
  if ('replyTo' in inbound && inbound.replyTo) return ephemeral(inbound.replyTo, api);
  if (inbound.kind === 'mention') return toOneInChannel(inbound.postTo.channel, inbound.user, api);
  return inbound.kind === 'direct-message' ? posted(inbound.postTo, { kind: 'direct' }, api) : undefined;
}
