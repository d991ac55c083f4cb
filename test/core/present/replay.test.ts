import { readdirSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { readLabelled } from '../../../scripts/evaluation.ts';
import { entriesOf, standard } from '../../../src/catalog/catalog.ts';
import { explain } from '../../../src/core/bot.ts';
import type { Question } from '../../../src/core/port.ts';
import { languages } from '../../../src/language.ts';
import { realCatalog } from '../../support/catalog.ts';

const texts = fileURLToPath(new URL('../../fixtures/texts/', import.meta.url));

const asking = (question: Question) => explain(question, realCatalog, { defaultLanguage: 'en' });

describe('the short form of a question', () => {
  it.each(languages)('gives the same card for every entry in %s', (language) => {
    for (const { product, code } of entriesOf(realCatalog)) {
      const name = product === standard ? realCatalog.products.get(product)?.name.en : product;
      const { card } = asking({ text: `${code} ${name}`, language });
      expect(asking(card.again ?? { text: '' }).card.text).toBe(card.text);
    }
  });

  it.each([
    '522',
    '522 tencent',
    'edgeone',
    '5xx edgeone',
    '503 heroku',
    '502 on vercel',
    '522 akamai',
    'compare 522 cloudflare edgeone',
    'compare 522 cloudflare',
    'search certificate expired origin',
    'origin timeout on cloudflare',
    '522 524 cloudflare',
    '回源超时',
    '1016',
    '404',
  ])('gives the same answer for %s', (text) => {
    const { answer, card } = asking({ text });
    expect(card.again?.text).toBeTruthy();
    const once = asking(card.again ?? { text: '' });
    expect(once.answer).toEqual(answer);
    expect(once.card.text).toBe(card.text);
  });

  it.each(readdirSync(texts))('gives the same entries for the texts of %s, in fewer words', (file) => {
    for (const { id, text } of readLabelled(texts + file)) {
      const { answer, card } = asking({ text });
      if (!card.again) continue;
      expect(card.again.text.length, id).toBeLessThan(1000);
      const once = asking(card.again).answer;
      if (answer.kind === 'explained' && once.kind === 'explained') expect(once.entries, id).toEqual(answer.entries);
      else expect(once, `${id}: ${card.again.text}`).toEqual(answer);
    }
  });

  it('takes the ids and the host along', () => {
    const paste = 'curl -I https://www.example.com/\nHTTP/2 522\nserver: cloudflare\ncf-ray: 8f1e2d3c4b5a6978-SJC';
    const { again } = asking({ text: paste }).card;
    expect(again).toMatchObject({ text: '522 cloudflare', language: 'en', carried: { host: 'www.example.com' } });
    const { text } = asking(again ?? { text: '' }).card;
    expect(text).toContain('cf-ray `8f1e2d3c4b5a6978-SJC`');
    expect(text).toContain('https://www.example.com/ -o /dev/null`');
    expect(text).not.toContain('Read from your text');
  });

  it('takes nothing along that is no host and no id of the product', () => {
    const carried = {
      host: '$(reboot).example.com',
      ids: [
        { product: 'cloudflare', name: 'cf-ray', value: '`x`\nreboot' },
        { product: 'cloudflare', name: 'reboot', value: 'reboot' },
        { product: 'reboot', name: 'cf-ray', value: 'reboot' },
        { product: 'cloudflare', name: 'cf-ray', value: 'reboot'.repeat(99) },
      ],
    };
    const { text } = asking({ text: '522 cloudflare', carried }).card;
    expect(text).toContain('$HOST');
    expect(text).not.toContain('reboot');
  });

  it.each([
    { host: 5 },
    { ids: 'x' },
    { ids: [null, 5, {}] },
    { ids: [{ product: 'constructor', name: 5, value: {} }] },
  ])('survives %j in its place', (carried) => {
    expect(asking({ text: '522 cloudflare', carried: carried as never }).answer.kind).toBe('explained');
  });

  it.each(['', 'help', 'thanks', '522 cf', '522 tencnt', 'zzqx'])('is none for %j, which has no answer', (text) => {
    expect(asking({ text }).card.again).toBeUndefined();
  });
});
