import { z } from 'zod';
import type { Configured, Platform } from './chat/platform.ts';
import { languages } from './language.ts';
import { failure, type Result, success } from './result.ts';
import { enumVariable, optionalUrlVariable, optionalVariable, redisVariable } from './variables.ts';

/** What the process runs with. */
export type Config = {
  /** The platforms that are configured. */
  readonly platforms: readonly (Configured & Pick<Platform, 'name'>)[];
  /** Where the playground is served, if it is. */
  readonly playground?: { readonly host: string };
  readonly port: number;
  /** The address to bind the port to; all of this machine's for undefined. */
  readonly host?: string;
  readonly logLevel: string;
  readonly defaultLanguage: (typeof languages)[number];
  /** Names as people write them; the catalog knows whether there are such products. */
  readonly defaultProducts: readonly string[];
  readonly runbooksDirectory?: string;
  /** The page on which people can report a mistake. */
  readonly reportUrl?: string;
  /** Where the static site stands. */
  readonly siteUrl?: string;
  /** The Redis through which replicas share what was answered. */
  readonly redisUrl?: string;
  /** How programs may ask over HTTP, if they may. */
  readonly api?: { readonly token: string; readonly withTeam: boolean };
  /** The collector that gets traces. */
  readonly otlpEndpoint?: string;
};

/** What decides over answers, wherever they are given. */
const answering = {
  DEFAULT_LOCALE: enumVariable(languages, 'en').describe(
    'The language when neither the question nor the platform settles it: en or zh-CN',
  ),
  DEFAULT_PRODUCTS: optionalVariable.describe(
    'The products that are meant where a question names none, separated by commas: edgeone, nginx',
  ),
  RUNBOOKS_DIR: optionalVariable.describe("A directory with the team's own runbooks; read again on SIGHUP"),
  SITE_URL: optionalUrlVariable.describe(
    'The address of the static site that `npm run site` makes; the card of a code then links to its page there',
  ),
};

/** The variables that belong to no platform. */
const shared = {
  ...answering,
  REPLY_VISIBILITY: enumVariable(['private', 'channel'], 'private').describe(
    'Who sees the answer to a command: private or channel',
  ),
  REPORT_URL: optionalUrlVariable.describe(
    'A page on which people report mistakes in answers, where no channel takes reports; product, code and edition are added as parameters',
  ),
  REDIS_URL: redisVariable.describe(
    'Redis or Valkey, through which replicas share what was answered: redis://:password@host:6379/0, or rediss:// for TLS',
  ),
  OTEL_EXPORTER_OTLP_ENDPOINT: optionalUrlVariable.describe(
    'An OpenTelemetry collector that gets a trace of each question, without its text; other OTEL_ variables count, too',
  ),
  API_TOKEN: optionalVariable
    .refine((value) => value === undefined || /^[\x21-\x7e]{16,}$/.test(value), {
      error: 'has less than 16 characters, or others than letters, digits and signs',
    })
    .describe('Turns on the HTTP API and MCP on the port; whoever asks there sends it as a bearer token'),
  API_RUNBOOKS: enumVariable(['on', 'off'], 'off').describe(
    "Whether the API's answers have the team's runbooks: on or off",
  ),
  PLAYGROUND: enumVariable(['auto', 'on', 'off'], 'auto').describe(
    'A page that shows every answer without an account: auto (where no platform is configured), on or off',
  ),
  HOST: optionalVariable.describe(
    'The address that the port is bound to; with the playground on, this machine alone by default',
  ),
  PORT: optionalVariable
    .transform((value) => value ?? '3000')
    .transform(Number)
    .pipe(z.int({ error: 'is not a port number' }).min(0).max(65535))
    .describe("The HTTP port: health, metrics, the playground and Slack's HTTP mode"),
  LOG_LEVEL: enumVariable(['fatal', 'error', 'warn', 'info', 'debug', 'trace', 'silent'], 'info').describe(
    'How much is logged',
  ),
};

type Environment = Readonly<Record<string, string | undefined>>;

/** Every variable that the process reads, with what it is for; README's table and .env.example are generated from it or tested against it. */
export const variablesOf = (platforms: readonly Platform[]) =>
  ({ ...Object.assign({}, ...platforms.map(({ variables }) => variables)), ...shared }) as Readonly<
    Record<string, z.ZodType>
  >;

