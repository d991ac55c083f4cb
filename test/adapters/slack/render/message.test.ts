import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { limits } from '../../../../src/adapters/slack/render/limits.ts';
import { type Message, render } from '../../../../src/adapters/slack/render/message.ts';
import type { Audience } from '../../../../src/chat/audience.ts';
import { createBot } from '../../../../src/core/bot.ts';
import type { Card, Part } from '../../../../src/core/card.ts';
import { languages } from '../../../../src/language.ts';
import { realCatalog } from '../../../support/catalog.ts';
import { anyCard } from '../../../support/slack/any-card.ts';
import { problemsOf } from '../../../support/slack/check.ts';

const direct: Audience = { kind: 'direct' };

/** Everybody who may see a card. */
const audiences: Audience[] = [
  direct,
  { kind: 'asker', thread: '1790000000.000100' },
  { kind: 'channel', owner: 'U0ONCALL', sharedBy: '<!here> ada' },
];

const card = (...parts: Part[]): Card => ({
  title: 'A title',
  tone: 'answer',
  language: 'en',
  parts,
  text: 'All of it',
});

const blocksOf = (...parts: Part[]): unknown[] => (render(card(...parts), direct).blocks ?? []).slice(1);

/** What Slack would reject of a message. `offset` is documented, but missing in the library's types. */
const rejected = (message: Message): string[] =>
  problemsOf(JSON.parse(JSON.stringify(message, (key, value) => (key === 'offset' ? undefined : value))));

/** The items of all lists of a message, in order. */
function itemsIn({ blocks = [] }: Message): string[] {
  const lists = blocks
    .flatMap((block) => (block.type === 'rich_text' ? block.elements : []))
    .flatMap((element) => (element.type === 'rich_text_list' ? element.elements : []));
  return lists.map(({ elements }) => elements.map((each) => ('text' in each ? (each.text ?? '') : '')).join(''));
}

/** The small print under a message. */
const notesIn = ({ blocks = [] }: Message): string[] =>
  blocks
    .flatMap((block) => (block.type === 'context' ? block.elements : []))
    .map((each) => ('text' in each ? String(each.text) : ''));

describe('each part of a card', () => {
  it('puts the title into a header without emoji', () => {
    expect(render(card(), direct).blocks).toEqual([
      { type: 'header', text: { type: 'plain_text', text: 'A title', emoji: false } },
    ]);
  });

  it('shows code spans in code style and everything else literally', () => {
    expect(blocksOf({ kind: 'text', text: 'Run `dig $HOST` *now* :x: <b> & ` go' })).toEqual([
      {
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
      },
    ]);
  });

  it('puts every fact on a line of its own', () => {
    const [block] = blocksOf({
      kind: 'facts',
      facts: [
        { label: 'A', value: 'b' },
        { label: 'C', value: 'd' },
      ],
    }) as [{ elements: unknown }];
    expect(block.elements).toEqual([
      {
        type: 'rich_text_section',
        elements: [
          { type: 'text', text: 'A: ', style: { bold: true } },
          { type: 'text', text: 'b' },
          { type: 'text', text: '\n' },
          { type: 'text', text: 'C: ', style: { bold: true } },
          { type: 'text', text: 'd' },
        ],
      },
    ]);
  });

  it('numbers steps and puts bullets before items', () => {
    const [steps, items] = blocksOf(
      { kind: 'steps', title: 'Do', steps: ['a'] },
      { kind: 'list', title: 'See', items: ['b'] },
    );
    expect(steps).toMatchObject({
      elements: [{ type: 'rich_text_section' }, { type: 'rich_text_list', style: 'ordered' }],
    });
    expect(items).toMatchObject({
      elements: [{ type: 'rich_text_section' }, { type: 'rich_text_list', style: 'bullet' }],
    });
  });

  it('shows a block to copy from as it is', () => {
    expect(blocksOf({ kind: 'code', code: 'a `b`\n  c' })).toMatchObject([
      { elements: [{ type: 'rich_text_preformatted', elements: [{ type: 'text', text: 'a `b`\n  c' }] }] },
    ]);
  });

  it('links to the web, and to nothing else', () => {
    const links = [
      { label: 'docs', url: 'https://example.com/a' },
      { label: 'trap', url: 'javascript:alert(1)' },
    ];
    expect(blocksOf({ kind: 'links', title: 'Source', links })).toMatchObject([
      {
        elements: [
          {},
          {
            elements: [
              { elements: [{ type: 'link', url: 'https://example.com/a', text: 'docs' }] },
              { elements: [{ type: 'text', text: 'trap (javascript:alert(1))' }] },
            ],
          },
        ],
      },
    ]);
  });

  it('sets small print small', () => {
    expect(blocksOf({ kind: 'note', text: 'Read `2026`' })).toEqual([
      { type: 'context', elements: [{ type: 'plain_text', text: 'Read 2026', emoji: false }] },
    ]);
  });

  it('leaves out what is empty, titles included', () => {
    expect(
      blocksOf(
        { kind: 'text', text: '' },
        { kind: 'facts', facts: [] },
        { kind: 'steps', title: 'Do', steps: [''] },
        { kind: 'list', title: 'See', items: [] },
        { kind: 'code', code: ' ' },
        { kind: 'links', title: 'Source', links: [] },
        { kind: 'note', text: '' },
        { kind: 'choices', title: 'Open', choices: [] },
      ),
    ).toEqual([]);
  });

  it('says who shared it, in the blocks and in the text', () => {
    const message = render(card(), { kind: 'channel', owner: 'U0ADA', sharedBy: 'ada <!here>' });
    expect(rejected(message)).toEqual([]);
    expect(message.text).toMatch(/^Shared by ada/);
    expect(notesIn(message)).toEqual([expect.stringMatching(/^Shared by ada/)]);
  });

  it('is text alone where nothing can be shown in blocks', () => {
    expect(render({ ...card(), title: '\u0000' }, direct)).toEqual({ text: 'All of it' });
  });
});

