import { expect, it } from 'vitest';
import { mainBudget, sizeIn } from '../../../src/core/present/budget.ts';
import { languages } from '../../../src/language.ts';

it.each([
  ['en', ['One two', 'three.'], 3],
  ['en', ['curl -sS "https://$HOST/"'], 3],
  ['en', [], 0],
  ['en', ['', ' '], 0],
  ['zh-CN', ['源站 502，检查', '日志。'], 6],
  ['zh-CN', ['curl -sS'], 0],
] as const)('in %s, the size of %j is %i', (language, texts, size) => {
  expect(sizeIn(language, ...texts)).toBe(size);
});

it('what a main card may hold leaves room on the screen for its buttons', () => {
  const screen = { en: 120, 'zh-CN': 200 };
  for (const language of languages) {
    expect(mainBudget[language]).toBeLessThan(screen[language]);
    expect(mainBudget[language]).toBeGreaterThan(screen[language] / 2);
  }
});
