import type { Lexicon } from './lexicon/lexicon.ts';
import type { Survey } from './survey.ts';

/** One thing that a question says, with the evidence for it. */
export type Finding = Findable & {
  /** The words that say it, normalised. */
  readonly text: string;
  readonly at: Position;
};

/** A finding of one kind. */
export type FindingOf<Kind extends Finding['kind']> = Extract<Finding, { kind: Kind }>;

/** Where a finding is. */
export type Position =
  /** In the text as it arrived, in UTF-16 code units; lines count from 1. */
  | { readonly in: 'text'; readonly index: number; readonly end: number; readonly line: number }
  /** In a field for products. */
  | { readonly in: 'field' }
  /** In a longer text that was read before. */
  | { readonly in: 'carried' };

/** Everything that can be found. The rule is an id for logs and `--json`; nothing is decided by it. */
type Findable = { readonly value: string; readonly rule: string } & (
  | {
      readonly kind: 'code';
      readonly evidence: CodeEvidence;
      /** In a log that has both: the answer of the edge, or that of the origin. */
      readonly role?: Role;
    }
  /** The value is the first digit: `5` for `5xx`. */
  | { readonly kind: 'class' }
  /** The value is the product's id. */
  | { readonly kind: 'product'; readonly evidence: ProductEvidence }
  /** The value is the id of a product that the catalog does not cover. */
  | { readonly kind: 'uncovered'; readonly evidence: ProductEvidence }
  /** The name of a vendor whose product is known from something else. The value is the vendor's id. */
  | { readonly kind: 'vendor' }
  /** What may prove a product, whose id is the value. */
  | ({ readonly kind: 'sign' } & Proof)
  /** A name, in lower case, that stands for several things. */
  | { readonly kind: 'shared-name' }
  /** A name, in lower case, that the catalog does not cover. */
  | { readonly kind: 'unknown-name' }
  /** What the support of a product finds a request by, and how its vendor calls it. */
  | { readonly kind: 'request-id'; readonly product: string; readonly name: string }
  /** The host that was asked. */
  | { readonly kind: 'host' }
);

export type Role = 'edge' | 'origin';

/** Why something is a code. */
export type CodeEvidence =
  /** The status line of a response. */
  | { readonly by: 'status-line' }
  /** A log line of a known format, whose name it is. */
  | { readonly by: 'log-line'; readonly format: string }
  /** A field of that name, in lower case. */
  | { readonly by: 'field'; readonly name: string }
  /** Another place where machines write codes: a table, a page's title, a tool's message, which may be of a format. */
  | { readonly by: 'output'; readonly format?: string }
  /** It is a word that the catalog has for a code, spelt just so or in other capitals. */
  | { readonly by: 'token'; readonly exact: boolean }
  /** Such a word contains the status that it comes with. */
  | { readonly by: 'token-status' }
  /** Words before or after a number. Weak ones speak for a number only where nothing better is there. */
  | { readonly by: 'words'; readonly strength: 'strong' | 'weak' };

/** Why a product is meant. */
type ProductEvidence =
  /** A name of the product, or of its vendor, which may stand for several products. */
  | { readonly by: 'name'; readonly of: 'product' | 'vendor' }
  /** A code that is a word of this product alone. */
  | { readonly by: 'token' }
  | ({ readonly by: 'sign' } & Proof);

/** A sign of a product and what it proves. */
type Proof = {
  readonly sign: Sign;
  readonly strength: 'strong' | 'medium' | 'weak';
  /** The product adds it only to what it wrote itself, or only to errors that it wrote or passed on. */
  readonly authorship?: 'wrote' | 'relayed';
};

/** Where products leave signs. */
export type Sign =
  | { readonly in: 'field' | 'cookie'; readonly name: string }
  | { readonly in: 'log-line'; readonly format: string }
  | { readonly in: 'page' | 'cname' };

/** What an extractor finds, before it is weighed. */
export type Candidate = Findable & {
  /** Where it starts in the text that is laid out, in UTF-16 code units. */
  readonly index: number;
  /** The words there. */
  readonly text: string;
};

/** A candidate of one kind. */
export type CandidateOf<Kind extends Candidate['kind']> = Extract<Candidate, { kind: Kind }>;

/** Takes what could be a code and is none, and the id of what weighed most against it. */
export type Drop = (text: string, index: number, against: string) => void;

/** Finds one kind of thing in a text that is surveyed; sees no other extractor's candidates. */
export type Extractor = (survey: Survey, lexicon: Lexicon, drop: Drop) => Iterable<Candidate>;

/** Drops, adds or replaces candidates in the light of all of them. */
export type Refiner = (candidates: readonly Candidate[], question: Weighed) => readonly Candidate[];

/** What refiners see of a question besides its candidates. */
export type Weighed = {
  /** The beginning of the text, with blanks where headers and lines of formats are. */
  readonly text: string;
  /** The question comes with what was read of a longer text. */
  readonly carries: boolean;
  readonly lexicon: Lexicon;
};
