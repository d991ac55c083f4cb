/** Does one piece of work after the other for each channel, each channel by itself. */
export type InTurn = <T>(channel: string, work: () => Promise<T>) => Promise<T>;

/**
 * Slack takes about a message a second in a channel (docs.slack.dev/apis/web-api/rate-limits). Whoever has to wait for that
 * holds back those after it, so that they do not all come back at the same moment.
 */
export function createInTurn(): InTurn {
  const last = new Map<string, Promise<unknown>>();
  return (channel, work) => {
    const turn = (last.get(channel) ?? Promise.resolve()).then(work);
    const settled: Promise<unknown> = turn
      .catch(() => {})
      .then(() => last.get(channel) === settled && last.delete(channel));
    last.set(channel, settled);
    return turn;
  };
}
