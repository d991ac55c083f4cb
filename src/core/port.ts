import type { Product } from '../catalog/catalog.ts';
import type { Language } from '../language.ts';
import type { Card } from './card.ts';
import type { Answer } from './lookup/answer.ts';
import type { Question } from './question.ts';
import type { Reading } from './reader/reading.ts';

/* All that the outside sees of the core: what the bot is asked and what it gives. */

export type { Asked, Carried, Question } from './question.ts';

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

/** The bot. Its functions are synchronous, never throw for bad input and answer from memory. */
export type Bot = {
  readonly explain: (question: Question) => Explanation;
  /** Best first; as many as fit, the adapter cuts to what its platform shows. */
  readonly suggest: (request: CompletionRequest) => readonly Suggestion[];
  /** The language that a question is answered in; for what an adapter has to say itself. */
  readonly languageOf: (question: Pick<Question, 'text' | 'products' | 'language' | 'locale'>) => Language;
  /** Everything that there is to ask for. */
  readonly listProducts: (language: Language) => readonly ProductCodes[];
};
