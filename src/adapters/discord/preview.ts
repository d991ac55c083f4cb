import { MessageFlags } from 'discord-api-types/v10';
import { parseAction } from '../../chat/action.ts';
import type { Preview } from '../../chat/platform.ts';
import { locales } from '../../locales/index.ts';
import { lineAbove, type MessageBody, render } from './render/message.ts';

const privately = (body: MessageBody) => ({ ...body, flags: body.flags | MessageFlags.Ephemeral });

/** The card below a line that says who shared it. */
const below = (line: string, { flags, components }: MessageBody): MessageBody => ({
  flags,
  components: [lineAbove(line), ...components],
});

/** Discord without Discord. */
export const preview: Preview = {
  title: 'Discord',
  // Once shared, the answer loses its button to share, and both copies say what happened (handlers/share.ts).
  render: (card, seenBy, feedback) => {
    const { chat } = locales[card.language];
    switch (seenBy) {
      case 'asker':
        return privately(render(card, { kind: 'asker' }, feedback));
      case 'sharer':
        return below(chat.youShared, render(card, { kind: 'direct' }, feedback));
      case 'channel':
        return below(chat.sharedBy('you'), render(card, { kind: 'channel', owner: '0' }, feedback));
      default:
        return seenBy satisfies never;
    }
  },
  // A button says all by its id, a menu by the value that was chosen.
  clicked: (id, value) => parseAction(value || id),
  onlyYou: (language) => locales[language].discord.onlyYou,
};
