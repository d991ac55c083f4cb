import type { SeenBy } from '../chat/preview.ts';
import type { Mark, Question, Shelf } from '../core/port.ts';
import type { Language } from '../language.ts';

/* What the page and the process say to each other. */

/** The page asks. */
export type Ask = Pick<Question, 'text' | 'language' | 'locale' | 'carried'> & { readonly seenBy: SeenBy };

/** An answer, with the very messages that the platforms would be sent. */
export type Answered = {
  readonly title: string;
  readonly language: Language;
  /** What gives the answer again. */
  readonly again?: Pick<Question, 'text' | 'language' | 'carried'> | undefined;
  readonly marks: readonly Mark[];
  readonly slack: unknown;
  readonly discord: unknown;
};

/** The page tells of a click. */
export type Click = { readonly platform: 'slack' | 'discord'; readonly id: string; readonly value: string };

export type Contents = { readonly shelves: readonly Shelf[] };
