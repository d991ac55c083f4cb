import { randomBytes } from 'node:crypto';
import {
  type APIInteraction,
  type APIInteractionResponse,
  type GatewayMessageCreateDispatchData,
  InteractionResponseType,
  MessageFlags,
  type REST,
  type RESTPostAPIChannelMessageJSONBody,
  RequestMethod,
  Routes,
} from 'discord.js';
import type { Card } from '../../core/card.ts';
import type { Question, Partial as Typed } from '../../core/question.ts';
import { discordWords } from '../../locales/discord.ts';
import { wordsOf } from '../../locales/words.ts';
import type { Surroundings } from '../adapter.ts';
import { isForbidden, isOver, isReplyRefused, loggable } from './errors.ts';
import { clean, inline } from './escape.ts';
import { cut, limits } from './limits.ts';
import { receiveInteraction, type Visible } from './receive.ts';
import { render, renderText } from './render.ts';

/** What answering needs. */
export type Answering = Surroundings & { readonly rest: REST; readonly visibility: 'private' | 'channel' };

/** Nothing in an answer pings, whatever stands in it. */
const quiet = { allowed_mentions: { parse: [], replied_user: false } } satisfies RESTPostAPIChannelMessageJSONBody;

/** Answers a command, a click or a completion. Never fails: what goes wrong is logged, and the person is told. */
export async function answerInteraction(interaction: APIInteraction, answering: Answering): Promise<void> {
  const respond = (body: APIInteractionResponse): Promise<void> =>
    send(answering.rest, Routes.interactionCallback(interaction.id, interaction.token), body, false);
  const received = receiveInteraction(interaction);
  const locale = 'locale' in interaction ? interaction.locale : undefined;
  switch (received.kind) {
    case 'question': {
      const { question, visible } = received;
      const answer = async (): Promise<void> => {
        const card = answering.bot.explain(question);
        return respond(reply(render(card), isPrivate(card, visible, answering)));
      };
      return guarded(answer, (text) => respond(reply({ content: text }, true)), question, answering);
    }
    case 'completion':
      return guarded(() => respond(completions(received.partial, answering)), undefined, undefined, answering);
    case 'outdated': {
      const content = inline(discordWords[answering.bot.languageOf({ text: '', locale })].outdated, limits.content);
      return guarded(() => respond(reply({ content }, true)), undefined, undefined, answering);
    }
    case 'unsupported':
      return;
    default:
      received satisfies never;
  }
}

/** Replies to a message. Never fails, like {@link answerInteraction}. */
export async function answerMessage(
  message: GatewayMessageCreateDispatchData,
  question: Question,
  answering: Answering,
): Promise<void> {
  // A message sent twice because the first attempt seemed lost appears once.
  const once = { nonce: message.id.slice(0, limits.nonce), enforce_nonce: true };
  const message_reference = { message_id: message.id, fail_if_not_exists: false };
  const post = (body: RESTPostAPIChannelMessageJSONBody): Promise<void> =>
    send(answering.rest, Routes.channelMessages(message.channel_id), { ...quiet, ...once, ...body }, true);
  const answer = async (): Promise<void> => {
    const card = answering.bot.explain(question);
    const body = render(card);
    // Each needs fewer rights than the one before: to read the history, to embed, to write.
    const text = { content: renderText(card), flags: MessageFlags.SuppressEmbeds };
    return post({ ...body, message_reference })
      .catch((err: unknown) => (isReplyRefused(err) ? post({ ...body }) : Promise.reject(err)))
      .catch((err: unknown) => (isForbidden(err) ? post(text) : Promise.reject(err)));
  };
  return guarded(answer, (content) => post({ content, message_reference }), question, answering);
}

/** Posts, and leaves unread what comes back: a success stays one whatever its body looks like. */
async function send(rest: REST, fullRoute: `/${string}`, body: unknown, auth: boolean): Promise<void> {
  const response = await rest.queueRequest({ method: RequestMethod.Post, fullRoute, body, auth });
  await response.arrayBuffer();
}

const reply = (
  body: { content?: string } & Partial<ReturnType<typeof render>>,
  secret: boolean,
): APIInteractionResponse => ({
  type: InteractionResponseType.ChannelMessageWithSource,
  data: { ...quiet, ...body, ...(secret ? { flags: MessageFlags.Ephemeral } : {}) },
});

/** Help, and what was not understood, is noise for everybody else in the channel. */
function isPrivate({ tone }: Card, visible: Visible, { visibility }: Answering): boolean {
  if (tone === 'help' || tone === 'unknown' || tone === 'fault') return true;
  return (visible === 'configured' ? visibility : visible) === 'private';
}

function completions(partial: Typed, { bot }: Answering): APIInteractionResponse {
  const choices = bot
    .suggest(partial)
    .filter(({ value }) => value !== '' && value.length <= limits.choiceValue)
    .slice(0, limits.choices)
    .map(({ label, value }) => ({ name: cut(clean(label), limits.choiceName) || value, value }));
  return { type: InteractionResponseType.ApplicationCommandAutocompleteResult, data: { choices } };
}

/** The boundary: an unexpected error is logged under an id, and the person gets a sentence with that id. */
async function guarded(
  answer: () => Promise<void>,
  tell: ((text: string) => Promise<void>) | undefined,
  question: Question | undefined,
  { bot, logger }: Answering,
): Promise<void> {
  try {
    await answer();
  } catch (err) {
    if (isOver(err)) return logger.debug({ err: loggable(err) }, 'came too late');
    if (isForbidden(err)) return logger.warn({ err: loggable(err) }, 'no right to answer there');
    const id = randomBytes(4).toString('hex');
    logger.error({ err: loggable(err), id }, 'could not answer');
    await tell?.(inline(wordsOf(bot.languageOf(question ?? { text: '' })).fault(id), limits.content)).catch(
      (failed: unknown) => logger.warn({ err: loggable(failed), id }, 'could not say so either'),
    );
  }
}
