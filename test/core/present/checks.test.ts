import { describe, expect, it } from 'vitest';
import type { Check, EntryWords } from '../../../src/catalog/catalog.ts';
import type { Step } from '../../../src/core/card.ts';
import { allSteps, mainSteps } from '../../../src/core/present/checks.ts';
import { chinese, context, partsOf } from './small-cards.ts';

const words = (...checks: readonly Check[]): EntryWords => ({ title: 'Title', summary: 'Summary.', checks });

const stepsIn = (budget: number, ...checks: readonly Check[]): readonly Step[] =>
  partsOf({ parts: mainSteps(words(...checks), budget, context) }, 'steps').flatMap(({ steps }) => steps);

const ask: Check = {
  find: 'Ask the origin',
  command: 'curl -sS "https://$ORIGIN/"',
  reads: 'It answers. Then look at the edge.',
};
const look: Check = { find: 'Look at the log', reads: 'An error: fix it.' };
const measure: Check = { find: 'Measure it', command: 'time true', reads: 'More than a second: slow.' };
const last: Check = { find: 'Ask somebody' };

/** Room for everything. */
const ample = 1_000;

describe('the checks of a main card', () => {
  it('are the first three, with the first command among them, and what each result means', () => {
    expect(stepsIn(ample, look, ask, measure, last)).toEqual([
      { text: 'Look at the log', reads: look.reads },
      { text: 'Ask the origin', command: ask.command, reads: ask.reads },
      { text: 'Measure it' },
    ]);
  });

  it('say nothing of what a command prints that is not shown', () => {
    expect(stepsIn(ample, ask, measure)[1]).toEqual({ text: 'Measure it' });
  });

  it('may have no command, or be one alone', () => {
    expect(stepsIn(ample, look, last)).toEqual([
      { text: 'Look at the log', reads: look.reads },
      { text: 'Ask somebody' },
    ]);
    expect(stepsIn(ample, last)).toEqual([{ text: 'Ask somebody' }]);
  });

  it('mark what is advice', () => {
    expect(stepsIn(ample, { ...last, advice: true })).toEqual([{ text: 'Ask somebody (advice)' }]);
    const [part] = mainSteps(words({ ...last, advice: true }), ample, chinese);
    expect(part).toMatchObject({ steps: [{ text: 'Ask somebody（经验建议）' }] });
  });
});

describe('where there is too little room for all of that, the checks', () => {
  it('give up the meaning of the others before that of the command', () => {
    // The sentences (9 words), the command (3), what it prints (7), and what the log says (4).
    expect(stepsIn(19, ask, look, last).map(({ reads }) => reads)).toEqual([ask.reads, undefined, undefined]);
    expect(stepsIn(23, ask, look, last).map(({ reads }) => reads)).toEqual([ask.reads, look.reads, undefined]);
  });

  it('are two or one instead of three, rather than to say nothing of what the command prints', () => {
    const alone = { text: ask.find, command: ask.command, reads: ask.reads };
    // Of two checks, 17 words; of the one with the command, 13.
    expect(stepsIn(18, ask, look, last)).toEqual([alone, { text: look.find }]);
    expect(stepsIn(17, ask, look, last)).toEqual([alone, { text: look.find }]);
    expect(stepsIn(16, ask, look, last)).toEqual([alone]);
    expect(stepsIn(13, ask, look, last)).toEqual([alone]);
  });

  it('are as many as there is room for where it does not fit beside one', () => {
    const bare = [{ text: ask.find, command: ask.command }, { text: look.find }, { text: last.find }];
    expect(stepsIn(12, ask, look, last)).toEqual(bare);
    expect(stepsIn(11, ask, look, last)).toEqual(bare.slice(0, 2));
    expect(stepsIn(0, ask, look, last)).toEqual(bare.slice(0, 1));
  });

  it('never lose the command for it', () => {
    expect(stepsIn(17, look, ask, last)).toEqual([
      { text: look.find },
      { text: ask.find, command: ask.command, reads: ask.reads },
    ]);
    for (const budget of [16, 0]) {
      expect(stepsIn(budget, look, ask, last)[1]).toEqual({ text: ask.find, command: ask.command });
    }
  });

  it('are as many as it takes to come to the first command', () => {
    const [text, alone] = [{ find: 'Look' }, { find: 'Read' }];
    expect(stepsIn(0, text, alone, ask).map(({ command }) => command)).toEqual([undefined, undefined, ask.command]);
  });

  it('say a meaning whole or not at all', () => {
    const budgets = Array.from({ length: 30 }, (_item, budget) => budget);
    const meanings = budgets.map((budget) => stepsIn(budget, ask, last)[0]?.reads);
    expect(meanings).toEqual(budgets.map((budget) => (budget < 13 ? undefined : ask.reads)));
    const others = budgets.map((budget) => stepsIn(budget, ask, look, last)[1]?.reads);
    expect(new Set(others)).toEqual(new Set([undefined, look.reads]));
  });

  it('say a shorter meaning where a longer one before it does not fit', () => {
    const long: Check = { find: 'Look', reads: 'One two three four five six.' };
    expect(stepsIn(10, long, look).map(({ reads }) => reads)).toEqual([undefined, look.reads]);
  });

  it('do so in Chinese, too', () => {
    const reads = '有响应。再查节点。';
    const said = (budget: number): string | undefined => {
      const [part] = mainSteps(words({ find: '请求源站', reads }), budget, chinese);
      return part?.kind === 'steps' ? part.steps[0]?.reads : undefined;
    };
    expect([said(4), said(7), said(11)]).toEqual([undefined, undefined, reads]);
  });
});

describe('all checks', () => {
  it('have all commands, and what these print', () => {
    const all = allSteps({ ...words(ask, look, measure, last), prints: ['It prints `ok`.'] }, context);
    expect(all).toEqual([
      {
        kind: 'steps',
        title: 'All checks',
        steps: [
          { text: ask.find, command: ask.command, reads: ask.reads },
          { text: look.find, reads: look.reads },
          { text: measure.find, command: measure.command, reads: measure.reads },
          { text: last.find },
        ],
      },
      { kind: 'list', title: 'About these commands', items: ['It prints `ok`.'] },
    ]);
  });
});
