import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { pino } from 'pino';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { launchChromium } from '../../scripts/chromium.ts';
import { playgroundRoutes } from '../../src/playground/server.ts';
import { unobserved } from '../support/unobserved.ts';
import { bot, pigeon } from './fakes.ts';

describe('a platform that the page has never heard of', () => {
  let server: Server;
  let browser: Browser;
  beforeAll(async () => {
    const routes = playgroundRoutes(
      { host: '127.0.0.1' },
      {
        ...unobserved,
        bot,
        explainAgain: bot.explain,
        logger: pino({ level: 'silent' }),
        previews: new Map([
          ['pigeon', pigeon],
          ['drum', { ...pigeon, title: 'Drum' }],
        ]),
        folder: new URL('../../dist/playground/page/', import.meta.url),
      },
    );
    server = createServer((request, response) => {
      const route = routes[request.url?.split('?')[0] ?? ''];
      if (route) route(request, response);
      else response.writeHead(404).end();
    });
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    browser = await launchChromium();
  });
  afterAll(async () => {
    await browser?.close();
    server?.close();
  });

  it('is on the page by its title, its messages as JSON, and can be shown alone', async () => {
    const page = await browser.newPage();
    await page.goto(`http://127.0.0.1:${(server.address() as AddressInfo).port}/?language=en#q=522+edge`);
    const messageOf = async (title: string) =>
      JSON.parse((await page.getByRole('region', { name: `JSON, ${title}` }).textContent()) ?? '');
    const message = { scroll: 'About 522', echo: '{"text":"522 edge","language":"en"}', seenBy: 'asker', buttons: [] };
    expect(await messageOf('Carrier Pigeon')).toEqual(message);
    expect(await messageOf('Drum')).toEqual(message);

    const show = page.getByRole('group', { name: 'Show' });
    expect(await show.locator('label').allTextContents()).toEqual(['All', 'Carrier Pigeon', 'Drum']);
    await show.getByText('Drum').click();
    expect(await page.getByRole('heading', { level: 2 }).allTextContents()).toEqual(['Drum']);
    expect(page.url()).toContain('show=drum');

    await page.goto(page.url().replace('show=drum', 'show=nothing'));
    await page.getByRole('heading', { name: 'Drum' }).waitFor();
    expect(await page.getByRole('heading', { level: 2 }).allTextContents()).toEqual(['Carrier Pigeon', 'Drum']);
    expect(await page.getByLabel('All').isChecked()).toBe(true);
  });
});
