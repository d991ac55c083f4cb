import {
  type APIEmbed,
  type APIInteraction,
  type APIInteractionResponse,
  type APIMessageTopLevelComponent,
  InteractionResponseType,
  MessageFlags,
  type RESTPostAPIChannelMessageJSONBody,
  RequestMethod,
  Routes,
} from 'discord.js';
import { limits } from '../render/limits.ts';
import type { MessageBody } from '../render/message.ts';
import { inline } from '../render/text.ts';
import { isGone, UndeliveredError } from './errors.ts';
import { isOfComponents } from './message-copy.ts';
import type { Send } from './send.ts';

/** What a message says: a card, a sentence, or a card of an earlier version, which was embeds. */
export type Body = {
  readonly flags?: MessageFlags.IsComponentsV2;
  readonly content?: string;
  readonly embeds?: APIEmbed[];
  readonly components?: APIMessageTopLevelComponent[];
};

/** A message as Discord gives it back; empty if it gives back something else. */
type Posted = { readonly id?: string; readonly flags?: number };

/** Everything that can be said to one interaction. */
export type Responder = {
  /** The first response, due within three seconds. */
  readonly respond: (body: APIInteractionResponse) => Promise<void>;
  /** The first response to a click that changes nothing yet. Without one, Discord shows the person an error. */
  readonly acknowledge: () => Promise<void>;
  /** Asks for more time; who sees the answer is settled now. */
  readonly defer: (ephemeral: boolean) => Promise<void>;
  /** Answers, whatever came before; only the one person sees an ephemeral answer. */
  readonly answer: (body: Body, ephemeral: boolean) => Promise<void>;
  /** Puts a card in the place of the message whose button was clicked, be it of an earlier version. */
  readonly replace: (body: MessageBody) => Promise<void>;
  /** Answers with a sentence that only the one person sees. */
  readonly say: (sentence: string) => Promise<void>;
  /** Posts a message that everybody sees, after the first response. */
  readonly followUp: (body: Body) => Promise<Posted>;
  /** Changes a message: the original is the first response, or the one whose button was clicked. */
  readonly edit: (body: Body, messageId?: string) => Promise<void>;
  /** Deletes the original; somebody may have been faster. */
  readonly deleteOriginal: () => Promise<void>;
};

/** Nothing in an answer pings, whatever it says. */
export const noMentions = {
  allowed_mentions: { parse: [], replied_user: false },
} satisfies RESTPostAPIChannelMessageJSONBody;

const original = '@original';

/**
 * Takes away what a message of an earlier version holds: only then may it become one of components.
 * Source: Resources › Message › Edit Message.
 */
const emptied = { content: null, embeds: [] };

/** How long Discord takes a first response to an interaction, and what follows it, in milliseconds. */
const [firstResponse, tokenLife] = [3_000, 15 * 60_000];

/** Keeps track of what was sent, because that decides by which request an answer goes out. */
export function createResponder(interaction: APIInteraction, send: Send): Responder {
  const { id, token, application_id: app } = interaction;
  const received = performance.now();
  let state: 'open' | 'deferred' | 'deferred ephemeral' | 'answered' = 'open';

  /** The token in the address is all the authority that it takes. */
  const follow = async (method: RequestMethod, fullRoute: `/${string}`, body?: unknown): Promise<Posted> => {
    const isRepeatable = method !== RequestMethod.Post;
    return postedIn(await send({ method, fullRoute, body, auth: false, until: received + tokenLife, isRepeatable }));
  };

  const respond = async (body: APIInteractionResponse): Promise<void> => {
    const fullRoute = Routes.interactionCallback(id, token);
    const until = received + firstResponse;
    await send({ method: RequestMethod.Post, fullRoute, body, auth: false, until, isRepeatable: true });
    state = 'answered';
  };
  const followUp = (body: object): Promise<Posted> =>
    follow(RequestMethod.Post, Routes.webhook(app, token), { ...noMentions, ...body });
  const edit = async (body: object, messageId = original): Promise<void> => {
    await follow(RequestMethod.Patch, Routes.webhookMessage(app, token, messageId), { ...noMentions, ...body });
  };
  const deleteOriginal = async (): Promise<void> => {
    await follow(RequestMethod.Delete, Routes.webhookMessage(app, token, original)).catch((err: unknown) =>
      isGone(err) ? undefined : Promise.reject(err),
    );
  };

  const answer = async (body: Body, ephemeral: boolean): Promise<void> => {
    const flags = (body.flags ?? 0) | (ephemeral ? MessageFlags.Ephemeral : 0);
    const data = { ...noMentions, ...body, ...(flags > 0 && { flags }) };
    if (state === 'open') return respond({ type: InteractionResponseType.ChannelMessageWithSource, data });
    if (state === 'deferred ephemeral' || (state === 'deferred' && !ephemeral)) await edit(body);
    else {
      // What was deferred for everybody cannot become ephemeral (discord/discord-api-docs#2735), and as long as it is
      // there, what is posted next only completes it (#2742): it is deleted, and the answer posted on its own.
      if (state === 'deferred') await deleteOriginal();
      state = 'answered';
      await followUp(data);
    }
    state = 'answered';
  };

  /** It may have arrived although Discord did not say so in time: what comes after it shows. */
  const respondOrGoOn = (body: APIInteractionResponse): Promise<void> =>
    respond(body).catch((err: unknown) => (err instanceof UndeliveredError ? undefined : Promise.reject(err)));

  const acknowledge = async (): Promise<void> => {
    await respondOrGoOn({ type: InteractionResponseType.DeferredMessageUpdate });
    state = 'answered';
  };

  const replace = async (body: MessageBody): Promise<void> => {
    const isOld = 'message' in interaction && interaction.message && !isOfComponents(interaction.message);
    if (isOld && state === 'open') await acknowledge();
    return state === 'open'
      ? respond({ type: InteractionResponseType.UpdateMessage, data: { ...noMentions, ...body } })
      : edit({ ...(isOld && emptied), ...body });
  };

  return {
    respond,
    acknowledge,
    defer: async (ephemeral) => {
      const type = InteractionResponseType.DeferredChannelMessageWithSource;
      await respondOrGoOn({ type, ...(ephemeral && { data: { flags: MessageFlags.Ephemeral } }) });
      state = ephemeral ? 'deferred ephemeral' : 'deferred';
    },
    answer,
    replace,
    say: (sentence) => answer({ content: inline(sentence, limits.content) }, true),
    followUp,
    edit,
    deleteOriginal,
  };
}

function postedIn(text: string): Posted {
  try {
    return JSON.parse(text) as Posted;
  } catch {
    // A success stays one, whatever its body looks like.
    return {};
  }
}
