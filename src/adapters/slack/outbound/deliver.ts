import type { ShownCard } from '../../../chat/place.ts';
import { limits } from '../render/limits.ts';
import { type Message, render } from '../render/message.ts';
import { messageText } from '../render/text.ts';
import { type SlackApi, withResend } from './api.ts';
import type { Destination } from './destinations.ts';
import { rejectsBlocks } from './errors.ts';

/**
 * Sends a card. The limit on a message's blocks is not documented, and not every place takes tables, so that a rejection
 * leads to a shorter message without one and then to the whole card as text.
 */
export async function deliver(card: ShownCard, destination: Destination, api: SlackApi): Promise<void> {
  const feedback = api.feedback();
  for (const options of [{ feedback }, { feedback, total: limits.total / 2, hasTable: false }]) {
    try {
      await send(render(card, destination.audience, options), destination, api);
      return;
    } catch (error) {
      if (!rejectsBlocks(error)) throw error;
    }
  }
  await sendText(card.text, destination, api);
}

/**
 * Sends a text without blocks.
 *
 * @param patience how long to try, in milliseconds, if not as long as the destination says
 */
export const sendText = (text: string, destination: Destination, api: SlackApi, patience?: number): Promise<unknown> =>
  send({ text: messageText(text) }, destination, api, patience);

function send(
  message: Message,
  destination: Destination,
  api: SlackApi,
  patience = destination.patience,
): Promise<unknown> {
  const { by, channel, isRepeatable } = destination;
  const work = (): Promise<unknown> => withResend(() => destination.send(message), { by, isRepeatable, patience }, api);
  return channel === undefined ? work() : api.inTurn(channel, work);
}
