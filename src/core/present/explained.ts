import { type Entry, standard } from '../../catalog/catalog.ts';
import type { Choice, Part } from '../card.ts';
import {
  type Draft,
  entryOf,
  type Of,
  openEntry,
  productName,
  productOf,
  type Setting,
  titleOf,
  undocumentedTexts,
  unique,
} from './refs.ts';

/** One card for the entries; a single one gives the card its title, several stand under headings. */
export function explained(answer: Of<'explained'>, setting: Setting): Draft {
  const [first, ...others] = answer.entries.map((ref) => entryOf(ref, setting));
  if (!first) throw new Error('an explained answer has an entry');
  const single = others.length === 0;
  const bodies = [first, ...others].flatMap((entry) => [
    ...(single ? [] : [{ kind: 'heading' as const, text: headline(entry, setting) }]),
    ...explainEntry(entry, setting),
  ]);
  const undocumented = undocumentedTexts(answer.undocumented, setting);
  return {
    title: single ? headline(first, setting) : groupTitle([first, ...others], setting),
    parts: [...undocumented, ...bodies, ...choices([first, ...others], answer, setting)],
  };
}

/** Code, what happened and on which product. */
const headline = ({ product, code, words }: Entry, setting: Setting): string =>
  `${code} ${words[setting.language].title} · ${productName(product, setting)}`;

const groupTitle = (entries: readonly Entry[], setting: Setting): string => {
  const { and } = setting.words;
  const codes = and(unique(entries.map(({ code }) => code)));
  return `${codes} · ${and(unique(entries.map(({ product }) => productName(product, setting))))}`;
};

function explainEntry(entry: Entry, setting: Setting): Part[] {
  const { words, language } = setting;
  const { labels } = words;
  const { meaning, checks, notes = [] } = entry.words[language];
  return [
    {
      kind: 'facts',
      facts: [
        { label: labels.lookAt, value: words.inOrder(entry.lookAt.map((who) => words.lookAt[who])) },
        { label: labels.raisedBy, value: words.raisedBy[entry.raisedBy] },
      ],
    },
    { kind: 'text', text: meaning },
    ...(entry.reported ? [{ kind: 'note' as const, text: words.reported }] : []),
    { kind: 'steps', title: labels.checks, steps: checks },
    ...(notes.length > 0 ? [{ kind: 'list' as const, title: labels.notes, items: notes }] : []),
    ...elsewhere(entry, setting),
    ...ticket(entry, setting),
    sources(entry, setting),
  ];
}

/** Products on which the same number stands for something else. */
function elsewhere(entry: Entry, setting: Setting): Part[] {
  const others = (setting.catalog.codes.get(entry.code) ?? []).filter(
    ({ product, sense }) => product !== entry.product && product !== standard && sense !== entry.sense,
  );
  if (others.length === 0) return [];
  return [
    {
      kind: 'list',
      title: setting.words.labels.elsewhere,
      items: others.map(
        (other) => `${productName(other.product, setting)}${setting.words.colon}${titleOf(other, setting)}`,
      ),
    },
  ];
}

function ticket(entry: Entry, setting: Setting): Part[] {
  const { words, language } = setting;
  const { ticket: address } = productOf(entry.product, setting);
  const items = [...(entry.words[language].attach ?? []), ...(address?.attach[language] ?? [])];
  return [
    ...(items.length > 0 ? [{ kind: 'list' as const, title: words.labels.ticket, items }] : []),
    ...(address
      ? [
          {
            kind: 'links' as const,
            title: words.labels.openTicket,
            links: [{ label: productName(entry.product, setting), url: address.url }],
          },
        ]
      : []),
  ];
}

function sources(entry: Entry, setting: Setting): Part {
  const product = productOf(entry.product, setting);
  const links = entry.sources.flatMap((id) => {
    const source = product.sources[id];
    if (!source) return [];
    return [{ label: source.title + setting.words.sourceDates(source.published, source.checked), url: source.url }];
  });
  return { kind: 'links', title: setting.words.labels.sources, links };
}

/** What else the person may want: the rest of what was asked, related codes, and the same code everywhere. */
function choices(entries: readonly Entry[], { more }: Of<'explained'>, setting: Setting): Part[] {
  const { labels, compareCode } = setting.words;
  const related = entries.length === 1 ? (entries[0]?.related ?? []) : [];
  const product = entries[0]?.product ?? '';
  const compared: Choice[] = unique(entries.map(({ code }) => code))
    .filter((code) => (setting.catalog.codes.get(code)?.length ?? 0) > 1)
    .map((code) => ({ label: compareCode(code), question: code, language: setting.language }));
  const further = [...related.map((code) => openEntry({ product, code }, setting)), ...compared];
  return [
    ...(more.length > 0
      ? [{ kind: 'choices' as const, title: labels.more, choices: more.map((ref) => openEntry(ref, setting)) }]
      : []),
    ...(further.length > 0 ? [{ kind: 'choices' as const, title: labels.related, choices: further }] : []),
  ];
}
