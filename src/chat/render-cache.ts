import type { Audience } from './audience.ts';
import type { ShownCard } from './place.ts';

/**
 * Renders a card once for all who see the same of it: short questions repeat in an incident, and then have the same card.
 * What depends on one person, such as who may delete an answer, is rendered each time.
 *
 * @param render what it gives must not be changed by anybody
 */
export function cacheRendering<Options extends readonly unknown[], Message>(
  render: (card: ShownCard, audience: Audience, ...options: Options) => Message,
): (card: ShownCard, audience: Audience, ...options: Options) => Message {
  // Nothing outlives its card.
  const rendered = new WeakMap<ShownCard, Map<string, Message>>();
  return (card, audience, ...options) => {
    if (audience.kind === 'channel' || ('thread' in audience && audience.thread !== undefined)) {
      return render(card, audience, ...options);
    }
    const key = JSON.stringify([audience.kind, options]);
    const messages = rendered.get(card) ?? new Map<string, Message>();
    rendered.set(card, messages);
    const message = messages.get(key) ?? render(card, audience, ...options);
    messages.set(key, message);
    return message;
  };
}
