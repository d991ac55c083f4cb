import {
  type APIEmbed,
  type APIInteraction,
  type APIInteractionResponse,
  InteractionResponseType,
  MessageFlags,
  type RESTPostAPIChannelMessageJSONBody,
  RequestMethod,
  Routes,
} from 'discord.js';
import type { Row } from '../render/choices.ts';
import { limits } from '../render/limits.ts';
import { inline } from '../render/text.ts';
import { isGone, UndeliveredError } from './errors.ts';
import type { Send } from './send.ts';

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
  /** Asks for more time; who sees the answer is settled now. */
  readonly defer: (ephemeral: boolean) => Promise<void>;
  /** Answers, whatever came before; only the one person sees an ephemeral answer. */
  readonly answer: (body: Body, ephemeral: boolean) => Promise<void>;
  /** Puts an answer in the place of the message whose button was clicked. */
  readonly replace: (body: Body) => Promise<void>;
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

/** How long Discord takes a first response to an interaction, and what follows it, in milliseconds. */
const [firstResponse, tokenLife] = [3_000, 15 * 60_000];

/** Keeps track of what was sent, because that decides by which request an answer goes out. */
export function createResponder({ id, token, application_id: app }: APIInteraction, send: Send): Responder {
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
  const followUp = (body: Body): Promise<Posted> => follow(RequestMethod.Post, Routes.webhook(app, token), body);
  const edit = async (body: Body, messageId = original): Promise<void> => {
    await follow(RequestMethod.Patch, Routes.webhookMessage(app, token, messageId), { ...noMentions, ...body });
  };
  const deleteOriginal = async (): Promise<void> => {
    await follow(RequestMethod.Delete, Routes.webhookMessage(app, token, original)).catch((err: unknown) =>
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

  /** It may have arrived although Discord did not say so in time: what comes after it shows. */
  const respondOrGoOn = (body: APIInteractionResponse): Promise<void> =>
    respond(body).catch((err: unknown) => (err instanceof UndeliveredError ? undefined : Promise.reject(err)));

  return {
    respond,
    acknowledge: async () => {
      await respondOrGoOn({ type: InteractionResponseType.DeferredMessageUpdate });
      state = 'answered';
    },
    defer: async (ephemeral) => {
      const type = InteractionResponseType.DeferredChannelMessageWithSource;
      await respondOrGoOn({ type, ...(ephemeral && { data: { flags: MessageFlags.Ephemeral } }) });
      state = ephemeral ? 'deferred ephemeral' : 'deferred';
    },
    answer,
    replace: (body) =>
      state === 'open'
        ? respond({ type: InteractionResponseType.UpdateMessage, data: { ...noMentions, ...body } })
        : edit(body),
    say: (sentence) => answer({ content: inline(sentence, limits.content) }, true),
    followUp: (body) => followUp({ ...noMentions, ...body }),
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
