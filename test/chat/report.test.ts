import { describe, expect, it } from 'vitest';
import { maxReport, reportOn } from '../../src/chat/report.ts';
import { createBot } from '../../src/core/bot.ts';
import { realCatalog } from '../support/catalog.ts';

const bot = createBot(realCatalog, { defaultLanguage: 'en' });
const entry = { product: 'heroku', code: 'H12', language: 'en' } as const;

describe('a report', () => {
  it('names who wrote it, the entry and the edition of the catalog', async () => {
    expect(await reportOn(entry, 'On Call', ' It is 55 s.\r\nSee the page. ', bot)).toEqual({
      head: `On Call reports a mistake in heroku H12 (${realCatalog.edition}):`,
      text: 'It is 55 s.\nSee the page.',
      entry: { product: 'heroku', code: 'H12' },
    });
  });

  it('is worded in the language of the card', async () => {
    const { head } = await reportOn({ ...entry, language: 'zh-CN' }, '小王', '不对', bot);
    expect(head).toMatch(/^小王 反馈 heroku H12 \(.+\) 有误：$/);
  });

  it.each([
    ['a product that the catalog does not have', { product: 'gone', code: '522' }],
    ['a code that the product does not have', { product: 'heroku', code: '522' }],
    ['what no button of ours holds', { product: '*'.repeat(40), code: '\n|' }],
  ])('on %s names it as it is, without an entry to count', async (_name, reported) => {
    const { head, entry: known } = await reportOn({ ...reported, language: 'en' }, 'x', 'y', bot);
    expect(head).toContain(`${reported.product} ${reported.code}:`);
    expect(known).toBeUndefined();
  });

  it('holds no machine of the team’s own network', async () => {
    const { text } = await reportOn(entry, 'x', 'db.prod.internal at 10.0.0.7 says /a?user=ada', bot);
    expect(text).toBe('… at … says /a');
  });

  it('holds no credentials, and is no longer than a form takes', async () => {
    const text = `token=abcdef123456 ${'x'.repeat(2_000)}`;
    const report = await reportOn(entry, 'x', text, bot);
    expect(report.text).toMatch(/^token=\*{12} x+$/);
    expect(report.text).toHaveLength(maxReport);
  });
});
