import { type Client, DefaultUserAgent, Status } from 'discord.js';

/** How long Discord may take to answer whether it knows the bot, in milliseconds. */
const timeout = 2_500;

/** What is wrong with the connections to the gateway; undefined if nothing is. */
export function gatewayProblem(client: Client | undefined): string | undefined {
  const shards = [...(client?.ws.shards.values() ?? [])];
  const down = shards.filter(({ status }) => status !== Status.Ready).map(({ id }) => id);
  if (down.length > 0 && shards.length > 1) return `no gateway connection (shard ${down.join(', ')})`;
  return client?.isReady() && down.length === 0 ? undefined : 'no gateway connection';
}

/**
 * Asks Discord who the bot is: that takes its API and the token, like an answer. One attempt, past everything that is
 * repeated or waits for its turn.
 *
 * @throws an error whose message says what is wrong
 */
export async function probe(apiUrl: string, token: string): Promise<void> {
  const request = { headers: { authorization: `Bot ${token}`, 'user-agent': DefaultUserAgent } };
  const response = await fetch(`${apiUrl.replace(/\/+$/, '')}/v10/users/@me`, {
    ...request,
    signal: AbortSignal.timeout(timeout),
  }).catch((err: unknown) => {
    throw new Error(`Discord cannot be reached (${reasonOf(err)})`);
  });
  const body = await response.text();
  if (response.status === 401) throw new Error('Discord rejects DISCORD_TOKEN (401)');
  if (!response.ok) throw new Error(`Discord answers ${response.status}`);
  if (!body.startsWith('{')) throw new Error('Discord answers with something else than JSON');
}

function reasonOf(err: unknown): string {
  if ((err as Error).name === 'TimeoutError') return 'no answer';
  const { code = (err as Error).message } = ((err as Error).cause ?? {}) as { readonly code?: string };
  return code;
}
