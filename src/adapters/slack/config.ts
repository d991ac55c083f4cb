import type { Visibility } from '../../chat/audience.ts';
import type { PlatformEnvironment } from '../../chat/platform.ts';
import { failure, type Result, success } from '../../result.ts';
import { optionalVariable, urlVariable } from '../../variables.ts';

export type SlackConfig = {
  readonly botToken: string;
  /** Chooses Socket Mode. */
  readonly appToken?: string | undefined;
  /** For HTTP mode, which is without an app-level token. */
  readonly signingSecret?: string | undefined;
  readonly apiUrl: string;
  /** Who sees the answer to a command. */
  readonly visibility: Visibility;
  /** The channel that reports of mistakes go to. */
  readonly feedbackChannel?: string | undefined;
};

/** The two Slack tokens are easily swapped; what else is wrong with a token, Slack says at the start. */
const notPrefixed = (prefix: string, remedy: string) =>
  optionalVariable.refine((value) => !value?.startsWith(prefix), {
    error: `holds a token that starts with ${prefix}: ${remedy}`,
  });

export const variables = {
  SLACK_BOT_TOKEN: notPrefixed('xapp-', 'that is the app-level token, put the Bot User OAuth Token there').describe(
    'Slack: the bot token; turns Slack on',
  ),
  SLACK_APP_TOKEN: notPrefixed(
    'xox',
    'that is not an app-level token; put the one from Basic Information there',
  ).describe('Slack: the app-level token; chooses Socket Mode'),
  SLACK_SIGNING_SECRET: optionalVariable.describe(
    'Slack: the signing secret; for HTTP mode, when there is no app-level token',
  ),
  SLACK_API_URL: urlVariable('https://slack.com/api/').describe(
    'Slack: where its Web API stands; GovSlack has its own',
  ),
  SLACK_FEEDBACK_CHANNEL: optionalVariable
    .refine((value) => value === undefined || /^[CG][A-Z0-9]{6,}$/.test(value), {
      error: 'is not the id of a channel, such as C0123456789; it is at the end of the channel’s details',
    })
    .describe('Slack: the id of the channel that reports of mistakes are posted to; the bot has to be in it'),
};

/** Reads the configuration. @returns undefined where Slack is not configured, or what is wrong */
export function readConfig({ variables: values, visibility }: PlatformEnvironment): Result<SlackConfig | undefined> {
  const { SLACK_BOT_TOKEN: botToken, SLACK_APP_TOKEN: appToken, SLACK_SIGNING_SECRET: signingSecret } = values;
  const hasMode = Boolean(appToken || signingSecret);
  if (botToken && !hasMode) {
    return failure(
      'SLACK_BOT_TOKEN needs SLACK_APP_TOKEN (Socket Mode) or SLACK_SIGNING_SECRET (HTTP mode) beside it.',
    );
  }
  if (!botToken) {
    return hasMode
      ? failure('SLACK_BOT_TOKEN is missing, so Slack cannot start: copy it from OAuth & Permissions.')
      : success(undefined);
  }
  const { SLACK_API_URL: apiUrl = '', SLACK_FEEDBACK_CHANNEL: feedbackChannel } = values;
  return success({ botToken, appToken, signingSecret, apiUrl, visibility, feedbackChannel });
}
