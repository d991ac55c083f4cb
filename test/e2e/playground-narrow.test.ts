import type { Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { barriers, discord, openPlayground, type Playground, paste, slack } from '../support/playground.ts';

describe('the page on a phone', () => {
  let playground: Playground;
  beforeAll(async () => {
    playground = await openPlayground();
  });
  afterEach(async () => expect(await playground.leave()).toEqual([]));
  afterAll(() => playground?.close());

  const phone = { viewport: { width: 375, height: 800 } };
  const show = (page: Page) => page.getByRole('group', { name: 'Show' });

  it('shows one platform at a time, and the other one for a tap', async () => {
    const page = await playground.visit('/#q=524+cloudflare', phone);
    await slack(page).getByRole('heading', { level: 3 }).waitFor();
    expect(await discord(page).count()).toBe(0);
    expect(await show(page).locator('label').allTextContents()).toEqual(['Slack', 'Discord']);
    expect(await page.getByRole('radio', { name: 'Slack' }).isChecked()).toBe(true);
    await show(page).getByText('Discord').click();
    await discord(page).getByRole('heading', { name: /524/ }).waitFor();
    expect(await slack(page).count()).toBe(0);
    expect(page.url()).toContain('show=discord');
  });

  it('switches with the arrow keys', async () => {
    const page = await playground.visit('/#q=524+cloudflare', phone);
    await slack(page).getByRole('heading', { level: 3 }).waitFor();
    await page.getByRole('radio', { name: 'Slack' }).focus();
    await page.keyboard.press('ArrowRight');
    await discord(page).getByRole('heading', { name: /524/ }).waitFor();
  });

  it('starts the answer in the upper half, a paste included', async () => {
    const page = await playground.visit('/?language=en', phone);
    await paste(page, `HTTP/2 524\nserver: cloudflare\n${'x-padding: y\n'.repeat(20)}`);
    await slack(page).getByRole('heading', { level: 3 }).waitFor();
    expect((await slack(page).locator('article').boundingBox())?.y).toBeLessThan(400);
  });

  it('folds the options behind one button, and remembers what was chosen', async () => {
    const page = await playground.visit('/#q=524+cloudflare', phone);
    await slack(page).getByRole('heading', { level: 3 }).waitFor();
    expect(await page.getByText('Dark', { exact: true }).isVisible()).toBe(false);
    await page.getByText('Options', { exact: true }).click();
    expect(await page.getByRole('group', { name: 'Width' }).count()).toBe(0);
    await page.getByText('Dark', { exact: true }).click();
    await page.locator('.slack-dark').waitFor();
    expect(page.url()).toContain('theme=dark');
    expect(page.url()).not.toContain('show=');
    expect(await barriers(page)).toEqual([]);
  });

  it('shows both side by side as soon as there is room', async () => {
    const page = await playground.visit('/#q=524+cloudflare', phone);
    await slack(page).getByRole('heading', { level: 3 }).waitFor();
    await page.setViewportSize({ width: 1280, height: 800 });
    await discord(page).getByRole('heading', { name: /524/ }).waitFor();
    const [left, right] = await Promise.all([slack(page).boundingBox(), discord(page).boundingBox()]);
    expect(left?.y).toBe(right?.y);
    expect(await page.getByText('Options', { exact: true }).count()).toBe(0);
  });
});
