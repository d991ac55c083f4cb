import { describe, expect, it } from 'vitest';
import { render } from '../../../src/adapters/terminal/render.ts';
import { entriesOf } from '../../../src/catalog/catalog.ts';
import { createBot } from '../../../src/core/bot.ts';
import type { Card } from '../../../src/core/card.ts';
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
        expect(shown.filter((line) => [...line].length > 60 && !/`|https?:|[\w.]{45}/.test(line))).toEqual([]);
      }
      expect(lines).toBeGreaterThan(10_000);
    },
  );

  it('keeps every command in one piece', () => {
    const shown = render(cardOf('522 acme-cdn'), { width: 40, colour: false });
    expect(shown).toContain(
      '`curl -skv -m 30 -o /dev/null -w \'%{http_code}, connected %{time_connect} s, first byte %{time_starttransfer} s\\n\' --connect-to "$HOST:443:$ORIGIN:443" "https://$HOST/"`',
    );
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
