import { describe, expect, it } from 'vitest';
import type { Asked, Carried } from '../../../src/core/port.ts';
import { createReader } from '../../../src/core/reader/reader.ts';
import { acme } from './acme.ts';

const read = createReader(acme);

describe('a question that a click asks', () => {
  it('is taken as it is, whatever its text says', () => {
    const asked: Asked = { intent: 'compare', codes: ['522'], products: ['bolt'], classes: ['5'], words: ['loop'] };
    expect(read({ text: '404 acme cdn', asked })).toEqual({
      findings: [],
      codes: ['522'],
      details: [],
      classes: ['5'],
      products: ['bolt'],
      uncovered: [],
      claims: [],
      healthy: [],
      requestIds: [],
      dropped: [],
      cut: false,
      sharedNames: [],
      unknownNames: [],
      words: ['loop'],
      file: false,
      intent: 'compare',
    });
  });

  it('may name a product that the catalog has no more', () => {
    expect(read({ text: '', asked: { products: ['bolt', 'gone'], sharedName: 'ab' } })).toMatchObject({
      products: ['bolt'],
      unknownNames: ['gone'],
      sharedNames: ['ab'],
    });
  });

  it('survives whatever a platform gives back', () => {
    const asked = { codes: 522, products: [1, 'bolt'], words: null, intent: 'shout' } as unknown as Asked;
    expect(read({ text: '', asked })).toMatchObject({ codes: [], products: ['bolt'], words: [] });
    expect(read({ text: '', asked })).not.toHaveProperty('intent');
    expect(read({ text: '', asked: { codes: Array.from({ length: 200 }, String) } }).codes).toHaveLength(100);
  });
});

describe('what was read of a longer text before', () => {
  const carried: Carried = {
    host: 'www.Example.com',
    ids: [{ product: 'acme-cdn', name: 'acme-ray', value: '8f1e2d3c' }],
  };

  it.each([
    ['a question in words', { text: '522 acme cdn' }],
    ['a click', { text: '', asked: { codes: ['522'] } }],
  ])('comes along with %s', (_what, question) => {
    const { host, requestIds, findings } = read({ ...question, carried });
    expect({ host, requestIds }).toEqual({ host: 'www.example.com', requestIds: ['8f1e2d3c'] });
    expect(findings.filter(({ at }) => at.in === 'carried')).toEqual([
      { kind: 'host', value: 'www.example.com', rule: 'carried', text: '', at: { in: 'carried' } },
      {
        kind: 'request-id',
        value: '8f1e2d3c',
        product: 'acme-cdn',
        name: 'acme-ray',
        rule: 'carried',
        text: '',
        at: { in: 'carried' },
      },
    ]);
  });

  it.each([
    ['a host that is none', { host: 'not a host' }],
    ['a host on an internal network', { host: 'db.prod.internal' }],
    ['an id of a product that is unknown', { ids: [{ product: 'gone', name: 'acme-ray', value: '8f1e' }] }],
    ['an id of another name', { ids: [{ product: 'acme-cdn', name: 'other', value: '8f1e' }] }],
    ['an id that is too long', { ids: [{ product: 'acme-cdn', name: 'acme-ray', value: '8'.repeat(121) }] }],
    ['an id with markup', { ids: [{ product: 'acme-cdn', name: 'acme-ray', value: '`8f1e`' }] }],
    ['no list', { ids: 5 }],
    ['no id', { ids: [null, 'x'] }],
  ])('is left out where it is %s', (_what, broken) => {
    expect(read({ text: '', asked: {}, carried: broken as unknown as Carried }).findings).toEqual([]);
  });

  it('gives each id once', () => {
    const twice = { ids: [...(carried.ids ?? []), ...(carried.ids ?? [])] };
    expect(read({ text: '522', carried: twice }).requestIds).toEqual(['8f1e2d3c']);
  });
});
