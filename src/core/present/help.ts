import type { Choice } from '../card.ts';
import { choice, type Draft, example, type Of, productName, productsLine, type Setting } from './context.ts';

/** How to ask, with examples that work. */
export function help(_answer: Of<'help'>, setting: Setting): Draft {
  const { words } = setting;
  return {
    title: words.titles.help,
    parts: [
      { kind: 'text', text: words.help.intro },
      { kind: 'list', title: words.labels.ways, items: words.help.ways },
      { kind: 'text', text: productsLine(setting) },
      { kind: 'note', text: words.help.privacy },
      {
        kind: 'choices',
        title: words.labels.ask,
        choices: words.examples.map((each) => example(each, setting)),
        replaces: true,
      },
      { kind: 'choices', title: words.labels.product, choices: products(setting), menu: true, replaces: true },
    ],
  };
}

const products = (setting: Setting): Choice[] =>
  [...setting.catalog.products.keys()].map((id) => choice(productName(id, setting), { products: [id] }, setting));

/** A short answer to politeness. */
export const thanked = (_answer: Of<'thanked'>, { words }: Setting): Draft => ({
  title: words.titles.thanked,
  parts: [],
});
