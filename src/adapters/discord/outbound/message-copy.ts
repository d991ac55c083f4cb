import {
  type APIComponentInMessageActionRow,
  type APIEmbed,
  type APIMessage,
  ButtonStyle,
  ComponentType,
} from 'discord.js';
import { type Row, rowOf } from '../render/choices.ts';

/* The bot's message as it comes back with a click, without what Discord adds to it: fit to be posted once more. */

/** The rows under the message. */
export const rowsIn = ({ components = [] }: APIMessage): Row[] =>
  components.flatMap((row) => (row.type === ComponentType.ActionRow ? [rowOf(row.components.map(componentIn))] : []));

function componentIn(component: APIComponentInMessageActionRow): APIComponentInMessageActionRow {
  if (component.type === ComponentType.StringSelect) {
    const { type, custom_id, placeholder = '', options } = component;
    return { type, custom_id, placeholder, options: options.map(({ label, value }) => ({ label, value })) };
  }
  if (component.type !== ComponentType.Button || !('label' in component)) return component;
  const { type, label = '' } = component;
  return component.style === ButtonStyle.Link
    ? { type, style: component.style, label, url: component.url }
    : { type, style: component.style, label, custom_id: component.custom_id };
}

/** The embeds of the message. */
export const embedsIn = ({ embeds }: APIMessage): APIEmbed[] => embeds.map(embedIn);

const embedIn = ({ title, description, color, fields, footer }: APIEmbed): APIEmbed => ({
  ...(title !== undefined && { title }),
  ...(description !== undefined && { description }),
  ...(color !== undefined && { color }),
  ...(fields && { fields: fields.map(({ name, value, inline = false }) => ({ name, value, inline })) }),
  ...(footer && { footer: { text: footer.text } }),
});
