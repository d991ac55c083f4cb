import { standard } from '../../catalog/catalog.ts';
import type { Part } from '../card.ts';
import { unique, uniqueBy } from '../collections.ts';
import type { AnswerOf, Ref } from '../lookup/answer.ts';
import { choicesInPlace, facts, text } from '../parts.ts';
import { headersCommand } from './blanks.ts';
import { productName } from './catalog-names.ts';
import { openEntry, openProducts, ownFirst } from './choices.ts';
import type { Draft, PresentContext } from './context.ts';
import { requestFact } from './log-count.ts';
import { meanings } from './meanings.ts';
import { fullTable, leftOut, mainTable, representatives } from './rows.ts';
import { restOfTeam, struckOutNotes, teamParts } from './team.ts';

type Compared = AnswerOf<'compared'>;

/** What codes mean where, grouped by meaning, what settles which one it is, and a way to open each card. */
export function compared(answer: Compared, context: PresentContext): Draft {
  const { words } = context;
  const { codes, entries, ownCodes, standard: standards } = answer;
  // In the order in which the codes were asked.
  const all = codes.flatMap((code) => [...entries, ...standards].filter((ref) => ref.code === code));
  const anyProduct = codes.map((code) => ({ code }));
  return {
    title: titleFor(answer, context),
    parts: [
      ...facts(requestFact(context)),
      ...mainTable(all, ownCodes, context),
      ...teamParts(anyProduct, context),
      ...text(words.settle(headersCommand)),
    ],
    small: [...struckOutNotes(entries, context), ...leftOut(answer, context)],
    controls: controlsFor([...entries, ...ownCodes.map(({ ref }) => ref), ...standards], context),
    more: [...fullTable(all, ownCodes, context), ...restOfTeam(anyProduct, context)],
  };
}

function titleFor({ codes, entries, ownCodes, standard: standards }: Compared, context: PresentContext): string {
  const { words } = context;
  const products = unique([...entries, ...ownCodes.map(({ ref }) => ref)].map(({ product }) => product));
  const differs = codes.some((code) => {
    const refs = [...entries, ...standards].filter((ref) => ref.code === code);
    return meanings(refs, context).length > 1;
  });
  return words.titles.compared(words.and(codes), products.filter((id) => id !== standard).length, differs);
}

/** A row of buttons holds five, and a menu stands beside them. */
const maxButtons = 4;

/** Buttons for the team's own products, for one of each meaning and for those that people ask about most; a menu of the rest. */
function controlsFor(refs: readonly Ref[], context: PresentContext): Part[] {
  const { labels } = context.words;
  const documented = refs.filter(({ product, code }) => context.catalog.products.get(product)?.entries.has(code));
  const own = refs.filter(({ product }) => context.defaultProducts.includes(product));
  const inOrder = [...ownFirst(own, context), ...representatives(documented, context), ...ownFirst(refs, context)];
  const first = uniqueBy(inOrder, keyOf).slice(0, maxButtons);
  const isShown = new Set(first.map(keyOf));
  const isOneCode = unique(refs.map(({ code }) => code)).length === 1;
  return [
    ...choicesInPlace(
      '',
      first.map((ref) => {
        const open = openEntry(ref, context);
        return isOneCode ? { ...open, label: productName(ref.product, context) } : open;
      }),
    ),
    ...openProducts(
      labels.elsewhere,
      refs.filter((ref) => !isShown.has(keyOf(ref))),
      context,
    ),
  ];
}

const keyOf = ({ product, code }: Ref): string => `${product} ${code}`;
