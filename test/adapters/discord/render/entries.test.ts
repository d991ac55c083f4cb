import { describe, expect, it } from 'vitest';
import { render } from '../../../../src/adapters/discord/render/message.ts';
import { standard } from '../../../../src/catalog/catalog.ts';
import { createBot } from '../../../../src/core/bot.ts';
import { type Card, spans } from '../../../../src/core/card.ts';
import { languages } from '../../../../src/language.ts';
import { realCatalog } from '../../../support/catalog.ts';
import { problemsOf } from '../../../support/discord/check.ts';

const bot = createBot(realCatalog, { defaultLanguage: 'en' });
const products = [...realCatalog.products.values()];

/** The characters that all embeds of a message hold together. */
const maxMessage = 6000;

/** Every string of a card that a person is to read. */
const textsOf = ({ title, parts }: Card): string[] => [
  title,
  ...parts.flatMap((part) => ('text' in part ? [part.text] : [])),
  ...parts.flatMap((part) => (part.kind === 'steps' ? part.steps : part.kind === 'list' ? part.items : [])),
  ...parts.flatMap((part) => (part.kind === 'facts' ? part.facts.map(({ value }) => value) : [])),
];

const codesOf = (card: Card): string[] =>
  textsOf(card)
    .flatMap((text) => spans(text))
    .flatMap(({ kind, text }) => (kind === 'code' ? [text] : []));

describe.each(languages)('in %s', (language) => {
  it.each(products.map(({ id }) => id))(
    'every entry of %s becomes one valid message that leaves nothing out that fits',
    (id) => {
      const product = realCatalog.products.get(id);
      const name = id === standard ? product?.name.en : id;
      for (const code of product?.entries.keys() ?? []) {
        const { card } = bot.explain({ text: code, products: name === undefined ? [] : [name], language });
        const { embeds, components } = render(card, { kind: 'asker' });
        expect(problemsOf('message', { embeds, components, allowed_mentions: { parse: [] } })).toEqual([]);
        if (embeds.some(({ footer }) => /Shortened|已缩短/.test(footer?.text ?? ''))) {
          expect(card.text.length, `${id} ${code} fits`).toBeGreaterThan(maxMessage);
          continue;
        }
        const written = embeds
          .flatMap(({ title, description, fields = [] }) => [title, description, ...fields.map(({ value }) => value)])
          .join('\n');
        for (const command of codesOf(card)) expect(written).toContain(`\`${command}\``);
        expect(written).toMatch(/\]\(https:\/\/[^)]+\)/);
        expect(written).not.toContain('…\n');
      }
    },
  );

  it.each([
    ['each code alone', [...realCatalog.codes.keys()]],
    ['each product and vendor alone', [...products.map(({ id }) => id), ...realCatalog.vendors.keys()]],
    ['help and what is not known', ['', 'help', '999', '522 tencnt', '@everyone', '回源超时', '<@&1> 522 *x*']],
  ])('%s becomes a valid message', (_name, questions) => {
    for (const text of questions) {
      const message = render(bot.explain({ text, language }).card, { kind: 'asker' });
      expect(problemsOf('message', { ...message, allowed_mentions: { parse: [] } })).toEqual([]);
    }
  });
});
