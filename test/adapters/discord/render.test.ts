import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Place } from '../../../src/adapters/discord/render/controls.ts';
import { render, renderText } from '../../../src/adapters/discord/render/message.ts';
import { nothing } from '../../../src/adapters/discord/render/text.ts';
import type { Card, Choice, Part } from '../../../src/core/card.ts';
import { problemsOf } from '../../support/discord/check.ts';
import { cards, places } from './cards.ts';

const card = (...parts: Part[]): Card => ({ title: 'Title', tone: 'answer', language: 'en', parts, text: 'Title' });
const choices = (count: number, title = 'Open'): Part => ({
  kind: 'choices',
  title,
  choices: Array.from(
    { length: count },
    (_, at): Choice => ({ label: `code ${at}`, question: `${500 + at}`, language: 'en' }),
  ),
});
const asMessage = (value: Card, place?: Place) => ({ ...render(value, place), allowed_mentions: { parse: [] } });

describe('a card becomes embeds', () => {
  it('with facts beside each other, numbered steps, links and small print', () => {
    const { embeds } = render(
      card(
        {
          kind: 'facts',
          facts: [
            { label: 'Look at', value: 'the origin' },
            { label: 'Raised by', value: 'the edge' },
          ],
        },
        { kind: 'text', text: 'The meaning.' },
        { kind: 'steps', title: 'Check', steps: ['First `curl`.', '2. second\nline'] },
        { kind: 'list', title: 'Attach', items: ['The *time*.'] },
        { kind: 'links', title: 'Sources', links: [{ label: 'Page', url: 'https://example.com/a' }] },
        { kind: 'note', text: 'Said by `others`.' },
      ),
    );
    expect(embeds).toEqual([
      {
        title: 'Title',
        description: 'The meaning.',
        color: expect.any(Number),
        fields: [
          { name: 'Look at', value: 'the origin', inline: true },
          { name: 'Raised by', value: 'the edge', inline: true },
          { name: 'Check', value: '1. First `curl`.\n2. 2\\. second line', inline: false },
          { name: 'Attach', value: '- The \\*time\\*.', inline: false },
          { name: 'Sources', value: '- [Page](https://example.com/a)', inline: false },
        ],
        footer: { text: 'Said by others.' },
      },
    ]);
  });

  it('with an embed for each heading', () => {
    const { embeds } = render(
      card({ kind: 'heading', text: 'One' }, { kind: 'text', text: 'a' }, { kind: 'heading', text: 'Two' }),
    );
    expect(embeds.map(({ title }) => title)).toEqual(['Title', 'One', 'Two']);
  });

  it('with wide facts below each other', () => {
    const { embeds } = render(
      card({
        kind: 'facts',
        facts: [
          { label: 'a', value: 'x'.repeat(130) },
          { label: 'b', value: 'y' },
        ],
      }),
    );
    expect(embeds[0]?.fields?.map(({ inline }) => inline)).toEqual([false, false]);
  });

  it('with a text after the steps where it was said', () => {
    const { embeds } = render(card({ kind: 'steps', title: 'Check', steps: ['a'] }, { kind: 'text', text: 'then' }));
    expect(embeds[0]?.fields?.at(-1)).toEqual({ name: nothing, value: 'then', inline: false });
  });

  it('with a code block as it stands', () => {
    expect(render(card({ kind: 'code', code: 'a *b*\nc' })).embeds[0]?.description).toBe('```\na *b*\nc\n```');
  });

  it('with a list over several fields when one does not hold it', () => {
    const items = Array.from({ length: 30 }, (_, at) => `${at} ${'x'.repeat(80)}`);
    const fields = render(card({ kind: 'list', title: 'Codes', items })).embeds[0]?.fields ?? [];
    expect(fields.map(({ name }) => name)).toEqual(['Codes', nothing, nothing]);
    expect(fields.flatMap(({ value }) => value.split('\n'))).toHaveLength(30);
  });

  it('even when there is nothing in it', () => {
    expect(problemsOf('message', asMessage({ ...card(), title: ' ' }))).toEqual([]);
  });
});

describe('a card that is too long', () => {
  const long = (kind: string, count: number) =>
    Array.from({ length: count }, (_, at) => `${kind} ${at} ${'x'.repeat(90)}`);
  const { embeds } = render(
    card(
      { kind: 'text', text: 'The meaning.' },
      { kind: 'steps', title: 'Check', steps: long('step', 20) },
      { kind: 'list', title: 'Elsewhere', items: long('item', 80) },
      { kind: 'links', title: 'Sources', links: [{ label: 'Page', url: 'https://example.com/a' }] },
    ),
  );
  const fields = embeds.flatMap((embed) => embed.fields ?? []);

  it('says that something is missing', () => {
    expect(embeds.at(-1)?.footer?.text).toBe('Shortened to fit into one Discord message.');
    expect(fields.some(({ value }) => value.endsWith('- …'))).toBe(true);
  });

  it('keeps its meaning, its steps and its sources', () => {
    expect(embeds[0]?.description).toBe('The meaning.');
    expect(fields.flatMap(({ value }) => value.match(/step \d+/g) ?? [])).toHaveLength(20);
    expect(fields.at(-1)?.name).toBe('Sources');
  });

  it('loses whole parts when there are more headings than embeds', () => {
    const parts = Array.from({ length: 14 }, (_, at): Part => ({ kind: 'heading', text: `${at}` }));
    expect(render(card(...parts)).embeds).toHaveLength(10);
  });
});

describe('choices become', () => {
  it('buttons up to five, with their title above', () => {
    const { components, embeds } = render(card(choices(5, 'Did you mean')));
    expect(components).toHaveLength(1);
    expect(components[0]?.components).toHaveLength(5);
    expect(components[0]?.components[0]).toMatchObject({ type: 2, label: 'code 0', custom_id: 'ask:en:500' });
    expect(embeds[0]?.description).toBe('**Did you mean**');
  });

  it('menus above that, 25 options in each', () => {
    const { components } = render(card(choices(41)));
    const menus = components.map((row) => row.components[0]);
    expect(menus).toMatchObject([
      { type: 3, custom_id: 'menu:0', placeholder: 'Open (1/2)', options: { length: 25 } },
      { type: 3, custom_id: 'menu:1', placeholder: 'Open (2/2)', options: { length: 16 } },
    ]);
  });

  it('no more than five rows', () => {
    expect(render(card(choices(200))).components).toHaveLength(5);
  });

  it('each asked once, and none that is too long for an id', () => {
    const long = 'x'.repeat(100);
    const part: Part = {
      kind: 'choices',
      title: 'Open',
      choices: [
        { label: 'a', question: '522', language: 'en' },
        { label: 'b', question: '522', language: 'en' },
        { label: 'c', question: long, language: 'en' },
      ],
    };
    expect(render(card(part, part)).components).toMatchObject([{ components: [{ label: 'a' }] }]);
  });
});

it('any card keeps every limit, has the form that Discord takes and pings nobody', () => {
  fc.assert(
    fc.property(cards, places, (any, place) => {
      expect(problemsOf('message', asMessage(any, place))).toEqual([]);
    }),
    { numRuns: 300 },
  );
});

it('the plain text of any card fits into a message', () => {
  fc.assert(
    fc.property(cards, (any) => {
      const body = { content: renderText(any), allowed_mentions: { parse: [] } };
      expect(problemsOf('message', body)).toEqual([]);
    }),
  );
});
