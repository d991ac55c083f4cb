import { describe, expect, it } from 'vitest';
import { type Entry, entriesOf, type Product } from '../../../src/catalog/catalog.ts';
import { createBot } from '../../../src/core/bot.ts';
import type { Card, Part, Step } from '../../../src/core/card.ts';
import { sizeIn } from '../../../src/core/present/budget.ts';
import { type Language, languages } from '../../../src/language.ts';
import { locales } from '../../../src/locales/index.ts';
import { realCatalog } from '../../support/catalog.ts';
import { moreOf, partsOf } from './small-cards.ts';

/* What holds for the card of every entry of the real catalog. */

const bot = createBot(realCatalog, { defaultLanguage: 'en' });

const cardOf = (code: string, product: string, language: Language): Card =>
  bot.explain({ text: '', asked: { codes: [code], products: [product] }, language }).card;

const entries = entriesOf(realCatalog).map(({ product, code }) => [code, product] as const);

function entryOf(code: string, id: string): { product: Product; entry: Entry } {
  const product = realCatalog.products.get(id);
  const entry = product?.entries.get(code);
  if (!product || !entry) throw new Error('no entry');
  return { product, entry };
}

/** Everything that is written on some parts. */
const written = (parts: readonly Part[]): string => JSON.stringify(parts);

const quoted = (text: string): string => JSON.stringify(text).slice(1, -1);

/** The sentences of a main card above and below its checks. */
const around = (parts: readonly Part[]): string[] =>
  parts.flatMap((part) => {
    if (part.kind === 'text') return [part.text];
    if (part.kind === 'facts') return part.facts.flatMap(({ label, value }) => [label, value]);
    return part.kind === 'note' ? part.items.map((item) => (typeof item === 'string' ? item : item.label)) : [];
  });

const isBlank = (text: string): boolean => /^`\$(?:HOST|ORIGIN|SOCKET)`/.test(text);

type Said = Entry['words'][Language];

const shownSteps = (card: Card): readonly Step[] => partsOf(card, 'steps').flatMap(({ steps }) => steps);

/** Which of the checks is the first one with a command, of those that are shown; -1 for none. */
const triedAt = (words: Said, shown: readonly Step[]): number =>
  words.checks.slice(0, shown.length).findIndex(({ command }) => command !== undefined);

/** The first checks, in their order, one command among them; of what a result means, all or nothing. */
function expectFirstChecks(card: Card, words: Said): void {
  const shown = shownSteps(card);
  expect(shown.length).toBeLessThanOrEqual(3);
  expect(shown.length).toBeGreaterThanOrEqual(1);
  const withCommand = shown.flatMap(({ command }, at) => (command === undefined ? [] : [at]));
  expect(withCommand).toEqual([triedAt(words, shown)].filter((at) => at >= 0));
  for (const [at, { text, command, reads = '' }] of shown.entries()) {
    const check = words.checks[at];
    expect(text.startsWith(check?.find ?? '?')).toBe(true);
    expect([undefined, check?.command]).toContain(command);
    expect(['', check?.reads]).toContain(reads);
  }
}

/**
 * It fits a screen: beyond what it cannot do without, only what there is room for. More checks than the command needs leave
 * room for what its result means, unless that fits in no case.
 */
function expectWithinBudget(card: Card, words: Said): void {
  const { language, title, parts } = card;
  const sizeOf = (...texts: string[]): number => sizeIn(locales[language].core, ...texts);
  const { card: budget } = locales[language].core.budget;
  const shown = shownSteps(card);
  const tried = triedAt(words, shown);
  const others = sizeOf(title, ...around(parts).filter((text) => !isBlank(text)));
  const needed = (count: number): number =>
    others + sizeOf(...words.checks.slice(0, count).map(({ find }) => find), words.checks[tried]?.command ?? '');
  const said = sizeOf(...shown.map(({ reads = '' }) => reads));
  if (said > 0) expect(needed(shown.length) + said).toBeLessThanOrEqual(budget);
  const fewest = tried + 1 || 1;
  if (shown.length > fewest) {
    const meaning = sizeOf(words.checks[tried]?.reads ?? '');
    const room = needed(fewest) + meaning > budget ? 0 : meaning;
    expect(needed(shown.length) + room).toBeLessThanOrEqual(budget);
  }
}

/** Every check with its command, every sentence, every item to attach, and every source, behind More. */
function expectEverything({ language, more }: Card, { product, entry }: ReturnType<typeof entryOf>): void {
  const { checks, meaning = '', relief = [], notes = [], attach = [] } = entry.words[language];
  const steps = moreOf({ more }, 'steps').flatMap((part) => part.steps);
  expect(steps.map(({ command }) => command)).toEqual(checks.map(({ command }) => command));
  expect(steps.map(({ reads }) => reads)).toEqual(checks.map(({ reads }) => reads));
  const rest = written(more);
  const items = product.ticket?.attach[language] ?? [];
  for (const said of [...checks.map(({ find }) => find), meaning, ...relief, ...notes, ...attach, ...items]) {
    expect(rest).toContain(quoted(said));
  }
  for (const said of [...entry.status, realCatalog.edition]) expect(rest).toContain(said);
  const pages = moreOf({ more }, 'links').flatMap(({ links }) => links);
  const sources = entry.sources.map((source) => product.sources[source]);
  expect(pages.map(({ url }) => url)).toEqual(sources.map((source) => source?.url));
  for (const [at, source] of sources.entries()) expect(pages[at]?.label).toContain(source?.checked);
}

