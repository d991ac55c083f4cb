import { parseAction } from '../../chat/action.ts';
import type { Feedback } from '../../chat/feedback.ts';
import type { ShownCard } from '../../chat/place.ts';
import type { Preview, SeenBy } from '../../chat/platform.ts';
import { locales } from '../../locales/index.ts';
import { type Message, render } from './render/message.ts';
import { messageText } from './render/text.ts';

/** Slack without Slack. */
export const preview: Preview = {
  title: 'Slack',
  render: renderFor,
  clicked: (_id, value) => parseAction(value),
  onlyYou: (language) => locales[language].slack.onlyYou,
};

/** Once shared, the private copy says only that, and everybody sees by whom. */
function renderFor(card: ShownCard, seenBy: SeenBy, feedback?: Feedback): Message {
  switch (seenBy) {
    case 'asker':
      return render(card, { kind: 'asker' }, { feedback });
    case 'sharer':
      return { text: messageText(locales[card.language].chat.youShared) };
    case 'channel':
      return render(card, { kind: 'channel', owner: 'U0', sharedBy: 'you' }, { feedback });
    default:
      return seenBy satisfies never;
  }
}
