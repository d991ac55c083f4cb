import type { AckFn, App, BlockAction, ViewSubmitAction } from '@slack/bolt';
import { once } from '../../../chat/once.ts';
import { annotate } from '../../../chat/trail.ts';
import { parseClick } from '../inbound/click.ts';
import type { Inbound, InboundOf } from '../inbound/inbound.ts';
import { parseCommand, parseEvent, parseReport, parseShortcut, parseSubmission } from '../inbound/parse.ts';
import { botEvents, command, pasteForm, reportForm } from '../manifest.ts';
import { askingOf, slowDown, withAsker } from './admit.ts';
import { ask, remove, share, showMore } from './click.ts';
import type { HandlerContext } from './context.ts';
import { answerAtHome, openHome } from './home.ts';
import { answerMention } from './mention.ts';
import { openPasteForm, submitPaste } from './paste.ts';
import { answerCommand, answerDirectMessage, answerShortcut } from './question.ts';
import { openReportForm, submitReport } from './report.ts';
import { handleSubmission } from './submission.ts';

/**
 * Registers everything that the app listens to. Whatever arrives is acknowledged before any work, and handled once however
 * often it arrives. Events are acknowledged by Bolt, before their listeners run.
 */
export function listen(app: App, context: HandlerContext): void {
  const { tasks, logger } = context;
  const receive = async (ack: AckFn<never>, parse: () => Inbound): Promise<void> => {
    // An acknowledgement can fail with the connection; the answer may still get through.
    await ack().catch((err: unknown) => logger.warn({ err }, 'could not acknowledge a payload'));
    await tasks.run(handle(parse(), context));
  };

  app.command(command, ({ payload, ack }) => receive(ack, () => parseCommand(payload)));
  app.shortcut(everything, ({ shortcut, ack }) => receive(ack, () => parseShortcut(shortcut)));
  app.action<BlockAction>(everything, ({ body, ack }) => receive(ack, () => parseClick(body)));
  app.view<ViewSubmitAction>({ callback_id: pasteForm.callback_id, type: 'view_submission' }, ({ body, ack }) => {
    return tasks.run(handleSubmission(withAsker(parseSubmission(body)), ack, submitPaste, context));
  });
  app.view<ViewSubmitAction>({ callback_id: reportForm.callback_id, type: 'view_submission' }, ({ body, ack }) => {
    const report = parseReport(body);
    return report ? tasks.run(handleSubmission(report, ack, submitReport, context)) : ack();
  });
  for (const name of botEvents) {
    app.event(name.replace(/\..*/, ''), ({ event, body, context: { botUserId } }) =>
      tasks.run(handle(parseEvent(event, body.event_id, botUserId), context)),
    );
  }
}

/** Bolt takes patterns; parsing decides what is for the bot. */
const everything = /(?:)/;

/** What is done about each kind. */
const handlers: { readonly [Kind in Handled]: Handler<Kind> } = {
  command: answerCommand,
  'message-shortcut': answerShortcut,
  mention: answerMention,
  'direct-message': answerDirectMessage,
  ask,
  more: showMore,
  share,
  delete: remove,
  'home-question': answerAtHome,
  'home-opened': openHome,
  'paste-form': openPasteForm,
  'report-form': openReportForm,
};

type Handled = Exclude<Inbound['kind'], 'unsupported'>;

/** @returns whether it is over: the person has an answer, or a sentence about why there is none */
type Handler<Kind extends Handled> = (inbound: InboundOf<Kind>, context: HandlerContext) => Promise<boolean>;

/** Handles what was not handled before. A double click is one click, too; sharing sees to that itself (click.ts). */
async function handle(inbound: Inbound, context: HandlerContext): Promise<void> {
  const { memory, observe, logger } = context;
  if (inbound.kind === 'unsupported') return logger.debug({ reason: inbound.reason }, 'not handled');
  const isMeant =
    !('clickedIn' in inbound) ||
    inbound.kind === 'share' ||
    (await memory.claimClick(inbound.clickedIn, inbound.clickedOn));
  if (isMeant) await once(memory, inbound.key, () => observe(inbound.kind, () => answer(inbound, context)));
}

/** Answers, unless somebody asks more than is good for others. */
async function answer(inbound: InboundOf<Handled>, context: HandlerContext): Promise<boolean> {
  const handler = handlers[inbound.kind] as Handler<Handled>;
  switch (context.limit(askingOf(inbound))) {
    case 'answer':
      return handler('question' in inbound ? withAsker(inbound) : inbound, context);
    case 'notice':
      annotate({ outcome: 'slowed' });
      return slowDown(inbound, context);
    case 'silence':
      annotate({ outcome: 'slowed' });
      context.logger.debug('somebody asks in spite of being told to slow down');
      return true;
  }
}