describe.each(languages)('the card of every entry in %s', (language) => {
  it.each(entries)('%s %s shows the answer, and has everything else behind More', (code, id) => {
    const model = entryOf(code, id);
    const words = model.entry.words[language];
    const card = cardOf(code, id, language);
    const { title, parts, verdict, about } = card;
    expect(title.startsWith(`${model.product.name[language]} ${code}`)).toBe(true);
    expect(title.endsWith(words.title)).toBe(true);
    expect(parts.slice(0, 3).map(({ kind }) => kind)).toEqual(['facts', 'text', 'steps']);
    expect(parts[1]).toEqual({ kind: 'text', text: words.summary });
    expect(verdict.startsWith(title)).toBe(true);
    expect(verdict).not.toContain('\n');
    expect(about).toEqual({ product: id, code, edition: realCatalog.edition });
    expectFirstChecks(card, words);
    expectWithinBudget(card, words);
    expectEverything(card, model);
  });
});

describe.each(languages)('the card of every code in %s', (language) => {
  it.each([...realCatalog.codes.keys()])('%s names every product that documents it, here or behind More', (code) => {
    const card = bot.explain({ text: '', asked: { codes: [code] }, language }).card;
    const all = written([...card.parts, ...card.more]) + card.title;
    const names = (realCatalog.codes.get(code) ?? []).map(({ product }) => realCatalog.products.get(product)?.name);
    expect(names).not.toEqual([]);
    for (const name of names) expect(all).toContain(quoted(name?.[language] ?? '?'));
    const [table] = partsOf(card, 'table');
    expect(table?.rows.length ?? 0).toBeLessThanOrEqual(6);
  });
});

/** How many lines of content a card has: every sentence, fact, item and row is one. */
const linesOf = (parts: readonly Part[]): number =>
  parts.reduce((sum, part) => {
    switch (part.kind) {
      case 'facts':
        return sum + part.facts.length;
      case 'list':
        return sum + part.items.length;
      case 'links':
        return sum + part.links.length;
      case 'table':
        return sum + part.rows.length;
      case 'steps':
        return sum + part.steps.length;
      case 'code':
        return sum + part.code.split('\n').length;
      case 'choices':
      case 'actions':
        return sum;
      default:
        return sum + 1;
    }
  }, 0);

describe.each(languages)('in %s, a card of a few lines', (language) => {
  const explained = (text: string) => bot.explain({ text, language });

  it.each([...realCatalog.products.keys()])('is that of %s without a code, or of whether it is down', (id) => {
    const asks = [
      { products: [id] },
      { products: [id], classes: ['5'] },
      { products: [id], intent: 'status' as const },
    ];
    for (const asked of asks) {
      const { answer, card } = bot.explain({ text: '', asked, language });
      expect(answer.kind).toBe('about');
      expect(linesOf(card.parts)).toBeLessThanOrEqual(8);
      expect(card.more).toEqual([]);
    }
  });

  it.each<[string, string]>([
    ['help', 'help'],
    ['HTTP/2 200\nserver: cloudflare\ncf-ray: 8f1e2d3c4b5a6978-SJC', 'healthy'],
    ['999', 'unknown'],
    ['522 tencnt', 'unknown'],
    ['522 青石云', 'unknown'],
    ['purple elephant', 'unknown'],
    ['502 cf', 'ambiguous'],
    ['certificate expired', 'found'],
    ['回源超时', 'found'],
    ['search timeout', 'found'],
    ['certificate expired keycdn', 'found'],
    ['502 tomcat', 'uncovered'],
    ['aws', 'about'],
    ['腾讯云', 'about'],
    ['is aws down?', 'about'],
    ['谢谢', 'thanked'],
  ])('is that of %j: %s', (text, kind) => {
    const { answer, card } = explained(text);
    expect(answer.kind).toBe(kind);
    expect(linesOf(card.parts)).toBeLessThanOrEqual(8);
  });

  it('of codes behind a status has six of them, and the rest behind More', () => {
    const statuses = [...realCatalog.products.values()].flatMap(({ id, entries: all }) =>
      [...new Set([...all.values()].flatMap(({ status }) => status))].map((status) => ({ id, status })),
    );
    const listed = statuses
      .map(({ id, status }) => bot.explain({ text: '', asked: { codes: [status], products: [id] }, language }))
      .filter(({ answer }) => answer.kind === 'listed');
    expect(listed.length).toBeGreaterThan(10);
    for (const { card } of listed) expect(linesOf(card.parts)).toBeLessThanOrEqual(8);
  });
});
