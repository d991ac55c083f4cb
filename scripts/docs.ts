import { readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { z } from 'zod';
import { render } from '../src/adapters/terminal/render.ts';
import { openApi } from '../src/api/openapi.ts';
import { type Catalog, openCatalog } from '../src/catalog/catalog.ts';
import { checkCatalog } from '../src/catalog/check.ts';
import { compile } from '../src/catalog/compile.ts';
import { entrySchema } from '../src/catalog/schema/entry.ts';
import { formatSchema } from '../src/catalog/schema/format.ts';
import { probesSchema } from '../src/catalog/schema/lists.ts';
import { productSchema, requestIdSchema, signSchema } from '../src/catalog/schema/product.ts';
import { variablesOf } from '../src/config.ts';
import { createBot } from '../src/core/bot.ts';
import { facts } from '../src/core/facts/schema.ts';
import { terminal } from '../src/locales/en/terminal.ts';
import { locales } from '../src/locales/index.ts';
import { platforms } from '../src/platforms.ts';
import { manPage } from './man-page.ts';
import { type ReadmeLanguage, readmes, words } from './readme-words.ts';

/* npm run docs: renews the parts of the documents that follow from the code and the catalog. A test holds them. */

const root = new URL('../', import.meta.url);
const path = (name: string): string => fileURLToPath(new URL(name, root));
const read = (name: string): string => readFileSync(path(name), 'utf8');

let opened: Catalog | undefined;

const { version } = JSON.parse(read('package.json')) as { version: string };

/** Every file with generated parts, as it should be. */
export function generatedFiles(): { path: string; content: string }[] {
  return [
    { path: path('catalog/entry.schema.json'), content: editorSchema(entrySchema, 'A catalog entry of cdncode') },
    { path: path('catalog/format.schema.json'), content: editorSchema(formatSchema, 'A kind of machine-written line') },
    { path: path('catalog/probes.schema.json'), content: editorSchema(probesSchema, 'The commands of cdncode') },
    { path: path('docs/facts.schema.json'), content: editorSchema(facts, 'An answer of cdncode as facts') },
    { path: path('docs/openapi.json'), content: `${JSON.stringify(openApi, undefined, 2)}\n` },
    { path: path('docs/cdncode.1'), content: manPage(terminal.usage, version) },
    { path: path('catalog/product.schema.json'), content: editorSchema(productSchema, 'A product of cdncode') },
    {
      path: path('catalog/README.md'),
      content: fill(read('catalog/README.md'), {
        'fields: entry': fieldTable(entrySchema),
        'fields: words': fieldTable(entrySchema.shape.en),
        'fields: product': fieldTable(productSchema),
        'fields: fingerprint': fieldTable(signSchema),
        'fields: request id': fieldTable(requestIdSchema),
      }),
    },
    ...(Object.keys(readmes) as ReadmeLanguage[]).map(readme),
  ];
}

/** The README in a language. */
function readme(language: ReadmeLanguage): { path: string; content: string } {
  const name = readmes[language];
  const { question } = words[language];
  const content = fill(read(name), {
    [`card: ${question}`]: card(question, language),
    products: productTable(language),
    variables: variableTable(language),
  });
  return { path: path(name), content };
}

/** Puts each text between the comment that names it and the next `<!-- end -->`. */
const fill = (document: string, parts: Readonly<Record<string, string>>): string =>
  Object.entries(parts).reduce((text, [name, part]) => {
    const place = new RegExp(`(<!-- ${name} -->)[^]*?(<!-- end -->)`);
    if (!place.test(text)) throw new Error(`there is no place for "${name}": a comment of that name, and <!-- end -->`);
    return text.replace(place, (_all, start: string, end: string) => `${start}\n\n${part}\n\n${end}`);
  }, document);

const editorSchema = (schema: z.ZodType, title: string): string =>
  `${JSON.stringify({ title, ...z.toJSONSchema(schema, { io: 'input' }) }, undefined, 2)}\n`;

function fieldTable(schema: z.ZodObject): string {
  const { required = [] } = z.toJSONSchema(schema, { io: 'input' });
  const rows = Object.entries(schema.shape).map(([name, field]) => [
    `\`${name}\``,
    required.includes(name) ? 'yes' : '',
    (field as z.ZodType).description ?? '',
  ]);
  return table(['field', 'required', 'what it holds'], rows);
}

function variableTable(language: ReadmeLanguage): string {
  const { variables: head, descriptions } = words[language];
  const rows = Object.entries(variablesOf(platforms)).map(([name, schema]) => {
    const value = schema.parse(undefined);
    const description = descriptions ? descriptions[name] : schema.description;
    return [`\`${name}\``, value === undefined ? '' : `\`${value}\``, description ?? ''];
  });
  return table(head, rows);
}

/** The products by kind, in the order of the bot's menus, with the number of their codes. */
function productTable(language: ReadmeLanguage): string {
  const { products: head, separator, counted } = words[language];
  const products = [...catalog().products.values()];
  const rows = Object.entries(locales[language].core.kinds).flatMap(([kind, name]) => {
    const own = products.filter((product) => product.kind === kind);
    const names = own.map((product) => counted(product.name[language], product.entries.size));
    return own.length > 0 ? [[name, names.join(separator)]] : [];
  });
  return table(head, rows);
}

const table = (head: readonly string[], rows: readonly (readonly string[])[]): string =>
  [head, head.map(() => '---'), ...rows].map((cells) => `| ${cells.join(' | ')} |`).join('\n');

/** A card as the terminal shows it. */
function card(question: string, language: ReadmeLanguage): string {
  const bot = createBot(catalog(), { defaultLanguage: language });
  const { card: made } = bot.explain({ text: question });
  return `\`\`\`text\n$ cdncode ${question}\n\n${render(made, { width: 90, colour: false })}\n\`\`\``;
}

/** The catalog from its files, which takes seconds to read. */
function catalog(): Catalog {
  if (opened) return opened;
  const checked = checkCatalog(path('catalog'));
  if (!checked.ok) throw new Error('the catalog cannot be loaded');
  opened = openCatalog(compile(checked.value));
  return opened;
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  for (const file of generatedFiles()) writeFileSync(file.path, file.content);
}
