import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { limits } from '../../../src/adapters/slack/limits.ts';
import { render } from '../../../src/adapters/slack/render.ts';
import { botOf } from '../../../src/core/bot.ts';
import type { Card, Part } from '../../../src/core/card.ts';
import { languages } from '../../../src/locales/language.ts';
import { realCatalog, realFiles } from '../../support/catalog.ts';
import { anyCard } from '../../support/slack/any-card.ts';
import { problemsOf } from '../../support/slack/check.ts';

const card = (...parts: Part[]): Card => ({
  title: 'A title',
  tone: 'answer',
  language: 'en',
  parts,
  text: 'All of it',
});

const blocksOf = (...parts: Part[]): unknown[] => (render(card(...parts)).blocks ?? []).slice(1);

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
    expect(render(card()).blocks).toEqual([
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
    const [, actions] = blocksOf(choices(6)) as [unknown, { elements: { type: string; options: unknown[] }[] }];
    expect(actions.elements).toMatchObject([{ type: 'static_select', placeholder: { text: 'Choose one' } }]);
    expect(actions.elements[0]?.options).toHaveLength(6);
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
        const message = render(made);
        expect(problemsOf(message)).toEqual([]);
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
        const message = render(made);
        expect(problemsOf(message), text).toEqual([]);
        expect(JSON.stringify(message.blocks), text).not.toContain('Shortened');
        if (made.parts.some(({ kind }) => kind === 'links'))
          expect(JSON.stringify(message.blocks), text).toContain('"link"');
      }
    },
    60_000,
  );
});