describe('a long list', () => {
  const items = Array.from({ length: 80 }, (_, index) => `\`${500 + index}\` ${'what it means '.repeat(5)}`);

  it('continues in further blocks, under one title', () => {
    const message = render(card({ kind: 'list', title: 'Codes', items }), direct);
    expect(itemsIn(message)).toEqual(items.map((item) => item.replaceAll('`', '')));
    expect(JSON.stringify(message.blocks).match(/"Codes"/g)).toHaveLength(1);
    expect(message.blocks?.length).toBeGreaterThan(2);
    for (const block of message.blocks ?? []) expect(JSON.stringify(block).length).toBeLessThan(limits.text * 4);
    expect(notesIn(message)).toEqual([]);
  });

  it('of steps goes on counting', () => {
    const steps = Array.from({ length: 120 }, (_, index) => `${index} ${'what to do '.repeat(6)}`);
    const { blocks = [] } = render(card({ kind: 'steps', title: 'Do', steps }), direct);
    const lists = blocks
      .flatMap((block) => (block.type === 'rich_text' ? block.elements : []))
      .flatMap((element) =>
        element.type === 'rich_text_list' ? [element as { elements: unknown[]; offset?: number }] : [],
      );
    expect(lists.length).toBeGreaterThan(2);
    let count = 0;
    for (const { elements, offset = 0 } of lists) {
      expect(offset).toBe(count);
      count += elements.length;
    }
    expect(count).toBe(steps.length);
  });

  it('has at least one item in each block, however long it is', () => {
    const message = render(card({ kind: 'list', title: 'Codes', items: ['x'.repeat(5000), 'y'.repeat(5000)] }), direct);
    expect(itemsIn(message).map((item) => item.length)).toEqual([limits.item, limits.item]);
  });
});

