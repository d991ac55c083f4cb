import type { webApi } from '@slack/bolt';
import { pause } from '../../../chat/retry.ts';
import { slackError } from './errors.ts';

/** A single request may fail for its own reasons: Slack is out when two fail, this far apart, in milliseconds. */
const gap = 300;

/** What fails so soon after an outage, in milliseconds, belongs to it. */
const aftermath = 5_000;

/**
 * Asks Slack for something that changes nothing. Whoever asks meanwhile is told the same.
 *
 * @returns whether Slack cannot be reached, or could not a moment ago: neither of two requests got an answer of Slack's own
 */
export function createOutageCheck(client: webApi.WebClient, signal: AbortSignal): () => Promise<boolean> {
  const isAnswered = (): Promise<boolean> =>
    client.auth.test().then(
      () => true,
      (error: unknown) => slackError(error) !== undefined,
    );
  let lastOut = Number.NEGATIVE_INFINITY;
  const check = async (): Promise<boolean> => {
    if (!(await isAnswered())) {
      await pause(gap, signal);
      if (!(await isAnswered())) lastOut = performance.now();
    }
    return performance.now() - lastOut < aftermath;
  };
  let running: Promise<boolean> | undefined;
  return () => {
    running ??= check().finally(() => {
      running = undefined;
    });
    return running;
  };
}
