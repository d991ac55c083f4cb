import { describe, expect, it } from 'vitest';
import { render as renderTerminal } from '../../../src/adapters/terminal/render.ts';
import { entriesOf } from '../../../src/catalog/catalog.ts';
import { explain } from '../../../src/core/bot.ts';
import type { Card } from '../../../src/core/card.ts';
import { languages } from '../../../src/language.ts';
import { realCatalog } from '../../support/catalog.ts';

const entries = entriesOf(realCatalog);

const cardOf = (text: string, language: (typeof languages)[number] = 'en'): Card =>
  explain({ text, language }, realCatalog, { defaultLanguage: 'en' }).card;

describe.each(languages)('the card of every entry in %s', (language) => {
  it.each(entries.map(({ product, code }) => [code, product] as const))(
    '%s %s says all that the catalog says',
    (code, id) => {
      const product = realCatalog.products.get(id);
      const entry = product?.entries.get(code);
      if (!product || !entry) throw new Error('no entry');
      const card = cardOf(`${code} ${product.id === 'http' ? product.name.en : id}`, language);
      const words = entry.words[language];
      expect(card.title).toBe(`${code} ${words.title} · ${product.name[language]}`);
      for (const sentence of [words.meaning, ...words.checks, ...(words.notes ?? []), ...(words.attach ?? [])]) {
        expect(card.text).toContain(sentence);
      }
      for (const source of entry.sources) {
        expect(card.text).toContain(product.sources[source]?.url);
        expect(card.text).toContain(product.sources[source]?.checked);
      }
      for (const item of product.ticket?.attach[language] ?? []) expect(card.text).toContain(item);
    },
  );
});

