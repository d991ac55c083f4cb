import { webApi } from '@slack/bolt';
import type { BaseLogger } from 'pino';
import { retry } from '../../../chat/retry.ts';
import { failure, type Result, success } from '../../../result.ts';
import { directMessageScope } from '../manifest.ts';
import { reason } from '../outbound/errors.ts';
import { clientOptions, connecting } from './client.ts';
import { botTokenRejected, finalError, scopesMissing } from './errors.ts';
import { boltLogger } from './log.ts';

/** Who the bot is in the workspace. */
export type Identity = { readonly botUserId?: string; readonly botId?: string };

/**
 * Asks Slack whose token it is, again and again while Slack cannot be reached.
 *
 * @returns who the bot is, or the sentence that says why Slack rejects the token; undefined if the signal came first
 */
export function authenticate(
  { botToken, apiUrl }: { readonly botToken: string; readonly apiUrl: string },
  { logger, signal }: { readonly logger: BaseLogger; readonly signal: AbortSignal },
): Promise<Result<Identity> | undefined> {
  const client = new webApi.WebClient(botToken, clientOptions(apiUrl, connecting(signal), boltLogger(logger, 'debug')));
  const attempt = async (): Promise<Result<Identity>> => {
    try {
      return identify(await client.auth.test(), logger);
    } catch (error) {
      const code = finalError(error);
      if (code === undefined) throw error;
      return failure(botTokenRejected(code));
    }
  };
  return retry(
    attempt,
    (error, seconds) => logger.warn({ reason: reason(error), seconds }, 'Slack cannot be reached; trying again'),
    signal,
  );
}

function identify(
  { user_id: botUserId, bot_id: botId, response_metadata }: webApi.AuthTestResponse,
  logger: BaseLogger,
): Result<Identity> {
  const granted = response_metadata?.scopes;
  if (granted?.includes(directMessageScope) === false) {
    logger.warn(`no direct messages: SLACK_BOT_TOKEN lacks ${directMessageScope}`);
  }
  const missing = granted && scopesMissing(granted);
  return missing ? failure(missing) : success({ ...(botUserId && { botUserId }), ...(botId && { botId }) });
}
