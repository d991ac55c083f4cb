import { type APIComponentInMessageActionRow, ButtonStyle, ComponentType } from 'discord-api-types/v10';
import type { Card, Link } from '../../../core/card.ts';
import { chatWords } from '../../../locales/chat.ts';
import { button, choiceRows, fresh, type Offer, offerOf, type Row, rowOf } from './choices.ts';
import { idOf } from './ids.ts';
import { limits } from './limits.ts';
import { plain, webAddress } from './text.ts';

/** Who sees a card decides what can be done with it. */
export type Place =
  /** One person, where others could see it. */
  | { readonly kind: 'private' }
  /** Everybody; one person asked for it. */
  | { readonly kind: 'public'; readonly askerId: string }
  /** One person and the bot, with nobody to share it with and nobody to bother. */
  | { readonly kind: 'direct' };

/** The rows under a card: its choices, then what to do with it; a row is kept for that, however many choices there are. */
export function rowsOf(card: Card, place: Place): { readonly choices: Row[]; readonly last: Row[] } {
  const needed = lastRow(card, place, new Set()).length;
  const choices = choiceRows(card.parts, limits.rows - needed);
  return { choices, last: lastRow(card, place, idsIn(choices)) };
}

const idsIn = (rows: readonly Row[]): Set<string> =>
  new Set(
    rows.flatMap(({ components }) => components.flatMap((each) => ('custom_id' in each ? [each.custom_id] : []))),
  );

/** None, or one row. Where not everything fits, Share, Delete and Paste do. */
function lastRow(card: Card, place: Place, offered: Set<string>): Row[] {
  const own = controls(card, place).map(button);
  const actions = card.parts.flatMap((part) => (part.kind === 'actions' ? part.actions : []));
  const offers = fresh(
    actions.flatMap((action) => ('question' in action ? [offerOf(action, 'ask')] : [])),
    offered,
  );
  const links = actions.flatMap((action) => ('url' in action ? linkButton(action) : []));
  const buttons = [...[...offers.map(button), ...links].slice(0, limits.buttonsPerRow - own.length), ...own];
  return buttons.length > 0 ? [rowOf(buttons)] : [];
}

/** The buttons that are the same under every card of a kind. */
function controls({ tone, again, language }: Card, place: Place): Offer[] {
  const words = chatWords[language];
  const unanswered = tone === 'help' || tone === 'unknown';
  return [
    ...(unanswered ? [{ id: idOf({ kind: 'paste', language }), label: words.paste }] : []),
    ...(place.kind === 'private' && again ? [{ id: idOf({ kind: 'share', language }), label: words.share }] : []),
    ...(place.kind === 'public' ? [deleteOffer(language, place.askerId)] : []),
  ];
}

/** What takes a card away, for the one who asked for it. */
export const deleteOffer = (language: Card['language'], userId: string): Offer => ({
  id: idOf({ kind: 'delete', language, userId }),
  label: chatWords[language].delete,
});

function linkButton({ label, url }: Link): APIComponentInMessageActionRow[] {
  const address = webAddress(url);
  if (address === undefined || address.length > limits.buttonUrl) return [];
  return [
    {
      type: ComponentType.Button,
      style: ButtonStyle.Link,
      label: plain(label, limits.buttonLabel) || '…',
      url: address,
    },
  ];
}
