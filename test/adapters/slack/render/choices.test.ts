import { describe, expect, it } from 'vitest';
import { choicesBlocks, notOffered, rowMenu } from '../../../../src/adapters/slack/render/choices.ts';
import { limits } from '../../../../src/adapters/slack/render/limits.ts';
import type { Choice, PartOf } from '../../../../src/core/card.ts';
import { problemsOf } from '../../../support/slack/check.ts';

const choice = (code: string): Choice => ({
  label: `Choice ${code}`,
  question: code,
  asked: { codes: [code] },
  language: 'en',
});
const part = (choices: Choice[], changes: Partial<PartOf<'choices'>> = {}): PartOf<'choices'> => ({
  kind: 'choices',
  title: 'Open a card',
  choices,
  ...changes,
});
const several = (count: number, prefix = ''): Choice[] =>
  Array.from({ length: count }, (_, at) => choice(`${prefix}${at}`));

/** The menus of a part with their numbers of options, and its buttons with their values. */
function offeredBy(choices: PartOf<'choices'>) {
  const blocks = choicesBlocks(choices, 3, 'id', 'en');
  expect(problemsOf({ text: 'x', blocks })).toEqual([]);
  const elements = blocks.flatMap((block) => (block.type === 'actions' ? block.elements : []));
  return {
    titles: blocks.flatMap((block) => (block.type === 'rich_text' ? [JSON.stringify(block)] : [])),
    menus: elements.flatMap((element) =>
      element.type === 'static_select' ? [[element.placeholder?.text, element.options?.length]] : [],
    ),
    buttons: elements.flatMap((element) => (element.type === 'button' ? [element.value] : [])),
    ids: elements.map(({ action_id }) => action_id),
  };
}

const long = 'x'.repeat(limits.optionValue);

describe('choices', () => {
  it('up to five are buttons under their title, which carry what they ask', () => {
    const { titles, buttons, ids } = offeredBy(part(several(5)));
    expect(titles).toEqual([expect.stringContaining('Open a card')]);
    expect(buttons).toEqual([0, 1, 2, 3, 4].map((code) => `ask:en:|${code}`));
    expect(ids).toEqual([0, 1, 2, 3, 4].map((at) => `ask:3.${at}`));
  });

  it('of more are a menu, and a few are one where they are meant to be', () => {
    expect(offeredBy(part(several(6)))).toMatchObject({ menus: [['Open a card', 6]], buttons: [] });
    expect(offeredBy(part(several(2), { menu: true }))).toMatchObject({ menus: [['Open a card', 2]], buttons: [] });
    expect(offeredBy(part(several(6), { title: ' ' }))).toMatchObject({ menus: [['Choose one', 6]] });
  });

  it('of more than a menu holds are several menus', () => {
    expect(offeredBy(part(several(102)))).toMatchObject({
      menus: [
        ['Open a card (1/2)', 100],
        ['Open a card (2/2)', 2],
      ],
    });
  });

  it('that take the place of the card say so in what they carry', () => {
    expect(offeredBy(part(several(1), { replaces: true }))).toMatchObject({
      buttons: ['open:en:|0'],
      ids: ['open:3.0'],
    });
  });

  it('too long for a menu become buttons, and leave the menu to the others', () => {
    const choices = part([choice(`${long}a`), ...several(101), choice(`${long}b`)]);
    expect(offeredBy(choices)).toEqual({
      titles: [],
      menus: [
        ['Open a card (1/2)', 100],
        ['Open a card (2/2)', 1],
      ],
      buttons: [`ask:en:|${long}a`, `ask:en:|${long}b`],
      ids: ['ask:3.0', 'ask:3.1', 'ask:3.2', 'ask:3.3'],
    });
    expect(notOffered(choices)).toEqual([]);
  });

  it('that do the same are one', () => {
    const choices = part([choice('1'), { ...choice('1'), label: 'Again' }, choice('2')]);
    expect(offeredBy(choices).buttons).toEqual(['ask:en:|1', 'ask:en:|2']);
    expect(notOffered(choices)).toEqual([]);
  });

  it.each([
    ['more buttons than a row holds', several(30, long), { kept: 25, of: 30 }],
    [
      'more options than the menus of a row hold',
      several(2600).map((each) => ({ ...each, label: '' })),
      { kept: 2400, of: 2600 },
    ],
    ['what no button can carry', [choice('1'), choice('x'.repeat(2000)), choice('y'.repeat(2000))], { kept: 1, of: 3 }],
  ])('that cannot be offered are announced: %s', (_what, choices, lost) => {
    expect(notOffered(part(choices))).toEqual([{ kind: 'choices', title: 'Open a card', ...lost }]);
    const { menus, buttons } = offeredBy(part(choices));
    expect(menus.reduce((sum, [, count]) => sum + Number(count), buttons.length)).toBe(lost.kept);
  });

  it('have descriptions in a menu, and stand in groups if any of them has one', () => {
    const grouped = (code: string, group?: string, description?: string): Choice => ({
      ...choice(code),
      ...(group !== undefined && { group }),
      ...(description !== undefined && { description }),
    });
    const choices = part(
      [
        grouped('1', 'CDN', 'The origin `did not` answer'),
        grouped('2', 'Proxy'),
        grouped('3', 'CDN', ''),
        grouped('4'),
      ],
      { menu: true },
    );
    const blocks = choicesBlocks(choices, 3, 'id', 'en');
    expect(problemsOf({ text: 'x', blocks })).toEqual([]);
    const text = (said: string) => ({ type: 'plain_text', text: said, emoji: false });
    const option = (code: string) => ({ text: text(`Choice ${code}`), value: `ask:en:|${code}` });
    expect(blocks).toMatchObject([{ elements: [{ type: 'static_select' }] }]);
    expect((blocks[0] as { elements: object[] }).elements[0]).toEqual({
      type: 'static_select',
      action_id: 'ask:3.0',
      placeholder: text('Open a card'),
      option_groups: [
        {
          label: text('CDN'),
          options: [{ ...option('1'), description: text('The origin did not answer') }, option('3')],
        },
        { label: text('Proxy'), options: [option('2')] },
        { label: text('Open a card'), options: [option('4')] },
      ],
    });
  });

  it.each([
    ['is a menu', part(several(2), { menu: true }), true],
    ['are buttons', part(several(2)), false],
    ['are more than one menu', part(several(101), { menu: true }), false],
    ['have one that is too long for a menu', part([choice(long), choice('1')], { menu: true }), false],
    ['are none', part([], { menu: true }), false],
  ])('go to the last row only as one whole menu: what %s', (_what, choices, isInRow) => {
    expect(rowMenu(choices, 'en') !== undefined).toBe(isInRow);
  });

  it('are labelled with what a person would type where they have no label', () => {
    expect(JSON.stringify(choicesBlocks(part([{ ...choice('522'), label: ' ' }]), 0, 'id', 'en'))).toContain(
      '"text":"522"',
    );
  });
});
