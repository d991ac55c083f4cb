import axe from 'axe-core';
import type { BrowserContextOptions, Locator, Page } from 'playwright-core';
import { launchChromium } from '../../scripts/chromium.ts';
import { type BotProcess, startBot } from './bot-process.ts';

/** The real process, and a real browser that looks at its page. */
export type Playground = {
  readonly bot: BotProcess;
  /** Opens an address of the page in a browser of its own. */
  readonly visit: (path?: string, options?: BrowserContextOptions) => Promise<Page>;
  /** Goes on to another address, loading the page anew; a browser of its own for each takes far longer. */
  readonly go: (page: Page, path: string) => Promise<void>;
  /** What the browser complained about since the last time, and requests that went anywhere else. */
  readonly complaints: () => string[];
  /** Closes what was visited; gives the complaints. */
  readonly leave: () => Promise<string[]>;
  readonly close: () => Promise<void>;
};

/** How long the page may take for anything, in milliseconds: a machine may be slow without anything being wrong. */
const patience = 60_000;

export async function openPlayground(env: Readonly<Record<string, string>> = {}): Promise<Playground> {
  const bot = startBot({ env });
  const [browser] = await Promise.all([launchChromium(), bot.untilReady()]);
  const complaints: string[] = [];

  const visit: Playground['visit'] = async (path = '/', options = {}) => {
    const context = await browser.newContext({ locale: 'en-US', viewport: { width: 1280, height: 900 }, ...options });
    context.setDefaultTimeout(patience);
    const page = await context.newPage();
    page.on('console', (message) => {
      if (['error', 'warning'].includes(message.type())) complaints.push(message.text());
    });
    page.on('pageerror', (error) => complaints.push(error.message));
    page.on('dialog', (dialog) => complaints.push(`a dialog: ${dialog.message()}`));
    page.on('request', (request) => {
      if (new URL(request.url()).origin !== bot.url()) complaints.push(`a request to ${request.url()}`);
    });
    await page.goto(bot.url() + path);
    return page;
  };

  return {
    bot,
    visit,
    go: async (page, path) => {
      // There is no response when the address differs in what stands behind its # alone.
      if (!(await page.goto(bot.url() + path))) await page.reload();
    },
    complaints: () => complaints.splice(0),
    leave: async () => {
      await Promise.all(browser.contexts().map((context) => context.close()));
      return complaints.splice(0);
    },
    close: async () => {
      await browser.close();
      await bot.stop();
    },
  };
}

/** What axe finds wrong for people who use a keyboard, a screen reader or large type: the rules, with an example each. */
export async function barriers(page: Page): Promise<string[]> {
  // Comes in through the debugger: the page's own policy admits no script but its own.
  await page.evaluate(axe.source);
  const found: { id: string; nodes: { html: string; failureSummary: string }[] }[] = await page.evaluate(
    "axe.run(document, { runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'] }).then(({ violations }) => violations)",
  );
  return found.map(({ id, nodes }) => `${id}: ${nodes[0]?.html} ${nodes[0]?.failureSummary}`);
}

/** Types a question and asks it with Enter. */
export async function type(page: Page, question: string): Promise<void> {
  const field = page.getByLabel('Your question, or a paste').first();
  await field.fill(question);
  await field.press('Enter');
}

/** Pastes a text into the field as a person does, and asks. To type one of many lines takes long. */
export async function paste(page: Page, text: string): Promise<void> {
  await page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
  const field = page.getByLabel('Your question, or a paste').first();
  await field.focus();
  await page.evaluate(`navigator.clipboard.writeText(${JSON.stringify(text)})`);
  await page.keyboard.press('ControlOrMeta+V');
  await field.press('Enter');
}

/** The question in the address of the page. */
export const questionIn = (page: Page): string | null =>
  new URLSearchParams(new URL(page.url()).hash.slice(1)).get('q');

/** The part of the page that shows a platform. */
export const slack = (page: Page) => page.getByRole('region', { name: 'Slack', exact: true });
export const discord = (page: Page) => page.getByRole('region', { name: 'Discord', exact: true });

/** Clicks what few people need: it is behind three dots in Slack, and among the buttons in Discord. */
export async function clickRare(place: Locator, label: string): Promise<void> {
  const dots = place.locator('.slack-overflow > summary').last();
  if ((await dots.count()) > 0) await dots.click();
  await place.getByText(label, { exact: true }).click();
}
