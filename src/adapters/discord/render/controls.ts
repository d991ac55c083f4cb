import { type APIComponentInMessageActionRow, ButtonStyle, ComponentType } from 'discord-api-types/v10';
import { type Action, formatAction } from '../../../chat/action.ts';
import type { Audience } from '../../../chat/audience.ts';
import { type Control, controlsOf } from '../../../chat/controls.ts';
import type { Dropped } from '../../../chat/fit.ts';
import type { Card, Link } from '../../../core/card.ts';
import type { Language } from '../../../language.ts';
import { locales } from '../../../locales/index.ts';
import { button, choiceRows, type Row, rowOf } from './choices.ts';
import { limits } from './limits.ts';
import { plain, webAddress } from './text.ts';

/** The rows under a card: its choices, then what can be done with it; and the choices that there was no room for. */
export type Rows = {
  readonly choices: readonly Row[];
  readonly last: readonly Row[];
  readonly dropped: readonly Dropped[];
};

/** A row is kept for what can be done with the card, however many choices it has. */
export function rowsOf(card: Card, audience: Audience): Rows {
  const controls = controlsOf(card, audience);
  const next = controls.next.flatMap(controlButton);
  const own = controls.own.flatMap(controlButton);
  const isLastNeeded = next.length + own.length > 0;
  const { rows: choices, dropped } = choiceRows(card.parts, limits.rows - (isLastNeeded ? 1 : 0));
  const fresh = withoutRepeats(next, new Set(choices.flatMap(({ components }) => components.map(keyOf))));
  const last = [...fresh.slice(0, limits.buttonsPerRow - own.length), ...own];
  return { choices, last: last.length > 0 ? [rowOf(last)] : [], dropped };
}

/** The buttons of which none is among the `seen` ones, each once. */
const withoutRepeats = (buttons: readonly APIComponentInMessageActionRow[], seen: Set<string>) =>
  buttons.filter((each) => {
    const isRepeat = seen.has(keyOf(each));
    seen.add(keyOf(each));
    return !isRepeat;
  });

const keyOf = (component: APIComponentInMessageActionRow): string =>
  'custom_id' in component ? component.custom_id : 'url' in component ? component.url : '';

/** The button that takes a card away, for the person who asked for it or shared it. */
export const deleteButton = (language: Language, owner: string): APIComponentInMessageActionRow[] =>
  controlButton({ label: locales[language].chat.delete, action: { kind: 'delete', language, owner } });

/** None for what is too long for a button. */
function controlButton(control: Control): APIComponentInMessageActionRow[] {
  if ('url' in control) return linkButton(control);
  const id = formatAction(carriedByButton(control.action), limits.customId);
  return id === undefined ? [] : [button({ id, label: control.label })];
}

/** Discord hands the message back with a click, so that Share need not carry what the card answers. */
const carriedByButton = (action: Action): Action =>
  action.kind === 'share' ? { kind: 'share', language: action.language } : action;

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
