import type { types } from '@slack/bolt';
import { withPatience } from '../../../chat/patience.ts';
import { forwardReport, type Report } from '../../../chat/report.ts';
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

/** Opens the form for a report, as long as a channel takes reports: the button may be an old one. */
export function openReportForm(inbound: InboundOf<'report-form'>, context: HandlerContext): Promise<boolean> {
  const { language, product, code } = inbound;
  const view = context.api.feedback()?.kind === 'channel' ? reportModal({ product, code }, language) : undefined;
  return openForm(inbound, view, { failure: locales[language].chat.reportFailed, language }, context);
}

/**
 * Posts a submitted report to the team's channel, and says in place of the form whether it got there: a modal can always
 * be renewed, and not every place where it opens from has a message to answer.
 *
 * @param update answers the submission, which also acknowledges it
 */
export function submitReport(
  submission: ReportSubmission,
  update: (view: types.ModalView) => Promise<void>,
  context: HandlerContext,
): Promise<boolean> {
  const { language, viewId, user } = submission;
  const { api } = context;
  const { chat, slack } = locales[language];
  const there = modal(language, inPlaceOfForm(viewId, update, api), chat.reportTitle);
  const work = async (): Promise<void> => {
    const sentence = await withPatience(
      () => forwardReport({ ...submission, person: user.name }, (report) => post(report, submission, context), context),
      () => sendText(slack.sending, there, api),
    );
    await sendText(sentence, there, api);
  };
  return withFallback(work, there, language, context);
}

/** @returns whether the team can read it */
async function post(
  { head, text }: Report,
  { user: { id: owner } }: ReportSubmission,
  { api, logger, feedbackChannel: channel }: HandlerContext,
): Promise<boolean> {
  if (channel === undefined) return false;
  try {
    await sendText(`${head}\n${text}`, posted({ channel }, { kind: 'channel', owner }, api), api, postPatience);
    return true;
  } catch (error) {
    logger.error(
      { reason: reason(error) },
      'a report could not be posted: may the bot post to SLACK_FEEDBACK_CHANNEL?',
    );
    return false;
  }
}
