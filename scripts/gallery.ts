import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { Page } from 'playwright-core';
import { openPlayground } from '../test/support/playground.ts';

/*
 * npm run gallery: a picture of every kind of answer, taken from the page in a real browser. The same fonts give the
 * same pictures; scripts/install-chromium.sh installs those that are closest to the platforms' own.
 */

type Picture = {
  readonly name: string;
  /** Its alternative text. */
  readonly shows: string;
  readonly question: string;
  readonly platforms?: readonly ('slack' | 'discord')[];
  readonly language?: 'en' | 'zh-CN';
  readonly theme?: 'light' | 'dark';
};

const paste = `$ curl -I https://www.example.com/
HTTP/2 551
date: Sat, 21 Nov 2026 10:05:47 GMT
server: TencentEdgeOne
eo-log-uuid: 4409516893107251830
eo-cache-status: MISS`;

const fine = 'HTTP/2 200\nserver: cloudflare\ncf-ray: 9d5d0f3a2b1c4d5e-FRA\ncf-cache-status: HIT';

const log = ['10:05:41', '10:05:43', '10:05:47']
  .map((time) => `10.0.0.1 - - [21/Nov/2026:${time} +0000] "GET /cart HTTP/1.1" 502 157 "-" "Mozilla/5.0"`)
  .join('\n');

const pictures: readonly Picture[] = [
  {
    name: 'explained',
    shows: 'A code on a product: what it means, what to check, what to attach',
    question: '522 tencent',
  },
  { name: 'compared', shows: 'The same code on many products, by meaning', question: '502' },
  {
    name: 'contrasted',
    shows: 'The same code on three products side by side',
    question: 'compare 524 cloudflare tencent-cdn akamai',
  },
  { name: 'paste', shows: 'The headers of a failed request, with the evidence', question: paste },
  { name: 'undocumented', shows: 'A code that the product does not document', question: '522 akamai' },
  { name: 'uncovered', shows: 'A product that the catalog does not cover', question: '502 litespeed' },
  { name: 'healthy', shows: 'A response in which nothing failed', question: fine },
  { name: 'counted', shows: 'A log, counted', question: log },
  { name: 'introduced', shows: 'A product without a code', question: 'edgeone' },
  { name: 'listed', shows: 'The codes of a product', question: 'list edgeone' },
  { name: 'found', shows: 'Codes by symptom', question: 'search certificate expired' },
  { name: 'ambiguous', shows: 'A name that several products share', question: '502 cf' },
  { name: 'unknown', shows: 'A misspelt name, which is not guessed', question: '522 tencnt' },
  { name: 'help', shows: 'How to ask', question: 'help' },
  { name: 'explained', shows: 'A code on a product', question: '522 腾讯云', language: 'zh-CN', platforms: ['slack'] },
  {
    name: 'explained',
    shows: 'A code on a product',
    question: '522 腾讯云',
    language: 'zh-CN',
    platforms: ['discord'],
    theme: 'dark',
  },
  { name: 'compared', shows: 'The same code on many products', question: '502', language: 'zh-CN', theme: 'dark' },
];

const folder = new URL('../docs/gallery/', import.meta.url);
const languages = { en: 'English', 'zh-CN': 'Chinese' } as const;
const both = ['slack', 'discord'] as const;
const names = { slack: 'Slack', discord: 'Discord' } as const;

rmSync(folder, { recursive: true, force: true });
mkdirSync(folder, { recursive: true });
const playground = await openPlayground();
const index: string[] = [];

const path = (file: string): string => fileURLToPath(new URL(file, folder));
const addressOf = (options: Record<string, string>): string => `/?${new URLSearchParams(options)}`;

async function ask(page: Page, question: string): Promise<void> {
  await page.locator('#question').fill(question);
  await page.locator('#question').press('Enter');
}

for (const { name, shows, question, platforms = both, language = 'en', theme = 'light' } of pictures) {
  for (const platform of platforms) {
    const file = `${[name, platform, language, ...(theme === 'dark' ? [theme] : [])].join('-')}.png`;
    const page = await playground.visit(addressOf({ show: platform, language, theme }), {
      viewport: { width: 700, height: 900 },
    });
    await ask(page, question);
    const message = page.locator('article');
    await message.waitFor();
    await page.evaluate('document.fonts.ready');
    await message.screenshot({ path: path(file) });
    const where = `${names[platform]}, ${languages[language]}${theme === 'dark' ? ', dark' : ''}`;
    index.push(`## ${shows} (${where})\n\n![${shows}, in ${where}](${file})\n`);
  }
}

const page = await playground.visit(addressOf({ theme: 'light', language: 'en' }), {
  viewport: { width: 1200, height: 760 },
});
await ask(page, paste);
await page.locator('article').nth(1).waitFor();
await page.evaluate('document.activeElement.blur()');
await page.screenshot({ path: path('playground.png') });
index.unshift(
  '## The playground\n\n![The playground with a paste, and the answer in Slack and in Discord](playground.png)\n',
);

const complaints = await playground.leave();
await playground.close();
if (complaints.length > 0) throw new Error(complaints.join('\n'));

writeFileSync(
  path('README.md'),
  `# Gallery

Every kind of answer as the platforms show it, taken from the [playground](../../README.md#playground) by
\`npm run gallery\`. The fonts of Slack and Discord are not free; Lato and Noto Sans stand in for them.

${index.join('\n')}`,
);
