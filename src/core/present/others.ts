import { standard } from '../../catalog/catalog.ts';
import type { Answer, Ref } from '../answer.ts';
import type { Part } from '../card.ts';
import {
  ask,
  askedName,
  echo,
  entryOf,
  openEntry,
  productName,
  productOf,
  type Setting,
  titleOf,
  unique,
} from './refs.ts';

type Of<Kind extends Answer['kind']> = Extract<Answer, { kind: Kind }>;
type Draft = { readonly title: string; readonly parts: readonly Part[] };

/** One line for each product that documents the code, the standard meaning, and a way to open each. */
export function compared(
  { codes, moreCodes, entries, standard: standards, unknownCodes }: Of<'compared'>,
  setting: Setting,
): Draft {
  const { words } = setting;
  const products = unique(entries.map(({ product }) => product));
  const perCode = codes.flatMap((code): Part[] => {
    const rows = [...entries, ...standards].filter((ref) => ref.code === code);
    return [
      ...(codes.length > 1 ? [{ kind: 'heading' as const, text: code }] : []),
      {
        kind: 'list',
        title: words.titles.compared(code, countEdges(rows)),
        items: rows.map((ref) => line(ref, setting)),
      },
    ];
  });
  return {
    title: words.titles.compared(words.and(codes), products.length),
    parts: [
      ...(codes.length > 1
        ? perCode
        : [{ kind: 'facts' as const, facts: factsOf([...entries, ...standards], setting) }]),
      ...(unknownCodes.length > 0
        ? [{ kind: 'note' as const, text: words.unknownCodes(words.and(unknownCodes)) }]
        : []),
      ...(moreCodes.length > 0 ? [{ kind: 'note' as const, text: words.alsoAsked(words.and(moreCodes)) }] : []),
      {
        kind: 'choices',
        title: words.labels.open,
        choices: [...entries, ...standards].map((ref) => openEntry(ref, setting)),
      },
    ],
  };
}

const countEdges = (refs: readonly Ref[]): number => refs.filter(({ product }) => product !== standard).length;

const factsOf = (refs: readonly Ref[], setting: Setting) =>
  refs.map((ref) => ({ label: productName(ref.product, setting), value: summary(ref, setting) }));

const line = (ref: Ref, setting: Setting): string =>
  `${productName(ref.product, setting)}${setting.words.colon}${summary(ref, setting)}`;

/** What happened and who to look at. */
function summary(ref: Ref, setting: Setting): string {
  const { words } = setting;
  const first = entryOf(ref, setting).lookAt[0];
  const title = titleOf(ref, setting);
  return first ? words.summary(title, words.lookAt[first]) : title;
}

/** That the product documents no such code, what the standards say, and who else has it. */
export function undocumented(
  { refs, reserved, standard: standards, elsewhere }: Of<'undocumented'>,
  setting: Setting,
): Draft {
  const { words } = setting;
  const name = (id: string): string => productName(id, setting);
  const codes = unique(refs.map(({ code }) => code));
  const noStandard = codes.filter((code) => !standards.some((ref) => ref.code === code));
  const nobody = codes.filter((code) => !elsewhere.some((ref) => ref.code === code));
  const shown = elsewhere.slice(0, 12);
  return {
    title: words.titles.undocumented(words.and(codes), words.and(unique(refs.map(({ product }) => name(product))))),
    parts: [
      ...refs.map(({ product, code }) => ({ kind: 'text' as const, text: words.undocumented(code, name(product)) })),
      ...reserved.map((ref) => ({ kind: 'text' as const, text: reservedText(ref, setting) })),
      ...(standards.length > 0
        ? [
            {
              kind: 'list' as const,
              title: words.labels.standard,
              items: standards.map((ref) => standardLine(ref, setting)),
            },
          ]
        : []),
      ...noStandard.map((code) => ({ kind: 'note' as const, text: words.noStandard(code) })),
      ...(shown.length > 0
        ? [
            {
              kind: 'list' as const,
              title: words.labels.documentedBy,
              items: shown.map((ref) => `${ref.code} ${line(ref, setting)}`),
            },
          ]
        : []),
      ...nobody.map((code) => ({ kind: 'note' as const, text: words.nobodyElse(code) })),
      ...choicesOf([...standards, ...shown], setting),
    ],
  };
}

