import { describe, expect, it } from 'vitest';
import { render } from '../../../src/adapters/terminal/render.ts';
import { entriesOf } from '../../../src/catalog/catalog.ts';
import { createBot } from '../../../src/core/bot.ts';
import type { Card, Part } from '../../../src/core/card.ts';
import { restOf } from '../../../src/core/port.ts';
import { type Language, languages } from '../../../src/language.ts';
import { realCatalog, smallCatalog } from '../../support/catalog.ts';

const plain = { width: Number.POSITIVE_INFINITY, colour: false };

const bot = createBot(smallCatalog, { defaultLanguage: 'en' });
const cardOf = (text: string): Card => bot.explain({ text }).card;

describe('a card in the terminal', () => {
  it.each(languages)(
    'of every entry in %s has no wide line, but for commands, addresses and long codes',
    (language) => {
      const { explain } = createBot(realCatalog, { defaultLanguage: 'en' });
      const entryCard = (product: string, code: string, inLanguage: Language): Card =>
        explain({ text: '', asked: { codes: [code], products: [product] }, language: inLanguage }).card;
      let lines = 0;
      for (const { product, code } of entriesOf(realCatalog)) {
        const shown = render(entryCard(product, code, language), { width: 60, colour: false }).split('\n');
        lines += shown.length;
        expect(shown.filter((line) => [...line].length > 60 && !/`|https?:|[\w.]{45}|^ {4}\S/.test(line))).toEqual([]);
      }
      expect(lines).toBeGreaterThan(10_000);
    },
  );

  it('keeps every command in one piece', () => {
    const shown = render(cardOf('522 acme-cdn'), { width: 40, colour: false });
    expect(shown).toContain(
      '\n    curl -skv -m 30 -o /dev/null -w \'%{http_code} connected=%{time_connect}s first-byte=%{time_starttransfer}s\\n\' --connect-to "$HOST:443:$ORIGIN:443" "https://$HOST/"\n',
    );
  });

  it('says what is seen at once, and how to see the rest', () => {
    const card = cardOf('522 acme-cdn');
    const shown = render(card, plain);
    expect(shown.split('\n\n').at(-1)).toBe('There is more: `--more` on the command line, `more` at the prompt.');
    expect(shown).not.toContain('The edge tries it 2 times.');
    expect(render(restOf(card, false), plain)).toContain('  - The edge tries it 2 times.');
    expect(render(restOf(card, false), plain)).not.toContain('There is more');
    expect(render(cardOf('help'), plain)).not.toContain('There is more');
  });

  it.each<[Part, string]>([
    [
      {
        kind: 'steps',
        title: '',
        steps: [
          { text: 'Time it.', command: 'curl -sS "https://$HOST/"', reads: 'More than `100` s: slow.' },
          { text: 'Look.' },
        ],
      },
      ' 1. Time it.\n    curl -sS "https://$HOST/"\n    More than `100` s: slow.\n 2. Look.',
    ],
    [{ kind: 'steps', title: 'All', steps: [{ text: 'Look.' }] }, 'All:\n 1. Look.'],
    [{ kind: 'code', title: 'Copy this', code: 'one\ntwo' }, 'Copy this:\n    one\n    two'],
    [{ kind: 'code', title: '', code: 'one' }, '    one'],
    [{ kind: 'list', title: '', items: ['one', 'two'] }, '  - one\n  - two'],
    [
      { kind: 'note', items: ['Small', { label: 'Page', url: 'https://a.example/' }, 'print'] },
      'Small · Page https://a.example/ · print',
    ],
    [
      {
        kind: 'table',
        columns: ['Product', 'It means', 'Look first at'],
        rows: [
          ['Acme', 'Timeout', 'the origin'],
          ['Boreal', '2 codes', ''],
        ],
      },
      '  - Acme: Timeout · the origin\n  - Boreal: 2 codes',
    ],
    [{ kind: 'choices', title: '', choices: [{ label: 'x', question: '522', language: 'en' }] }, '`522`'],
  ])('shows %j', (part, expected) => {
    const card: Card = { ...cardOf('help'), title: 'Title', parts: [part], more: [] };
    expect(render(card, plain)).toBe(`Title\n\n${expected}`);
  });

  it('breaks no command, however narrow the screen is, and colours it', () => {
    const command = `curl ${'-v '.repeat(60)}https://a.example/`;
    const parts: Part[] = [{ kind: 'steps', title: '', steps: [{ text: 'Ask.', command }] }];
    const card: Card = { ...cardOf('help'), parts, more: [] };
    expect(render(card, { width: 40, colour: false })).toContain(`\n    ${command}`);
    expect(render(card, { width: 40, colour: true })).toContain('\u001b[36mcurl');
  });

  it('has no colour codes unless asked for', () => {
    const card = cardOf('522 acme-cdn');
    expect(render(card, plain)).not.toContain('\u001b');
    expect(render(card, { ...plain, colour: true })).toContain('\u001b[');
  });

  it('lets nothing through that could move the cursor', () => {
    const card = bot.explain({ text: '522', products: ['\u001b[2Jfoo\u0007bar\u202e'] }).card;
    expect(card.title).toContain('foo');
    const shown = render(card, plain);
    for (const control of ['\u001b', '\u0007', '\u202e']) expect(shown).not.toContain(control);
    expect(shown).toContain('foo');
  });
});
