import { median } from './numbers.ts';

/** What the bot takes, beside what the libraries under it take for the same. */
export type Figure = {
  readonly name: string;
  readonly unit: string;
  /** Of each run, and of the run beside it. */
  readonly bot: readonly number[];
  readonly bare: readonly number[];
  /** What the ratio is to be: at least or at most. */
  readonly goal: readonly [comparison: '≥' | '≤', ratio: number];
};

/** The bot's figures through the libraries', pair by pair. */
export const ratiosOf = ({ bot, bare }: Figure): number[] => bot.map((value, at) => value / (bare[at] ?? Number.NaN));

/** A row for people: medians, the ratio, its range over the pairs, and what it is to be. */
export function rowOf(figure: Figure): string[] {
  const ratios = ratiosOf(figure);
  const [least, most] = [Math.min(...ratios), Math.max(...ratios)];
  return [
    figure.name,
    `${short(median(figure.bot))} ${figure.unit}`,
    `${short(median(figure.bare))} ${figure.unit}`,
    short(median(ratios)),
    `${short(least)} to ${short(most)}`,
    figure.goal.join(' '),
  ];
}

const short = (value: number): string => (value < 10 ? value.toFixed(2) : value.toFixed(0));
