import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Audience } from '../../../src/adapters/slack/render/audience.ts';
import { formatContext, formatShared, parseContext, parseShared } from '../../../src/adapters/slack/render/ids.ts';
import { limits } from '../../../src/adapters/slack/render/limits.ts';
import { render } from '../../../src/adapters/slack/render/message.ts';
import { botOf } from '../../../src/core/bot.ts';
import type { Card, Part } from '../../../src/core/card.ts';
import { languages } from '../../../src/language.ts';
import { realCatalog, realFiles } from '../../support/catalog.ts';
import { anyCard } from '../../support/slack/any-card.ts';
import { problemsOf } from '../../support/slack/check.ts';

const own: Audience = { kind: 'own' };

/** Everybody who may see a card. */
const audiences: Audience[] = [
  own,
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

const blocksOf = (...parts: Part[]): unknown[] => (render(card(...parts), own).blocks ?? []).slice(1);

const choices = (count: number, question = '522 edgeone'): Part => ({
  kind: 'choices',
  title: 'Open a card',
  choices: Array.from({ length: count }, (_, index) => ({
    label: `Choice ${index}`,
    question: `${question} ${index}`,
    language: 'en',
  })),
});

describe('each part of a card', () => {
  it('puts the title into a header without emoji', () => {
    expect(render(card(), own).blocks).toEqual([
      { type: 'header', text: { type: 'plain_text', text: 'A title', emoji: false } },
    ]);
  });

  it('shows code spans in code style and everything else as it stands', () => {
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

  it('shows a block to copy from as it stands', () => {
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

  it('offers up to five choices as buttons that carry their questions', () => {
    const [, actions] = blocksOf(choices(5)) as [unknown, { elements: { type: string; value: string }[] }];
    expect(actions.elements.map(({ type, value }) => `${type} ${value}`)).toContain('button en:522 edgeone 4');
    expect(actions.elements).toHaveLength(5);
  });

  it('offers more choices as a menu', () => {
    const [actions] = blocksOf(choices(6)) as [{ elements: { type: string; options: unknown[] }[] }];
    expect(actions.elements).toMatchObject([{ type: 'static_select', placeholder: { text: 'Open a card' } }]);
    expect(actions.elements[0]?.options).toHaveLength(6);
  });

  it('offers a few as a menu where they are meant to be one, and more than a menu holds in several', () => {
    const [few] = blocksOf({ ...choices(2), menu: true } as Part) as [{ elements: { type: string }[] }];
    expect(few.elements).toMatchObject([{ type: 'static_select' }]);
    const [many] = blocksOf(choices(102)) as [{ elements: { placeholder: { text: string }; options: unknown[] }[] }];
    expect(many.elements.map(({ placeholder, options }) => [placeholder.text, options.length])).toEqual([
      ['Open a card (1/2)', 100],
      ['Open a card (2/2)', 2],
    ]);
  });

  it('tells choices that take the place of the card from those that do not', () => {
    expect(JSON.stringify(blocksOf(choices(2)))).toContain('"ask:0.1"');
    expect(JSON.stringify(blocksOf({ ...choices(2), replaces: true } as Part))).toContain('"open:0.1"');
  });

  it('offers buttons when a question is too long for a menu', () => {
    const [, actions] = blocksOf(choices(30, 'x'.repeat(100))) as [unknown, { elements: { type: string }[] }];
    expect(actions.elements).toHaveLength(limits.actions);
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
});

describe('what can be done with a card', () => {
  const actions: Part = {
    kind: 'actions',
    actions: [
      { label: '522 on every product', question: '522', language: 'en' },
      { label: 'Source', url: 'https://docs.example.com/522' },
      { label: 'Trap', url: 'javascript:alert(1)' },
    ],
  };
  const again = { text: '522 tencent-edgeone', language: 'en' as const };
  const lastRow = (audience: Audience, changes: Partial<Card> = { again }) => {
    const { blocks = [] } = render({ ...card(actions), ...changes }, audience);
    expect(problemsOf({ text: 'x', blocks })).toEqual([]);
    return blocks.flatMap((block) => (block.type === 'actions' ? block.elements : []));
  };
  const idsOf = (elements: ReturnType<typeof lastRow>) => elements.map(({ action_id }) => action_id);

  it('is to compare, to open the source, and to share what only one person sees', () => {
    const elements = lastRow({ kind: 'asker' });
    expect(idsOf(elements)).toEqual(['next:0.0', 'link:0.1', 'share']);
    expect(elements[1]).toMatchObject({
      url: 'https://docs.example.com/522',
      accessibility_label: 'Source (docs.example.com)',
    });
  });

  it('is not to share what answers nothing, and what is nobody else’s to see', () => {
    expect(idsOf(lastRow({ kind: 'asker' }, {}))).not.toContain('share');
    expect(idsOf(lastRow({ kind: 'own' }))).toEqual(['next:0.0', 'link:0.1']);
  });

  it('is to delete what everybody sees, for the one who asked', () => {
    const elements = lastRow({ kind: 'channel', owner: 'U0ONCALL' });
    expect(elements.at(-1)).toMatchObject({ action_id: 'delete', value: 'en:U0ONCALL' });
  });

  it('is to paste a text where nothing was understood', () => {
    expect(idsOf(lastRow({ kind: 'asker' }, { tone: 'unknown' }))).toContain('paste');
    expect(idsOf(lastRow({ kind: 'asker' }, { tone: 'help' }))).toContain('paste');
    expect(idsOf(lastRow({ kind: 'view' }, { tone: 'help' }))).not.toContain('paste');
  });

  it('says who shared it, in the blocks and in the text', () => {
    const message = render(card(), { kind: 'channel', owner: 'U0ADA', sharedBy: 'ada <!here>' });
    expect(problemsOf(message)).toEqual([]);
    expect(message.text).toMatch(/^Shared by ada/);
    expect(JSON.stringify(message.blocks)).toContain('Shared by ada');
  });

  it('stays when the card is shortened', () => {
    const long = card(actions, ...[1, 2, 3, 4, 5].map((): Part => ({ kind: 'text', text: 'word '.repeat(590) })));
    const { blocks = [] } = render({ ...long, again }, { kind: 'asker' });
    expect(JSON.stringify(blocks)).toContain('Shortened');
    expect(JSON.stringify(blocks.at(-1))).toMatch(/next:.*link:.*share/);
  });

  it('names the thread that it would be shared to', () => {
    const labels = (audience: Audience) => JSON.stringify(lastRow(audience));
    expect(labels({ kind: 'asker' })).toContain('Share to channel');
    expect(labels({ kind: 'asker', thread: '17.1' })).toContain('Share to thread');
  });

  it('takes thread, ids and host along with every choice, as far as there is room', () => {
    const carried = { host: 'a.example.com', ids: [{ product: 'cloudflare', name: 'cf-ray', value: '8f1e' }] };
    const made = { ...card(choices(2), { ...choices(7), title: 'More' } as Part), again: { ...again, carried } };
    const { blocks = [] } = render(made, { kind: 'asker', thread: '17.1' });
    const ids = blocks.flatMap((block) => (block.type === 'actions' ? [block.block_id ?? ''] : []));
    expect(new Set(ids).size).toBe(3);
    for (const id of ids) expect(parseContext(id)).toEqual({ thread: '17.1', carried });
    const long = { ids: Array.from({ length: 40 }, () => carried.ids[0]) } as typeof carried;
    expect(parseContext(formatContext('0', { thread: '17.1', carried: long }))).toEqual({ thread: '17.1' });
    for (const strange of ['', '0', '0:', '0:5', '0:null', 'b1']) expect(parseContext(strange)).toEqual({});
  });

  it('carries ids and host as long as a button has room for them', () => {
    const id = (value: string) => ({ product: 'cloudflare', name: 'cf-ray', value });
    const few = { again: { ...again, carried: { host: 'a.example.com', ids: [id('8f1e')] } }, thread: '17.1' };
    expect(parseShared(formatShared(few) ?? '')).toEqual(few);
    const many = { again: { ...again, carried: { ids: Array.from({ length: 40 }, () => id('x'.repeat(99))) } } };
    expect(parseShared(formatShared(many) ?? '')).toEqual({ again });
    expect(formatShared({ again: { ...again, text: 'x'.repeat(2000) } })).toBeUndefined();
  });

  it.each(['', 'x', '{}', 'null', '[]', '{"text":5}', '{"text":"522","language":"fr"}'])(
    'takes the value %j for none of its own',
    (value) => {
      expect(parseShared(value)).toBeUndefined();
    },
  );
});

describe('a card that is too large', () => {
  it('loses its least important parts and says so', () => {
    const long = 'word '.repeat(590);
    const blocks = blocksOf(
      choices(3),
      { kind: 'list', title: 'Notes', items: [long] },
      ...[1, 2, 3, 4].map((): Part => ({ kind: 'text', text: long })),
    );
    const kinds = JSON.stringify(blocks);
    expect(kinds).not.toContain('"actions"');
    expect(kinds).not.toContain('Notes');
    expect(kinds).toContain('Shortened');
    expect(blocks).toHaveLength(4);
  });

  it('loses half a list before all of it', () => {
    const items = Array.from({ length: 80 }, (_, index) => `item ${index}`);
    const text: Part = { kind: 'text', text: 'word '.repeat(590) };
    const kept = JSON.stringify(
      blocksOf(text, text, text, { kind: 'list', title: 'Codes', items: items.map((item) => item.padEnd(36, '.')) }),
    );
    expect(kept).toContain('item 39');
    expect(kept).not.toContain('item 40');
  });

  it('shows long text up to the limit with an ellipsis', () => {
    expect(JSON.stringify(blocksOf({ kind: 'text', text: '回'.repeat(5000) }))).toContain('回…');
  });
});

describe('whatever the card is', () => {
  it('Slack takes it and nobody is pinged', () => {
    fc.assert(
      fc.property(anyCard, (made) => {
        // A card has a title and a text; without both there is nothing to send.
        const { title, text } = made;
        fc.pre(title.trim() !== '' && text.trim() !== '' && /[^\p{Cc}\s]/u.test(title) && /[^\p{Cc}\s]/u.test(text));
        for (const audience of audiences) expect(problemsOf(render(made, audience))).toEqual([]);
      }),
      // Large cards take long to shrink; the seed and the path lead back to the one that failed.
      { numRuns: 200, endOnFailure: true },
    );
  }, 120_000);
});

describe('every entry of the catalog', () => {
  const bot = botOf(realCatalog, () => ({ defaultLanguage: 'en' }));
  const asked = realFiles().products.flatMap(({ id, entries }) => [id, ...entries.map(({ stem }) => `${stem} ${id}`)]);

  it.each(languages)(
    'in %s is a message that Slack takes, with its source',
    (language) => {
      for (const text of asked) {
        const made = bot.explain({ text, language });
        const message = render(made, own);
        expect(problemsOf(message), text).toEqual([]);
        expect(JSON.stringify(message.blocks), text).not.toContain('Shortened');
        if (made.parts.some(({ kind }) => kind === 'links'))
          expect(JSON.stringify(message.blocks), text).toContain('"link"');
      }
    },
    60_000,
  );
});
