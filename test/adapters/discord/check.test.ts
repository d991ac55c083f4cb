import { describe, expect, it } from 'vitest';
import { globalCommands } from '../../../src/adapters/discord/manifest.ts';
import { changeProblems, type Operation, problemsOf } from '../../support/discord/check.ts';

/* The checks that the other tests rely on are able to fail. */

const quiet = { allowed_mentions: { parse: [] } };
const embed = { title: 'x' };
const message = { ...quiet, embeds: [embed] };
const button = (custom_id: string) => ({ type: 2, style: 2, label: 'x', custom_id });
const link = { type: 2, style: 5, label: 'x', url: 'https://example.com' };
const menu = { type: 3, custom_id: 'menu', options: [{ label: 'x', value: 'x' }] };
const row = (...components: object[]) => ({ type: 1, components });
const ids = (count: number) => Array.from({ length: count }, (_, at) => `${at}`);
const [command] = globalCommands;

const input = { type: 4, style: 2, custom_id: 'text' };
const label = (text: string, component: object = input) => ({ type: 18, label: text, component });
const form = (...components: object[]) => ({ type: 9, data: { custom_id: 'x', title: 'x', components } });
const completions = (...choices: object[]) => ({ type: 8, data: { choices } });

const ofComponents = 1 << 15;
const text = (content = 'x') => ({ type: 10, content });
const box = (...components: object[]) => ({ type: 17, components });
const card = (...components: object[]) => ({ ...quiet, flags: ofComponents, components });

it('a good body passes', () => {
  expect(problemsOf('message', card(text(), box(text(), { type: 14 }, row(button('1'), link), row(menu))))).toEqual([]);
  expect(problemsOf('edit', { ...card(box(text())), content: null, embeds: [] })).toEqual([]);
  const full = { ...message, components: [row(button('1'), button('2'), link), row(menu)] };
  expect(problemsOf('message', full)).toEqual([]);
  expect(problemsOf('message', { ...full, nonce: 'x', message_reference: { message_id: '1' } })).toEqual([]);
  expect(problemsOf('followUp', { ...full, flags: 64 })).toEqual([]);
  expect(problemsOf('edit', { ...full, content: null })).toEqual([]);
  expect(problemsOf('callback', { type: 4, data: full })).toEqual([]);
  expect(problemsOf('callback', { type: 5, data: { flags: 64 } })).toEqual([]);
  expect(problemsOf('callback', { type: 6 })).toEqual([]);
  expect(problemsOf('callback', form(label('x'), label('y', { ...menu, required: false })))).toEqual([]);
  expect(problemsOf('callback', completions({ name: 'x', value: 'x' }))).toEqual([]);
  expect(problemsOf('globalCommands', globalCommands)).toEqual([]);
});

it('flags may be added up, and a field that is undefined is not sent', () => {
  expect(problemsOf('message', { ...message, flags: 64 + 4 })).toEqual([]);
  expect(problemsOf('message', { ...message, content: undefined, whatever: undefined })).toEqual([]);
});

