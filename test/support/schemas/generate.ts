import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { CompletedConfig, Schema, SubNodeParser } from 'ts-json-schema-generator';

const root = fileURLToPath(new URL('../../../', import.meta.url));
const types = fileURLToPath(new URL('bodies.ts', import.meta.url));

/** Everything that the schemas depend on: installed packages by version, and the text of these two files. */
const madeOf = [
  ...['@slack/types', 'discord-api-types', 'ts-json-schema-generator'].map(versionOf),
  ...[types, fileURLToPath(import.meta.url)].map((file) => readFileSync(file, 'utf8')),
];
const key = createHash('sha256').update(madeOf.join('\n')).digest('hex').slice(0, 16);

/** Where the schemas of what is installed are kept. */
export const schemaFile = `${root}node_modules/.cache/cdncode/bodies-${key}.json`;

export type Schemas = { readonly slack: Schema; readonly discord: Schema };

/** Before the tests: generates the schemas unless they are there for what is installed. Takes some two seconds. */
export default async function setup(): Promise<void> {
  if (existsSync(schemaFile)) return;
  const generate = await generator();
  const schemas: Schemas = { slack: generate('SlackBodies'), discord: generate('DiscordBodies') };
  mkdirSync(dirname(schemaFile), { recursive: true });
  // Written aside and renamed, so that no other run reads half a file.
  writeFileSync(`${schemaFile}.${process.pid}`, JSON.stringify(schemas));
  renameSync(`${schemaFile}.${process.pid}`, schemaFile);
}

/** Makes the schema of an exported type of bodies.ts. */
async function generator(): Promise<(type: string) => Schema> {
  // Brings a compiler along, so it is loaded only where it is needed.
  const { createFormatter, createParser, createProgram, DEFAULT_CONFIG, SchemaGenerator } = await import(
    'ts-json-schema-generator'
  );
  const config: CompletedConfig = {
    ...DEFAULT_CONFIG,
    path: types,
    tsconfig: `${root}tsconfig.json`,
    skipTypeCheck: true,
    jsDoc: 'none',
  };
  const program = createProgram(config);
  const parser = createParser(program, config, (chain) => chain.addNodeParser(unwrapped));
  const made = new SchemaGenerator(program, parser, createFormatter(config), config);
  return (type) => withSums(made.createSchema(type));
}

/**
 * Types that take undefined (and null) out of another or put it in. JSON knows no undefined, so they are the other
 * type; the generator by itself would make an object of a string or a list in them.
 */
const wrappers = ['_AddUndefinedToPossiblyUndefinedPropertiesOfInterface', 'NonNullable'];

const unwrapped: SubNodeParser = {
  supportsNode: ({ parent }) =>
    wrappers.includes((parent as { name?: { text?: string } } | undefined)?.name?.text ?? ''),
  createType: (_node, context) => {
    const [wrapped] = context.getArguments();
    if (!wrapped) throw new Error(`a wrapper around nothing: ${wrappers}`);
    return wrapped;
  },
};

/** Flags may be added up, which an enumeration of single flags does not say. */
function withSums({ definitions = {}, ...schema }: Schema): Schema {
  const named = Object.entries(definitions).map(([name, definition]): [string, typeof definition] => [
    name,
    /Flags$/.test(name) ? { type: 'integer', minimum: 0 } : definition,
  ]);
  return { ...schema, definitions: Object.fromEntries(named) };
}

function versionOf(name: string): string {
  const { version } = JSON.parse(readFileSync(`${root}node_modules/${name}/package.json`, 'utf8')) as {
    version: string;
  };
  return `${name} ${version}`;
}
