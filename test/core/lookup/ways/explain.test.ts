import { describe, expect, it } from 'vitest';
import type { Answer, AnswerOf } from '../../../../src/core/lookup/answer.ts';
import { explain } from '../../../../src/core/lookup/ways/explain.ts';
import type { FindingOf } from '../../../../src/core/reader/finding.ts';
import { type Case, context, reading, refs } from '../readings.ts';

const explained = (parts: Partial<AnswerOf<'explained'>>): Answer => ({
  kind: 'explained',
  entries: [],
  more: [],
  undocumented: [],
  ...parts,
});

const undocumented = (parts: Partial<AnswerOf<'undocumented'>>): Answer => ({
  kind: 'undocumented',
  refs: [],
  reserved: [],
  standard: [],
  elsewhere: [],
  ...parts,
});

/** That a text has a sign of a product, or its name. */
const seen = (value: string, evidence: FindingOf<'product'>['evidence']): FindingOf<'product'> => ({
  kind: 'product',
  value,
  rule: 'rule',
  text: value,
  at: { in: 'text', index: 0, end: 6, line: 1 },
  evidence,
});
const proved = (product: string) =>
  seen(product, { by: 'sign', sign: { in: 'field', name: 'server' }, strength: 'strong' });
const named = (product: string) => seen(product, { by: 'name', of: 'product' });

const acme = ['acme-cdn', 'acme-shield'];

describe('explaining codes on products', () => {
  it.each<Case>([
    ['has no answer without a product', { codes: ['522'] }, undefined],
    ['has no answer without a code', { products: ['acme-cdn'] }, undefined],
    [
      'explains what the product documents, under no other product',
      { codes: ['524'], products: ['cirrus'] },
      explained({ entries: refs('cirrus/524') }),
    ],
    [
      'names the sibling that does not document the code',
      { codes: ['522'], products: acme },
      explained({ entries: refs('acme-cdn/522'), undocumented: refs('acme-shield/522') }),
    ],
    [
      'explains each product of a vendor with its own entry',
      { codes: ['524'], products: acme },
      explained({ entries: refs('acme-cdn/524', 'acme-shield/524') }),
    ],
    [
      'explains code by code, and each on the products in their order',
      { codes: ['522', '524'], products: ['cirrus', 'acme-cdn'] },
      explained({ entries: refs('cirrus/522', 'acme-cdn/522', 'cirrus/524', 'acme-cdn/524') }),
    ],
    [
      'explains four entries and keeps the others to be opened',
      { codes: ['524', '522', '521', '502', '404'], products: ['acme-cdn'] },
      explained({
        entries: refs('acme-cdn/524', 'acme-cdn/522', 'acme-cdn/521', 'acme-cdn/502'),
        more: refs('acme-cdn/404'),
      }),
    ],
    [
      'takes each of several codes for the product that documents it',
      { codes: ['521', '403'], products: acme },
      explained({ entries: refs('acme-cdn/521', 'acme-shield/403') }),
    ],
    [
      'names a code that none of several products documents on each of them',
      { codes: ['521', '999'], products: acme },
      explained({ entries: refs('acme-cdn/521'), undocumented: refs('acme-cdn/999', 'acme-shield/999') }),
    ],
    [
      'names a code that the product does not document beside one that it does',
      { codes: ['521', '525'], products: ['acme-cdn'] },
      explained({ entries: refs('acme-cdn/521'), undocumented: refs('acme-cdn/525') }),
    ],
  ])('%s', (_name, said, answer) => {
    expect(explain(reading(said), context)).toEqual(answer);
  });
});

describe('explaining where the error came from', () => {
  it.each<Case>([
    [
      'answers for the author, and keeps those in front of it as an aside',
      { codes: ['524'], products: ['acme-cdn', 'cirrus'], author: 'cirrus' },
      explained({ entries: refs('cirrus/524'), more: refs('acme-cdn/524') }),
    ],
    [
      'says who passed the error on, where that is proved',
      {
        codes: ['524'],
        products: ['acme-cdn', 'cirrus', 'boreal'],
        author: 'cirrus',
        findings: [proved('acme-cdn'), named('boreal')],
      },
      explained({
        entries: refs('cirrus/524'),
        more: refs('acme-cdn/524'),
        undocumented: refs('boreal/524'),
        passedOnBy: ['acme-cdn'],
      }),
    ],
    [
      'says nothing of it where the entries are those of others',
      { codes: ['524'], products: ['acme-cdn', 'dune'], author: 'dune', findings: [proved('acme-cdn')] },
      explained({ entries: refs('acme-cdn/524'), undocumented: refs('dune/524') }),
    ],
    [
      'explains all where the author does not document the code',
      { codes: ['524'], products: ['acme-cdn', 'cirrus', 'dune'], author: 'dune' },
      explained({ entries: refs('acme-cdn/524', 'cirrus/524'), undocumented: refs('dune/524') }),
    ],
  ])('%s', (_name, said, answer) => {
    expect(explain(reading(said), context)).toEqual(answer);
  });
});

