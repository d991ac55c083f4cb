import {
  type APIEmbed,
  type APIInteraction,
  type APIInteractionResponse,
  InteractionResponseType,
  MessageFlags,
  type REST,
  type RESTPostAPIChannelMessageJSONBody,
  RequestMethod,
  Routes,
} from 'discord.js';
import type { Row } from '../render/choices.ts';
import { limits } from '../render/limits.ts';
import { inline } from '../render/text.ts';
import { isGone } from './errors.ts';

/** What a message says. */
type Body = {
  readonly content?: string;
  readonly embeds?: APIEmbed[];
  readonly components?: Row[];
};

/** A message as Discord gives it back; empty if it gives back something else. */
type Posted = { readonly id?: string; readonly flags?: number };

/** Everything that can be said to one interaction. */
export type Responder = {
  /** The first response, due within three seconds. */
  readonly respond: (body: APIInteractionResponse) => Promise<void>;
  /** The first response to a click that changes nothing yet. Without one, Discord shows the person an error. */
  readonly acknowledge: () => Promise<void>;
  /** Asks for more time than three seconds; who sees the answer is settled now. */
  readonly defer: (ephemeral: boolean) => Promise<void>;
  /** Answers, whatever came before; only the one person sees an ephemeral answer. */
  readonly answer: (body: Body, ephemeral: boolean) => Promise<void>;
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

/** Keeps track of what was sent, because that decides by which request an answer goes out. */
export function createResponder({ id, token, application_id: app }: APIInteraction, rest: REST): Responder {
  let state: 'open' | 'deferred' | 'deferred ephemeral' | 'answered' = 'open';

  /** The token in the address is all the authority that it takes. */
  const send = async (method: RequestMethod, fullRoute: `/${string}`, body?: unknown): Promise<Posted> => {
    const response = await rest.queueRequest({ method, fullRoute, body, auth: false });
    const text = await response.text();
    try {
      return JSON.parse(text) as Posted;
    } catch {
      // A success stays one, whatever its body looks like.
      return {};
    }
  };

  const respond = async (body: APIInteractionResponse): Promise<void> => {
    await send(RequestMethod.Post, Routes.interactionCallback(id, token), body);
    state = 'answered';
  };
  const followUp = (body: Body): Promise<Posted> => send(RequestMethod.Post, Routes.webhook(app, token), body);
  const edit = async (body: Body, messageId = original): Promise<void> => {
    await send(RequestMethod.Patch, Routes.webhookMessage(app, token, messageId), { ...noMentions, ...body });
  };
  const deleteOriginal = async (): Promise<void> => {
    await send(RequestMethod.Delete, Routes.webhookMessage(app, token, original)).catch((err: unknown) =>
      isGone(err) ? undefined : Promise.reject(err),
    );
  };

  const answer = async (body: Body, ephemeral: boolean): Promise<void> => {
    const data = { ...noMentions, ...body, ...(ephemeral && { flags: MessageFlags.Ephemeral }) };
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

  return {
    respond,
    acknowledge: () => respond({ type: InteractionResponseType.DeferredMessageUpdate }),
    defer: async (ephemeral) => {
      const type = InteractionResponseType.DeferredChannelMessageWithSource;
      await respond({ type, ...(ephemeral && { data: { flags: MessageFlags.Ephemeral } }) });
      state = ephemeral ? 'deferred ephemeral' : 'deferred';
    },
    answer,
    say: (sentence) => answer({ content: inline(sentence, limits.content) }, true),
    followUp: (body) => followUp({ ...noMentions, ...body }),
    edit,
    deleteOriginal,
  };
}
