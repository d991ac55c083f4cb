/*
 * What this adapter needs to be declared at Slack, and the names under which Slack gives back what people filled in.
 * slack-manifest.json declares the same; a test compares them.
 */

export const command = '/cdncode';

/** The entry in the menu of any message; slash commands do not work in threads, so this does. */
export const messageShortcut = { callback_id: 'explain_message', name: 'Explain CDN codes' } as const;

/** The entry in the menu of shortcuts, everywhere in Slack. A command would lose the line breaks of a paste. */
export const globalShortcut = { callback_id: 'explain_paste', name: 'Explain a paste' } as const;

/** Where Slack's requests arrive when the app is not in Socket Mode. */
export const requestPath = '/slack/events';

/** The events that the bot subscribes to. What follows a dot narrows the type of the event before it. */
export const botEvents = ['app_home_opened', 'app_mention', 'message.im'] as const;

/** The least that the commands and mentions above work with, each with what is lost without it. */
export const scopes = {
  'app_mentions:read': 'mentions',
  'chat:write': 'answers to mentions and direct messages',
  commands: `the command ${command}`,
} as const;

/** A workspace may do without direct messages: reading them takes a scope that some do not like to grant. */
export const directMessageScope = 'im:history';

/** The scope of the app-level token, which opens the Socket Mode connection. */
export const appTokenScope = 'connections:write';

/** The form for a paste. */
export const pasteForm = {
  callback_id: 'paste',
  text: { block: 'paste', action: 'text' },
  conversation: { block: 'share_to', action: 'conversation' },
} as const;

/** The form for a report on an entry. */
export const reportForm = { callback_id: 'report', text: { block: 'report', action: 'text' } } as const;

/** The fields of the Home tab, by `action_id`; each language has a button. */
export const homeFields = {
  prefix: 'home:',
  question: 'home:question',
  product: 'home:product',
  language: 'home:language:',
} as const;

/** The entry for no product at all in the Home tab's menu: Slack lets nobody take a choice back. */
export const anyProduct = '-';
