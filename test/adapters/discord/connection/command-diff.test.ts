import type { APIApplicationCommandOption } from 'discord-api-types/v10';
import { describe, expect, it } from 'vitest';
import { differs } from '../../../../src/adapters/discord/connection/command-diff.ts';
import { globalCommands, guildCommands } from '../../../../src/adapters/discord/manifest.ts';
import { asRegistered } from '../../../support/discord/rest.ts';

type Chat = {
  readonly options: readonly APIApplicationCommandOption[];
  readonly description_localizations: Readonly<Record<string, string>>;
};
type Registered = Parameters<typeof differs>[0];
const registered = (commands: readonly object[]) => commands.map((each, at) => asRegistered(each, at)) as Registered;

describe('differs', () => {
  it('is false for what Discord gives back of the declared commands, an empty description included', () => {
    expect(differs(registered(globalCommands), globalCommands)).toBe(false);
    expect(differs(registered(guildCommands), guildCommands)).toBe(false);
  });

  const [one, ...others] = globalCommands as [Chat, ...object[]];

  it('overlooks meaningless order, and defaults', () => {
    const turned = {
      ...one,
      contexts: [2, 0, 1],
      description_localizations: Object.fromEntries(Object.entries(one.description_localizations).reverse()),
      options: one.options.map((option) => ({ ...option, required: false, choices: [] })),
    };
    expect(differs(registered([...others, turned]), globalCommands)).toBe(false);
  });

  it.each([
    ['nothing is registered', []],
    ['there is one more', [one, { ...one, name: 'other' }]],
    ['a description', [{ ...one, description: 'old' }]],
    ['a translation', [{ ...one, description_localizations: { ...one.description_localizations, 'zh-CN': '旧' } }]],
    ['translations are gone', [{ ...one, description_localizations: null }]],
    ['the contexts', [{ ...one, contexts: [0] }]],
    ['the installs', [{ ...one, integration_types: [0] }]],
    ['the rights', [{ ...one, default_member_permissions: '0' }]],
    ['the order of options', [{ ...one, options: [...one.options].reverse() }]],
    ['a missing option', [{ ...one, options: one.options.slice(0, 2) }]],
    ['an option that became required', [{ ...one, options: one.options.map((each) => ({ ...each, required: true })) }]],
    [
      'an option without completions',
      [{ ...one, options: one.options.map((each) => ({ ...each, autocomplete: false })) }],
    ],
    ['a choice', [{ ...one, options: one.options.map((each) => ({ ...each, choices: [{ name: 'a', value: 'a' }] })) }]],
  ])('is true when %s differs', (_name, commands) => {
    expect(differs(registered([...(commands as object[]), ...others]), globalCommands)).toBe(true);
  });
});
