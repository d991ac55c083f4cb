import { webApi } from '@slack/bolt';
import { appTokenScope, scopes } from '../manifest.ts';
import { slackError } from '../outbound/errors.ts';

/** The errors by which Slack rejects a token for good; every other error may be transient, such as an outage. */
const final =
  /^(?:invalid_auth|not_authed|account_inactive|user_removed_from_team|team_disabled|app_uninstalled|token_.*|not_allowed_token_type|missing_scope|no_permission|invalid_token|bad_token)$/;

/** The error code by which Slack rejects a token for good; undefined for every other error. */
export function finalError(error: unknown): string | undefined {
  const code = slackError(error);
  return code !== undefined && final.test(code) ? code : undefined;
}

/** What went wrong, for a log line: no address, no token. */
export function reason(error: unknown): string {
  const hint = 'is SLACK_API_URL right?';
  if (error instanceof webApi.WebAPIHTTPError) {
    return error.statusCode === 404 ? `HTTP 404; ${hint}` : `HTTP ${error.statusCode}`;
  }
  if (error instanceof webApi.WebAPIRequestError) return String(error.original.cause ?? error.original.message);
  if (error instanceof webApi.WebAPIPlatformError) return slackError(error) ?? `the answer is not Slack's; ${hint}`;
  return error instanceof Error ? error.message : 'the connection ended';
}

export const botTokenRejected = (code: string): string =>
  `Slack refused SLACK_BOT_TOKEN (${code}): copy the Bot User OAuth Token again from OAuth & Permissions; ` +
  'reinstall the app if it was removed.';

export const appTokenRejected = (code: string): string =>
  `Slack refused SLACK_APP_TOKEN (${code}): create an app-level token with the scope ${appTokenScope} ` +
  'under Basic Information and copy it.';

/**
 * The sentence for scopes that the bot token lacks; undefined if it has all of them.
 *
 * @param granted as Slack's header x-oauth-scopes lists them
 */
export function scopesMissing(granted: readonly string[]): string | undefined {
  const missing = Object.entries(scopes).filter(([scope]) => !granted.includes(scope));
  if (missing.length === 0) return undefined;
  const named = missing.map(([scope, use]) => `${scope} (for ${use})`).join(', ');
  return `SLACK_BOT_TOKEN lacks ${named}: add what is missing under OAuth & Permissions and reinstall the app.`;
}
