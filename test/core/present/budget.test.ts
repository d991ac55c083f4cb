import { expect, it } from 'vitest';
import { sizeIn } from '../../../src/core/present/budget.ts';
import { languages } from '../../../src/language.ts';
import { locales } from '../../../src/locales/index.ts';

it.each([
  ['en', ['One two', 'three.'], 3],
  ['en', ['curl -sS "https://$HOST/"'], 3],
  ['en', [], 0],
  ['en', ['', ' '], 0],
  ['zh-CN', ['源站 502，检查', '日志。'], 6],
  ['zh-CN', ['curl -sS'], 0],
] as const)('in %s, the size of %j is %i', (language, texts, size) => {
  expect(sizeIn(locales[language].core, ...texts)).toBe(size);
});

it('what a main card may hold leaves room on the screen for its buttons', () => {
  const screen = { en: 120, 'zh-CN': 200 };
  for (const language of languages) {
    expect(locales[language].core.budget.card).toBeLessThan(screen[language]);
    expect(locales[language].core.budget.card).toBeGreaterThan(screen[language] / 2);
  }
});
