import type { REST } from 'discord.js';

/**
 * Makes the REST client keep its token. After one response with 401, the library drops it, and sends nothing that needs a
 * token any more until the process starts again; but Discord and what stands before it also answer 401 for a moment.
 * Source: https://github.com/discordjs/discord.js/blob/14.28.1/packages/rest/src/lib/handlers/Shared.ts (handleErrors)
 */
export function keepToken(rest: REST): void {
  const setToken = rest.setToken.bind(rest) as (token: string | null) => REST;
  rest.setToken = (token: string | null) => (token === null ? rest : setToken(token));
}
