import {
  type APIActionRowComponent,
  type APIButtonComponentWithCustomId,
  type APIStringSelectComponent,
  ButtonStyle,
  ComponentType,
} from 'discord.js';
import type { Choice, Part } from '../../core/card.ts';
import type { Question } from '../../core/question.ts';
import { languages } from '../../locales/language.ts';
import { plain } from './escape.ts';
import { limits } from './limits.ts';

/** A row of buttons, or a menu. */
export type Row = APIActionRowComponent<APIButtonComponentWithCustomId | APIStringSelectComponent>;

/**
 * The rows for a card's choices: a row of buttons for up to five, menus for more, five rows in all. What a choice asks
 * travels in its id, so that it works after a restart; a question too long for an id is left out, and so is a second
 * choice that asks the same, because ids may not repeat.
 */
export function rowsOf(parts: readonly Part[]): Row[] {
  const offered = new Set<string>();
  const rows: Row[] = [];
  for (const part of parts) {
    if (part.kind !== 'choices') continue;
    const choices = part.choices.filter((choice) => {
      const id = idOf(choice);
      if (offered.has(id) || id.length > limits.customId || /\p{Surrogate}/u.test(id)) return false;
      offered.add(id);
      return true;
    });
    rows.push(...rowsFor(part.title, choices, rows.length));
  }
  return rows.slice(0, limits.rows);
}

function rowsFor(title: string, choices: readonly Choice[], before: number): Row[] {
  if (choices.length === 0) return [];
  if (choices.length <= limits.buttonsPerRow) {
    return [{ type: ComponentType.ActionRow, components: choices.map(button) }];
  }
  const count = Math.ceil(choices.length / limits.options);
  return Array.from({ length: count }, (_, at) => {
    const numbered = count > 1 ? `${title} (${at + 1}/${count})` : title;
    const options = choices.slice(at * limits.options, (at + 1) * limits.options);
    return { type: ComponentType.ActionRow, components: [menu(`menu:${before + at}`, numbered, options)] };
  });
}

const button = (choice: Choice): APIButtonComponentWithCustomId => ({
  type: ComponentType.Button,
  style: ButtonStyle.Secondary,
  label: plain(choice.label, limits.buttonLabel) || '…',
  custom_id: idOf(choice),
});

const menu = (id: string, title: string, choices: readonly Choice[]): APIStringSelectComponent => ({
  type: ComponentType.StringSelect,
  custom_id: id,
  placeholder: plain(title, limits.placeholder) || '…',
  options: choices.map((choice) => ({
    label: plain(choice.label, limits.optionLabel) || '…',
    value: idOf(choice),
  })),
});

const idOf = ({ language, question }: Choice): string => `ask:${language}:${question}`;

/** The question of a clicked choice; undefined for an id that is not one of ours. */
export function questionOf(id: string): Question | undefined {
  const [, code, text] = /^ask:([^:]+):(.*)$/s.exec(id) ?? [];
  const language = languages.find((each) => each === code);
  return language && text !== undefined ? { text, language } : undefined;
}
