import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createBot } from '../../../src/core/bot.ts';
import { spans } from '../../../src/core/card.ts';
import { fillBlanks, withBlanks } from '../../../src/core/present/blanks.ts';
import { contextOf } from '../../../src/core/present/context.ts';
import { realCatalog, smallCatalog } from '../../support/catalog.ts';

const step = (command: string) => ({ kind: 'steps', title: 'Check now', steps: [`Ask: \`${command}\`.`] }) as const;

const filled = (command: string, known: { host?: string; path?: string }): string => {
  const [part] = fillBlanks([step(command)], known);
  return part?.kind === 'steps' ? (part.steps[0]?.match(/`(.*)`/)?.[1] ?? '') : '';
};

const { reading } = createBot(smallCatalog, { defaultLanguage: 'en' }).explain({ text: '522' });

const bot = createBot(smallCatalog, { defaultLanguage: 'en' });

/** The parts of the card that answers a text, each as its title and what is in it. */
const titled = (text: string) =>
  bot
    .explain({ text })
    .card.parts.flatMap((part) =>
      part.kind === 'steps' ? [[part.title, part.steps]] : part.kind === 'list' ? [[part.title, part.items]] : [],
    );

describe('the blanks of a command', () => {
  it.each([
    ['host and path', { host: 'www.example.com', path: '/api/cart' }, 'curl "https://www.example.com/api/cart"'],
    ['the host alone', { host: 'www.example.com' }, 'curl "https://www.example.com/"'],
    ['the path alone', { path: '/api/cart' }, 'curl "https://$HOST/api/cart"'],
    ['nothing', {}, 'curl "https://$HOST/"'],
  ])('are filled with %s', (_what, known, command) => {
    expect(filled('curl "https://$HOST/"', known)).toBe(command);
  });

  it('take the path at the origin, too, and leave the origin to whoever knows it', () => {
    expect(filled('curl "https://$ORIGIN/"', { host: 'www.example.com', path: '/a' })).toBe('curl "https://$ORIGIN/a"');
  });

  it('keep the page that a command asks for', () => {
    expect(filled('https://$HOST/cdn-cgi/trace', { host: 'www.example.com', path: '/api/cart' })).toBe(
      'https://www.example.com/cdn-cgi/trace',
    );
  });

  it('are not explained where there are none', () => {
    const parts = [step('nginx -t')];
    expect(
      withBlanks(parts, contextOf({ catalog: smallCatalog, language: 'en', runbooks: undefined }, reading)),
    ).toEqual(parts);
  });

  it('are filled in commands alone', () => {
    const [part] = fillBlanks([{ kind: 'text', text: 'See https://$HOST/ and `dig $HOST`.' }], { host: 'a.example' });
    expect(part).toEqual({ kind: 'text', text: 'See https://$HOST/ and `dig a.example`.' });
  });

  it('that are left are explained below the checks, each once', () => {
    const [checks, about] = titled('522 acme cdn');
    expect(checks?.[0]).toBe('Check now');
    expect(about?.[0]).toBe('About these commands');
    expect(about?.[1]?.slice(0, 2)).toEqual([
      '`$HOST`: the name of your site.',
      '`$ORIGIN`: the name or address of your origin server.',
    ]);
  });

  it('that are filled are not explained', () => {
    const all = titled('522 acme cdn\ncurl https://www.example.com/api/cart?token=1').flat(2);
    expect(all.join('\n')).toContain('"https://www.example.com/api/cart"');
    expect(all.join('\n')).not.toContain('`$HOST`');
    expect(all.join('\n')).not.toContain('token');
  });
});

describe('what somebody pastes', () => {
  const real = createBot(realCatalog, { defaultLanguage: 'en' });

  it('never reaches a shell: no command of a card holds a character of it that means something there', () => {
    const hostile = fc.string({ unit: fc.constantFrom(...'$`"\'\\;|&<>(){}*?!# \t%aé中/.-_~') });
    fc.assert(
      fc.property(hostile, hostile, (host, path) => {
        const text = `GET /${path} HTTP/1.1\nHost: www.example.com${host}\n\nHTTP/1.1 522 x\ncurl 'https://${host}.example.com/${path}'`;
        const { card } = real.explain({ text, products: ['cloudflare'] });
        const plain = real.explain({ text: '522', products: ['cloudflare'] }).card;
        const commands = (parts: typeof card.parts) =>
          parts
            .flatMap((part) => (part.kind === 'steps' ? part.steps : []))
            .flatMap((sentence) => spans(sentence))
            .flatMap((span) => (span.kind === 'code' ? [span.text] : []));
        const given = commands(plain.parts);
        for (const [at, command] of commands(card.parts).entries()) {
          // What was filled in is nothing but letters, digits and the signs of names and paths.
          const pattern = (given[at] ?? '').split(/\$HOST\/|\$HOST|\$ORIGIN\//).map(escaped);
          expect(command).toMatch(new RegExp(`^${pattern.join('(?:\\$HOST|\\$ORIGIN)?[\\w.~%+,:@/-]*')}$`));
        }
      }),
      { numRuns: 300 },
    );
  });
});

const escaped = (text: string): string => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
