import { describe, expect, it } from 'vitest';
import type { Asked } from '../../../src/core/port.ts';
import {
  byKind,
  compareCode,
  compareEverywhere,
  example,
  openEntry,
  openInPlace,
  openProducts,
  ownFirst,
  typedQuestion,
} from '../../../src/core/present/choices.ts';
import { realCatalog } from '../../support/catalog.ts';
import { refs } from '../lookup/readings.ts';
import { chinese, context, everywhere, open } from './small-cards.ts';

it.each<[Asked, string]>([
  [{}, ''],
  [{ codes: ['522'] }, '522'],
  [{ codes: ['522', '524'], products: ['cirrus', 'acme-cdn'] }, '522 524 cirrus acme-cdn'],
  [{ intent: 'compare', codes: ['522'], products: ['cirrus'] }, 'compare 522 cirrus'],
  [{ intent: 'list', products: ['cirrus'] }, 'list cirrus'],
  [{ intent: 'list', classes: ['5'], products: ['cirrus'] }, 'list 5xx cirrus'],
  [{ intent: 'status', products: ['cirrus'] }, 'status cirrus'],
  [{ codes: ['502'], products: ['umbra'] }, '502 umbra'],
  [{ products: ['http'] }, 'HTTP standard'],
  [{ classes: ['4', '5'], products: ['cirrus'] }, '4xx 5xx cirrus'],
  [{ words: ['certificate', 'expired'] }, 'search certificate expired'],
  [{ words: ['certificate'], products: ['cirrus'] }, 'search certificate cirrus'],
  [{ codes: ['522'], products: ['cirrus'], sharedName: 'ac' }, '522 cirrus ac'],
])('a person types for %j: %s', (asked, question) => {
  expect(typedQuestion(asked, context)).toBe(question);
});

describe('a choice that opens an entry', () => {
  it('is called by product and code, and says what the code means there', () => {
    expect(openEntry({ product: 'cirrus', code: '522' }, context)).toEqual({
      label: 'Cirrus 522',
      description: 'The connection to the origin timed out',
      question: '522 cirrus',
      asked: { codes: ['522'], products: ['cirrus'] },
      language: 'en',
    });
    expect(openEntry({ product: 'http', code: '502' }, chinese)).toEqual({
      label: 'HTTP 标准 502',
      description: 'Bad Gateway：上游返回了无效响应',
      question: '502 HTTP 标准',
      asked: { codes: ['502'], products: ['http'] },
      language: 'zh-CN',
    });
  });

  it('of a status says nothing where the product has codes of its own only', () => {
    expect(openEntry({ product: 'boreal', code: '503' }, context)).toMatchObject({ label: 'Boreal 503' });
    expect(openEntry({ product: 'boreal', code: '503' }, context).description || '').toBe('');
  });

  it('takes the place of the card', () => {
    expect(openInPlace('Open', [], context)).toEqual([]);
    expect(openInPlace('Open', refs('cirrus/522'), context)).toEqual([
      {
        kind: 'choices',
        title: 'Open',
        choices: [open('Cirrus 522', '522 cirrus', '522', 'cirrus')],
        replaces: true,
      },
    ]);
  });
});

describe('a menu of other products', () => {
  const labelled = (all: ReturnType<typeof openProducts>) =>
    all.flatMap((part) =>
      part.kind === 'choices' ? part.choices.map(({ label, group }) => `${group}: ${label}`) : [],
    );

  it('does not repeat the code, and has the products by what kind they are', () => {
    const [menu] = openProducts('Other products', refs('http/502', 'cirrus/502', 'acme-cdn/502'), context);
    expect(menu).toEqual({
      kind: 'choices',
      title: 'Other products',
      choices: [
        open('Cirrus', '502 cirrus', '502', 'cirrus', 'CDN'),
        open('Acme CDN', '502 acme-cdn', '502', 'acme-cdn', 'CDN'),
        open('HTTP standard', '502 HTTP standard', '502', 'http', 'Standard'),
      ],
      menu: true,
    });
    expect(openProducts('Other products', [], context)).toEqual([]);
  });

  it('says the code where there are several', () => {
    expect(labelled(openProducts('', refs('cirrus/502', 'cirrus/522'), context))).toEqual([
      'CDN: Cirrus 502',
      'CDN: Cirrus 522',
    ]);
  });

  it('begins with the own products of the team, in their order', () => {
    const own = { ...context, defaultProducts: ['boreal', 'cirrus'] };
    expect(labelled(openProducts('', refs('acme-cdn/502', 'cirrus/502', 'boreal/502'), own))).toEqual([
      'Yours: Boreal',
      'Yours: Cirrus',
      'CDN: Acme CDN',
    ]);
  });

  it('is grouped in Chinese, too', () => {
    expect(labelled(openProducts('', refs('acme-shield/524'), chinese))).toEqual(['Web 应用防火墙: 艾克米盾']);
  });
});

describe('the order of products', () => {
  const real = { ...context, catalog: realCatalog };
  const products = (...ids: string[]) => ids.map((product) => ({ product, code: '502' }));
  const idsOf = (all: readonly { product: string }[]): string[] => all.map(({ product }) => product);

  it('is the own ones, then those that people ask about most, then the others as they came, then the standard', () => {
    const all = products('http', 'baidu-cdn', 'nginx', 'keycdn', 'cloudflare');
    const asked = (id: string): number => realCatalog.products.get(id)?.asked ?? -1;
    const others = idsOf(ownFirst(all, real)).slice(0, -1);
    expect(others.map(asked)).toEqual(others.map(asked).toSorted((a, b) => b - a));
    expect(idsOf(ownFirst(all, real)).at(-1)).toBe('http');
    expect(idsOf(ownFirst(all, { ...real, defaultProducts: ['keycdn', 'baidu-cdn'] })).slice(0, 2)).toEqual([
      'keycdn',
      'baidu-cdn',
    ]);
  });

  it('of cloudflare is before that of every other product, which people ask about most', () => {
    const all = [...realCatalog.products.keys()].map((product) => ({ product, code: '' }));
    expect(ownFirst(all, real)[0]?.product).toBe('cloudflare');
  });

  it('in menus is by kind: no group is torn apart', () => {
    const all = [...realCatalog.products.keys()].map((product) => ({ product, code: '' }));
    const kinds = byKind(all, real).map(({ product }) => realCatalog.products.get(product)?.kind);
    const changes = kinds.filter((kind, at) => kind !== kinds[at - 1]);
    expect(changes).toHaveLength(new Set(kinds).size);
    expect(changes[0]).toBe('cdn');
    expect(changes.at(-1)).toBe('standard');
  });
});

it('a code is offered everywhere where more than one product has it', () => {
  expect(compareCode('525', context)).toEqual(everywhere('525'));
  expect(compareEverywhere(['525', '522', '999', '524'], context)).toEqual([everywhere('522'), everywhere('524')]);
});

it('an example is read like anything that people type', () => {
  expect(example('522 acme', context)).toEqual({ label: '522 acme', question: '522 acme', language: 'en' });
});
