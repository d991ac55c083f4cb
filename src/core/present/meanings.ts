import { standard } from '../../catalog/catalog.ts';
import type { Part } from '../card.ts';
import type { Ref } from '../lookup/answer.ts';
import { entryOf, type Of, openEntry, productName, type Setting, titleOf, unique } from './context.ts';

/** What a code stands for on some products. */
export type Meaning = { readonly phrase: string; readonly refs: readonly Ref[] };

/**
 * Groups entries of one code by what it stands for, the commonest first, so that twenty products which follow the HTTP
 * standard are one line and the two that do not stand out.
 */
export function meanings(refs: readonly Ref[], setting: Setting): Meaning[] {
  const groups = new Map<string, Ref[]>();
  for (const ref of refs) {
    const sense = entryOf(ref, setting).sense ?? `${ref.product} ${ref.code}`;
    groups.set(sense, [...(groups.get(sense) ?? []), ref]);
  }
  return [...groups]
    .map(([sense, members]) => ({ phrase: phraseOf(sense, members, setting), refs: members }))
    .sort((a, b) => b.refs.length - a.refs.length);
}

/** One product's own title, the title of the standard, or the phrase that several products share. */
function phraseOf(sense: string, refs: readonly Ref[], setting: Setting): string {
  const { catalog, language } = setting;
  const [first] = refs;
  const code = first?.code ?? '';
  if (sense === standardSense && catalog.products.get(standard)?.entries.has(code)) {
    return titleOf({ product: standard, code }, setting);
  }
  return (first && refs.length === 1 ? titleOf(first, setting) : catalog.senses[sense]?.[language]) ?? '';
}

const standardSense = 'standard';

/** The names of the products, a few of them if there are many. */
export function namesOf(refs: readonly Ref[], setting: Setting, most = Number.POSITIVE_INFINITY): string {
  const names = unique(refs.map(({ product }) => productName(product, setting)));
  // "And one more" takes as much room as the name.
  const shown = names.length > most + 1 ? names.slice(0, most) : names;
  return setting.words.andMore(shown, names.length - shown.length);
}

/** Who to look at first, where all agree on it. */
export function agreedLookAt(refs: readonly Ref[], setting: Setting): string | undefined {
  const first = unique(refs.map((ref) => entryOf(ref, setting).lookAt[0]));
  const [who] = first;
  return who && first.length === 1 ? setting.words.lookAt[who](undefined) : undefined;
}

/** The codes that a comparison does not hold: nobody documents them, or they are too many. */
export function leftOut({ unknownCodes, moreCodes }: Of<'compared'>, { words }: Setting): Part[] {
  const notes = [
    ...(unknownCodes.length > 0 ? [words.unknownCodes(words.and(unknownCodes))] : []),
    ...(moreCodes.length > 0 ? [words.alsoAsked(words.and(moreCodes))] : []),
  ];
  return notes.map((text) => ({ kind: 'note', text }));
}

/** Products that answer a status with codes of their own, and a way to open each list. */
export const ownCodesChoice = (product: string, code: string, setting: Setting) =>
  openEntry({ product, code }, setting);
