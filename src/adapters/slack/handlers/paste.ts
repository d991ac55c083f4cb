import type { types } from '@slack/bolt';
import { once } from '../../../chat/once.ts';
import { withPatience } from '../../../chat/patience.ts';
import type { Replay } from '../../../core/card.ts';
import { locales } from '../../../locales/index.ts';
import type { InboundOf, PasteSubmission } from '../inbound/inbound.ts';
import { withResend } from '../outbound/api.ts';
import { deliver, sendText } from '../outbound/deliver.ts';
import { ephemeral, inChannel, modal, posted } from '../outbound/destinations.ts';
import { isConnectionLost, slackError } from '../outbound/errors.ts';
import { pasteModal, waitingModal } from '../render/modal.ts';
import { type HandlerContext, withFallback } from './context.ts';

/** Slack gives three seconds to open a modal, in milliseconds; what is sent so late that it arrives after them is in vain. */
const triggerPatience = 2_500;

/** Opens the form for a paste. A person for whom it does not open is told where to paste instead. */
export async function openPasteForm(inbound: InboundOf<'paste-form'>, context: HandlerContext): Promise<boolean> {
  const { bot, api, logger } = context;
  const { triggerId, replyTo, user, language = bot.languageOf({ text: '' }) } = inbound;
  const toAsker = replyTo ? ephemeral(replyTo, api) : posted({ channel: user }, { kind: 'direct' }, api);
  const open = (): Promise<unknown> => api.client.views.open({ trigger_id: triggerId, view: pasteModal(language) });
  const work = async (): Promise<unknown> => {
    try {
      return await withResend(open, { by: 'views.open', isRepeatable: true, patience: triggerPatience }, api);
    } catch (error) {
      // An attempt that seemed to fail opened it.
      if (slackError(error) === 'exchanged_trigger_id') return undefined;
      logger.warn({ err: error }, 'the form for a paste did not open');
      return sendText(locales[language].slack.noForm, toAsker, api);
    }
  };
  return withFallback(work, toAsker, language, context);
}

/**
 * Answers a submitted form in its place, and once more in the conversation that was chosen to see the answer, if any.
 *
 * @param update answers the submission, which also acknowledges it
 */
export function submitPaste(
  submission: PasteSubmission,
  update: (view: types.ModalView) => Promise<void>,
  context: HandlerContext,
): Promise<boolean> {
  const { question, shareTo, key, viewId } = submission;
  const { bot, memory, api } = context;
  const language = bot.languageOf(question);
  let isAcknowledged = false;
  const show = async (view: types.ModalView): Promise<unknown> => {
    if (isAcknowledged) return api.client.views.update({ view_id: viewId, view });
    isAcknowledged = true;
    return update(view);
  };
  const there = modal(language, show);
  const work = async (): Promise<void> => {
    const { card } = await withPatience(
      () => bot.explain(question),
      () => show(waitingModal(language)),
    );
    await deliver(card, there, api);
    const { replay } = card;
    if (shareTo === undefined || !replay) return;
    await once(memory, key, () => sharePaste(replay, shareTo, submission, context));
  };
  return withFallback(work, there, language, context);
}

async function sharePaste(
  replay: Replay,
  url: string,
  paste: PasteSubmission,
  context: HandlerContext,
): Promise<boolean> {
  const { user, viewId } = paste;
  const { bot, logger, api } = context;
  const { language } = replay;
  try {
    await deliver(
      (await bot.explain(replay)).card,
      inChannel({ url }, { owner: user.id, sharedBy: user.name }, api),
      api,
    );
    return true;
  } catch (err) {
    logger.warn({ err }, 'could not share a paste, or not for sure');
    // It may be there.
    if (isConnectionLost(err)) return true;
    const there = modal(language, (view) => api.client.views.update({ view_id: viewId, view }));
    await sendText(locales[language].chat.notShared, there, api);
    return false;
  }
}
