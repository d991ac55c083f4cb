import { type APIInteraction, RequestMethod, Routes } from 'discord.js';
import { withPatience } from '../../../chat/patience.ts';
import { forwardReport, type Report } from '../../../chat/report.ts';
import type { InboundReport } from '../inbound/inbound.ts';
import { personOf } from '../inbound/person.ts';
import { loggable } from '../outbound/errors.ts';
import { noMentions, type Responder } from '../outbound/interaction.ts';
import { limits } from '../render/limits.ts';
import { inline, inlineOf } from '../render/text.ts';
import type { HandlerContext } from './context.ts';

/** How long a report may take to arrive, in milliseconds. */
const patience = 60_000;

/** Posts a submitted report to the team's channel, and tells the person alone whether it got there. */
export async function submitReport(
  { action, text }: InboundReport,
  interaction: APIInteraction,
  responder: Responder,
  context: HandlerContext,
): Promise<void> {
  const { id } = interaction;
  const written = { ...action, text, person: personOf(interaction).name, key: [id] };
  const sentence = await withPatience(
    () => forwardReport(written, (report) => post(report, id, context), context),
    () => responder.defer(true),
  );
  return responder.say(sentence);
}

/** @returns whether the team has it; what went wrong is logged, without what the person wrote */
async function post(
  report: Report,
  nonce: string,
  { send, feedbackChannel, logger }: HandlerContext,
): Promise<boolean> {
  if (feedbackChannel === undefined) return false;
  const body = { ...noMentions, content: contentOf(report), nonce, enforce_nonce: true };
  const fullRoute = Routes.channelMessages(feedbackChannel);
  const until = performance.now() + patience;
  try {
    await send({ method: RequestMethod.Post, fullRoute, body, until, isRepeatable: true });
    return true;
  } catch (err) {
    logger.error({ err: loggable(err) }, 'a report did not reach the channel DISCORD_FEEDBACK_CHANNEL');
    return false;
  }
}

/** Everything behind the mark of a quotation is what the person wrote, as they wrote it. */
function contentOf({ head, text }: Report): string {
  const start = `${inlineOf(head, limits.content / 2)}\n>>> `;
  return start + inline(text, limits.content - start.length);
}
