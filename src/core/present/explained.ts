import { behind, type Entry, standard } from '../../catalog/catalog.ts';
import type { Part } from '../card.ts';
import type { Ref } from '../lookup/answer.ts';
import {
  compareEverywhere,
  type Draft,
  entryOf,
  type Of,
  openEntry,
  productName,
  productOf,
  type Setting,
  selfOf,
  titleOf,
  undocumentedTexts,
  unique,
} from './context.ts';
import { meanings, namesOf } from './meanings.ts';
import { runbookParts } from './runbook.ts';
import { ticket } from './ticket.ts';

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
  const { meaning, checks, notes = [], attach = [] } = entry.words[language];
  const self = selfOf(entry.product, setting);
  return [
    {
      kind: 'facts',
      facts: [
        { label: labels.lookAt, value: words.inOrder(entry.lookAt.map((who) => words.lookAt[who](self))) },
        { label: labels.raisedBy, value: words.raisedBy[entry.raisedBy](self) },
        ...(entry.status.length > 0 ? [{ label: labels.status, value: words.and(entry.status) }] : []),
      ],
    },
    { kind: 'text', text: meaning },
    ...(entry.reported ? [{ kind: 'note' as const, text: words.reported }] : []),
    ...elsewhere(entry, setting),
    { kind: 'steps', title: labels.checks, steps: checks },
    ...behindIt(entry, setting),
    ...(notes.length > 0 ? [{ kind: 'list' as const, title: labels.notes, items: notes }] : []),
    ...ticket(entry.product, attach, setting),
    sources(entry, setting),
    ...runbookParts(entry, setting),
  ];
}

/** More meanings than this are left to the comparison. */
const mostMeanings = 3;
const mostNames = 3;

/** One line for what the same number stands for on other products. */
function elsewhere(entry: Entry, setting: Setting): Part[] {
  const { words } = setting;
  const others = (setting.catalog.codes.get(entry.code) ?? []).filter(
    ({ product, sense }) => entry.sense && sense !== entry.sense && product !== standard,
  );
  if (others.length === 0) return [];
  const all = meanings(others, setting);
  const shown = all
    .slice(0, mostMeanings)
    .map(({ phrase, refs }) => words.meansOn(phrase, namesOf(refs, setting, mostNames)));
  return [{ kind: 'text', text: words.elsewhere(entry.code, shown, all.length - shown.length) }];
}

/** Codes that say more exactly what a status stands for on the product. */
function behindIt({ product, code }: Entry, setting: Setting): Part[] {
  const items = behind(product, code, setting.catalog).map((entry) => ({ product, code: entry.code }));
  if (items.length === 0) return [];
  const shown = items.slice(0, mostBehind).map((ref) => `\`${ref.code}\` ${titleOf(ref, setting)}`);
  const rest = items.slice(mostBehind).map(({ code: other }) => `\`${other}\``);
  return [
    {
      kind: 'list',
      title: setting.words.labels.behind,
      items: [...shown, ...(rest.length > 0 ? [rest.join(' ')] : [])],
    },
  ];
}

const mostBehind = 6;

function sources(entry: Entry, setting: Setting): Part {
  const product = productOf(entry.product, setting);
  const links = entry.sources.flatMap((id) => {
    const source = product.sources[id];
    if (!source) return [];
    return [{ label: source.title + setting.words.sourceDates(source.published, source.checked), url: source.url }];
  });
  return { kind: 'links', title: setting.words.labels.sources, links };
}

/** What else the person may want: the rest of what was asked, related codes, and the same code on other products. */
function choices(entries: readonly Entry[], { more }: Of<'explained'>, setting: Setting): Part[] {
  const { catalog, words } = setting;
  const { labels } = words;
  const [first] = entries;
  const single = entries.length === 1 ? first : undefined;
  const related = single
    ? unique([...behind(single.product, single.code, catalog).map(({ code }) => code), ...single.related]).map(
        (code) => ({ product: single.product, code }),
      )
    : [];
  const codes = unique(entries.map(({ code }) => code));
  const elsewhere = codes
    .flatMap((code) => catalog.codes.get(code) ?? [])
    .filter(({ product, code }) => !entries.some((entry) => entry.product === product && entry.code === code));
  return [
    ...row(labels.more, more, setting),
    ...row(labels.related, related, setting),
    ...row(labels.elsewhere, elsewhere, setting).map((part) => ({ ...part, menu: true as const })),
    ...actions(codes, single, setting),
  ];
}

const row = (title: string, refs: readonly Ref[], setting: Setting): (Part & { kind: 'choices' })[] =>
  refs.length === 0 ? [] : [{ kind: 'choices', title, choices: refs.map((ref) => openEntry(ref, setting)) }];

/** To compare the codes, and to read on where the card comes from. */
function actions(codes: readonly string[], single: Entry | undefined, setting: Setting): Part[] {
  const source = single && productOf(single.product, setting).sources[single.sources[0] ?? ''];
  const link = source ? [{ label: setting.words.labels.source, url: source.url }] : [];
  const all = [...compareEverywhere(codes, setting), ...link];
  return all.length > 0 ? [{ kind: 'actions', actions: all }] : [];
}
