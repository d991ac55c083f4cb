import { type APIButtonComponent, ButtonStyle, ComponentType } from 'discord-api-types/v10';
import { type Action, formatAction } from '../../../chat/action.ts';
import type { Audience } from '../../../chat/audience.ts';
import { type Control, controlsOf } from '../../../chat/controls.ts';
import type { Feedback } from '../../../chat/feedback.ts';
import type { Dropped } from '../../../chat/fit.ts';
import type { ShownCard } from '../../../chat/place.ts';
import type { Link } from '../../../core/card.ts';
import type { Language } from '../../../language.ts';
import { locales } from '../../../locales/index.ts';
import { button, type Row, rowOf } from './choices.ts';
import { limits, room } from './limits.ts';
import { plain, webAddress } from './text.ts';

/**
 * The rows of buttons for a card as a whole: what follows from it, Share, and last what few need. Where there is no room
 * for all, what follows from it gives way: the choices of the card lead on, too.
 *
 * @param choices the rows of the card's choices: what they offer is not offered again, because ids may not repeat
 */
export function controlRows(
  card: ShownCard,
  audience: Audience,
  feedback: Feedback | undefined,
  choices: readonly Row[] = [],
): Row[] {
  const { next, own, rare } = controlsOf(card, audience, feedback);
  const seen = new Set(choices.flatMap(({ components }) => components.map(keyOf)));
  const buttons = (controls: readonly Control[]): APIButtonComponent[] =>
    controls.flatMap(controlButton).filter((each) => {
      const isNew = !seen.has(keyOf(each));
      seen.add(keyOf(each));
      return isNew;
    });
  const last = [...buttons(own), ...buttons(rare)];
  const first = buttons(next).slice(0, room.controlRows * limits.buttonsPerRow - last.length);
  return inRows([...first, ...last]);
}

/** What of the controls that follow from a card has no button, since what it asks is too long for an id. */
export const notOffered = (card: ShownCard, audience: Audience): Dropped[] =>
  controlsOf(card, audience).next.flatMap((control) => {
    const isTooLong = 'action' in control && controlButton(control).length === 0;
    return isTooLong ? [{ kind: 'actions', title: control.label, kept: 0, of: 1 }] : [];
  });

const inRows = (buttons: readonly APIButtonComponent[]): Row[] =>
  Array.from({ length: Math.ceil(buttons.length / limits.buttonsPerRow) }, (_, at) =>
    rowOf(buttons.slice(at * limits.buttonsPerRow, (at + 1) * limits.buttonsPerRow)),
  );

/** What makes two controls one: two links to one page may say different things. */
const keyOf = (component: Row['components'][number]): string =>
  'url' in component ? `${component.label} ${component.url}` : 'custom_id' in component ? component.custom_id : '';

/** The button that takes a card away, for the person who asked for it or shared it. */
export const deleteButton = (language: Language, owner: string): APIButtonComponent[] =>
  controlButton({ label: locales[language].chat.delete, action: { kind: 'delete', language, owner } });

/** None for what is too long for a button. */
function controlButton(control: Control): APIButtonComponent[] {
  if ('url' in control) return linkButton(control);
  const id = formatAction(carriedByButton(control.action), limits.customId);
  return id === undefined ? [] : [button(id, control.label)];
}

/** Discord hands the message back with a click, so that Share need not carry what the card answers. */
const carriedByButton = (action: Action): Action =>
  action.kind === 'share' ? { kind: 'share', language: action.language } : action;

function linkButton({ label, url }: Link): APIButtonComponent[] {
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
