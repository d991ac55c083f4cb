import { readFileSync } from 'node:fs';
import { McpServer, ResourceTemplate } from '@modelcontextprotocol/sdk/server/mcp.js';
import type { CallToolResult } from '@modelcontextprotocol/sdk/types.js';
import { z } from 'zod';
import type { FactsProvider } from '../core/facts/facts.ts';
import { codeFacts, facts as factsSchema, productFacts } from '../core/facts/schema.ts';
import { type Bot, type Explanation, restOf } from '../core/port.ts';
import { languages } from '../language.ts';
import { packageFile } from '../paths.ts';

/** What the tools answer from. */
export type McpContext = {
  readonly bot: Bot;
  readonly facts: FactsProvider;
  /** Whether answers have the team's runbooks. */
  readonly withTeam: boolean;
};

const language = z.enum(languages).optional().describe('The language of the answer; that of the text by default');

/** Nothing is changed anywhere, and nothing is asked of anybody else. */
const readOnly = { readOnlyHint: true, idempotentHint: true, openWorldHint: false };

const instructions = `Explains HTTP status codes and error codes of CDNs, load balancers, proxies and object stores from a
reviewed catalog. The same code means different things on different products: name the product, or pass what proves it
(response headers, an error page, log lines) as text. Quote the sources that an answer names; where the catalog has nothing,
say so and do not guess.`;

/** A server of the Model Context Protocol with the tools of cdncode; each connection or request has one of its own. */
export function createMcpServer({ bot, facts, withTeam }: McpContext): McpServer {
  const { version } = JSON.parse(readFileSync(packageFile, 'utf8')) as { version: string };
  const server = new McpServer({ name: 'cdncode', version }, { instructions });
  const answerOf = (explanation: Explanation): CallToolResult => ({
    content: [{ type: 'text', text: wholeText(explanation) }],
    structuredContent: { ...facts.explanation(explanation, withTeam) },
  });

  server.registerTool(
    'explain_status',
    {
      title: 'Explain a status code',
      description:
        'What a code means on a product, who to look at first, what to check, what the vendor asks for, and the sources. ' +
        'Give text (a question, response headers, an error page, log lines), or code with product.',
      inputSchema: {
        text: z
          .string()
          .max(256 * 1024)
          .optional()
          .describe('A question or a paste'),
        code: z.string().max(100).optional().describe('A code: 522, 403.14, NoSuchKey'),
        product: z.string().max(100).optional().describe('A product or vendor, by any of its names'),
        language,
      },
      outputSchema: factsSchema.shape,
      annotations: readOnly,
    },
    async ({ text = '', code = '', product = '', language: asked }) => {
      const question = [text, code].filter(Boolean).join('\n');
      if (question === '' && product === '') return failure('Give text, or code and product.');
      const products = product === '' ? undefined : [product];
      return answerOf(await bot.explain({ text: question, products, language: asked, withoutTeam: !withTeam }));
    },
  );

  server.registerTool(
    'search_codes',
    {
      title: 'Search codes by symptom',
      description: 'Codes whose meaning fits some words: certificate expired, origin refuses connections, 回源超时.',
      inputSchema: {
        words: z.string().min(1).max(200).describe('Words that describe the symptom'),
        product: z.string().max(100).optional().describe('A product or vendor to search on'),
        language,
      },
      outputSchema: { matches: z.array(codeFacts) },
      annotations: readOnly,
    },
    async ({ words, product, language: asked }) => {
      const explanation = await bot.explain({
        text: `search ${words}`,
        products: product === undefined ? undefined : [product],
        language: asked,
        withoutTeam: !withTeam,
      });
      const { matches, entries } = facts.explanation(explanation, withTeam);
      const short = entries.map((entry) => codeFacts.strip().parse(entry));
      return {
        content: [{ type: 'text', text: explanation.card.text }],
        structuredContent: { matches: [...short, ...matches] },
      };
    },
  );

  server.registerTool(
    'list_products',
    {
      title: 'List products',
      description: 'The products that the catalog covers or recognises, with their status pages.',
      inputSchema: { language },
      outputSchema: { products: z.array(productFacts) },
      annotations: readOnly,
    },
    ({ language: asked = 'en' }) => {
      const products = facts.products(asked);
      const lines = products.map(({ id, name, covered }) => `${id}: ${name}${covered ? '' : ' (recognised only)'}`);
      return { content: [{ type: 'text', text: lines.join('\n') }], structuredContent: { products: [...products] } };
    },
  );

  server.registerResource(
    'card',
    new ResourceTemplate('cdncode://{product}/{code}', {
      list: undefined,
      complete: {
        product: (typed) => bot.suggest({ field: 'product', text: typed }).map(({ value }) => value),
        code: (typed, context) => {
          const other = context?.arguments?.['product'];
          return bot.suggest({ field: 'code', text: typed, other }).map(({ value }) => value);
        },
      },
    }),
    { title: 'A code on a product', description: 'The whole card as text', mimeType: 'text/plain' },
    async (uri, { product, code }) => {
      const asked = { codes: [decodeURIComponent(String(code))], products: [String(product)] };
      const explanation = await bot.explain({ text: '', asked, withoutTeam: !withTeam });
      return { contents: [{ uri: uri.href, mimeType: 'text/plain', text: wholeText(explanation) }] };
    },
  );
  return server;
}

/** The card and what is behind More. */
const wholeText = ({ card }: Explanation): string =>
  card.more.length === 0 ? card.text : `${card.text}\n\n${restOf(card, false).text}`;

const failure = (text: string): CallToolResult => ({ content: [{ type: 'text', text }], isError: true });
