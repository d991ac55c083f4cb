import { expect, it } from 'vitest';
import { commandWords, globalCommands, guildCommands, optionLimits } from '../../../src/adapters/discord/manifest.ts';
import { realCatalog } from '../../support/catalog.ts';
import { problemsOf } from '../../support/discord/check.ts';

it('the declared commands have the form that Discord takes', () => {
  expect(problemsOf('globalCommands', globalCommands)).toEqual([]);
  expect(problemsOf('guildCommands', guildCommands)).toEqual([]);
});

it('each command is there under its own name, with its options in this order', () => {
  const faces = guildCommands.map((each) => [
    each.name,
    'options' in each ? each.options?.map(({ name, type }) => `${name} ${type}`) : undefined,
  ]);
  expect(Object.fromEntries(faces)).toEqual({
    cdncode: ['code 3', 'vendor 3', 'log 11', 'private 5'],
    'cdncode-compare': ['code 3', 'first 3', 'second 3', 'third 3', 'private 5'],
    'cdncode-search': ['symptom 3', 'vendor 3', 'private 5'],
    'cdncode-paste': [],
    'Explain CDN codes': undefined,
  });
});

it('options that have to be given come first, as Discord demands', () => {
  const required = guildCommands.map((each) =>
    ('options' in each ? (each.options ?? []) : []).map((one) => !!one.required),
  );
  for (const flags of required) expect(flags).toEqual(flags.toSorted((a, b) => Number(b) - Number(a)));
});

it('no two options of a command share a name in any language', () => {
  for (const each of guildCommands) {
    const options = 'options' in each ? (each.options ?? []) : [];
    for (const locale of ['en-US', 'en-GB', 'zh-CN', 'zh-TW'] as const) {
      const names = options.map(({ name_localizations }) => name_localizations?.[locale]);
      expect(names).not.toContain(undefined);
      expect(new Set(names).size).toBe(options.length);
    }
  }
});

it('the commands and all their words stay below 8000 characters, the longest translation counting', () => {
  const words = Object.values(commandWords).map((each) => JSON.stringify(each).length);
  expect(Math.max(...words)).toBeLessThan(8000);
});

it('every description fits into 100 characters', () => {
  const texts = Object.values(commandWords).flatMap(({ message, commands, options }) => [
    message,
    ...Object.values(commands),
    ...Object.values(options).map(({ description }) => description),
  ]);
  expect(texts.filter((text) => text.length > 100)).toEqual([]);
});

it('what is chosen for a comparison or a search fits, and all of it together is short enough to be read as one', () => {
  const { code, product, symptom } = optionLimits;
  expect(Math.max(...[...realCatalog.codes.keys()].map((each) => each.length))).toBeLessThanOrEqual(code);
  expect(Math.max(...[...realCatalog.products.keys()].map((id) => id.length))).toBeLessThanOrEqual(product);
  // Beyond 300 characters, the core takes a text for a paste.
  expect('compare '.length + code + 3 * (1 + product)).toBeLessThanOrEqual(300);
  expect('search '.length + symptom + 1 + product).toBeLessThanOrEqual(300);
});
