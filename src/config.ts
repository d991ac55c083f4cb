import { z } from 'zod';
import type { DiscordConfig } from './adapters/discord/connection/start.ts';
import type { SlackConfig } from './adapters/slack/connection/start.ts';
import { languages } from './language.ts';
import type { WebConfig } from './playground/server.ts';

/** What the process runs with. */
export type Config = {
  readonly slack?: SlackConfig;
  readonly discord?: DiscordConfig;
  readonly playground?: WebConfig;
  readonly port: number;
  /** The address to bind the port to; all of this machine's for none. */
  readonly host?: string;
  readonly logLevel: string;
  readonly defaultLanguage: (typeof languages)[number];
  /** Names as people write them; the catalog knows whether there are such products. */
  readonly defaultProducts: readonly string[];
  readonly runbooksDirectory?: string;
};

/** Set, but to nothing, is as good as not set: `.env.example` is copied with its empty lines. */
const optional = z
  .string()
  .trim()
  .optional()
  .transform((value) => value || undefined);

const url = (byDefault: string) =>
  optional.transform((value) => value ?? byDefault).pipe(z.url({ protocol: /^https?$/, error: 'is no http(s) URL' }));

const choice = <const T extends readonly [string, ...string[]]>(values: T, byDefault: T[number]) =>
  optional
    .transform((value) => value ?? byDefault)
    .pipe(z.enum(values, { error: `takes one of ${values.join(', ')}` }));

/** The two Slack tokens are easily swapped; what else is wrong with a token, Slack says at the start. */
const notPrefixed = (prefix: string, remedy: string) =>
  optional.refine((value) => !value?.startsWith(prefix), {
    error: `holds a token that starts with ${prefix}: ${remedy}`,
  });

/** Every variable that the process reads, with what it is for; README's table and .env.example are held against it. */
export const variables = z.object({
  SLACK_BOT_TOKEN: notPrefixed('xapp-', 'that is the app-level token, put the Bot User OAuth Token there').describe(
    'Slack: the bot token; turns Slack on',
  ),
  SLACK_APP_TOKEN: notPrefixed('xox', 'that is no app-level token, put the one from Basic Information there').describe(
    'Slack: the app-level token; chooses Socket Mode',
  ),
  SLACK_SIGNING_SECRET: optional.describe('Slack: the signing secret; for HTTP mode, when there is no app-level token'),
  SLACK_API_URL: url('https://slack.com/api/').describe('Slack: where its Web API stands; GovSlack has its own'),
  DISCORD_TOKEN: optional.describe('Discord: the bot token; turns Discord on'),
  DISCORD_GUILD_ID: optional
    .refine((value) => value === undefined || /^\d+$/.test(value), { error: 'is no server id: it has digits only' })
    .describe('Discord: register the command in this one server only, at once, while developing'),
  DISCORD_API_URL: url('https://discord.com/api').describe(
    'Discord: where its API stands; large bots put a proxy there',
  ),
  REPLY_VISIBILITY: choice(['private', 'channel'], 'private').describe(
    'Who sees the answer to a command: private or channel',
  ),
  DEFAULT_LOCALE: choice(languages, 'en').describe(
    'The language when neither the question nor the platform settles it: en or zh-CN',
  ),
  DEFAULT_PRODUCTS: optional.describe(
    'The products that are meant where a question names none, separated by commas: edgeone, nginx',
  ),
  RUNBOOKS_DIR: optional.describe("A directory with the team's own runbooks; read again on SIGHUP"),
  PLAYGROUND: choice(['auto', 'on', 'off'], 'auto').describe(
    'A page that shows every answer without an account: auto (where no platform is configured), on or off',
  ),
  HOST: optional.describe(
    'The address that the port is bound to; with the playground on, this machine alone by default',
  ),
  PORT: optional
    .transform((value) => value ?? '3000')
    .transform(Number)
    .pipe(z.int({ error: 'is no port number' }).min(0).max(65535))
    .describe("The HTTP port: health, metrics, the playground and Slack's HTTP mode"),
  LOG_LEVEL: choice(['fatal', 'error', 'warn', 'info', 'debug', 'trace', 'silent'], 'info').describe(
    'How much is logged',
  ),
});

