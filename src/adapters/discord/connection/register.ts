import { type APIApplicationCommand, type REST, Routes } from 'discord.js';
import { globalCommands, guildCommands } from '../manifest.ts';
import { differs } from './command-diff.ts';

/**
 * Registers the commands, in one server or for everybody, unless they are registered as declared: overwriting replaces
 * all of the application's commands, and creations are limited to 200 a day.
 *
 * @returns whether anything was overwritten
 */
export async function register(rest: REST, applicationId: string, guildId: string | undefined): Promise<boolean> {
  const [route, declared] = guildId
    ? ([Routes.applicationGuildCommands(applicationId, guildId), guildCommands] as const)
    : ([Routes.applicationCommands(applicationId), globalCommands] as const);
  const query = new URLSearchParams({ with_localizations: 'true' });
  const registered = (await rest.get(route, { query })) as Partial<APIApplicationCommand>[];
  if (!differs(registered, declared)) return false;
  await rest.put(route, { body: declared });
  return true;
}
