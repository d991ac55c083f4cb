import { type APIMessageComponentInteraction, InteractionResponseType, MessageFlags } from 'discord.js';
import { chatWords } from '../../../locales/chat.ts';
import { personOf, placeOf } from '../inbound/person.ts';
import { type Exchange, quiet } from '../outbound/interaction.ts';
import { rowsIn } from '../outbound/message-copy.ts';
import { type Action, actionOf, idOf } from '../render/ids.ts';
import { limits } from '../render/limits.ts';
import { render } from '../render/message.ts';
import { pasteForm } from '../render/modal.ts';
import { inline } from '../render/text.ts';
import { type Answering, isNoise } from './context.ts';
import { once, tenMinutes, threeSeconds } from './once.ts';
import { share } from './share.ts';

/** Does what the button or the entry of the menu says, once for a double click. */
export async function answerClick(
  action: Action,
  click: APIMessageComponentInteraction,
  exchange: Exchange,
  answering: Answering,
): Promise<void> {
  const { memory } = answering;
  const { id: userId } = personOf(click);
  const { id: messageId, embeds } = click.message;
  // Without any answer, Discord tells the person that something failed.
  const acknowledge = () => exchange.respond({ type: InteractionResponseType.DeferredMessageUpdate });
  switch (action.kind) {
    case 'ask':
    case 'open': {
      const key = `${userId} ${messageId} ${idOf(action)}`;
      return once(key, threeSeconds, memory, () => ask(action, click, exchange, answering), acknowledge);
    }
    case 'share': {
      // Another card may have taken the place of the one that was shared.
      const key = `share ${messageId} ${embeds[0]?.title}`;
      const work = () => share(click, action.language, exchange, answering.logger);
      return once(key, tenMinutes, memory, work, acknowledge);
    }
    case 'delete': {
      if (action.userId === userId) {
        return once(`delete ${messageId}`, tenMinutes, memory, () => remove(exchange), acknowledge);
      }
      return exchange.answer({ content: inline(chatWords[action.language].notYours, limits.content) }, true);
    }
    case 'paste':
      return exchange.respond({ type: InteractionResponseType.Modal, data: pasteForm(action.language) });
    default:
      action satisfies never;
  }
}

type Question = Extract<Action, { kind: 'ask' | 'open' }>;

/** Answers beside the card, to the one who clicked; or in its place, where the card was only a step and is theirs. */
async function ask(
  { kind, question, language }: Question,
  click: APIMessageComponentInteraction,
  exchange: Exchange,
  { bot }: Answering,
): Promise<boolean> {
  const card = bot.explain({ text: question, language });
  const secret = isSecret(click);
  if (kind === 'open' && isTheirs(click) && (secret || !isNoise(card))) {
    const data = { ...quiet, ...render(card, placeOf(click, secret)) };
    // "You shared this" was said of the card before; "shared by" stays true.
    await exchange.respond({
      type: InteractionResponseType.UpdateMessage,
      data: secret ? { ...data, content: '' } : data,
    });
  } else {
    await exchange.answer(render(card, placeOf(click, true)), true);
  }
  return true;
}

const isSecret = ({ message }: APIMessageComponentInteraction): boolean =>
  ((message.flags ?? 0) & MessageFlags.Ephemeral) !== 0;

/** Whether nobody else minds that the message changes: nobody else sees it, or they asked for it. */
const isTheirs = (click: APIMessageComponentInteraction): boolean =>
  isSecret(click) || placeOf(click, false).kind === 'direct' || askerOf(click) === personOf(click).id;

/** Who may delete the message; that is who asked. */
function askerOf({ message }: APIMessageComponentInteraction): string | undefined {
  const buttons = rowsIn(message).flatMap(({ components }) => components);
  const actions = buttons.map((each) => ('custom_id' in each ? actionOf(each.custom_id) : undefined));
  return actions.find((action) => action?.kind === 'delete')?.userId;
}

/** Takes the clicked message away. */
async function remove(exchange: Exchange): Promise<boolean> {
  await exchange.respond({ type: InteractionResponseType.DeferredMessageUpdate });
  await exchange.remove();
  return true;
}
