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
import { isGone } from '../connection/errors.ts';
import type { Row } from '../render/choices.ts';

/** What a message says. */
type Body = {
  readonly content?: string;
  readonly embeds?: APIEmbed[];
  readonly components?: Row[];
};

/** A follow-up as Discord gives it back; nothing when it gives back something else. */
type Posted = { readonly id?: string; readonly flags?: number };

/** Everything that can be said to one interaction. */
export type Exchange = {
  /** The first answer, due within three seconds. */
  readonly respond: (body: APIInteractionResponse) => Promise<void>;
  /** Asks for more time than that; who sees the answer is settled now. */
  readonly think: (secret: boolean) => Promise<void>;
  /** Answers, whatever came before; a secret answer reaches nobody but the one person. */
  readonly answer: (body: Body, secret: boolean) => Promise<void>;
  /** Says something to everybody, after the first answer. */
  readonly post: (body: Body) => Promise<Posted>;
  /** Changes a message: the original is the first answer, or the one whose button was clicked. */
  readonly edit: (body: Body, messageId?: string) => Promise<void>;
  /** Takes the original away; somebody may have been faster. */
  readonly remove: () => Promise<void>;
};

/** Nothing in an answer pings, whatever stands in it. */
export const quiet = {
  allowed_mentions: { parse: [], replied_user: false },
} satisfies RESTPostAPIChannelMessageJSONBody;

const original = '@original';
const hidden = { flags: MessageFlags.Ephemeral };

/** Remembers how far the exchange has come, because that decides by which request an answer goes out. */
export function exchangeOf({ id, token, application_id: app }: APIInteraction, rest: REST): Exchange {
  let state: 'open' | 'answered' | 'thinking in secret' | 'thinking aloud' = 'open';

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
  const post = (body: Body): Promise<Posted> =>
    send(RequestMethod.Post, Routes.webhook(app, token), { ...quiet, ...body });
  const edit = async (body: Body, messageId = original): Promise<void> => {
    await send(RequestMethod.Patch, Routes.webhookMessage(app, token, messageId), { ...quiet, ...body });
  };
  const remove = async (): Promise<void> => {
    await send(RequestMethod.Delete, Routes.webhookMessage(app, token, original)).catch((err: unknown) =>
      isGone(err) ? undefined : Promise.reject(err),
    );
  };

  const answer = async (body: Body, secret: boolean): Promise<void> => {
    if (state === 'open') return respond(messageResponse(body, secret));
    if (state === 'thinking in secret' || (state === 'thinking aloud' && !secret)) {
      await edit(body);
      state = 'answered';
      return;
    }
    // What was begun before everybody cannot become private (discord/discord-api-docs#2735), and while it stands, what
    // is posted next only completes it (#2742): it goes, and the answer comes by itself.
    if (state === 'thinking aloud') await remove();
    state = 'answered';
    await send(RequestMethod.Post, Routes.webhook(app, token), { ...quiet, ...body, ...(secret ? hidden : {}) });
  };

  const think = async (secret: boolean): Promise<void> => {
    await respond({
      type: InteractionResponseType.DeferredChannelMessageWithSource,
      ...(secret ? { data: hidden } : {}),
    });
    state = secret ? 'thinking in secret' : 'thinking aloud';
  };

  return { respond, think, answer, post, edit, remove };
}

const messageResponse = (body: Body, secret: boolean): APIInteractionResponse => ({
  type: InteractionResponseType.ChannelMessageWithSource,
  data: { ...quiet, ...body, ...(secret ? hidden : {}) },
});
