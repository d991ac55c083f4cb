import { type APIInteraction, type Client, GatewayDispatchEvents } from 'discord.js';
import { isLastEdit } from '../../../chat/edit.ts';
import { once } from '../../../chat/once.ts';
import type { Question } from '../../../core/port.ts';
import type { Language } from '../../../language.ts';
import { locales } from '../../../locales/index.ts';
import type { Inbound } from '../inbound/inbound.ts';
import { isFreshEdit, type Message, parseMessage } from '../inbound/message.ts';
import { parseInteraction } from '../inbound/parse.ts';
import { personOf } from '../inbound/person.ts';
import { createResponder, type Responder } from '../outbound/interaction.ts';
import { isAdmitted } from './admit.ts';
import { handleClick } from './click.ts';
import { complete } from './completion.ts';
import type { HandlerContext } from './context.ts';
import { openPasteForm } from './form.ts';
import { answerMessage } from './mention.ts';
import { answered } from './outcome.ts';
import { answerQuestion } from './question.ts';
import { submitReport } from './report.ts';

/**
 * Takes the gateway's events as they arrive: the library's own drop a message in a channel that it does not know,
 * such as a new thread or a direct message. A gateway delivers some events twice.
 */
export function listen(client: Client, context: HandlerContext, run: (handle: () => Promise<unknown>) => void): void {
  const { memory, signal } = context;
  client.ws.on(GatewayDispatchEvents.InteractionCreate, (interaction: APIInteraction) =>
    run(() => once(memory, [interaction.id], () => handleInteraction(interaction, context))),
  );
  const onMessage = async (message: Message, isEdit: boolean): Promise<void> => {
    const question = questionIn(message, client);
    if (!question || (isEdit && !(await isLastEdit(['edit', message.id], editTime(message), memory, signal)))) return;
    // An edit that does not change the words is not a new question.
    await once(memory, [message.id, question.text], () => answerMessage(message, question, context));
  };
  client.ws.on(GatewayDispatchEvents.MessageCreate, (message: Message) => run(() => onMessage(message, false)));
  client.ws.on(GatewayDispatchEvents.MessageUpdate, (message: Message) => {
    if (isFreshEdit(message, Date.now())) run(() => onMessage(message, true));
  });
}

const editTime = ({ edited_timestamp: edited }: Message): number => Date.parse(edited ?? '');

function questionIn(message: Message, { user, guilds }: Client): Question | undefined {
  if (!user) return undefined;
  const guild = guilds.cache.get(message.guild_id ?? '');
  const self = { userId: user.id, roleId: guild?.roles.botRoleFor(user)?.id };
  // Every server's language is American English until somebody chooses another: that one says nothing.
  const locale = guild?.preferredLocale === 'en-US' ? undefined : guild?.preferredLocale;
  return parseMessage(message, self, locale);
}

/** Handles an interaction of any kind. What fails is logged, and the person gets a sentence. */
async function handleInteraction(interaction: APIInteraction, context: HandlerContext): Promise<boolean> {
  const inbound = parseInteraction(interaction);
  const responder = createResponder(interaction, context.send);
  const language = context.bot.languageOf(languageHints(inbound));
  const handle = async (): Promise<void> => {
    if (!(await isInteractionAdmitted(inbound, interaction, responder, language, context))) return;
    switch (inbound.kind) {
      case 'question':
        return answerQuestion(inbound, interaction, responder, context);
      case 'click':
        return handleClick(inbound, responder, context);
      case 'paste-form':
        return openPasteForm(language, responder);
      case 'empty-paste':
        return responder.say(locales[language].discord.nothingPasted);
      case 'report':
        return submitReport(inbound, interaction, responder, context);
      case 'completion':
        return complete(inbound.request, responder, context);
      case 'outdated':
        return responder.say(locales[language].discord.outdated);
      case 'unsupported':
        return;
      default:
        inbound satisfies never;
    }
  };
  // A completion has no room for a sentence.
  const notify = inbound.kind === 'completion' ? undefined : responder.say;
  return answered(inbound.kind, handle, notify, language, context);
}

/** Completions have no room for a sentence, and are no questions. */
async function isInteractionAdmitted(
  inbound: Inbound,
  interaction: APIInteraction,
  { say }: Responder,
  language: Language,
  context: HandlerContext,
): Promise<boolean> {
  if (inbound.kind === 'completion' || inbound.kind === 'unsupported') return true;
  const place = placeOf(inbound, interaction, context);
  return isAdmitted({ person: personOf(interaction).id, place }, say, language, context);
}

/** Where everybody will read what comes of it, if anywhere. */
function placeOf(
  inbound: Inbound,
  { channel }: APIInteraction,
  { visibility, feedbackChannel }: HandlerContext,
): string | undefined {
  if (inbound.kind === 'report') return feedbackChannel;
  const isPublic = inbound.kind === 'question' && (inbound.visibility ?? visibility) === 'channel';
  return isPublic ? channel?.id : undefined;
}

/** What settles the language of everything but an answer. */
function languageHints(inbound: Inbound): Question {
  if (inbound.kind === 'question') return inbound.question;
  if (inbound.kind === 'click' || inbound.kind === 'report') return { text: '', language: inbound.action.language };
  return { text: '', locale: 'locale' in inbound ? inbound.locale : undefined };
}
