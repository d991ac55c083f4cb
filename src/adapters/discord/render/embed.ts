import type { APIEmbed } from 'discord-api-types/v10';
import { limits } from './limits.ts';
import { inlineOf, nothing, plain } from './text.ts';

/** An embed while it is filled. Everything in it is rendered already. */
export type Draft = {
  title: string;
  description: string;
  fields: { name: string; value: string; inline: boolean }[];
  /** Whether all fields are facts: a paragraph then still stands above them, so that the meaning comes first. */
  factsOnly: boolean;
  notes: string[];
};

/** An embed with nothing but a title, or without even that. */
export const draft = (title: string): Draft => ({ title, description: '', fields: [], factsOnly: true, notes: [] });

const latest = (drafts: Draft[]): Draft => drafts.at(-1) ?? drafts[drafts.push(draft('')) - 1] ?? draft('');

/** A paragraph: above the facts, or in its turn as a field without a name, or an embed of its own when it is long. */
export function putBlock(block: string, drafts: Draft[]): void {
  if (block.trim() === '') return;
  const last = latest(drafts);
  const joined = last.description ? `${last.description}\n\n${block}` : block;
  if (last.factsOnly && joined.length <= limits.description) last.description = joined;
  else if (block.length <= limits.fieldValue) putField('', block, drafts);
  else drafts.push({ ...draft(''), description: block });
}

/** A paragraph that says something only at the very end: above fields it would be in the wrong place, so it is left out. */
export function putLast(block: string, drafts: Draft[]): void {
  if (latest(drafts).fields.length === 0) putBlock(block, drafts);
}

/** Facts beside each other, or below each other. */
export function putFacts(facts: readonly { name: string; value: string }[], inline: boolean, drafts: Draft[]): void {
  for (const { name, value } of facts)
    withRoom(drafts).fields.push({ name: visible(name), value: visible(value), inline });
}

function putField(name: string, value: string, drafts: Draft[]): void {
  const last = withRoom(drafts);
  last.fields.push({ name: visible(name), value: visible(value), inline: false });
  last.factsOnly = false;
}

/** The last embed, or a new one when that takes no more fields. */
function withRoom(drafts: Draft[]): Draft {
  if (latest(drafts).fields.length === limits.fields) drafts.push(draft(''));
  return latest(drafts);
}

/** As many lines in a field as it holds; those that follow go on in a field without a name. */
export function putLines<Item>(
  title: string,
  items: readonly Item[],
  line: (item: Item, at: number) => string,
  drafts: Draft[],
): void {
  let name = inlineOf(title, limits.fieldName);
  let value = '';
  for (const [at, item] of items.entries()) {
    const next = line(item, at);
    if (value && value.length + 1 + next.length > limits.fieldValue) {
      putField(name, value, drafts);
      name = '';
      value = '';
    }
    value = value ? `${value}\n${next}` : next;
  }
  if (value) putField(name, value, drafts);
}

/** Small print: it stands in the footer, which knows no markdown. */
export function putNote(text: string, drafts: Draft[]): void {
  latest(drafts).notes.push(plain(text, limits.footer));
}

const visible = (text: string): string => (text.trim() === '' ? nothing : text);

/** The embed as Discord takes it; undefined when there is nothing in it. */
export function embedOf({ title, description, fields, notes }: Draft, color: number): APIEmbed | undefined {
  const footer = plain(notes.filter((note) => note !== '').join('\n'), limits.footer);
  const embed = {
    ...(title.trim() ? { title } : {}),
    ...(description.trim() ? { description } : {}),
    ...(fields.length > 0 ? { fields } : {}),
    ...(footer ? { footer: { text: footer } } : {}),
  };
  return Object.keys(embed).length > 0 ? { ...embed, color } : undefined;
}
