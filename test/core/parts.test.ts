import { describe, expect, it } from 'vitest';
import type { Choice, Part } from '../../src/core/card.ts';
import {
  actions,
  choices,
  choicesInPlace,
  code,
  facts,
  heading,
  links,
  list,
  menu,
  menuInPlace,
  note,
  smallPrint,
  steps,
  table,
  text,
} from '../../src/core/parts.ts';

const choice: Choice = { label: 'Open', question: '522 cirrus', language: 'en' };
const link = { label: 'Source', url: 'https://cirrus.example/' };
const fact = { label: 'Owner', value: 'Ada' };

describe('the constructor of a part', () => {
  it.each<[string, Part[], Part[]]>([
    ['heading', heading('a'), [{ kind: 'heading', text: 'a' }]],
    [
      'text',
      text('a', '', 'b'),
      [
        { kind: 'text', text: 'a' },
        { kind: 'text', text: 'b' },
      ],
    ],
    [
      'note',
      note('', 'a', 'b'),
      [
        { kind: 'note', items: ['a'] },
        { kind: 'note', items: ['b'] },
      ],
    ],
    ['smallPrint', smallPrint('a', undefined, '', link), [{ kind: 'note', items: ['a', link] }]],
    ['facts', facts(undefined, fact, { label: 'Status', value: '' }), [{ kind: 'facts', facts: [fact] }]],
    [
      'steps',
      steps('Check', [{ text: 'a', command: 'dig' }]),
      [{ kind: 'steps', title: 'Check', steps: [{ text: 'a', command: 'dig' }] }],
    ],
    ['list', list('Notes', ['a']), [{ kind: 'list', title: 'Notes', items: ['a'] }]],
    ['code', code('dig'), [{ kind: 'code', title: '', code: 'dig' }]],
    ['code', code('dig', 'Copy'), [{ kind: 'code', title: 'Copy', code: 'dig' }]],
    ['table', table(['A', 'B'], [['1', '2']]), [{ kind: 'table', columns: ['A', 'B'], rows: [['1', '2']] }]],
    ['links', links('Source', [link]), [{ kind: 'links', title: 'Source', links: [link] }]],
    ['choices', choices('Open', [choice]), [{ kind: 'choices', title: 'Open', choices: [choice] }]],
    ['menu', menu('Open', [choice]), [{ kind: 'choices', title: 'Open', choices: [choice], menu: true }]],
    [
      'choicesInPlace',
      choicesInPlace('Open', [choice]),
      [{ kind: 'choices', title: 'Open', choices: [choice], replaces: true }],
    ],
    [
      'menuInPlace',
      menuInPlace('Open', [choice]),
      [{ kind: 'choices', title: 'Open', choices: [choice], menu: true, replaces: true }],
    ],
    ['actions', actions([choice, link]), [{ kind: 'actions', actions: [choice, link] }]],
  ])('%s gives one part for what there is to show', (_name, parts, expected) => {
    expect(parts).toEqual(expected);
  });

  it.each<[string, Part[]]>([
    ['heading', heading('')],
    ['text', text()],
    ['text', text('', '')],
    ['note', note()],
    ['note', note('')],
    ['smallPrint', smallPrint()],
    ['smallPrint', smallPrint('', undefined)],
    ['code', code('')],
    ['code', code('', 'Copy')],
    ['table', table(['A'], [])],
    ['facts', facts()],
    ['facts', facts(undefined, { label: 'Status', value: '' })],
    ['steps', steps('Check', [])],
    ['steps', steps('Check', undefined)],
    ['list', list('Notes', [])],
    ['list', list('Notes', undefined)],
    ['links', links('Source', [])],
    ['links', links('Source', undefined)],
    ['choices', choices('Open', [])],
    ['menu', menu('Open', [])],
    ['choicesInPlace', choicesInPlace('Open', [])],
    ['menuInPlace', menuInPlace('Open', [])],
    ['actions', actions([])],
  ])('%s gives none where there is nothing to show', (_name, parts) => {
    expect(parts).toEqual([]);
  });
});
