import { describe, expect, it } from 'vitest';
import { createBot } from '../../../src/core/bot.ts';
import type { Answer } from '../../../src/core/lookup/answer.ts';
import type { RequestId } from '../../../src/core/present/context.ts';
import { ticketText } from '../../../src/core/present/ticket-text.ts';
import type { Reading } from '../../../src/core/reader/reading.ts';
import type { Language } from '../../../src/language.ts';
import { locales } from '../../../src/locales/index.ts';
import { realCatalog } from '../../support/catalog.ts';
import { reading, refs } from '../lookup/readings.ts';
import { bot, chinese, context, partsOf } from './small-cards.ts';

const real = createBot(realCatalog, { defaultLanguage: 'en' });

/** The text to copy from the card of a question; undefined without one. */
const textIn = (text: string, language: Language = 'en'): string | undefined =>
  partsOf(real.explain({ text, language }).card, 'code').find(
    ({ title }) => title === locales[language].core.labels.ticketText,
  )?.code;

const dump = `> GET /api/cart?token=abc HTTP/2
> Host: www.example.com
>
< HTTP/2 524
< date: Sat, 21 Nov 2026 10:05:47 GMT
< server: cloudflare
< cf-ray: 8f1e2d3c4b5a6978-SJC`;

const access = (time: string, status: number) =>
  `203.0.113.7 - - [21/Nov/2026:${time} +0800] "GET /api/cart HTTP/1.1" ${status} 0 "-" "curl/8"`;
const log = [access('10:05:00', 200), access('10:05:20', 502), access('10:05:49', 502)].join('\n');

describe('the text for a ticket', () => {
  it.each<[string, string, string[], string[]]>([
    [
      'of a dump: product and code, address, time with its zone, id',
      dump,
      ['Cloudflare 524, https://www.example.com/api/cart', '2026-11-21 10:05:47 GMT', 'cf-ray: 8f1e2d3c4b5a6978-SJC'],
      ['Cloudflare 524, https://www.example.com/api/cart', '2026-11-21 10:05:47 GMT', 'cf-ray: 8f1e2d3c4b5a6978-SJC'],
    ],
    [
      'of a dump without a host',
      dump.replace(/^> .*\n/gm, '').replace(/^>\n/m, ''),
      ['Cloudflare 524', '2026-11-21 10:05:47 GMT', 'cf-ray: 8f1e2d3c4b5a6978-SJC'],
      ['Cloudflare 524', '2026-11-21 10:05:47 GMT', 'cf-ray: 8f1e2d3c4b5a6978-SJC'],
    ],
    [
      'of an id alone',
      'cloudflare 524, cf-ray: 8f1e2d3c4b5a6978-SJC',
      ['Cloudflare 524', 'cf-ray: 8f1e2d3c4b5a6978-SJC'],
      ['Cloudflare 524', 'cf-ray: 8f1e2d3c4b5a6978-SJC'],
    ],
    [
      'of a log with its host: how often, from when to when',
      `Host: www.example.com\nnginx log:\n${log}`,
      [
        'nginx 502, https://www.example.com/api/cart',
        '502 in 2 of 3 lines, 2026-11-21 10:05:20 +0800 to 2026-11-21 10:05:49 +0800',
      ],
      [
        'nginx 502, https://www.example.com/api/cart',
        '502 占 2/3 行，2026-11-21 10:05:20 +0800 至 2026-11-21 10:05:49 +0800',
      ],
    ],
  ])('is %s', (_what, text, english, chineseLines) => {
    expect(textIn(text)?.split('\n')).toEqual(english);
    expect(textIn(text, 'zh-CN')?.split('\n')).toEqual(chineseLines);
  });

  it.each([
    ['a plain question', '524 cloudflare'],
    ['a dump without host and ids', 'HTTP/2 524\ndate: Sat, 21 Nov 2026 10:05:47 GMT\nserver: cloudflare'],
    ['a host without a time and ids', 'curl https://www.example.com/\nHTTP/2 524\nserver: cloudflare'],
    ['an answer that says nothing of an error', dump.replace('524', '200')],
    ['a name that nobody has', 'cf-ray: 8f1e2d3c4b5a6978-SJC, 524 tencnt'],
  ])('is none for %s', (_what, text) => {
    expect(textIn(text)).toBeUndefined();
    expect(textIn(text, 'zh-CN')).toBe(textIn(text));
  });

  it.each([
    ['a dump', dump],
    ['a log', `Host: www.example.com\nnginx log:\n${log}`],
  ])('of %s is the same in a card that is made again without the paste', (_what, text) => {
    for (const language of ['en', 'zh-CN'] as const) {
      const { replay } = real.explain({ text, language }).card;
      const [again] = partsOf(real.explain(replay ?? { text: '' }).card, 'code');
      expect(again?.code).toBe(textIn(text, language));
      expect(again?.code).toContain('10:05:4');
    }
  });

  it('is a block to copy under a title that says so', () => {
    expect(partsOf(real.explain({ text: dump }).card, 'code')[0]?.title).toBe(context.words.labels.ticketText);
  });

  it('stands on the card that everybody sees, below the checks', () => {
    const kinds = real.explain({ text: dump }).card.parts.map(({ kind }) => kind);
    expect(kinds.indexOf('code')).toBeGreaterThan(kinds.indexOf('steps'));
  });
});