describe('a card', () => {
  it('numbers its checks and says who to look at first and who wrote the response', () => {
    const { text } = cardOf('524 edgeone');
    expect(text).toMatch(/^Look first at: the origin/m);
    expect(text).toMatch(/^Sent by: Tencent EdgeOne/m);
    expect(text).toMatch(/^1\. /m);
  });

  it('warns where the same number means something else, and only there', () => {
    const warning = (text: string) => cardOf(text).text.match(/^Not everywhere: .*$/m)?.[0];
    expect(warning('524 cloudflare')).toContain('Platform overload');
    expect(warning('524 cloudflare')).toContain('Tencent Cloud CDN');
    expect(warning('524 cloudflare')).not.toContain('EdgeOne');
    expect(warning('1016 cloudflare')).toBeUndefined();
  });

  it('compares by meaning: one line for all products that follow the standard', () => {
    const { parts } = cardOf('502');
    const facts = parts.flatMap((part) => (part.kind === 'facts' ? part.facts : []));
    expect(facts[0]?.label).toMatch(/^Bad Gateway/);
    expect(facts[0]?.value).toMatch(/HTTP standard.*look first at the origin/);
    expect(facts.length).toBeLessThanOrEqual(6);
  });

  it('says what was understood of a paste, by which line, and fills in its host and ids', () => {
    const paste = 'curl -I https://www.example.com/\nHTTP/2 522\nserver: cloudflare\ncf-ray: 8f1e2d3c4b5a6978-SJC';
    const { text } = cardOf(paste);
    expect(text).toContain(
      'Read from your text: `HTTP/2 522` in line 2; Cloudflare by `server: cloudflare` in line 3.',
    );
    expect(text).toContain('https://www.example.com/ -o /dev/null`');
    expect(text).not.toContain('$HOST');
    expect(text).toContain('cf-ray `8f1e2d3c4b5a6978-SJC`');
    expect(cardOf('522 cloudflare').text).not.toContain('Read from your text');
  });

  it('echoes what it read without the fence and the quotes around it', () => {
    expect(cardOf('```HTTP/2 502\nserver: awselb/2.0```').text).toContain('`server: awselb/2.0` in line 2');
    expect(cardOf('{"EdgeResponseStatus":524,"RayID":"8f1e2d3c4b5a6978"}').text).toContain(
      'by `EdgeResponseStatus` in',
    );
  });

  it('asks the whole question again once a name is settled', () => {
    const questions = (text: string) =>
      cardOf(text).parts.flatMap((part) =>
        part.kind === 'choices' ? part.choices.map(({ question }) => question) : [],
      );
    expect(questions('compare 524 cloudfare tencent-cdn')).toContain('compare 524 tencent-cdn cloudflare');
    expect(questions('search certificate expired cf')).toContain('search certificate expired cloudflare');
    expect(questions('522 cf')).toContain('522 cloudflare');
  });

  it('shows an id where the support that asks for it is named, whichever products have one of that name', () => {
    const { text } = cardOf(
      'HTTP/1.1 504\nserver: ESA\nx-site-cache-status: MISS\neagleid: 2ff6149c17000000000000000e',
    );
    expect(text).toMatch(/Attach to the ticket:\n- eagleid `2ff6149c17000000000000000e`/);
    expect(text.split('2ff6149c17000000000000000e')).toHaveLength(2);
  });

  it('puts no host into a command that could be anything else', () => {
    const { text } = cardOf('Host: $(reboot).example.com`;\nHTTP/2 522\nserver: cloudflare');
    expect(text).toContain('$HOST');
    expect(text).not.toContain('reboot');
  });

  it('sets products beside each other by code, says where the meaning is the same, and leaves nothing out', () => {
    const same = cardOf('compare 522 999 cloudflare edgeone tencent-cdn').text;
    expect(same).toContain('522 stands for the same on Cloudflare and Tencent EdgeOne: “');
    expect(same).toContain('Tencent Cloud CDN documents no 522');
    expect(same).toContain('No product documents 999');
    const other = cardOf('compare 524 cloudflare tencent').text;
    expect(other).toMatch(
      /meaning is not:\n- “[^”]+” \(Cloudflare and Tencent EdgeOne\)\n- “[^”]+” \(Tencent Cloud CDN\)/,
    );
    const many = cardOf('compare 520 521 522 523 524 525 cloudflare edgeone').text;
    expect(many).toContain('Ask about these separately: 524 and 525');
    expect(many.indexOf('520', many.indexOf('Look first'))).toBeLessThan(many.indexOf('Cloudflare · 521'));
    expect(cardOf('cloudflare vs vercel 502').text).toContain('Vercel has 20 codes of its own behind 502');
  });

  it('never shows one product under the name of the other', () => {
    const { parts } = cardOf('524 tencent');
    const headings = parts.flatMap((part) => (part.kind === 'heading' ? [part.text] : []));
    expect(headings).toEqual([
      expect.stringMatching(/overload.* · Tencent Cloud CDN$/),
      expect.stringMatching(/did not answer.* · Tencent EdgeOne$/),
    ]);
  });

  it('names the products of a vendor that do not document the code', () => {
    expect(cardOf('522 tencent').text).toContain('Tencent Cloud CDN documents no 522');
    expect(cardOf('522 腾讯', 'zh-CN').text).toContain('腾讯云 CDN 的文档里没有 522');
  });

  it('answers in the language of the script, then of the click, then of the platform, then the default', () => {
    const language = (question: Parameters<typeof explain>[0]) =>
      explain(question, realCatalog, { defaultLanguage: 'en' }).card.language;
    expect(language({ text: '522 腾讯云' })).toBe('zh-CN');
    expect(language({ text: '522 tencent', locale: 'zh-TW' })).toBe('zh-CN');
    expect(language({ text: '522 tencent', locale: 'en-GB' })).toBe('en');
    expect(language({ text: '522 tencent', locale: 'fr' })).toBe('en');
    expect(language({ text: '522 腾讯云', language: 'en' })).toBe('en');
    expect(language({ text: '522 腾讯云', locale: 'en-US' })).toBe('zh-CN');
  });

  it('has only choices that lead to an answer, in its own language', () => {
    const questions = [
      '522 tencent',
      '522',
      '404',
      'edgeone',
      '522 cf',
      '522 tencnt',
      '599 edgeone',
      'help',
      '握手',
      '522 腾迅云',
    ];
    for (const question of questions) {
      for (const part of cardOf(question).parts) {
        if (part.kind !== 'choices') continue;
        for (const choice of part.choices) {
          const { answer } = explain({ text: choice.question, language: choice.language }, realCatalog, {
            defaultLanguage: 'en',
          });
          expect({ ...choice, kind: answer.kind }).not.toMatchObject({
            kind: expect.stringMatching(/unknown|ambiguous|help/),
          });
          expect(choice.language).toBe('en');
        }
      }
    }
  });

  it('echoes what somebody wrote on one line, without backticks and not at length', () => {
    const { title } = cardOf(`522 ${'x`y'.repeat(40)}`);
    expect(title).not.toMatch(/[`\n]/);
    expect(title.length).toBeLessThan(100);
  });
});

describe('the terminal', () => {
  const plain = { width: Number.POSITIVE_INFINITY, colour: false };

  it('shows the text of every entry, whatever the width, and no line is wider unless it holds a command, an address or a code of that length', () => {
    for (const { product, code } of entries) {
      const name = product === 'http' ? 'HTTP standard' : product;
      for (const language of languages) {
        const shown = renderTerminal(cardOf(`${code} ${name}`, language), { width: 60, colour: false });
        const wide = shown.split('\n').filter((line) => [...line].length > 60 && !/`|https?:|[\w.]{45}/.test(line));
        expect(wide).toEqual([]);
      }
    }
  });

  it('keeps every command in one piece', () => {
    const shown = renderTerminal(cardOf('522 edgeone'), { width: 40, colour: false });
    expect(shown).toContain('`curl -sv --connect-to $HOST:443:$ORIGIN:443 https://$HOST/ -o /dev/null`');
  });

  it('writes no colour codes unless asked to', () => {
    const card = cardOf('522 edgeone');
    expect(renderTerminal(card, plain)).not.toContain('\u001b');
    expect(renderTerminal(card, { ...plain, colour: true })).toContain('\u001b[');
  });

  it('lets nothing through that could move the cursor', () => {
    const shown = renderTerminal(cardOf('522 \u001b[2Jfoo\u0007bar\u202e'), plain);
    for (const control of ['\u001b', '\u0007', '\u202e']) expect(shown).not.toContain(control);
  });
});
