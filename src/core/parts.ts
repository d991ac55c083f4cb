import type { Choice, Fact, Link, Part, Step } from './card.ts';

/*
 * Constructors of parts. Each gives a list with one part, or an empty one where there is nothing to show, so that a card
 * is one spread after another.
 */

/** The title of what follows, within a card. */
export const heading = (text: string): Part[] => (text === '' ? [] : [{ kind: 'heading', text }]);

/** A paragraph for every text. */
export const text = (...texts: readonly string[]): Part[] =>
  texts.flatMap((each) => (each === '' ? [] : [{ kind: 'text', text: each }]));

/** A line of small print for every text. */
export const note = (...texts: readonly string[]): Part[] => texts.flatMap((each) => smallPrint(each));

/** One line of small print; what is empty is left out. */
export function smallPrint(...all: readonly (string | Link | undefined)[]): Part[] {
  const items = all.filter((item) => item !== undefined && item !== '') as (string | Link)[];
  return items.length === 0 ? [] : [{ kind: 'note', items }];
}

/** Facts with a value; the others are left out. */
export function facts(...all: readonly (Fact | undefined)[]): Part[] {
  const shown = all.filter((fact) => fact !== undefined && fact.value !== '') as Fact[];
  return shown.length === 0 ? [] : [{ kind: 'facts', facts: shown }];
}

/** Numbered steps under a title that may be empty. */
export const steps = (title: string, items: readonly Step[] = []): Part[] =>
  items.length === 0 ? [] : [{ kind: 'steps', title, steps: items }];

/** A list under a title that may be empty. */
export const list = (title: string, items: readonly string[] = []): Part[] =>
  items.length === 0 ? [] : [{ kind: 'list', title, items }];

/** A block to copy as it is. */
export const code = (text: string, title = ''): Part[] => (text === '' ? [] : [{ kind: 'code', title, code: text }]);

/** Rows under a head. */
export const table = (columns: readonly string[], rows: readonly (readonly string[])[]): Part[] =>
  rows.length === 0 ? [] : [{ kind: 'table', columns, rows }];

/** Pages to open, in a list under a title. */
export const links = (title: string, all: readonly Link[] = []): Part[] =>
  all.length === 0 ? [] : [{ kind: 'links', title, links: all }];

/** Something to click, which answers in a message of its own. */
export const choices = (title: string, all: readonly Choice[]): Part[] =>
  all.length === 0 ? [] : [{ kind: 'choices', title, choices: all }];

/** The same as a menu, however few they are. */
export const menu = (title: string, all: readonly Choice[]): Part[] =>
  all.length === 0 ? [] : [{ kind: 'choices', title, choices: all, menu: true }];

/** Choices whose answer may replace the card. */
export const choicesInPlace = (title: string, all: readonly Choice[]): Part[] =>
  all.length === 0 ? [] : [{ kind: 'choices', title, choices: all, replaces: true }];

/** The same as a menu. */
export const menuInPlace = (title: string, all: readonly Choice[]): Part[] =>
  all.length === 0 ? [] : [{ kind: 'choices', title, choices: all, menu: true, replaces: true }];

/** What to do with the card as a whole. */
export const actions = (all: readonly (Choice | Link)[]): Part[] =>
  all.length === 0 ? [] : [{ kind: 'actions', actions: all }];
