import type { RESTOptions } from 'discord.js';

type MakeRequest = RESTOptions['makeRequest'];
type Answer = Awaited<ReturnType<MakeRequest>>;

/** What holds for every request with the bot's token. */
const everything = 'everything';

/** What the library would wait for. */
const hidden = ['x-ratelimit-limit', 'x-ratelimit-remaining', 'x-ratelimit-reset-after', 'x-ratelimit-global'];

/**
 * Keeps Discord's rate limits instead of the library, which waits for their end with a timer that nothing stops: a limit of
 * an hour keeps the process alive for an hour. A request that would be too many is answered with 429 at once, without being
 * sent, and whoever sends it waits (outbound/send.ts).
 * Source: https://github.com/discordjs/discord.js/blob/14.28.1/packages/rest/src/lib/handlers/SequentialHandler.ts (runRequest)
 */
export function keepLimits(makeRequest: MakeRequest): MakeRequest {
  /** When a limit is over, by what it holds for. */
  const limits = new Map<string, number>();
  const limit = (what: string, seconds: number): void => {
    const now = performance.now();
    for (const [each, end] of limits) if (end <= now) limits.delete(each);
    limits.set(what, now + seconds * 1000);
  };
  const left = (what: string): number => (limits.get(what) ?? 0) - performance.now();

  return async (url, init) => {
    const route = `${init.method} ${url}`;
    const hasToken = new Headers(init.headers as Record<string, string>).has('authorization');
    const milliseconds = Math.max(left(route), hasToken ? left(everything) : 0);
    if (milliseconds > 0) return tooMany(milliseconds / 1000);
    const answer = await makeRequest(url, init);
    const { status, headers } = answer;
    const seconds = Number(headers.get('retry-after') ?? headers.get('x-ratelimit-reset-after') ?? 0);
    if (status === 429 && headers.has('x-ratelimit-global')) limit(everything, seconds);
    else if (status === 429 || headers.get('x-ratelimit-remaining') === '0') limit(route, seconds);
    for (const name of hidden) headers.delete(name);
    return answer;
  };
}

const tooMany = (seconds: number): Answer =>
  new Response('{"message":"too many requests"}', {
    status: 429,
    headers: { 'content-type': 'application/json', 'retry-after': `${seconds}` },
  }) as unknown as Answer;
