import { expect, it } from 'vitest';
import type { Part } from '../../../src/core/card.ts';
import { cardText } from '../../../src/core/present/plain-text.ts';
import type { Language } from '../../../src/language.ts';

const text = (parts: readonly Part[], language: Language = 'en'): string =>
  cardText({ title: 'Title', language, parts });

const link = { label: 'Page', url: 'https://example.com/' };
const choices = [{ label: 'Open', question: '522 cirrus', language: 'en' }] as const;

it.each<[Part, string]>([
  [{ kind: 'heading', text: 'Heading' }, 'Heading'],
  [{ kind: 'text', text: 'Run `dig`.' }, 'Run `dig`.'],
  [{ kind: 'note', items: ['Small.'] }, 'Small.'],
  [{ kind: 'note', items: ['Small', link, 'more'] }, 'Small · Page (https://example.com/) · more'],
  [
    {
      kind: 'facts',
      facts: [
        { label: 'A', value: '1' },
        { label: 'B', value: '2' },
      ],
    },
    'A: 1\nB: 2',
  ],
  [
    {
      kind: 'table',
      columns: ['Product', 'It means'],
      rows: [
        ['A', 'one'],
        ['B', 'two'],
      ],
    },
    'A · one\nB · two',
  ],
  [
    {
      kind: 'steps',
      title: 'Check',
      steps: [
        { text: 'one', command: 'dig $HOST', reads: 'An address.' },
        { text: 'two', reads: 'Two.' },
        { text: 'three' },
      ],
    },
    'Check:\n1. one\n   dig $HOST\n   An address.\n2. two\n   Two.\n3. three',
  ],
  [{ kind: 'steps', title: '', steps: [{ text: 'one' }] }, '1. one'],
  [{ kind: 'list', title: 'Notes', items: ['one', 'two'] }, 'Notes:\n- one\n- two'],
  [{ kind: 'list', title: '', items: ['one'] }, '- one'],
  [{ kind: 'code', title: '', code: 'dig example.com' }, 'dig example.com'],
  [{ kind: 'code', title: 'To copy', code: 'one\ntwo' }, 'To copy:\none\ntwo'],
  [{ kind: 'links', title: 'Source', links: [link] }, 'Source:\n- Page: https://example.com/'],
  [{ kind: 'choices', title: 'Open a card', choices }, 'Open a card: `522 cirrus`'],
  [{ kind: 'choices', title: '', choices }, '`522 cirrus`'],
  [{ kind: 'actions', actions: [link, ...choices] }, 'Page: https://example.com/\n`522 cirrus`: Open'],
])('%j in plain text', (part, expected) => {
  expect(text([part])).toBe(`Title\n\n${expected}`);
});

it('parts come in their order, and what has no text leaves no gap', () => {
  const parts: Part[] = [
    { kind: 'text', text: 'One.' },
    { kind: 'actions', actions: [] },
    { kind: 'note', items: ['Two.'] },
  ];
  expect(text(parts)).toBe('Title\n\nOne.\n\nTwo.');
  expect(text([])).toBe('Title');
});

it('the punctuation is that of the language', () => {
  expect(text([{ kind: 'list', title: '补充', items: ['一'] }], 'zh-CN')).toBe('Title\n\n补充：\n- 一');
  const several = [choices[0], { ...choices[0], question: '524' }];
  expect(text([{ kind: 'choices', title: '打开', choices: several }], 'zh-CN')).toBe(
    'Title\n\n打开：`522 cirrus`、`524`',
  );
});
