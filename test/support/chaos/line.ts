import type { Ledger } from './ledger.ts';
import type { FaultProxy } from './proxy.ts';
import type { Question } from './questions.ts';
import type { Weather } from './weather.ts';

/** A platform, and what stands between it and the bot. */
export type Line<Platform> = {
  readonly platform: Platform;
  readonly proxy: FaultProxy;
  /** What the bot has to know to get there. */
  readonly env: Readonly<Record<string, string>>;
  /** Gets the cards whose buttons are clicked later, before anything goes wrong. */
  readonly prepare: () => Promise<void>;
  /** Asks a question, and once more if it is to arrive twice. */
  readonly ask: (question: Question) => Promise<void>;
  readonly close: () => Promise<void>;
};

/** What both platforms share in a run. */
export type Run = {
  readonly ledger: Ledger;
  readonly weather: Weather;
  /** Is told everything that the bot sends, to look for secrets. */
  readonly onSent: (where: string, text: string) => void;
  /** How many processes of the bot there are. */
  readonly replicas: number;
  /** The addresses of their HTTP ports. */
  readonly ports: () => readonly string[];
};
