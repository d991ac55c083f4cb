import { type Client, DiscordAPIError, PermissionFlagsBits, RequestMethod, Routes } from 'discord.js';
import type { BaseLogger } from 'pino';
import { loggable } from '../outbound/errors.ts';
import type { Send } from '../outbound/send.ts';

/** Until when the check is of use, in milliseconds: somebody who starts the bot still looks at its log. */
const patience = 60_000;

/** A client, and what sends its requests. */
export type Connection = { readonly client: Client; readonly send: Send };

/** Whether the bot can post to the channel for reports; what is wrong is logged. Never rejects. */
export async function canPost(channel: string, connection: Connection, logger: BaseLogger): Promise<boolean> {
  const problem = await problemOf(channel, connection);
  if (problem) logger.error(problem, `DISCORD_FEEDBACK_CHANNEL takes no reports: ${problem.reason}`);
  else logger.info('DISCORD_FEEDBACK_CHANNEL takes reports');
  return problem === undefined;
}

type Problem = { readonly reason: string; readonly err?: unknown };

/** Why the bot cannot post to a channel, and what to do about it; undefined if it can. */
async function problemOf(channel: string, { client, send }: Connection): Promise<Problem | undefined> {
  try {
    const until = performance.now() + patience;
    await send({ method: RequestMethod.Get, fullRoute: Routes.channel(channel), until, isRepeatable: true });
  } catch (error) {
    const isHidden = error instanceof DiscordAPIError && (error.status === 403 || error.status === 404);
    const reason = isHidden
      ? 'the bot sees no such channel; set the id of a channel, and give the bot the permission View Channel there.'
      : 'Discord did not say whether the bot may post there; start the bot again once Discord answers.';
    return { reason, err: loggable(error) };
  }
  // Of a server that another process serves, nothing more is known here.
  const known = client.channels.cache.get(channel);
  if (!known) return undefined;
  if (!known.isSendable()) return { reason: 'it takes no messages; set the id of a text channel or of a thread.' };
  if (known.isDMBased()) return undefined;
  const needed = known.isThread() ? PermissionFlagsBits.SendMessagesInThreads : PermissionFlagsBits.SendMessages;
  const may = client.user && known.permissionsFor(client.user)?.has([PermissionFlagsBits.ViewChannel, needed]);
  return may === false ? { reason: `give the bot the permission ${nameOf(known.isThread())} there.` } : undefined;
}

const nameOf = (isThread: boolean): string => (isThread ? 'Send Messages in Threads' : 'Send Messages');
