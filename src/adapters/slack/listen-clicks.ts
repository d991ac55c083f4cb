import type { App, BlockAction } from '@slack/bolt';
import { type Click, clickedOn, open, placeOfClick, remove, share } from './clicks.ts';
import { homePattern } from './home.ts';
import { choicePattern, deleteId, shareId, silentPattern } from './ids.ts';
import type { Acknowledge, Listening } from './listen.ts';
import type { Once } from './once.ts';
import { fromAction } from './receive.ts';
import { askAtHome } from './view-clicks.ts';

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
