import { appTokenScope, scopes } from '../manifest.ts';
import { reason, slackError } from '../outbound/errors.ts';

/** The errors by which Slack rejects a token for good; every other error may be transient, such as an outage. */
const final =
  /^(?:invalid_auth|not_authed|account_inactive|user_removed_from_team|team_disabled|app_uninstalled|token_.*|not_allowed_token_type|missing_scope|no_permission|invalid_token|bad_token)$/;

/** The error code by which Slack rejects a token for good; undefined for every other error. */
export function finalError(error: unknown): string | undefined {
  const code = slackError(error);
  return code !== undefined && final.test(code) ? code : undefined;
}

/** Why a probe with the bot token failed. */
export function probeReason(error: unknown): string {
  const code = finalError(error);
  return code === undefined ? reason(error) : botTokenRejected(code);
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
