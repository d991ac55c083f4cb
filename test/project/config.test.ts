import { readFileSync } from 'node:fs';
import { parse } from 'dotenv';
import { describe, expect, it } from 'vitest';
import { type Config, readConfig as read, variablesOf } from '../../src/config.ts';
import { platforms } from '../../src/platforms.ts';

const root = new URL('../../', import.meta.url);
const file = (name: string): string => readFileSync(new URL(name, root), 'utf8');

const readConfig = (environment: Record<string, string>) => read(environment, platforms);

/** A configuration that has no problems. */
function configOf(environment: Record<string, string>): Config {
  const config = readConfig(environment);
  if (!config.ok) throw new Error(config.problems.join('\n'));
  return config.value;
}

const problemsOf = (environment: Record<string, string>): readonly string[] => {
  const config = readConfig(environment);
  return config.ok ? [] : config.problems;
};

describe('the configuration', () => {
  const example = parse(file('.env.example'));
  const variables = variablesOf(platforms);
  const declared = Object.entries(variables).map(([name, { description = '' }]) => ({ name, description }));

  it('is what .env.example lists, with the defaults as they are', () => {
    expect(Object.keys(example).sort()).toEqual(declared.map(({ name }) => name).sort());
    expect(configOf(example)).toEqual(configOf({}));
    for (const [name, value] of Object.entries(example)) {
      expect(value).toBe(String(variables[name]?.parse(undefined) ?? ''));
    }
  });

  it.each(declared)(
    '$name is explained in the same words in .env.example and in the table of the README',
    ({ name, description }) => {
      expect(file('.env.example')).toContain(`# ${description}`);
      const value = example[name];
      expect(file('README.md')).toContain(`| \`${name}\` | ${value ? `\`${value}\`` : ''} | ${description} |`);
    },
  );

  it('turns on the platforms whose tokens are there', () => {
    const names = (environment: Record<string, string>) => configOf(environment).platforms.map(({ name }) => name);
    expect(names({})).toEqual([]);
    expect(names({ SLACK_BOT_TOKEN: 'xoxb-1', SLACK_APP_TOKEN: 'xapp-1' })).toEqual(['slack']);
    expect(names({ DISCORD_TOKEN: 'd', REPLY_VISIBILITY: 'channel' })).toEqual(['discord']);
    expect(names({ SLACK_BOT_TOKEN: 'xoxb-1', SLACK_SIGNING_SECRET: 's', DISCORD_TOKEN: 'd' })).toEqual([
      'slack',
      'discord',
    ]);
  });

  it('turns the playground on where there is no platform, or on demand, and keeps it to this machine by default', () => {
    const local = { host: '127.0.0.1', playground: { host: '127.0.0.1' } };
    expect(configOf({})).toMatchObject(local);
    expect(configOf({ DISCORD_TOKEN: 'd', PLAYGROUND: 'on' })).toMatchObject(local);
    expect(configOf({ HOST: '0.0.0.0' })).toMatchObject({ host: '0.0.0.0', playground: { host: '0.0.0.0' } });
    for (const environment of [{ DISCORD_TOKEN: 'd' }, { PLAYGROUND: 'off' }]) {
      expect(configOf(environment)).not.toHaveProperty('playground');
      expect(configOf(environment)).not.toHaveProperty('host');
    }
  });

  it('shares through Redis what replicas answered, where there is one, and tells nobody its password', () => {
    for (const url of [
      'redis://redis',
      'redis://redis/',
      'rediss://user:p%40ss@redis.example.com:6380/15',
      'redis://:secret@[::1]:6379/0',
    ])
      expect(configOf({ REDIS_URL: url })).toMatchObject({ redisUrl: url });
    expect(configOf({ REDIS_URL: ' ' })).not.toHaveProperty('redisUrl');
    expect(problemsOf({ REDIS_URL: 'https://:secret@redis' }).join()).not.toContain('secret');
  });

  it('takes a page for reports, or none', () => {
    const url = 'https://example.com/issues/new?template=wrong.yml';
    expect(configOf({ REPORT_URL: url })).toMatchObject({ reportUrl: url });
    expect(configOf({ REPORT_URL: ' ' })).not.toHaveProperty('reportUrl');
  });

  it('takes the address of a static site, or none', () => {
    expect(configOf({ SITE_URL: 'https://example.com/codes' })).toMatchObject({ siteUrl: 'https://example.com/codes' });
    expect(configOf({ SITE_URL: ' ' })).not.toHaveProperty('siteUrl');
  });

  it.each<[string, Record<string, string>, string[]]>([
    ['a bot token alone', { SLACK_BOT_TOKEN: 'xoxb-1' }, ['SLACK_APP_TOKEN', 'SLACK_SIGNING_SECRET']],
    ['an app token alone', { SLACK_APP_TOKEN: 'xapp-1' }, ['SLACK_BOT_TOKEN']],
    [
      'swapped tokens',
      { SLACK_BOT_TOKEN: 'xapp-1', SLACK_APP_TOKEN: 'xoxb-1' },
      ['SLACK_BOT_TOKEN', 'SLACK_APP_TOKEN'],
    ],
    ['a port that is none', { PORT: '70000' }, ['PORT']],
    [
      'an address that is none',
      { SLACK_API_URL: 'slack', DISCORD_API_URL: 'ftp://x' },
      ['SLACK_API_URL', 'DISCORD_API_URL'],
    ],
    ['unknown choices', { DEFAULT_LOCALE: 'fr', REPLY_VISIBILITY: 'all' }, ['en, zh-CN', 'private, channel']],
    [
      'a playground that would keep Slack out',
      { SLACK_BOT_TOKEN: 'xoxb-1', SLACK_SIGNING_SECRET: 's', PLAYGROUND: 'on' },
      ['HOST', 'PLAYGROUND'],
    ],
    ['a Redis that speaks HTTP', { REDIS_URL: 'http://redis:6379' }, ['REDIS_URL', 'rediss://']],
    ['a Redis without a host', { REDIS_URL: 'redis://' }, ['REDIS_URL']],
    ['a database that has a name', { REDIS_URL: 'redis://redis/cdncode' }, ['REDIS_URL']],
    ['a password that cannot be read', { REDIS_URL: 'redis://:100%@redis' }, ['REDIS_URL']],
    ['a server without a bot', { DISCORD_GUILD_ID: '1' }, ['DISCORD_TOKEN']],
    ['a channel without a bot', { DISCORD_FEEDBACK_CHANNEL: '1' }, ['DISCORD_FEEDBACK_CHANNEL', 'DISCORD_TOKEN']],
    [
      'a channel by its name',
      { DISCORD_TOKEN: 'd', DISCORD_FEEDBACK_CHANNEL: '#reports' },
      ['DISCORD_FEEDBACK_CHANNEL', 'digits'],
    ],
    ['a page for reports that is none', { REPORT_URL: 'javascript:alert(1)' }, ['REPORT_URL']],
    ['a static site that is none', { SITE_URL: 'javascript:alert(1)' }, ['SITE_URL']],
  ])('refuses %s and names what to look at', (_what, environment, names) => {
    const problems = problemsOf(environment).join('\n');
    for (const name of names) expect(problems).toContain(name);
  });
});
