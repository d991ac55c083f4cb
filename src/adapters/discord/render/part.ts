import { type Link, noteSeparator, type Part, type PartOf, type Step } from '../../../core/card.ts';
import type { Language } from '../../../language.ts';
import { locales } from '../../../locales/index.ts';
import { limits, room } from './limits.ts';
import { bold, codeBlock, inline, inlineOf, link } from './text.ts';

/** A part as markdown; empty for what is shown as controls, and for a part that says nothing. */
export function partText(part: Part, language: Language): string {
  switch (part.kind) {
    case 'heading':
      return headed('### ', part.text);
    case 'text':
      return inline(part.text, limits.text);
    case 'facts':
      return factLines(part, locales[language].core.colon);
    case 'steps':
      return titled(part.title, part.steps.map(stepText));
    case 'list':
      return titled(
        part.title,
        part.items.map((item) => `- ${inlineOf(item, room.line)}`),
      );
    case 'table':
      return tableLines(part);
    case 'code':
      return titled(part.title, part.code.trim() === '' ? [] : [codeBlock(part.code, limits.text)]);
    case 'links':
      return titled(
        part.title,
        part.links.map(({ label, url }) => `- ${link(label, url, room.line)}`),
      );
    case 'note':
      return smallPrint(part.items);
    case 'choices':
    case 'actions':
      return '';
    default:
      return part satisfies never;
  }
}

/** A heading of any rank; empty without a text. */
export function headed(mark: '## ' | '### ', text: string): string {
  const shown = inlineOf(text, room.title);
  return shown.trim() === '' ? '' : mark + shown;
}

/** Texts and links in one line of small print. */
export function smallPrint(items: readonly (string | Link)[], limit: number = room.line): string {
  const shown = items.map((item) =>
    typeof item === 'string' ? inlineOf(item, limit) : link(item.label, item.url, limit),
  );
  const line = shown.filter((item) => item.trim() !== '').join(noteSeparator);
  return line === '' ? '' : `-# ${line}`;
}

/** Lines under a title in bold, which may be empty. */
export const titled = (title: string, lines: readonly string[]): string =>
  [bold(inlineOf(title, room.title)), ...lines].filter((line) => line !== '').join('\n');

/** @param colon what the language has between a label and what it labels, with a space or without */
function factLines({ facts }: PartOf<'facts'>, colon: string): string {
  const gap = colon.slice(colon.trimEnd().length);
  return facts
    .map(({ label, value }) => {
      const name = label.trim() === '' ? '' : bold(inlineOf(label, room.title) + colon.trimEnd()) + gap;
      return name + inlineOf(value, room.line);
    })
    .join('\n');
}

/** The command stands alone in a block, so that it can be copied; what its result means follows below. */
function stepText({ text, command = '', reads = '' }: Step, at: number): string {
  const number = `${at + 1}. `;
  if (command.trim() === '') return number + inlineOf(reads === '' ? text : `${text} ${reads}`, room.line);
  const lines = [number + inlineOf(text, room.line), codeBlock(command, room.line), inlineOf(reads, room.line)];
  return lines.filter((line) => line !== '').join('\n');
}

/** Discord has no tables: a line for each row, and what its cells are in small print above. */
function tableLines({ columns, rows }: PartOf<'table'>): string {
  const head = columns.filter((column) => column.trim() !== '').map((column) => inlineOf(column, room.title));
  return [
    ...(head.length > 0 ? [`-# ${head.join(cellSeparator)}`] : []),
    ...rows.map(([first = '', ...rest]) =>
      [bold(inlineOf(first, room.line)), ...rest.map((cell) => inlineOf(cell, room.line))]
        .filter((cell) => cell.trim() !== '')
        .join(cellSeparator),
    ),
  ].join('\n');
}

const cellSeparator = ' — ';
