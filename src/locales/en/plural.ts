const rules = new Intl.PluralRules('en');

/** The form of a word that goes with a number. */
export const plural = (count: number, one: string, other: string): string =>
  rules.select(count) === 'one' ? one : other;
