import { describe, expect, it } from 'vitest';
import { searchCatalog } from '../../../src/playground/page/catalog-search.ts';
import { products } from '../fakes.ts';

const search = (product: string, find: string) => {
  const result = searchCatalog(products, { product, find });
  return { ...result, products: result.products.map(({ id, codes }) => [id, ...codes.map(({ code }) => code)]) };
};

const all = [['edge', '522', '504'], ['host', 'TIMED_OUT'], ['shy']];

describe('a search of the catalog', () => {
  it.each([
    ['every product where nothing is looked for', '', ' ', all],
    ['the codes that have every word, in any case', '', 'ORIGIN answer', [['edge', '522']]],
    [
      'codes of several products',
      '',
      'time',
      [
        ['edge', '504'],
        ['host', 'TIMED_OUT'],
      ],
    ],
    ['all codes of a product by its name', '', 'example host', [['host', 'TIMED_OUT']]],
    ['words that are partly of the product, partly of the code', '', 'edge 504', [['edge', '504']]],
    ['the open product', 'edge', '', [['edge', '522', '504']]],
    ['what the open product has, and nothing of others', 'host', 'timed', [['host', 'TIMED_OUT']]],
  ])('finds %s', (_what, product, find, found) => {
    const result = search(product, find);
    expect(result.products).toEqual(found);
    expect(result.problem).toBeUndefined();
  });

  it('says that there is no match', () => {
    expect(search('', 'zzqx')).toEqual({ problem: 'no-match', products: [] });
    expect(search('edge', 'zzqx')).toEqual({ problem: 'no-match', open: 'Example Edge', products: [] });
  });

  it('offers other products where the open one has no match', () => {
    expect(search('edge', 'timed_out')).toEqual({
      problem: 'only-elsewhere',
      open: 'Example Edge',
      products: [['host', 'TIMED_OUT']],
    });
  });

  it('says that a product is unknown, and finds what it can', () => {
    const unknown = { problem: 'unknown-product', open: 'nonsense' };
    expect(search('nonsense', '')).toEqual({ ...unknown, products: all });
    expect(search('nonsense', '522')).toEqual({ ...unknown, products: [['edge', '522']] });
    expect(search('nonsense', 'zzqx')).toEqual({ ...unknown, products: [] });
  });

  it('says that a product has no codes, whatever is looked for', () => {
    const empty = { problem: 'no-codes', open: 'Shy CDN' };
    expect(search('shy', '')).toEqual({ ...empty, products: [['shy']] });
    expect(search('shy', '522')).toEqual({ ...empty, products: [['edge', '522']] });
    expect(search('shy', 'zzqx')).toEqual({ ...empty, products: [] });
  });
});
