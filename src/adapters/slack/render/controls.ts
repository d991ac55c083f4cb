import type { types } from '@slack/bolt';
import type { Card, Choice, Link } from '../../../core/card.ts';
import { chatWords } from '../../../locales/chat.ts';
import type { Audience } from './audience.ts';
import {
  type Context,
  deleteId,
  formatChoice,
  formatContext,
  formatOwner,
  formatShared,
  linkId,
  nextId,
  type Owner,
  pasteId,
  shareId,
} from './ids.ts';
import { limits } from './limits.ts';
import { plain, plainText } from './text.ts';

/** The last row of a card: what can be done with it as a whole, by what it says and by who sees it. */
export function controls(card: Card, audience: Audience): types.ActionsBlock[] {
  const elements = [
    ...card.parts.flatMap((part, index) =>
      part.kind === 'actions' ? part.actions.flatMap((action, place) => actionButton(action, index, place)) : [],
    ),
    ...shareButton(card, audience),
    ...(audience.kind === 'channel' ? [deleteButton(card, audience)] : []),
    ...(audience.kind !== 'view' && (card.tone === 'help' || card.tone === 'unknown') ? [pasteButton(card)] : []),
  ];
  const block_id = formatContext('last', contextOf(card, audience));
  return elements.length === 0 ? [] : [{ type: 'actions', block_id, elements: elements.slice(0, limits.actions) }];
}

/** What the choices of a card take along when they are clicked. */
export const contextOf = ({ again }: Card, audience: Audience): Context => ({
  thread: audience.kind === 'asker' ? audience.thread : undefined,
  carried: again?.carried,
});

function actionButton(action: Choice | Link, part: number, place: number): types.Button[] {
  const label = plain(action.label, limits.label);
  if ('question' in action) {
    const value = formatChoice(action);
    return label === '' || value.length > limits.buttonValue ? [] : [button(nextId(part, place), label, { value })];
  }
  const url = /^https?:/i.test(action.url) && URL.canParse(action.url) ? new URL(action.url) : undefined;
  if (label === '' || url === undefined || url.href.length > limits.url) return [];
  const described = plain(`${label} (${url.hostname})`, limits.label);
  return [{ ...button(linkId(part, place), label, { url: url.href }), accessibility_label: described }];
}

function shareButton(card: Card, audience: Audience): types.Button[] {
  if (audience.kind !== 'asker' || !card.again) return [];
  const value = formatShared({ again: card.again, thread: audience.thread });
  const words = chatWords[card.language];
  const label = audience.thread === undefined ? words.share : words.shareToThread;
  return value === undefined ? [] : [button(shareId, label, { value })];
}

const deleteButton = ({ language }: Card, owner: Owner): types.Button =>
  button(deleteId, chatWords[language].delete, { value: formatOwner(owner, language) });

const pasteButton = ({ language }: Card): types.Button =>
  button(pasteId, chatWords[language].paste, { value: formatChoice({ language, question: '' }) });

const button = (actionId: string, label: string, what: { value: string } | { url: string }): types.Button => ({
  type: 'button',
  action_id: actionId,
  text: plainText(label, limits.label),
  ...what,
});
