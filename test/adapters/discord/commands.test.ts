import { describe, expect, it } from 'vitest';
import { command, differs, globalCommands, guildCommands } from '../../../src/adapters/discord/commands.ts';
import { commandWords } from '../../../src/locales/discord.ts';
import { asRegistered } from '../../support/discord/rest.ts';
import { problemsOf } from '../../support/discord/schema.ts';

type Registered = Parameters<typeof differs>[0];
const registered = (commands: readonly object[]) => commands.map((each, at) => asRegistered(each, at)) as Registered;

it('the declared commands are valid against the published schema', () => {
  expect(problemsOf('globalCommands', globalCommands)).toEqual([]);
  expect(problemsOf('guildCommands', guildCommands)).toEqual([]);
});

it('the command and all its words stay below 8000 characters, the longest translation counting', () => {
  const words = Object.values(commandWords).map((each) => JSON.stringify(each).length);
  expect(Math.max(...words)).toBeLessThan(8000);
});

it('every description fits into 100 characters', () => {
  const texts = Object.values(commandWords).flatMap((words) => [
    words.description,
    words.message,
    ...[words.code, words.vendor, words.private].map(({ description }) => description),
  ]);
  expect(texts.filter((text) => text.length > 100)).toEqual([]);
});

describe('differs', () => {
  it('is false for what Discord gives back of the declared commands', () => {
    expect(differs(registered(globalCommands), globalCommands)).toBe(false);
    expect(differs(registered(guildCommands), guildCommands)).toBe(false);
  });

  it('does not see order where it means nothing, nor spelt-out defaults', () => {
    const [one, ...others] = globalCommands;
    const turned = {
      ...one,
      contexts: [2, 0, 1],
      description_localizations: Object.fromEntries(Object.entries(command.description_localizations).reverse()),
      options: command.options.map((option) => ({ ...option, required: false, choices: [] })),
    };
    expect(differs(registered([...others, turned]), globalCommands)).toBe(false);
  });

  const [one, ...others] = globalCommands;
  it.each([
    ['nothing is registered', []],
    ['there is one more', [one, { ...one, name: 'other' }]],
    ['a description', [{ ...one, description: 'old' }]],
    ['a translation', [{ ...one, description_localizations: { ...command.description_localizations, 'zh-CN': '旧' } }]],
    ['translations are gone', [{ ...one, description_localizations: null }]],
    ['the contexts', [{ ...one, contexts: [0] }]],
    ['the installs', [{ ...one, integration_types: [0] }]],
    ['the rights', [{ ...one, default_member_permissions: '0' }]],
    ['the order of options', [{ ...one, options: [...command.options].reverse() }]],
    ['a missing option', [{ ...one, options: command.options.slice(0, 2) }]],
    [
      'an option that became required',
      [{ ...one, options: command.options.map((each) => ({ ...each, required: true })) }],
    ],
    [
      'an option without completions',
      [{ ...one, options: command.options.map((each) => ({ ...each, autocomplete: false })) }],
    ],
    [
      'a choice',
      [{ ...one, options: command.options.map((each) => ({ ...each, choices: [{ name: 'a', value: 'a' }] })) }],
    ],
  ])('is true when %s differs', (_name, commands) => {
    expect(differs(registered([...(commands as object[]), ...others]), globalCommands)).toBe(true);
  });
});
