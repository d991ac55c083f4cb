import { beforeEach, describe, expect, it } from 'vitest';
import type { Reported } from '../../src/chat/action.ts';
import { createMemory } from '../../src/chat/once.ts';
import { forwardReport, maxReport, type Report, type WrittenReport } from '../../src/chat/report.ts';
import { createLocalStore } from '../../src/chat/store.ts';
import { createBot } from '../../src/core/bot.ts';
import { locales } from '../../src/locales/index.ts';
import { realCatalog } from '../support/catalog.ts';

const bot = createBot(realCatalog, { defaultLanguage: 'en' });
const entry = { product: 'heroku', code: 'H12', language: 'en' } as const;
const { thanksForReport, reportFailed } = locales.en.chat;

let context: Parameters<typeof forwardReport>[2];
let posted: Report[];
let counted: Reported[];
let asked: number;

beforeEach(() => {
  [posted, counted, asked] = [[], [], 0];
  const explain: typeof bot.explain = (question) => {
    asked += 1;
    return bot.explain(question);
  };
  const memory = createMemory(createLocalStore(), 'test');
  context = { bot: { ...bot, explain }, memory, onReport: (reported) => counted.push(reported) };
});

const post = async (report: Report): Promise<boolean> => posted.push(report) > 0;
const forward = (written: Partial<WrittenReport>, by = post): Promise<string> =>
  forwardReport({ ...entry, person: 'x', text: 'y', key: ['1'], ...written }, by, context);

describe('a report', () => {
  it('names who wrote it, the entry and the edition of the catalog', async () => {
    await forward({ person: 'On Call', text: ' It is 55 s.\r\nSee the page. ' });
    expect(posted).toEqual([
      {
        head: `On Call reports a mistake in heroku H12 (${realCatalog.edition}):`,
        text: 'It is 55 s.\nSee the page.',
      },
    ]);
    expect(counted).toEqual([{ product: 'heroku', code: 'H12' }]);
  });

  it('is worded in the language of the card', async () => {
    expect(await forward({ language: 'zh-CN', person: '小王', text: '不对' })).toBe(
      locales['zh-CN'].chat.thanksForReport,
    );
    expect(posted[0]?.head).toMatch(/^小王 反馈 heroku H12 \(.+\) 有误：$/);
  });

  it.each([
    ['a product that the catalog does not have', { product: 'gone', code: '522' }],
    ['a code that the product does not have', { product: 'heroku', code: '522' }],
    ['what no button of ours holds', { product: '*'.repeat(40), code: '\n|' }],
  ])('on %s names it as it is, and is not counted', async (_name, reported) => {
    expect(await forward(reported)).toBe(thanksForReport);
    expect(posted[0]?.head).toContain(`${reported.product} ${reported.code}:`);
    expect(counted).toEqual([]);
  });

  it('holds no machine of the team’s own network', async () => {
    await forward({ text: 'db.prod.internal at 10.0.0.7 says /a?user=ada' });
    expect(posted[0]?.text).toBe('… at … says /a');
  });

  it('holds no credentials, and is no longer than a form takes', async () => {
    await forward({ text: `token=abcdef123456 ${'x'.repeat(2_000)}` });
    expect(posted[0]?.text).toMatch(/^token=\*{12} x+$/);
    expect(posted[0]?.text).toHaveLength(maxReport);
  });

  it('is thanked for, posted and counted once, however often it is delivered', async () => {
    expect([await forward({}), await forward({})]).toEqual([thanksForReport, thanksForReport]);
    expect([posted.length, counted.length]).toEqual([1, 1]);
    await forward({ key: ['2'] });
    expect(posted).toHaveLength(2);
  });

  it('that does not get there is told and not counted, and can be sent again', async () => {
    expect(await forward({}, async () => false)).toBe(reportFailed);
    expect(counted).toEqual([]);
    expect(await forward({})).toBe(thanksForReport);
  });

  it('is no question', async () => {
    await forward({});
    expect(asked).toBe(0);
  });
});
