import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { type Schemas, schemaFile } from '../support/schemas/generate.ts';
import { chars, withLimits } from '../support/schemas/limits.ts';

/* The schemas that payloads are checked against come from the types of the installed packages. */

const { slack, discord } = JSON.parse(readFileSync(schemaFile, 'utf8')) as Schemas;

describe('limits of types', () => {
  it('are refused for a type or a field that there is not', () => {
    expect(() => withLimits(slack, { HeaderBlock: { text: chars(1, 150) } })).not.toThrow();
    expect(() => withLimits(slack, { HeaderBlock: { title: chars(1, 150) } })).toThrow('HeaderBlock.title');
    expect(() => withLimits(slack, { HeadingBlock: { text: chars(1, 150) } })).toThrow('HeadingBlock.text');
    expect(() => withLimits(discord, { '*': { no_such_field: chars(0, 1) } })).toThrow('no_such_field');
  });
});

it.each([
  ['Slack', slack],
  ['Discord', discord],
])('every object of %s is closed to unknown fields, unless its type takes any', (_name, schema) => {
  const open: string[] = [];
  JSON.stringify(schema, (_key, value) => {
    if (value?.type === 'object' && value.additionalProperties !== false) open.push(JSON.stringify(value));
    return value;
  });
  // PlanBlock.tasks, which may also be a Record<string, unknown>
  expect(open.filter((each) => each !== '{"type":"object","additionalProperties":{}}')).toEqual([]);
});
