import { createRequire } from 'node:module';
import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { discord } from '../../../src/adapters/discord/index.ts';

const configure = (variables: Record<string, string>) =>
  discord.configure({
    variables: z.object(discord.variables).parse(variables) as Record<string, string>,
    visibility: 'private',
  });

describe('Discord', () => {
  it('is off without a token', () => {
    expect(configure({ DISCORD_TOKEN: ' ' })).toEqual({ ok: true, value: undefined });
  });

  it('is on with one, and needs no port', () => {
    expect(configure({ DISCORD_TOKEN: 'token', DISCORD_GUILD_ID: '1' })).toMatchObject({
      ok: true,
      value: { needsPort: false },
    });
  });

  it('cannot register its commands in a server without a token', () => {
    expect(configure({ DISCORD_GUILD_ID: '1' })).toEqual({
      ok: false,
      problems: ['DISCORD_GUILD_ID needs DISCORD_TOKEN beside it.'],
    });
  });

  it.each([
    [{ DISCORD_GUILD_ID: 'my server' }, 'is not a server id, which has digits only'],
    [{ DISCORD_API_URL: 'discord.com' }, 'is not an http(s) URL'],
  ])('rejects %j', (variables, message) => {
    const { error } = z.object(discord.variables).safeParse(variables);
    expect(error?.issues).toMatchObject([{ path: Object.keys(variables), message }]);
  });

  it('loads its library when it starts, not before', async () => {
    const { cache } = createRequire(import.meta.url);
    const isLoaded = () => Object.keys(cache).some((path) => path.includes('/node_modules/discord.js/'));
    await discord.preview();
    expect(isLoaded()).toBe(false);
    await import('../../../src/adapters/discord/connection/start.ts');
    expect(isLoaded()).toBe(true);
  });
});
