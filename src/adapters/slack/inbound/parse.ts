import type { BlockElementAction, SlashCommand, types } from '@slack/bolt';
import { isAddressed } from '../../../chat/addressed.ts';
import type { Question } from '../../../core/port.ts';
import { parseChoice } from '../render/ids.ts';
import { limits } from '../render/limits.ts';
import { pasteField, type Values } from '../render/modal.ts';
import { decode } from './decode.ts';

/*
 * Payload in, question out: pure, no side effect. `undefined` stands for what is not for us to answer. Slack sends no
 * locale with any of these.
 */

/** What decides whether a person wrote a message or a mention just now. */
type Written = Partial<Pick<types.GenericMessageEvent, 'text' | 'user' | 'bot_id' | 'edited' | 'channel_type'>> & {
  readonly subtype?: string | undefined;
};

/** `/cdncode …`; no text at all is a question, too: the core answers it with help. */
export const fromCommand = ({ text }: Partial<Pick<SlashCommand, 'text'>>): Question => ({ text: typed(text) });

/** An edit that comes later than this, in seconds, corrects the record and asks nothing any more. */
const editedInTime = 600;

/**
 * A mention in a channel or a thread. One that stands in code only is an example for others. An edit comes as one more
 * mention of a message.
 *
 * @param self our user id, where it is known
 */
export function fromMention(event: Written & { readonly ts: string }, self: string | undefined): Question | undefined {
  if (!isWrittenByPerson(event)) return undefined;
  if (event.edited && Number(event.edited.ts) - Number(event.ts) > editedInTime) return undefined;
  if (self !== undefined && !isAddressed(event.text ?? '', [`<@${self}>`, `<@${self}|`])) return undefined;
  return { text: typed(event.text) };
}

/** A direct message. Only a plain one: joins, edits, deletions and the like arrive as subtypes. */
export function fromDirectMessage(event: Written): Question | undefined {
  if (event.channel_type !== 'im' || !isWrittenByPerson(event) || event.edited) return undefined;
  if (event.subtype === undefined) return { text: typed(event.text) };
  // Words beside an uploaded file are a question; the file alone is not: reading it would take one more scope.
  return event.subtype === 'file_share' && event.text ? { text: typed(event.text) } : undefined;
}

/** A click on one of our buttons, or a choice from one of our menus. */
export function fromAction(action: BlockElementAction): Question | undefined {
  if (action.type === 'button') return action.value ? parseChoice(action.value) : undefined;
  if (action.type === 'static_select') return parseChoice(action.selected_option.value);
  return undefined;
}

/** The text of the field for a paste, as it stands: Slack makes nothing of it. */
export const fromPaste = (values: Values): Question => ({
  text: values[pasteField.block]?.[pasteField.action]?.value ?? '',
});

/** The shortcut in a message's menu: whatever can be read of that message is the question. */
export const fromShortcut = (message: object): Question => ({ text: typed(readable(message).join('\n')) });

/** What a person reads of a message: its text, and the texts of attachments and blocks, which is all that alerts have. */
function readable(value: unknown, depth = 0): string[] {
  if (depth > deepest || typeof value !== 'object' || value === null) return [];
  if (Array.isArray(value)) return value.flatMap((each) => readable(each, depth + 1));
  const fields = Object.entries(value);
  const texts = fields.flatMap(([name, field]) =>
    readableFields.has(name) && typeof field === 'string' ? [field] : [],
  );
  const inside = fields.flatMap(([, field]) => (typeof field === 'object' ? readable(field, depth + 1) : []));
  // Slack repeats in `text` what stands in the blocks, and in `fallback` what stands in the rest.
  return [...new Set([...texts, ...inside])];
}

const readableFields = new Set(['text', 'title', 'pretext', 'value', 'fallback']);

/** Blocks nest a few levels; what claims to go deeper is none of Slack's. */
const deepest = 12;

/** No message of Slack's is longer; whatever else claims to be one shall not keep everybody waiting. */
const typed = (text = ''): string => decode(text.slice(0, limits.messageText));

const isWrittenByPerson = ({ user, bot_id, subtype }: Written): boolean =>
  user !== undefined && bot_id === undefined && subtype !== 'bot_message';
