import {
  type APIComponentInContainer,
  type APIComponentInMessageActionRow,
  type APIContainerComponent,
  type APIEmbed,
  type APIMessage,
  type APISelectMenuOption,
  type APITextDisplayComponent,
  ButtonStyle,
  ComponentType,
  MessageFlags,
} from 'discord-api-types/v10';
import { componentsOf, textsOf } from '../inbound/components.ts';
import { type Row, rowOf } from '../render/choices.ts';
import { textDisplay } from '../render/layout.ts';

/* The bot's message as it comes back with a click, without what Discord adds to it: fit to be posted once more. */

/** Whether a message was created or changed with the flag for components; then it holds nothing else. */
export const isOfComponents = ({ flags }: APIMessage): boolean => ((flags ?? 0) & MessageFlags.IsComponentsV2) !== 0;

/** The card of the message; undefined for a message of an earlier version, whose card was embeds. */
export function cardIn({ components = [] }: APIMessage): APIContainerComponent | undefined {
  const container = components.find((each) => each.type === ComponentType.Container);
  if (!container) return undefined;
  const { type, accent_color } = container;
  return { type, ...(accent_color && { accent_color }), components: container.components.flatMap(contained) };
}

/** What says above the card who shared it; undefined for a message without such a line. */
export function lineIn({ content, embeds, components = [] }: APIMessage): APITextDisplayComponent | undefined {
  const [first] = components;
  if (first?.type === ComponentType.TextDisplay) return textDisplay(first.content);
  // In a message of an earlier version it is the content; where there are no embeds, that is the card itself.
  return content !== '' && embeds.length > 0 ? textDisplay(`-# ${content}`) : undefined;
}

/** What the card of the message says, by which it is told from another one in the same message. */
export const cardTextIn = (message: APIMessage): string => {
  const card = cardIn(message);
  const texts = card ? textsOf({ components: [card] }) : embedsIn(message).flatMap((each) => Object.values(each));
  return JSON.stringify(texts);
};

/** What the bot puts into a container. */
function contained(component: APIComponentInContainer): APIComponentInContainer[] {
  switch (component.type) {
    case ComponentType.TextDisplay:
      return [textDisplay(component.content)];
    case ComponentType.Separator:
      return [{ type: component.type }];
    case ComponentType.ActionRow:
      return [rowOf(component.components.map(controlIn))];
    default:
      return [];
  }
}

/** The rows of buttons and menus of a message, wherever they are. */
export const rowsIn = (message: Pick<APIMessage, 'components'>): Row[] =>
  componentsOf(message).flatMap((each) =>
    each.type === ComponentType.ActionRow ? [rowOf(each.components.map(controlIn))] : [],
  );

function controlIn(component: APIComponentInMessageActionRow): APIComponentInMessageActionRow {
  if (component.type === ComponentType.StringSelect) {
    const { type, custom_id, placeholder = '', options } = component;
    return { type, custom_id, placeholder, options: options.map(optionIn) };
  }
  if (component.type !== ComponentType.Button || !('label' in component)) return component;
  const { type, label = '' } = component;
  return component.style === ButtonStyle.Link
    ? { type, style: component.style, label, url: component.url }
    : { type, style: component.style, label, custom_id: component.custom_id };
}

const optionIn = ({ label, value, description }: APISelectMenuOption): APISelectMenuOption => ({
  label,
  value,
  ...(description && { description }),
});

/** The embeds of a message of an earlier version. */
export const embedsIn = ({ embeds }: APIMessage): APIEmbed[] => embeds.map(embedIn);

const embedIn = ({ title, description, color, fields, footer }: APIEmbed): APIEmbed => ({
  ...(title !== undefined && { title }),
  ...(description !== undefined && { description }),
  ...(color !== undefined && { color }),
  ...(fields && { fields: fields.map(({ name, value, inline = false }) => ({ name, value, inline })) }),
  ...(footer && { footer: { text: footer.text } }),
});
