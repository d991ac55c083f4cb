import type { Choice, Part } from '../card.ts';
import type { Ref } from '../lookup/answer.ts';
import { menuInPlace } from '../parts.ts';
import type { Asked } from '../question.ts';
import { productName, typedName } from './catalog-names.ts';
import type { PresentContext } from './context.ts';

/** A choice that asks something. */
export const choice = (label: string, asked: Asked, context: PresentContext): Choice => ({
  label,
  question: typedQuestion(asked, context),
  asked,
  language: context.language,
});

/** What a person types to ask the same. */
export function typedQuestion(asked: Asked, context: PresentContext): string {
  const { intent, codes = [], classes = [], products = [], words = [], sharedName } = asked;
  return [
    ...(intent === undefined ? [] : [intent]),
    ...(words.length > 0 ? ['search', ...words] : []),
    ...codes,
    ...classes.map((first) => `${first}xx`),
    ...products.map((id) => typedName(id, context)),
    ...(sharedName === undefined ? [] : [sharedName]),
  ].join(' ');
}

/** An example of how to ask, which is read like anything that people type. */
export const example = (question: string, { language }: PresentContext): Choice => ({
  label: question,
  question,
  language,
});

/** A choice that opens the card of one entry, or the codes of its own that a product has for a status. */
export const openEntry = ({ product, code }: Ref, context: PresentContext): Choice =>
  choice(`${code} ${productName(product, context)}`, { codes: [code], products: [product] }, context);

/** A menu that opens entries in the place of the card. */
export const openMenu = (refs: readonly Ref[], context: PresentContext): Part[] =>
  menuInPlace(
    context.words.labels.open,
    refs.map((ref) => openEntry(ref, context)),
  );

/** A choice that asks for a code on every product that has it. */
export const compareCode = (code: string, context: PresentContext): Choice =>
  choice(context.words.compareCode(code), { codes: [code] }, context);

/** Choices that ask for the codes on every product that has them, where that is more than one. */
export const compareEverywhere = (codes: readonly string[], context: PresentContext): Choice[] =>
  codes.filter((code) => (context.catalog.codes.get(code)?.length ?? 0) > 1).map((code) => compareCode(code, context));
