import type { Definition, Schema } from 'ts-json-schema-generator';

/** The named types of a schema. */
export type Definitions = Readonly<Record<string, Definition>>;

export const definitionsOf = ({ definitions = {} }: Schema): Definitions => definitions as Definitions;

/** The type that a reference means. */
export function referred(definitions: Definitions, $ref: string): Definition {
  const name = decodeURIComponent($ref.replace('#/definitions/', ''));
  const found = definitions[name];
  if (!found) throw new Error(`no type ${name}`);
  return found;
}