describe('explaining several codes', () => {
  it.each<Case>([
    [
      'explains what is exact before the status that it comes with',
      { codes: ['522', '1016'], products: ['acme-cdn'] },
      explained({ entries: refs('acme-cdn/1016', 'acme-cdn/522') }),
    ],
    [
      'leaves a status aside that comes with an exact code',
      { codes: ['502', '1016', '521'], products: ['acme-cdn'] },
      explained({ entries: refs('acme-cdn/1016', 'acme-cdn/521'), more: refs('acme-cdn/502') }),
    ],
    [
      'keeps the order in which statuses were asked',
      { codes: ['524', '502'], products: ['cirrus'] },
      explained({ entries: refs('cirrus/524', 'cirrus/502') }),
    ],
    [
      'explains each on the product that it stands with',
      {
        codes: ['502', '524'],
        products: ['cirrus', 'acme-cdn'],
        claims: [
          { code: '502', product: 'acme-cdn', count: 3, of: 9, hosts: [], paths: [] },
          { code: '524', product: 'cirrus', count: 1, hosts: [], paths: [] },
        ],
      },
      explained({ entries: refs('acme-cdn/502', 'cirrus/524') }),
    ],
    [
      'explains nothing that stands with a product which the catalog does not cover',
      {
        codes: ['502', '524'],
        products: ['cirrus'],
        uncovered: ['umbra'],
        claims: [{ code: '502', product: 'umbra', count: 3, of: 9, hosts: [], paths: [] }],
      },
      explained({ entries: refs('cirrus/524') }),
    ],
  ])('%s', (_name, said, answer) => {
    expect(explain(reading(said), context)).toEqual(answer);
  });
});

describe('explaining a status that a product documents by codes of its own', () => {
  it.each<Case>([
    [
      'lists a single code, since that is not what the status means',
      { codes: ['504'], products: ['boreal'] },
      { kind: 'listed', products: ['boreal'], classes: [], status: '504' },
    ],
    [
      'lists a few codes',
      { codes: ['502'], products: ['boreal'] },
      { kind: 'listed', products: ['boreal'], classes: [], status: '502' },
    ],
    [
      'lists many codes',
      { codes: ['503'], products: ['boreal'] },
      { kind: 'listed', products: ['boreal'], classes: [], status: '503' },
    ],
    [
      'explains a code once that comes with both statuses',
      { codes: ['504', '502'], products: ['boreal'] },
      explained({ entries: refs('boreal/ROUTER_TIMEOUT', 'boreal/ROUTER_DNS_ERROR') }),
    ],
    [
      'adds nothing to a code for the status that it comes with',
      { codes: ['ROUTER_TIMEOUT', '502'], products: ['boreal'] },
      explained({ entries: refs('boreal/ROUTER_TIMEOUT') }),
    ],
    [
      'adds the codes of another status',
      { codes: ['ROUTER_DNS_ERROR', '504'], products: ['boreal'] },
      explained({ entries: refs('boreal/ROUTER_DNS_ERROR', 'boreal/ROUTER_TIMEOUT') }),
    ],
    [
      'lists them where another product has none',
      { codes: ['503'], products: ['boreal', 'dune'] },
      { kind: 'listed', products: ['boreal', 'dune'], classes: [], status: '503' },
    ],
    [
      'puts what another product documents first',
      { codes: ['502'], products: ['boreal', 'cirrus'] },
      explained({ entries: refs('cirrus/502', 'boreal/ROUTER_DNS_ERROR', 'boreal/ROUTER_TIMEOUT') }),
    ],
    [
      'lists nothing where several codes are asked about',
      { codes: ['503', '999'], products: ['boreal'] },
      explained({
        entries: refs('boreal/APP_CRASHED', 'boreal/BOOT_FAILED', 'boreal/BOOT_TIMEOUT', 'boreal/NO_INSTANCE'),
        more: refs('boreal/QUEUE_FULL'),
        undocumented: refs('boreal/999'),
      }),
    ],
  ])('%s', (_name, said, answer) => {
    expect(explain(reading(said), context)).toEqual(answer);
  });
});

describe('a code that the product does not document', () => {
  it.each<Case>([
    [
      'comes with the products that do, the standard apart',
      { codes: ['502'], products: ['dune'] },
      undocumented({
        refs: refs('dune/502'),
        standard: refs('http/502'),
        elsewhere: refs('acme-cdn/502', 'cirrus/502'),
      }),
    ],
    [
      'is in the range that the product keeps for itself, its ends included',
      { codes: ['540', '599'], products: ['acme-cdn'] },
      undocumented({ refs: refs('acme-cdn/540', 'acme-cdn/599'), reserved: refs('acme-cdn/540', 'acme-cdn/599') }),
    ],
    [
      'is in no range outside it, or on another product',
      { codes: ['539', '600', 'ROUTER'], products: ['acme-cdn'] },
      undocumented({ refs: refs('acme-cdn/539', 'acme-cdn/600', 'acme-cdn/ROUTER') }),
    ],
    [
      'is missing on each of several products',
      { codes: ['599'], products: ['acme-cdn', 'cirrus'] },
      undocumented({ refs: refs('acme-cdn/599', 'cirrus/599'), reserved: refs('acme-cdn/599') }),
    ],
    [
      'may be asked on a product that is gone',
      { codes: ['999'], products: ['gone'] },
      undocumented({ refs: refs('gone/999') }),
    ],
  ])('%s', (_name, said, answer) => {
    expect(explain(reading(said), context)).toEqual(answer);
  });
});
