import { describe, expect, it } from 'vitest';
import { createSearch } from '../../../src/core/lookup/search.ts';
import { smallCatalog } from '../../support/catalog.ts';

const search = createSearch(smallCatalog);

const found = (words: string, ...products: string[]): string[] =>
  search(words.split(' '), products).map(({ product, code }) => `${product}/${code}`);

describe('search by symptom', () => {
  it.each([
    ['a title', 'crashed', ['boreal/APP_CRASHED']],
    ['a meaning', 'certificate', ['cirrus/525']],
    ['a check', 'firewall', ['acme-cdn/522', 'cirrus/522']],
    ['a note', 'tries', ['acme-cdn/522']],
    ['a code that is a word', 'no_instance', ['boreal/NO_INSTANCE']],
    ['another spelling of a code', 'router timeout error', ['boreal/ROUTER_TIMEOUT', 'boreal/ROUTER_DNS_ERROR']],
    ['a Chinese title', '握手', ['cirrus/525', 'acme-cdn/522']],
    ['a Chinese meaning', '证书过期', ['cirrus/525']],
    ['a Chinese check', '防火墙', ['acme-cdn/522', 'cirrus/522']],
    ['the name of a product', 'cirrus', ['cirrus/502', 'cirrus/522', 'cirrus/524', 'cirrus/525']],
  ])('looks at %s: %s', (_where, words, entries) => {
    expect(found(words).sort()).toEqual(entries.toSorted());
  });

  it('gives references and nothing else', () => {
    expect(search(['certificate'], [])).toEqual([{ product: 'cirrus', code: '525' }]);
  });

  it('puts what a title or a meaning says before what a check says', () => {
    expect(found('overload')).toEqual(['acme-shield/524', 'cirrus/524', 'http/503']);
    expect(found('port')).toEqual(['boreal/BOOT_TIMEOUT', 'boreal/BOOT_FAILED', 'acme-cdn/521']);
  });

  it('looks for no number, which is a code and not a symptom', () => {
    expect(found('1016')).toEqual([]);
  });

  it('takes a word for another that differs in a few letters, unless it is short', () => {
    expect(found('handshke')).toEqual(found('handshake'));
    expect(found('handshake')).not.toEqual([]);
    expect(found('quene')).toEqual(['boreal/QUEUE_FULL']);
    expect(found('fulk')).toEqual([]);
    expect(found('logg')).toEqual([]);
    expect(found('log')).toContain('acme-shield/403');
  });

  it('takes the beginning of a word for the word, from three letters on', () => {
    expect(found('cer')).toEqual(['cirrus/525']);
    expect(found('ce')).toEqual([]);
  });

  it('ranks the standard below products', () => {
    expect(found('gateway')).toEqual(['acme-cdn/502', 'cirrus/502', 'http/502', 'http/504']);
  });

  it('stays with the products that are given', () => {
    expect(found('origin', 'cirrus')).toEqual(expect.arrayContaining(['cirrus/522']));
    expect(found('origin', 'cirrus').filter((entry) => !entry.startsWith('cirrus/'))).toEqual([]);
    expect(found('crashed', 'cirrus')).toEqual([]);
  });

  it('wants two thirds of what was asked for, or less on a product that was named', () => {
    expect(found('certificate expired elephant')).toEqual(['cirrus/525']);
    expect(found('certificate expired elephant mouse')).toEqual([]);
    expect(found('certificate elephant')).toEqual([]);
    expect(found('certificate elephant', 'cirrus')).toEqual(['cirrus/525']);
    expect(found('certificate elephant mouse', 'cirrus')).toEqual([]);
    expect(found('证书过期 大象')).toEqual(['cirrus/525']);
    expect(found('证书 大象')).toEqual([]);
  });

  it('wants the rare words rather than those that are everywhere', () => {
    expect(found('origin certificate')).toEqual(['cirrus/525']);
    expect(found('origin connection elephant')).toEqual([]);
  });

  it('leaves out what fits far less than the best match', () => {
    expect(found('handshake')).toEqual(['acme-cdn/522', 'cirrus/525']);
    expect(found('handshake certificate expired')).toEqual(['cirrus/525']);
  });

  it('counts a Han character that no known word has', () => {
    expect(found('握手失败')[0]).toBe('cirrus/525');
    expect(found('握手失败了')[0]).toBe('cirrus/525');
    expect(found('握手大象')).toEqual([]);
  });

  it('counts a word once that is there twice', () => {
    expect(found('certificate elephant elephant elephant', 'cirrus')).toEqual(['cirrus/525']);
  });

  it('shows eight matches at most, each once', () => {
    const entries = found('origin');
    expect(entries).toHaveLength(8);
    expect(new Set(entries).size).toBe(8);
  });

  it('finds nothing for no words, and for words without a letter', () => {
    expect(search([], [])).toEqual([]);
    expect(found('--- …')).toEqual([]);
  });

  it('looks at forty words, and at sixty characters of each', () => {
    const many = (count: number): string[] => [...Array.from({ length: count }, () => '-'), 'certificate'];
    expect(search(many(39), [])).not.toEqual([]);
    expect(search(many(40), [])).toEqual([]);
    expect(found(`${'-'.repeat(49)}certificate`)).not.toEqual([]);
    expect(found(`${'-'.repeat(60)}certificate`)).toEqual([]);
  });

  it('is quick with one long run of Han characters', () => {
    const started = performance.now();
    expect(found('龘'.repeat(100_000))).toEqual([]);
    expect(performance.now() - started).toBeLessThan(2000);
  });
});
