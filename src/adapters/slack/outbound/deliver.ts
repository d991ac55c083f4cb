import type { Card } from '../../../core/card.ts';
import { limits } from '../render/limits.ts';
import { render } from '../render/message.ts';
import { messageText } from '../render/text.ts';
import { type SlackApi, withResend } from './api.ts';
import type { Destination } from './destinations.ts';
import { rejectsBlocks } from './errors.ts';

/**
 * Sends a card. The limit on a message's blocks is not documented, so that a rejection leads to a shorter message and then
 * to text alone.
 */
export async function deliver(card: Card, destination: Destination, api: SlackApi): Promise<void> {
  const { audience, send } = destination;
  for (const total of [limits.total, limits.total / 2]) {
    try {
      await withResend(() => send(render(card, audience, total)), api.signal);
      return;
    } catch (error) {
      if (!rejectsBlocks(error)) throw error;
    }
  }
  await sendText(card.text, destination, api);
}

/** Sends a text without blocks. */
export const sendText = (text: string, { send }: Destination, { signal }: SlackApi): Promise<unknown> =>
  withResend(() => send({ text: messageText(text) }), signal);