describe('types', () => {
  it.each<[string, Operation, unknown, string[]]>([
    [
      'a field that a message does not have',
      'message',
      { ...message, embed },
      ['/message must NOT have additional properties: embed'],
    ],
    [
      'a field that an embed does not have',
      'edit',
      { ...quiet, embeds: [{ ...embed, colour: 1 }] },
      ['/edit/embeds/0 must NOT have additional properties: colour'],
    ],
    [
      'a field that a button of another style has',
      'message',
      { ...message, components: [row({ ...button('1'), url: 'https://example.com' })] },
      ['/message/components/0/components/0 must NOT have additional properties: url'],
    ],
    [
      'a field that a form does not have',
      'callback',
      form(label('x', { ...input, label: 'x', rows: 5 })),
      ['/callback/data/components/0/component must NOT have additional properties: rows'],
    ],
    [
      'a field that an option does not have',
      'guildCommands',
      [{ name: 'x', description: 'x', options: [{ type: 5, name: 'x', description: 'x', optional: true }] }],
      ['/guildCommands/0/options/0 must NOT have additional properties: optional'],
    ],
    [
      'a field that only global commands have',
      'guildCommands',
      [{ name: 'x', description: 'x', contexts: [0] }],
      ['/guildCommands/0 must NOT have additional properties: contexts'],
    ],
    ['a number for a text', 'message', { ...quiet, content: 522 }, ['/message/content must be string']],
    [
      'a text for a number',
      'message',
      { ...quiet, embeds: [{ ...embed, color: '#ff0000' }] },
      ['/message/embeds/0/color must be number'],
    ],
    ['an object for a list', 'followUp', { ...quiet, embeds: embed }, ['/followUp/embeds must be array']],
    [
      'a field without its value',
      'message',
      { ...quiet, embeds: [{ fields: [{ name: 'x' }] }] },
      ["/message/embeds/0/fields/0 must have required property 'value'"],
    ],
    [
      'a button without an id',
      'message',
      { ...message, components: [row({ type: 2, style: 2, label: 'x' })] },
      ["/message/components/0/components/0 must have required property 'custom_id'"],
    ],
    [
      'a form without a title',
      'callback',
      { type: 9, data: { custom_id: 'x', components: [label('x')] } },
      ["/callback/data must have required property 'title'"],
    ],
    [
      'a component of no type',
      'message',
      { ...message, components: [{ components: [button('1')] }] },
      ["/message/components/0 must have required property 'type'"],
    ],
    [
      'an answer of no kind',
      'callback',
      { type: 99, data: message },
      ['/callback/type must be equal to one of the allowed values'],
    ],
    ['no body at all', 'message', undefined, ['/message must be object']],
  ])('turn down %s, and say so', (_name, operation, body, problems) => {
    expect(problemsOf(operation, body)).toEqual(problems);
  });
});

describe('limits', () => {
  it.each<[string, Operation, unknown]>([
    ['a long title', 'message', { ...message, embeds: [{ title: 'x'.repeat(257) }] }],
    ['a long field', 'message', { ...message, embeds: [{ fields: [{ name: 'x', value: 'x'.repeat(1025) }] }] }],
    ['an empty field', 'message', { ...quiet, embeds: [{ fields: [{ name: ' ', value: 'x' }] }] }],
    ['26 fields', 'message', { ...quiet, embeds: [{ fields: ids(26).map((id) => ({ name: id, value: id })) }] }],
    ['eleven embeds', 'message', { ...message, embeds: ids(11).map(() => embed) }],
    ['a long id', 'message', { ...message, components: [row(button('x'.repeat(101)))] }],
    ['a long label', 'message', { ...message, components: [row({ ...button('1'), label: 'x'.repeat(81) })] }],
    ['a long address', 'message', { ...message, components: [row({ ...link, url: `https://a/${'x'.repeat(503)}` })] }],
    ['six buttons in a row', 'message', { ...message, components: [row(...ids(6).map(button))] }],
    ['an empty row', 'message', { ...message, components: [row()] }],
    [
      '26 options',
      'message',
      { ...message, components: [row({ ...menu, options: ids(26).map((id) => ({ label: id, value: id })) })] },
    ],
    ['a long placeholder', 'message', { ...message, components: [row({ ...menu, placeholder: 'x'.repeat(151) })] }],
    ['a long nonce', 'message', { ...message, nonce: 'x'.repeat(26) }],
    ['a reply to nothing', 'message', { ...message, message_reference: { fail_if_not_exists: false } }],
    ['a reply to what is no id', 'message', { ...message, message_reference: { message_id: 'x' } }],
    ['a follow-up of eleven embeds', 'followUp', { ...message, embeds: ids(11).map(() => embed) }],
    ['a change with a long text', 'edit', { ...quiet, content: 'x'.repeat(2001) }],
    ['a form with a long label', 'callback', form(label('x'.repeat(46)))],
    ['a form with a long hint', 'callback', form(label('x', { ...input, placeholder: 'x'.repeat(101) }))],
    ['a form that asks for too much', 'callback', form(label('x', { ...input, max_length: 4001 }))],
    ['a form of six fields', 'callback', form(...ids(6).map((id) => label('x', { ...input, custom_id: id })))],
    ['an empty completion', 'callback', completions({ name: '', value: 'x' })],
    ['a long completion', 'callback', completions({ name: 'x', value: 'x'.repeat(101) })],
    ['26 completions', 'callback', completions(...ids(26).map((id) => ({ name: id, value: id })))],
    ['a long description', 'globalCommands', [{ ...command, description: 'x'.repeat(101) }]],
    ['a long translation', 'globalCommands', [{ ...command, description_localizations: { de: 'x'.repeat(101) } }]],
    ['a command for nowhere', 'globalCommands', [{ ...command, contexts: [] }]],
  ])('turn down %s', (_name, operation, body) => {
    expect(problemsOf(operation, body)).not.toEqual([]);
  });
});

