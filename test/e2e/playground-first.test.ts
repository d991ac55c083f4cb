import type { Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { barriers, openPlayground, type Playground, slack, type } from '../support/playground.ts';

describe('the first screen of the page', () => {
  let playground: Playground;
  beforeAll(async () => {
    playground = await openPlayground();
  });
  afterEach(async () => expect(await playground.leave()).toEqual([]));
  afterAll(() => playground?.close());

  const about = 'A bot that says what a status code means on your CDN';
  const install = (page: Page) => page.getByText('Get it into Slack and Discord');

  it('says the name, what it is, what becomes of a paste and how old the catalog is', async () => {
    const page = await playground.visit();
    await page.getByRole('heading', { level: 1, name: 'cdncode' }).waitFor();
    await page.getByText(about).waitFor();
    const footer = page.getByRole('contentinfo');
    await footer.getByText('What you paste goes to this bot alone').waitFor();
    await footer.getByText(/^Catalog 20\d\d-\d\d-\d\d/).waitFor();
  });

  it('unfolds how to get the bot into the platforms, with the keyboard, too', async () => {
    const page = await playground.visit();
    await install(page).waitFor();
    expect(await page.getByText('SLACK_BOT_TOKEN').isVisible()).toBe(false);
    await install(page).focus();
    await page.keyboard.press('Enter');
    await page.getByText('SLACK_BOT_TOKEN').waitFor();
    await page.getByText('DISCORD_TOKEN').waitFor();
    expect(await barriers(page)).toEqual([]);
  });

  it('links to the source where package.json has its address, and has no link while there is none', async () => {
    const page = await playground.visit();
    await page
      .getByRole('contentinfo')
      .getByText(/^Catalog/)
      .waitFor();
    expect(await page.getByRole('link', { name: 'Source code' }).count()).toBe(0);
    await page.route('**/playground/about', (route) =>
      route.fulfill({ json: { edition: '2026-11-30-0', source: 'https://code.example.com/cdncode' } }),
    );
    await page.reload();
    const source = page.getByRole('link', { name: 'Source code' });
    expect(await source.getAttribute('href')).toBe('https://code.example.com/cdncode');
    await install(page).click();
    const readme = page.getByRole('link', { name: /README/ });
    expect(await readme.getAttribute('href')).toBe('https://code.example.com/cdncode#readme');
  });

  it('makes room for the answer', async () => {
    const page = await playground.visit('/', { viewport: { width: 1280, height: 800 } });
    await type(page, '524 cloudflare');
    await slack(page).getByRole('heading', { level: 3 }).waitFor();
    expect(await page.getByText(about).count()).toBe(0);
    expect(await install(page).count()).toBe(0);
    expect((await slack(page).locator('article').boundingBox())?.y).toBeLessThan(400);
  });
});
