import { objectsIn, repeated } from '../objects.ts';
import { validatorFor } from '../schemas/validator.ts';
import { limits } from './limits.ts';

const schemaProblems = validatorFor('discord', limits);

export type Operation = Parameters<typeof schemaProblems>[0];

/** What is wrong with a request's body: against Discord's types and limits, then against the rules beyond them. */
export function problemsOf(operation: Operation, body: unknown): string[] {
  const problems = schemaProblems(operation, body);
  // The rules take a body of the right form for granted.
  return problems.length > 0 ? problems : beyond[operation](body);
}

type Loose = Readonly<Record<string, unknown>>;
const listOf = (value: unknown): Loose[] => (Array.isArray(value) ? value : []);
const lengthOf = (value: unknown): number => (typeof value === 'string' ? value.length : 0);

const beyond: Readonly<Record<Operation, (body: unknown) => string[]>> = {
  callback: (body) => {
    const { type, data = {} } = body as { type: number; data?: Loose };
    return type === 4 || type === 7 ? messageProblems(data) : repeatedIds(data);
  },
  message: (body) => messageProblems(body as Loose),
  followUp: (body) => messageProblems(body as Loose),
  edit: (body) => messageProblems(body as Loose),
  globalCommands: (body) => listOf(body).flatMap(commandProblems),
  guildCommands: (body) => listOf(body).flatMap(commandProblems),
};

/** Message flag: it consists of components. */
const ofComponents = 1 << 15;

/** Whether a message has the flag for components, and so nothing else. */
const isOfComponents = ({ flags }: Loose): boolean => (Number(flags ?? 0) & ofComponents) !== 0;

/** What is wrong with a change to a message that is as it was before. */
export function changeProblems(before: Loose, change: Loose): string[] {
  const { content = before['content'], embeds = before['embeds'] } = change;
  if (isOfComponents(before) && !isOfComponents(change)) return ['a message of components cannot be another one'];
  if (!isOfComponents(change)) return [];
  return lengthOf(content) > 0 || listOf(embeds).length > 0 ? ['content or embeds are left from before'] : [];
}

function messageProblems(message: Loose): string[] {
  const all = objectsIn(message['components']).filter(({ type }) => typeof type === 'number');
  const rows = all.filter(({ type }) => type === 1);
  const { parse } = (message['allowed_mentions'] ?? {}) as { parse?: unknown[] };
  const text = JSON.stringify(message);
  // Ids carry questions as they were asked; nobody sees them.
  const shown = JSON.stringify([
    message['content'],
    message['embeds'],
    objectsIn(message['components']).map(({ label, placeholder, content, description }) => [
      label,
      placeholder,
      content,
      description,
    ]),
  ]);
  return [
    ...(isOfComponents(message) ? componentProblems(message, all) : plainProblems(message)),
    ...rows.filter((row) => !isRow(row)).map((row) => `a wrong row: ${JSON.stringify(row)}`),
    ...repeatedIds(message['components']),
    ...(parse?.length === 0 ? [] : ['mentions are not turned off']),
    ...(/\\ud[89a-f]/i.test(text) ? ['half a character'] : []),
    ...(/@everyone|@here|<@[!&]?\d/i.test(shown) ? ['a raw mention'] : []),
  ];
}

/** What is wrong with a message that consists of components. */
function componentProblems(message: Loose, all: readonly Loose[]): string[] {
  const texts = all.filter(({ type }) => type === 10).map(({ content }) => content);
  const size = texts.map(lengthOf).reduce((sum, length) => sum + length, 0);
  return [
    ...(lengthOf(message['content']) > 0 || listOf(message['embeds']).length > 0 ? ['content beside components'] : []),
    ...(all.length === 0 ? ['an empty message'] : []),
    ...(all.length > 40 ? [`${all.length} components`] : []),
    ...(size > 4000 ? [`${size} characters of text`] : []),
    ...texts.filter((content) => String(content).trim() === '').map(() => 'an empty text'),
  ];
}

/** What is wrong with a message of content, embeds and rows. */
function plainProblems(message: Loose): string[] {
  const embeds = listOf(message['embeds']);
  const rows = listOf(message['components']);
  return [
    ...(lengthOf(message['content']) === 0 && embeds.length === 0 ? ['an empty message'] : []),
    ...(embeds.map(sizeOf).reduce((sum, size) => sum + size, 0) > 6000 ? ['embeds over 6000 together'] : []),
    ...embeds.filter((embed) => sizeOf(embed) === 0).map(() => 'an empty embed'),
    ...(rows.some(({ type }) => type !== 1) ? ['components that need the flag for them'] : []),
    ...(rows.length > 5 ? ['more than five rows'] : []),
  ];
}

/** Buttons, or one menu, which fills a row by itself. */
function isRow({ components }: Loose): boolean {
  const inside = listOf(components);
  return inside.length === 1 || (inside.length > 1 && inside.every(({ type }) => type === 2));
}

const repeatedIds = (body: unknown): string[] =>
  repeated(objectsIn(body).map(({ custom_id }) => custom_id)).map((id) => `custom_id ${id} twice`);

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
