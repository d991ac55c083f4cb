import type { Runbooks } from '../catalog/runbooks.ts';
import type { Language } from '../language.ts';

/** What whoever runs the bot has chosen. */
export type Settings = {
  /** When neither the question nor the platform settles the language. */
  readonly defaultLanguage: Language;
  /** Ids of the products that are meant where a question names none. */
  readonly defaultProducts?: readonly string[];
  /** A team's own knowledge. */
  readonly runbooks?: Runbooks | undefined;
};
