import { codesForStatus, type Entry, standard } from '../../catalog/catalog.ts';
import type { Fact, Part } from '../card.ts';
import { unique } from '../collections.ts';
import type { AnswerOf, Ref } from '../lookup/answer.ts';
import { actions, choices, facts, heading, links, list, menu, note, text } from '../parts.ts';
import { entryOf, productName, productNames, productOf, selfName, titleOf } from './catalog-names.ts';
import { checkParts } from './checks.ts';
import { compareEverywhere, openEntry } from './choices.ts';
import type { Draft, PresentContext } from './context.ts';
import { meanings, namesOf } from './meanings.ts';
import { runbookParts } from './runbook.ts';
import { statusPages } from './status-pages.ts';
import { ticket } from './ticket.ts';
import { undocumentedTexts } from './undocumented.ts';

/** One card for the entries; a single one gives the card its title, several follow each other under headings. */
export function explained(answer: AnswerOf<'explained'>, context: PresentContext): Draft {
  const entries = answer.entries.map((ref) => entryOf(ref, context));
  const [first] = entries;
  if (!first) throw new Error('an explained answer has an entry');
  const single = entries.length === 1 ? first : undefined;
  return {
    title: single ? headline(single, context) : groupTitle(entries, context),
    parts: [
      ...undocumentedTexts(answer.undocumented, context),
      ...text(layers(answer, context)),
      ...entries.flatMap((entry) => [
        ...(single ? [] : heading(headline(entry, context))),
        ...entryParts(entry, context),
      ]),
      ...followUps(answer, entries, single, context),
    ],
  };
}

/** Who wrote the error and who passed it on, where both are proved. */
const layers = ({ entries: [first], passedOnBy = [] }: AnswerOf<'explained'>, context: PresentContext): string =>
  first && passedOnBy.length > 0
    ? context.words.layers(productName(first.product, context), productNames(passedOnBy, context))
    : '';

/** Code, what happened and on which product. */
const headline = ({ product, code, words }: Entry, context: PresentContext): string =>
  `${code} ${words[context.language].title} · ${productName(product, context)}`;

function groupTitle(entries: readonly Entry[], context: PresentContext): string {
  const { and } = context.words;
  const codes = unique(entries.map(({ code }) => code));
  return `${and(codes)} · ${and(unique(entries.map(({ product }) => productName(product, context))))}`;
}

function entryParts(entry: Entry, context: PresentContext): Part[] {
  const { words } = context;
  const { labels } = words;
  const said = entry.words[context.language];
  return [
    ...facts(...whoFirst(entry, context), { label: labels.status, value: words.and(entry.status) }),
    ...text(said.summary, said.meaning ?? ''),
    ...note(entry.reported ? words.reported : ''),
    ...text(otherMeanings(entry, context)),
    ...checkParts(said, context),
    ...list(labels.relief, said.relief),
    ...list(labels.moreExactly, codesOfStatus(entry, context)),
    ...list(labels.notes, said.notes),
    ...ticket(entry.product, said.attach ?? [], context),
    ...links(labels.sources, sourcesOf(entry, context)),
    ...runbookParts(entry, context),
  ];
}

/** Who to look at first, and who sent the response. */
export function whoFirst({ product, lookAt, raisedBy }: Entry, context: PresentContext): Fact[] {
  const { words } = context;
  const self = selfName(product, context);
  return [
    { label: words.labels.lookAt, value: words.inOrder(lookAt.map((who) => words.lookAt[who](self))) },
    { label: words.labels.raisedBy, value: words.raisedBy[raisedBy](self) },
  ];
}

/** More meanings than this are left to the comparison. */
const maxMeanings = 3;
const maxNames = 3;

/** One line for what the same number means on other products. */
function otherMeanings(entry: Entry, context: PresentContext): string {
  const { words } = context;
  const others = (context.catalog.codes.get(entry.code) ?? []).filter(
    ({ product, sense }) => entry.sense && sense !== entry.sense && product !== standard,
  );
  const all = meanings(others, context);
  const shown = all
    .slice(0, maxMeanings)
    .map(({ phrase, refs }) => words.meansOn(phrase, namesOf(refs, context, maxNames)));
  return all.length === 0 ? '' : words.elsewhere(entry.code, shown, all.length - shown.length);
}

/** More codes of a status than this are listed without their titles, and still more are only counted. */
const maxTitled = 6;
const maxListed = 18;

/** Codes that say more exactly what a status means on the product. */
function codesOfStatus({ product, code }: Entry, context: PresentContext): string[] {
  const all = codesForStatus(product, code, context.catalog).map((entry) => ({ product, code: entry.code }));
  const titled = all.slice(0, maxTitled).map((ref) => `\`${ref.code}\` ${titleOf(ref, context)}`);
  const rest = all.slice(maxTitled, maxListed).map((ref) => `\`${ref.code}\``);
  return rest.length === 0 ? titled : [...titled, context.words.andMore(rest, Math.max(0, all.length - maxListed))];
}

function sourcesOf(entry: Entry, context: PresentContext) {
  const { sources } = productOf(entry.product, context);
  return entry.sources.flatMap((id) => {
    const source = sources[id];
    if (!source) return [];
    return [{ label: source.title + context.words.sourceDates(source.published, source.checked), url: source.url }];
  });
}

/** What else the person may want: the rest of what was asked, related codes, the same codes on other products. */
function followUps(
  { more }: AnswerOf<'explained'>,
  entries: readonly Entry[],
  single: Entry | undefined,
  context: PresentContext,
): Part[] {
  const { labels } = context.words;
  const codes = unique(entries.map(({ code }) => code));
  const elsewhere = codes
    .flatMap((code) => context.catalog.codes.get(code) ?? [])
    .filter(({ product, code }) => !entries.some((entry) => entry.product === product && entry.code === code));
  const open = (refs: readonly Ref[]) => refs.map((ref) => openEntry(ref, context));
  return [
    ...choices(labels.more, open(more)),
    ...choices(labels.related, open(single ? relatedTo(single, context) : [])),
    ...menu(labels.elsewhere, open(elsewhere)),
    ...actions([
      ...compareEverywhere(codes, context),
      ...sourceLink(single, context),
      ...statusPages(single ? [productOf(single.product, context)] : [], context),
    ]),
  ];
}

const relatedTo = ({ product, code, related }: Entry, { catalog }: PresentContext): Ref[] =>
  unique([...codesForStatus(product, code, catalog).map((entry) => entry.code), ...related]).map((other) => ({
    product,
    code: other,
  }));

/** To read on where the card comes from. */
function sourceLink(single: Entry | undefined, context: PresentContext) {
  const source = single && productOf(single.product, context).sources[single.sources[0] ?? ''];
  return source ? [{ label: context.words.labels.source, url: source.url }] : [];
}
