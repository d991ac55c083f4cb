import { type APIMessage, type APIMessageComponent, ComponentType } from 'discord-api-types/v10';

/**
 * Every component of a message in the order in which it is read, those inside others after them. Anything may be in it:
 * other bots use components that this version does not know.
 */
export function componentsOf({ components = [] }: Pick<APIMessage, 'components'>): APIMessageComponent[] {
  return components.flatMap(withInner);
}

function withInner(component: APIMessageComponent): APIMessageComponent[] {
  const inner = 'components' in component ? (component.components as readonly APIMessageComponent[]) : [];
  const accessory = 'accessory' in component ? [component.accessory] : [];
  return [component, ...inner.flatMap(withInner), ...accessory];
}

/** What the text displays of a message say, as markdown. */
export const textsOf = (message: Pick<APIMessage, 'components'>): string[] =>
  componentsOf(message).flatMap((each) => (each.type === ComponentType.TextDisplay ? [each.content] : []));
