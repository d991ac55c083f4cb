import type { Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { ids, command as typed } from '../support/discord/payloads.ts';
import { type LoopbackDiscord, startLoopbackDiscord } from '../support/loopback-discord.ts';
import { type LoopbackSlack, startLoopbackSlack } from '../support/loopback-slack.ts';
import { barriers, clickRare, discord, openPlayground, type Playground, slack } from '../support/playground.ts';
import { ask, bySocket, command } from '../support/slack/bot.ts';
import { until } from '../support/until.ts';

describe('the views of the page', () => {
  let playground: Playground;
  let atSlack: LoopbackSlack;
  let atDiscord: LoopbackDiscord;

  beforeAll(async () => {
    const channels = new Map([[ids.channel, { id: ids.channel, type: 0 }]]);
    [atSlack, atDiscord] = await Promise.all([startLoopbackSlack(), startLoopbackDiscord({ channels })]);
    playground = await openPlayground({
      PLAYGROUND: 'on',
      SLACK_FEEDBACK_CHANNEL: 'C0REPORTS',
      DISCORD_FEEDBACK_CHANNEL: ids.channel,
      SLACK_BOT_TOKEN: atSlack.botToken,
      SLACK_APP_TOKEN: atSlack.appToken,
      SLACK_API_URL: atSlack.apiUrl,
      DISCORD_TOKEN: atDiscord.token,
      DISCORD_API_URL: atDiscord.apiUrl,
    });
    // Both have found out that they can take reports.
    await atSlack.untilPosted(1);
    await until(() => playground.bot.output().includes('DISCORD_FEEDBACK_CHANNEL takes reports'));
  });

  afterAll(async () => {
    await playground?.close();
    expect(atSlack.problems).toEqual([]);
    expect(atDiscord.problems).toEqual([]);
    await Promise.all([atSlack.close(), atDiscord.stop()]);
  });

  describe('one by one', () => {
    afterEach(async () => expect(await playground.leave()).toEqual([]));

    it('switches language, platform, theme, width and JSON, keeps the answer, and has it all in the address', async () => {
      const page = await playground.visit('/#q=522+tencent');
      const choose = (group: string, option: string) =>
        page.getByRole('group', { name: group }).getByText(option, { exact: true }).click();
      await slack(page)
        .getByRole('heading', { name: / 522: / })
        .waitFor();
      await choose('Show', 'Discord');
      expect(await slack(page).count()).toBe(0);
      await choose('Theme', 'Dark');
      await page.locator('.discord-dark').waitFor();
      await choose('Width', 'Phone');
      expect((await discord(page).boundingBox())?.width).toBe(375);
      await choose('Answer in', '中文');
      await discord(page)
        .getByRole('heading', { name: /^腾讯云 EdgeOne 522/ })
        .waitFor();
      expect(await page.locator('html').getAttribute('lang')).toBe('zh-CN');
      await choose('视图', 'JSON');
      const json = page.getByRole('region', { name: 'JSON, Discord' });
      expect(await json.textContent()).toContain('"components"');

      const again = await playground.visit(page.url().replace(playground.bot.url(), ''));
      expect(await again.getByRole('region', { name: 'JSON, Discord' }).textContent()).toBe(await json.textContent());
      expect(await again.locator('html').getAttribute('data-theme')).toBe('dark');
    });

    it('shows as JSON the very messages that go to Slack and to Discord', async () => {
      const page = await playground.visit('/?view=json&language=en#q=522+tencent');
      const shown = async (name: string): Promise<object> =>
        JSON.parse((await page.getByRole('region', { name: `JSON, ${name}` }).textContent()) ?? '');
      const asked = command(atSlack, '522 tencent');
      const [answer] = await ask({ slack: atSlack, deliver: bySocket(atSlack) }, 'slash_commands', asked);
      expect(answer).toMatchObject(await shown('Slack'));
      expect(Object.keys(await shown('Slack')).toSorted()).toEqual(['blocks', 'text']);
      const { data } = await atDiscord.interact(typed({ code: '522 tencent' }));
      expect(data).toMatchObject(await shown('Discord'));
      expect(Object.keys(await shown('Discord')).toSorted()).toEqual(['components', 'flags']);
    });

    it.each([
      ['Slack', slack],
      ['Discord', discord],
    ] as const)('says what Report does in %s, and sends nothing', async (name, at) => {
      const page = await playground.visit('/#q=524+cloudflare');
      await at(page)
        .getByRole('heading', { name: / 524: / })
        .waitFor();
      await clickRare(at(page), 'Report a mistake');
      await page.getByText(`In ${name}, this opens a form with one field`).waitFor();
      expect(await page.getByRole('status').textContent()).toContain('This page sends nothing.');
      expect(await page.locator('.message').count()).toBe(2);
    });

    it('follows the language and the theme of the browser', async () => {
      const page = await playground.visit('/#q=522+edgeone', { locale: 'zh-CN', colorScheme: 'dark' });
      await slack(page)
        .getByRole('heading', { name: /^腾讯云 EdgeOne 522/ })
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

      const again = await playground.visit(page.url().replace(playground.bot.url(), ''));
      await again.getByRole('link', { name: /^522 Origin did not answer/ }).waitFor();
      expect(await again.locator('.codes li').count()).toBe(await page.locator('.codes li').count());
      await page.getByRole('link', { name: /^522 Origin did not answer/ }).click();
      await slack(page)
        .getByRole('heading', { name: /^Tencent EdgeOne 522: / })
        .waitFor();
      expect(page.url()).toContain('theme=dark');
    });

    it('offers the search by symptom for what stands in no title', async () => {
      const page = await playground.visit('/?browse=');
      await page.getByLabel('Find a product').fill('expired intermediate certificate');
      await page.getByText('No product, code or title has this.').waitFor();
      await page.getByRole('link', { name: 'Ask the bot to search' }).click();
      await slack(page)
        .getByRole('heading', { name: /codes that may fit/ })
        .waitFor();
    });
  });

  const views = [
    '/',
    '/#q=522+tencent',
    '/#q=502',
    '/#q=522+tencnt',
    '/?view=json#q=help',
    `/?${new URLSearchParams({ q: 'HTTP/2 522\nserver: cloudflare\ncf-ray: 8f1e2d3c4b5a6978-SJC' })}`,
    '/?browse=',
    '/?browse=cloudflare',
    '/?browse=&find=zzqx',
  ];
  const screens = [
    { name: 'a desktop in daylight', width: 1280, colorScheme: 'light', locale: 'en-US' },
    { name: 'a phone in the dark', width: 375, colorScheme: 'dark', locale: 'zh-CN' },
    { name: 'a desktop at 200 % zoom', width: 640, colorScheme: 'light', locale: 'zh-CN' },
    { name: 'the smallest phone', width: 320, colorScheme: 'light', locale: 'en-US' },
  ] as const;
  describe.each(screens)('on $name', ({ width, colorScheme, locale }) => {
    let page: Page;

    beforeAll(async () => {
      page = await playground.visit('/', { viewport: { width, height: 900 }, colorScheme, locale });
    });

    afterEach(() => expect(playground.complaints()).toEqual([]));

    afterAll(async () => expect(await playground.leave()).toEqual([]));

    it.each(views)('have no barriers and do not scroll sideways: %s', async (view) => {
      await playground.go(page, view);
      const shown =
        view === '/' ? '.examples' : view.includes('browse') ? '.products, .codes, [role=status]' : '.thread';
      await page.locator(shown).first().waitFor({ state: 'attached' });
      expect(await barriers(page)).toEqual([]);
      expect(await page.evaluate('document.documentElement.scrollWidth <= innerWidth')).toBe(true);
    });
  });
});
