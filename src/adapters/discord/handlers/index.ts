import { type APIInteraction, type APIInteractionResponse, InteractionResponseType } from 'discord.js';
import type { Question, Partial as Typed } from '../../../core/port.ts';
import { discordWords } from '../../../locales/discord.ts';
import { type Received, receiveInteraction } from '../inbound/parse.ts';
import { type Exchange, exchangeOf } from '../outbound/interaction.ts';
import { cut, limits } from '../render/limits.ts';
import { pasteForm } from '../render/modal.ts';
import { clean, inline } from '../render/text.ts';
import { guarded } from './boundary.ts';
import { answerClick } from './button.ts';
import type { Answering } from './context.ts';
import { answerAsked } from './question.ts';

/** Answers an interaction of any kind. Never fails: what goes wrong is logged, and the person is told. */
export async function answerInteraction(interaction: APIInteraction, answering: Answering): Promise<void> {
  const received = receiveInteraction(interaction);
  const exchange = exchangeOf(interaction, answering.rest);
  const locale = 'locale' in interaction ? interaction.locale : undefined;
  // A completion has no room for a sentence.
  const tell = received.kind === 'completion' ? undefined : (content: string) => exchange.answer({ content }, true);
  const asked = questionIn(received) ?? { text: '', locale };
  return guarded(() => answer(received, interaction, exchange, asked, answering), tell, asked, answering);
}

async function answer(
  received: Received,
  interaction: APIInteraction,
  exchange: Exchange,
  asked: Question,
  answering: Answering,
): Promise<void> {
  const { bot } = answering;
  switch (received.kind) {
    case 'question':
      return answerAsked(received, interaction, exchange, answering);
    case 'click':
      return answerClick(received.action, received.click, exchange, answering);
    case 'form':
      return exchange.respond({ type: InteractionResponseType.Modal, data: pasteForm(bot.languageOf(asked)) });
    case 'completion':
      return exchange.respond(completions(received.partial, answering));
    case 'outdated':
      return exchange.answer({ content: inline(discordWords[bot.languageOf(asked)].outdated, limits.content) }, true);
    case 'unsupported':
      return;
    default:
      received satisfies never;
  }
}

/** What settles the language of whatever else is said. */
function questionIn(received: Received): Question | undefined {
  if (received.kind === 'question') return received.question;
  if (received.kind === 'click') return { text: '', language: received.action.language };
  return received.kind === 'form' ? { text: '', locale: received.locale } : undefined;
}

function completions(partial: Typed, { bot }: Answering): APIInteractionResponse {
  const choices = bot
    .suggest(partial)
    .filter(({ value }) => value !== '' && value.length <= limits.choiceValue)
    .slice(0, limits.choices)
    .map(({ label, value }) => ({ name: cut(clean(label), limits.choiceName) || value, value }));
  return { type: InteractionResponseType.ApplicationCommandAutocompleteResult, data: { choices } };
}
