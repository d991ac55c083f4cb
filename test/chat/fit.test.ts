import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Dropped, droppedNote, type Fitted, fitParts } from '../../src/chat/fit.ts';
import type { Part } from '../../src/core/card.ts';
import { itemsOf, part } from './parts.ts';

/** What a platform might count: every character, and the note on what was dropped. */
const sizeOf = ({ parts, dropped }: Fitted): number =>
  parts.reduce((sum, each) => sum + JSON.stringify(each).length, 0) + droppedNote(dropped, 'en').length;

const within =
  (budget: number) =>
  (fitted: Fitted): boolean =>
    sizeOf(fitted) <= budget;

const items = (count: number): string[] => Array.from({ length: count }, (_item, at) => `item ${at}`);
const facts = items(20).map((label) => ({ label, value: label }));
const links = items(20).map((label) => ({ label, url: 'https://example.com/' }));
const choices = items(20).map((label) => ({ label, question: label, language: 'en' as const }));

/** One part of every kind that has items, twenty of them. */
const withItems: readonly Part[] = [
  { kind: 'list', title: 'Notes', items: items(20) },
  { kind: 'steps', title: 'Check', steps: items(20).map((text) => ({ text, command: 'dig', reads: text })) },
  { kind: 'table', columns: ['A', 'B'], rows: items(20).map((text) => [text, text]) },
  { kind: 'note', items: items(20) },
  { kind: 'facts', facts },
  { kind: 'links', title: 'Source', links },
  { kind: 'choices', title: 'Open', choices },
  { kind: 'actions', actions: choices },
];

/** One part of every kind that is text. */
const long = 'A sentence of some words. '.repeat(40).trim();
const withText: readonly Part[] = [
  { kind: 'heading', text: long },
  { kind: 'text', text: long },
  { kind: 'code', title: 'Copy', code: long },
];

describe('a part that is too long', () => {
  it.each(withItems.map((each) => [each.kind, each] as const))('%s keeps as many items as fit', (kind, whole) => {
    const budget = sizeOf({ parts: [whole], dropped: [] }) - 1;
    const { parts, dropped } = fitParts([whole], within(budget));
    const kept = parts[0] ? itemsOf(parts[0]) : [];
    expect(kept.length).toBeGreaterThan(0);
    expect(kept).toEqual(itemsOf(whole).slice(0, kept.length));
    expect(dropped).toEqual([{ kind, title: 'title' in whole ? whole.title : '', kept: kept.length, of: 20 }]);
    const oneMore = { ...parts[0], [fieldOf[kind] ?? '']: itemsOf(whole).slice(0, kept.length + 1) } as Part;
    const more = dropped.map((each) => ({ ...each, kept: each.kept + 1 }));
    expect(within(budget)({ parts: [oneMore], dropped: more })).toBe(false);
  });

  it.each(withItems.map((each) => [each.kind, each] as const))('%s keeps one item, or all but one', (_kind, whole) => {
    for (const most of [1, 19]) {
      const { parts, dropped } = fitParts([whole], ({ parts: [left] }) => !left || itemsOf(left).length <= most);
      expect(parts.map(itemsOf)).toEqual([itemsOf(whole).slice(0, most)]);
      expect(dropped).toMatchObject([{ kept: most, of: 20 }]);
    }
  });

  it.each(withText.map((each) => [each.kind, each] as const))('%s keeps as much of its text as fits', (kind, whole) => {
    const budget = 700;
    const { parts, dropped } = fitParts([whole], within(budget));
    const [text = ''] = (parts[0] ? itemsOf(parts[0]) : []) as string[];
    expect(text.endsWith('…')).toBe(true);
    expect(long.startsWith(text.slice(0, -1))).toBe(true);
    expect(sizeOf({ parts, dropped })).toBeLessThanOrEqual(budget);
    expect(sizeOf({ parts, dropped })).toBeGreaterThan(budget - 20);
    expect(dropped).toEqual([{ kind, title: 'title' in whole ? whole.title : '', kept: 1, of: 1 }]);
  });

  it.each([...withItems, ...withText].map((each) => [each.kind, each] as const))(
    '%s goes where nothing of it fits',
    (kind, whole) => {
      const { parts, dropped } = fitParts([whole], ({ parts: left }) => left.length === 0);
      expect(parts).toEqual([]);
      const of = kind in fieldOf ? 20 : 1;
      expect(dropped).toEqual([{ kind, title: 'title' in whole ? whole.title : '', kept: 0, of }]);
    },
  );

  it('goes rather than to say next to nothing', () => {
    const text = 'x'.repeat(100);
    const fits = (most: number) =>
      fitParts([{ kind: 'text', text }], ({ parts: [left] }) => !left || itemsOf(left).join('').length <= most);
    expect(fits(80).parts).toEqual([{ kind: 'text', text: `${'x'.repeat(79)}…` }]);
    expect(fits(79).parts).toEqual([]);
  });
});

