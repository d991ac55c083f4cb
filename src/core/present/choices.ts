import { standard } from '../../catalog/catalog.ts';
import type { Choice, Part } from '../card.ts';
import type { Ref } from '../lookup/answer.ts';
import { choicesInPlace, menu } from '../parts.ts';
import type { Asked } from '../question.ts';
import { kindOf, productName, productOf, titleOf, typedName } from './catalog-names.ts';
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
export const openEntry = (ref: Ref, context: PresentContext): Choice => ({
  ...choice(
    `${productName(ref.product, context)} ${ref.code}`,
    { codes: [ref.code], products: [ref.product] },
    context,
  ),
  description: titleIn(ref, context),
});

/** Choices that open entries in the place of the card; many become a menu. */
export const openInPlace = (title: string, refs: readonly Ref[], context: PresentContext): Part[] =>
  choicesInPlace(
    title,
    ownFirst(refs, context).map((ref) => openEntry(ref, context)),
  );

/**
 * A menu of the same code on other products, by what kind of product they are, the team's own first. It does not repeat
 * the code: the card is about it.
 */
export function openProducts(title: string, refs: readonly Ref[], context: PresentContext): Part[] {
  const codes = new Set(refs.map(({ code }) => code));
  return menu(
    title,
    byKind(refs, context).map((ref) => ({
      ...openEntry(ref, context),
      ...(codes.size === 1 && { label: productName(ref.product, context) }),
      group: groupOf(ref.product, context),
    })),
  );
}

/** References with the team's own products first, then those that people ask about most; the standard is no product. */
export function ownFirst<Each extends Ref>(refs: readonly Each[], context: PresentContext): Each[] {
  const { defaultProducts } = context;
  const order = (id: string): number => {
    const own = defaultProducts.indexOf(id);
    if (own >= 0) return own - defaultProducts.length - mostQuestions;
    return id === standard ? 1 : -productOf(id, context).asked;
  };
  return refs.toSorted((a, b) => order(a.product) - order(b.product));
}

/** No product has as many. */
const mostQuestions = 1_000;

/** In the groups of a menu: the team's own products, then kind by kind. */
export function byKind(refs: readonly Ref[], context: PresentContext): Ref[] {
  const group = (id: string): number =>
    context.defaultProducts.includes(id) ? -1 : kinds.indexOf(kindOf(id, context));
  return ownFirst(refs, context).toSorted((a, b) => group(a.product) - group(b.product));
}

/** The kinds of products in the order in which menus show them. */
const kinds = ['cdn', 'waf', 'load-balancer', 'proxy', 'server', 'gateway', 'platform', 'storage', 'api', 'standard'];

/** The heading in a menu under which a product stands. */
export const groupOf = (id: string, context: PresentContext): string =>
  context.defaultProducts.includes(id) ? context.words.kinds.own : context.words.kinds[kindOf(id, context)];

/** What the code means there, for the description of a choice; empty for a status that has codes of its own only. */
const titleIn = (ref: Ref, context: PresentContext): string =>
  context.catalog.products.get(ref.product)?.entries.has(ref.code) ? titleOf(ref, context) : '';

/** A choice that asks for a code on every product that has it. */
export const compareCode = (code: string, context: PresentContext): Choice =>
  choice(context.words.compareCode(code), { codes: [code] }, context);

/** Choices that ask for the codes on every product that has them, where that is more than one. */
export const compareEverywhere = (codes: readonly string[], context: PresentContext): Choice[] =>
  codes.filter((code) => (context.catalog.codes.get(code)?.length ?? 0) > 1).map((code) => compareCode(code, context));
