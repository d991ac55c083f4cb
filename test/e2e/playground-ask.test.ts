import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { discord, openPlayground, type Playground, paste, questionIn, slack, type } from '../support/playground.ts';

const headers = 'curl -I https://www.example.com/\nHTTP/2 522\nserver: cloudflare\ncf-ray: 8f1e2d3c4b5a6978-SJC';

describe('asking on the page', () => {
  let playground: Playground;
  beforeAll(async () => {
    playground = await openPlayground();
  });
  afterEach(async () => expect(await playground.leave()).toEqual([]));
  afterAll(() => playground?.close());

  it('begins with a field that has the focus, and examples that work', async () => {
    const page = await playground.visit();
    await page.getByLabel('Your question, or a paste').waitFor();
    expect(await page.evaluate('document.activeElement.id')).toBe('question');
    const examples = await page.locator('.examples a').all();
    expect(examples.length).toBeGreaterThan(3);
    for (const address of await Promise.all(examples.map((example) => example.getAttribute('href')))) {
      await playground.go(page, address ?? '');
      await slack(page).getByRole('heading', { level: 3 }).first().waitFor();
      expect(await page.locator('.examples').count()).toBe(0);
    }
    await playground.go(page, '/');
    await page.getByRole('button', { name: 'The headers of a failed request' }).click();
    await slack(page)
      .getByRole('heading', { name: /^Cloudflare 522: / })
      .waitFor();
  });

  it('shows what is typed as Slack and as Discord, and puts it into the address', async () => {
    const page = await playground.visit();
    await type(page, '/cdncode 522 tencent');
    for (const platform of [slack(page), discord(page)]) {
      await platform.getByRole('heading', { name: /^Tencent EdgeOne 522: / }).waitFor();
      await platform.getByText('the origin → the network').waitFor();
    }
    expect(questionIn(page)).toBe('/cdncode 522 tencent');
    expect(await page.title()).toContain('522 tencent');
    expect(await page.getByRole('status').textContent()).toMatch(/^Answer: Tencent EdgeOne 522/);
  });

  it('asks with the button, too, and keeps line breaks that are made with Shift and Enter', async () => {
    const page = await playground.visit();
    const field = page.getByLabel('Your question, or a paste');
    await field.pressSequentially('HTTP/2 522');
    await field.press('Shift+Enter');
    await field.pressSequentially('server: cloudflare');
    await page.getByRole('button', { name: 'Ask' }).click();
    await slack(page).getByText('in line 2').waitFor();
    expect(await field.first().inputValue()).toBe('HTTP/2 522\nserver: cloudflare');
  });

  it('highlights what was understood in a paste, and names the rule that found it', async () => {
    const page = await playground.visit();
    await paste(page, headers);
    const understood = page.locator('.understood');
    await understood.waitFor();
    // The answer comes first.
    expect(await understood.getAttribute('open')).toBeNull();
    await understood.locator('summary').click();
    expect(await understood.locator('mark').allTextContents()).toEqual([
      'www.example.com1',
      'HTTP/2 5222',
      'server: cloudflare3',
      '8f1e2d3c4b5a6978-SJC4',
    ]);
    expect(await understood.locator('li').allTextContents()).toEqual([
      'Host www.example.com by the rule host-in-command',
      'Code 522 by the rule status-line',
      'Product cloudflare by the rule field-sign',
      'Request id 8f1e2d3c4b5a6978-SJC by the rule id-in-field',
    ]);
  });

  it('reads a file that is chosen: the failed requests of a HAR, and nothing else of it', async () => {
    const har = JSON.stringify({
      log: {
        entries: [
          {
            request: { url: 'https://www.example.com/?token=secret' },
            response: { status: 522, headers: [{ name: 'server', value: 'cloudflare' }] },
          },
        ],
      },
    });
    const page = await playground.visit();
    const choose = page.getByLabel('Choose a file');
    await choose.setInputFiles({ name: 'a.har', mimeType: 'application/json', buffer: Buffer.from(har) });
    await slack(page)
      .getByRole('heading', { name: /^Cloudflare 522: / })
      .waitFor();
    expect(await page.getByLabel('Your question, or a paste').first().inputValue()).not.toContain('secret');
  });

  it('says why it does not take a file that is too large or no text', async () => {
    const page = await playground.visit();
    const choose = page.getByLabel('Choose a file');
    const file = (name: string, content: Buffer) => ({ name, mimeType: 'text/plain', buffer: content });
    await choose.setInputFiles(file('large.log', Buffer.alloc(256 * 1024 + 1, 'x')));
    await page.getByText('large.log is larger than 256 KB.').waitFor();
    await choose.setInputFiles(file('core.bin', Buffer.from([1, 0, 2])));
    await page.getByText('core.bin is not a text file.').waitFor();
  });

  it('reads a file that is dropped anywhere', async () => {
    const page = await playground.visit();
    await page.getByLabel('Your question, or a paste').waitFor();
    await page.evaluate(`
      const dataTransfer = new DataTransfer();
      dataTransfer.items.add(new File(['HTTP/2 522\\nserver: cloudflare'], 'a.txt'));
      document.body.dispatchEvent(new DragEvent('drop', { dataTransfer, bubbles: true, cancelable: true }));
    `);
    await slack(page)
      .getByRole('heading', { name: /^Cloudflare 522: / })
      .waitFor();
  });

  it('gives a long text no address, says so, and finds it again on the way back', async () => {
    const page = await playground.visit();
    const long = `${headers}\n${'x-padding: y\n'.repeat(2000)}`;
    await paste(page, long);
    await page.getByText('A paste has no address').waitFor();
    expect(page.url()).toBe(`${playground.bot.url()}/`);
    await page.getByRole('link', { name: 'The same answer has one' }).click();
    await slack(page)
      .getByRole('heading', { name: /^Cloudflare 522: / })
      .waitFor();
    expect(questionIn(page)).toBe('522 cloudflare');
    await page.goBack();
    await page.getByText('A paste has no address').waitFor();
    expect(await page.getByLabel('Your question, or a paste').first().inputValue()).toBe(long);
  });

  it('keeps a paste and a long line out of the address, the title and every address that is requested', async () => {
    const page = await playground.visit();
    const requested: string[] = [];
    page.on('request', (request) => requested.push(request.url()));
    for (const text of ['authorization: Bearer s3cret\nHTTP/2 522', `522 s3cret ${'x'.repeat(100)}`]) {
      await paste(page, text);
      await page.getByText('A paste has no address').waitFor();
      expect(page.url()).toBe(`${playground.bot.url()}/`);
      expect(await page.title()).toBe('cdncode');
      await page.reload();
      await page.getByText('A paste has no address').waitFor();
      expect(await page.getByLabel('Your question, or a paste').first().inputValue()).toBe(text);
    }
    await type(page, '522 cloudflare');
    await page.waitForURL(/#q=522\+cloudflare$/);
    await page.reload();
    await slack(page)
      .getByRole('heading', { name: / 522: / })
      .waitFor();
    expect(requested.filter((url) => /s3cret|522/.test(url.split('#')[0] ?? ''))).toEqual([]);
  });

  it('goes back from one paste to the one before', async () => {
    const page = await playground.visit();
    const field = page.getByLabel('Your question, or a paste').first();
    for (const text of ['HTTP/2 522\nserver: cloudflare', 'HTTP/2 524\nserver: cloudflare']) {
      await paste(page, text);
      await slack(page)
        .getByRole('heading', { name: new RegExp(` ${text.slice(7, 10)}: `) })
        .waitFor();
    }
    await page.goBack();
    await slack(page)
      .getByRole('heading', { name: / 522: / })
      .waitFor();
    expect(await field.inputValue()).toContain('522');
    await page.goBack();
    await page.locator('.examples').waitFor();
  });

  it('opens an address of an earlier version, and takes the question out of what servers see at once', async () => {
    const page = await playground.visit('/?q=522+tencent&language=en&theme=dark');
    await slack(page)
      .getByRole('heading', { name: / 522: / })
      .waitFor();
    const { search, hash } = new URL(page.url());
    expect({ search, hash }).toEqual({ search: '?language=en&theme=dark', hash: '#q=522+tencent' });
    await playground.go(page, `/?${new URLSearchParams({ q: headers })}`);
    await page.getByText('A paste has no address').waitFor();
    expect(page.url()).toBe(`${playground.bot.url()}/`);
    expect(await page.getByLabel('Your question, or a paste').first().inputValue()).toBe(headers);
    await page.reload();
    await page.getByText('A paste has no address').waitFor();
  });

  it('begins at the top of the page where a link leads to a question', async () => {
    const page = await playground.visit('/#q=522+tencent', { viewport: { width: 1280, height: 400 } });
    await slack(page).getByRole('combobox').selectOption({ index: 1 });
    await slack(page).getByRole('link', { name: 'Address of this answer' }).click();
    await page.waitForURL(/#q=522\+cloudflare/);
    const answers = page.getByRole('heading', { level: 3 });
    await expect.poll(async () => [await answers.count(), await page.evaluate('scrollY')]).toEqual([2, 0]);
  });

  it('shows the answer to the last question, however late an earlier one comes in', async () => {
    const page = await playground.visit();
    let release = (): void => {};
    const held = new Promise<void>((resolve) => {
      release = resolve;
    });
    await page.route('**/playground/ask', async (route) => {
      if (route.request().postData()?.includes('521')) await held;
      await route.continue();
    });
    await type(page, '521 cloudflare');
    await type(page, '524 cloudflare');
    await slack(page)
      .getByRole('heading', { name: / 524: / })
      .waitFor();
    const late = page.waitForResponse((response) => response.request().postData()?.includes('521') ?? false);
    release();
    await (await late).finished();
    await page.evaluate('new Promise((resolve) => requestAnimationFrame(resolve))');
    expect(await page.locator('h3').allTextContents()).toEqual([
      expect.stringMatching(/ 524: /),
      expect.stringMatching(/ 524: /),
    ]);
  });

  it('asks once per question', async () => {
    const asked: string[] = [];
    const page = await playground.visit();
    page.on('request', (request) => {
      if (request.url().endsWith('/playground/ask')) asked.push(request.postData() ?? '');
    });
    await type(page, '522 cloudflare');
    await slack(page)
      .getByRole('heading', { name: / 522: / })
      .waitFor();
    await page.getByText('Dark', { exact: true }).click();
    await page.getByText('JSON', { exact: true }).click();
    await page.locator('.json').first().waitFor();
    expect(asked).toHaveLength(1);
  });

  // The last, because it ends the bot.
  it('says what to do when the bot is gone', async () => {
    const page = await playground.visit();
    await page.getByLabel('Your question, or a paste').waitFor();
    expect(await playground.bot.stop()).toBe(0);
    await type(page, '522');
    await page.getByText('The bot does not answer.').waitFor();
    expect(new Set(await playground.leave())).toEqual(
      new Set(['Failed to load resource: net::ERR_CONNECTION_REFUSED']),
    );
  });
});
