import type { Component, Reply } from '../loopback-discord.ts';
import { objectsIn } from '../objects.ts';

/** Every component of a reply, those inside others after them. */
export const componentsIn = ({ components = [] }: Pick<Reply, 'components'>): Component[] =>
  objectsIn(components).filter(({ type }) => typeof type === 'number') as unknown as Component[];

/** All that a reply says. */
export const textOf = (reply: Reply): string =>
  [
    reply.content ?? '',
    ...componentsIn(reply).flatMap(({ type, content = '' }) => (type === 10 ? [content] : [])),
  ].join('\n');

/** The title of its card, without the mark of the heading; empty for a reply without a card. */
export const titleOf = (reply: Reply): string => /^## (.*)$/m.exec(textOf(reply))?.[1] ?? '';

/** Its buttons and menus. */
export const controlsIn = (reply: Pick<Reply, 'components'>): Component[] =>
  componentsIn(reply).filter(({ type }) => type === 2 || type === 3);

/** The ids of its buttons and of the entries of its menus. */
export const idsOf = (reply: Reply): string[] =>
  controlsIn(reply).flatMap(({ custom_id, options }) => options?.map(({ value }) => value) ?? custom_id ?? []);
