import type { Language } from '../language.ts';
import type { Asked, Carried } from './question.ts';

/**
 * An answer in words, as plain data that knows no platform. Text may hold code spans in backticks and no other
 * markup: a renderer shows `spans()` of it and escapes everything else.
 */
export type Card = {
  readonly title: string;
  readonly tone: Tone;
  readonly language: Language;
  /** What is seen at once; it fits a screen, unless a list was asked for. */
  readonly parts: readonly Part[];
  /** The rest, one click away; empty for a card that says everything at once. */
  readonly more: readonly Part[];
  /** What the card says in one line, for notifications. */
  readonly verdict: string;
  /** What is seen at once as plain text: for places without a layout, and for tests. */
  readonly text: string;
  /** The one entry that the card explains, if it explains just one, and the edition of the catalog. */
  readonly about?: { readonly product: string; readonly code: string; readonly edition: string };
  /** The question that gives this card again, for as long as the catalog has it; cards that answer nothing have none. */
  readonly replay?: Replay;
};

/** A short question for a card, however long the text was that it came from. */
export type Replay = {
  /** What a person would type for it. */
  readonly text: string;
  readonly asked: Asked;
  readonly language: Language;
  readonly carried?: Carried;
  /** Whether the question gives this very card: nothing that was read of a longer text stands on it. */
  readonly isWhole: boolean;
};

/** What the card is about; a renderer may add a colour, but no meaning may hang on it alone. */
export type Tone = 'answer' | 'question' | 'unknown' | 'help' | 'courtesy' | 'fault';

export type Part =
  /** Starts what follows under a title of its own, when one card explains several entries. */
  | { readonly kind: 'heading'; readonly text: string }
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'facts'; readonly facts: readonly Fact[] }
  /** Numbered, in the order in which to do them; a title may be empty. */
  | { readonly kind: 'steps'; readonly title: string; readonly steps: readonly Step[] }
  | { readonly kind: 'list'; readonly title: string; readonly items: readonly string[] }
  /** Rows under a head; each row has as many cells as there are columns. */
  | { readonly kind: 'table'; readonly columns: readonly string[]; readonly rows: readonly (readonly string[])[] }
  /** A block to copy as it is, under a title that may be empty; no spans inside. */
  | { readonly kind: 'code'; readonly title: string; readonly code: string }
  | { readonly kind: 'links'; readonly title: string; readonly links: readonly Link[] }
  /** Small print: one line of texts and links. */
  | { readonly kind: 'note'; readonly items: readonly (string | Link)[] }
  | {
      readonly kind: 'choices';
      readonly title: string;
      readonly choices: readonly Choice[];
      /** Shown as a menu, however few they are. */
      readonly menu?: true;
      /** The card was only a step on the way: what is chosen may take its place. */
      readonly replaces?: true;
    }
  /** What to do with the card as a whole: questions to ask next, pages to open. It comes last. */
  | { readonly kind: 'actions'; readonly actions: readonly (Choice | Link)[] };

/** A part of one kind. */
export type PartOf<Kind extends Part['kind']> = Extract<Part, { kind: Kind }>;

/** Something to do: what to find out, the command for it, and what its result means. */
export type Step = { readonly text: string; readonly command?: string; readonly reads?: string };

export type Fact = { readonly label: string; readonly value: string };

export type Link = { readonly label: string; readonly url: string };

/** Something to click or to pick; a click asks what `asked` says, in `language`. */
export type Choice = {
  readonly label: string;
  /** What it leads to, in a few words. */
  readonly description?: string;
  /** What it belongs with in a menu: the kind of a product. */
  readonly group?: string;
  /** What a person types to ask the same, for places where nothing can be clicked. */
  readonly question: string;
  /** The same as data; an example of how to ask has none, so that it is read like anything that people type. */
  readonly asked?: Asked;
  readonly language: Language;
};

/** What stands between the items of a line of small print. */
export const noteSeparator = ' · ';

export type Span = { readonly kind: 'plain' | 'code'; readonly text: string };

/** Splits card text at its backticks; an unpaired backtick is plain text. */
export function spans(text: string): Span[] {
  const found: Span[] = [];
  let end = 0;
  for (const match of text.matchAll(/`([^`\n]+)`/g)) {
    if (match.index > end) found.push({ kind: 'plain', text: text.slice(end, match.index) });
    found.push({ kind: 'code', text: match[1] ?? '' });
    end = match.index + match[0].length;
  }
  if (end < text.length) found.push({ kind: 'plain', text: text.slice(end) });
  return found;
}

/**
 * Choices in plain text, which cannot be clicked: the questions to type. A long menu repeats what the card lists anyway.
 *
 * @param separator what a list of the card's language has between its items
 */
export function typedChoices(choices: readonly Choice[], separator: string): string {
  const questions = choices.slice(0, maxTyped).map(({ question }) => `\`${question}\``);
  return [...questions, ...(choices.length > maxTyped ? ['…'] : [])].join(separator);
}

const maxTyped = 8;

/**
 * The same for what can be done with a card: what to type, and pages to open unless the card lists them anyway.
 *
 * @param colon what the card's language has between a label and what it labels
 */
export function typedActions(actions: readonly (Choice | Link)[], parts: readonly Part[], colon: string): string[] {
  const listed = new Set(parts.flatMap((part) => (part.kind === 'links' ? part.links.map(({ url }) => url) : [])));
  return actions.flatMap((action) => {
    if ('question' in action) return [`\`${action.question}\`: ${action.label}`];
    return listed.has(action.url) ? [] : [`${action.label}${colon}${action.url}`];
  });
}
