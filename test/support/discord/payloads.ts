import autocomplete from '../../fixtures/discord/autocomplete.json' with { type: 'json' };
import button from '../../fixtures/discord/button.json' with { type: 'json' };
import directMessage from '../../fixtures/discord/direct-message.json' with { type: 'json' };
import mention from '../../fixtures/discord/mention.json' with { type: 'json' };
import ready from '../../fixtures/discord/ready.json' with { type: 'json' };
import select from '../../fixtures/discord/select.json' with { type: 'json' };
import slashCommand from '../../fixtures/discord/slash-command.json' with { type: 'json' };

/** Ids of the recorded server. */
export const ids = {
  application: ready.application.id,
  bot: ready.user.id,
  guild: mention.guild_id,
  channel: mention.channel_id,
  thread: '1320000000000000012',
  directMessages: directMessage.channel_id,
  botRole: '1320000000000000014',
} as const;

export type Payload = Readonly<Record<string, unknown>> & { readonly id: string };
export type Interaction = Payload & { readonly token: string };

let last = 1_330_000_000_000_000_000n;

/** An id that no other event has. */
export const freshId = (): string => String(++last);

const fresh = (): { id: string; token: string } => {
  const id = freshId();
  return { id, token: `token-${id}` };
};

export type Options = { readonly code?: string; readonly vendor?: string; readonly private?: boolean };

/** `/cdncode` with these options. */
export function command(options: Options, changes: object = {}): Interaction {
  const given = Object.entries(options).map(([name, value]) => ({
    name,
    value,
    type: typeof value === 'string' ? 3 : 5,
  }));
  return { ...slashCommand, ...fresh(), data: { ...slashCommand.data, options: given }, ...changes };
}

/** The entry of ours in the menu of a message. */
export const explain = (message: object, changes: object = {}): Interaction => {
  const target = freshId();
  const name = 'Explain CDN codes';
  const resolved = { messages: { [target]: { id: target, content: '', embeds: [], ...message } } };
  return {
    ...slashCommand,
    ...fresh(),
    data: { id: slashCommand.data.id, name, type: 3, target_id: target, resolved },
    ...changes,
  };
};

/** What a client asks while somebody types into the focused option. */
export function typing(focused: 'code' | 'vendor', options: Options, changes: object = {}): Interaction {
  const given = Object.entries(options).map(([name, value]) => ({
    name,
    value,
    type: 3,
    ...(name === focused ? { focused: true } : {}),
  }));
  return { ...autocomplete, ...fresh(), data: { ...autocomplete.data, options: given }, ...changes };
}

/** A click on a button. */
export const click = (customId: string, changes: object = {}): Interaction => ({
  ...button,
  ...fresh(),
  data: { ...button.data, custom_id: customId },
  ...changes,
});

/** A choice from a menu. */
export const pick = (value: string, changes: object = {}): Interaction => ({
  ...select,
  ...fresh(),
  data: { ...select.data, values: [value] },
  ...changes,
});

/** A message in a server; `content` mentions the bot or not. */
export const said = (content: string, changes: object = {}): Payload => ({
  ...mention,
  id: freshId(),
  content,
  ...changes,
});

export const told = (content: string, changes: object = {}): Payload => ({
  ...directMessage,
  id: freshId(),
  content,
  ...changes,
});
