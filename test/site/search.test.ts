import { describe, expect, it } from 'vitest';
import { languages } from '../../src/language.ts';
import { type SearchIndex, search } from '../../src/site/search.ts';
import { searchIndex } from '../../src/site/search-index.ts';
import { realCatalog, smallCatalog } from '../support/catalog.ts';

const index: SearchIndex = [
  {
    id: 'edge',
    name: 'Example Edge',
    aliases: '示例边缘 eedge',
    codes: [
      ['504', 'Origin too slow, see 522'],
      ['522', 'Origin did not answer'],
      ['5221', 'Something else'],
    ],
  },
  { id: 'host', name: 'Example Host', aliases: '', codes: [['TIMED_OUT', 'No answer in time']] },
];

const found = (text: string): string[] =>
  search(index, text).map(({ product, code }) => (code === undefined ? product.id : `${product.id} ${code}`));

describe('the search', () => {
  it.each([
    ['nothing where nothing is looked for', ' ', []],
    [
      'the code itself first, then what begins with it, then what mentions it',
      '522',
      ['edge 522', 'edge 5221', 'edge 504'],
    ],
    ['words of a title, in any order and case', 'ANSWER origin', ['edge 522']],
    ['a product by its name, then its codes', 'example host', ['host', 'host TIMED_OUT']],
    ['a product by another name of it', 'eedge 5221', ['edge 5221']],
    ['a code of a product', 'edge 522', ['edge 522', 'edge 5221', 'edge 504']],
    ['codes whose letters are typed small', 'timed_out', ['host TIMED_OUT']],
    ['Chinese that stands beside a code without a space', '示例边缘5221', ['edge 5221']],
    ['nothing where one word is missing', '522 zzqx', []],
  ])('finds %s', (_what, text, matches) => {
    expect(found(text)).toEqual(matches);
  });
});

describe('the index of the search', () => {
  it('has every product with every code, in each language, the most asked first', () => {
    for (const language of languages) {
      const products = searchIndex(realCatalog, language);
      expect(products.map(({ codes }) => codes.length).reduce((sum, count) => sum + count)).toBeGreaterThan(2_000);
      const asked = products.map(({ id }) => realCatalog.products.get(id)?.asked ?? 0);
      expect(asked).toEqual(asked.toSorted((a, b) => b - a));
    }
  });

  it('finds a product by all of its names, in any language', () => {
    for (const language of languages) {
      for (const name of ['acme edge', 'ac', '艾克米', 'Acme CDN']) {
        expect(search(searchIndex(smallCatalog, language), name).map(({ product }) => product.id)).toContain(
          'acme-cdn',
        );
      }
    }
  });

  it('is small enough for a phone', () => {
    for (const language of languages) {
      expect(Buffer.byteLength(JSON.stringify(searchIndex(realCatalog, language)))).toBeLessThan(250_000);
    }
  });
});
