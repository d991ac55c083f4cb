import { InteractionResponseType } from 'discord.js';
import type { Language } from '../../../language.ts';
import type { Responder } from '../outbound/interaction.ts';
import { pasteModal } from '../render/modal.ts';

/** Opens the field for a paste. What is submitted there is a question (question.ts). */
export const openPasteForm = (language: Language, responder: Responder): Promise<void> =>
  responder.respond({ type: InteractionResponseType.Modal, data: pasteModal(language) });
