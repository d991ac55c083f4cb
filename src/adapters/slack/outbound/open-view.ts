import type { types } from '@slack/bolt';
import type { SlackApi } from './api.ts';
import { slackError } from './errors.ts';

/** Slack gives three seconds to open a view, in milliseconds; what is sent so late that it arrives after them is in vain. */
export const triggerPatience = 2_500;

/** How a view opens. On top of a modal that is open, only `push` is sure to work (docs.slack.dev/surfaces/modals). */
export type Opening = 'open' | 'push';

/** Opens a view for somebody who has just clicked. */
export async function openView(
  by: Opening,
  trigger_id: string,
  view: types.ModalView,
  { client }: Pick<SlackApi, 'client'>,
): Promise<unknown> {
  try {
    return await client.views[by]({ trigger_id, view });
  } catch (error) {
    // An attempt that seemed to fail opened it.
    if (slackError(error) === 'exchanged_trigger_id') return undefined;
    throw error;
  }
}
