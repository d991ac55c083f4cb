import type { APIMessageComponentInteraction } from 'discord.js';
import { once } from '../../../chat/once.ts';
import { locales } from '../../../locales/index.ts';
import type { Inbound } from '../inbound/inbound.ts';
import { personOf } from '../inbound/person.ts';
import type { Responder } from '../outbound/interaction.ts';
import { cardTextIn } from '../outbound/message-copy.ts';
import { ask, showMore } from './ask.ts';
import type { HandlerContext } from './context.ts';
import { openPasteForm, openReportForm } from './form.ts';
import { share } from './share.ts';

/** Does what the button or the entry of a menu says, once for a double click. */
export async function handleClick(
  { action, click }: Extract<Inbound, { kind: 'click' }>,
  responder: Responder,
  context: HandlerContext,
): Promise<void> {
  const { memory } = context;
  const { message } = click;
  const { id: personId } = personOf(click);
  const { acknowledge } = responder;
  switch (action.kind) {
    case 'ask':
    case 'open':
    case 'back':
      return (await isNew(click, action, context)) ? ask(action, click, responder, context) : acknowledge();
    case 'more':
      return (await isNew(click, action, context)) ? showMore(action, click, responder, context) : acknowledge();
    case 'share': {
      // Another card, or the rest of this one, may have taken the place of what was shared.
      const key = ['share', message.id, cardTextIn(message)];
      await once(memory, key, () => share(click, action.language, responder, context), acknowledge);
      return;
    }
    case 'delete': {
      if (action.owner !== personId) return responder.say(locales[action.language].chat.notYours);
      await once(memory, ['delete', message.id], () => remove(responder), acknowledge);
      return;
    }
    case 'paste':
      return openPasteForm(action.language, responder);
    case 'report':
      return openReportForm(action, responder, context);
    default:
      action satisfies never;
  }
}

/** Whether a click that asks something is not the second half of a double click. */
const isNew = (click: APIMessageComponentInteraction, action: unknown, { memory }: HandlerContext): Promise<boolean> =>
  memory.claimClick([personOf(click).id, click.message.id], [action]);

/** Deletes the clicked message. */
async function remove({ acknowledge, deleteOriginal }: Responder): Promise<boolean> {
  await acknowledge();
  await deleteOriginal();
  return true;
}
