/** A number and what decides whether it is a code. */
export type NumberInContext = {
  readonly number: string;
  /** The catalog has it as a code. */
  readonly isKnown: boolean;
  /** A few characters on either side. */
  readonly before: string;
  readonly after: string;
  /** How long the whole text is; a Han character says as much as three letters. */
  readonly length: number;
  /** A person wrote the line. */
  readonly isProse: boolean;
  /** A name of a product or vendor ends right before the number, or begins right behind it. */
  readonly touchesName: boolean;
  /** The text names products or vendors. */
  readonly hasNames: boolean;
  /** A name is among the few characters on either side. */
  readonly nearName: boolean;
  /** The text is about the web; so is the line, or one near it. */
  readonly isAboutWeb: boolean;
  readonly hasReason: boolean;
  /** The text is about replies of another protocol. */
  readonly isOtherProtocol: boolean;
  /** The text is numbers and names of products, and nothing else. */
  readonly isBareQuestion: boolean;
  /** It is in a list of numbers, of which one next to it is no code that the catalog has. */
  readonly isListedWithOthers: boolean;
  /** The number has a line to itself, begins a line, or begins the text. */
  readonly isAlone: boolean;
  readonly startsLine: boolean;
  readonly startsText: boolean;
};

/** How many characters on either side a rule sees. */
export const window = 40;

/** Up to this many characters, a message is short enough that a bare number is what it is about. */
export const shortMessage = 60;

/** Up to this many characters, people write prose: an error code there that counts nothing is meant as one. */
export const fewSentences = 400;
