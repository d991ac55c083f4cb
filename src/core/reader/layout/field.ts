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
  /** In nested objects, the names on the way to it, joined by dots, in lower case. */
  readonly path?: string;
};
