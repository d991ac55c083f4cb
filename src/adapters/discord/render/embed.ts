import type { APIEmbed, APIEmbedField } from 'discord-api-types/v10';
import { limits } from './limits.ts';
import { plain, zeroWidthSpace } from './text.ts';

/** What goes into embeds, one after the other. Everything but a note is markdown already. */
export type Piece =
  /** Starts an embed, as long as there may be one more. */
  | { readonly kind: 'heading'; readonly title: string }
  /** A paragraph: above the facts, or in its turn as a field without a name, or an embed of its own when it is long. */
  | { readonly kind: 'block'; readonly text: string }
  /** A paragraph that says something only at the very end: below fields it would be in the wrong place, so it is left out. */
  | { readonly kind: 'last'; readonly text: string }
  /** Facts in columns, or below each other if they are wide. */
  | { readonly kind: 'facts'; readonly facts: readonly { readonly name: string; readonly value: string }[] }
  /** As many lines in a field as it holds; those that follow go on in a field without a name. */
  | { readonly kind: 'lines'; readonly title: string; readonly lines: readonly string[] }
  /** Small print: it goes into the footer, which knows no markdown. */
  | { readonly kind: 'note'; readonly text: string };

/** The embeds with these pieces; at least one. */
export function embedsOf(pieces: readonly Piece[], color: number): APIEmbed[] {
  const drafts: Draft[] = [];
  for (const piece of pieces) put(piece, drafts);
  const embeds = drafts.map((draft) => embedOf(draft, color)).filter((embed) => embed !== undefined);
  return embeds.length > 0 ? embeds : [{ description: zeroWidthSpace, color }];
}

/** An embed while it is filled. */
type Draft = {
  title: string;
  description: string;
  fields: APIEmbedField[];
  /** Whether all fields are facts: a paragraph then still goes above them, so that the meaning comes first. */
  factsOnly: boolean;
  notes: string[];
};

function put(piece: Piece, drafts: Draft[]): void {
  switch (piece.kind) {
    case 'heading':
      if (drafts.length < limits.embeds) begin(piece.title, drafts);
      else putBlock(`**${piece.title}**`, drafts);
      break;
    case 'block':
      putBlock(piece.text, drafts);
      break;
    case 'last':
      if (latest(drafts).fields.length === 0) putBlock(piece.text, drafts);
      break;
    case 'facts':
      putFacts(piece.facts, drafts);
      break;
    case 'lines':
      putLines(piece.title, piece.lines, drafts);
      break;
    case 'note':
      latest(drafts).notes.push(piece.text);
      break;
    default:
      piece satisfies never;
  }
}

function begin(title: string, drafts: Draft[]): Draft {
  const draft: Draft = { title, description: '', fields: [], factsOnly: true, notes: [] };
  drafts.push(draft);
  return draft;
}

const latest = (drafts: Draft[]): Draft => drafts.at(-1) ?? begin('', drafts);

function putBlock(block: string, drafts: Draft[]): void {
  if (block.trim() === '') return;
  const last = latest(drafts);
  const joined = last.description ? `${last.description}\n\n${block}` : block;
  if (last.factsOnly && joined.length <= limits.description) last.description = joined;
  else if (block.length <= limits.fieldValue) putField('', block, drafts);
  else begin('', drafts).description = block;
}

/** Discord puts three facts in a row; two have room for a phrase each. */
function putFacts(facts: readonly { readonly name: string; readonly value: string }[], drafts: Draft[]): void {
  const width = facts.length <= 2 ? 120 : 40;
  const inline = facts.every(({ value }) => value.length <= width);
  for (const { name, value } of facts) addField({ name: visible(name), value: visible(value), inline }, drafts);
}

function putField(name: string, value: string, drafts: Draft[]): void {
  addField({ name: visible(name), value: visible(value), inline: false }, drafts).factsOnly = false;
}

/** Adds a field to the last embed, or to a new one when that takes no more. */
function addField(field: APIEmbedField, drafts: Draft[]): Draft {
  const last = latest(drafts);
  const draft = last.fields.length < limits.fields ? last : begin('', drafts);
  draft.fields.push(field);
  return draft;
}

function putLines(title: string, lines: readonly string[], drafts: Draft[]): void {
  let name = title;
  let value = '';
  for (const line of lines) {
    if (value && value.length + 1 + line.length > limits.fieldValue) {
      putField(name, value, drafts);
      name = '';
      value = '';
    }
    value = value ? `${value}\n${line}` : line;
  }
  if (value) putField(name, value, drafts);
}

const visible = (text: string): string => (text.trim() === '' ? zeroWidthSpace : text);

/** The embed as Discord takes it; undefined if there is nothing in it. */
function embedOf({ title, description, fields, notes }: Draft, color: number): APIEmbed | undefined {
  const footer = plain(notes.filter((note) => note !== '').join('\n'), limits.footer);
  const embed = {
    ...(title.trim() && { title }),
    ...(description.trim() && { description }),
    ...(fields.length > 0 && { fields }),
    ...(footer && { footer: { text: footer } }),
  };
  return Object.keys(embed).length > 0 ? { ...embed, color } : undefined;
}
