import { describe, expect, it } from 'vitest';
import { createBot } from '../../../src/core/bot.ts';
import { smallCatalog } from '../../support/catalog.ts';
import { bot, partsOf } from './small-cards.ts';

const evidenceIn = (text: string, file = false): string | undefined =>
  partsOf(bot.explain({ text, file }).card, 'text').find((part) => part.text.startsWith('Read from your text'))?.text;

describe('what was read, and by which evidence', () => {
  it('is said of a paste', () => {
    expect(evidenceIn('curl -I https://www.example.com/\nHTTP/2 522\nserver: acme')).toBe(
      'Read from your text: `HTTP/2 522` in line 2; Acme CDN by `server: acme` in line 3.',
    );
  });

  it('says of a sign that it stands on what the product wrote itself, or on errors that it may have passed on', () => {
    expect(evidenceIn('HTTP/2 522\nacme-error: 5')).toContain('in line 2, which wrote this response itself.');
    expect(evidenceIn('HTTP/2 502\nboreal-id: r-1')).toContain(
      'which wrote this error or passed it on from the origin.',
    );
  });

  it('is said without lines of a file, of which only a part may have been read', () => {
    expect(evidenceIn('HTTP/2 522\nserver: acme', true)).toBe(
      'Read from your text: `HTTP/2 522`; Acme CDN by `server: acme`.',
    );
  });

  it('is not said of a plain question', () => {
    expect(evidenceIn('522 acme-cdn')).toBeUndefined();
  });

  it('is said of a question of several lines', () => {
    expect(evidenceIn('hello\n522 acme-cdn')).toBe(
      'Read from your text: `522` in line 2; Acme CDN by `acme-cdn` in line 2.',
    );
  });

  it('is echoed in one line, without backticks and not at length', () => {
    expect(evidenceIn(`HTTP/2 522 ${'x'.repeat(60)}\nserver: acme`)).toMatch(/^Read from your text: `[^`\n]{1,40}` in/);
  });

  it('comes first on the card', () => {
    const { parts } = bot.explain({ text: 'HTTP/2 522\nserver: acme' }).card;
    expect(parts[0]).toMatchObject({ kind: 'text', text: expect.stringContaining('Read from your text') });
  });
});

it('a text that was cut is said to be so', () => {
  const { card } = bot.explain({ text: `522 acme-cdn ${'x '.repeat(140_000)}` });
  expect(partsOf(card, 'note')).toContainEqual({
    kind: 'note',
    text: 'Your text is longer than 256 KB; I read that much from its start.',
  });
  expect(partsOf(bot.explain({ text: '522 acme-cdn' }).card, 'note')).toEqual([]);
});

describe('the host that was asked', () => {
  const asked = { codes: ['522'], products: ['acme-cdn'] };
  const textWith = (host: string | undefined): string => bot.explain({ text: '', asked, carried: { host } }).card.text;

  it('is filled into commands', () => {
    expect(textWith('www.example.com')).toContain(
      '`curl -sv --connect-to www.example.com:443:$ORIGIN:443 https://www.example.com/ -o /dev/null`',
    );
    expect(textWith('www.example.com')).not.toContain('$HOST');
  });

  it('leaves a blank where it is not known', () => {
    expect(textWith(undefined)).toContain('https://$HOST/');
  });

  it('is filled in wherever there is a command, and nowhere else', () => {
    const runbooks = {
      team: 'Edge',
      about: () => [{ note: 'Try `dig $HOST`, not $HOST.', steps: ['Run `ping $HOST`.'] }],
    };
    const { parts } = createBot(smallCatalog, { defaultLanguage: 'en', runbooks: () => runbooks }).explain({
      text: '',
      asked,
      carried: { host: 'www.example.com' },
    }).card;
    expect(parts).toContainEqual({ kind: 'text', text: 'Try `dig www.example.com`, not $HOST.' });
    expect(parts).toContainEqual({ kind: 'steps', title: 'Team steps', steps: ['Run `ping www.example.com`.'] });
  });
});
