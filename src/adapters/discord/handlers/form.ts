import { InteractionResponseType } from 'discord.js';
import type { Action } from '../../../chat/action.ts';
import type { Language } from '../../../language.ts';
import { locales } from '../../../locales/index.ts';
import type { Responder } from '../outbound/interaction.ts';
import { pasteModal, reportModal } from '../render/modal.ts';
import type { HandlerContext } from './context.ts';

/** Opens the form for a paste. What is submitted there is a question (question.ts). */
export const openPasteForm = (language: Language, responder: Responder): Promise<void> =>
  responder.respond({ type: InteractionResponseType.Modal, data: pasteModal(language) });

/** Opens the form for a report (report.ts), as long as there is somewhere for it to go: the button may be an old one. */
export const openReportForm = (
  action: Extract<Action, { kind: 'report' }>,
  responder: Responder,
  { feedback }: HandlerContext,
): Promise<void> =>
  feedback()?.kind === 'channel'
    ? responder.respond({ type: InteractionResponseType.Modal, data: reportModal(action) })
    : responder.say(locales[action.language].chat.reportFailed);
