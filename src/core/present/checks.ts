import type { Check, EntryWords } from '../../catalog/catalog.ts';
import type { Part, Step } from '../card.ts';
import { list, steps } from '../parts.ts';
import { sizeIn } from './budget.ts';
import type { PresentContext } from './context.ts';

/** The main card shows so many checks; fewer, if what the command prints would be left without its meaning. */
const maxSteps = 3;
const minSteps = 2;

/**
 * The first checks, in the order in which to do them, the first command among them as a block. What the other results mean
 * is said as far as the budget goes; all of it is behind More.
 *
 * @param budget what the steps may take (budget.ts)
 */
export function mainSteps({ checks }: EntryWords, budget: number, context: PresentContext): Part[] {
  const size = (...texts: readonly string[]): number => sizeIn(context.words, ...texts);
  const { shown, tried } = chosen(checks, budget, size);
  const meant = withMeaning(shown, tried, budget, size);
  return steps(
    '',
    shown.map((check) => {
      const command = check === tried ? check.command : undefined;
      return stepOf({ ...check, command, reads: meant.has(check) ? check.reads : undefined }, context);
    }),
  );
}

type Size = (...texts: readonly string[]) => number;

type Chosen = { readonly shown: readonly Check[]; readonly tried: Check | undefined };

/**
 * Which checks are shown, and the one whose command is: as many as leave room for what that command's result means, and
 * some of them without it where it is too long for that.
 */
function chosen(checks: readonly Check[], budget: number, size: Size): Chosen {
  const all = checks.slice(0, maxSteps);
  const tried = all.find(({ command }) => command !== undefined);
  const least = Math.max(1, all.indexOf(tried as Check) + 1);
  const counts = all.map((_, at) => all.length - at).filter((count) => count >= least);
  const count = counts.find(
    (each) => sizeOfSteps(all.slice(0, each), tried, size) + size(tried?.reads ?? '') <= budget,
  );
  return { shown: all.slice(0, count ?? Math.max(minSteps, least)), tried };
}

/**
 * The checks whose result is explained, the one with the command first. Half of what a result can mean is worse than none
 * of it: it is shown whole, or not.
 */
function withMeaning(
  shown: readonly Check[],
  tried: Check | undefined,
  budget: number,
  size: Size,
): ReadonlySet<Check> {
  let left = budget - sizeOfSteps(shown, tried, size);
  const inTurn = [...(tried ? [tried] : []), ...shown.filter(({ command }) => command === undefined)];
  return new Set(
    inTurn.filter(({ reads = '' }) => {
      const fits = size(reads) <= left;
      if (fits) left -= size(reads);
      return fits;
    }),
  );
}

const sizeOfSteps = (shown: readonly Check[], tried: Check | undefined, size: Size): number =>
  size(...shown.map(({ find }) => find), tried?.command ?? '');

/** All checks, with all of their commands, and what these print. */
export const allSteps = ({ checks, prints }: EntryWords, context: PresentContext): Part[] => [
  ...steps(
    context.words.labels.checks,
    checks.map((check) => stepOf(check, context)),
  ),
  ...list(context.words.labels.commands, prints),
];

type Shown = Pick<Check, 'find' | 'advice'> & { [Field in 'command' | 'reads']?: string | undefined };

/** A check that no page of the vendor has is marked as advice. */
export const stepOf = ({ find, command, reads, advice }: Shown, { words }: PresentContext): Step => ({
  text: words.check(find, advice === true),
  ...(command !== undefined && { command }),
  ...(reads !== undefined && { reads }),
});
