import { standard } from '../../catalog/catalog.ts';
import type { Part } from '../card.ts';
import { unique } from '../collections.ts';
import type { AnswerOf, OwnCodes, Ref } from '../lookup/answer.ts';
import { note, table } from '../parts.ts';
import { productName } from './catalog-names.ts';
import { ownFirst } from './choices.ts';
import type { PresentContext } from './context.ts';
import { agreedLookAt, meanings, namesOf } from './meanings.ts';

/* What codes mean on several products, as a table by meaning. */

/** A row: a code, who has it, what it means there, and who to look at first if they agree on that. */
type Row = { readonly code: string; readonly refs: readonly Ref[]; readonly cells: readonly string[] };

/** The main card shows so many rows, and so many names in each. */
const maxRows = 5;
const maxNames = 3;

/**
 * The table of a main card, the team's own products first, and how many rows are behind More.
 *
 * @param refs entries, the standard's own among them
 */
export function mainTable(refs: readonly Ref[], own: readonly OwnCodes[], context: PresentContext): Part[] {
  const rows = rowsOf(refs, own, maxNames, context);
  const more = rows.length - maxRows - 1;
  // "And one more" takes as much room as the row.
  const shown = more > 0 ? rows.slice(0, maxRows) : rows;
  return [...tableOf(shown, context), ...note(more > 0 ? context.words.moreMeanings(rows.length - maxRows) : '')];
}

/** The same with every row and every name; nothing where the main card has all of them. */
export function fullTable(refs: readonly Ref[], own: readonly OwnCodes[], context: PresentContext): Part[] {
  const rows = rowsOf(refs, own, Number.POSITIVE_INFINITY, context);
  const names = rows.map((row) => unique(row.refs.map(({ product }) => product)).length);
  const isAllShown = rows.length <= maxRows + 1 && names.every((count) => count <= maxNames + 1);
  return isAllShown ? [] : tableOf(rows, context);
}

/** The first products of each meaning, which differ in what they say. */
export const representatives = (refs: readonly Ref[], context: PresentContext): Ref[] =>
  rowsOf(refs, [], 1, context).flatMap(({ refs: same }) => same.filter(isProduct).slice(0, 1));

function tableOf(rows: readonly Row[], { words }: PresentContext): Part[] {
  const hasCodes = unique(rows.map(({ code }) => code)).length > 1;
  const { code, products, means, lookAt } = words.columns;
  return table(
    [...(hasCodes ? [code] : []), products, means, lookAt],
    rows.map((row) => [...(hasCodes ? [row.code] : []), ...row.cells]),
  );
}

function rowsOf(refs: readonly Ref[], own: readonly OwnCodes[], names: number, context: PresentContext): Row[] {
  const { words } = context;
  const codes = unique([...refs, ...own.map(({ ref }) => ref)].map(({ code }) => code));
  return codes.flatMap((code) => {
    const documented = meanings(
      refs.filter((ref) => ref.code === code),
      context,
    );
    const rows = documented.map(({ phrase, refs: same }) => ({
      code,
      refs: ownFirst(same, context),
      cells: [nameCell(same, names, context), phrase, lookAtOf(same, context)],
    }));
    const withOwn = own.filter(({ ref }) => ref.code === code);
    const ownRefs = withOwn.map(({ ref }) => ref);
    const total = withOwn.reduce((sum, { count }) => sum + count, 0);
    const ownRow = { code, refs: ownRefs, cells: [namesOf(ownRefs, context, names), words.ownCodes(total), ''] };
    const all = withOwn.length > 0 ? [...rows, ownRow] : rows;
    const isOwn = (row: Row): boolean => row.refs.some(({ product }) => context.defaultProducts.includes(product));
    return all.toSorted((a, b) => Number(isOwn(b)) - Number(isOwn(a)));
  });
}

const isProduct = ({ product }: Ref): boolean => product !== standard;

/** The standard is no product: it is named only where no product says the same. */
function nameCell(refs: readonly Ref[], names: number, context: PresentContext): string {
  const products = ownFirst(refs.filter(isProduct), context);
  return products.length > 0 ? namesOf(products, context, names) : productName(standard, context);
}

/** What the standards say settles it for all that follow them. */
function lookAtOf(refs: readonly Ref[], context: PresentContext): string {
  const byStandard = refs.filter((ref) => !isProduct(ref));
  return agreedLookAt(byStandard.length > 0 ? byStandard : refs, context) ?? context.words.depends;
}

/** The codes that a comparison does not hold: nobody documents them, or they are too many. */
export const leftOut = (
  { unknownCodes, moreCodes }: Pick<AnswerOf<'compared'>, 'unknownCodes' | 'moreCodes'>,
  { words }: PresentContext,
): Part[] =>
  note(
    unknownCodes.length > 0 ? words.unknownCodes(words.and(unknownCodes)) : '',
    moreCodes.length > 0 ? words.alsoAsked(words.and(moreCodes)) : '',
  );
