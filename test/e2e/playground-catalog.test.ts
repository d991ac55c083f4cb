import type { Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { barriers, openPlayground, type Playground } from '../support/playground.ts';

describe('the catalog on the page', () => {
  let playground: Playground;
  beforeAll(async () => {
    playground = await openPlayground();
  });
  afterEach(async () => expect(await playground.leave()).toEqual([]));
  afterAll(() => playground?.close());

  const status = (page: Page) => page.getByRole('status');
  const products = (page: Page) => page.getByRole('heading', { level: 2 });

  it('offers the codes of other products where the open one has no match', async () => {
    const page = await playground.visit('/?browse=tencent-edgeone');
    await products(page).filter({ hasText: 'Tencent EdgeOne' }).waitFor();
    await page.getByLabel('Find a product').fill('FUNCTION_INVOCATION_TIMEOUT');
    await status(page)
      .filter({ hasText: 'No code or title of Tencent EdgeOne has this. Other products have:' })
      .waitFor();
    await products(page).filter({ hasText: 'Vercel' }).waitFor();
    expect(await barriers(page)).toEqual([]);
    await page.getByRole('link', { name: /^FUNCTION_INVOCATION_TIMEOUT/ }).click();
    await page
      .getByRole('heading', { level: 3, name: /FUNCTION_INVOCATION_TIMEOUT/ })
      .first()
      .waitFor();
  });

  it('says that there is no match only where no product has one', async () => {
    const page = await playground.visit('/?browse=tencent-edgeone&find=zzqx');
    await status(page).filter({ hasText: 'No product, code or title has this.' }).waitFor();
    await page.getByRole('link', { name: 'Ask the bot to search' }).waitFor();
  });

  it('says that it knows no product of an address, and lists those that it knows', async () => {
    const page = await playground.visit('/?browse=nonsense');
    await status(page).filter({ hasText: 'There is no product “nonsense”.' }).waitFor();
    await page.locator('.products').getByRole('link', { name: 'Cloudflare', exact: true }).waitFor();
    expect(await page.getByText('No product, code or title has this.').count()).toBe(0);
  });

  it('says that a product has no codes of its own, and leads to its card', async () => {
    const page = await playground.visit('/?browse=cdn77');
    await status(page).filter({ hasText: 'This catalog has no codes for CDN77' }).waitFor();
    await page.getByRole('link', { name: 'CDN77', exact: true }).click();
    await page.getByRole('heading', { level: 3, name: /CDN77/ }).first().waitFor();
  });

  it('keeps what is looked for out of what servers see, and an address of an earlier version opens', async () => {
    const page = await playground.visit('/?browse=cloudflare&find=handshake');
    await page.waitForURL(/\/\?browse=cloudflare#find=handshake$/);
    const field = page.getByLabel('Find a product');
    expect(await field.inputValue()).toBe('handshake');
    const long = 'authorization: Bearer '.repeat(5);
    await field.fill(long);
    await page.waitForURL(/\/\?browse=cloudflare$/);
    await page.reload();
    expect(await field.inputValue()).toBe(long);
  });

  it('says so in Chinese, too', async () => {
    const page = await playground.visit('/?browse=nonsense&language=zh-CN');
    await status(page).filter({ hasText: '目录中没有“nonsense”这个产品。' }).waitFor();
    await page.goto(page.url().replace('nonsense', 'tencent-edgeone&find=FUNCTION_INVOCATION'));
    await status(page).filter({ hasText: '腾讯云 EdgeOne' }).waitFor();
  });
});
