import type { Card } from '../core/card.ts';
import type { Question } from '../core/port.ts';

/** How a platform shows a card, for whoever wants to see it without that platform. */
export type Preview = {
  readonly name: 'slack' | 'discord';
  /** The message as the platform is sent it. */
  readonly render: (card: Card, seenBy: SeenBy) => unknown;
  /** What a click does, by the id and the value that the platform hands back; undefined for what is none of ours. */
  readonly clicked: (id: string, value: string) => Clicked | undefined;
};

/** The one who asked, alone; the same after sharing it with everybody; everybody. */
export type SeenBy = 'asker' | 'sharer' | 'channel';

export type Clicked =
  /** Asks; the answer may take the place of the card. */
  | { readonly kind: 'ask'; readonly question: Question; readonly replaces: boolean }
  | { readonly kind: 'share' | 'delete' | 'paste' };