function reservedText({ product, code }: Ref, setting: Setting): string {
  const range = productOf(product, setting).reserved.find(({ from, to }) => from <= Number(code) && Number(code) <= to);
  return range ? setting.words.reserved(code, productName(product, setting), range.from, range.to) : '';
}

const standardLine = (ref: Ref, setting: Setting): string =>
  `${ref.code} ${titleOf(ref, setting)}${setting.words.colon}${entryOf(ref, setting).words[setting.language].meaning}`;

const choicesOf = (refs: readonly Ref[], setting: Setting): Part[] =>
  refs.length === 0
    ? []
    : [{ kind: 'choices', title: setting.words.labels.open, choices: refs.map((ref) => openEntry(ref, setting)) }];

/** Every code of the products; those with a meaning of their own come first in the menu. */
export function listed({ products }: Of<'listed'>, setting: Setting): Draft {
  const { words, language } = setting;
  const all = products.map((id) => productOf(id, setting));
  const lists = all.map((product) => ({
    kind: 'list' as const,
    title: all.length > 1 ? words.titles.listed(product.name[language], product.entries.size) : words.labels.codes,
    items: [...product.entries.values()].map((entry) => `\`${entry.code}\` ${entry.words[language].title}`),
  }));
  const entries = all.flatMap((product) => [...product.entries.values()]);
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

/** Asks back which of several things a name stands for. */
export function ambiguous({ name, products, codes }: Of<'ambiguous'>, setting: Setting): Draft {
  const { words } = setting;
  const choices = products.map((id) => ({
    label: productName(id, setting),
    question: [...codes, askedName(id, setting)].join(' '),
    language: setting.language,
  }));
  return {
    title: words.titles.ambiguous(words.quote(name)),
    parts: [
      { kind: 'text', text: words.ambiguous(words.quote(name)) },
      { kind: 'choices', title: words.labels.nearest, choices },
    ],
  };
}

/** Says what is not known, offers the nearest names, and never guesses. */
export function unknown({ names, codes }: Of<'unknown'>, setting: Setting): Draft {
  const { words } = setting;
  const [first] = names;
  const nearest = unique(names.flatMap((name) => name.nearest));
  const offers = nearest.map((name) => ask([...codes, name].join(' '), setting));
  const documented = codes.filter((code) => setting.catalog.codes.has(code));
  const anywhere = documented.map((code) => ({
    label: words.compareCode(code),
    question: code,
    language: setting.language,
  }));
  if (first) {
    return {
      title: words.titles.unknownName(echo(first.name, setting)),
      parts: [
        { kind: 'text', text: words.unknownName },
        ...(offers.length > 0 ? [{ kind: 'choices' as const, title: words.labels.nearest, choices: offers }] : []),
        ...(offers.length === 0 ? [{ kind: 'note' as const, text: productsLine(setting) }] : []),
        ...(anywhere.length > 0 ? [{ kind: 'choices' as const, title: words.labels.open, choices: anywhere }] : []),
      ],
    };
  }
  return codes.length > 0
    ? { title: words.titles.unknownCode(words.and(codes)), parts: [{ kind: 'text', text: words.unknownCode }] }
    : {
        title: words.titles.nothingFound,
        parts: [
          { kind: 'text', text: words.nothingFound },
          { kind: 'text', text: words.waysToAsk },
        ],
      };
}

/** How to ask, with examples that work. */
export function help(_answer: Of<'help'>, setting: Setting): Draft {
  const { words } = setting;
  return {
    title: words.titles.help,
    parts: [
      { kind: 'text', text: words.help.intro },
      { kind: 'list', title: words.labels.ask, items: words.help.ways },
      { kind: 'text', text: productsLine(setting) },
      { kind: 'note', text: words.help.privacy },
      { kind: 'choices', title: words.labels.ask, choices: words.examples.map((example) => ask(example, setting)) },
    ],
  };
}

const productsLine = (setting: Setting): string => {
  const { words, language, catalog } = setting;
  return `${words.help.products}${words.colon}${words.and([...catalog.products.values()].map(({ name }) => name[language]))}`;
};
