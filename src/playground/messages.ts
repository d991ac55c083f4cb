import type { SeenBy } from '../chat/platform.ts';
import type { Replay } from '../core/card.ts';
import type { ProductCodes, Question } from '../core/port.ts';
import type { Language } from '../language.ts';
import type { Mark } from './marks.ts';

/* What the page and the server send each other. */

export type AskRequest = Pick<Question, 'text' | 'asked' | 'language' | 'locale' | 'carried'> & {
  readonly seenBy: SeenBy;
  /** Instead of the card, what it has behind More: in the place of the card, or in a message of its own. */
  readonly rest?: 'in-place' | 'apart' | undefined;
  /** The page has shown the answer before: a click on More, Back or Share is no new question. */
  readonly again?: true | undefined;
};

export type AskResponse = {
  readonly title: string;
  readonly language: Language;
  /** The question that gives the answer again. */
  readonly replay?: Replay | undefined;
  readonly marks: readonly Mark[];
  /** All platforms, in the order in which to show them. */
  readonly platforms: readonly PlatformInfo[];
  /** What each platform is sent, by its name. */
  readonly messages: Readonly<Record<string, unknown>>;
};

export type PlatformInfo = {
  readonly name: string;
  readonly title: string;
  /** What it says itself beside a message that only one person sees. */
  readonly onlyYou: string;
};

/** A click, by the id and the value that the platform hands back. */
export type ClickRequest = { readonly platform: string; readonly id: string; readonly value: string };

/** What the page says of the bot itself. */
export type AboutResponse = {
  /** Of the catalog. */
  readonly edition: string;
  /** The address of the page where the source can be read, if there is one. */
  readonly source?: string | undefined;
};

export type ProductsResponse = { readonly products: readonly ProductCodes[] };