/**
 * Reads the configuration.
 *
 * @param environment usually `process.env`, which nothing else reads
 * @returns the configuration, or every problem at once, each a sentence that says what to set
 */
export function readConfig(environment: Readonly<Record<string, string | undefined>>): Config | { problems: string[] } {
  const parsed = variables.safeParse(environment);
  const problems = [
    ...(parsed.error?.issues ?? []).map(({ path, message }) => `${String(path[0])} ${message}.`),
    ...problemsTogether(environment),
  ];
  if (!parsed.success) return { problems };
  const env = parsed.data;
  if (problems.length > 0) return { problems };
  const alone = !env.SLACK_BOT_TOKEN && !env.DISCORD_TOKEN;
  const playground = env.PLAYGROUND === 'on' || (env.PLAYGROUND === 'auto' && alone);
  const host = env.HOST ?? (playground ? '127.0.0.1' : undefined);
  return {
    ...(env.SLACK_BOT_TOKEN && { slack: slackOf(env, env.SLACK_BOT_TOKEN) }),
    ...(env.DISCORD_TOKEN && { discord: discordOf(env, env.DISCORD_TOKEN) }),
    ...(playground && host && { playground: { host } }),
    port: env.PORT,
    ...(host && { host }),
    logLevel: env.LOG_LEVEL,
    defaultLanguage: env.DEFAULT_LOCALE,
    defaultProducts: (env.DEFAULT_PRODUCTS ?? '').split(/[,，、]/).flatMap((name) => name.trim() || []),
    ...(env.RUNBOOKS_DIR && { runbooksDirectory: env.RUNBOOKS_DIR }),
  };
}

/** What is wrong with variables that are right on their own. */
function problemsTogether(environment: Readonly<Record<string, string | undefined>>): string[] {
  const has = (name: keyof Variables): boolean => Boolean(environment[name]?.trim());
  const slackWay = has('SLACK_APP_TOKEN') || has('SLACK_SIGNING_SECRET');
  return [
    ...(has('SLACK_BOT_TOKEN') && !slackWay
      ? ['SLACK_BOT_TOKEN needs SLACK_APP_TOKEN (Socket Mode) or SLACK_SIGNING_SECRET (HTTP mode) beside it.']
      : []),
    ...(slackWay && !has('SLACK_BOT_TOKEN')
      ? ['SLACK_BOT_TOKEN is missing, so Slack cannot start: copy it from OAuth & Permissions.']
      : []),
    // The page keeps to this machine unless told otherwise, and the port with it.
    ...(environment['PLAYGROUND']?.trim() === 'on' &&
    has('SLACK_SIGNING_SECRET') &&
    !has('SLACK_APP_TOKEN') &&
    !has('HOST')
      ? [
          "HOST is missing: with PLAYGROUND=on, the port takes no requests from outside, such as Slack's. Set HOST=0.0.0.0 to take them, or HOST=127.0.0.1 behind a proxy on this machine.",
        ]
      : []),
    ...(has('DISCORD_GUILD_ID') && !has('DISCORD_TOKEN') ? ['DISCORD_GUILD_ID needs DISCORD_TOKEN beside it.'] : []),
  ];
}

type Variables = z.output<typeof variables>;

const slackOf = (env: Variables, botToken: string): SlackConfig => ({
  botToken,
  ...(env.SLACK_APP_TOKEN && { appToken: env.SLACK_APP_TOKEN }),
  ...(env.SLACK_SIGNING_SECRET && { signingSecret: env.SLACK_SIGNING_SECRET }),
  apiUrl: env.SLACK_API_URL,
  visibility: env.REPLY_VISIBILITY,
});

const discordOf = (env: Variables, token: string): DiscordConfig => ({
  token,
  apiUrl: env.DISCORD_API_URL,
  ...(env.DISCORD_GUILD_ID && { guildId: env.DISCORD_GUILD_ID }),
  visibility: env.REPLY_VISIBILITY,
});