describe('a card that is too large', () => {
  const long = 'word '.repeat(590);

  it('loses its least important parts and says which', () => {
    const choices = {
      kind: 'choices',
      title: 'Open',
      choices: [{ label: 'a', question: 'a', language: 'en' }],
    } as const;
    const message = render(
      card(
        choices,
        { kind: 'list', title: 'Notes', items: [long] },
        ...[1, 2, 3, 4].map((): Part => ({ kind: 'text', text: long })),
      ),
      direct,
    );
    expect(JSON.stringify(message.blocks?.slice(0, -1))).not.toContain('Notes');
    expect(notesIn(message)).toEqual([expect.stringMatching(/^Shortened to fit: .*“Notes” is left out/)]);
    expect(rejected(message)).toEqual([]);
  });

  it('keeps as many items of a list as fit and says how many', () => {
    const items = Array.from({ length: 80 }, (_, index) => `item ${index}`.padEnd(36, '.'));
    const text: Part = { kind: 'text', text: long };
    const message = render(card(text, text, text, { kind: 'list', title: 'Codes', items }), direct);
    const kept = itemsIn(message);
    expect(kept.length).toBeGreaterThan(40);
    expect(kept).toEqual(items.slice(0, kept.length));
    expect(notesIn(message)).toEqual([expect.stringContaining(`${kept.length} of 80 under “Codes”`)]);
  });

  it('shows a long text up to the limit with an ellipsis', () => {
    expect(JSON.stringify(blocksOf({ kind: 'text', text: '回'.repeat(5000) }))).toContain('回…');
  });

  it('becomes as short as it is told', () => {
    const parts = [1, 2, 3].map((): Part => ({ kind: 'text', text: long }));
    const lengthOf = (total: number) => JSON.stringify(render(card(...parts), direct, total).blocks).length;
    expect(lengthOf(limits.total / 2)).toBeLessThan(limits.total / 2 + 1000);
    expect(lengthOf(limits.total)).toBeGreaterThan(limits.total / 2 + 1000);
  });
});

describe('whatever the card is', () => {
  it('Slack takes it and nobody is pinged', () => {
    fc.assert(
      fc.property(anyCard, (made) => {
        // A card has a title and a text; without both there is nothing to send.
        const { title, text } = made;
        fc.pre(title.trim() !== '' && text.trim() !== '' && /[^\p{Cc}\s]/u.test(title) && /[^\p{Cc}\s]/u.test(text));
        for (const audience of audiences) expect(rejected(render(made, audience))).toEqual([]);
      }),
      // Large cards take long to shrink; the seed and the path lead back to the one that failed.
      { numRuns: 200, endOnFailure: true },
    );
  }, 120_000);
});

const bot = createBot(realCatalog, { defaultLanguage: 'en' });
const entries = [...realCatalog.products.values()].flatMap(({ id, entries: documented }) =>
  [...documented.keys()].map((code) => ({ codes: [code], products: [id] })),
);
const products = [...realCatalog.products.keys()];

/** What the lists of a card say, without code marks. */
const listedBy = ({ parts }: Card): string[] =>
  parts.flatMap((part) => (part.kind === 'list' ? part.items.map((item) => item.replaceAll('`', '')) : []));

describe.each(languages)('in %s', (language) => {
  it('every entry of the catalog is a message that Slack takes, whole and with its source', () => {
    expect(entries.length).toBeGreaterThan(1000);
    for (const asked of entries) {
      const { card: made } = bot.explain({ text: '', asked, language });
      const message = render(made, direct);
      const name = `${asked.codes} ${asked.products}`;
      expect(rejected(message), name).toEqual([]);
      expect(notesIn(message).join(), name).not.toMatch(/^Shortened|^内容过长/);
      expect(itemsIn(message), name).toEqual(expect.arrayContaining(listedBy(made)));
      if (made.parts.some(({ kind }) => kind === 'links')) {
        expect(JSON.stringify(message.blocks), name).toContain('"link"');
      }
    }
  }, 60_000);

  it.each(products)('every code of %s is there or announced as left out, and can be opened', (product) => {
    const { card: made } = bot.explain({ text: '', asked: { intent: 'list', products: [product] }, language });
    const message = render(made, direct);
    const listed = listedBy(made);
    const shown = itemsIn(message);
    expect(rejected(message)).toEqual([]);
    expect(shown).toEqual(listed.slice(0, shown.length));
    if (shown.length < listed.length) {
      expect(notesIn(message).join()).toMatch(
        new RegExp(`\\b${shown.length} of ${listed.length}\\b|${listed.length} 项中的 ${shown.length} 项`),
      );
    } else {
      expect(notesIn(message).join()).not.toMatch(/Shortened|内容过长/);
    }
    const elements = (message.blocks ?? []).flatMap((block) => (block.type === 'actions' ? block.elements : []));
    const values = elements.flatMap((element): string[] => {
      if (element.type === 'static_select') return element.options?.map(({ value = '' }) => value) ?? [];
      return element.type === 'button' ? [element.value ?? ''] : [];
    });
    const codes = made.parts.flatMap((part) =>
      part.kind === 'choices' ? part.choices.map(({ asked }) => asked?.codes?.[0]) : [],
    );
    for (const code of codes)
      expect(
        values.some((value) => value.includes(`|${code}|`)),
        code,
      ).toBe(true);
  });
});
