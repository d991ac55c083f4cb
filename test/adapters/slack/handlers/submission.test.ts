import type { types } from '@slack/bolt';
import { pino } from 'pino';
import { beforeEach, expect, it } from 'vitest';
import type { HandlerContext } from '../../../../src/adapters/slack/handlers/context.ts';
import { handleSubmission } from '../../../../src/adapters/slack/handlers/submission.ts';
import type { PasteSubmission, ReportSubmission, Submission } from '../../../../src/adapters/slack/inbound/inbound.ts';
import type { Asking, Verdict } from '../../../../src/chat/burst.ts';
import { locales } from '../../../../src/locales/index.ts';
import { viewProblems } from '../../../support/slack/check.ts';
import { type Json, saidIn } from '../../../support/slack/payloads.ts';
import { unobserved } from '../../../support/unobserved.ts';
import { botWith, cardFor } from '../in-process.ts';

/* Submitted forms count like everything else that somebody asks. */

const user = { id: 'U0ADA', name: 'ada' };
const submitted = { key: ['V1', 'h1'], viewId: 'V1', user };
const paste: PasteSubmission = { ...submitted, question: { text: '522', locale: 'zh-CN' }, shareTo: undefined };
const report: ReportSubmission = {
  ...submitted,
  product: 'tencent-cdn',
  code: '522',
  language: 'en',
  text: 'It is wrong.',
};

let acknowledged: unknown[];
let handled: Submission[];
let asking: Asking[];

beforeEach(() => {
  [acknowledged, handled, asking] = [[], [], []];
});

function submit(submission: Submission, verdict: Verdict): Promise<boolean> {
  const limit = (each: Asking): Verdict => {
    asking.push(each);
    return verdict;
  };
  const api = { signal: new AbortController().signal, client: {} };
  const context = {
    ...unobserved,
    bot: botWith(cardFor),
    limit,
    api,
    logger: pino({ level: 'silent' }),
    feedbackChannel: 'C0TEAM',
  };
  const ack = async (answer: unknown): Promise<void> => void acknowledged.push(answer);
  const handler = async (each: Submission): Promise<boolean> => handled.push(each) > 0;
  return handleSubmission(submission, ack, handler, context as unknown as HandlerContext);
}

it('what is within the limit is handled: by person, and a report also by the channel that everybody reads it in', async () => {
  for (const each of [paste, report]) expect(await submit(each, 'answer')).toBe(true);
  expect(handled).toEqual([paste, report]);
  expect(asking).toEqual([{ person: 'U0ADA' }, { person: 'U0ADA', place: 'C0TEAM' }]);
  expect(acknowledged).toEqual([]);
});

it.each([
  ['paste', paste, 'zh-CN', locales['zh-CN'].chat.pasteTitle],
  ['report', report, 'en', locales.en.chat.reportTitle],
] as const)('a %s beyond it is told so in the place of the form', async (_name, submission, language, title) => {
  for (const verdict of ['notice', 'silence'] as const) expect(await submit(submission, verdict)).toBe(true);
  expect(handled).toEqual([]);
  for (const answer of acknowledged as { response_action: string; view: types.ModalView & Json }[]) {
    expect(answer).toMatchObject({ response_action: 'update', view: { title: { text: title } } });
    expect(viewProblems(answer.view)).toEqual([]);
    expect(saidIn(answer.view['blocks'] as unknown as Json[])).toContain(locales[language].chat.slowDown);
  }
  expect(acknowledged).toHaveLength(2);
});
