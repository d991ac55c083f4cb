import { parseAction } from '../../chat/action.ts';
import type { Preview } from '../../chat/platform.ts';
import { locales } from '../../locales/index.ts';
import { limits } from './render/limits.ts';
import { render } from './render/message.ts';
import { inline } from './render/text.ts';

/** Discord without Discord. */
export const preview: Preview = {
  title: 'Discord',
  // Once shared, the answer loses its button to share, and both copies say what happened (handlers/share.ts).
  render: (card, seenBy) => {
    const { chat } = locales[card.language];
    switch (seenBy) {
      case 'asker':
        return render(card, { kind: 'asker' });
      case 'sharer':
        return { content: chat.youShared, ...render(card, { kind: 'direct' }) };
      case 'channel':
        return {
          content: inline(chat.sharedBy('you'), limits.content),
          ...render(card, { kind: 'channel', owner: '0' }),
        };
      default:
        return seenBy satisfies never;
    }
  },
  // A button says all by its id, a menu by the value that was chosen.
  clicked: (id, value) => parseAction(value || id),
  onlyYou: (language) => locales[language].discord.onlyYou,
};
