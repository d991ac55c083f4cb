import type { Reply } from '../loopback-discord.ts';

/** All that a reply says. */
export const textOf = ({ embeds = [], content = '' }: Reply): string =>
  [
    content,
    ...embeds.flatMap(({ title, description, fields = [], footer }) => [
      title,
      description,
      ...fields.flatMap(({ name, value }) => [name, value]),
      footer?.text,
    ]),
  ].join('\n');

/** The ids of its buttons and of the entries of its menus. */
export const idsOf = ({ components = [] }: Reply): string[] =>
  components.flatMap((row) =>
    row.components.flatMap(({ custom_id, options }) => options?.map(({ value }) => value) ?? [custom_id]),
  );
