import type { Finding } from './finding.ts';
import type { Intent } from './lexicon/intent.ts';

/** What a question says. */
export type Reading = {
  /** Everything that was found, with its evidence, in the order of the text. */
  readonly findings: readonly Finding[];
  /** The codes that are asked about, each once, in the order of the text. */
  readonly codes: readonly string[];
  /** First digits of the classes that are asked about: `5` for `5xx`. */
  readonly classes: readonly string[];
  /** Ids of the products that are asked about, each once, in the order of the text. */
  readonly products: readonly string[];
  /** Of several products, the one that the error came from: it wrote it, or it passed it on to those in front. */
  readonly author?: string;
  /** What a vendor's support finds the request by. */
  readonly requestIds: readonly string[];
  /** The host that was asked. */
  readonly host?: string;
  /** Why numbers and words that could be codes were taken for none, and how many of them; nothing of the text. */
  readonly dropped: Readonly<Record<string, number>>;
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
