import type { APIInteraction } from 'discord.js';
import { isPersonal } from '../../../chat/audience.ts';
import { explainFile, type FileProblem, fetchText } from '../../../chat/file.ts';
import { withPatience } from '../../../chat/patience.ts';
import type { Card } from '../../../core/card.ts';
import { locales } from '../../../locales/index.ts';
import { attachmentProblem } from '../inbound/attachment.ts';
import type { InboundQuestion } from '../inbound/inbound.ts';
import { audienceOf } from '../inbound/person.ts';
import type { Responder } from '../outbound/interaction.ts';
import { render } from '../render/message.ts';
import type { HandlerContext } from './context.ts';

/** Answers a command, a paste or the entry in the menu of a message; a file is fetched first. */
export async function answerQuestion(
  { question, visibility, file }: InboundQuestion,
  interaction: APIInteraction,
  responder: Responder,
  { bot, apiUrl, signal, feedback, visibility: configured }: HandlerContext,
): Promise<void> {
  const isPrivate = (visibility ?? configured) === 'private';
  const answer = (card: Card): Promise<void> => {
    const ephemeral = isPrivate || isPersonal(card.tone);
    return responder.answer(render(card, audienceOf(interaction, ephemeral), feedback()), ephemeral);
  };
  const decline = (problem: FileProblem): Promise<void> =>
    responder.say(locales[bot.languageOf(question)].discord.file[problem]);

  if (!file) {
    const { card } = await withPatience(
      () => bot.explain(question),
      () => responder.defer(isPrivate),
    );
    return answer(card);
  }
  const problem = attachmentProblem(file, apiUrl);
  if (problem) return decline(problem);
  // A file may take longer than the three seconds that a first response may.
  await responder.defer(isPrivate);
  const fetched = await fetchText(file.url, signal);
  return 'problem' in fetched
    ? decline(fetched.problem)
    : answer((await explainFile(bot, question, fetched.text)).card);
}
