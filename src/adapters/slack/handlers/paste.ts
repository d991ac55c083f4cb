import type { App, BlockAction, GlobalShortcut } from '@slack/bolt';
import type { Question } from '../../../core/port.ts';
import { chatWords } from '../../../locales/chat.ts';
import { fromPaste } from '../inbound/parse.ts';
import { globalShortcut } from '../manifest.ts';
import { deliver, guarded, type Place } from '../outbound/answer.ts';
import { privately, publicly } from '../outbound/destinations.ts';
import { parseChoice, pasteId } from '../render/ids.ts';
import { answerModal, pasteModal, pasteView } from '../render/modal.ts';
import { askedBy, clickedOn } from './button.ts';
import type { Acknowledge, Listening } from './index.ts';
import type { Once } from './once.ts';

/** Registers the field for a paste: the ways to it, and what is sent from it. */
export function listenToPastes(
  app: App,
  { bot, logger, work, persistent }: Listening,
  once: Once,
  acknowledge: Acknowledge,
): void {
  const language = bot.languageOf({ text: '' });

  app.shortcut<GlobalShortcut>(
    { callback_id: globalShortcut.callback_id, type: 'shortcut' },
    async ({ shortcut, ack, client }) => {
      await acknowledge(ack);
      if (!once.claim(shortcut.trigger_id)) return;
      await work(client.views.open({ trigger_id: shortcut.trigger_id, view: pasteModal(language) }));
    },
  );

  app.action<BlockAction>(pasteId, async ({ body, ack, client, respond }) => {
    await acknowledge(ack);
    const action = clickedOn(body);
    if (!once.claim(body.trigger_id, pasteId)) return;
    const spoken = (action?.type === 'button' && parseChoice(action.value ?? '').language) || language;
    const open = () => client.views.open({ trigger_id: body.trigger_id, view: pasteModal(spoken) });
    // Slack gives three seconds to open a window; whoever waits for one has to know that none comes.
    await work(body.view ? open() : guarded(open, privately(askedBy(body, respond)), spoken, { logger }));
  });

  app.view({ callback_id: pasteView, type: 'view_submission' }, async ({ view, body, ack, respond, client }) => {
    const asked = { ...fromPaste(view.state.values), locale: view.private_metadata };
    const spoken = bot.languageOf(asked);
    // The answer is the acknowledgement: it takes the place of the field.
    const shown: Place = {
      audience: () => ({ kind: 'view' }),
      send: (message) => ack({ response_action: 'update', view: answerModal(message, spoken) }),
    };
    const isFirst = once.claim(view.id, view.hash);
    let again: Question | undefined;
    const show = async (): Promise<void> => {
      const card = bot.explain(asked);
      again = card.again;
      await deliver(card, shown);
    };
    await work(guarded(show, shown, spoken, { logger }));
    const isToShare = 'response_urls' in body && body.response_urls && body.response_urls.length > 0;
    if (!isFirst || !isToShare || !again) return;
    const place = persistent(publicly({ respond, user: body.user.id }, body.user.name));
    await work(
      deliver(bot.explain(again), place).catch(async (err: unknown) => {
        logger.warn({ err }, 'a paste was not shared');
        const sorry = { text: chatWords[spoken].notShared };
        await client.views.update({ view_id: view.id, view: answerModal(sorry, spoken) });
      }),
    );
  });
}
