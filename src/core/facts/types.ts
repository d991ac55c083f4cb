import type { Language } from '../../language.ts';

/* An answer as facts, for programs. schema.ts checks the same and says what each field is. */

/** A code on a product. */
type Ref = { readonly product: string; readonly code: string };

type Moment = {
  readonly date?: string | undefined;
  readonly time: string;
  readonly zone?: string | undefined;
};

type Counted = { readonly value: string; readonly count: number };

/** A product. */
export type ProductFacts = {
  readonly id: string;
  readonly name: string;
  readonly vendor: string;
  readonly kind: string;
  /** Whether the catalog has entries for it; otherwise it knows its name and signs only. */
  readonly covered: boolean;
  readonly statusPage?: string | undefined;
  readonly ticketUrl?: string | undefined;
  readonly documentation?: string | undefined;
};

/** A code on a product, in short. */
export type CodeFacts = Ref & {
  readonly title: string;
  /** Who to look at, first one first: client, edge, origin, network, configuration or rule. */
  readonly lookFirst: readonly string[];
  readonly sense?: string | undefined;
};

/** What to check. */
export type CheckFacts = {
  readonly find: string;
  /** For a shell, with `$HOST`, `$ORIGIN` and `$SOCKET` as blanks that are not known. */
  readonly command?: string | undefined;
  readonly reads?: string | undefined;
  /** Good practice, and on none of the sources. */
  readonly advice?: true | undefined;
};

export type SourceFacts = {
  readonly title: string;
  readonly url: string;
  readonly published?: string | undefined;
  /** The day on which the catalog was held against it. */
  readonly read: string;
};

/** The team's own runbook. */
export type TeamFacts = {
  readonly name: string;
  readonly owner?: string | undefined;
  readonly notes: readonly string[];
  readonly steps: readonly string[];
  readonly links: readonly { readonly label: string; readonly url: string }[];
  /** Why the team says that the entry is wrong: do not use it then. */
  readonly wrong?: string | undefined;
};

/** All that the catalog has on a code of a product. */
export type EntryFacts = CodeFacts & {
  readonly productName: string;
  /** Who writes the response: edge, origin, either, intermediary or client. */
  readonly sentBy: string;
  readonly summary: string;
  readonly meaning?: string | undefined;
  readonly statuses: readonly string[];
  readonly checks: readonly CheckFacts[];
  readonly relief: readonly string[];
  readonly notes: readonly string[];
  readonly ticket: { readonly url?: string | undefined; readonly attach: readonly string[] };
  readonly statusPage?: string | undefined;
  readonly related: readonly CodeFacts[];
  /** Only a secondary source says so. */
  readonly reported: boolean;
  readonly sources: readonly SourceFacts[];
  readonly team?: TeamFacts | undefined;
};

export type ClaimFacts = {
  readonly code: string;
  readonly product?: string | undefined;
  readonly role?: string | undefined;
  readonly count: number;
  readonly of?: number | undefined;
  readonly first?: Moment | undefined;
  readonly last?: Moment | undefined;
  readonly hosts: readonly Counted[];
  readonly paths: readonly Counted[];
};

/** What was read in a text. */
export type ReadingFacts = {
  readonly codes: readonly string[];
  readonly details: readonly string[];
  readonly classes: readonly string[];
  readonly products: readonly string[];
  readonly uncovered: readonly string[];
  readonly author?: string | undefined;
  readonly claims: readonly ClaimFacts[];
  readonly healthy: readonly Counted[];
  readonly host?: string | undefined;
  readonly path?: string | undefined;
  readonly time?: Moment | undefined;
  readonly requestIds: readonly { readonly product: string; readonly name: string; readonly value: string }[];
  readonly dropped: readonly {
    readonly text: string;
    readonly line?: number | undefined;
    readonly against: string;
  }[];
  readonly cut: boolean;
};

/** An answer. */
export type Facts = {
  /** Raised whenever a field goes or means something else; a field that is new raises nothing. */
  readonly version: 1;
  /** Of the catalog. */
  readonly edition: string;
  readonly language: Language;
  readonly kind: AnswerKind;
  readonly title: string;
  readonly verdict: string;
  readonly text: string;
  readonly reading: ReadingFacts;
  readonly entries: readonly EntryFacts[];
  readonly matches: readonly CodeFacts[];
  readonly standard: readonly EntryFacts[];
  readonly undocumented: readonly (Ref & { readonly reserved: boolean })[];
  readonly products: readonly ProductFacts[];
  readonly ownCodes: readonly { readonly product: string; readonly status: string; readonly count: number }[];
  readonly passedOnBy: readonly string[];
  readonly byDefault: readonly string[];
  readonly unknown?:
    | {
        readonly codes: readonly string[];
        readonly names: readonly { readonly name: string; readonly nearest: readonly string[] }[];
      }
    | undefined;
  readonly declined?: 'time' | 'busy' | undefined;
};

/** What sort of answer it is. */
export type AnswerKind =
  | 'explained'
  | 'compared'
  | 'contrasted'
  | 'undocumented'
  | 'uncovered'
  | 'healthy'
  | 'about'
  | 'listed'
  | 'found'
  | 'ambiguous'
  | 'unknown'
  | 'help'
  | 'thanked'
  | 'declined';
