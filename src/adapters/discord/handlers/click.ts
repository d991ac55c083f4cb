import { type APIMessageComponentInteraction, MessageFlags } from 'discord.js';
import { type Action, parseAction, questionOf } from '../../../chat/action.ts';
import { isPersonal } from '../../../chat/audience.ts';
import { once } from '../../../chat/once.ts';
import { withPatience } from '../../../chat/patience.ts';
import { locales } from '../../../locales/index.ts';
import type { Inbound } from '../inbound/inbound.ts';
import { audienceOf, personOf } from '../inbound/person.ts';
import type { Responder } from '../outbound/interaction.ts';
import { rowsIn } from '../outbound/message-copy.ts';
import { render } from '../render/message.ts';
import type { HandlerContext } from './context.ts';
import { openPasteForm } from './paste.ts';
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
      return (await memory.claimClick([personId, message.id], [action]))
        ? ask(action, click, responder, context)
        : acknowledge();
    case 'share': {
      // Another card may have taken the place of the one that was shared.
      const key = ['share', message.id, message.embeds[0]?.title];
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
    default:
      action satisfies never;
  }
}

/** Answers the person who clicked, below the card; or in its place, if the card was only a step and is theirs. */
async function ask(
  action: Extract<Action, { kind: 'ask' | 'open' }>,
  click: APIMessageComponentInteraction,
  responder: Responder,
  { bot }: HandlerContext,
): Promise<void> {
  const ephemeral = isEphemeral(click);
  const isBelow = action.kind === 'ask' || !isTheirs(click);
  const defer = isBelow ? () => responder.defer(true) : responder.acknowledge;
  const { card } = await withPatience(() => bot.explain(questionOf(action)), defer);
  if (isBelow || (isPersonal(card.tone) && !ephemeral)) {
    return responder.answer(render(card, audienceOf(click, true)), true);
  }
  const body = render(card, audienceOf(click, ephemeral));
  // "You shared this" was said of the card before; "shared by" stays true.
  return responder.replace(ephemeral ? { ...body, content: '' } : body);
}

const isEphemeral = ({ message }: APIMessageComponentInteraction): boolean =>
  ((message.flags ?? 0) & MessageFlags.Ephemeral) !== 0;

/** Whether nobody else minds that the message changes: nobody else sees it, or the person asked for it. */
const isTheirs = (click: APIMessageComponentInteraction): boolean =>
  isEphemeral(click) || audienceOf(click, false).kind === 'direct' || ownerOf(click) === personOf(click).id;

/** Who may delete the message; that is who asked. */
function ownerOf({ message }: APIMessageComponentInteraction): string | undefined {
  const buttons = rowsIn(message).flatMap(({ components }) => components);
  const actions = buttons.map((button) => ('custom_id' in button ? parseAction(button.custom_id) : undefined));
  return actions.find((action) => action?.kind === 'delete')?.owner;
}

/** Deletes the clicked message. */
async function remove({ acknowledge, deleteOriginal }: Responder): Promise<boolean> {
  await acknowledge();
  await deleteOriginal();
  return true;
}