const fieldOf: Record<string, string> = {
  list: 'items',
  note: 'items',
  steps: 'steps',
  table: 'rows',
  facts: 'facts',
  links: 'links',
  choices: 'choices',
  actions: 'actions',
};

describe('the parts of a card', () => {
  const kindsLeft = (parts: readonly Part[], count: number): string[] =>
    fitParts(parts, ({ parts: left }) => left.length <= count).parts.map(({ kind }) => kind);

  it('give way in the order in which people can do without them, wherever they are', () => {
    const kinds = ['actions', 'heading', 'text', 'facts', 'note', 'steps', 'choices', 'code', 'list', 'links'];
    const parts = kinds.flatMap((kind) => [...withItems, ...withText].filter((each) => each.kind === kind));
    for (let count = 0; count <= parts.length; count += 1) {
      expect(kindsLeft(parts, count)).toEqual(kinds.slice(0, count));
      expect(kindsLeft(parts.toReversed(), count)).toEqual(kinds.slice(0, count).toReversed());
    }
  });

  it('give way from the end where they matter as much: steps and a table', () => {
    const both = withItems.filter(({ kind }) => kind === 'steps' || kind === 'table');
    expect(kindsLeft(both, 1)).toEqual(['steps']);
    expect(kindsLeft(both.toReversed(), 1)).toEqual(['table']);
  });

  it('give way from the end where they are of one kind', () => {
    const parts: Part[] = ['one', 'two', 'three'].map((text) => ({ kind: 'text', text }));
    expect(fitParts(parts, ({ parts: left }) => left.length <= 2).parts).toEqual(parts.slice(0, 2));
  });

  it('stay in their order', () => {
    const parts: Part[] = [
      { kind: 'list', title: 'Notes', items: items(20) },
      { kind: 'text', text: 'one' },
      { kind: 'list', title: 'Ticket', items: items(20) },
      { kind: 'text', text: 'two' },
    ];
    const whole = sizeOf({ parts, dropped: [] });
    const { parts: left, dropped } = fitParts(parts, within(whole - 1));
    expect(left.map(({ kind }) => kind)).toEqual(['list', 'text', 'list', 'text']);
    expect(left[0]).toBe(parts[0]);
    expect(dropped.map(({ title }) => title)).toEqual(['Ticket']);
  });

  it('are untouched where they fit', () => {
    const parts = [...withItems, ...withText];
    const fitted = fitParts(parts, () => true);
    expect(fitted.parts).toBe(parts);
    expect(fitted.dropped).toEqual([]);
  });
});

const kindOrder = (parts: readonly Part[]): string => parts.map(({ kind }) => kind).join();

