import { Ajv2020 } from 'ajv/dist/2020.js';
import { describe, expect, it } from 'vitest';
import schema from '../../../docs/facts.schema.json' with { type: 'json' };
import { entriesOf } from '../../../src/catalog/catalog.ts';
import { openCompiled } from '../../../src/catalog/compiled.ts';
import { createBot } from '../../../src/core/bot.ts';
import { createFacts } from '../../../src/core/facts/facts.ts';
import { answerKinds } from '../../../src/core/facts/schema.ts';
import { languages } from '../../../src/language.ts';

const catalog = openCompiled();
const runbooks = {
  team: 'Edge on-call',
  about: (product: string | undefined, code: string) =>
    product === 'cloudflare' && code === '522'
      ? { owner: 'Ada', notes: [], steps: ['Call Ada'], links: [], files: ['cloudflare/522.yaml'] }
      : undefined,
};
const bot = createBot(catalog, { defaultLanguage: 'en', runbooks: () => runbooks });
const facts = createFacts(catalog, () => runbooks);
const validate = new Ajv2020({ strict: false }).compile(schema);

const factsFor = (text: string, withTeam = true) => {
  const given = facts.explanation(bot.explain({ text, withoutTeam: !withTeam }), withTeam);
  validate(JSON.parse(JSON.stringify(given)));
  expect(validate.errors).toBeNull();
  return given;
};

describe('an answer as facts', () => {
  it('fits its schema for every entry in every language', () => {
    for (const { product, code } of entriesOf(catalog)) {
      for (const language of languages) {
        const asked = { codes: [code], products: [product] };
        const given = facts.explanation(bot.explain({ text: '', asked, language }), true);
        const isValid = validate(JSON.parse(JSON.stringify(given)));
        if (!isValid) expect.fail(`${product} ${code}: ${JSON.stringify(validate.errors)}`);
        expect(given.entries[0]).toMatchObject({ product, code });
      }
    }
  });

  const examples = {
    explained: '522 cloudflare',
    compared: '502',
    contrasted: 'compare 524 cloudflare tencent-cdn',
    undocumented: '599 edgeone',
    uncovered: '502 litespeed',
    healthy: 'HTTP/2 200\nserver: cloudflare\ncontent-type: text/html\n',
    about: 'edgeone',
    listed: 'list edgeone',
    found: 'certificate expired origin',
    ambiguous: '502 cf',
    unknown: '999',
    help: 'help',
    thanked: 'thanks',
  } as const;

  it('has each kind of answer but those for which a text takes too long', () => {
    const given = Object.fromEntries(Object.entries(examples).map(([kind, text]) => [kind, factsFor(text).kind]));
    const asked = Object.fromEntries(Object.keys(examples).map((kind) => [kind, kind]));
    expect(given).toEqual(asked);
    expect(new Set([...Object.keys(examples), 'declined'])).toEqual(new Set(answerKinds));
  });

  it('says why a text was not read', () => {
    expect(facts.explanation(bot.decline({ text: '522' }, 'busy'), true).declined).toBe('busy');
  });

  it('has everything of the entry: who first, who sent it, checks, ticket, sources with dates', () => {
    const [entry] = factsFor('522 cloudflare').entries;
    expect(entry).toMatchObject({
      product: 'cloudflare',
      productName: 'Cloudflare',
      code: '522',
      sentBy: 'edge',
      ticket: { url: expect.stringMatching(/^https:/), attach: expect.arrayContaining([expect.any(String)]) },
      statusPage: expect.stringMatching(/^https:/),
    });
    expect(entry?.lookFirst[0]).toBe('origin');
    expect(entry?.checks.some(({ command }) => command?.startsWith('curl '))).toBe(true);
    for (const { url, read } of entry?.sources ?? []) {
      expect(url).toMatch(/^https:/);
      expect(read).toMatch(/^\d{4}-\d\d-\d\d$/);
    }
    expect(entry?.sources.length).toBeGreaterThan(0);
  });

  it('has host and path of a paste in its commands', () => {
    const paste =
      'curl -I https://www.example.com/api/cart\nHTTP/2 522\nserver: cloudflare\ncf-ray: 8f0c1d2e3a4b5c6d-FRA';
    const { reading, entries } = factsFor(paste);
    expect(reading).toMatchObject({ host: 'www.example.com', path: '/api/cart' });
    expect(entries[0]?.checks.map(({ command = '' }) => command).join()).toContain('www.example.com/api/cart');
    expect(reading.requestIds[0]).toEqual({ product: 'cloudflare', name: 'cf-ray', value: '8f0c1d2e3a4b5c6d-FRA' });
  });

  it('counts a log', () => {
    const line = (second: number, status: number): string =>
      `203.0.113.9 - - [01/Dec/2026:10:05:0${second} +0000] "GET /api/cart HTTP/1.1" ${status} 157 "-" "curl/8.5"`;
    const { reading } = factsFor([line(1, 200), line(2, 502), line(3, 502)].join('\n'));
    expect(reading.claims).toEqual([
      expect.objectContaining({
        code: '502',
        count: 2,
        of: 3,
        first: { date: '2026-12-01', time: '10:05:02', zone: '+0000' },
        last: { date: '2026-12-01', time: '10:05:03', zone: '+0000' },
        paths: [{ value: '/api/cart', count: 2 }],
      }),
    ]);
  });

  it('has nothing of the network inside', () => {
    const paste = [
      '10.0.0.7 - - [01/Dec/2026:10:05:01 +0000] "GET http://db.prod.internal/login?token=s3cr3t HTTP/1.1" 502 157 "-" "-"',
      '10.0.0.7 - - [01/Dec/2026:10:05:02 +0000] "GET http://db.prod.internal/login?token=s3cr3t HTTP/1.1" 502 157 "-" "-"',
    ].join('\n');
    expect(JSON.stringify(factsFor(paste))).not.toMatch(/internal|10\.0\.0\.7|s3cr3t/);
  });

  it('has the runbook of the team, or nothing of it at all', () => {
    expect(factsFor('522 cloudflare').entries[0]?.team).toEqual({
      name: 'Edge on-call',
      owner: 'Ada',
      notes: [],
      steps: ['Call Ada'],
      links: [],
    });
    expect(JSON.stringify(factsFor('522 cloudflare', false))).not.toMatch(/Ada|on-call/);
  });
});

describe('the catalog as facts', () => {
  it('has every product, covered or not', () => {
    const all = facts.products('zh-CN');
    expect(all).toHaveLength(catalog.products.size + catalog.uncovered.size);
    expect(all.find(({ id }) => id === 'cloudflare')).toMatchObject({ covered: true, kind: 'cdn' });
    expect(all.find(({ covered }) => !covered)?.documentation).toMatch(/^https?:/);
  });

  it('has the codes of a product in short, and each in full', () => {
    const codes = facts.codes('cloudflare', 'en');
    expect(codes?.find(({ code }) => code === '522')?.lookFirst[0]).toBe('origin');
    expect(facts.entry({ product: 'cloudflare', code: '522' }, 'zh-CN', true)?.title).toMatch(/\p{Script=Han}/u);
    expect(facts.entry({ product: 'cloudflare', code: '522' }, 'en', false)?.team).toBeUndefined();
  });

  it('has nothing of what it does not know', () => {
    expect(facts.codes('nobody', 'en')).toBeUndefined();
    expect(facts.entry({ product: 'cloudflare', code: '999' }, 'en', true)).toBeUndefined();
  });
});
