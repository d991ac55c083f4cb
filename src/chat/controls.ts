import type { Card, Choice, Link, PartOf } from '../core/card.ts';
import { locales } from '../locales/index.ts';
import { type Action, shareAction } from './action.ts';
import { type Audience, offersPaste } from './audience.ts';
import { type Feedback, reportUrl } from './feedback.ts';
import type { ShownCard } from './place.ts';

/** Something to click under a card. */
export type Control =
  | { readonly label: string; readonly action: Action }
  /** Opens a page. */
  | { readonly label: string; readonly url: string };

/**
 * What can be done with a card as a whole, in the order in which to show it: `next` follows from what it says, `menus` lead
 * to other cards, `own` and `rare` depend on who sees it. Where a platform has no room for all, `own` goes first.
 */
export type Controls = {
  readonly next: readonly Control[];
  readonly menus: readonly PartOf<'choices'>[];
  readonly own: readonly Control[];
  /** For the few who need them. */
  readonly rare: readonly Control[];
};

/** @param feedback where people can say that a card is wrong, if anywhere */
export function controlsOf(card: ShownCard, audience: Audience, feedback?: Feedback): Controls {
  const actions = card.parts.flatMap((part) => (part.kind === 'actions' ? part.actions : []));
  return {
    next: [...backControl(card), ...moreControl(card), ...actions.map(nextControl)],
    menus: card.parts.filter((part): part is PartOf<'choices'> => part.kind === 'choices' && part.menu === true),
    own: ownControls(card, audience),
    rare: rareControls(card, audience, feedback),
  };
}

function backControl({ isInPlace, replay, language }: ShownCard): Control[] {
  if (!isInPlace || !replay) return [];
  return [{ label: locales[language].core.labels.back, action: { kind: 'back', language, asked: replay.asked } }];
}

/** A card that its question would not give again stays: no way would lead back to it. */
function moreControl({ more: rest, replay, language }: Card): Control[] {
  if (rest.length === 0 || !replay) return [];
  const { asked, isWhole } = replay;
  const more = { kind: 'more', language, asked } as const;
  return [{ label: locales[language].chat.more, action: isWhole ? more : { ...more, stays: true } }];
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
  ];
}

function rareControls(card: Card, audience: Audience, feedback: Feedback | undefined): Control[] {
  const { language } = card;
  const { chat } = locales[language];
  return [
    ...reportControl(card, feedback),
    ...(audience.kind === 'channel'
      ? [{ label: chat.delete, action: { ...audience, kind: 'delete', language } } as const]
      : []),
  ];
}

function reportControl({ about, language }: Card, feedback: Feedback | undefined): Control[] {
  if (!about || !feedback) return [];
  const label = locales[language].chat.report;
  if (feedback.kind === 'page') return [{ label, url: reportUrl(feedback.url, about) }];
  const { product, code } = about;
  return [{ label, action: { kind: 'report', language, product, code } }];
}
