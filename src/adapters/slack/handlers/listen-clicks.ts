import type { App, BlockAction } from '@slack/bolt';
import { fromAction } from '../inbound/parse.ts';
import { homePattern } from '../render/home.ts';
import { choicePattern, deleteId, shareId, silentPattern } from '../render/ids.ts';
import { type Click, clickedOn, open, placeOfClick, remove, share } from './button.ts';
import { askAtHome } from './home.ts';
import type { Acknowledge, Listening } from './index.ts';
import type { Once } from './once.ts';

/** Registers what a click on a card or in the Home tab does. A double click is one. */
export function listenToClicks(
  app: App,
  { bot, logger, work, persistent }: Listening,
  once: Once,
  acknowledge: Acknowledge,
): void {
  const onClick = (
    id: string | RegExp,
    act: (click: Click) => Promise<unknown>,
    isFirst = ({ body }: Click): boolean => {
      const action = clickedOn(body);
      const what = [action?.action_id, action && fromAction(action), body.view?.state];
      return once.claimClick(placeOfClick(body), what);
    },
  ): void =>
    app.action<BlockAction>(id, async ({ body, ack, respond, client }) => {
      await acknowledge(ack);
      const click: Click = { body, respond, client, answering: { bot, logger }, persistent };
      if (once.claim(body.trigger_id, clickedOn(body)?.action_id) && isFirst(click)) await work(act(click));
    });

  onClick(choicePattern, open);
  onClick(homePattern, askAtHome);
  onClick(deleteId, remove);

  // However long it takes until the button is gone, the answer is shown once.
  const marksOf = ({ body }: Click): readonly unknown[] => {
    const action = clickedOn(body);
    return [shareId, ...placeOfClick(body), action?.type === 'button' ? action.value : undefined];
  };
  onClick(
    shareId,
    async (click) => {
      if (!(await share(click))) once.release(...marksOf(click));
    },
    (click) => once.claim(...marksOf(click)),
  );
  app.action(silentPattern, ({ ack }) => acknowledge(ack));
}
