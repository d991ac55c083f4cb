import type { Definition, Schema } from 'ts-json-schema-generator';
import { type Definitions, definitionsOf, referred } from './definitions.ts';

/** Fields that tell the alternatives of a union apart: all blocks and components have a type, buttons a style. */
const tags = ['type', 'style'];

/**
 * The schema with unions told apart by their tags: a body is held against the alternative that it says to be, instead
 * of against all of them, each with complaints of its own.
 */
export function byTag(schema: Schema): Schema {
  const definitions = definitionsOf(schema);
  const rewritten = (node: unknown): unknown => {
    if (Array.isArray(node)) return node.map(rewritten);
    if (typeof node !== 'object' || node === null) return node;
    const inside = Object.fromEntries(
      Object.entries(node).map(([key, value]) => [key, rewritten(value)]),
    ) as Definition;
    const { anyOf, allOf = [], ...rest } = inside;
    const [cases] = tags.flatMap((tag) => casesOf(tag, (anyOf ?? []) as Definition[], definitions) ?? []);
    return cases ? { ...rest, allOf: [...allOf, cases] } : inside;
  };
  return rewritten(schema) as Schema;
}

/** What a union says, case by case; undefined unless all alternatives have the tag, and not all of them the same. */
function casesOf(tag: string, alternatives: readonly Definition[], definitions: Definitions): Definition | undefined {
  const values = alternatives.map((each) => valuesOf(tag, each, definitions));
  const all = [...new Set(values.flat())];
  if (all.length < 2 || values.some((some) => some.length === 0)) return undefined;
  const cases = all.map((value): Definition => {
    const meant = alternatives.filter((_, at) => values[at]?.includes(value));
    // biome-ignore lint/suspicious/noThenProperty: it is a keyword of JSON Schema
    return { if: saying(tag, value), then: { anyOf: meant } };
  });
  const given = all.filter((value) => value !== undefined);
  return {
    type: 'object',
    properties: { [tag]: { enum: given } },
    ...(given.length === all.length && { required: [tag] }),
    allOf: cases,
  };
}

/** Whether a body has this value for a tag; undefined if it leaves the tag out. */
const saying = (tag: string, value: Value | undefined): Definition =>
  value === undefined ? { not: { required: [tag] } } : { required: [tag], properties: { [tag]: { const: value } } };

type Value = NonNullable<Definition['const']>;

/** The values that a tag may have, undefined among them where it may be left out; none if there is no such field. */
function valuesOf(tag: string, definition: Definition, definitions: Definitions): (Value | undefined)[] {
  const { properties, required, anyOf, $ref } = definition;
  if ($ref) return valuesOf(tag, referred(definitions, $ref), definitions);
  if (anyOf) return anyOf.flatMap((each) => valuesOf(tag, each as Definition, definitions));
  const { const: only, enum: several } = (properties?.[tag] ?? {}) as Definition;
  const values = (several ?? [only]).filter((value): value is Value => value !== undefined && value !== null);
  return values.length === 0 || required?.includes(tag) ? values : [...values, undefined];
}
