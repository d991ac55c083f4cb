import type { Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { clickRare, discord, openPlayground, type Playground, questionIn, slack, type } from '../support/playground.ts';

/* Where the focus is after an answer: in the field for the next question, or at what a click led to. */

let playground: Playground;
beforeAll(async () => {
  playground = await openPlayground();
});
afterEach(async () => expect(await playground.leave()).toEqual([]));
afterAll(() => playground?.close());

describe('the field, once a question is answered', () => {
  const field = (page: Page) => page.getByLabel('Your question, or a paste').first();

  const asked = async (): Promise<Page> => {
    const page = await playground.visit();
    await type(page, '522 tencent');
    await slack(page)
      .getByRole('heading', { name: / 522: / })
      .waitFor();
    return page;
  };

  it('takes the next question in the place of the first, typed on at once', async () => {
    const page = await asked();
    await page.keyboard.type('524 cloudflare');
    await page.keyboard.press('Enter');
    await slack(page)
      .getByRole('heading', { name: / 524: / })
      .waitFor();
    expect(questionIn(page)).toBe('524 cloudflare');
  });

  it('takes it after a click into the field', async () => {
    const page = await asked();
    await slack(page)
      .getByRole('heading', { name: / 522: / })
      .click();
    await field(page).click();
    await page.keyboard.type('524 cloudflare');
    await page.getByRole('button', { name: 'Ask' }).click();
    await slack(page)
      .getByRole('heading', { name: / 524: / })
      .waitFor();
    expect(questionIn(page)).toBe('524 cloudflare');
    await field(page).click();
    await page.keyboard.type('521 cloudflare');
    await page.keyboard.press('Enter');
    await slack(page)
      .getByRole('heading', { name: / 521: / })
      .waitFor();
  });

  it('takes it after the focus came back with the keyboard', async () => {
    const page = await asked();
    await page.keyboard.press('Tab');
    await page.keyboard.press('Shift+Tab');
    await page.keyboard.type('524 cloudflare');
    expect(await field(page).inputValue()).toBe('524 cloudflare');
  });

  it('takes it after the same question was asked twice, and after going back', async () => {
    const page = await asked();
    await page.keyboard.press('End');
    await page.keyboard.press('Enter');
    await page.keyboard.type('524 cloudflare');
    await page.keyboard.press('Enter');
    await slack(page)
      .getByRole('heading', { name: / 524: / })
      .waitFor();
    await page.goBack();
    await slack(page)
      .getByRole('heading', { name: / 522: / })
      .waitFor();
    expect(await field(page).inputValue()).toBe('522 tencent');
    await page.keyboard.type('521 cloudflare');
    expect(await field(page).inputValue()).toBe('521 cloudflare');
  });

  it.each(['keyboard', 'mouse'])('lets the first question be edited with the %s', async (device) => {
    const page = await asked();
    if (device === 'mouse') {
      await slack(page)
        .getByRole('heading', { name: / 522: / })
        .click();
      await field(page).click();
      await field(page).click({ position: { x: 600, y: 16 } });
    } else {
      await page.keyboard.press('End');
    }
    await page.keyboard.type(' 504');
    expect(await field(page).inputValue()).toBe('522 tencent 504');
  });

  it('keeps what was typed and not asked yet', async () => {
    const page = await asked();
    await page.keyboard.press('End');
    await page.keyboard.type(' 504');
    await page.getByRole('button', { name: 'Ask' }).focus();
    await field(page).focus();
    await page.keyboard.press('End');
    await page.keyboard.type(' now');
    expect(await field(page).inputValue()).toBe('522 tencent 504 now');
  });
});

describe.each([
  ['Slack', slack],
  ['Discord', discord],
] as const)('the focus after a click in %s', (name, at) => {
  /** Waits until the element with the focus is within the platform's part of the page, and gives its text. */
  const focused = async (page: Page, text: RegExp): Promise<void> => {
    await at(page)
      .locator(':focus')
      .and(page.locator('[id^=message-]'))
      .filter({ hasText: text })
      .waitFor({ timeout: 3000 });
  };

  it('is on the answer of a menu that stays', async () => {
    const page = await playground.visit('/#q=522+tencent');
    await at(page).getByRole('combobox').selectOption({ index: 1 });
    await focused(page, /Cloudflare 522: /);
    await page.keyboard.press('Tab');
    expect(await at(page).locator('.message').last().locator(':focus').count()).toBe(1);
  });

  it('is on the answer that takes the place of a list, in sight', async () => {
    const page = await playground.visit('/#q=list+edgeone');
    await at(page).getByRole('combobox').selectOption({ index: 3 });
    await focused(page, /Tencent EdgeOne \d{3}: /);
    expect((await at(page).locator(':focus').boundingBox())?.y).toBeLessThan(900);
  });

  it('is on the shared answer, and on what is left when that is deleted', async () => {
    const page = await playground.visit('/#q=522+tencent');
    await at(page)
      .getByRole('button', { name: /^Share/ })
      .click();
    await focused(page, /Shared by you/);
    await clickRare(at(page), 'Delete');
    await focused(page, name === 'Slack' ? /You shared/ : /Tencent EdgeOne 522: /);
  });
});
