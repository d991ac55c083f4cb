import type { webApi } from '@slack/bolt';
import { pause } from '../../../chat/retry.ts';
import { slackError } from './errors.ts';

/** A single request may fail for its own reasons: Slack is out when two fail, this far apart, in milliseconds. */
const gap = 300;

/**
 * Asks Slack for something that changes nothing. Whoever asks meanwhile is told the same.
 *
 * @returns whether Slack cannot be reached: neither of two requests got an answer of Slack's own
 */
export function createOutageCheck(client: webApi.WebClient, signal: AbortSignal): () => Promise<boolean> {
  const isAnswered = (): Promise<boolean> =>
    client.auth.test().then(
      () => true,
      (error: unknown) => slackError(error) !== undefined,
    );
  const check = async (): Promise<boolean> => {
    if (await isAnswered()) return false;
    await pause(gap, signal);
    return !(await isAnswered());
  };
  let running: Promise<boolean> | undefined;
  return () => {
    running ??= check().finally(() => {
      running = undefined;
    });
    return running;
  };
}
