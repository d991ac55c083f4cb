import { describe, expect, it } from 'vitest';
import { createBot } from '../../src/core/bot.ts';
import { type Mark, marksOf } from '../../src/playground/marks.ts';
import { realCatalog } from '../support/catalog.ts';

const bot = createBot(realCatalog, { defaultLanguage: 'en' });
const marksIn = (text: string): Mark[] => marksOf(bot.explain({ text }).reading);
const marked = (text: string) =>
  marksIn(text).map(({ index, end, kind, value }) => [text.slice(index, end), kind, value]);

describe('the marks in a text', () => {
  it('are where something is said, in the order of the text', () => {
    expect(marked('why 522 on edgeone?')).toEqual([
      ['522', 'code', '522'],
      ['edgeone', 'product', 'tencent-edgeone'],
    ]);
  });

  it('are in the text as it was written, however it was normalised to be read', () => {
    expect(marked('网站报 ５２２，腾讯云\r\n')).toEqual([
      ['５２２', 'code', '522'],
      ['腾讯云', 'product', 'tencent-cdn'],
      ['腾讯云', 'product', 'tencent-edgeone'],
    ]);
  });

  it('are one for each place and value, all within the text', () => {
    const text = 'HTTP/2 522\nserver: cloudflare\ncf-ray: 8f1e2d3c4b5a6978-SJC\n'.repeat(3);
    const marks = marksIn(text);
    expect(marks.length).toBeGreaterThan(2);
    expect(new Set(marks.map(({ index, kind, value }) => `${index} ${kind} ${value}`)).size).toBe(marks.length);
    for (const { index, end } of marks) expect(0 <= index && index < end && end <= text.length).toBe(true);
  });

  it('are none for a question that a click asks', () => {
    const { reading } = bot.explain({ text: '', asked: { codes: ['522'], products: ['cloudflare'] } });
    expect(marksOf(reading)).toEqual([]);
  });
});
