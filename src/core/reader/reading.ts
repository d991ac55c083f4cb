import type { Claim, Counted } from './claims.ts';
import type { Finding } from './finding.ts';
import type { Moment } from './layout/moment.ts';
import type { Intent } from './lexicon/intent.ts';

/** What a question says. */
export type Reading = {
  /** Everything that was found, with its evidence, in the order of the text. */
  readonly findings: readonly Finding[];
  /** The codes that are asked about, each once, in the order of the text. */
  readonly codes: readonly string[];
  /**
   * Codes that only say more about those: a message of the product beside a status, or a code that is not in the text as
   * it is spelt in the catalog.
   */
  readonly details: readonly string[];
  /** First digits of the classes that are asked about: `5` for `5xx`. */
  readonly classes: readonly string[];
  /** Ids of the products that are asked about, each once, in the order of the text. */
  readonly products: readonly string[];
  /** Ids of products that the catalog does not cover, each once, in the order of the text. */
  readonly uncovered: readonly string[];
  /** What is said of each code: where it is from, how often, on what. */
  readonly claims: readonly Claim[];
  /** Healthy statuses in what machines wrote, and how often; of responses, not of requests. */
  readonly healthy: readonly Counted[];
  /** Of several products, covered or not, the one that the error came from: it wrote it, or it passed it on to those in front. */
  readonly author?: string;
  /** What a vendor's support finds the request by. */
  readonly requestIds: readonly string[];
  /** The host that was asked. */
  readonly host?: string;
  /** The path that failed, fit for a command. */
  readonly path?: string;
  /** When the response was sent that was pasted; of a log, its claims say when. */
  readonly time?: Moment;
  /** What could be a code and was taken for none, in the order of the text; a hundred at most. */
  readonly dropped: readonly Dropped[];
  /** The text was longer than what is read. */
  readonly cut: boolean;
  /** Names that stand for more than one thing and that nothing else in the text settles. */
  readonly sharedNames: readonly string[];
  /** What looks like a product's name but is none that the catalog knows. */
  readonly unknownNames: readonly string[];
  /** The remaining words that may describe a symptom. */
  readonly words: readonly string[];
  /** The text is a file. */
  readonly file: boolean;
  /** What is asked for, where the words say so. */
  readonly intent?: Intent;
};

/** What could be a code and is none. */
export type Dropped = {
  readonly text: string;
  /** From 1; undefined in a field for products. */
  readonly line?: number;
  /** The id of the rule that weighed most against it. */
  readonly against: string;
};
