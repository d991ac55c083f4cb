import { mkdirSync, readdirSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { Page } from 'playwright-core';
import { exampleRunbooks, type Kind, kinds } from '../test/support/kinds.ts';
import { openPlayground, type Playground } from '../test/support/playground.ts';

/*
 * npm run gallery: a picture of every kind of answer, on each platform and in each theme, taken from the page in a real
 * browser. The same fonts give the same pictures; scripts/install-chromium.sh installs those that are closest to the
 * platforms' own.
 */

const folder = new URL('../docs/gallery/', import.meta.url);
const platforms = { slack: 'Slack', discord: 'Discord' } as const;
const languages = { en: 'English', 'zh-CN': 'Chinese' } as const;
const themes = ['light', 'dark'] as const;

const path = (file: string): string => fileURLToPath(new URL(file, folder));
const addressOf = (options: Record<string, string>): string => `/?${new URLSearchParams(options)}`;

/** Asks, and waits until the answer has taken the place of the one before. */
async function ask(page: Page, question: string): Promise<void> {
  const before = await page.evaluate("document.querySelector('.message')?.id ?? ''");
  await page.locator('#question').fill(question);
  await page.locator('#question').press('Enter');
  await page.locator(`.message:not([id="${before}"])`).first().waitFor();
  await page.evaluate('document.fonts.ready');
  await page.evaluate('document.activeElement.blur()');
}

type View = { readonly platform: string; readonly language: string; readonly theme: string };

/** Takes a picture. @returns the name of its file */
async function pictureOf(kind: Kind, view: View, page: Page): Promise<string> {
  const { platform, language, theme } = view;
  const file = `${kind.name}-${platform}-${language}${theme === 'dark' ? '-dark' : ''}.png`;
  await ask(page, language === 'en' ? kind.question : (kind.chinese ?? kind.question));
  if (kind.behind) {
    await page.getByRole('button', { name: kind.behind, exact: true }).click();
    await page.getByRole('button', { name: 'Back', exact: true }).waitFor();
    // Nothing in a picture is pointed at.
    await page.mouse.move(0, 0);
    await page.evaluate('document.activeElement.blur()');
  }
  await page.locator('article').screenshot({ path: path(file) });
  return file;
}

/** Takes the pictures of these kinds, with one load of the page for each view. */
async function take(all: readonly Kind[], playground: Playground): Promise<Map<string, View>> {
  const taken = new Map<string, View>();
  for (const language of Object.keys(languages)) {
    const shown = language === 'en' ? all : all.filter(({ chinese }) => chinese !== undefined);
    for (const platform of Object.keys(platforms)) {
      for (const theme of themes) {
        const view = { platform, language, theme };
        const page = await playground.visit(addressOf({ show: platform, language, theme }), {
          viewport: { width: 760, height: 900 },
        });
        for (const kind of shown) taken.set(await pictureOf(kind, view, page), view);
        await page.context().close();
      }
    }
  }
  return taken;
}

/** The page itself, on a desktop and on a phone. */
async function takePage(playground: Playground): Promise<void> {
  const paste = kinds.find(({ name }) => name === 'paste')?.question ?? '';
  const sizes = { playground: { width: 1280, height: 900 }, 'playground-phone': { width: 375, height: 800 } };
  for (const [name, viewport] of Object.entries(sizes)) {
    const page = await playground.visit(addressOf({ theme: 'light', language: 'en' }), { viewport });
    await ask(page, name === 'playground' ? paste : '524 cloudflare');
    await page.screenshot({ path: path(`${name}.png`) });
    await page.context().close();
  }
}

/** The pictures of one kind, light beside dark. */
function sectionOf({ name, shows }: Kind, taken: ReadonlyMap<string, View>): string {
  const own = [...taken].filter(([file]) => file.startsWith(`${name}-`));
  const rows = own
    .filter(([, { theme }]) => theme === 'light')
    .map(([light, { platform, language }]) => {
      const dark = light.replace('.png', '-dark.png');
      const where = `${platforms[platform as keyof typeof platforms]}, ${languages[language as keyof typeof languages]}`;
      return `| ${where} | ![${shows}, in ${where}](${light}) | ![The same, dark](${dark}) |`;
    });
  return [`## ${shows}`, '', '| where | light | dark |', '| --- | --- | --- |', ...rows].join('\n');
}

rmSync(folder, { recursive: true, force: true });
mkdirSync(folder, { recursive: true });
const runbooks = exampleRunbooks();
const [plain, team] = await Promise.all([openPlayground(), openPlayground({ RUNBOOKS_DIR: runbooks })]);
const taken = new Map([
  ...(await take(
    kinds.filter(({ hasRunbook }) => !hasRunbook),
    plain,
  )),
  ...(await take(
    kinds.filter(({ hasRunbook }) => hasRunbook),
    team,
  )),
]);
await takePage(plain);
const complaints = [...(await plain.leave()), ...(await team.leave())];
await Promise.all([plain.close(), team.close()]);
rmSync(runbooks, { recursive: true });
if (complaints.length > 0) throw new Error(complaints.join('\n'));

writeFileSync(
  path('README.md'),
  `# Gallery

Every kind of answer as the platforms show it, taken from the [playground](../../README.md#playground) by
\`npm run gallery\`. The fonts of Slack and Discord are not free; Lato and Noto Sans stand in for them.

## The playground

![The playground with a paste, and the answer in Slack and in Discord](playground.png)

![The playground on a phone, which shows one platform at a time](playground-phone.png)

${kinds.map((kind) => sectionOf(kind, taken)).join('\n\n')}
`,
);
const bytes = readdirSync(folder).reduce((sum, file) => sum + statSync(path(file)).size, 0);
console.log(`${taken.size + 2} pictures, ${Math.round(bytes / 1024)} KB`);
