import type { RespondArguments, RespondFn, webApi } from '@slack/bolt';
import { slackError } from '../connection/errors.ts';
import { type Audience, isPersonal } from '../render/audience.ts';
import type { Place } from './answer.ts';

/** Nothing that we send may unfurl its links or be searched for names to ping. */
const quiet = { unfurl_links: false, unfurl_media: false, parse: 'none', link_names: false } as const;

/** Where somebody asked whom we answer by a response_url (five uses in thirty minutes). */
export type Asked = {
  readonly respond: RespondFn;
  readonly user: string;
  /** The thread in which an answer has to show up. */
  readonly thread?: string | undefined;
  /** The thread to share to, if that is another one. */
  readonly shareTo?: string | undefined;
};

/** An answer that only the person who asked sees. */
export const privately = ({ respond, thread, shareTo = thread }: Omit<Asked, 'user'>): Place => ({
  audience: () => ({ kind: 'asker', thread: shareTo }),
  send: (message) => post(respond, { ...message, response_type: 'ephemeral', ...inThread(thread) }),
});

/** An answer that the channel sees, unless it is of use to nobody else. */
export function publicly(asked: Asked, sharedBy?: string): Place {
  const alone = privately(asked);
  const { respond, user, thread } = asked;
  return {
    audience: (tone) =>
      isPersonal(tone) ? alone.audience(tone) : { kind: 'channel', owner: user, ...(sharedBy && { sharedBy }) },
    send: (message, audience, tone) =>
      audience.kind === 'channel'
        ? post(respond, { ...message, response_type: 'in_channel', ...inThread(thread) })
        : alone.send(message, audience, tone),
  };
}

/** The place of the message that was clicked in, for an answer that may replace it; a fault never does. */
export function inPlaceOf(asked: Asked, audience: Audience): Place {
  const beside = privately(asked);
  return {
    audience: (tone) => (tone === 'fault' ? beside.audience(tone) : audience),
    send: (message, seenBy, tone) =>
      tone === 'fault'
        ? beside.send(message, seenBy, tone)
        : post(asked.respond, { ...message, replace_original: true }),
  };
}

/** Takes the message away that was clicked in. */
export const removeOriginal = async (respond: RespondFn): Promise<void> => {
  await (await respond({ delete_original: true })).text();
};

async function post(respond: RespondFn, message: RespondArguments): Promise<void> {
  const response = await respond({ ...quiet, replace_original: false, ...message });
  // A body that nobody reads keeps its connection open.
  await response.text();
}

const inThread = (thread: string | undefined) => (thread === undefined ? {} : { thread_ts: thread });

/** Where a message arrived by an event. */
export type Heard = {
  readonly client: webApi.WebClient;
  readonly channel: string;
  readonly thread: string | undefined;
  readonly user: string;
  /** Whether one person alone can be shown something there: in a thread that has begun, says Slack. */
  readonly showsAlone: boolean;
};

/** The channel or the thread of a mention. Politeness is not answered there: everybody would have to read it. */
export const inChannel = ({ client, channel, thread, user, showsAlone }: Heard): Place => ({
  audience: (tone) => {
    if (tone === 'courtesy') return undefined;
    return showsAlone && isPersonal(tone) ? { kind: 'asker', thread } : { kind: 'channel', owner: user };
  },
  send: async (message, audience) => {
    const posted = { ...quiet, ...message, channel, ...inThread(thread) };
    if (audience.kind !== 'asker') return client.chat.postMessage(posted);
    try {
      return await client.chat.postEphemeral({ ...posted, user });
    } catch (error) {
      // Somebody from another workspace, say. A mention never stays unanswered, so the thread gets it.
      if (slackError(error) === undefined) throw error;
      return client.chat.postMessage(posted);
    }
  },
});

/** The conversation between one person and the bot. */
export const inConversation = ({ client, channel, thread }: Pick<Heard, 'client' | 'channel' | 'thread'>): Place => ({
  audience: () => ({ kind: 'own' }),
  send: (message) => client.chat.postMessage({ ...quiet, ...message, channel, ...inThread(thread) }),
});
