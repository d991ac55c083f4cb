import type { AckFn, App, BlockAction, types, ViewSubmitAction } from '@slack/bolt';
import type { Memory } from '../../../chat/once.ts';
import { parseClick } from '../inbound/click.ts';
import type { Inbound } from '../inbound/inbound.ts';
import { parseCommand, parseEvent, parseShortcut, parseSubmission } from '../inbound/parse.ts';
import { botEvents, command, pasteForm } from '../manifest.ts';
import { ask, remove, share } from './button.ts';
import type { HandlerContext } from './context.ts';
import { answerAtHome, openHome } from './home.ts';
import { answerMention } from './mention.ts';
import { openPasteForm, submitPaste } from './paste.ts';
import { answerCommand, answerDirectMessage, answerShortcut } from './question.ts';

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
    const update = (view: types.ModalView) => ack({ response_action: 'update', view });
    return tasks.run(submitPaste(parseSubmission(body), update, context));
  });
  for (const name of botEvents) {
    app.event(name.replace(/\..*/, ''), ({ event, body, context: { botUserId } }) =>
      tasks.run(handle(parseEvent(event, body.event_id, botUserId), context)),
    );
  }
}

const everything = /(?:)/;

async function handle(inbound: Inbound, context: HandlerContext): Promise<void> {
  if (!isFirst(inbound, context.memory)) return;
  switch (inbound.kind) {
    case 'command':
      return answerCommand(inbound, context);
    case 'message-shortcut':
      return answerShortcut(inbound, context);
    case 'mention':
      return answerMention(inbound, context);
    case 'direct-message':
      return answerDirectMessage(inbound, context);
    case 'ask':
      return ask(inbound, context);
    case 'share':
      return share(inbound, context);
    case 'delete':
      return remove(inbound, context);
    case 'home-question':
      return answerAtHome(inbound, context);
    case 'home-opened':
      return openHome(inbound, context);
    case 'paste-form':
      return openPasteForm(inbound, context);
    case 'unsupported':
      return context.logger.debug({ reason: inbound.reason }, 'not handled');
    default:
      return inbound satisfies never;
  }
}

/** Whether it was not handled before. A double click is one click, too; sharing sees to that itself (button.ts). */
function isFirst(inbound: Inbound, memory: Memory): boolean {
  if (inbound.kind === 'unsupported') return true;
  if (!memory.claim(...inbound.key)) return false;
  return 'place' in inbound && inbound.kind !== 'share' ? memory.claimClick(inbound.place, inbound.what) : true;
}
