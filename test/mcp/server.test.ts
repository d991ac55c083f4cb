import { Client } from '@modelcontextprotocol/sdk/client/index.js';
import { InMemoryTransport } from '@modelcontextprotocol/sdk/inMemory.js';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createBot } from '../../src/core/bot.ts';
import { createFacts } from '../../src/core/facts/facts.ts';
import { createMcpServer } from '../../src/mcp/server.ts';
import { realCatalog } from '../support/catalog.ts';

/* What an assistant gets, by the client of the protocol's own library, which holds answers against their schemas. */

const runbooks = () => ({
  team: 'Edge on-call',
  about: () => ({ owner: 'Ada', notes: [], steps: ['Call Ada'], links: [], files: ['522.yaml'] }),
});
const context = {
  bot: createBot(realCatalog, { defaultLanguage: 'en', runbooks }),
  facts: createFacts(realCatalog, runbooks),
  withTeam: false,
};
const client = new Client({ name: 'an assistant', version: '1' });
const server = createMcpServer(context);

beforeAll(async () => {
  const [own, other] = InMemoryTransport.createLinkedPair();
  await Promise.all([server.connect(other), client.connect(own)]);
  await client.listTools();
});
afterAll(() => client.close());

type Given = {
  readonly structuredContent: { readonly matches: { readonly product: string }[]; readonly products: unknown[] };
  readonly content: { readonly text: string }[];
  readonly isError?: boolean;
};
const call = async (name: string, args: Record<string, unknown>): Promise<Given> =>
  (await client.callTool({ name, arguments: args })) as unknown as Given;

describe('an assistant', () => {
  it('is told how to ask, and what the tools are for', async () => {
    expect(client.getInstructions()).toContain('do not guess');
    const { tools } = await client.listTools();
    expect(tools.map(({ name }) => name)).toEqual(['explain_status', 'search_codes', 'list_products']);
    for (const { annotations } of tools)
      expect(annotations).toMatchObject({ readOnlyHint: true, openWorldHint: false });
  });

  it.each([
    ['a code and a product', { code: '522', product: 'edgeone' }],
    ['a question', { text: '522 edgeone' }],
    ['a paste and its product', { text: 'HTTP/2 522', product: 'edgeone' }],
  ])('gets the facts for %s, and the card as text', async (_what, args) => {
    const { structuredContent, content } = await call('explain_status', args);
    expect(structuredContent).toMatchObject({
      kind: 'explained',
      entries: [{ product: 'tencent-edgeone', code: '522', sources: expect.arrayContaining([expect.anything()]) }],
    });
    expect(content[0]?.text).toMatch(/^Tencent EdgeOne 522: /);
    expect(content[0]?.text).toContain('EO-LOG-UUID');
  });

  it('is told when the catalog has nothing, instead of another meaning', async () => {
    const { structuredContent } = await call('explain_status', { code: '599', product: 'edgeone' });
    expect(structuredContent).toMatchObject({ kind: 'undocumented', entries: [] });
  });

  it('gets an answer in the language that it asks for', async () => {
    const { content } = await call('explain_status', { code: '522', product: 'edgeone', language: 'zh-CN' });
    expect(content[0]?.text).toContain('源站');
  });

  it('gets nothing of the runbooks where they are kept out', async () => {
    expect(JSON.stringify(await call('explain_status', { code: '522', product: 'cloudflare' }))).not.toMatch(
      /Ada|on-call/,
    );
  });

  it('is told what is missing', async () => {
    expect(await call('explain_status', {})).toMatchObject({ isError: true });
    expect(await call('explain_status', { text: 'x'.repeat(300_000) })).toMatchObject({ isError: true });
  });

  it('finds codes by symptom, on a product too', async () => {
    const { structuredContent } = await call('search_codes', { words: 'certificate expired origin' });
    expect(structuredContent.matches.length).toBeGreaterThan(2);
    const onOne = await call('search_codes', { words: 'certificate', product: 'cloudflare' });
    expect(new Set(onOne.structuredContent.matches.map(({ product }) => product))).toEqual(new Set(['cloudflare']));
    expect((await call('search_codes', { words: 'zzzz qqqq' })).structuredContent).toEqual({ matches: [] });
  });

  it('gets every product', async () => {
    const { structuredContent } = await call('list_products', {});
    expect(structuredContent.products).toHaveLength(realCatalog.products.size + realCatalog.uncovered.size);
  });

  it('reads a card as a resource, by an address that it can complete', async () => {
    const { contents } = await client.readResource({ uri: 'cdncode://tencent-edgeone/522' });
    expect(contents[0]).toMatchObject({
      mimeType: 'text/plain',
      text: expect.stringMatching(/^Tencent EdgeOne 522: /),
    });
    const ref = { type: 'ref/resource', uri: 'cdncode://{product}/{code}' } as const;
    const products = await client.complete({ ref, argument: { name: 'product', value: 'tencent-e' } });
    expect(products.completion.values).toContain('tencent-edgeone');
    const argument = { name: 'code', value: '52' };
    const codes = await client.complete({ ref, argument, context: { arguments: { product: 'tencent-edgeone' } } });
    expect(codes.completion.values).toContain('522');
    expect(codes.completion.values).not.toContain('526');
  });
});
