import type { Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { barriers, discord, openPlayground, type Playground, paste, questionIn, slack } from '../support/playground.ts';

const platforms = [
  ['Slack', slack],
  ['Discord', discord],
] as const;

describe.each(platforms)('More in %s', (name, at) => {
  let playground: Playground;
  beforeAll(async () => {
    playground = await openPlayground();
  });
  afterEach(async () => expect(await playground.leave()).toEqual([]));
  afterAll(() => playground?.close());

  const button = (page: Page, label: string) => at(page).getByRole('button', { name: label, exact: true });
  const rest = (page: Page) => at(page).getByText('Attach to the ticket');

  it('shows the rest in the place of a private answer, in sight, and Back leads back', async () => {
    const page = await playground.visit('/#q=524+cloudflare');
    const card = await at(page).locator('article').innerText();
    await button(page, 'More').click();
    await rest(page).waitFor();
    expect(await at(page).locator('article').count()).toBe(1);
    expect(await page.getByText('Attach to the ticket').count()).toBe(1);
    expect(await page.getByRole('status').textContent()).toMatch(/^Answer: Cloudflare 524/);
    await at(page).locator('.message:focus').waitFor();
    expect(await barriers(page)).toEqual([]);

    await button(page, 'Back').click();
    await button(page, 'More').waitFor();
    expect(await at(page).locator('article').innerText()).toBe(card);
    await at(page).locator('.message:focus').waitFor();
    expect(questionIn(page)).toBe('524 cloudflare');
  });

  it('can be reached and left with the keyboard alone', async () => {
    const page = await playground.visit('/#q=524+cloudflare');
    await button(page, 'More').focus();
    await page.keyboard.press('Enter');
    await rest(page).waitFor();
    await button(page, 'Back').focus();
    await page.keyboard.press('Space');
    await button(page, 'More').waitFor();
  });

  it('shows the rest of an answer to a paste below it, the host in the commands and the paste without an address', async () => {
    const page = await playground.visit();
    await paste(page, 'curl -I https://www.example.com/\nHTTP/2 524\nserver: cloudflare');
    await button(page, 'More').click();
    await rest(page).waitFor();
    expect(await at(page).locator('pre').allInnerTexts()).toContainEqual(expect.stringContaining('www.example.com'));
    expect(await at(page).locator('article').count()).toBe(2);
    expect(await button(page, 'More').count()).toBe(1);
    expect(await button(page, 'Back').count()).toBe(0);
    expect(page.url()).toBe(`${playground.bot.url()}/`);
  });

  it('shows the rest below an answer that everybody sees, to whoever clicked alone', async () => {
    const page = await playground.visit('/?language=en#q=524+cloudflare');
    await at(page)
      .getByRole('button', { name: /^Share/ })
      .click();
    await at(page).getByText('Shared by you').waitFor();
    const shared = at(page).locator('.message').last();
    await shared.getByRole('button', { name: 'More', exact: true }).click();
    await rest(page).waitFor();
    const messages = at(page).locator('.message');
    expect(await messages.count()).toBe(3);
    const answer = messages.last();
    expect(await answer.innerText()).toContain('Attach to the ticket');
    expect(await answer.getByRole('button', { name: 'Back' }).count()).toBe(0);
    expect(await answer.innerText()).toMatch(name === 'Slack' ? /Only visible to you/ : /Only you can see this/);
    expect(await messages.nth(1).innerText()).toContain('Shared by you');
    await at(page).locator('.message:focus').waitFor();
  });
});

describe('Report on the page', () => {
  const visitWith = async (env: Readonly<Record<string, string>>): Promise<readonly [Page, Playground]> => {
    const playground = await openPlayground({ PLAYGROUND: 'on', ...env });
    return [await playground.visit('/?language=en#q=524+cloudflare'), playground];
  };
  /** Discord shows it as a button; Slack keeps what few people need behind three dots. */
  const report = (page: Page) => discord(page).getByText('Report a mistake');

  it('is not offered where nobody would read it', async () => {
    const [page, playground] = await visitWith({});
    await discord(page).getByRole('button', { name: 'More' }).waitFor();
    expect(await page.getByText('Report a mistake').count()).toBe(0);
    expect(await playground.leave()).toEqual([]);
    await playground.close();
  });

  it('opens the page for reports with the entry filled in, if there is one', async () => {
    const [page, playground] = await visitWith({ REPORT_URL: 'https://wiki.example.com/report?team=edge' });
    await report(page).waitFor();
    const link = discord(page).getByRole('link', { name: 'Report a mistake' });
    const address = new URL((await link.getAttribute('href')) ?? '');
    expect(`${address.origin}${address.pathname}`).toBe('https://wiki.example.com/report');
    expect(Object.fromEntries(address.searchParams)).toEqual({
      team: 'edge',
      product: 'cloudflare',
      code: '524',
      edition: expect.stringMatching(/^20\d\d-/),
    });
    expect(await playground.leave()).toEqual([]);
    await playground.close();
  });
});
