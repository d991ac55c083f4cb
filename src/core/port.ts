import type { Language } from '../language.ts';
import type { Card } from './card.ts';

/** What arrived from a platform, before anything was read out of it. */
export type Question = {
  readonly text: string;
  /** What stood in a field meant for a product or vendor; all of it is a name, however it is worded. */
  readonly product?: string | undefined;
  /** The same for further fields of that kind. */
  readonly products?: readonly string[] | undefined;
  /** The text is a file, which nobody worded as a question: no word in it describes a symptom or is a name. */
  readonly file?: boolean | undefined;
  /** The language to answer in, when it is already settled (a click on a choice, `--lang`). */
  readonly language?: Language | undefined;
  /** The platform's locale for this person, such as `zh-TW`; counts when the text does not settle the language. */
  readonly locale?: string | undefined;
  /** What was read of a longer text, of which this question is the short form. */
  readonly carried?: Carried | undefined;
};

/** The host that was asked, and the ids by which a support finds the request. */
export type Carried = {
  readonly host?: string | undefined;
  readonly ids?: readonly { readonly product: string; readonly name: string; readonly value: string }[] | undefined;
};

/** What is typed so far into a field that offers completions. */
export type Partial = {
  readonly field: 'code' | 'product';
  readonly text: string;
  /** What the other of the two fields already holds; it narrows the offer. */
  readonly other?: string | undefined;
  readonly locale?: string | undefined;
};

/** One completion: what the person sees and what the field then holds. */
export type Suggestion = { readonly label: string; readonly value: string };

/** A place in a question's text that says something, and the rule that found it. */
export type Mark = {
  readonly index: number;
  readonly end: number;
  readonly kind: 'code' | 'class' | 'product' | 'request-id' | 'host' | 'name';
  /** The code, the product's id, the request's id, the host or the name. */
  readonly value: string;
  readonly rule: string;
};

/** A product and its codes. */
export type Shelf = {
  readonly id: string;
  readonly name: string;
  readonly kind: string;
  readonly codes: readonly { readonly code: string; readonly title: string; readonly question: string }[];
};

/** All that an adapter knows of the bot. All are synchronous, never throw for bad input and answer from memory. */
export type Bot = {
  readonly explain: (question: Question) => Card;
  /** Best first; as many as fit, the adapter cuts to what its platform shows. */
  readonly suggest: (partial: Partial) => readonly Suggestion[];
  /** The language that a question is answered in; for what an adapter has to say itself. */
  readonly languageOf: (question: Question) => Language;
};

/** What a place that shows more than chat does knows besides. */
export type Insight = {
  /** Everything that there is to ask for. */
  readonly contents: (language: Language) => readonly Shelf[];
};
