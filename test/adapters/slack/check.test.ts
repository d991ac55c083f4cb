import { describe, expect, it } from 'vitest';
import { problemsOf, viewProblems } from '../../support/slack/check.ts';

/* The checks that the other tests rely on are able to fail. */

const plain = (text: string) => ({ type: 'plain_text', text });
const header = { type: 'header', text: plain('x') };
const mrkdwn = (text: string) => ({ type: 'mrkdwn', text, verbatim: true });
const section = { type: 'section', text: mrkdwn('x &amp; <https://example.com|a>') };
const button = (action_id: string) => ({ type: 'button', action_id, text: plain('x'), value: 'x' });
const option = (value: string) => ({ text: plain('x'), value });
const menu = (...values: string[]) => ({ type: 'static_select', action_id: 'menu', options: values.map(option) });
const grouped = (...values: string[]) => ({
  type: 'static_select',
  action_id: 'menu',
  option_groups: values.map((value) => ({ label: plain('x'), options: [option(value)] })),
});
const table = { type: 'table', rows: [[{ type: 'raw_text', text: 'x' }]] };
const actions = (...elements: object[]) => ({ type: 'actions', elements });
const rich = (...elements: object[]) => ({
  type: 'rich_text',
  elements: [{ type: 'rich_text_section', elements }],
});
const input = { type: 'input', label: plain('x'), element: { type: 'plain_text_input', action_id: 'text' } };
const modal = { type: 'modal', title: plain('x'), submit: plain('x'), blocks: [input] };
const ids = (count: number) => Array.from({ length: count }, (_, at) => `${at}`);

const problemsIn = (...blocks: object[]) => problemsOf({ text: 'x', blocks });

it('a good message and good views pass', () => {
  const link = { type: 'link', url: 'https://example.com', text: 'x' };
  const image = { type: 'image', alt_text: 'x', image_url: 'https://example.com/a.png' };
  const context = { type: 'context', elements: [plain('x'), image] };
  const rest = [section, rich({ type: 'text', text: 'x', style: { code: true } }, link), context, image];
  expect(problemsIn(header, ...rest, actions(button('1'), menu('1', '2')), { type: 'divider' })).toEqual([]);
  expect(problemsOf({ text: 'x' })).toEqual([]);
  expect(viewProblems(modal)).toEqual([]);
  expect(viewProblems({ type: 'home', blocks: [header, { ...input, dispatch_action: true }] })).toEqual([]);
  expect(problemsIn(table, actions(grouped('1', '2')))).toEqual([]);
});

it('a field that is undefined is not sent', () => {
  expect(problemsIn({ ...header, block_id: undefined, whatever: undefined })).toEqual([]);
});

describe('types', () => {
  it.each<[string, object, string[]]>([
    [
      'a field that a block does not have',
      { ...header, emoji: false },
      ['/blocks/0 must NOT have additional properties: emoji'],
    ],
    [
      'a field that a button does not have',
      actions({ ...button('1'), link: 'https://example.com' }),
      ['/blocks/0/elements/0 must NOT have additional properties: link'],
    ],
    [
      'a field that a text does not have',
      { ...header, text: { ...plain('x'), verbatim: true } },
      ['/blocks/0/text must NOT have additional properties: verbatim'],
    ],
    [
      'a style that a text does not have',
      rich({ type: 'text', text: 'x', style: { monospace: true } }),
      ['/blocks/0/elements/0/elements/0/style must NOT have additional properties: monospace'],
    ],
    ['a string for an object', { ...header, text: 'x' }, ['/blocks/0/text must be object']],
    [
      'a number for a text',
      { ...header, text: { type: 'plain_text', text: 522 } },
      ['/blocks/0/text/text must be string'],
    ],
    [
      'another kind of text',
      { ...header, text: { type: 'mrkdwn', text: 'x' } },
      ['/blocks/0/text/type must be equal to constant', 'mrkdwn in which Slack looks for links'],
    ],
    ['a header without a text', { type: 'header' }, ["/blocks/0 must have required property 'text'"]],
    [
      'an option without a value',
      actions({ type: 'static_select', options: [{ text: plain('x') }] }),
      ["/blocks/0/elements/0/options/0 must have required property 'value'"],
    ],
    ['a block of no type', { text: plain('x') }, ["/blocks/0 must have required property 'type'"]],
    [
      'a block of an unknown type',
      { ...header, type: 'heading' },
      ['/blocks/0/type must be equal to one of the allowed values'],
    ],
  ])('turn down %s, and say so', (_name, block, problems) => {
    expect(problemsIn(block)).toEqual(problems);
  });

  it.each<[string, Record<string, unknown>, string[]]>([
    [
      'a field that it does not have',
      { ...modal, metadata: 'x' },
      ['/modal must NOT have additional properties: metadata'],
    ],
    ['a number for a text', { ...modal, callback_id: 5 }, ['/modal/callback_id must be string']],
    ['no title', { ...modal, title: undefined }, ["/modal must have required property 'title'"]],
    ['no blocks', { type: 'home' }, ["/home must have required property 'blocks'"]],
    [
      'a submit button in the Home tab',
      { ...modal, type: 'home', title: undefined },
      ['/home must NOT have additional properties: submit'],
    ],
    [
      'a broken block',
      { ...modal, blocks: [{ type: 'header' }] },
      ["/modal/blocks/0 must have required property 'text'"],
    ],
    ['no type', { ...modal, type: undefined }, ["/modal must have required property 'type'"]],
  ])('turn down a view with %s, and say so', (_name, view, problems) => {
    expect(viewProblems(view)).toEqual(problems);
  });
});

