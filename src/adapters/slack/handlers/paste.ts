import type { types } from '@slack/bolt';
import { guarded } from '../../../chat/boundary.ts';
import type { Replay } from '../../../core/card.ts';
import { locales } from '../../../locales/index.ts';
import type { InboundOf, PasteSubmission } from '../inbound/inbound.ts';
import { deliver, sendText } from '../outbound/deliver.ts';
import { ephemeral, inChannel, inView } from '../outbound/destinations.ts';
import { answerModal, pasteModal } from '../render/modal.ts';
import type { HandlerContext } from './context.ts';

/** Opens the form for a paste. */
export async function openPasteForm(inbound: InboundOf<'paste-form'>, context: HandlerContext): Promise<void> {
  const { triggerId, replyTo, language = context.bot.languageOf({ text: '' }) } = inbound;
  const { api, logger } = context;
  const open = () => api.client.views.open({ trigger_id: triggerId, view: pasteModal(language) });
  // Slack gives three seconds to open a modal; whoever waits for one in a message has to know that none comes.
  const notify = replyTo && ((sentence: string) => sendText(sentence, ephemeral(replyTo, api), api));
  await guarded(open, notify, language, { logger });
}

/**
 * Answers a submitted form in its place, and once more in the conversation that was chosen to see the answer, if any.
 *
 * @param update answers the submission, which also acknowledges it
 */
export async function submitPaste(
  submission: PasteSubmission,
  update: (view: types.ModalView) => Promise<void>,
  context: HandlerContext,
): Promise<void> {
  const { question, shareTo, key } = submission;
  const { bot, memory, logger, api } = context;
  const language = bot.languageOf(question);
  const modal = inView((message) => answerModal(message, language), update);
  const work = async (): Promise<void> => {
    const { card } = bot.explain(question);
    await deliver(card, modal, api);
    const isToShare = shareTo !== undefined && memory.claim(...key);
    if (isToShare && card.replay) await sharePaste(card.replay, shareTo, submission, context);
  };
  await guarded(work, (sentence) => sendText(sentence, modal, api), language, { logger });
}

async function sharePaste(
  replay: Replay,
  url: string,
  { user, viewId }: PasteSubmission,
  { bot, logger, api }: HandlerContext,
): Promise<void> {
  try {
    await deliver(bot.explain(replay).card, inChannel({ url }, { owner: user.id, sharedBy: user.name }, api), api);
  } catch (err) {
    logger.warn({ err }, 'could not share a paste');
    const { language } = replay;
    const modal = inView(
      (message) => answerModal(message, language),
      (view) => api.client.views.update({ view_id: viewId, view }),
    );
    await sendText(locales[language].chat.notShared, modal, api);
  }
}
