import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Browser, BrowserContextOptions, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { launchChromium } from '../../scripts/chromium.ts';
import { barriers } from '../support/playground.ts';
import { startStaticHost } from '../support/static-host.ts';

const root = fileURLToPath(new URL('../../', import.meta.url));
const script = join(root, 'scripts/site.ts');

const makeSite = (args: readonly string[], env: Readonly<Record<string, string>> = {}) =>
  spawnSync(join(root, 'node_modules/.bin/tsx'), [script, ...args], {
    cwd: root,
    encoding: 'utf8',
    env: { PATH: process.env['PATH'] ?? '', ...env },
  });

describe('the site', () => {
  const folder = mkdtempSync(join(tmpdir(), 'cdncode-site-'));
  let host: Awaited<ReturnType<typeof startStaticHost>>;
  let browser: Browser;
  const complaints: string[] = [];

  beforeAll(async () => {
    const { status, stderr } = makeSite([folder], { SITE_URL: 'https://example.com/codes' });
    expect(stderr).toBe('');
    expect(status).toBe(0);
    [host, browser] = await Promise.all([startStaticHost(folder), launchChromium()]);
  });

  afterEach(async () => {
    await Promise.all(browser.contexts().map((context) => context.close()));
    expect(complaints.splice(0)).toEqual([]);
  });

  afterAll(async () => {
    await Promise.all([browser?.close(), host?.close()]);
    rmSync(folder, { recursive: true });
  });

  async function visit(path: string, options: BrowserContextOptions = {}): Promise<Page> {
    const context = await browser.newContext({ viewport: { width: 1280, height: 900 }, ...options });
    const page = await context.newPage();
    page.on('console', (message) => complaints.push(message.text()));
    page.on('pageerror', (error) => complaints.push(error.message));
    page.on('request', (request) => {
      if (new URL(request.url()).origin !== host.url) complaints.push(`a request to ${request.url()}`);
    });
    await page.goto(host.url + path);
    return page;
  }

  it('is told its address by SITE_URL', () => {
    expect(readFileSync(join(folder, 'robots.txt'), 'utf8')).toContain('https://example.com/codes/sitemap.xml');
    expect(readFileSync(join(folder, 'index.html'), 'utf8')).toContain(
      '<link rel="canonical" href="https://example.com/codes/"/>',
    );
  });

  const screens = [
    { name: 'a desktop in daylight', width: 1280, colorScheme: 'light' },
    { name: 'the smallest phone in the dark', width: 320, colorScheme: 'dark' },
  ] as const;
  const paths = ['/', '/zh-CN/', '/cloudflare/', '/tencent-edgeone/522/', '/zh-CN/vercel/function_invocation_timeout/'];
  describe.each(screens)('on $name', ({ width, colorScheme }) => {
    it.each(paths)('has no barriers and does not scroll sideways: %s', async (path) => {
      const page = await visit(path, { viewport: { width, height: 900 }, colorScheme });
      expect(await barriers(page)).toEqual([]);
      expect(await page.evaluate('document.documentElement.scrollWidth <= innerWidth')).toBe(true);
      const background = await page.evaluate<string>('getComputedStyle(document.body).backgroundColor');
      expect(background === 'rgb(255, 255, 255)').toBe(colorScheme === 'light');
    });
  });

  const matches = (page: Page) => page.getByRole('search').getByRole('link');
  const status = (page: Page) => page.getByRole('status');

  it('finds a code by the keyboard alone, says how many there are, and opens it', async () => {
    const page = await visit('/');
    // It is loaded for those alone who turn to it, before they have typed anything.
    const loaded = page.waitForRequest('**/search.en.json');
    await page.getByLabel('Find a product, a code or words of a title').focus();
    await loaded;
    await page.keyboard.type('522 cloudflare');
    await status(page)
      .filter({ hasText: /^Matches: \d+\.$/ })
      .waitFor();
    expect(await matches(page).first().textContent()).toMatch(/^522 Cloudflare – /);
    expect(await barriers(page)).toEqual([]);
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('ArrowUp');
    const focused = await page.evaluate('document.activeElement.textContent');
    expect(focused).toBe(await matches(page).first().textContent());
    await page.keyboard.press('Escape');
    expect(await page.evaluate('document.activeElement.id')).toBe('find');
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Enter');
    await page.waitForURL(`${host.url}/cloudflare/522/`);
    await page.getByRole('heading', { level: 1, name: /^Cloudflare 522: / }).waitFor();
  });

  it('opens the first match by Enter, in the language of the page', async () => {
    const page = await visit('/zh-CN/');
    await page.getByRole('searchbox').fill('腾讯云 EdgeOne 522');
    await page.keyboard.press('Enter');
    await page.waitForURL(`${host.url}/zh-CN/tencent-edgeone/522/`);
  });

  it('finds products, and says where it finds nothing or more than it lists', async () => {
    const page = await visit('/');
    const field = page.getByRole('searchbox');
    await field.fill('zzqx');
    await status(page).filter({ hasText: 'No product, code or title has this.' }).waitFor();
    expect(await matches(page).count()).toBe(0);
    await field.fill('5');
    await status(page)
      .filter({ hasText: /the first 50 are listed\.$/ })
      .waitFor();
    expect(await matches(page).count()).toBe(50);
    await field.fill('');
    await status(page).filter({ hasText: /^$/ }).waitFor({ state: 'attached' });
    expect(await matches(page).count()).toBe(0);
    await field.fill('keycdn');
    await matches(page).first().click();
    await page.waitForURL(`${host.url}/keycdn/`);
  });

  it('says so where the search cannot be loaded, and tries again', async () => {
    const page = await visit('/');
    await page.route('**/search.en.json', (route) => route.abort(), { times: 2 });
    const field = page.getByRole('searchbox');
    await field.fill('522');
    await status(page).filter({ hasText: 'The search could not be loaded.' }).waitFor();
    await page.unroute('**/search.en.json');
    await field.fill('522 c');
    await matches(page).first().waitFor();
    // What the browser itself says of a request that was cut off.
    expect(complaints.splice(0).join('\n')).toMatch(/^(?:Failed to load resource: net::ERR_FAILED\n?)+$/);
  });

  it('lists every product without JavaScript, and has no field that does nothing', async () => {
    const page = await visit('/', { javaScriptEnabled: false });
    expect(await page.getByRole('searchbox').count()).toBe(0);
    await page.getByRole('link', { name: 'Cloudflare', exact: true }).click();
    await page.getByRole('link', { name: /^522 / }).click();
    await page.getByRole('heading', { level: 1, name: /^Cloudflare 522: / }).waitFor();
    await page.getByRole('link', { name: '中文' }).click();
    await page.waitForURL(`${host.url}/zh-CN/cloudflare/522/`);
  });

  it('goes from a code to the same code on another product', async () => {
    const page = await visit('/cloudflare/522/');
    await page.getByRole('article').getByRole('link', { name: 'Tencent EdgeOne' }).click();
    await page.waitForURL(`${host.url}/tencent-edgeone/522/`);
  });
});

describe('npm run site', () => {
  it.each([
    ['an address that is none', ['--url', 'javascript:alert(1)']],
    ['more folders than one', ['a', 'b']],
  ])('refuses %s, and writes nothing', (_what, args) => {
    const { status, stderr } = makeSite(args);
    expect(status).toBe(64);
    expect(stderr).toContain('Usage: npm run site');
    expect(existsSync(join(root, 'a'))).toBe(false);
  });
});
