import type { webApi } from '@slack/bolt';
import type { BaseLogger } from 'pino';
import { retry } from '../../../chat/retry.ts';
import { inert } from '../outbound/api.ts';
import { delayOf, reason, slackError } from '../outbound/errors.ts';

/** What Slack says of a channel that the bot cannot post to, and what to do about it. */
const remedies: Readonly<Record<string, string>> = {
  channel_not_found: 'copy the id from the channel’s details, and invite the bot to the channel if it is private',
  not_in_channel: 'invite the bot to the channel',
  is_archived: 'the channel is archived: set another one',
  restricted_action: 'the workspace lets only some people post to this channel: set another one',
};

type Context = { readonly logger: BaseLogger; readonly signal: AbortSignal };

/**
 * Whether the bot can post to the channel for reports; a problem is logged. To look at a channel takes scopes that nothing
 * else needs (`channels:read`, `groups:read`), and what is posted everybody would see, so that the bot writes a line to
 * itself that nobody else is shown: chat.postEphemeral needs `chat:write` alone, and says what is wrong with the channel
 * before it looks at the person (docs.slack.dev/reference/methods/chat.postEphemeral). Anything else that it says proves
 * nothing, and the first report will tell (report.ts).
 */
export async function canPost(
  channel: string,
  user: string,
  client: webApi.WebClient,
  { logger, signal }: Context,
): Promise<boolean> {
  const attempt = async (): Promise<string | undefined> => {
    try {
      await client.chat.postEphemeral({ ...inert, channel, user, text: 'Reports of mistakes will be posted here.' });
      return undefined;
    } catch (error) {
      if (delayOf(error, true) !== undefined) throw error;
      return slackError(error);
    }
  };
  const onFailure = (error: unknown): void =>
    logger.debug({ reason: reason(error) }, 'SLACK_FEEDBACK_CHANNEL could not be checked yet');
  const code = await retry(attempt, onFailure, signal);
  const remedy = code === undefined ? undefined : remedies[code];
  if (remedy !== undefined) {
    logger.error(
      `no reports of mistakes: Slack refuses SLACK_FEEDBACK_CHANNEL (${code}): ${remedy}, and start the bot again`,
    );
  }
  return remedy === undefined && !signal.aborted;
}
