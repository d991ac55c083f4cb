import type { APIInteraction } from 'discord.js';
import type { Card } from '../../../core/card.ts';
import type { Bot, Question } from '../../../core/port.ts';
import { discordWords, type LogProblem } from '../../../locales/discord.ts';
import { fetchLog, objectionTo } from '../inbound/attachment.ts';
import type { Received } from '../inbound/parse.ts';
import { placeOf } from '../inbound/person.ts';
import type { Exchange } from '../outbound/interaction.ts';
import { limits } from '../render/limits.ts';
import { render } from '../render/message.ts';
import { inline } from '../render/text.ts';
import { type Answering, isNoise } from './context.ts';

type Asked = Extract<Received, { kind: 'question' }>;

/** Answers a command, a form or the entry in the menu of a message; a file is fetched first. */
export async function answerAsked(
  { question, visible, log }: Asked,
  interaction: APIInteraction,
  exchange: Exchange,
  answering: Answering,
): Promise<void> {
  const { bot, apiUrl, ended } = answering;
  const secret = (visible === 'configured' ? answering.visibility : visible) === 'private';
  const show = (card: Card): Promise<void> => {
    const hidden = secret || isNoise(card);
    return exchange.answer(render(card, placeOf(interaction, hidden)), hidden);
  };
  const decline = (problem: LogProblem): Promise<void> =>
    exchange.answer({ content: inline(discordWords[bot.languageOf(question)].log[problem], limits.content) }, true);

  if (!log) return show(bot.explain(question));
  const objection = objectionTo(log, apiUrl);
  if (objection) return decline(objection);
  // A file may take longer than the three seconds that a first answer may.
  await exchange.think(secret);
  const read = await fetchLog(log, ended);
  return 'problem' in read ? decline(read.problem) : show(explainFile(read.text, question, bot));
}

/** What was typed counts for more than the file, which then only adds its host and its ids. */
export function explainFile(file: string, question: Question, bot: Bot): Card {
  const found = bot.explain({ ...question, text: file, file: true, language: bot.languageOf(question) });
  if (question.text.trim() === '') return found;
  const typed = bot.explain({ ...question, carried: found.again?.carried });
  return typed.again ? typed : found;
}
