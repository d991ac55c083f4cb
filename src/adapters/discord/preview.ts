import type { Preview, SeenBy } from '../../chat/preview.ts';
import type { Card } from '../../core/card.ts';
import { chatWords } from '../../locales/chat.ts';
import { actionOf } from './render/ids.ts';
import { limits } from './render/limits.ts';
import { render } from './render/message.ts';
import { inline } from './render/text.ts';

/** Discord without Discord. A button says all by its id, a menu by the value that was chosen. */
export const preview: Preview = {
  name: 'discord',
  render: message,
  clicked: (id, value) => {
    const action = actionOf(value || id);
    if (action === undefined) return undefined;
    if (action.kind !== 'ask' && action.kind !== 'open') return { kind: action.kind };
    const { question: text, language } = action;
    return { kind: 'ask', question: { text, language }, replaces: action.kind === 'open' };
  },
};

/** Once shared, the answer loses its button to share, and both copies say what happened (share.ts). */
function message(card: Card, seenBy: SeenBy): unknown {
  const words = chatWords[card.language];
  switch (seenBy) {
    case 'asker':
      return render(card, { kind: 'private' });
    case 'sharer':
      return { content: words.youShared, ...render(card, { kind: 'direct' }) };
    case 'channel':
      return {
        content: inline(words.sharedBy('you'), limits.content),
        ...render(card, { kind: 'public', askerId: '0' }),
      };
    default:
      return seenBy satisfies never;
  }
}
