import type { LookAt, RaisedBy } from '../catalog/schema.ts';

/*
 * What a language has to have words for: one type for each room that speaks. A language is a folder with these five.
 */

export type Locale = {
  readonly core: CoreWords;
  readonly chat: ChatWords;
  readonly slack: SlackWords;
  readonly discord: DiscordWords;
  readonly page: PageWords;
};

/** Every word that the bot says on its own, in one language; the catalog's prose is not among them. */
export type CoreWords = {
  /** What the language calls itself. */
  readonly name: string;
  /** Joins names: "A, B, and C". */
  readonly and: (items: readonly string[]) => string;
  /** Puts somebody's words into the language's quotation marks. */
  readonly quote: (text: string) => string;
  /** Between the items of a list in one line. */
  readonly separator: string;
  /** Between a label and its value. */
  readonly colon: string;
  /** Between two sentences. */
  readonly stop: string;
  /** By who is meant, in a sentence about a product, or about CDNs in general. */
  readonly lookAt: Readonly<Record<LookAt, (product: string | undefined) => string>>;
  readonly raisedBy: Readonly<Record<RaisedBy, (product: string | undefined) => string>>;
  readonly labels: {
    readonly lookAt: string;
    readonly raisedBy: string;
    readonly status: string;
    readonly checks: string;
    readonly notes: string;
    readonly ticket: string;
    readonly openTicket: string;
    readonly moreExactly: string;
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
    readonly contrasted: (codes: string, products: string) => string;
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

/** What the bot says on every chat platform, besides its answers. */
export type ChatWords = {
  /** The button that shows a private answer to everybody. */
  readonly share: string;
  /** The same, where the answer goes to a thread. */
  readonly shareToThread: string;
  readonly sharedBy: (name: string) => string;
  /** Under the private answer, once it was shared. */
  readonly youShared: string;
  readonly notShared: string;
  /** The button under an answer that everybody sees. */
  readonly delete: string;
  readonly notYours: string;
  /** The button that opens a field for a longer text, the title above that field, its label and what it is for. */
  readonly paste: string;
  readonly pasteTitle: string;
  readonly pasteLabel: string;
  readonly pasteExample: string;
  readonly submit: string;
  readonly close: string;
  /** Small print under an answer that lost parts to the platform's limits. */
  readonly shortened: (dropped: readonly LeftOut[]) => string;
};

/** A part of a card that lost items, or all of it if none is kept; with all kept, the end of its text. The title may be empty. */
export type LeftOut = { readonly title: string; readonly kept: number; readonly of: number };

/** What only Slack's adapter says. */
export type SlackWords = {
  /** What a menu shows before something is chosen. */
  readonly choose: string;
  /** How much the field for a paste takes. */
  readonly pasteHint: string;
  readonly shareTo: string;
  /** The fields of the Home tab. */
  readonly homeQuestion: string;
  readonly homeProduct: string;
  readonly anyProduct: string;
  /** What Slack says above a message that only one person sees. */
  readonly onlyYou: string;
};

/** What only Discord's adapter says. */
export type DiscordWords = {
  /** Answers a button, a menu or a command that this version does not know. */
  readonly outdated: string;
  /** Why a file could not be read, and what to do instead. */
  readonly file: Readonly<Record<FileProblem, string>>;
  /** What Discord says below a message that only one person sees. */
  readonly onlyYou: string;
  /** The commands, for each of Discord's locales that this language stands for. */
  readonly commands: Readonly<Record<string, CommandWords>>;
};

/** The name ends wrongly, too many bytes, not from Discord, too slow, not to be had, not text. */
export type FileProblem = 'kind' | 'size' | 'host' | 'time' | 'gone' | 'binary';

type CommandFace = { readonly name: string; readonly description: string };

/** The commands' faces in one language. Names: lower case, no spaces, 32 characters; descriptions: 100. */
export type CommandWords = {
  /** The entry in the menu of a message; here, spaces and capitals may stand. */
  readonly message: string;
  /** What each command is for. */
  readonly commands: Readonly<Record<'ask' | 'compare' | 'search' | 'paste', string>>;
  readonly options: Readonly<
    Record<'code' | 'vendor' | 'log' | 'private' | 'compared' | 'first' | 'second' | 'third' | 'symptom', CommandFace>
  >;
};

/** What the playground says, besides the answers. */
export type PageWords = {
  readonly title: string;
  readonly intro: string;
  /** The two views of the page. */
  readonly asks: string;
  readonly browse: string;

  readonly question: string;
  readonly placeholder: string;
  readonly keys: string;
  readonly ask: string;
  readonly chooseFile: string;
  readonly tooLong: string;
  readonly tooLarge: (name: string) => string;
  readonly noText: (name: string) => string;
  readonly examples: string;
  /** What the example of a paste is called. */
  readonly pasted: string;

  readonly settings: Readonly<Record<'show' | 'language' | 'theme' | 'width' | 'view', string>>;
  readonly allPlatforms: string;
  readonly anyLanguage: string;
  readonly light: string;
  readonly dark: string;
  readonly desktop: string;
  readonly phone: string;
  readonly message: string;
  readonly json: string;

  readonly answered: (title: string) => string;
  readonly address: string;
  readonly noAddress: string;
  readonly shortAddress: string;
  readonly shared: string;
  readonly deleted: string;
  readonly unreachable: string;

  readonly understood: string;
  readonly colon: string;
  readonly kinds: Readonly<Record<'code' | 'class' | 'product' | 'request-id' | 'host' | 'name', string>>;
  readonly rule: (rule: string) => string;
  readonly more: (count: number) => string;

  readonly find: string;
  readonly allProducts: string;
  readonly noMatch: string;
  /** That the open product has no match, but those that follow have. */
  readonly onlyElsewhere: (product: string) => string;
  readonly unknownProduct: (id: string) => string;
  readonly searchFor: (words: string) => string;
  readonly codes: (count: number) => string;
  /** By the kinds that the catalog knows. */
  readonly productKinds: Readonly<Record<string, string>>;
};
