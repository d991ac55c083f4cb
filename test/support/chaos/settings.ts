/** What a run is like. */
export type Settings = {
  readonly seed: string;
  readonly questions: number;
  /** Questions a second. */
  readonly rate: number;
  /** The probability with which a request of the bot's fails. */
  readonly faults: number;
  readonly slackMode: 'socket' | 'http';
  /** Ends a process in the middle of it. */
  readonly kill: boolean;
  readonly replicas: number;
  /** Variables of the bot's besides those that it takes to get to the platforms. */
  readonly env: Readonly<Record<string, string>>;
  /** How long answers may still come after the last question, in milliseconds. */
  readonly patience: number;
  /** Is told how far the run is. */
  readonly onProgress?: (asked: number) => void;
};