describe('every list of parts', () => {
  const parts = fc.array(part, { maxLength: 12 });
  const budget = fc.oneof(fc.integer({ min: 0, max: 500 }), fc.integer({ min: 0, max: 20_000 }));

  it('fits, unless the note on what was dropped alone does not', () => {
    fc.assert(
      fc.property(parts, budget, (all, most) => {
        const fitted = fitParts(all, within(most));
        if (!within(most)(fitted)) expect(fitted.parts).toEqual([]);
      }),
    );
  });

  it('is left with its first items, and what is missing is announced exactly', () => {
    fc.assert(
      fc.property(parts, budget, (all, most) => {
        const { parts: left, dropped } = fitParts(all, within(most));
        // Whole parts are the very same, so that the others can be told apart.
        const cut = left.filter((each) => !all.includes(each));
        const gone = dropped.filter(({ kept }) => kept === 0);
        expect(cut.length).toBeLessThanOrEqual(1);
        expect(left.length + gone.length).toBe(all.length);
        expect(dropped.length).toBe(gone.length + cut.length);
        const announced = (each: Part, kept: number): Dropped => ({
          kind: each.kind,
          title: 'title' in each ? each.title : '',
          kept,
          of: itemsOf(each).length,
        });
        const missing = all.filter((each) => !left.includes(each));
        const [half] = cut;
        const whole = missing.find((each) => half && each.kind === half.kind && startsWith(each, half));
        if (half) expect(whole).toBeDefined();
        const expected = missing.map((each) => announced(each, half && each === whole ? itemsOf(half).length : 0));
        const byText = (list: readonly Dropped[]): string[] => list.map((each) => JSON.stringify(each)).sort();
        expect(byText(dropped)).toEqual(byText(expected));
        expect(kindOrder(all.filter((each) => left.includes(each) || each === whole))).toBe(kindOrder(left));
      }),
    );
  });

  it('is looked at a few times for every part, and as often as halving one of them takes', () => {
    fc.assert(
      fc.property(parts, budget, (all, most) => {
        let looks = 0;
        fitParts(all, (fitted) => {
          looks += 1;
          return within(most)(fitted);
        });
        const longest = Math.max(1, ...all.map((each) => itemsOf(each).length), ...all.map(lengthOf));
        expect(looks).toBeLessThanOrEqual(2 * all.length + Math.ceil(Math.log2(longest)) + 4);
      }),
    );
  });

  it('comes to an end where nothing ever fits', () => {
    fc.assert(
      fc.property(parts, (all) => {
        const { parts: left, dropped } = fitParts(all, () => false);
        expect(left).toEqual([]);
        expect(dropped).toHaveLength(all.length);
      }),
    );
  });
});

const lengthOf = (each: Part): number => ('text' in each ? each.text.length : 'code' in each ? each.code.length : 0);

/** Whether a part is the start of another. */
function startsWith(whole: Part, half: Part): boolean {
  const [all, some] = [itemsOf(whole), itemsOf(half)];
  if (lengthOf(whole) > 0) return String(all[0]).startsWith(String(some[0]).slice(0, -1));
  return some.length < all.length && some.every((item, at) => item === all[at]);
}

describe('the note on what was dropped', () => {
  it('says nothing where nothing was', () => {
    expect(droppedNote([], 'en')).toBe('');
  });

  it('names what lost items and what is gone', () => {
    const dropped: Dropped[] = [
      { kind: 'list', title: 'Notes', kept: 3, of: 20 },
      { kind: 'steps', title: 'Check', kept: 0, of: 5 },
      { kind: 'text', title: '', kept: 0, of: 1 },
    ];
    expect(droppedNote(dropped, 'en')).toBe(
      'Shortened to fit: 3 of 20 under “Notes”; “Check” is left out; a paragraph is left out. Ask about one code or one product at a time.',
    );
    expect(droppedNote(dropped.slice(0, 1), 'zh-CN')).toContain('“Notes”只显示 20 项中的 3 项');
  });

  it('names three losses at most, and each once', () => {
    const lost = (title: string): Dropped => ({ kind: 'list', title, kept: 0, of: 2 });
    expect(droppedNote([lost('A'), lost('A'), lost('B'), lost('C')], 'en')).not.toContain('and more');
    expect(droppedNote(['A', 'B', 'C', 'D'].map(lost), 'en')).toContain('“C” is left out; and more.');
  });
});
