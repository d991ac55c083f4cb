import type { types } from '@slack/bolt';
import { once } from '../../../chat/once.ts';
import type { Replay } from '../../../core/card.ts';
import { locales } from '../../../locales/index.ts';
import type { InboundOf, PasteSubmission } from '../inbound/inbound.ts';
import { deliver, sendText } from '../outbound/deliver.ts';
import { ephemeral, inChannel, modal } from '../outbound/destinations.ts';
import { pasteModal } from '../render/modal.ts';
import { type HandlerContext, withFallback } from './context.ts';

/** Slack gives three seconds to open a modal. A person who waits for one in a message is told that none comes. */
export function openPasteForm(inbound: InboundOf<'paste-form'>, context: HandlerContext): Promise<boolean> {
  const { bot, api } = context;
  const { triggerId, replyTo, language = bot.languageOf({ text: '' }) } = inbound;
  const open = () => api.client.views.open({ trigger_id: triggerId, view: pasteModal(language) });
  return withFallback(open, replyTo && ephemeral(replyTo, api), language, context);
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
  const { question, shareTo, key } = submission;
  const { bot, memory, api } = context;
  const language = bot.languageOf(question);
  const there = modal(language, update);
  const work = async (): Promise<void> => {
    const { card } = await bot.explain(question);
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
    logger.warn({ err }, 'could not share a paste');
    const there = modal(language, (view) => api.client.views.update({ view_id: viewId, view }));
    await sendText(locales[language].chat.notShared, there, api);
    return false;
  }
}