/**
 * Reads the configuration.
 *
 * @param environment usually `process.env`, which nothing else reads
 * @returns the configuration, or every problem at once, each a sentence that says what to set
 */
export function readConfig(environment: Environment, platforms: readonly Platform[]): Result<Config> {
  const own = z.object(shared).safeParse(environment);
  const visibility = own.data?.REPLY_VISIBILITY ?? 'private';
  const read = platforms.map(({ name, variables, configure }) => {
    const { values, problems } = readVariables(variables, environment);
    const configured = configure({ variables: values, visibility });
    return configured.ok
      ? { configured: configured.value && { ...configured.value, name }, problems }
      : { configured: undefined, problems: [...problems, ...configured.problems] };
  });
  const configured = read.flatMap((platform) => platform.configured ?? []);
  const problems = [
    ...read.flatMap((platform) => platform.problems),
    ...problemsOf(own.error),
    ...(own.data?.PLAYGROUND === 'on' && !own.data.HOST && configured.some(({ needsPort }) => needsPort)
      ? [closedPort]
      : []),
  ];
  return own.success && problems.length === 0 ? success(configOf(own.data, configured)) : failure(...problems);
}

/** What decides over answers. */
export type Answering = Pick<Config, 'defaultLanguage' | 'defaultProducts' | 'runbooksDirectory' | 'siteUrl'>;

/** Reads only what decides over answers, for the command in a terminal. @returns it, or every problem */
export function readAnswering(environment: Environment): Result<Answering> {
  const read = z.object(answering).safeParse(environment);
  return read.success ? success(answeringOf(read.data)) : failure(...problemsOf(read.error));
}

const answeringOf = (env: z.output<z.ZodObject<typeof answering>>): Answering => ({
  defaultLanguage: env.DEFAULT_LOCALE,
  defaultProducts: (env.DEFAULT_PRODUCTS ?? '').split(/[,，、]/).flatMap((name) => name.trim() || []),
  ...(env.RUNBOOKS_DIR && { runbooksDirectory: env.RUNBOOKS_DIR }),
  ...(env.SITE_URL && { siteUrl: env.SITE_URL }),
});

const problemsOf = (error: z.ZodError | undefined): string[] =>
  (error?.issues ?? []).map(({ path, message }) => `${String(path[0])} ${message}.`);

/** The page keeps to this machine unless told otherwise, and the port with it. */
const closedPort =
  "HOST is missing: with PLAYGROUND=on, the port takes no requests from outside, such as Slack's. Set HOST=0.0.0.0 to take them, or HOST=127.0.0.1 behind a proxy on this machine.";

/** The values of a platform's variables, and what is wrong with them one by one; what is wrong keeps its value. */
function readVariables(variables: Platform['variables'], environment: Environment) {
  const values: Record<string, string | undefined> = {};
  const problems: string[] = [];
  for (const [name, schema] of Object.entries(variables)) {
    const { data, error } = schema.safeParse(environment[name]);
    values[name] = error ? environment[name]?.trim() : (data as string | undefined);
    problems.push(...(error?.issues ?? []).map(({ message }) => `${name} ${message}.`));
  }
  return { values, problems };
}

type Shared = z.output<z.ZodObject<typeof shared>>;

function configOf(env: Shared, platforms: Config['platforms']): Config {
  const playground = env.PLAYGROUND === 'on' || (env.PLAYGROUND === 'auto' && platforms.length === 0);
  const host = env.HOST ?? (playground ? '127.0.0.1' : undefined);
  return {
    platforms,
    ...(playground && host && { playground: { host } }),
    port: env.PORT,
    ...(host && { host }),
    logLevel: env.LOG_LEVEL,
    ...answeringOf(env),
    ...(env.REPORT_URL && { reportUrl: env.REPORT_URL }),
    ...(env.REDIS_URL && { redisUrl: env.REDIS_URL }),
    ...(env.API_TOKEN && { api: { token: env.API_TOKEN, withTeam: env.API_RUNBOOKS === 'on' } }),
    ...(env.OTEL_EXPORTER_OTLP_ENDPOINT && { otlpEndpoint: env.OTEL_EXPORTER_OTLP_ENDPOINT }),
  };
}