describe('by what is answered, it', () => {
  const ids: readonly RequestId[] = [{ product: 'acme-cdn', name: 'acme-ray', value: 'a1b2' }];
  const subjectOf = (answer: Answer, said: Partial<Reading> = {}, words = context): string | undefined => {
    const [part] = ticketText(answer, { ...words, ids, reading: reading(said) });
    return part?.kind === 'code' ? part.code.split('\n')[0] : undefined;
  };
  const rest = { more: [], undocumented: [] };
  const compared = { moreCodes: [], unknownCodes: [], entries: [], standard: [], ownCodes: [] };

  it.each<[string, Answer, string]>([
    [
      'names each entry',
      { kind: 'explained', entries: refs('acme-cdn/522', 'cirrus/524'), ...rest },
      'Acme CDN 522, Cirrus 524',
    ],
    [
      'names what is not documented',
      { kind: 'undocumented', refs: refs('dune/502'), reserved: [], standard: [], elsewhere: [] },
      'Dune 502',
    ],
    [
      'names a product that is not covered',
      {
        kind: 'uncovered',
        products: ['umbra'],
        isAuthor: true,
        codes: ['502'],
        classes: [],
        standard: [],
        passedOnBy: [],
      },
      'Umbra 502',
    ],
    ['names the codes of a comparison alone', { kind: 'compared', codes: ['524'], ...compared }, 'HTTP 524'],
  ])('%s', (_what, answer, subject) => {
    expect(subjectOf(answer, { codes: ['524'] })).toBe(subject);
  });

  it('names products in the language of the card', () => {
    const answer: Answer = { kind: 'explained', entries: refs('acme-cdn/522'), ...rest };
    expect(subjectOf(answer, {}, chinese)).toBe('艾克米 CDN 522');
  });

  it.each<Answer>([
    { kind: 'healthy', statuses: [], products: ['acme-cdn'] },
    { kind: 'about', products: ['acme-cdn'], codes: [] },
    { kind: 'listed', products: ['acme-cdn'], classes: [] },
    { kind: 'found', entries: refs('acme-cdn/522'), notOn: [] },
    { kind: 'unknown', names: [], codes: [] },
    { kind: 'ambiguous', name: 'ac', products: [], codes: [] },
    { kind: 'help' },
    { kind: 'thanked' },
    { kind: 'declined', reason: 'busy' },
  ])('is none for an answer that says of nobody that it is his error: $kind', (answer) => {
    expect(subjectOf(answer)).toBeUndefined();
  });

  it('counts four codes of a log at most, and says each line once', () => {
    const claims = ['502', '503', '504', '521', '522'].map((code) => ({
      code,
      count: 2,
      of: 9,
      hosts: [],
      paths: [],
    }));
    const twice = [...claims.slice(0, 1), ...claims];
    const lines = (all: typeof claims): string[] =>
      ticketText(
        { kind: 'explained', entries: refs('acme-cdn/522'), ...rest },
        { ...context, ids, reading: reading({ claims: all }) },
      ).flatMap((part) => (part.kind === 'code' ? part.code.split('\n') : []));
    expect(lines(claims).filter((line) => line.includes('in 2 of 9'))).toHaveLength(4);
    expect(new Set(lines(twice)).size).toBe(lines(twice).length);
  });
});

describe('the ids of a question', () => {
  const ray = { product: 'acme-cdn', name: 'acme-ray', value: 'a1b2c3d4' };
  const idsIn = (ids: RequestId[], asked = { codes: ['521'], products: ['acme-cdn'] }): string[] => {
    const [block] = partsOf(bot.explain({ text: '', asked, carried: { ids } }).card, 'code');
    return block?.code.split('\n').slice(1) ?? [];
  };

  it('are in it, whichever product they are of', () => {
    const boreal = { product: 'boreal', name: 'boreal-id', value: 'r-1234' };
    expect(idsIn([ray, boreal])).toEqual(['acme-ray: a1b2c3d4', 'boreal-id: r-1234']);
  });

  it('are twelve at most, and each is there once', () => {
    const many = Array.from({ length: 20 }, (_item, at) => ({ ...ray, value: `ray-${at % 15}` }));
    expect(idsIn(many)).toEqual(Array.from({ length: 12 }, (_item, at) => `acme-ray: ray-${at}`));
  });
});
