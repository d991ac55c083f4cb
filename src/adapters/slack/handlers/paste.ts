import type { types } from '@slack/bolt';
import { once } from '../../../chat/once.ts';
import { withPatience } from '../../../chat/patience.ts';
import type { Replay } from '../../../core/card.ts';
import { locales } from '../../../locales/index.ts';
import type { InboundOf, PasteSubmission } from '../inbound/inbound.ts';
import { deliver, sendText } from '../outbound/deliver.ts';
import { inChannel, modal } from '../outbound/destinations.ts';
import { isConnectionLost } from '../outbound/errors.ts';
import { pasteModal } from '../render/modal.ts';
import { type HandlerContext, withFallback } from './context.ts';
import { inPlaceOfForm, openForm } from './form.ts';

/** Opens the form for a paste. A person for whom it does not open is told where to paste instead. */
export function openPasteForm(inbound: InboundOf<'paste-form'>, context: HandlerContext): Promise<boolean> {
  const { language = context.bot.languageOf({ text: '' }) } = inbound;
  return openForm(inbound, pasteModal(language), { failure: locales[language].slack.noForm, language }, context);
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
  const there = modal(language, inPlaceOfForm(viewId, update, api));
  const work = async (): Promise<void> => {
    const { card } = await withPatience(
      () => bot.explain(question),
      () => sendText(locales[language].slack.reading, there, api),
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
  const { explainAgain, logger, api } = context;
  const { language } = replay;
  try {
    await deliver(
      (await explainAgain(replay)).card,
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
