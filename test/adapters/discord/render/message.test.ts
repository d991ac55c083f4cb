import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { render, renderText } from '../../../../src/adapters/discord/render/message.ts';
import { zeroWidthSpace } from '../../../../src/adapters/discord/render/text.ts';
import type { Audience } from '../../../../src/chat/audience.ts';
import type { Card, Choice, Part } from '../../../../src/core/card.ts';
import { problemsOf } from '../../../support/discord/check.ts';
import { audiences, cards } from './any-card.ts';

const card = (...parts: Part[]): Card => ({ title: 'Title', tone: 'answer', language: 'en', parts, text: 'Title' });
const choices = (count: number, title = 'Open'): Part => ({
  kind: 'choices',
  title,
  choices: Array.from(
    { length: count },
    (_, at): Choice => ({
      label: `code ${at}`,
      question: `${500 + at}`,
      asked: { codes: [`${500 + at}`] },
      language: 'en',
    }),
  ),
});
/** In direct messages, where there is no row for what can be done with a card. */
const show = (...parts: Part[]) => render(card(...parts), { kind: 'direct' });
const asMessage = (value: Card, audience: Audience) => ({
  ...render(value, audience),
  allowed_mentions: { parse: [] },
});

describe('a card becomes embeds', () => {
  it('with facts in columns, numbered steps, links and small print', () => {
    const { embeds } = show(
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
    const { embeds } = show(
      { kind: 'heading', text: 'One' },
      { kind: 'text', text: 'a' },
      { kind: 'heading', text: 'Two' },
    );
    expect(embeds.map(({ title }) => title)).toEqual(['Title', 'One', 'Two']);
  });

  it('with wide facts below each other', () => {
    const { embeds } = show({
      kind: 'facts',
      facts: [
        { label: 'a', value: 'x'.repeat(130) },
        { label: 'b', value: 'y' },
      ],
    });
    expect(embeds[0]?.fields?.map(({ inline }) => inline)).toEqual([false, false]);
  });

  it('with a text after the steps in its turn', () => {
    const { embeds } = show({ kind: 'steps', title: 'Check', steps: ['a'] }, { kind: 'text', text: 'then' });
    expect(embeds[0]?.fields?.at(-1)).toEqual({ name: zeroWidthSpace, value: 'then', inline: false });
  });

  it('with a code block as it is', () => {
    expect(show({ kind: 'code', code: 'a *b*\nc' }).embeds[0]?.description).toBe('```\na *b*\nc\n```');
  });

  it('with a list over several fields when one does not hold it', () => {
    const items = Array.from({ length: 30 }, (_, at) => `${at} ${'x'.repeat(80)}`);
    const fields = show({ kind: 'list', title: 'Codes', items }).embeds[0]?.fields ?? [];
    expect(fields.map(({ name }) => name)).toEqual(['Codes', zeroWidthSpace, zeroWidthSpace]);
    expect(fields.flatMap(({ value }) => value.split('\n'))).toHaveLength(30);
  });

  it('even when there is nothing in it', () => {
    expect(problemsOf('message', asMessage({ ...card(), title: ' ' }, { kind: 'direct' }))).toEqual([]);
  });
});

describe('a card that is too long', () => {
  const long = (kind: string, count: number) =>
    Array.from({ length: count }, (_, at) => `${kind} ${at} ${'x'.repeat(90)}`);
  const { embeds } = show(
    { kind: 'text', text: 'The meaning.' },
    { kind: 'steps', title: 'Check', steps: long('step', 20) },
    { kind: 'list', title: 'Elsewhere', items: long('item', 80) },
    { kind: 'links', title: 'Sources', links: [{ label: 'Page', url: 'https://example.com/a' }] },
  );
  const fields = embeds.flatMap((embed) => embed.fields ?? []);

  it('says what is missing', () => {
    const shown = fields.flatMap(({ value }) => value.match(/item \d+/g) ?? []).length;
    expect(shown).toBeGreaterThan(20);
    expect(embeds.at(-1)?.footer?.text).toMatch(`Shortened to fit: ${shown} of 80 under “Elsewhere”.`);
  });

  it('keeps its meaning, its steps and its sources', () => {
    expect(embeds[0]?.description).toBe('The meaning.');
    expect(fields.flatMap(({ value }) => value.match(/step \d+/g) ?? [])).toHaveLength(20);
    expect(fields.at(-1)?.name).toBe('Sources');
  });

  it('goes on in the last embed when there are more headings than embeds', () => {
    const sections = Array.from({ length: 14 }, (_, at): Part[] => [
      { kind: 'heading', text: `Heading ${at}` },
      { kind: 'text', text: `Text ${at}` },
    ]);
    const { embeds: all } = show(...sections.flat());
    expect(all).toHaveLength(10);
    expect(all.at(-1)?.description).toMatch(/^Text 8\n\n\*\*Heading 9\*\*\n\nText 9\n\n[\s\S]*Text 13$/);
  });

  it('has each of its parts rendered once, however often the others are cut', () => {
    const texts = long('step', 60);
    let reads = 0;
    const parts = Array.from(
      { length: 70 },
      (_, at): Part => ({
        kind: 'steps',
        title: `${at}`,
        get steps() {
          reads += 1;
          return texts;
        },
      }),
    );
    expect(show(...parts).embeds.at(-1)?.footer?.text).toMatch('“69” is left out');
    expect(reads / parts.length).toBeLessThan(10);
  });
});

describe('choices become', () => {
  it('buttons up to five, with their title above', () => {
    const { components, embeds } = show(choices(5, 'Did you mean'));
    expect(components).toHaveLength(1);
    expect(components[0]?.components).toHaveLength(5);
    const custom_id = expect.stringMatching(/^ask:en:\|500/);
    expect(components[0]?.components[0]).toMatchObject({ type: 2, label: 'code 0', custom_id });
    expect(embeds[0]?.description).toBe('**Did you mean**');
  });

  it('menus above that, 25 options in each', () => {
    const { components } = show(choices(41));
    const menus = components.map((row) => row.components[0]);
    expect(menus).toMatchObject([
      { type: 3, custom_id: 'menu:0', placeholder: 'Open (1/2)', options: { length: 25 } },
      { type: 3, custom_id: 'menu:1', placeholder: 'Open (2/2)', options: { length: 16 } },
    ]);
  });

  it('no more than five rows', () => {
    expect(show(choices(200)).components).toHaveLength(5);
  });

  it('each asked once; one that is too long for an id is missing, and the small print says so', () => {
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
    const { components, embeds } = show(part);
    expect(components).toMatchObject([{ components: [{ label: 'a' }] }]);
    expect(embeds[0]?.footer?.text).toMatch('Shortened to fit: 1 of 2 under “Open”.');
    expect(show(part, part).components).toHaveLength(1);
  });
});

/** How long hostile cards may take on a busy machine, in milliseconds; none of them waits for anything. */
const plenty = 180_000;

it('any card keeps every limit, is valid against the published schema and pings nobody', { timeout: plenty }, () => {
  fc.assert(
    fc.property(cards, audiences, (any, audience) => {
      expect(problemsOf('message', asMessage(any, audience))).toEqual([]);
    }),
    { numRuns: 300 },
  );
});

it('the plain text of any card fits into a message', { timeout: plenty }, () => {
  fc.assert(
    fc.property(cards, (any) => {
      const body = { content: renderText(any), allowed_mentions: { parse: [] } };
      expect(problemsOf('message', body)).toEqual([]);
    }),
  );
});