describe('the rules beyond them', () => {
  it.each<[string, Operation, unknown]>([
    ['an empty message', 'message', quiet],
    ['an empty embed', 'message', { ...quiet, embeds: [{ color: 1 }] }],
    ['components without the flag for them', 'message', { ...message, components: [box(text())] }],
    ['content beside components', 'message', { ...card(text()), content: 'x' }],
    ['embeds beside components', 'message', { ...card(text()), embeds: [embed] }],
    ['no components', 'message', card()],
    ['a text of nothing', 'message', card(text(' '))],
    ['41 components', 'message', card(box(...ids(40).map(() => text())))],
    [
      '41 components, with those in rows',
      'message',
      card(...ids(8).map((id) => row(...ids(5).map((at) => button(id + at)))), text()),
    ],
    ['4001 characters of text', 'message', card(text('x'.repeat(2000)), box(text('x'.repeat(2001))))],
    ['a raw mention in a text', 'message', card(text('<@1>'))],
    ['an id twice in two containers', 'message', card(box(row(button('1'))), box(row(button('1'))))],
    ['a container in a container', 'message', card(box(box(text())))],
    ['mentions left on', 'message', { embeds: [embed] }],
    ['a raw mention', 'message', { ...message, content: 'hello @everyone' }],
    ['half a character', 'message', { ...message, content: '\ud83d' }],
    [
      '6000 characters',
      'message',
      { ...quiet, embeds: [{ description: 'x'.repeat(4000) }, { description: 'x'.repeat(2001) }] },
    ],
    ['a menu and a button in a row', 'message', { ...message, components: [row(menu, button('1'))] }],
    ['six rows', 'message', { ...message, components: ids(6).map((id) => row(button(id))) }],
    ['an id twice', 'message', { ...message, components: [row(button('1'), button('1'))] }],
    ['an id twice in a form', 'callback', form(label('x'), label('y'))],
    ['a follow-up with mentions left on', 'followUp', { embeds: [embed] }],
    ['an answer with mentions left on', 'callback', { type: 4, data: { embeds: [embed] } }],
    ['a change to six rows', 'edit', { ...message, components: ids(6).map((id) => row(button(id))) }],
    ['a name with a space', 'globalCommands', [{ ...command, name: 'cdn code' }]],
    ['a name with a capital', 'globalCommands', [{ ...command, name: 'Cdncode' }]],
  ])('turn down %s', (_name, operation, body) => {
    expect(problemsOf(operation, body)).not.toEqual([]);
  });
});

describe('a change', () => {
  it.each([
    ['of components to content', card(text()), message],
    ['of embeds to components that leaves the embeds', message, card(text())],
    ['of content to components that leaves the content', { content: 'x' }, { ...card(text()), embeds: [] }],
  ])('%s is turned down', (_name, before, change) => {
    expect(changeProblems(before, change)).not.toEqual([]);
  });

  it.each([
    ['of components to others', card(text()), card(text('y'))],
    ['of embeds to components that takes them away', message, { ...card(text()), content: null, embeds: [] }],
    ['of content to other content', { content: 'x' }, { content: 'y' }],
  ])('%s passes', (_name, before, change) => {
    expect(changeProblems(before, change)).toEqual([]);
  });
});
