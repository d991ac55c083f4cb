import { describe, expect, it } from 'vitest';
import { decode as decodeDiscord } from '../../src/adapters/discord/inbound/decode.ts';
import { decode as decodeSlack } from '../../src/adapters/slack/inbound/decode.ts';
import { isAddressed } from '../../src/chat/addressed.ts';
import { clean, withoutTicks } from '../../src/chat/text.ts';
import { createBot } from '../../src/core/bot.ts';
import { condense } from '../../src/core/reader/file/condense.ts';
import { languageOfScript } from '../../src/language.ts';
import { realCatalog } from '../support/catalog.ts';
import { growthOf, slownessOf } from '../support/growth.ts';

/*
 * Whatever people paste, the time for it grows with its length, and no text takes many times as long as a log of that
 * length: one message holds up nobody else.
 */

const { explain } = createBot(realCatalog, { defaultLanguage: 'en' });

/** Between the 4 of a time that grows with the length and the 16 of one that grows with its square. */
const most = 8;

/** A text of findings costs more than one of words, but nobody waits for it. */
const mostOfLog = 12;

const repeated =
  (piece: string) =>
  (length: number): string =>
    piece.repeat(Math.ceil(length / piece.length)).slice(0, length);

const halves =
  (first: string, second: string) =>
  (length: number): string =>
    repeated(first)(length / 2) + repeated(second)(length / 2);

/** The same noise at every run. */
function noise(length: number): string {
  let state = 1;
  const next = (): number => {
    state = (state * 48_271) % 2_147_483_647;
    return state;
  };
  return Array.from({ length }, () => String.fromCharCode(32 + (next() % 95))).join('');
}

const growingRuns = (length: number): string =>
  Array.from({ length: Math.ceil(Math.sqrt(2 * length)) }, (_, at) => `${'`'.repeat(at + 1)} `)
    .join('')
    .slice(0, length);

const log = repeated(
  '192.0.2.1 - - [21/Nov/2026:10:00:00 +0000] "GET /app-1f3.js HTTP/1.1" 502 157 "https://www.example.com/" "Mozilla/5.0"\n',
);

const texts: Readonly<Record<string, (length: number) => string>> = {
  'an access log': log,
  'cells behind tabs': repeated('\ta0'),
  'cells before tabs': repeated('a0\t'),
  'a vendor and then codes': halves('腾讯云', 'H12 '),
  'a vendor of many products': repeated('阿里'),
  'a name that stands for several things': repeated('cf '),
  'a column of codes': repeated('502\n'),
  'a column of letters': repeated('a\n'),
  'a line of codes': repeated('502 '),
  'codes and names': repeated('502 cloudflare '),
  'runs of backticks': growingRuns,
  CSV: repeated('"502",'),
  'a table': (length) => `time\tstatus\tpath\n${repeated('1\t502\t/a\n')(length)}`,
  'lines of JSON': repeated('{"status":502}\n'),
  'a log in JSON': repeated(
    '{"ts":1795255200.1,"level":"error","request":{"host":"www.example.com","uri":"/a?x=1","headers":{"Accept":["*/*"]}},"status":502,"duration":0.5}\n',
  ),
  'JSON in one line': (length) => `{"a":[${repeated('{"status":502,"b":[1]},')(length - 20)}{}]}`,
  'JSON with names in escapes': (length) =>
    `{${Array.from({ length: Math.floor(length / 14) }, (_, at) => `"\\u0061${String(at).padStart(5, '0')}":1`).join()}}`,
  'deep JSON': (length) => `${'{"a":'.repeat(length / 6)}1${'}'.repeat(length / 6)}`,
  'deep lists': (length) => `{"a":${'['.repeat(length / 2)}${']'.repeat(length / 2)}}`,
  'JSON that is cut': repeated('{"a":{"status":502,'),
  'one line without breaks': repeated('502 on edgeone, {"status":504} GET /a HTTP/1.1 and x=1; '),
  'an error page': repeated(
    '<html><head><title>502 Bad Gateway</title></head><body><h1>502 Bad Gateway</h1><p>Ray ID: 8a1b2c3d4e5f6789</p></body></html>\n',
  ),
  'prose in English': repeated(
    'Since the deploy of this morning some of our visitors get a 502 from the origin, about 300 of them. ',
  ),
  'a response': repeated('HTTP/2 502\nserver: cloudflare\ncf-ray: 8a1b2c3d4e5f6789-FRA\ncontent-length: 502\n\n'),
  bars: repeated('| 502 '),
  'a table with bars': (length) => `| status | path | n |\n${repeated('| 502 | /a | 3 |\n')(length)}`,
  'a table with one long row': (length) => `a,status,b\n${repeated('502,')(length)}`,
  quotes: repeated('"'),
  'a table with quotes': (length) => `a,status,b\n${repeated('"')(length)}`,
  'dumps that are joined by bars': repeated('HTTP/1.1 502 Bad Gateway | Server: nginx | Via: a | '),
  'lines of counts': repeated('  12 502\n'),
  'flags of proxies': repeated('503 UF,URX '),
  'the beginnings of names': repeated('tencent cloud edge '),
  logfmt: repeated('status=502 '),
  'status lines': repeated('HTTP/1.1 502 Bad Gateway\n'),
  headers: repeated('x-cache: Error from cloudfront\n'),
  'request ids': repeated('cf-ray: 8a1b2c3d4e5f6789-FRA\n'),
  'hexadecimal digits': repeated('8a1b2c3d4e5f6789'),
  digits: repeated('1'),
  spaces: repeated(' '),
  'opening brackets': repeated('<'),
  addresses: repeated('http://a.b/'),
  versions: repeated('nginx/1.2 '),
  'mail addresses': repeated('a.b@example.com, '),
  'Chinese prose': repeated('用户反馈网站打不开，我们检查了源站日志，发现有很多超时，请问这个是什么原因造成的？'),
  noise,
};

/** Beginnings of what platforms make of links, mentions and dates, and of what people style. */
const tokens = ['<@U1', '<http:|', '<!date^1|', '</a:1', '<a:b:1', ' _a', '` ``', '“', '&amp;'].map(repeated);

describe('the time for a text', () => {
  it.each(Object.entries(texts))('of %s grows with its length', (_name, textOf) => {
    expect(growthOf((text) => explain({ text }), textOf, most)).toBeLessThan(most);
  });

  it.each(Object.entries(texts))('of %s is less than that for twelve access logs', (_name, textOf) => {
    const read = (text: string) => explain({ text });
    expect(slownessOf(read, textOf(10_000), log(10_000), mostOfLog)).toBeLessThan(mostOfLog);
  });

  it.each(
    Object.entries({
      'whom it is addressed to': (text: string) => isAddressed(text, ['<@1>']),
      'what Slack made of it': decodeSlack,
      'what Discord made of it': decodeDiscord,
      'its language': languageOfScript,
      'what of it matters': condense,
      'what may go anywhere': clean,
      'its code spans': withoutTicks,
    }),
  )('grows with its length when it is asked for %s', (_name, work) => {
    for (const textOf of [growingRuns, ...tokens, noise]) expect(growthOf(work, textOf, most)).toBeLessThan(most);
  });

  it('would be seen to grow with the square of its length', () => {
    const findAll = (text: string): number => [...text].filter((_, at) => text.indexOf('b') > at).length;
    expect(growthOf(findAll, repeated('a'), most)).toBeGreaterThan(most);
  });
});
