import { type APIApplicationCommand, RequestMethod, Routes } from 'discord.js';
import type { BaseLogger } from 'pino';
import { retry } from '../../../chat/retry.ts';
import type { DiscordConfig } from '../config.ts';
import { globalCommands, guildCommands } from '../manifest.ts';
import { isBadRequest, loggable } from '../outbound/errors.ts';
import type { Send } from '../outbound/send.ts';
import { differs } from './command-diff.ts';
import { refusalOf } from './errors.ts';

/** Until a transient error is one that somebody should hear of, in milliseconds. */
const patience = 15 * 60_000;

/**
 * Registers the commands, in one server or for everybody, unless they are registered as declared: overwriting replaces
 * all of the application's commands, and creations are limited to 200 a day.
 *
 * @returns whether anything was overwritten
 */
async function register(send: Send, applicationId: string, guildId: string | undefined): Promise<boolean> {
  const [route, declared] = guildId
    ? ([Routes.applicationGuildCommands(applicationId, guildId), guildCommands] as const)
    : ([Routes.applicationCommands(applicationId), globalCommands] as const);
  const request = { fullRoute: route, until: performance.now() + patience, isRepeatable: true };
  const query = new URLSearchParams({ with_localizations: 'true' });
  const registered: unknown = JSON.parse(await send({ ...request, method: RequestMethod.Get, query }));
  if (!differs(registered as Partial<APIApplicationCommand>[], declared)) return false;
  await send({ ...request, method: RequestMethod.Put, body: declared });
  return true;
}

/** The registration of the commands. */
export type Registration = {
  /** Settles only if Discord rejects it before it ever succeeded. */
  readonly refused: Promise<string>;
  /** Registers the commands. Never rejects: what goes wrong is logged, and tried again unless that is no use. */
  readonly run: (send: Send, applicationId: string) => Promise<void>;
};

/** @param signal once aborted, nothing is registered any more */
export function createRegistration({ guildId }: DiscordConfig, logger: BaseLogger, signal: AbortSignal): Registration {
  let wasRegistered = false;
  let refuse: (problem: string) => void = () => {};
  const refused = new Promise<string>((resolve) => {
    refuse = resolve;
  });
  const onFailure = (err: unknown, seconds: number): void => {
    if (refusalOf(err, guildId) !== undefined || isBadRequest(err)) throw err;
    logger.warn({ err: loggable(err), seconds }, 'registering the commands failed, trying again');
  };
  return {
    refused,
    run: async (send, applicationId) => {
      try {
        const overwritten = await retry(() => register(send, applicationId, guildId), onFailure, signal);
        if (overwritten === undefined) return;
        wasRegistered = true;
        logger.info({ overwritten }, 'commands registered');
      } catch (err) {
        const problem = refusalOf(err, guildId);
        if (problem !== undefined && !wasRegistered) refuse(problem);
        else logger.error({ err: loggable(err) }, 'registering the commands failed');
      }
    },
  };
}
