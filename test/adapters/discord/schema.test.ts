import { describe, expect, it } from 'vitest';
import { globalCommands } from '../../../src/adapters/discord/manifest.ts';
import { hasSchema, type Operation, problemsOf } from '../../support/discord/schema.ts';

/* The checks that the other tests rely on are able to fail. */

const noMentions = { allowed_mentions: { parse: [] } };
const embed = { title: 'x' };
const message = { ...noMentions, embeds: [embed] };
const button = (custom_id: string) => ({ type: 2, style: 2, label: 'x', custom_id });
const row = (...components: object[]) => ({ type: 1, components });
const ids = (count: number) => Array.from({ length: count }, (_, at) => `${at}`);

const form = (label: string) => ({
  type: 9,
  data: {
    custom_id: 'x',
    title: 'x',
    components: [{ type: 18, label, component: { type: 4, style: 2, custom_id: 'text' } }],
  },
});

describe.runIf(hasSchema)('the published description', () => {
  it.each<[string, Operation, unknown]>([
    ['a long title', 'message', { ...message, embeds: [{ title: 'x'.repeat(257) }] }],
    ['a long field', 'message', { ...message, embeds: [{ fields: [{ name: 'x', value: 'x'.repeat(1025) }] }] }],
    ['eleven embeds', 'message', { ...message, embeds: ids(11).map(() => embed) }],
    ['a long id', 'message', { ...message, components: [row(button('x'.repeat(101)))] }],
    ['an answer of no kind', 'callback', { type: 99, data: message }],
    ['a follow-up of eleven embeds', 'followUp', { ...message, embeds: ids(11).map(() => embed) }],
    ['a change with a long text', 'edit', { ...noMentions, content: 'x'.repeat(2001) }],
    ['a form with a long label', 'callback', form('x'.repeat(46))],
    ['26 completions', 'callback', { type: 8, data: { choices: ids(26).map((id) => ({ name: id, value: id })) } }],
    ['a long description', 'globalCommands', [{ ...globalCommands[0], description: 'x'.repeat(101) }]],
  ])('rejects %s', (_name, operation, body) => {
    expect(problemsOf(operation, body)).not.toEqual([]);
  });
});

describe('the rules that it leaves out', () => {
  it.each<[string, Operation, unknown]>([
    ['an empty message', 'message', noMentions],
    ['mentions left on', 'message', { embeds: [embed] }],
    ['a raw mention', 'message', { ...message, content: 'hello @everyone' }],
    ['half a character', 'message', { ...message, content: '\ud83d' }],
    [
      '6000 characters',
      'message',
      { ...noMentions, embeds: [{ description: 'x'.repeat(4000) }, { description: 'x'.repeat(2001) }] },
    ],
    ['an empty field', 'message', { ...noMentions, embeds: [{ fields: [{ name: ' ', value: 'x' }] }] }],
    ['six buttons in a row', 'message', { ...message, components: [row(...ids(6).map(button))] }],
    ['six rows', 'message', { ...message, components: ids(6).map((id) => row(button(id))) }],
    ['an id twice', 'message', { ...message, components: [row(button('1'), button('1'))] }],
    ['a follow-up with mentions left on', 'followUp', { embeds: [embed] }],
    ['a change to six rows', 'edit', { ...message, components: ids(6).map((id) => row(button(id))) }],
    ['an empty completion', 'callback', { type: 8, data: { choices: [{ name: '', value: 'x' }] } }],
    ['a name with a space', 'globalCommands', [{ ...globalCommands[0], name: 'cdn code' }]],
    ['contexts in a server', 'guildCommands', globalCommands],
  ])('reject %s', (_name, operation, body) => {
    expect(problemsOf(operation, body)).not.toEqual([]);
  });

  it('accept a good message', () => {
    expect(problemsOf('message', { ...message, components: [row(button('1'), button('2'))] })).toEqual([]);
    expect(problemsOf('callback', form('x'))).toEqual([]);
  });
});
