import { expect, it } from 'vitest';
import { render } from '../../../../src/adapters/slack/render/message.ts';
import { problemsOf } from '../../../support/slack/check.ts';
import { blockOf, blocksOf, card, direct } from './card.ts';

/* Each part of a card by itself; steps, tables, small print and choices have tests of their own. */

it('the title is a header without emoji', () => {
  expect(render(card(), direct).blocks).toEqual([
    { type: 'header', text: { type: 'plain_text', text: 'A title', emoji: false } },
  ]);
});

it('code spans are in code style and everything else is literal', () => {
  expect(blockOf({ kind: 'text', text: 'Run `dig $HOST` *now* :x: <b> & ` go' })).toEqual({
    type: 'rich_text',
    elements: [
      {
        type: 'rich_text_section',
        elements: [
          { type: 'text', text: 'Run ' },
          { type: 'text', text: 'dig $HOST', style: { code: true } },
          { type: 'text', text: ' *now* :x: <b> & ` go' },
        ],
      },
    ],
  });
});

it('facts stand side by side, each below its label in bold', () => {
  const facts = [
    { label: 'Look first at', value: 'the origin & `dns`' },
    { label: 'Sent by', value: 'the edge' },
  ];
  expect(blockOf({ kind: 'facts', facts })).toEqual({
    type: 'section',
    fields: [
      { type: 'mrkdwn', text: '*Look first at*\nthe origin &amp; `dns`', verbatim: true },
      { type: 'mrkdwn', text: '*Sent by*\nthe edge', verbatim: true },
    ],
  });
});

it('one fact alone has the whole width', () => {
  expect(blockOf({ kind: 'facts', facts: [{ label: 'Owner', value: 'Edge on-call' }] })).toEqual({
    type: 'section',
    text: { type: 'mrkdwn', text: '*Owner*\nEdge on-call', verbatim: true },
  });
});

it('more facts than a section holds go on in the next, and a long one is cut within its limit', () => {
  const facts = Array.from({ length: 12 }, (_, at) => ({ label: `Fact ${at}`, value: '*<&>_`:x: '.repeat(500) }));
  const message = render(card({ kind: 'facts', facts }), direct, { total: 40_000 });
  expect(message.blocks?.map((block) => ('fields' in block ? block.fields?.length : 0))).toEqual([0, 10, 2]);
  expect(problemsOf({ ...message, blocks: message.blocks?.slice(2) })).toEqual([]);
  expect(JSON.stringify(message.blocks)).toContain('…');
});

it('a list has bullets, below its title if it has one', () => {
  const [titled, untitled] = blocksOf(
    { kind: 'list', title: 'See', items: ['a'] },
    { kind: 'list', title: '', items: ['b'] },
  );
  expect(titled).toMatchObject({
    elements: [
      { type: 'rich_text_section', elements: [{ text: 'See', style: { bold: true } }] },
      { type: 'rich_text_list', style: 'bullet', elements: [{ elements: [{ text: 'a' }] }] },
    ],
  });
  expect(untitled).toMatchObject({ elements: [{ type: 'rich_text_list' }] });
});

it('a block to copy from is as it is, below its title if it has one', () => {
  const block = { type: 'rich_text_preformatted', elements: [{ type: 'text', text: 'a `b`\n  c' }] };
  expect(blockOf({ kind: 'code', title: '', code: 'a `b`\n  c' })).toMatchObject({ elements: [block] });
  expect(blockOf({ kind: 'code', title: 'Ready to paste', code: 'a `b`\n  c' })).toMatchObject({
    elements: [{ elements: [{ text: 'Ready to paste', style: { bold: true } }] }, block],
  });
});

it('links lead to the web, and to nothing else', () => {
  const links = [
    { label: 'docs', url: 'https://example.com/a' },
    { label: 'trap', url: 'javascript:alert(1)' },
  ];
  expect(blockOf({ kind: 'links', title: 'Source', links })).toMatchObject({
    elements: [
      {},
      {
        elements: [
          { elements: [{ type: 'link', url: 'https://example.com/a', text: 'docs' }] },
          { elements: [{ type: 'text', text: 'trap (javascript:alert(1))' }] },
        ],
      },
    ],
  });
});

it('what is empty is left out, titles included', () => {
  expect(
    blocksOf(
      { kind: 'text', text: '' },
      { kind: 'facts', facts: [] },
      { kind: 'facts', facts: [{ label: '', value: '' }] },
      { kind: 'steps', title: 'Do', steps: [{ text: '' }] },
      { kind: 'list', title: 'See', items: [] },
      { kind: 'code', title: 'Copy', code: ' ' },
      { kind: 'links', title: 'Source', links: [] },
      { kind: 'note', items: [''] },
      { kind: 'choices', title: 'Open', choices: [] },
      { kind: 'choices', title: 'Open', choices: [], menu: true },
    ),
  ).toEqual([]);
});
