import { describe, expect, it } from 'vitest';
import { botOf } from '../../../src/core/bot.ts';
import { realCatalog } from '../../support/catalog.ts';

const bot = botOf(realCatalog, () => ({ defaultLanguage: 'en' }));
const marksOf = (text: string) => bot.explain({ text }).marks ?? [];
const marked = (text: string) =>
  marksOf(text).map(({ index, end, kind, value }) => [text.slice(index, end), kind, value]);

describe('what was understood of a text', () => {
  it('is pointed at where it stands, in the order of the text', () => {
    expect(marked('why 522 on edgeone?')).toEqual([
      ['522', 'code', '522'],
      ['edgeone', 'product', 'tencent-edgeone'],
    ]);
  });

  it('is pointed at in the text as it was written, whatever was evened out to read it', () => {
    expect(marked('网站报 ５２２，腾讯云\r\n')).toEqual([
      ['５２２', 'code', '522'],
      ['腾讯云', 'product', 'tencent-cdn'],
      ['腾讯云', 'product', 'tencent-edgeone'],
    ]);
  });

  it('has one mark for each place and value, and every place within the text', () => {
    const text = 'HTTP/2 522\nserver: cloudflare\ncf-ray: 8f1e2d3c4b5a6978-SJC\n'.repeat(3);
    const marks = marksOf(text);
    expect(new Set(marks.map(({ index, kind, value }) => `${index} ${kind} ${value}`)).size).toBe(marks.length);
    for (const { index, end } of marks) expect(0 <= index && index < end && end <= text.length).toBe(true);
  });
});

describe('the contents of the catalog', () => {
  it.each(['en', 'zh-CN'] as const)('lead to the card of every code, in %s', (language) => {
    for (const { name, codes } of bot.contents(language)) {
      expect(bot.explain({ text: name }).tone).toBe('answer');
      for (const { question, title } of codes) {
        expect(bot.explain({ text: question, language }).title, question).toContain(title);
      }
    }
  });
});
