import type { types } from '@slack/bolt';
import type { Language } from '../../../language.ts';
import type { InboundOf } from '../inbound/inbound.ts';
import { type SlackApi, withResend } from '../outbound/api.ts';
import { sendText } from '../outbound/deliver.ts';
import { ephemeral, posted } from '../outbound/destinations.ts';
import { type Opening, openView, triggerPatience } from '../outbound/open-view.ts';
import { type HandlerContext, withFallback } from './context.ts';

/* What all forms have in common: they open, and what comes of them stands in their place. */

/**
 * Opens a form.
 *
 * @param view undefined if there is nothing to open any more
 * @param failure what a person is told for whom it does not open
 */
export async function openForm(
  inbound: InboundOf<'paste-form' | 'report-form'>,
  view: types.ModalView | undefined,
  { failure, language }: { readonly failure: string; readonly language: Language },
  context: HandlerContext,
): Promise<boolean> {
  const { api, logger } = context;
  const { kind, triggerId, replyTo, user } = inbound;
  const toAsker = replyTo ? ephemeral(replyTo, api) : posted({ channel: user }, { kind: 'direct' }, api);
  const by: Opening = kind === 'report-form' && inbound.isInModal ? 'push' : 'open';
  const work = async (): Promise<unknown> => {
    if (!view) return sendText(failure, toAsker, api);
    const sending = { by: `views.${by}`, isRepeatable: true, patience: triggerPatience };
    try {
      return await withResend(() => openView(by, triggerId, view, api), sending, api);
    } catch (err) {
      logger.warn({ err }, 'a form did not open');
      return sendText(failure, toAsker, api);
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
