import type { Choice, Part } from '../card.ts';
import {
  ask,
  askedName,
  type Draft,
  echo,
  type Of,
  productName,
  productsLine,
  type Setting,
  unique,
} from './context.ts';

/** Asks back which of several things a name stands for. */
export function ambiguous({ name, products, codes }: Of<'ambiguous'>, setting: Setting): Draft {
  const { words } = setting;
  const choices = products.map((id) => ({
    label: productName(id, setting),
    question: withName(codes, askedName(id, setting), setting),
    language: setting.language,
  }));
  return {
    title: words.titles.ambiguous(words.quote(name)),
    parts: [{ kind: 'text', text: words.ambiguous(words.quote(name)) }, choicesInstead(words.labels.nearest, choices)],
  };
}

/** The same question once more with a name that is settled. */
function withName(codes: readonly string[], name: string, setting: Setting): string {
  const { words, intent, products } = setting.asked;
  if (codes.length === 0) return [...(words.length > 0 ? ['search', ...words] : []), name].join(' ');
  const compared = intent === 'compare' || intent === 'between';
  const beside = compared ? products.map((id) => askedName(id, setting)) : [];
  return [...(compared ? ['compare'] : []), ...codes, ...beside, name].join(' ');
}

const choicesInstead = (title: string, choices: readonly Choice[]): Part => ({
  kind: 'choices',
  title,
  choices,
  replaces: true,
});

/** Says what is not known, offers the nearest names, and never guesses. */
export function unknown({ names, codes }: Of<'unknown'>, setting: Setting): Draft {
  const { words } = setting;
  const [first] = names;
  const nearest = unique(names.flatMap((name) => name.nearest));
  const offers = nearest.map((name) => ({ ...ask(withName(codes, name, setting), setting), label: name }));
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
        ...(offers.length > 0 ? [choicesInstead(words.labels.nearest, offers)] : []),
        ...(offers.length === 0 ? [{ kind: 'note' as const, text: productsLine(setting) }] : []),
        ...(anywhere.length > 0 ? [choicesInstead(words.labels.open, anywhere)] : []),
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
