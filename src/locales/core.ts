import type { EntryFile } from '../catalog/schema.ts';
import type { Language } from '../language.ts';
import { en } from './en/core.ts';
import { zhCN } from './zh-CN/core.ts';

/** Every word that the bot says on its own, in one language; the catalog's prose is not among them. */
export type Words = {
  /** Joins names: "A, B, and C". */
  readonly and: (items: readonly string[]) => string;
  /** Puts somebody's words into the language's quotation marks. */
  readonly quote: (text: string) => string;
  /** Between a label and its value. */
  readonly colon: string;
  /** Between two sentences. */
  readonly stop: string;
  /** By who is meant, in a sentence about a product, or about CDNs in general. */
  readonly lookAt: Readonly<Record<EntryFile['look-at'][number], (product: string | undefined) => string>>;
  readonly raisedBy: Readonly<Record<EntryFile['raised-by'], (product: string | undefined) => string>>;
  readonly labels: {
    readonly lookAt: string;
    readonly raisedBy: string;
    readonly status: string;
    readonly checks: string;
    readonly notes: string;
    readonly ticket: string;
    readonly openTicket: string;
    readonly behind: string;
    readonly standard: string;
    readonly documentedBy: string;
    readonly codes: string;
    readonly sources: string;
    readonly related: string;
    readonly elsewhere: string;
    readonly product: string;
    readonly source: string;
    readonly open: string;
    readonly more: string;
    readonly nearest: string;
    readonly ask: string;
    readonly ways: string;
    readonly ids: string;
    readonly owner: string;
    readonly teamSteps: string;
    readonly teamLinks: string;
  };
  /** What was read out of a paste, and by which evidence. */
  readonly understood: (sentences: readonly string[]) => string;
  readonly readCode: (snippet: string, line: number | undefined, role: 'edge' | 'origin' | undefined) => string;
  readonly readProduct: (
    product: string,
    snippet: string,
    line: number | undefined,
    origin: 'wrote' | 'relayed' | undefined,
  ) => string;
  readonly cut: string;
  /** What happened, and who to look at first. */
  readonly summary: (title: string, lookAt: string | undefined) => string;
  /** What a source's title is followed by. */
  readonly sourceDates: (published: string | undefined, checked: string) => string;
  /** What a list of who to look at becomes. */
  readonly inOrder: (items: readonly string[]) => string;
  readonly reported: string;
  /** That a number means something else on other products; each meaning comes with their names. */
  readonly elsewhere: (code: string, meanings: readonly string[], more: number) => string;
  /** A meaning, and the products that have it. */
  readonly meansOn: (meaning: string, products: string) => string;
  /** Some names, and how many are left out. */
  readonly andMore: (names: readonly string[], more: number) => string;
  /** That products have codes of their own behind a status. */
  readonly ownCodes: (product: string, count: number) => string;
  readonly publishesNone: (product: string) => string;
  readonly requestId: Readonly<Record<'header' | 'page' | 'log', (name: string) => string>>;
  readonly undocumented: (code: string, product: string) => string;
  readonly reserved: (code: string, product: string, from: number, to: number) => string;
  readonly noStandard: (code: string) => string;
  readonly nobodyElse: (code: string) => string;
  readonly compareCode: (code: string) => string;
  /** That products which were to be compared mean the same by a code, or do not. */
  readonly sameMeaning: (code: string, meaning: string, products: string) => string;
  readonly otherMeanings: (code: string) => string;
  readonly alsoAsked: (codes: string) => string;
  readonly titles: {
    readonly compared: (codes: string, products: number) => string;
    readonly beside: (codes: string, products: string) => string;
    readonly undocumented: (codes: string, products: string) => string;
    readonly listed: (product: string, count: number) => string;
    readonly listedStatus: (product: string, status: string, count: number) => string;
    readonly found: (count: number) => string;
    readonly ambiguous: (name: string) => string;
    readonly unknownName: (name: string) => string;
    readonly unknownCode: (codes: string) => string;
    readonly nothingFound: string;
    readonly help: string;
    readonly thanked: string;
  };
  readonly ambiguous: (name: string) => string;
  readonly unknownName: string;
  readonly unknownCode: string;
  readonly unknownCodes: (codes: string) => string;
  readonly nothingFound: string;
  /** That the matches are from other products than those that were named. */
  readonly nothingOn: (products: string) => string;
  readonly fromTeam: (team: string) => string;
  readonly byDefault: (products: string) => string;
  readonly onlyOn: (product: string) => string;
  readonly leftAside: (name: string) => string;
  readonly sharedLeftAside: (name: string) => string;
  readonly waysToAsk: string;
  readonly help: {
    readonly intro: string;
    readonly ways: readonly string[];
    readonly products: string;
    readonly privacy: string;
  };
  /** The most useful questions to try. */
  readonly examples: readonly string[];
  readonly fault: (id: string) => string;
  readonly allProducts: (vendor: string) => string;
  readonly terminal: {
    readonly playground: (address: string) => string;
    readonly welcome: string;
    readonly usage: string;
    readonly wrongOption: (message: string) => string;
  };
};

const byLanguage: Readonly<Record<Language, Words>> = { en, 'zh-CN': zhCN };

/** The bot's words in a language. */
export const wordsOf = (language: Language): Words => byLanguage[language];
