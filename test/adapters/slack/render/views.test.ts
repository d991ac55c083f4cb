import { describe, expect, it } from 'vitest';
import { freshHome, homeView } from '../../../../src/adapters/slack/render/home.ts';
import { answerModal, pasteModal, reportModal } from '../../../../src/adapters/slack/render/modal.ts';
import { languages } from '../../../../src/language.ts';
import { viewProblems } from '../../../support/slack/check.ts';
import type { Json } from '../../../support/slack/payloads.ts';
import { botWith, cardFor } from '../in-process.ts';

const bot = botWith(cardFor);
const problemsIn = (view: object): string[] => viewProblems(view as Json);

describe.each(languages)('in %s', (language) => {
  it('the form for a paste and an answer to it are views that Slack takes', () => {
    expect(problemsIn(pasteModal(language))).toEqual([]);
    expect(problemsIn(answerModal({ text: 'Sorry' }, language))).toEqual([]);
    expect(pasteModal(language)).toMatchObject({ callback_id: 'paste', private_metadata: language });
  });

  it('the form for a report is a view that Slack takes, with one field, and carries the entry', () => {
    const form = reportModal({ product: 'iis', code: '403.14' }, language);
    expect(problemsIn(form)).toEqual([]);
    expect(form).toMatchObject({ callback_id: 'report', private_metadata: `report:${language}:iis:403.14` });
    expect(form.blocks).toMatchObject([{ type: 'input', element: { multiline: true, max_length: 1000 } }]);
  });

  it('the Home tab is a view that Slack takes, with a button for every other language', () => {
    const home = freshHome(language, bot);
    expect(problemsIn(home)).toEqual([]);
    const buttons = JSON.stringify(home).match(/home:language:[\w-]+/g);
    expect(buttons).toEqual(languages.filter((other) => other !== language).map((other) => `home:language:${other}`));
  });
});

describe('the Home tab', () => {
  const answer = { text: 'An answer' };

  it.each([
    ['3,000 characters', '522 edgeone '.repeat(250)],
    ['a character that would be cut in two', `x${'😀'.repeat(1600)}`],
    ['half a character', '\ud83d 522'],
    ['a ping', '<!channel> 522'],
  ])('keeps %s in its field', (_what, text) => {
    const home = homeView({ text }, answer, 'en', bot);
    expect(problemsIn(home)).toEqual([]);
    expect(JSON.stringify(home)).toContain('"initial_value"');
    expect(JSON.stringify(home)).not.toContain('<!channel');
  });

  it('keeps its fields as they are only while the same is filled in', () => {
    const idsWith = (text: string) => homeView({ text }, answer, 'en', bot).blocks.map(({ block_id }) => block_id);
    expect(idsWith('522')).toEqual(idsWith('522'));
    expect(idsWith('522')).not.toEqual(idsWith('524'));
  });

  it('has another version once the bot can say other things', () => {
    const later = { ...bot, help: () => ({ ...cardFor({ text: 'help' }), text: 'Something else' }) };
    expect(freshHome('en', bot).callback_id).toBe(freshHome('zh-CN', bot).callback_id);
    expect(freshHome('en', later).callback_id).not.toBe(freshHome('en', bot).callback_id);
  });
});
