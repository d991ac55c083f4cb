/** One way of wording something, with texts that it is meant for and texts that only look like it. */
export type Wording = {
  readonly id: string;
  readonly pattern: RegExp;
  readonly examples: readonly string[];
  readonly counterExamples: readonly string[];
};

/** Ways of wording a question, and what shows that another one is meant. */
export type Wordings = { readonly ways: readonly Wording[]; readonly unless: readonly Wording[] };

/** Whether a text asks in one of the ways, and nothing in it says otherwise. */
export const asksIn = (text: string, { ways, unless }: Wordings): boolean =>
  ways.some(({ pattern }) => pattern.test(text)) && !unless.some(({ pattern }) => pattern.test(text));