describe('limits', () => {
  it.each<[string, object[]]>([
    ['no blocks', []],
    ['51 blocks', ids(51).map(() => ({ type: 'divider' }))],
    ['a long header', [{ ...header, text: plain('x'.repeat(151)) }]],
    ['an empty text', [{ ...header, text: plain('') }]],
    ['a long text', [{ ...section, text: plain('x'.repeat(3001)) }]],
    ['a long field', [{ type: 'section', fields: [plain('x'.repeat(2001))] }]],
    ['a long block_id', [{ ...header, block_id: 'x'.repeat(256) }]],
    ['a long action_id', [actions(button('x'.repeat(256)))]],
    ['an empty action_id', [actions(button(''))]],
    ['a long label', [actions({ ...button('1'), text: plain('x'.repeat(76)) })]],
    ['a long value', [actions({ ...button('1'), value: 'x'.repeat(2001) })]],
    ['a long address', [actions({ ...button('1'), url: `https://a/${'x'.repeat(2991)}` })]],
    ['101 rows of a table', [{ ...table, rows: ids(101).map(() => table.rows[0]) }]],
    ['21 cells of a table', [{ ...table, rows: [ids(21).map(() => table.rows[0]?.[0])] }]],
    ['an empty cell', [{ ...table, rows: [[{ type: 'raw_text', text: '' }]] }]],
    ['six options behind …', [actions({ type: 'overflow', action_id: '1', options: ids(6).map(option) })]],
    ['eleven fields', [{ type: 'section', fields: ids(11).map(plain) }]],
    ['26 buttons', [actions(...ids(26).map(button))]],
    ['no buttons', [actions()]],
    ['101 options', [actions(menu(...ids(101)))]],
    ['a long value of an option', [actions(menu('x'.repeat(76)))]],
    ['a long placeholder', [actions({ ...menu('1'), placeholder: plain('x'.repeat(151)) })]],
    ['a long confirmation', [actions({ ...button('1'), confirm: { text: plain('x'.repeat(301)) } })]],
    ['eleven pieces of context', [{ type: 'context', elements: ids(11).map(plain) }]],
    ['an empty piece of rich text', [rich({ type: 'text', text: '' })]],
    ['a link to nowhere', [rich({ type: 'link', url: '' })]],
  ])('turn down %s', (_name, blocks) => {
    expect(problemsIn(...blocks)).not.toEqual([]);
  });

  it.each<[string, Record<string, unknown>]>([
    ['a long title', { ...modal, title: plain('x'.repeat(25)) }],
    ['a long button', { ...modal, submit: plain('x'.repeat(25)) }],
    ['101 blocks', { ...modal, blocks: ids(101).map(() => ({ type: 'divider' })) }],
    ['much to remember', { ...modal, private_metadata: 'x'.repeat(3001) }],
    ['a table', { ...modal, blocks: [table] }],
    ['an input without an end', { ...modal, blocks: [{ ...input, element: { ...input.element, max_length: 3001 } }] }],
  ])('turn down a view with %s', (_name, view) => {
    expect(viewProblems(view)).not.toEqual([]);
  });
});

describe('the rules beyond them', () => {
  it.each<[string, Record<string, unknown>]>([
    ['no text', { blocks: [header] }],
    ['a text that is too long', { text: 'x'.repeat(40_001) }],
    ['a text with markup', { text: 'a <b' }],
    ['a ping', { text: 'x', blocks: [{ ...header, text: plain('<!here>') }] }],
    ['half a character', { text: 'x', blocks: [{ ...header, text: plain('\ud83d') }] }],
    ['too much in all', { text: 'x', blocks: ids(5).map(() => ({ ...section, text: plain('x'.repeat(2900)) })) }],
    ['an action_id twice', { text: 'x', blocks: [actions(button('1')), actions(button('1'))] }],
    ['a block_id twice', { text: 'x', blocks: [header, header].map((block) => ({ ...block, block_id: '1' })) }],
    ['an option twice', { text: 'x', blocks: [actions(menu('1', '1'))] }],
    ['an option in two groups', { text: 'x', blocks: [actions(grouped('1', '1'))] }],
    ['two tables', { text: 'x', blocks: [table, table] }],
    ['mrkdwn that is not escaped', { text: 'x', blocks: [{ ...section, text: mrkdwn('a <b') }] }],
    [
      'mrkdwn with links of Slack’s own',
      { text: 'x', blocks: [{ ...section, text: { ...mrkdwn('a'), verbatim: false } }] },
    ],
  ])('turn down %s', (_name, message) => {
    expect(problemsOf(message)).not.toEqual([]);
  });
});
