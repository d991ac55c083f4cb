import { describe, expect, it } from 'vitest';
import { render } from '../../../../src/adapters/slack/render/message.ts';
import { restOrCard } from '../../../../src/chat/place.ts';
import { createBot } from '../../../../src/core/bot.ts';
import type { Card } from '../../../../src/core/card.ts';
import { languages } from '../../../../src/language.ts';
import { realCatalog } from '../../../support/catalog.ts';
import { problemsOf } from '../../../support/slack/check.ts';
import { direct } from './card.ts';
import { itemsIn, notesIn } from './reading.ts';

/* The real catalog, whole. */

const bot = createBot(realCatalog, { defaultLanguage: 'en' });
const entries = [...realCatalog.products.values()].flatMap(({ id, entries: documented }) =>
  [...documented.keys()].map((code) => ({ codes: [code], products: [id] })),
);
const products = [...realCatalog.products.keys()];

/** What the lists of a card say, without code marks. */
const listedBy = ({ parts }: Card): string[] =>
  parts.flatMap((part) => (part.kind === 'list' ? part.items.map((item) => item.replaceAll('`', '')) : []));

/** The commands of a card. */
const commandsOf = ({ parts }: Card): string[] =>
  parts.flatMap((part) => (part.kind === 'steps' ? part.steps.flatMap(({ command }) => command ?? []) : []));

describe.each(languages)('in %s', (language) => {
  it('every entry and its rest are messages that Slack takes, whole, with every command as it is', () => {
    expect(entries.length).toBeGreaterThan(1000);
    for (const asked of entries) {
      const { card } = bot.explain({ text: '', asked, language });
      const name = `${asked.codes} ${asked.products}`;
      for (const made of [card, restOrCard(card, true)]) {
        const message = render(made, direct);
        expect(problemsOf(message), name).toEqual([]);
        expect(notesIn(message).join(), name).not.toMatch(/^Shortened|^内容过长/);
        expect(itemsIn(message), name).toEqual(expect.arrayContaining(listedBy(made)));
        const blocks = JSON.stringify(message.blocks);
        for (const command of commandsOf(made)) expect(blocks, name).toContain(JSON.stringify(command));
        if (made.parts.some(({ kind }) => kind === 'links')) expect(blocks, name).toContain('"link"');
      }
    }
  }, 120_000);

  it.each(products)('every code of %s is there or announced as left out, and can be opened', (product) => {
    const { card: made } = bot.explain({ text: '', asked: { intent: 'list', products: [product] }, language });
    const message = render(made, direct);
    const listed = listedBy(made);
    const shown = itemsIn(message);
    expect(problemsOf(message)).toEqual([]);
    expect(shown).toEqual(listed.slice(0, shown.length));
    if (shown.length < listed.length) {
      expect(notesIn(message).join()).toMatch(
        new RegExp(`\\b${shown.length} of ${listed.length}\\b|${listed.length} [项行]中的 ${shown.length} [项行]`),
      );
    } else {
      expect(notesIn(message).join()).not.toMatch(/Shortened|内容过长/);
    }
    const elements = (message.blocks ?? []).flatMap((block) => (block.type === 'actions' ? block.elements : []));
    const values = elements.flatMap((element): string[] => {
      if (element.type === 'button') return [element.value ?? ''];
      if (element.type !== 'static_select') return [];
      const groups = [...(element.option_groups ?? []), { options: element.options ?? [] }];
      return groups.flatMap(({ options }) => options.map(({ value = '' }) => value));
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
