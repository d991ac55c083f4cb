import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createBot } from '../../../src/core/bot.ts';
import { type Part, spans } from '../../../src/core/card.ts';
import { blanksNote, fillBlanks } from '../../../src/core/present/blanks.ts';
import { realCatalog, smallCatalog } from '../../support/catalog.ts';
import { chinese, context, notesOf } from './small-cards.ts';

const step = (command: string): Part => ({
  kind: 'steps',
  title: 'Check now',
  steps: [{ text: `Ask: \`${command}\`.`, command, reads: `As \`${command}\` says, not $HOST.` }],
});

/** A command as it stands in its block, in the sentence above and in the one below. */
const filled = (command: string, known: { host?: string; path?: string }): string[] => {
  const [part] = fillBlanks([step(command)], known);
  const inSpan = (text = ''): string => text.match(/`(.*)`/)?.[1] ?? '';
  return part?.kind === 'steps'
    ? part.steps.flatMap(({ text, command: own = '', reads }) => [own, inSpan(text), inSpan(reads)])
    : [];
};

const bot = createBot(smallCatalog, { defaultLanguage: 'en' });

describe('the blanks of a command', () => {
  it.each([
    ['host and path', { host: 'www.example.com', path: '/api/cart' }, 'curl "https://www.example.com/api/cart"'],
    ['the host alone', { host: 'www.example.com' }, 'curl "https://www.example.com/"'],
    ['the path alone', { path: '/api/cart' }, 'curl "https://$HOST/api/cart"'],
    ['nothing', {}, 'curl "https://$HOST/"'],
  ])('are filled with %s', (_what, known, command) => {
    expect(filled('curl "https://$HOST/"', known)).toEqual([command, command, command]);
  });

  it('take the path at the origin, too, and leave the origin to whoever knows it', () => {
    const [command] = filled('curl "https://$ORIGIN/"', { host: 'www.example.com', path: '/a' });
    expect(command).toBe('curl "https://$ORIGIN/a"');
  });

  it('keep the page that a command asks for', () => {
    const [command] = filled('https://$HOST/cdn-cgi/trace', { host: 'www.example.com', path: '/api/cart' });
    expect(command).toBe('https://www.example.com/cdn-cgi/trace');
  });

  it('are filled in commands alone', () => {
    const parts: Part[] = [{ kind: 'text', text: 'See https://$HOST/ and `dig $HOST`.' }];
    expect(fillBlanks(parts, { host: 'a.example' })).toEqual([
      { kind: 'text', text: 'See https://$HOST/ and `dig a.example`.' },
    ]);
    expect(fillBlanks([step('ping $HOST')], { host: 'a.example' })).toMatchObject([
      { steps: [{ reads: 'As `ping a.example` says, not $HOST.' }] },
    ]);
  });

  it('are nothing that a step without a command gets', () => {
    const [part] = fillBlanks([{ kind: 'steps', title: '', steps: [{ text: 'Look.' }] }], { host: 'a.example' });
    expect(part).toEqual({ kind: 'steps', title: '', steps: [{ text: 'Look.' }] });
  });
});

describe('what belongs into the blanks that are left', () => {
  it('is said in one line, each once, in a fixed order', () => {
    const parts = [step('curl "$ORIGIN" "$HOST"'), step('curl --unix-socket $SOCKET "$HOST"')];
    expect(blanksNote(parts, context)).toEqual([
      { kind: 'note', items: ['`$HOST`: your site', context.words.blank.ORIGIN, context.words.blank.SOCKET] },
    ]);
    expect(blanksNote([step('dig $ORIGIN')], chinese)).toEqual([{ kind: 'note', items: [chinese.words.blank.ORIGIN] }]);
  });

  it('is nothing where there are none, and nothing of prose', () => {
    expect(blanksNote([step('nginx -t')], context)).toEqual([]);
    const prose: Part[] = [{ kind: 'steps', title: '', steps: [{ text: 'Put $HOST there.' }] }];
    expect(blanksNote(prose, context)).toEqual([]);
    expect(blanksNote([{ kind: 'list', title: '', items: ['`$HOST`'] }], context)).toEqual([]);
  });

  it('stands right below the checks behind More, and first in the last line of the small print on the card', () => {
    const { parts, more } = bot.explain({ text: '522 acme cdn' }).card;
    const blanks = [context.words.blank.HOST, context.words.blank.ORIGIN];
    expect(more[more.findIndex(({ kind }) => kind === 'steps') + 1]).toEqual({ kind: 'note', items: blanks });
    const small = parts.filter((part) => part.kind === 'note').at(-1);
    expect(small?.items.slice(0, 2)).toEqual(blanks);
    expect(small?.items.length).toBeGreaterThan(2);
  });

  it('is only what was not filled', () => {
    const { card } = bot.explain({ text: '522 acme cdn\ncurl https://www.example.com/api/cart?token=1' });
    expect(card.text).toContain('"https://www.example.com/api/cart"');
    expect(notesOf(card).at(-1)?.startsWith(context.words.blank.ORIGIN)).toBe(true);
    expect(JSON.stringify(card)).not.toContain('`$HOST`');
    expect(JSON.stringify(card)).not.toContain('token');
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
        const inText = (sentence: string): string[] =>
          spans(sentence).flatMap((span) => (span.kind === 'code' ? [span.text] : []));
        const commands = (parts: readonly Part[]): string[] =>
          parts
            .flatMap((part) => (part.kind === 'steps' ? part.steps : []))
            .flatMap(({ text: said, command = '', reads = '' }) => [...inText(said), command, ...inText(reads)]);
        // What was filled in is nothing but letters, digits and the signs of names and paths.
        const patterns = commands(plain.more).map((command) => {
          const pieces = command.split(/\$HOST\/|\$HOST|\$ORIGIN\//).map(escaped);
          return new RegExp(`^${pieces.join('(?:\\$HOST|\\$ORIGIN)?[\\w.~%+,:@/-]*')}$`);
        });
        const all = commands(card.more);
        expect(all).toHaveLength(patterns.length);
        for (const [at, command] of all.entries()) expect(command).toMatch(patterns[at] ?? /$./);
        // How many of them are seen at once depends on what else is said.
        for (const command of commands(card.parts)) expect(patterns.some((each) => each.test(command))).toBe(true);
      }),
      { numRuns: 300 },
    );
  });
});

const escaped = (text: string): string => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
