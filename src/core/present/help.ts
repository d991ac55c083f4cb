import type { AnswerOf } from '../lookup/answer.ts';
import { choicesInPlace, list, menuInPlace, note, text } from '../parts.ts';
import { productName, productNames } from './catalog-names.ts';
import { choice, example } from './choices.ts';
import type { Draft, PresentContext } from './context.ts';

/** How to ask, with examples that work. */
export function help(_answer: AnswerOf<'help'>, context: PresentContext): Draft {
  const { words, catalog } = context;
  const products = [...catalog.products.keys()].map((id) =>
    choice(productName(id, context), { products: [id] }, context),
  );
  return {
    title: words.titles.help,
    parts: [
      ...text(words.help.intro),
      ...list(words.labels.ways, words.help.ways),
      ...text(productsLine(context)),
      ...note(words.help.privacy),
      ...choicesInPlace(
        words.labels.ask,
        words.examples.map((each) => example(each, context)),
      ),
      ...menuInPlace(words.labels.product, products),
    ],
  };
}

/** What the catalog covers. */
export const productsLine = (context: PresentContext): string => {
  const { help: labels, colon } = context.words;
  return `${labels.products}${colon}${productNames([...context.catalog.products.keys()], context)}`;
};

/** A short answer to politeness. */
export const thanked = (_answer: AnswerOf<'thanked'>, { words }: PresentContext): Draft => ({
  title: words.titles.thanked,
  parts: [],
});
