import type { Product } from '../catalog/catalog.ts';
import type { Language } from '../language.ts';
import type { Card } from './card.ts';
import type { Answer, DeclineReason } from './lookup/answer.ts';
import type { Question } from './question.ts';
import type { Reading } from './reader/reading.ts';

/* All that the outside sees of the core: what the bot is asked and what it gives. */

export type { DeclineReason } from './lookup/answer.ts';
export { restOf } from './present/rest.ts';
export { type Asked, askedIntents, type Carried, type Question } from './question.ts';
export type { Reading } from './reader/reading.ts';

/** What came of a question: what it says, what the catalog has for it, and that in words. */
export type Explanation = { readonly reading: Reading; readonly answer: Answer; readonly card: Card };

/** What is typed so far into a field that offers completions. */
export type CompletionRequest = {
  readonly field: 'code' | 'product';
  readonly text: string;
  /** What the other of the two fields already holds; it narrows the offer. */
  readonly other?: string | undefined;
  readonly locale?: string | undefined;
};

/** One completion: what the person sees and what the field then holds. */
export type Suggestion = { readonly label: string; readonly value: string };

/** A product and its codes. */
export type ProductCodes = {
  readonly id: string;
  readonly name: string;
  readonly kind: Product['kind'];
  readonly codes: readonly { readonly code: string; readonly title: string; readonly question: string }[];
};

/** The bot. Its functions never fail for bad input and answer from memory. */
export type Bot = {
  /** The edition of the catalog that it answers from. */
  readonly edition: string;
  /** Whether the catalog has an entry; for what a button names, which may be old. */
  readonly knows: (entry: { readonly product: string; readonly code: string }) => boolean;
  /** A long text may be read on another thread, so that an answer to it takes a while. */
  readonly explain: (question: Question) => Explanation | Promise<Explanation>;
  /** Best first; as many as fit, the adapter cuts to what its platform shows. */
  readonly suggest: (request: CompletionRequest) => readonly Suggestion[];
  /** The language that a question is answered in; for what an adapter has to say itself. */
  readonly languageOf: (question: Pick<Question, 'text' | 'products' | 'language' | 'locale'>) => Language;
  /** How to ask. */
  readonly help: (language: Language) => Card;
  /** Everything that there is to ask for. */
  readonly listProducts: (language: Language) => readonly ProductCodes[];
};

/** The bot on the caller's own thread: whoever asks waits for the reading. */
export type SyncBot = Omit<Bot, 'explain'> & {
  readonly explain: (question: Question) => Explanation;
  /** Answers a question that was read elsewhere. */
  readonly answer: (question: Question, reading: Reading) => Explanation;
  /** Says why a question is not read. */
  readonly decline: (question: Question, reason: DeclineReason) => Explanation;
};
