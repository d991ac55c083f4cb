import type { SlackShortcut, SlashCommand, types, ViewSubmitAction } from '@slack/bolt';
import { parseAction } from '../../../chat/action.ts';
import { editWindow, isAddressed } from '../../../chat/addressed.ts';
import { globalShortcut, messageShortcut, pasteForm, reportForm } from '../manifest.ts';
import { viewLanguage } from './click.ts';
import { type Inbound, type PasteSubmission, type ReportSubmission, unsupported } from './inbound.ts';
import { readable, typed } from './message.ts';

/* Payload in, one value out: pure, no side effect. Slack sends no locale with any of these. */

/** `/cdncode …`; no text at all is a question, too: the core answers it with help. */
export const parseCommand = ({ text, trigger_id, response_url, user_id }: SlashCommand): Inbound => ({
  kind: 'command',
  key: [trigger_id, response_url, text],
  question: { text: typed(text) },
  user: user_id,
  replyTo: { url: response_url },
});

/** The entry in the menu of a message, or the one in the menu of shortcuts. */
export function parseShortcut(shortcut: SlackShortcut): Inbound {
  const { callback_id, trigger_id } = shortcut;
  const user = shortcut.user.id;
  if (shortcut.type === 'message_action' && callback_id === messageShortcut.callback_id) {
    const { message, message_ts, response_url } = shortcut;
    const thread: string | undefined = message['thread_ts'];
    // Where no thread has begun, the answer belongs under the message once everybody sees it.
    const replyTo = { url: response_url, thread, shareThread: thread ?? message_ts };
    const question = { text: typed(readable(message)) };
    return { kind: 'message-shortcut', key: [trigger_id, response_url], question, user, replyTo };
  }
  if (callback_id !== globalShortcut.callback_id) return unsupported('a shortcut of another version');
  return { kind: 'paste-form', key: [trigger_id], triggerId: trigger_id, user };
}

/** A submitted form for a paste. Slack leaves its text as it is. */
export function parseSubmission({ view, user, response_urls }: ViewSubmitAction): PasteSubmission {
  const { block, action } = pasteForm.text;
  const question = { text: view.state.values[block]?.[action]?.value ?? '', locale: view.private_metadata };
  const shareTo = response_urls?.[0]?.response_url;
  return { key: [view.id, view.hash], question, viewId: view.id, user: { id: user.id, name: user.name }, shareTo };
}

/** A submitted form for a report, which carries the action that opened it; undefined for one of another version. */
export function parseReport({ view, user }: ViewSubmitAction): ReportSubmission | undefined {
  const action = parseAction(view.private_metadata);
  if (action?.kind !== 'report') return undefined;
  const { language, product, code } = action;
  const { block, action: field } = reportForm.text;
  const text = view.state.values[block]?.[field]?.value ?? '';
  const person = { id: user.id, name: user.name };
  return { key: [view.id, view.hash], language, product, code, text, viewId: view.id, user: person };
}

/** @param self the bot's user id, where it is known */
export function parseEvent(event: types.SlackEvent, eventId: string, self: string | undefined): Inbound {
  switch (event.type) {
    case 'app_mention':
      return parseMention(event as Written, eventId, self);
    case 'message':
      return parseDirectMessage(event as Written);
    case 'app_home_opened': {
      const { tab, user, view } = event;
      if (tab !== 'home') return unsupported('a tab that Slack fills itself');
      const language = view && viewLanguage(view);
      return { kind: 'home-opened', key: [eventId], user, language, shown: view?.callback_id };
    }
    default:
      return unsupported('an event that the bot does not subscribe to');
  }
}

/** What counts of a message. */
type Written = Pick<types.GenericMessageEvent, 'channel' | 'ts' | 'text' | 'thread_ts' | 'edited' | 'bot_id'> & {
  readonly user?: string;
  readonly channel_type?: string;
  readonly subtype?: string;
};

/**
 * A mention in a channel or a thread. One that is in code only is an example for others. An edit comes as one more
 * mention of the same message.
 */
function parseMention(event: Written, eventId: string, self: string | undefined): Inbound {
  const { channel, ts, thread_ts, text = '', edited } = event;
  if (!isByPerson(event)) return unsupported('a mention by a bot');
  const editedAt = edited && Number(edited.ts);
  if (editedAt && editedAt - Number(ts) > editWindow / 1000) return unsupported('a late edit');
  const isMeant = self === undefined || isAddressed(text, [`<@${self}>`, `<@${self}|`]);
  if (!isMeant) return unsupported('a mention in code');
  return {
    kind: 'mention',
    key: [eventId],
    question: { text: typed(text) },
    user: event.user,
    message: [channel, ts],
    postTo: { channel, thread: thread_ts ?? ts },
    isInThread: thread_ts !== undefined,
    editedAt,
  };
}

/** A message in the conversation between a person and the bot. Joins, deletions and the like arrive as subtypes. */
function parseDirectMessage(event: Written): Inbound {
  const { channel, ts, thread_ts, text, channel_type, subtype, edited } = event;
  if (channel_type !== 'im' || !isByPerson(event) || edited) return unsupported('not a direct message by a person');
  // Words with an uploaded file are a question; the file alone is not: reading it would take one more scope.
  if (subtype !== undefined && !(subtype === 'file_share' && text)) return unsupported('a message without words');
  const postTo = { channel, thread: thread_ts };
  return { kind: 'direct-message', key: [channel, ts], question: { text: typed(text) }, user: event.user, postTo };
}

const isByPerson = (event: Written): event is Written & { readonly user: string } =>
  event.user !== undefined && event.bot_id === undefined && event.subtype !== 'bot_message';
