import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Fault, RateLimit } from './discord/faults.ts';
import { type Gateway, serveGateway } from './discord/gateway.ts';
import type { Interaction, Payload } from './discord/payloads.ts';
import { type Attached, type Recorded, serveRest } from './discord/rest.ts';
import { until } from './until.ts';

/** A Discord on this machine: the same protocols, one server with one bot, and everything under the test's control. */
export type LoopbackDiscord = {
  readonly apiUrl: string;
  readonly port: number;
  readonly token: string;
  readonly gateway: Gateway;
  readonly requests: readonly Recorded[];
  /** What was wrong with the bot's requests, against its types, its limits and the rules beyond them. */
  readonly problems: readonly string[];
  /** Makes requests fail from now on; undefined ends it. */
  readonly fail: (fault: ((request: Recorded) => Fault | undefined) | undefined) => void;
  /** Sends an interaction, and once more if it was sent before. */
  readonly send: (interaction: Interaction) => void;
  /** Sends an interaction and gives the bodies of the answers so far once there is one. */
  readonly interact: (interaction: Interaction) => Promise<Callback>;
  /** Keeps a file and gives its address. */
  readonly attach: (name: string, file: Attached) => string;
  /** Sends an interaction and gives the requests that it led to once there are this many. */
  readonly follow: (interaction: Interaction, requests: number) => Promise<Recorded[]>;
  /** The requests that an interaction has led to. */
  readonly about: (interaction: Interaction) => Recorded[];
  /** The same, once there are this many. */
  readonly untilAbout: (interaction: Interaction, requests: number) => Promise<Recorded[]>;
  /** Sends a message and gives the reply to it. */
  readonly say: (message: Payload) => Promise<Reply>;
  readonly callbacks: (id: string) => Callback[];
  readonly replies: (messageId: string) => Reply[];
  /** The same, without those that were too many. */
  readonly taken: (messageId: string) => Reply[];
  /** The requests with which a message was replied to. */
  readonly repliesTo: (messageId: string) => Recorded[];
  readonly stop: () => Promise<void>;
};

export type Component = {
  readonly type: number;
  readonly custom_id: string;
  readonly label?: string;
  readonly style?: number;
  readonly url?: string;
  /** Of a text display. */
  readonly content?: string;
  readonly options?: readonly { readonly label: string; readonly value: string; readonly description?: string }[];
  readonly components?: readonly Component[];
};
export type Reply = {
  readonly content?: string;
  readonly embeds?: readonly object[];
  readonly components?: readonly Component[];
  readonly flags?: number;
  readonly nonce?: string;
  readonly enforce_nonce?: boolean;
  readonly message_reference?: { readonly message_id: string; readonly fail_if_not_exists?: boolean };
  readonly choices?: readonly { readonly name: string; readonly value: string }[];
};
type Callback = { readonly type: number; readonly data: Reply };

export type LoopbackSettings = {
  readonly port?: number;
  readonly token?: string;
  /** Registered commands by route, such as `/applications/1/commands`. */
  readonly commands?: Map<string, unknown[]>;
  readonly closeOnIdentify?: number;
  /** What the REST API says of channels, by id. */
  readonly channels?: ReadonlyMap<string, object>;
  /** Permissions in the server's channel. */
  readonly overwrites?: readonly object[];
  readonly rateLimit?: RateLimit;
};

/** A port for a Discord that goes away and comes back: below those that the system gives to others in between. */
export const portToKeep = (): number => 20_000 + Math.floor(Math.random() * 10_000);

/** Starts a Discord on 127.0.0.1, on a free port unless one is given. */
export async function startLoopbackDiscord(settings: LoopbackSettings = {}): Promise<LoopbackDiscord> {
  const { token = 'loopback.discord.token', commands = new Map<string, unknown[]>() } = settings;
  const open = new Map<string, Interaction>();
  const files = new Map<string, Attached>();
  let fault: ((request: Recorded) => Fault | undefined) | undefined;
  const server = createServer();
  // By itself, Node closes a line that was silent for five seconds: under the hands of a client that was kept busy.
  server.keepAliveTimeout = 10 * 60_000;
  const gatewayUrl = (): string => `ws://127.0.0.1:${(server.address() as AddressInfo).port}/gateway`;
  const rest = serveRest({
    token,
    gatewayUrl,
    commands,
    channels: settings.channels ?? new Map(),
    open,
    files,
    fault: (request) => fault?.(request),
    rateLimit: settings.rateLimit,
  });
  const gateway = serveGateway(server, {
    token,
    url: gatewayUrl,
    closeOnIdentify: settings.closeOnIdentify,
    overwrites: settings.overwrites,
  });
  server.on('request', rest.handle).listen(settings.port ?? 0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;

  const callbacks = (id: string): Callback[] =>
    rest.requests
      .filter(({ path }) => path.startsWith(`/interactions/${id}/`) && path.endsWith('/callback'))
      .map(({ body }) => body as Callback);
  const repliesTo = (messageId: string): Recorded[] =>
    rest.requests.filter(({ path, method, body }) => {
      if (!path.endsWith('/messages') || method !== 'POST') return false;
      const { nonce, message_reference } = body as Reply;
      return nonce === messageId || message_reference?.message_id === messageId;
    });
  const replies = (messageId: string): Reply[] => repliesTo(messageId).map(({ body }) => body as Reply);

  const about = ({ token: its }: Interaction): Recorded[] =>
    rest.requests.filter(({ path }) => path.split('/').includes(its));
  const untilAbout = async (interaction: Interaction, count: number): Promise<Recorded[]> => {
    await until(
      () => about(interaction).length >= count,
      () => `not ${count} requests but ${JSON.stringify(about(interaction))}`,
    );
    return about(interaction);
  };

  const send = (interaction: Interaction): void => {
    open.set(interaction.id, interaction);
    gateway.dispatch('INTERACTION_CREATE', interaction);
  };

  return {
    apiUrl: `http://127.0.0.1:${port}/api`,
    port,
    token,
    gateway,
    requests: rest.requests,
    problems: rest.problems,
    fail: (next) => {
      fault = next;
    },
    send,
    interact: async (interaction) => {
      send(interaction);
      return first(() => callbacks(interaction.id), 'no answer to the interaction');
    },
    attach: (name, file) => {
      files.set(`/attachments/${files.size}/${name}`, file);
      return `http://127.0.0.1:${port}/attachments/${files.size - 1}/${name}`;
    },
    follow: (interaction, count) => {
      send(interaction);
      return untilAbout(interaction, count);
    },
    about,
    untilAbout,
    say: async (message) => {
      gateway.dispatch('MESSAGE_CREATE', message);
      return first(() => replies(message.id), 'no reply to the message');
    },
    callbacks,
    replies,
    taken: (messageId) =>
      (rest.messages as readonly Reply[]).filter(({ message_reference: to }) => to?.message_id === messageId),
    repliesTo,
    stop: async () => {
      gateway.stop();
      server.closeAllConnections();
      server.close();
      await once(server, 'close');
    },
  };
}

async function first<Item>(items: () => readonly Item[], complaint: string): Promise<Item> {
  await until(
    () => items().length > 0,
    () => complaint,
  );
  const [item] = items();
  if (item === undefined) throw new Error(complaint);
  return item;
}
