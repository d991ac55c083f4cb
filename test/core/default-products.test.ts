import { describe, expect, it } from 'vitest';
import { createBot } from '../../src/core/bot.ts';
import { realCatalog } from '../support/catalog.ts';

const cardText = (text: string, defaultProducts: readonly string[]): string =>
  createBot(realCatalog, { defaultLanguage: 'en', defaultProducts }).explain({ text }).card.text;

describe('default products', () => {
  const defaults = ['tencent-edgeone'];

  it('name those among them that do not document the code', () => {
    const text = cardText('504', ['tencent-edgeone', 'cloudflare']);
    expect(text).toContain('the default of this bot chose Cloudflare.');
    expect(text).toContain('This catalog has no 504 for Tencent EdgeOne');
  });

  it('answer where a question names none, and the card says so', () => {
    const text = cardText('522', defaults);
    expect(text).toMatch(/^Tencent EdgeOne 522: /);
    expect(text).toContain('the default of this bot chose Tencent EdgeOne');
    expect(text).toContain('`522 cloudflare`');
  });

  it('never outrank a name, a sign or a name that nobody has', () => {
    expect(cardText('522 cloudflare', defaults)).not.toContain('EdgeOne,');
    expect(cardText('HTTP/2 522\nserver: cloudflare', defaults)).toMatch(/^Cloudflare 522: /);
    expect(cardText('522 tencnt', defaults)).toContain('is not in this catalog');
  });

  it('leave a code that they do not document to the comparison', () => {
    expect(cardText('531', defaults)).toMatch(/^531 on/);
  });

  it('settle a name that several products share', () => {
    expect(cardText('502 cf', ['cloudflare'])).toMatch(/^Cloudflare 502: /);
  });
});
