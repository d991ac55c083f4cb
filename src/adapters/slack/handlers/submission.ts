import type { AckFn, types, ViewResponseAction } from '@slack/bolt';
import { annotate } from '../../../chat/trail.ts';
import { locales } from '../../../locales/index.ts';
import type { Submission } from '../inbound/inbound.ts';
import { sendText } from '../outbound/deliver.ts';
import { modal } from '../outbound/destinations.ts';
import { askingOf } from './admit.ts';
import { type HandlerContext, withFallback } from './context.ts';
import { inPlaceOfForm } from './form.ts';

/** Answers a submitted form by a view in its place, which also acknowledges it. */
type Update = (view: types.ModalView) => Promise<void>;

/** Handles a submitted form; whoever asks more than is good for others is told so in its place. */
export function handleSubmission<Submitted extends Submission>(
  submission: Submitted,
  ack: AckFn<ViewResponseAction>,
  submit: (submission: Submitted, update: Update, context: HandlerContext) => Promise<boolean>,
  context: HandlerContext,
): Promise<boolean> {
  const { observe } = context;
  return observe('product' in submission ? 'report' : 'paste', () => admitAndSubmit(submission, ack, submit, context));
}

function admitAndSubmit<Submitted extends Submission>(
  submission: Submitted,
  ack: AckFn<ViewResponseAction>,
  submit: (submission: Submitted, update: Update, context: HandlerContext) => Promise<boolean>,
  context: HandlerContext,
): Promise<boolean> {
  const { bot, limit, api, feedbackChannel } = context;
  const update: Update = (view) => ack({ response_action: 'update', view });
  const isReport = 'product' in submission;
  const asking = isReport ? { ...askingOf(submission), place: feedbackChannel } : askingOf(submission);
  if (limit(asking) === 'answer') return submit(submission, update, context);
  annotate({ outcome: 'slowed' });
  const language = isReport ? submission.language : bot.languageOf(submission.question);
  const { chat } = locales[language];
  const there = modal(
    language,
    inPlaceOfForm(submission.viewId, update, api),
    isReport ? chat.reportTitle : chat.pasteTitle,
  );
  return withFallback(() => sendText(chat.slowDown, there, api), undefined, language, context);
}
