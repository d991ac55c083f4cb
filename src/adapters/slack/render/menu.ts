import type { types } from '@slack/bolt';
import type { Choice } from '../../../core/card.ts';
import { limits } from './limits.ts';
import { plain, plainText } from './text.ts';

/** A choice as an option of a menu or as a button. */
export type Offer = Pick<Choice, 'description' | 'group'> & {
  readonly text: types.PlainTextElement;
  readonly value: string;
};

type Options = Pick<types.StaticSelect, 'options' | 'option_groups'>;

/**
 * A menu, whose options stand in groups if any of them has one.
 *
 * @param title what it shows until something is chosen; several menus are counted
 */
export function menu(
  offers: readonly Offer[],
  action_id: string,
  title: string,
  at = 0,
  count = 1,
): types.StaticSelect {
  const number = count > 1 ? ` (${at + 1}/${count})` : '';
  const placeholder = plainText(plain(title, limits.placeholder - number.length) + number, limits.placeholder);
  return { type: 'static_select', action_id, placeholder, ...optionsOf(offers, title) };
}

/** @param others the group of those that have none, since a menu has groups or none at all */
function optionsOf(offers: readonly Offer[], others: string): Options {
  const groupOf = ({ group = '' }: Offer): string => plain(group, limits.label);
  const groups = [...new Set(offers.map(groupOf))];
  if (groups.every((group) => group === '')) return { options: offers.map(option) };
  return {
    option_groups: groups.map((group) => ({
      label: plainText(group || others, limits.label),
      options: offers.filter((offer) => groupOf(offer) === group).map(option),
    })),
  };
}

function option({ text, value, description = '' }: Offer): types.PlainTextOption {
  const more = plain(description, limits.description);
  return { text, value, ...(more !== '' && { description: plainText(more, limits.description) }) };
}
