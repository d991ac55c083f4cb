import { existsSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { Ajv2020 } from 'ajv/dist/2020.js';

const file = fileURLToPath(new URL('../../../../shared/schemas/discord-openapi.json', import.meta.url));

/** Whether Discord's published description is there to check against. */
export const hasSchema = existsSync(file);

const root = 'https://discord.com/openapi.json';
const ajv = new Ajv2020({ strict: false, validateFormats: false, allErrors: false });
if (hasSchema) ajv.addSchema(JSON.parse(readFileSync(file, 'utf8')), root);

/** The places in the description where the body of each request is described. */
const operations = {
  callback: ['/interactions/{interaction_id}/{interaction_token}/callback', 'post'],
  message: ['/channels/{channel_id}/messages', 'post'],
  followUp: ['/webhooks/{webhook_id}/{webhook_token}', 'post'],
  edit: ['/webhooks/{webhook_id}/{webhook_token}/messages/@original', 'patch'],
  globalCommands: ['/applications/{application_id}/commands', 'put'],
  guildCommands: ['/applications/{application_id}/guilds/{guild_id}/commands', 'put'],
} as const;

export type Operation = keyof typeof operations;

/** What is wrong with a request's body according to Discord's description and to the rules that it leaves out. */
export function problemsOf(operation: Operation, body: unknown): string[] {
  return [...(hasSchema ? schemaProblems(operation, body) : []), ...unwritten[operation](body)];
}

function schemaProblems(operation: Operation, body: unknown): string[] {
  const [path, method] = operations[operation];
  const pointer = ['paths', path, method, 'requestBody', 'content', 'application/json', 'schema']
    .map((step) => encodeURIComponent(step.replaceAll('~', '~0').replaceAll('/', '~1')))
    .join('/');
  const validate = ajv.getSchema(`${root}#/${pointer}`);
  if (!validate) throw new Error(`no schema for ${operation}`);
  return validate(body) ? [] : [`${operation}: ${ajv.errorsText(validate.errors)}`];
}

type Loose = Readonly<Record<string, unknown>>;
const listOf = (value: unknown): Loose[] => (Array.isArray(value) ? value : []);
const lengthOf = (value: unknown): number => (typeof value === 'string' ? value.length : 0);

const unwritten: Readonly<Record<Operation, (body: unknown) => string[]>> = {
  callback: (body) => {
    const { type, data } = body as { type: number; data: Loose };
    if (type === 8) {
      const choices = listOf(data['choices']);
      return [
        ...(choices.length > 25 ? ['more than 25 choices'] : []),
        ...choices
          .filter(({ name, value }) => [name, value].some((text) => lengthOf(text) < 1 || lengthOf(text) > 100))
          .map((choice) => `choice too short or too long: ${JSON.stringify(choice)}`),
      ];
    }
    // Acknowledgements say nothing, and a form has rules of its own, all of them in the schema.
    return type === 5 || type === 6 || type === 9 ? [] : messageProblems(data);
  },
  message: (body) => messageProblems(body as Loose),
  followUp: (body) => messageProblems(body as Loose),
  edit: (body) => messageProblems(body as Loose),
  globalCommands: (body) => listOf(body).flatMap(commandProblems),
  guildCommands: (body) =>
    listOf(body).flatMap((command) => [
      ...commandProblems(command),
      ...('contexts' in command || 'integration_types' in command ? ['only global commands have contexts'] : []),
    ]),
};

function messageProblems(message: Loose): string[] {
  const embeds = listOf(message['embeds']);
  const rows = listOf(message['components']);
  const components = rows.flatMap((row) => listOf(row['components']));
  const ids = components.map((component) => component['custom_id']).filter((id) => id !== undefined);
  const { parse } = (message['allowed_mentions'] ?? {}) as { parse?: unknown[] };
  const text = JSON.stringify(message);
  // Ids carry questions as they were asked; nobody sees them.
  const shown = JSON.stringify([
    message['content'],
    embeds,
    components.map(({ label, placeholder }) => [label, placeholder]),
  ]);
  return [
    ...(lengthOf(message['content']) === 0 && embeds.length === 0 ? ['an empty message'] : []),
    ...(lengthOf(message['content']) > 2000 ? ['content over 2000'] : []),
    ...(embeds.map(sizeOf).reduce((sum, size) => sum + size, 0) > 6000 ? ['embeds over 6000 together'] : []),
    ...embeds.flatMap(embedProblems),
    ...(rows.length > 5 ? ['more than five rows'] : []),
    ...rows.filter((row) => !fillsRow(listOf(row['components']))).map((row) => `a wrong row: ${JSON.stringify(row)}`),
    ...(new Set(ids).size < ids.length ? ['an id twice'] : []),
    ...(parse?.length === 0 ? [] : ['mentions are not turned off']),
    ...(/\\ud[89a-f]/i.test(text) ? ['half a character'] : []),
    ...(/@everyone|@here|<@[!&]?\d/i.test(shown) ? ['a raw mention'] : []),
  ];
}

const fillsRow = (components: readonly Loose[]): boolean =>
  components.length > 0 && (components[0]?.['type'] === 3 ? components.length === 1 : components.length <= 5);

const fieldsOf = (embed: Loose): Loose[] => listOf(embed['fields']);
const footerOf = (embed: Loose): unknown => (embed['footer'] as Loose | undefined)?.['text'];

const sizeOf = (embed: Loose): number =>
  [
    embed['title'],
    embed['description'],
    footerOf(embed),
    ...fieldsOf(embed).flatMap(({ name, value }) => [name, value]),
  ]
    .map(lengthOf)
    .reduce((sum, size) => sum + size, 0);

function embedProblems(embed: Loose): string[] {
  const blank = fieldsOf(embed).filter(({ name, value }) => [name, value].some((text) => !String(text).trim()));
  return [...(sizeOf(embed) === 0 ? ['an empty embed'] : []), ...blank.map(() => 'an empty field')];
}

function commandProblems(command: Loose): string[] {
  const names = [command, ...listOf(command['options'])].flatMap(({ name, name_localizations }) => [
    name,
    ...Object.values((name_localizations as Loose | undefined) ?? {}),
  ]);
  // Entries of a message's menu may have capitals and spaces.
  const inMenu = command['type'] === 3;
  const pattern = inMenu ? /^.{1,32}$/u : /^[-_'\p{L}\p{N}\p{sc=Deva}\p{sc=Thai}]{1,32}$/u;
  return names
    .filter((name) => !pattern.test(String(name)) || (!inMenu && String(name) !== String(name).toLowerCase()))
    .map((name) => `not a command name: ${String(name)}`);
}
