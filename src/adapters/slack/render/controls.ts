import type { types } from '@slack/bolt';
import { type Action, formatAction } from '../../../chat/action.ts';
import type { Audience } from '../../../chat/audience.ts';
import { type Control, controlsOf } from '../../../chat/controls.ts';
import { webUrl } from '../../../chat/text.ts';
import type { Card } from '../../../core/card.ts';
import { limits } from './limits.ts';
import { clean, plain, plainText } from './text.ts';

/** The last row of a card: what can be done with it as a whole. */
export function controls(card: Card, audience: Audience, block_id: string): types.ActionsBlock[] {
  const { next, own } = controlsOf(card, audience);
  const last = own.flatMap(button);
  const elements = [...next.flatMap(button).slice(0, limits.actions - last.length), ...last];
  return elements.length === 0 ? [] : [{ type: 'actions', block_id, elements }];
}

/** @param at makes the id unique in its row */
function button(control: Control, at: number): types.Button[] {
  const label = plain(control.label, limits.label);
  if (label === '') return [];
  const text = plainText(label, limits.label);
  if ('action' in control) {
    const value = buttonValue(control.action);
    return value === undefined ? [] : [{ type: 'button', action_id: buttonId(control.action, at), text, value }];
  }
  const url = webUrl(control.url);
  if (url === undefined || url.length > limits.url) return [];
  const accessibility_label = plain(`${label} (${new URL(url).hostname})`, limits.label);
  return [{ type: 'button', action_id: `link:last.${at}`, text, url, accessibility_label }];
}

/** There is one button to share, to delete or to paste in a message, and more of those that ask. */
const buttonId = ({ kind }: Action, at: number): string =>
  kind === 'ask' || kind === 'open' ? `${kind}:last.${at}` : kind;

/** What a button carries; undefined for an action that does not fit. */
export function buttonValue(action: Action): string | undefined {
  const value = formatAction(action, limits.buttonValue);
  // Nobody sees it, but what would ping somebody has no place in any field.
  const cleaned = value === undefined ? undefined : clean(value);
  return cleaned !== undefined && cleaned.length <= limits.buttonValue ? cleaned : undefined;
}
