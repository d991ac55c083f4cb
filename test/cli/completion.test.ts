import { describe, expect, it } from 'vitest';
import { completions } from '../../src/cli/completion.ts';
import { createBot } from '../../src/core/bot.ts';
import { realCatalog } from '../support/catalog.ts';

const bot = createBot(realCatalog, { defaultLanguage: 'en' });

describe('what may come next', () => {
  it('is every code that begins so', () => {
    const found = completions(['52'], bot);
    expect(found).toEqual(expect.arrayContaining(['520', '522', '524']));
    expect(found.every((each) => each.startsWith('52'))).toBe(true);
  });

  it('is a product that begins so, however it is written', () => {
    expect(completions(['522', 'TEN'], bot)).toContain('tencent-edgeone');
  });

  it('is a product, and no other code, behind a code', () => {
    const found = completions(['522', ''], bot);
    expect(found).toContain('cloudflare');
    expect(found.filter((each) => /^\d+$/.test(each))).toEqual([]);
  });

  it('is a code of the product that was named', () => {
    const found = completions(['tencent-edgeone', '5'], bot);
    expect(found).toContain('522');
    expect(found).not.toContain('526');
  });

  it('is an option behind a dash', () => {
    expect(completions(['522', '--j'], bot)).toEqual(['--json']);
  });

  it('is nothing that a shell would take for two words, and nothing for what nobody knows', () => {
    for (const typed of ['', 'A', 'R', 'Ref']) expect(completions([typed], bot).join('')).not.toMatch(/\s/);
    expect(completions(['zzzz'], bot)).toEqual([]);
    expect(completions([], bot).length).toBeGreaterThan(10);
  });
});
