import type { Preview, SeenBy } from '../preview.ts';
import type { Audience } from './audience.ts';
import { choicePattern, deleteId, parseChoice, pasteId, replacesCard, shareId } from './ids.ts';
import { render } from './render.ts';

const audiences: Readonly<Record<SeenBy, Audience>> = {
  asker: { kind: 'asker' },
  sharer: { kind: 'asker', shared: true },
  channel: { kind: 'channel', owner: 'U0', sharedBy: 'you' },
};

const kinds: ReadonlyMap<string, 'share' | 'delete' | 'paste'> = new Map([
  [shareId, 'share'],
  [deleteId, 'delete'],
  [pasteId, 'paste'],
]);

/** Slack without Slack. */
export const preview: Preview = {
  name: 'slack',
  render: (card, seenBy) => render(card, audiences[seenBy]),
  clicked: (id, value) => {
    const kind = kinds.get(id);
    if (kind) return { kind };
    return choicePattern.test(id)
      ? { kind: 'ask', question: parseChoice(value), replaces: replacesCard(id) }
      : undefined;
  },
};
