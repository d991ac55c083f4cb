import { describe, expect, it } from 'vitest';
import type { Candidate } from '../../../../src/core/reader/finding.ts';
import {
  addProductsOfVendors,
  nameProductsByTokens,
  preferProductsToVendors,
  settleSharedNames,
} from '../../../../src/core/reader/weigh/products.ts';
import { code, kindsAndValues, named, refine } from '../acme.ts';

const token = (value: string) => code(value, { evidence: { by: 'token', exact: true } });

describe('a compound word', () => {
  it('names the one product that has it for a code', () => {
    expect(refine(nameProductsByTokens, [token('EDGE_ORIGIN_TIMEOUT')])).toMatchObject([
      { kind: 'code' },
      { kind: 'product', value: 'acme-cdn', evidence: { by: 'token' } },
    ]);
  });

  it('need not be compound in a field that few programs write', () => {
    const inField = (name: string) => code('NOT_READY', { evidence: { by: 'field', name } });
    expect(kindsAndValues(refine(nameProductsByTokens, [inField('boltreason')]))).toContain('product bolt');
    expect(kindsAndValues(refine(nameProductsByTokens, [inField('reason')]))).toEqual(['code NOT_READY']);
  });

  it.each<[string, Candidate[]]>([
    ['where a product is named', [token('EDGE_ORIGIN_TIMEOUT'), named('bolt')]],
    ['where it is an everyday word', [token('NOT_READY')]],
    ['where it is in other capitals', [code('EDGE_ORIGIN_TIMEOUT', { evidence: { by: 'token', exact: false } })]],
    ['where it is a number', [code('1016')]],
    ['where nobody has it', [token('SOME_OTHER_ERROR')]],
  ])('names none %s', (_what, candidates) => {
    expect(refine(nameProductsByTokens, candidates)).toEqual(candidates);
  });
});

describe('a shared name', () => {
  const shared: Candidate = { kind: 'shared-name', value: 'ab', rule: 'shared-name', index: 4, text: 'ab' };

  it.each<[string, Candidate]>([
    ['a product that is named', named('bolt')],
    ['a word that only one of them has', token('NOT_READY')],
    ['a number that only one of them has', code('20')],
  ])('is settled by %s', (_what, other) => {
    expect(refine(settleSharedNames, [other, shared])).toMatchObject([
      {},
      { kind: 'product', value: 'bolt', rule: 'shared-name-settled', index: 4, text: 'ab' },
    ]);
  });

  it('that an uncovered product shares is settled by no status, which that one may answer as well', () => {
    const open: Candidate = { ...shared, value: 'bu', text: 'bu' };
    expect(refine(settleSharedNames, [code('504'), open])).toEqual([code('504'), open]);
    expect(refine(settleSharedNames, [token('NOT_READY'), open])).toMatchObject([
      {},
      { kind: 'product', value: 'bolt' },
    ]);
  });

  it.each<[string, Candidate]>([
    ['a product that does not share it', named('acme-shield')],
    ['a code that several of them have', code('504')],
    ['a code that nobody has', token('SOME_OTHER_ERROR')],
  ])('stays open with %s', (_what, other) => {
    expect(refine(settleSharedNames, [other, shared])).toEqual([other, shared]);
  });
});

describe("a vendor's name", () => {
  const vendors = ['acme-cdn', 'acme-shield'].map((id) => named(id, { evidence: { by: 'name', of: 'vendor' } }));

  it('means another product of the vendor, too, where a code is of that one alone', () => {
    expect(refine(addProductsOfVendors, [token('NoSuchFile'), code('504'), ...vendors]).at(-1)).toMatchObject({
      kind: 'product',
      value: 'acme-store',
      evidence: { by: 'name', of: 'vendor' },
    });
  });

  it('means that one alone where it has every code', () => {
    const found = refine(addProductsOfVendors, [token('NoSuchFile'), code('404'), ...vendors]);
    expect(kindsAndValues(refine(preferProductsToVendors, found))).toEqual([
      'code NoSuchFile',
      'code 404',
      'vendor acme',
      'product acme-store',
    ]);
  });

  it('means nothing else where one of its own products has the code, or nobody', () => {
    for (const each of [code('504'), token('SOME_OTHER_ERROR'), token('NOT_READY')]) {
      expect(refine(addProductsOfVendors, [each, ...vendors])).toEqual([each, ...vendors]);
    }
  });

  const vendor = ['acme-cdn', 'acme-shield'].map((id) =>
    named(id, { text: 'acme', evidence: { by: 'name', of: 'vendor' } }),
  );

  it('adds nothing next to one of its products, and is still no unknown word', () => {
    const product = named('acme-cdn', { index: 9 });
    expect(refine(preferProductsToVendors, [...vendor, product])).toMatchObject([
      { kind: 'vendor', value: 'acme', index: 0, text: 'acme' },
      product,
    ]);
  });

  it('stands for its products next to one of another vendor', () => {
    expect(refine(preferProductsToVendors, [...vendor, named('bolt')])).toEqual([...vendor, named('bolt')]);
  });
});
