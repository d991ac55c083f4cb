import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import {
  clickRare,
  discord,
  openPlayground,
  type Playground,
  paste,
  questionIn,
  slack,
} from '../support/playground.ts';

describe('clicks on the page', () => {
  let playground: Playground;
  beforeAll(async () => {
    playground = await openPlayground();
  });
  afterEach(async () => expect(await playground.leave()).toEqual([]));
  afterAll(() => playground?.close());

  const platforms = [
    ['Slack', slack],
    ['Discord', discord],
  ] as const;

  it.each(platforms)(
    'of an entry in a menu of %s is answered below, on that platform, in sight and announced',
    async (_, at) => {
      const page = await playground.visit('/#q=522+tencent');
      await at(page).getByRole('combobox').selectOption({ index: 1 });
      const answer = at(page).getByRole('heading', { level: 3, name: /^Cloudflare 522: / });
      await answer.waitFor();
      expect(await page.getByRole('heading', { level: 3, name: /^Tencent EdgeOne 522: / }).count()).toBe(2);
      expect(await page.getByRole('heading', { level: 3, name: /^Cloudflare 522: / }).count()).toBe(1);
      expect(await page.getByRole('status').textContent()).toMatch(/^Answer: Cloudflare 522/);
      expect((await answer.boundingBox())?.y).toBeLessThan(900);
      expect(questionIn(page)).toBe('522 tencent');

      await at(page).getByRole('link', { name: 'Address of this answer' }).click();
      await page.waitForURL(/522\+cloudflare/);
      await at(page)
        .getByRole('heading', { level: 3, name: /^Cloudflare 522: / })
        .waitFor();
    },
  );

  it.each(platforms)(
    'of an entry in a menu in %s open it in the place of a list, at its own address',
    async (_, at) => {
      const page = await playground.visit('/#q=list+edgeone');
      const menu = at(page).getByRole('combobox');
      await menu.selectOption({ index: 3 });
      await at(page)
        .getByRole('heading', { name: /^Tencent EdgeOne \d{3}: / })
        .waitFor();
      const question = questionIn(page);
      expect(question).toMatch(/^\d{3} tencent-edgeone$/);
      expect(await page.locator('h3').count()).toBe(2);

      await page.goBack();
      await at(page)
        .getByRole('heading', { name: /Tencent EdgeOne: \d+ codes/ })
        .waitFor();
      await page.goForward();
      await at(page)
        .getByRole('heading', { name: /^Tencent EdgeOne \d{3}: / })
        .waitFor();
      expect(await page.getByLabel('Your question, or a paste').first().inputValue()).toBe(question);
    },
  );

  it('of a menu can be made with the keyboard alone', async () => {
    const page = await playground.visit('/#q=list+edgeone');
    await discord(page).getByRole('combobox').focus();
    for (const key of ['ArrowDown', 'ArrowDown', 'Enter']) await page.keyboard.press(key);
    await discord(page)
      .getByRole('heading', { name: /^Tencent EdgeOne 4\d\d: / })
      .waitFor();
  });

  it('in a Chinese answer are answered in Chinese, though the question itself shows no language', async () => {
    const page = await playground.visit(`/#${new URLSearchParams({ q: '列表 edgeone' })}`);
    await slack(page).getByRole('combobox').selectOption({ index: 1 });
    await slack(page)
      .getByRole('heading', { name: /^腾讯云 EdgeOne \d{3}/ })
      .waitFor();
    expect(new URL(page.url()).searchParams.get('language')).toBe('zh-CN');
  });

  it.each(platforms)('on Share in %s show what everybody sees, which Delete takes away again', async (name, at) => {
    const page = await playground.visit();
    await paste(page, 'HTTP/2 522\nserver: cloudflare');
    await at(page)
      .getByRole('button', { name: /^Share/ })
      .click();
    await at(page).getByText('Shared by you').waitFor();
    expect(await page.getByRole('status').textContent()).toMatch(/^Shared/);
    await at(page).getByText('You shared this answer. Everybody here can see it now.').waitFor();
    expect(await page.getByRole('button', { name: /^Share/ }).count()).toBe(1);
    expect(await at(page).locator('article').count()).toBe(2);
    // Slack is sent the short question once more; Discord hands back the message as it was, evidence included.
    expect(await at(page).getByText('in line 1').count()).toBe(name === 'Slack' ? 0 : 2);

    await clickRare(at(page), 'Delete');
    await page.getByText('Deleted.').waitFor();
    expect(await slack(page).locator('article').count()).toBe(1);
    expect(await discord(page).locator('article').count()).toBe(1);
  });

  it.each(platforms)('on Paste in %s lead to the field', async (_, at) => {
    const page = await playground.visit('/#q=help');
    await at(page).getByRole('button', { name: 'Paste a text' }).click();
    await page.locator('#question:focus').waitFor();
  });

  it('on links open the page of the vendor in a tab of its own, which learns nothing of this one', async () => {
    const page = await playground.visit('/#q=522+cloudflare');
    for (const at of [slack, discord]) {
      const source = at(page).getByRole('link', { name: /^Source: / });
      expect(await source.getAttribute('href')).toMatch(/^https:\/\/developers\.cloudflare\.com\//);
      expect(await source.getAttribute('target')).toBe('_blank');
      expect(await source.getAttribute('rel')).toBe('noreferrer');
    }
  });
});
