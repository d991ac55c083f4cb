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
  person: slashCommand.member.user.id,
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

export type Options = Readonly<Record<string, string | boolean>>;

/** A command with these options; `/cdncode` unless it is another one. */
export function command(options: Options, changes: object = {}, name = 'cdncode'): Interaction {
  const given = Object.entries(options).map(([option, value]) => ({
    name: option,
    value,
    type: typeof value === 'string' ? 3 : 5,
  }));
  return { ...slashCommand, ...fresh(), data: { ...slashCommand.data, name, options: given }, ...changes };
}

type Upload = { readonly url: string; readonly filename?: string; readonly size?: number };

const attached = (file: Upload) => ({
  id: freshId(),
  filename: 'error.log',
  size: 100,
  proxy_url: file.url,
  ...file,
});

/** `/cdncode` with an attached file. */
export function withLog(file: Upload, options: Options = {}): Interaction {
  const attachment = attached(file);
  const asked = command(options);
  const data = asked['data'] as { options: object[] };
  return {
    ...asked,
    data: {
      ...data,
      options: [...data.options, { name: 'log', type: 11, value: attachment.id }],
      resolved: { attachments: { [attachment.id]: attachment } },
    },
  };
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
export function typing(focused: string, options: Options, changes: object = {}, command = 'cdncode'): Interaction {
  const given = Object.entries(options).map(([name, value]) => ({
    name,
    value,
    type: 3,
    ...(name === focused ? { focused: true } : {}),
  }));
  return { ...autocomplete, ...fresh(), data: { ...autocomplete.data, name: command, options: given }, ...changes };
}

/** A click on a button. */
export const click = (customId: string, changes: object = {}): Interaction => ({
  ...button,
  ...fresh(),
  data: { ...button.data, custom_id: customId },
  ...changes,
});

/** A click on a button of a message that holds this; only the person sees it when `flags` is 64. */
export const clickOn = (customId: string, message: object, changes: object = {}): Interaction =>
  click(customId, { message: { ...button.message, id: freshId(), ...message }, ...changes });

/** What an interaction says of somebody else than the usual person. */
export const by = (id: string, name: string): object => ({
  member: { ...slashCommand.member, user: { ...slashCommand.member.user, id, global_name: name } },
});

/** In direct messages with the bot. */
export const inDirectMessages = {
  member: undefined,
  user: slashCommand.member.user,
  guild_id: undefined,
  guild: undefined,
  context: 1,
} as const;

/** A form that was filled in and sent off, with its fields under labels: a text, and a file if there is one. */
export function submit(customId: string, text: string, changes: object = {}, file?: Upload): Interaction {
  const attachment = file && attached(file);
  const fields = [
    { type: 4, id: 2, custom_id: 'text', value: text },
    { type: 19, id: 4, custom_id: 'file', values: attachment ? [attachment.id] : [] },
  ];
  return {
    ...slashCommand,
    ...fresh(),
    type: 5,
    data: {
      custom_id: customId,
      components: fields.map((component, at) => ({ type: 18, id: 2 * at + 1, component })),
      ...(attachment && { resolved: { attachments: { [attachment.id]: attachment } } }),
    },
    ...changes,
  };
}

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

/** The message as it stands when somebody changed it a minute after they wrote it, just now. */
export const edited = (message: Payload, content: string, changes: object = {}): Payload => ({
  ...message,
  content,
  timestamp: new Date(Date.now() - 60_000).toISOString(),
  edited_timestamp: new Date().toISOString(),
  ...changes,
});
