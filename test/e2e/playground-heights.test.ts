import { readFileSync, rmSync } from 'node:fs';
import { beforeAll, describe, expect, it } from 'vitest';
import { measure, type Size } from '../support/heights.ts';
import { exampleRunbooks, kinds } from '../support/kinds.ts';
import { openPlayground, type Playground } from '../support/playground.ts';

/*
 * How much of a screen an answer takes, measured on the real page with the fonts that scripts/install-chromium.sh
 * installs: what a person has read in two seconds is short.
 */

const pairs = readFileSync(new URL('../fixtures/most-asked.txt', import.meta.url), 'utf8')
  .split('\n')
  .filter((line) => line !== '' && !line.startsWith('#'));

const languages = ['en', 'zh-CN'] as const;
type Language = (typeof languages)[number];
const platforms = ['Slack', 'Discord'] as const;

/** In CSS pixels. Discord gives every menu a row of its own (48 px), and frames a card (30 px and a narrower column). */
const limits = {
  Slack: { desktop: 520, median: 450, phone: 900 },
  Discord: { desktop: 650, median: 550, phone: 900 },
} as const;
/** No kind of answer but a list that somebody asked for is longer than one screen. */
const screen = 900;

const median = (numbers: readonly number[]): number => numbers.toSorted((a, b) => a - b)[numbers.length >> 1] ?? 0;

/** What is over a limit, so that a failure says it all. */
const over = (sizes: readonly Size[], limit: number, of: 'height' | 'words' | 'hanCharacters' = 'height'): string[] =>
  sizes.filter((size) => size[of] > limit).map((size) => `${size.question.split('\n')[0]}: ${size[of]}`);

/** Both platforms side by side, each in a column of 612 px. */
const desktop = { viewport: { width: 1280, height: 900 } };
const phone = { viewport: { width: 375, height: 800 } };

async function sizesOf(
  playground: Playground,
  language: Language,
  questions: readonly string[],
  { device = desktop, show = 'all' } = {},
): Promise<Size[]> {
  const page = await playground.visit(`/?language=${language}&theme=light&show=${show}`, device);
  const sizes = await measure(page, questions);
  await page.context().close();
  return sizes;
}

/** Those that are not asked for at length. */
const short = kinds.filter(({ isList, behind }) => !isList && !behind);

const questionsOf = (withRunbook: boolean): string[] =>
  short.filter(({ hasRunbook = false }) => hasRunbook === withRunbook).map(({ question }) => question);

describe('an answer to what people ask most', () => {
  let onDesktop: Readonly<Record<Language, readonly Size[]>>;
  let onPhone: Readonly<Record<Language, readonly Size[]>>;
  let ofKinds: readonly Size[];
  let withRunbooks: readonly Size[];
  const documented = ['522 cloudflare', '524 cloudflare', '504 nginx'];

  beforeAll(async () => {
    const runbooks = exampleRunbooks();
    const [plain, team] = await Promise.all([openPlayground(), openPlayground({ RUNBOOKS_DIR: runbooks })]);
    const measured = async (language: Language) => ({
      desktop: await sizesOf(plain, language, pairs),
      phone: (
        await Promise.all(
          platforms.map((name) => sizesOf(plain, language, pairs, { device: phone, show: name.toLowerCase() })),
        )
      ).flat(),
    });
    const [en, zh] = [await measured('en'), await measured('zh-CN')];
    onDesktop = { en: en.desktop, 'zh-CN': zh.desktop };
    onPhone = { en: en.phone, 'zh-CN': zh.phone };
    ofKinds = [...(await sizesOf(plain, 'en', questionsOf(false))), ...(await sizesOf(team, 'en', questionsOf(true)))];
    withRunbooks = await sizesOf(team, 'en', documented);
    expect([...(await plain.leave()), ...(await team.leave())]).toEqual([]);
    await Promise.all([plain.close(), team.close()]);
    rmSync(runbooks, { recursive: true });
  });

  const on = (sizes: readonly Size[], name: string): readonly Size[] =>
    sizes.filter(({ platform }) => platform === name);

  it('is measured in a column of 612 px', () => {
    expect(new Set(onDesktop.en.map(({ column }) => column))).toEqual(new Set([612]));
    expect(onDesktop.en).toHaveLength(pairs.length * platforms.length);
  });

  describe.each(platforms)('in %s', (name) => {
    it.each(languages)('fits half a screen (%s)', (language) => {
      const sizes = on(onDesktop[language], name);
      expect(over(sizes, limits[name].desktop)).toEqual([]);
      expect(median(sizes.map(({ height }) => height))).toBeLessThanOrEqual(limits[name].median);
    });

    it.each(languages)('fits a screen of a phone (%s)', (language) => {
      expect(over(on(onPhone[language], name), limits[name].phone)).toEqual([]);
    });

    it('has at most 120 words, or 200 Chinese characters', () => {
      expect(over(on(onDesktop.en, name), 120, 'words')).toEqual([]);
      expect(over(on(onDesktop['zh-CN'], name), 200, 'hanCharacters')).toEqual([]);
    });

    it("is at most 160 px longer with the team's own section", () => {
      const heights = new Map(on(onDesktop.en, name).map(({ question, height }) => [question, height]));
      const longer = on(withRunbooks, name).map((size) => ({
        ...size,
        height: size.height - (heights.get(size.question) ?? 0),
      }));
      expect(over(longer, 160)).toEqual([]);
      for (const { question, height } of longer)
        expect({ question, isLonger: height > 0 }).toMatchObject({ isLonger: true });
    });

    it('of every kind but a list fits one screen', () => {
      expect(over(on(ofKinds, name), screen)).toEqual([]);
    });
  });

  it.each(short.filter(({ most }) => most))(
    'in Slack that is $name is at most $most px high',
    ({ question, most = 0 }) => {
      const sizes = on(ofKinds, 'Slack').filter((size) => size.question === question);
      expect(sizes).toHaveLength(1);
      expect(over(sizes, most)).toEqual([]);
    },
  );
});
