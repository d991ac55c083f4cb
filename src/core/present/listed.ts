import { choicesOf, type Draft, type Of, productName, productOf, type Setting, titleOf } from './refs.ts';

/** Every code of the products; those with a meaning of their own come first in the menu. */
export function listed({ products, classes }: Of<'listed'>, setting: Setting): Draft {
  const { words, language } = setting;
  const all = products.map((id) => {
    const { name, entries } = productOf(id, setting);
    const asked = [...entries.values()].filter(({ code }) => classes.length === 0 || classes.includes(code.charAt(0)));
    return { name, entries: asked };
  });
  const lists = all.map((product) => ({
    kind: 'list' as const,
    title: all.length > 1 ? words.titles.listed(product.name[language], product.entries.length) : words.labels.codes,
    items: product.entries.map((entry) => `\`${entry.code}\` ${entry.words[language].title}`),
  }));
  const entries = all.flatMap((product) => product.entries);
  const ownFirst = entries.toSorted((a, b) => Number(a.sense === 'standard') - Number(b.sense === 'standard'));
  return {
    title: words.titles.listed(words.and(all.map(({ name }) => name[language])), entries.length),
    parts: [...lists, ...choicesOf(ownFirst, setting)],
  };
}

/** The best matches by symptom. */
export function found({ entries }: Of<'found'>, setting: Setting): Draft {
  return {
    title: setting.words.titles.found(entries.length),
    parts: [
      {
        kind: 'facts',
        facts: entries.map((ref) => ({
          label: `${ref.code} ${productName(ref.product, setting)}`,
          value: titleOf(ref, setting),
        })),
      },
      ...choicesOf(entries, setting),
    ],
  };
}
