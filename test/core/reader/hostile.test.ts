import { describe, expect, it } from 'vitest';
import { render as renderDiscord } from '../../../src/adapters/discord/render/message.ts';
import { render as renderSlack } from '../../../src/adapters/slack/render/message.ts';
import { render as renderTerminal } from '../../../src/adapters/terminal/render.ts';
import { createBot } from '../../../src/core/bot.ts';
import { maxQuestionLength } from '../../../src/core/reader/source.ts';
import { realCatalog } from '../../support/catalog.ts';

const { explain } = createBot(realCatalog, { defaultLanguage: 'en' });

const full = (piece: string): string => piece.repeat(Math.floor(maxQuestionLength / piece.length));

const everyCode = Array.from({ length: 900 }, (_, at) => `error ${100 + at}`).join(' ');

/** Each of these took minutes once, or would in a reader whose time grows with the square of the length. */
const texts: Record<string, string> = {
  digits: full('5'),
  blanks: full(' '),
  'blanks before numbers': `${' '.repeat(maxQuestionLength / 2)}${'522 '.repeat(maxQuestionLength / 8)}`,
  codes: full('522 '),
  'every code on every vendor': `tencent alibaba cloudflare ${everyCode}`,
  'one Latin word': full('a'),
  'one Han word': full('中'),
  dots: `522 a${'.'.repeat(maxQuestionLength - 6)}b`,
  names: full('tencent '),
  'misspelt names': full('tencnt '),
  quotes: full("'s "),
  backticks: full('`'),
  cells: full('\t1'),
  'lines of codes': full('\n522'),
  'names of headers': full('cf-ray '),
  'nested JSON': full('{"a":'),
  brackets: full('[a, '),
  entities: full('&#53;'),
  'half surrogates': full('\ud83d'),
  'long words before the end of a host': full(`${'a'.repeat(120)}= a.cloudfront.net `),
  'log lines': full('2026-11-21 10:00:00 error 522 upstream edgeone took 300 ms 错误 foo\n'),
};

describe('a question of 256 KB', () => {
  it.each(Object.entries(texts))('of %s is answered and shown everywhere before anybody gives up', (_name, text) => {
    const { card } = explain({ text });
    expect(renderTerminal(card, { width: 80, colour: true })).not.toBe('');
    expect(renderSlack(card, { kind: 'asker' }).text).not.toBe('');
    expect(renderDiscord(card, { kind: 'asker' }).components).not.toEqual([]);
  });

  it('of codes names the first ones and keeps the checks', () => {
    const { card } = explain({ text: `edgeone error 522 ${everyCode}` });
    expect(card.text).toContain('Ask about these separately');
    expect(JSON.stringify(renderSlack(card, { kind: 'asker' }).blocks)).toContain('--connect-to');
    expect(JSON.stringify(renderDiscord(card, { kind: 'asker' }).components)).toContain('--connect-to');
  });
});
