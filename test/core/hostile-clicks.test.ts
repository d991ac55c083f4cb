import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createBot } from '../../src/core/bot.ts';
import type { Asked } from '../../src/core/port.ts';
import { smallCatalog } from '../support/catalog.ts';

const bot = createBot(smallCatalog, { defaultLanguage: 'en' });

const explained = (asked: unknown) => bot.explain({ text: '522 cirrus', asked: asked as Asked });

describe('what a click asks', () => {
  it('of a product that is gone is answered like a name that nobody has', () => {
    const { reading, answer } = explained({ codes: ['522'], products: ['gone', 'cirus'] });
    expect(reading).toMatchObject({ products: [], unknownNames: ['gone', 'cirus'] });
    expect(answer).toMatchObject({
      kind: 'unknown',
      names: [{ name: 'gone' }, { name: 'cirus', nearest: ['cirrus'] }],
    });
  });

  it.each([
    {},
    [],
    'x',
    5,
    true,
    { codes: 'x', products: 5, classes: {}, words: null, sharedName: [] },
    { codes: [5, null, {}, ['522']], products: [{ toString: 5 }], words: [undefined] },
    { products: ['constructor', '__proto__', 'toString'], codes: ['constructor', '__proto__'] },
    { intent: 'thanks', sharedName: '__proto__' },
    { intent: {}, codes: [''] },
    { codes: ['522', '502'], products: ['cirrus', 'dune'], claims: [null, 5, {}, { code: 5, product: 'cirrus' }] },
    { codes: ['522', '502'], products: ['cirrus', 'dune'], claims: { code: '522', product: 'cirrus' } },
    { intent: 'list', products: ['umbra', '__proto__'] },
  ])('may be %j without harm', (asked) => {
    expect(() => explained(asked)).not.toThrow();
    expect(explained(asked).reading.codes.filter((code) => typeof code !== 'string')).toEqual([]);
    expect(explained(asked).card.title).not.toBe('');
  });

  it('never throws, whatever it is', () => {
    const field = fc.oneof(fc.array(fc.oneof(fc.string(), fc.constantFrom('522', 'cirrus', 'ac'))), fc.jsonValue());
    const asked = fc.record(
      {
        intent: fc.jsonValue(),
        codes: field,
        classes: field,
        products: field,
        words: field,
        sharedName: fc.jsonValue(),
        claims: field,
      },
      { requiredKeys: [] },
    );
    fc.assert(
      fc.property(asked, (each) => {
        expect(explained(each).card.title).not.toBe('');
      }),
    );
  });
});
