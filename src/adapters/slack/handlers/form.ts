import type { types } from '@slack/bolt';
import type { Language } from '../../../language.ts';
import type { InboundOf } from '../inbound/inbound.ts';
import { type SlackApi, withResend } from '../outbound/api.ts';
import { sendText } from '../outbound/deliver.ts';
import { ephemeral, posted } from '../outbound/destinations.ts';
import { slackError } from '../outbound/errors.ts';
import { type HandlerContext, withFallback } from './context.ts';

/* What all forms have in common: they open, and what comes of them stands in their place. */

/** Slack gives three seconds to open a modal, in milliseconds; what is sent so late that it arrives after them is in vain. */
const triggerPatience = 2_500;

/**
 * Opens a form.
 *
 * @param view undefined if there is nothing to open any more
 * @param sorry what a person is told for whom it does not open
 */
export async function openForm(
  inbound: InboundOf<'paste-form' | 'report-form'>,
  view: types.ModalView | undefined,
  { sorry, language }: { readonly sorry: string; readonly language: Language },
  context: HandlerContext,
): Promise<boolean> {
  const { api, logger } = context;
  const { kind, triggerId: trigger_id, replyTo, user } = inbound;
  const { views } = api.client;
  const toAsker = replyTo ? ephemeral(replyTo, api) : posted({ channel: user }, { kind: 'direct' }, api);
  // On top of a modal that is open, only `push` is sure to work (docs.slack.dev/surfaces/modals).
  const by = kind === 'report-form' && inbound.isInModal ? 'push' : 'open';
  const work = async (): Promise<unknown> => {
    if (!view) return sendText(sorry, toAsker, api);
    const sending = { by: `views.${by}`, isRepeatable: true, patience: triggerPatience };
    try {
      return await withResend(() => views[by]({ trigger_id, view }), sending, api);
    } catch (error) {
      // An attempt that seemed to fail opened it.
      if (slackError(error) === 'exchanged_trigger_id') return undefined;
      logger.warn({ err: error }, 'a form did not open');
      return sendText(sorry, toAsker, api);
    }
  };
  return withFallback(work, toAsker, language, context);
}

/**
 * What shows views in the place of a submitted form: the first answers the submission, the others renew it.
 *
 * @param update answers the submission, which also acknowledges it
 */
export function inPlaceOfForm(
  view_id: string,
  update: (view: types.ModalView) => Promise<void>,
  { client }: SlackApi,
): (view: types.ModalView) => Promise<unknown> {
  let isAcknowledged = false;
  return async (view) => {
    if (isAcknowledged) return client.views.update({ view_id, view });
    isAcknowledged = true;
    return update(view);
  };
}
