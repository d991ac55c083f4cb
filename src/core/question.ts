import type { Language } from '../language.ts';

/** What arrived from a platform, before anything was read out of it. */
export type Question = {
  /** What was typed or pasted; for a click, what a person would type for the same. */
  readonly text: string;
  /** What a click asks. It is taken as it is, and the text is not read. */
  readonly asked?: Asked | undefined;
  /** What stood in fields meant for a product or vendor; each of them is a name, however it is worded. */
  readonly products?: readonly string[] | undefined;
  /** The text is a file as it is, which nobody worded as a question: no word in it describes a symptom or is a name. */
  readonly file?: boolean | undefined;
  /** The language to answer in, when it is already settled (a click on a choice, `--lang`). */
  readonly language?: Language | undefined;
  /** The platform's locale for this person, such as `zh-TW`; counts when the text does not settle the language. */
  readonly locale?: string | undefined;
  /** Whoever asks, by an id of the platform: long texts of one person wait for each other. */
  readonly asker?: string | undefined;
  /** The answer goes where the team's own runbooks may not: it has nothing of them. */
  readonly withoutTeam?: boolean | undefined;
  /** What was read of a longer text, of which this question is the short form. */
  readonly carried?: Carried | undefined;
};

/** A question as data, which needs no reading. */
export type Asked = {
  /**
   * To set the products side by side instead of explaining them one by one, to list all of their codes, or whether they have
   * an outage.
   */
  readonly intent?: AskedIntent | undefined;
  readonly codes?: readonly string[] | undefined;
  /** First digits of classes: `5` for `5xx`. */
  readonly classes?: readonly string[] | undefined;
  /** Ids of products, covered or not. */
  readonly products?: readonly string[] | undefined;
  /** A name that stands for several products, so that the answer has to ask back. */
  readonly sharedName?: string | undefined;
  /** Words that describe a symptom. */
  readonly words?: readonly string[] | undefined;
  /** Which code stands with which product, where the question was about some of these pairs and not about all. */
  readonly claims?: readonly { readonly code: string; readonly product: string }[] | undefined;
};

/** What a question can ask for as data. */
export const askedIntents = ['compare', 'list', 'status'] as const;
type AskedIntent = (typeof askedIntents)[number];

/** What a card says of one request or of a log: host, path, time, how often, and the ids by which support finds it. */
export type Carried = {
  readonly host?: string | undefined;
  readonly path?: string | undefined;
  readonly ids?: readonly { readonly product: string; readonly name: string; readonly value: string }[] | undefined;
  readonly time?: CarriedTime | undefined;
  /** How often codes are in how many lines of a log, and when. */
  readonly counts?: readonly CarriedCount[] | undefined;
};

type CarriedTime = { readonly date?: string | undefined; readonly time: string; readonly zone?: string | undefined };

type CarriedCount = {
  readonly code: string;
  readonly role?: 'edge' | 'origin' | undefined;
  readonly count: number;
  readonly of: number;
  readonly first?: CarriedTime | undefined;
  readonly last?: CarriedTime | undefined;
  /** The path that most of the lines have. */
  readonly path?: string | undefined;
};
