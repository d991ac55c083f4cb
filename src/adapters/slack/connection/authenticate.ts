import { webApi } from '@slack/bolt';
import type { BaseLogger } from 'pino';
import { directMessageScope } from '../manifest.ts';
import { botTokenRefused, finalError, reason, scopesMissing } from './errors.ts';
import { boltLogger } from './log.ts';
import { fetchUntil, pause, waitAfter } from './patience.ts';

/** Who we are in the workspace. */
export type Identity = { readonly botUserId?: string; readonly botId?: string };

/**
 * Asks Slack whose token it is, again and again while Slack cannot be reached.
 *
 * @returns who we are, or the sentence with which Slack turns us down; undefined if the signal came first
 */
export async function authenticate(
  { botToken, apiUrl }: { readonly botToken: string; readonly apiUrl: string },
  { logger, signal }: { readonly logger: BaseLogger; readonly signal: AbortSignal },
): Promise<Identity | { readonly refusal: string } | undefined> {
  // The library's own retries take half an hour in silence, so that it gets none and this loop has them all.
  const client = new webApi.WebClient(botToken, {
    slackApiUrl: apiUrl,
    logger: boltLogger(logger, 'debug'),
    retryConfig: { retries: 0 },
    rejectRateLimitedCalls: true,
    fetch: fetchUntil(signal),
  });
  for (let failures = 0; !signal.aborted; ) {
    try {
      const { user_id: botUserId, bot_id: botId, response_metadata } = await client.auth.test();
      const granted = response_metadata?.scopes;
      const refusal = granted && scopesMissing(granted);
      if (granted?.includes(directMessageScope) === false) {
        logger.warn(`no direct messages: SLACK_BOT_TOKEN lacks ${directMessageScope}`);
      }
      return refusal ? { refusal } : { ...(botUserId && { botUserId }), ...(botId && { botId }) };
    } catch (error) {
      if (signal.aborted) return undefined;
      const code = finalError(error);
      if (code) return { refusal: botTokenRefused(code) };
      failures += 1;
      logger.warn(
        { reason: reason(error), seconds: waitAfter(failures) / 1000 },
        'Slack cannot be reached; trying again',
      );
      await pause(waitAfter(failures), signal);
    }
  }
  return undefined;
}
