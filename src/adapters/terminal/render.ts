import colours from 'picocolors';
import { type Card, noteSeparator, type Part, type Step, typedActions, typedChoices } from '../../core/card.ts';
import type { CoreWords } from '../../locales/index.ts';
import { locales } from '../../locales/index.ts';
import { type Paint, wrap } from './wrap.ts';

/** How a terminal shows things: `width` in columns, or Infinity where nothing is to be wrapped. */
export type Screen = { readonly width: number; readonly colour: boolean };

/** Wider lines are hard to read. */
const widest = 100;

/** Whatever could move the cursor or change the screen: a question is echoed in a card, and it may hold anything. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: these are the characters to remove
const controls = /[\u0000-\u0009\u000b-\u001f\u007f-\u009f\u202a-\u202e\u2066-\u2069]/g;

/** A card for the terminal, without a line break at its end. */
export function render(card: Card, screen: Screen): string {
  const words = locales[card.language].core;
  const style = styleOf(screen, words);
  const blocks = [
    style.strong(card.title),
    ...card.parts.map((part) => renderPart(part, card.parts, style)),
    card.more.length > 0 ? style.faint(locales[card.language].terminal.more) : '',
  ];
  return blocks.filter((block) => block !== '').join('\n\n');
}

type Style = ReturnType<typeof styleOf>;

function styleOf({ width, colour }: Screen, { colon, separator }: CoreWords) {
  const { bold, cyan, dim, underline } = colours.createColors(colour);
  const columns = Number.isFinite(width) ? Math.max(20, Math.min(width, widest)) : width;
  const paragraph = (indent: string, text: string, paint: Paint): string =>
    wrap(safe(text), columns - indent.length, paint).join(`\n${' '.repeat(indent.length)}`);
  // Without colour the backticks stay, so that commands are still told from prose.
  const code = (text: string): string => (colour ? cyan(text) : `\`${text}\``);
  const safe = (text: string): string => text.replace(controls, '');
  const plain: Paint = (text, kind) => (kind === 'code' ? code(text) : text);
  return {
    strong: (text: string) =>
      eachLine(
        paragraph('', text, (word) => word),
        bold,
      ),
    title: (text: string) => (text === '' ? [] : [bold(text + colon.trimEnd())]),
    fact: (label: string, text: string) =>
      label === ''
        ? paragraph('', text, plain)
        : paragraph('', label + colon + text, plain).replace(label + colon.trimEnd(), bold),
    text: (text: string) => paragraph('', text, plain),
    faint: (text: string) => eachLine(paragraph('', text, plain), dim),
    item: (mark: string, text: string) => mark + paragraph(' '.repeat(mark.length), text, plain),
    url: (url: string) => underline(safe(url)),
    /** A command is never broken: whoever copies it gets it whole. */
    block: (text: string) => safe(text).replace(/^/gm, '    '),
    command: (text: string) => `    ${colour ? cyan(safe(text)) : safe(text)}`,
    separator,
    colon,
  };
}

function renderPart(part: Part, all: readonly Part[], style: Style): string {
  switch (part.kind) {
    case 'heading':
      return style.strong(part.text);
    case 'text':
      return style.text(part.text);
    case 'note':
      return style.faint(
        part.items.map((item) => (typeof item === 'string' ? item : `${item.label} ${item.url}`)).join(noteSeparator),
      );
    case 'facts':
      return part.facts.map(({ label, value }) => style.fact(label, value)).join('\n');
    case 'table':
      return part.rows.map((cells) => style.item('  - ', rowText(cells, style.colon))).join('\n');
    case 'steps':
      return lines(
        style.title(part.title),
        part.steps.map((step, at) => stepText(step, at, style)),
      );
    case 'list':
      return lines(
        style.title(part.title),
        part.items.map((item) => style.item('  - ', item)),
      );
    case 'code':
      return lines(style.title(part.title), [style.block(part.code)]);
    case 'links':
      return lines(
        style.title(part.title),
        part.links.map(({ label, url }) => `${style.item('  - ', label)}\n    ${style.url(url)}`),
      );
    case 'choices':
      return style.fact(part.title, typedChoices(part.choices, style.separator));
    case 'actions':
      return typedActions(part.actions, all, style.colon).map(style.text).join('\n');
    default:
      return part satisfies never;
  }
}

/** A row of a table on one line: whose it is, what it means, who to look at. */
const rowText = ([first = '', ...others]: readonly string[], colon: string): string =>
  first + colon + others.filter((cell) => cell !== '').join(noteSeparator);

function stepText({ text, command, reads }: Step, at: number, style: Style): string {
  const indent = ' '.repeat(4);
  return [
    style.item(`${String(at + 1).padStart(2)}. `, text),
    ...(command === undefined ? [] : [style.command(command)]),
    ...(reads === undefined ? [] : [style.item(indent, reads)]),
  ].join('\n');
}

const eachLine = (text: string, show: (line: string) => string): string => text.split('\n').map(show).join('\n');

const lines = (title: readonly string[], others: readonly string[]): string => [...title, ...others].join('\n');
