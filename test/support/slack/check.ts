import { existsSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { Ajv, type ValidateFunction } from 'ajv';
import type { Json } from './payloads.ts';

const schemaFile = fileURLToPath(new URL('../../../../shared/schemas/slack-blocks.schema.json', import.meta.url));

/** Slack's published schema, where it is at hand; without it the checks below are the narrower for it. */
const blockSchema = existsSync(schemaFile) ? compileSchema() : undefined;

function compileSchema(): ValidateFunction {
  const ajv = new Ajv({ strict: false, allErrors: true });
  ajv.addSchema(JSON.parse(readFileSync(schemaFile, 'utf8')) as object, 'slack');
  return ajv.compile({ $ref: 'slack#/definitions/KnownBlock' });
}

/** What Slack was seen to take: the texts of all blocks, and something for each block (src/adapters/slack/limits.ts). */
const total = 13_000;
const perBlock = 100;

/** Everything about a message that Slack would refuse, or that would ping or unfurl. Empty for a good message. */
export function problemsOf(message: Json): string[] {
  const text = message['text'];
  const blocks = message['blocks'] as Json[] | undefined;
  return [
    ...(typeof text === 'string' && text.length > 0 ? [] : ['text is missing']),
    ...(typeof text === 'string' && text.length > 40_000 ? ['text is too long'] : []),
    ...(/[<>]|&(?!amp;|lt;|gt;)/.test(String(text)) ? ['text is not escaped'] : []),
    ...(/<!|<@|<#|@(?:channel|here|everyone)\b/i.test(JSON.stringify(message)) ? ['something would ping'] : []),
    ...(/\\ud[89a-f]/i.test(JSON.stringify(message)) ? ['half a surrogate pair'] : []),
    ...(blocks ? blockProblems(blocks) : []),
  ];
}

/** The same for a view (docs.slack.dev/reference/views). */
export function viewProblems(view: Json): string[] {
  const blocks = view['blocks'] as Json[];
  const titles = ['title', 'submit', 'close'].flatMap((name) => (view[name] as Json | undefined)?.['text'] ?? []);
  return [
    ...(view['type'] === 'home' || view['type'] === 'modal' ? [] : ['no type of view']),
    ...(view['type'] === 'modal' && !view['title'] ? ['a modal without a title'] : []),
    ...titles.filter((title) => String(title).length > 24).map((title) => `too long: ${String(title)}`),
    ...(JSON.stringify(view).length > 250_000 ? ['a view of more than 250 KB'] : []),
    ...(/\\ud[89a-f]/i.test(JSON.stringify(view)) ? ['half a surrogate pair'] : []),
    ...blockProblems(blocks, 100),
  ];
}

function blockProblems(blocks: readonly Json[], most = 50): string[] {
  const nodes = walk(blocks);
  const weight = nodes.reduce((sum, { text }) => sum + (typeof text === 'string' ? text.length : 0), 0);
  return [
    ...blocks.flatMap((block, index) =>
      blockSchema && !blockSchema(block)
        ? (blockSchema.errors ?? []).map(({ instancePath, message }) => `block ${index}${instancePath} ${message}`)
        : [],
    ),
    ...(blocks.length >= 1 && blocks.length <= most ? [] : [`${blocks.length} blocks`]),
    ...(weight + blocks.length * perBlock > total ? ['msg_blocks_too_long'] : []),
    ...nodes.flatMap((node) =>
      ['text', 'url', 'value', 'action_id'].filter((key) => node[key] === '').map((key) => `empty ${key}`),
    ),
    ...nodes.flatMap((node) =>
      Array.isArray(node['elements']) && node['elements'].length === 0 ? ['no elements'] : [],
    ),
    ...repeated(nodes.map(({ action_id }) => action_id)).map((id) => `action_id ${id} twice`),
    ...nodes
      .filter(({ placeholder }) => String((placeholder as Json | undefined)?.['text'] ?? '').length > 150)
      .map(() => 'a placeholder over 150'),
    ...nodes.filter(({ options }) => Array.isArray(options) && options.length > 100).map(() => 'over 100 options'),
    ...nodes.flatMap(({ options }) =>
      Array.isArray(options)
        ? repeated(options.map(({ value }: Json) => value)).map((value) => `option ${value} twice`)
        : [],
    ),
  ];
}

function walk(node: unknown): Json[] {
  if (Array.isArray(node)) return node.flatMap(walk);
  if (typeof node !== 'object' || node === null) return [];
  return [node as Json, ...Object.values(node).flatMap(walk)];
}

const repeated = (values: readonly unknown[]): unknown[] =>
  values.filter((value, index) => value !== undefined && values.indexOf(value) !== index);
