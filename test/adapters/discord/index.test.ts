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

  it('cannot register its commands in a server, nor hand on reports, without a token', () => {
    expect(configure({ DISCORD_GUILD_ID: '1', DISCORD_FEEDBACK_CHANNEL: '2' })).toEqual({
      ok: false,
      problems: [
        'DISCORD_GUILD_ID needs DISCORD_TOKEN beside it.',
        'DISCORD_FEEDBACK_CHANNEL needs DISCORD_TOKEN beside it.',
      ],
    });
  });

  const withShards = (list: string | undefined, count: string | undefined) =>
    configure({
      DISCORD_TOKEN: 'token',
      ...(list !== undefined && { DISCORD_SHARDS: list }),
      ...(count !== undefined && { DISCORD_SHARD_COUNT: count }),
    });

  it.each([
    [undefined, undefined],
    ['auto', undefined],
    ['0', '1'],
    ['0,1', '4'],
    ['0-3', '4'],
    [' 0 - 1, 3', '4'],
  ])('takes the shards %s of %s', (list, count) => {
    expect(withShards(list?.replace(/ - /, '-'), count)).toMatchObject({ ok: true, value: { needsPort: false } });
  });

  it.each([
    ['one', '4', 'DISCORD_SHARDS is neither auto nor numbers such as 0,1 or 0-3.'],
    ['0,,1', '4', 'DISCORD_SHARDS is neither auto nor numbers such as 0,1 or 0-3.'],
    ['3-1', '4', 'DISCORD_SHARDS names no shard.'],
    ['0', 'four', 'DISCORD_SHARD_COUNT is not a number from 1 to 4096.'],
    ['0', '0', 'DISCORD_SHARD_COUNT is not a number from 1 to 4096.'],
    ['0-4', '4', /^DISCORD_SHARDS names a shard that does not exist: with DISCORD_SHARD_COUNT=4, the last is 3\.$/],
    ['0', undefined, 'DISCORD_SHARDS needs DISCORD_SHARD_COUNT beside it.'],
    [undefined, '4', 'DISCORD_SHARD_COUNT needs DISCORD_SHARDS beside it.'],
  ])('rejects the shards %s of %s', (list, count, problem) => {
    const problems = [typeof problem === 'string' ? problem : expect.stringMatching(problem)];
    expect(withShards(list, count)).toEqual({ ok: false, problems });
  });

  it('takes no shards without a token', () => {
    expect(configure({ DISCORD_SHARDS: '0', DISCORD_SHARD_COUNT: '1' })).toEqual({
      ok: false,
      problems: ['DISCORD_SHARDS needs DISCORD_TOKEN beside it.'],
    });
  });

  it.each([
    [{ DISCORD_GUILD_ID: 'my server' }, 'is not the id of a server, which has digits only'],
    [{ DISCORD_FEEDBACK_CHANNEL: '#reports' }, 'is not the id of a channel, which has digits only'],
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
