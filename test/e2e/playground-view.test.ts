import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { preview as ofDiscord } from '../../src/adapters/discord/preview.ts';
import { preview as ofSlack } from '../../src/adapters/slack/preview.ts';
import { botOf } from '../../src/core/bot.ts';
import { realCatalog } from '../support/catalog.ts';
import { barriers, discord, openPlayground, type Playground, slack } from '../support/playground.ts';

describe('the views of the page', () => {
  let playground: Playground;
  beforeAll(async () => {
    playground = await openPlayground();
  });
  afterEach(async () => expect(await playground.leave()).toEqual([]));
  afterAll(() => playground?.close());

  it('switches language, platform, theme, width and JSON, keeps the answer, and has it all in the address', async () => {
    const page = await playground.visit('/?q=522+tencent');
    const choose = (group: string, option: string) =>
      page.getByRole('group', { name: group }).getByText(option, { exact: true }).click();
    await slack(page).getByRole('heading', { name: /^522/ }).waitFor();
    await choose('Show', 'Discord');
    expect(await slack(page).count()).toBe(0);
    await choose('Theme', 'Dark');
    await page.locator('.discord-dark').waitFor();
    await choose('Width', 'Phone');
    expect((await discord(page).boundingBox())?.width).toBe(375);
    await choose('Answer in', '中文');
    await discord(page)
      .getByRole('heading', { name: /· 腾讯云 EdgeOne$/ })
      .waitFor();
    expect(await page.locator('html').getAttribute('lang')).toBe('zh-CN');
    await choose('视图', 'JSON');
    const json = page.getByRole('region', { name: 'JSON, Discord' });
    expect(await json.textContent()).toContain('"embeds"');

    const again = await playground.visit(new URL(page.url()).pathname + new URL(page.url()).search);
    expect(await again.getByRole('region', { name: 'JSON, Discord' }).textContent()).toBe(await json.textContent());
    expect(await again.locator('html').getAttribute('data-theme')).toBe('dark');
  });

  it('shows as JSON the very messages that the adapters send', async () => {
    const page = await playground.visit('/?q=522+tencent&view=json&language=en');
    const card = botOf(realCatalog, () => ({ defaultLanguage: 'en' })).explain({ text: '522 tencent', language: 'en' });
    for (const [name, preview] of [
      ['Slack', ofSlack],
      ['Discord', ofDiscord],
    ] as const) {
      const shown = JSON.parse((await page.getByRole('region', { name: `JSON, ${name}` }).textContent()) ?? '');
      expect(shown).toEqual(JSON.parse(JSON.stringify(preview.render(card, 'asker'))));
    }
  });

  it('follows the language and the theme of the browser', async () => {
    const page = await playground.visit('/?q=522+edgeone', { locale: 'zh-CN', colorScheme: 'dark' });
    await slack(page)
      .getByRole('heading', { name: /· 腾讯云 EdgeOne$/ })
      .waitFor();
    await page.getByRole('button', { name: '提问' }).waitFor();
    await page.locator('.slack-dark').waitFor();
  });

  it('leads through the catalog: products, codes, a search and every card, each at its address', async () => {
    const page = await playground.visit('/?theme=dark');
    await page.getByRole('link', { name: 'Browse the catalog' }).click();
    await page.getByRole('link', { name: 'Tencent EdgeOne' }).click();
    await page.getByRole('link', { name: /^522 Origin did not answer/ }).waitFor();
    expect(page.url()).toContain('browse=tencent-edgeone');
    await page.getByLabel('Find a product').fill('handshake');
    await page.waitForURL(/find=handshake/);
    expect(await page.locator('.codes li').count()).toBeLessThan(6);

    const again = await playground.visit(new URL(page.url()).search);
    await again.getByRole('link', { name: /^522 Origin did not answer/ }).waitFor();
    expect(await again.locator('.codes li').count()).toBe(await page.locator('.codes li').count());
    await page.getByRole('link', { name: /^522 Origin did not answer/ }).click();
    await slack(page)
      .getByRole('heading', { name: /^522 .* · Tencent EdgeOne$/ })
      .waitFor();
    expect(page.url()).toContain('theme=dark');
  });

  it('offers the search by symptom for what stands in no title', async () => {
    const page = await playground.visit('/?browse=');
    await page.getByLabel('Find a product').fill('certificate ran out');
    await page.getByText('No product, code or title has this.').waitFor();
    await page.getByRole('link', { name: 'Ask the bot to search' }).click();
    await slack(page)
      .getByRole('heading', { name: /codes that fit/ })
      .waitFor();
  });

  const views = [
    '/',
    '/?q=522+tencent',
    '/?q=502',
    '/?q=522+tencnt',
    '/?q=help&view=json',
    `/?${new URLSearchParams({ q: 'HTTP/2 522\nserver: cloudflare\ncf-ray: 8f1e2d3c4b5a6978-SJC' })}`,
    '/?browse=',
    '/?browse=cloudflare',
    '/?browse=&find=zzqx',
  ];
  const screens = [
    { name: 'a desktop in daylight', width: 1280, colorScheme: 'light', locale: 'en-US' },
    { name: 'a phone in the dark', width: 375, colorScheme: 'dark', locale: 'zh-CN' },
  ] as const;
  it.each(screens.flatMap((screen) => views.map((view) => ({ ...screen, view }))))(
    'has no barriers and does not scroll sideways on $name: $view',
    async ({ view, width, colorScheme, locale }) => {
      const page = await playground.visit(view, { viewport: { width, height: 900 }, colorScheme, locale });
      const shown =
        view === '/' ? '.examples' : view.includes('browse') ? '.products, .codes, [role=status]' : '.thread';
      await page.locator(shown).first().waitFor({ state: 'attached' });
      expect(await barriers(page)).toEqual([]);
      expect(await page.evaluate('document.documentElement.scrollWidth <= innerWidth')).toBe(true);
    },
  );
});
