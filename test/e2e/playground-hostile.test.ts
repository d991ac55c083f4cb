import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { openPlayground, type Playground, paste, slack, type } from '../support/playground.ts';

describe('a hostile paste', () => {
  let playground: Playground;
  beforeAll(async () => {
    playground = await openPlayground();
  });
  afterEach(async () => expect(await playground.leave()).toEqual([]));
  afterAll(() => playground?.close());

  it.each([
    '522 cloudflare <script>alert(1)</script><img src=x onerror=alert(2)>',
    'HTTP/2 522\nserver: cloudflare\ncf-ray: <img/src=x/onerror=alert(3)>\nlocation: javascript:alert(4)',
    '522 <b>tencnt</b> [click](javascript:alert(5)) <https://evil.example|here> **bold** <!channel> @everyone',
    '"><svg onload=alert(6)> 522 cloudflare',
    '522 \u202eerafduolc\u0007 \ud800 {{constructor.constructor("alert(7)")()}}',
  ])('stays text: %j', async (text) => {
    const page = await playground.visit();
    const ways = [() => type(page, text), () => playground.go(page, `/?${new URLSearchParams({ q: text })}`)];
    for (const ask of ways) {
      await ask();
      await slack(page).locator('article').waitFor();
      expect(await page.locator('#page :is(script, svg, b, img:not([src="/icon.svg"]))').count()).toBe(0);
      expect(await page.locator('a[href^="javascript" i], a[href*="evil.example"]').count()).toBe(0);
    }
  });

  it('of 256 KB is answered, shown and highlighted', async () => {
    const page = await playground.visit();
    const line = 'GET /<script>alert(1)</script> 10.0.5.22:8443 HTTP/2 522 server: cloudflare 回源 531 次\n';
    await paste(page, line.repeat(Math.floor((256 * 1024) / Buffer.byteLength(line))));
    await page.locator('.understood summary').click();
    await page.locator('.understood mark').first().waitFor();
    expect(await page.locator('.understood mark').count()).toBeLessThanOrEqual(100);
    expect(await page.locator('.understood pre').textContent()).toContain('<script>alert(1)</script>');
  });

  it('of more than 256 KB is turned down with a sentence', async () => {
    const page = await playground.visit();
    await paste(page, 'x'.repeat(256 * 1024 + 1));
    await page.getByText('This is more than 256 KB.').waitFor();
  });
});
