import type { Preview, SeenBy } from '../../chat/preview.ts';
import type { Card } from '../../core/card.ts';
import { chatWords } from '../../locales/chat.ts';
import { choicePattern, deleteId, parseChoice, pasteId, replacesCard, shareId } from './render/ids.ts';
import { type Message, messageText, render } from './render/message.ts';

const kinds: ReadonlyMap<string, 'share' | 'delete' | 'paste'> = new Map([
  [shareId, 'share'],
  [deleteId, 'delete'],
  [pasteId, 'paste'],
]);

/** Slack without Slack. */
export const preview: Preview = {
  name: 'slack',
  render: message,
  clicked: (id, value) => {
    const kind = kinds.get(id);
    if (kind) return { kind };
    return choicePattern.test(id)
      ? { kind: 'ask', question: parseChoice(value), replaces: replacesCard(id) }
      : undefined;
  },
};

/** Once shared, the private copy says only that, and everybody sees by whom. */
function message(card: Card, seenBy: SeenBy): Message {
  switch (seenBy) {
    case 'asker':
      return render(card, { kind: 'asker' });
    case 'sharer':
      return { text: messageText(chatWords[card.language].youShared) };
    case 'channel':
      return render(card, { kind: 'channel', owner: 'U0', sharedBy: 'you' });
    default:
      return seenBy satisfies never;
  }
}
