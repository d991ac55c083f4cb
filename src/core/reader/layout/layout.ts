/** What a text looks like before anything in it is weighed: lines, and the names and values in them. */
export type Layout = { readonly text: string; readonly lines: readonly Line[]; readonly fields: readonly Field[] };

/** Who wrote a line decides how much evidence a number in it needs. */
export type Line = {
  readonly text: string;
  readonly index: number;
  /** `header`: nothing but a name and its value; `counts`: a count and a status; `data`: whatever else machines write. */
  readonly kind: 'prose' | 'header' | 'counts' | 'data';
};

/** A name and its value, as in a header, a JSON object or a log. */
export type Field = {
  /** In lower case. */
  readonly name: string;
  readonly value: string;
  /** Where the name starts. */
  readonly index: number;
  /** Where the value starts. */
  readonly valueIndex: number;
  /** It is part of a request, so it says nothing about who answered. */
  readonly inRequest: boolean;
};
