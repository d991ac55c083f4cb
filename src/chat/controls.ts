import type { Card, Choice, Link } from '../core/card.ts';
import { locales } from '../locales/index.ts';
import { type Action, shareAction } from './action.ts';
import { type Audience, offersPaste } from './audience.ts';

/** Something to click under a card. */
export type Control =
  | { readonly label: string; readonly action: Action }
  /** Opens a page. */
  | { readonly label: string; readonly url: string };

/** What can be done with a card as a whole: `next` follows from what it says, `own` from who sees it. */
export type Controls = { readonly next: readonly Control[]; readonly own: readonly Control[] };

/** The controls of a card. Where a platform has no room for all, `own` goes first. */
export function controlsOf(card: Card, audience: Audience): Controls {
  const actions = card.parts.flatMap((part) => (part.kind === 'actions' ? part.actions : []));
  return { next: actions.map(nextControl), own: ownControls(card, audience) };
}

const nextControl = (action: Choice | Link): Control =>
  'url' in action ? action : { label: action.label, action: choiceAction(action, 'ask') };

/** What clicking a choice does. */
export const choiceAction = ({ asked, question, language }: Choice, kind: 'ask' | 'open'): Action =>
  asked ? { kind, language, asked } : { kind, language, text: question };

function ownControls({ tone, replay, language }: Card, audience: Audience): Control[] {
  const { chat } = locales[language];
  const share = audience.kind === 'asker' ? shareAction(replay, audience.thread) : undefined;
  const shareLabel = audience.kind === 'asker' && audience.thread !== undefined ? chat.shareToThread : chat.share;
  return [
    ...(offersPaste(tone) && audience.kind !== 'view'
      ? [{ label: chat.paste, action: { kind: 'paste', language } } as const]
      : []),
    ...(share ? [{ label: shareLabel, action: share }] : []),
    ...(audience.kind === 'channel'
      ? [{ label: chat.delete, action: { ...audience, kind: 'delete', language } } as const]
      : []),
  ];
}
