import { readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { z } from 'zod';
import { render } from '../src/adapters/terminal/render.ts';
import { openApi } from '../src/api/openapi.ts';
import { openCatalog } from '../src/catalog/catalog.ts';
import { checkCatalog } from '../src/catalog/check.ts';
import { compile } from '../src/catalog/compile.ts';
import type { CatalogFiles } from '../src/catalog/load.ts';
import { entrySchema } from '../src/catalog/schema/entry.ts';
import { formatSchema } from '../src/catalog/schema/format.ts';
import { probesSchema } from '../src/catalog/schema/lists.ts';
import { productSchema, requestIdSchema, signSchema } from '../src/catalog/schema/product.ts';
import { variablesOf } from '../src/config.ts';
import { createBot } from '../src/core/bot.ts';
import { facts } from '../src/core/facts/schema.ts';
import { terminal } from '../src/locales/en/terminal.ts';
import { platforms } from '../src/platforms.ts';
import { manPage } from './man-page.ts';

/* npm run docs: renews the parts of the documents that follow from the code and the catalog. A test holds them. */

const root = new URL('../', import.meta.url);
const path = (name: string): string => fileURLToPath(new URL(name, root));
const read = (name: string): string => readFileSync(path(name), 'utf8');

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
    {
      path: path('README.md'),
      content: fill(read('README.md'), {
        'card: 522 tencent': card('522 tencent'),
        products: productTable(),
        variables: variableTable(),
      }),
    },
  ];
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

function variableTable(): string {
  const rows = Object.entries(variablesOf(platforms)).map(([name, schema]) => {
    const value = schema.parse(undefined);
    return [`\`${name}\``, value === undefined ? '' : `\`${value}\``, schema.description ?? ''];
  });
  return table(['variable', 'default', 'what it is'], rows);
}

/** The products by kind, with the number of their codes. */
function productTable(): string {
  const { products } = openCatalog(compile(catalogFiles()));
  const kinds = [...new Set([...products.values()].map(({ kind }) => kind))].sort();
  const rows = kinds.map((kind) => {
    const own = [...products.values()].filter((product) => product.kind === kind);
    return [kind, own.map(({ name, entries }) => `${name.en} (${entries.size})`).join(', ')];
  });
  return table(['kind', 'products, and how many codes each documents'], rows);
}

const table = (head: readonly string[], rows: readonly (readonly string[])[]): string =>
  [head, head.map(() => '---'), ...rows].map((cells) => `| ${cells.join(' | ')} |`).join('\n');

/** A card as the terminal shows it. */
function card(question: string): string {
  const { card: made } = createBot(openCatalog(compile(catalogFiles())), { defaultLanguage: 'en' }).explain({
    text: question,
  });
  return `\`\`\`text\n$ cdncode ${question}\n\n${render(made, { width: 90, colour: false })}\n\`\`\``;
}

function catalogFiles(): CatalogFiles {
  const checked = checkCatalog(path('catalog'));
  if (!checked.ok) throw new Error('the catalog cannot be loaded');
  return checked.value;
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  for (const file of generatedFiles()) writeFileSync(file.path, file.content);
}
