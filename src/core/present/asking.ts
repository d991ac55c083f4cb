import type { Choice, Part } from '../card.ts';
import type { Asked } from '../question.ts';
import {
  choice,
  type Draft,
  echo,
  type Of,
  productName,
  productsLine,
  type Setting,
  typed,
  unique,
} from './context.ts';

/** Asks back which of several things a name stands for. */
export function ambiguous({ name, products, codes }: Of<'ambiguous'>, setting: Setting): Draft {
  const { words } = setting;
  const choices = products.map((id) => choice(productName(id, setting), withProducts(codes, [id], setting), setting));
  return {
    title: words.titles.ambiguous(words.quote(name)),
    parts: [{ kind: 'text', text: words.ambiguous(words.quote(name)) }, choicesInstead(words.labels.nearest, choices)],
  };
}

/** The same question once more with products that are settled. */
function withProducts(codes: readonly string[], ids: readonly string[], { asked }: Setting): Asked {
  const { words, intent, products } = asked;
  if (codes.length === 0) return { words, products: ids };
  const compares = intent === 'compare' || intent === 'between';
  return { ...(compares && { intent: 'compare' }), codes, products: [...(compares ? products : []), ...ids] };
}

/** The same question once more with a name that is known; it may stand for several products. */
function withName(codes: readonly string[], name: string, setting: Setting): Choice {
  const known = setting.catalog.names.find((each) => each.name === name);
  const asked = withProducts(codes, known && !known.shared ? known.products : [], setting);
  const named = known?.shared ? { ...asked, sharedName: name } : asked;
  return {
    ...choice(name, named, setting),
    question: typed({ ...withProducts(codes, [], setting), sharedName: name }, setting),
  };
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
  const offers = nearest.map((name) => withName(codes, name, setting));
  const documented = codes.filter((code) => setting.catalog.codes.has(code));
  const anywhere = documented.map((code) => choice(words.compareCode(code), { codes: [code] }, setting));
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
