import type { types } from '@slack/bolt';
import { once } from '../../../chat/once.ts';
import { withPatience } from '../../../chat/patience.ts';
import { reportOn } from '../../../chat/report.ts';
import { locales } from '../../../locales/index.ts';
import type { InboundOf, ReportSubmission } from '../inbound/inbound.ts';
import { sendText } from '../outbound/deliver.ts';
import { modal, posted } from '../outbound/destinations.ts';
import { reason } from '../outbound/errors.ts';
import { reportModal } from '../render/modal.ts';
import { type HandlerContext, withFallback } from './context.ts';
import { inPlaceOfForm, openForm } from './form.ts';

/* Somebody says that a card is wrong. */

/** How long a report is tried to be posted while the person looks at the form, in milliseconds. */
const postPatience = 20_000;

/** Opens the form for a report. A channel for it was there when the button was made, and may not be any more. */
export function openReportForm(inbound: InboundOf<'report-form'>, context: HandlerContext): Promise<boolean> {
  const { language, product, code } = inbound;
  const view = context.feedbackChannel === undefined ? undefined : reportModal({ product, code }, language);
  return openForm(inbound, view, { sorry: locales[language].chat.reportFailed, language }, context);
}

/**
 * Posts a submitted report to the team's channel, and says in place of the form whether it got there: a modal can always
 * be renewed, and not every place where it opens from has a message to answer.
 *
 * @param update answers the submission, which also acknowledges it
 */
export function submitReport(
  report: ReportSubmission,
  update: (view: types.ModalView) => Promise<void>,
  context: HandlerContext,
): Promise<boolean> {
  const { language, viewId } = report;
  const { api, memory } = context;
  const { chat, slack } = locales[language];
  const there = modal(language, inPlaceOfForm(viewId, update, api), chat.reportTitle);
  const work = async (): Promise<void> => {
    const isThere = await withPatience(
      () => once(memory, ['report', ...report.key], () => post(report, context)),
      () => sendText(slack.sending, there, api),
    );
    await sendText(isThere ? chat.thanksForReport : chat.reportFailed, there, api);
  };
  return withFallback(work, there, language, context);
}

/** @returns whether the team can read it */
async function post(report: ReportSubmission, context: HandlerContext): Promise<boolean> {
  const { bot, api, logger, feedbackChannel: channel, onReport } = context;
  if (channel === undefined) return false;
  const { id: owner, name } = report.user;
  const { head, text, entry } = await reportOn(report, name, report.text, bot);
  try {
    await sendText(`${head}\n${text}`, posted({ channel }, { kind: 'channel', owner }, api), api, postPatience);
  } catch (error) {
    logger.error(
      { reason: reason(error) },
      'a report could not be posted: may the bot post to SLACK_FEEDBACK_CHANNEL?',
    );
    return false;
  }
  if (entry) onReport?.(entry);
  return true;
}
