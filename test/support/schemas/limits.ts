import type { Definition, Schema } from 'ts-json-schema-generator';
import { type Definitions, definitionsOf, referred } from './definitions.ts';

/**
 * What types do not say: limits of their fields, by the name of the type, as JSON Schema. Those under `*` hold for the
 * field of this name in every type.
 */
export type Limits = Readonly<Record<string, Readonly<Record<string, Definition>>>>;

/** A string of so many characters. */
export const chars = (least: number, most: number): Definition => ({ minLength: least, maxLength: most });

/** A list of so many items, each of them as described. */
export const list = (least: number, most: number, each: Definition = {}): Definition => ({
  minItems: least,
  maxItems: most,
  items: each,
});

/** A whole number between these two, or one of them. */
export const range = (least: number, most: number): Definition => ({ minimum: least, maximum: most, multipleOf: 1 });

/** An object whose fields have limits. */
export const object = (properties: Readonly<Record<string, Definition>>): Definition => ({ properties });

/** The schema with limits. Throws for a type or a field that is not in the schema, so that no limit goes unnoticed. */
export function withLimits(schema: Schema, limits: Limits): Schema {
  const definitions = definitionsOf(schema);
  for (const [name, fields] of Object.entries(limits)) {
    const types = name === '*' ? Object.values(definitions) : [definitions[name] ?? {}];
    for (const field of Object.keys(fields)) {
      if (!types.some((type) => hasField(definitions, type, field)))
        throw new Error(`a limit of ${name}.${field}, which the types do not have`);
    }
  }
  const { '*': anywhere = {}, ...named } = limits;
  const limited = Object.entries(definitions).map(([name, definition]): [string, Definition] => {
    const fields = Object.entries(anywhere).filter(([field]) => hasField(definitions, definition, field));
    return [name, { ...definition, allOf: [object(Object.fromEntries(fields)), object(named[name] ?? {})] }];
  });
  return { ...schema, definitions: Object.fromEntries(limited) };
}

/** Whether a type has the field, be it in one alternative only. */
function hasField(definitions: Definitions, { properties, anyOf = [], $ref }: Definition, field: string): boolean {
  if (properties?.[field] !== undefined) return true;
  if ($ref) return hasField(definitions, referred(definitions, $ref), field);
  return anyOf.some((each) => hasField(definitions, each as Definition, field));
}
