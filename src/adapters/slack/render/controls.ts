import type { types } from '@slack/bolt';
import { type Action, formatAction } from '../../../chat/action.ts';
import type { Control, Controls } from '../../../chat/controls.ts';
import { webUrl } from '../../../chat/text.ts';
import { limits } from './limits.ts';
import { clean, plain, plainText } from './text.ts';

/**
 * The last row of a card: what can be done with it as a whole. What few people need is behind `…`, unless it is too long
 * for an option.
 *
 * @param menus at most as many as one row may have (limits.rowMenus)
 */
export function controls(
  { next, own, rare }: Controls,
  menus: readonly types.StaticSelect[],
  block_id: string,
): types.ActionsBlock[] {
  const { options, others } = inOverflow(rare);
  const after = [
    ...menus.map((menu, at) => ({ ...menu, action_id: `${menu.action_id}:menu.${at}` })),
    ...own.flatMap(button),
    ...others.flatMap(button),
    ...(options.length === 0 ? [] : [{ type: 'overflow', action_id: 'rare', options } satisfies types.Overflow]),
  ];
  const elements = [...next.flatMap(button).slice(0, limits.actions - after.length), ...after];
  return elements.length === 0 ? [] : [{ type: 'actions', block_id, elements }];
}

/** Slack does not show that a button leads to a page, as other platforms do. */
const leadsOut = ' ↗';

/** @param at makes the id unique in its row */
function button(control: Control, at: number): types.Button[] {
  const label = plain(control.label, limits.label - leadsOut.length);
  if (label === '') return [];
  if ('action' in control) {
    const text = plainText(label, limits.label);
    const value = buttonValue(control.action);
    return value === undefined ? [] : [{ type: 'button', action_id: buttonId(control.action, at), text, value }];
  }
  const url = webUrl(control.url);
  if (url === undefined || url.length > limits.url) return [];
  const text = plainText(label + leadsOut, limits.label);
  const accessibility_label = plain(`${label} (${new URL(url).hostname})`, limits.label);
  return [{ type: 'button', action_id: `link:last.${at}`, text, url, accessibility_label }];
}

/** Which of the rare controls are options behind `…`, and which are too long for that. */
function inOverflow(rare: readonly Control[]): { options: types.PlainTextOption[]; others: Control[] } {
  const all = rare.map((control, at) => ({ control, option: optionOf(control, at) }));
  return {
    options: all.flatMap(({ option }) => option ?? []).slice(0, limits.overflow),
    others: all.filter(({ option }) => option === undefined).map(({ control }) => control),
  };
}

/** @param at makes the value of a link unique, which Slack sends along with a click and nobody reads */
function optionOf(control: Control, at: number): types.PlainTextOption | undefined {
  const text = plainText(control.label, limits.label);
  if ('url' in control) {
    const url = webUrl(control.url);
    return url === undefined || url.length > limits.url ? undefined : { text, value: `link:${at}`, url };
  }
  const value = actionValue(control.action, limits.optionValue);
  return value === undefined ? undefined : { text, value };
}

/** There is one button to share, to delete or to paste in a message, and more of those that ask. */
const buttonId = ({ kind }: Action, at: number): string =>
  kind === 'ask' || kind === 'open' ? `${kind}:last.${at}` : kind;

/** What a button carries; undefined for an action that does not fit. */
export const buttonValue = (action: Action): string | undefined => actionValue(action, limits.buttonValue);

function actionValue(action: Action, limit: number): string | undefined {
  const value = formatAction(action, limit);
  // Nobody sees it, but what would ping somebody has no place in any field.
  const cleaned = value === undefined ? undefined : clean(value);
  return cleaned !== undefined && cleaned.length <= limit ? cleaned : undefined;
}
