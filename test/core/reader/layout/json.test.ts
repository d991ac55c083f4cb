import { describe, expect, it } from 'vitest';
import { fieldsInJson } from '../../../../src/core/reader/layout/json.ts';

const fieldsOf = (line: string): string[] | undefined =>
  fieldsInJson(line, 0, false)?.map(({ name, path, value }) => `${path ?? name}=${value}`);

describe('an object in JSON', () => {
  it.each([
    ['fields', '{"Status":522,"host":"a.example"}', ['status=522', 'host=a.example']],
    ['values of any kind', '{"a":true,"b":null,"c":-1.5,"d":""}', ['a=true', 'b=null', 'c=-1.5', 'd=']],
    ['objects', '{"a":{"B":{"c":1}},"d":2}', ['a.b.c=1', 'd=2']],
    ['objects in lists, as if these were not', '{"records":[{"a":{"b":1}},{"b":2}]}', ['a.b=1', 'b=2']],
    ['nothing of what else is in a list', '{"a":[3,"d"],"e":4}', ['e=4']],
    ['numbers for names, as lists are written, too', '{"a":{"0":{"b":1}}}', ['a.b=1']],
    ['words around it', 'web-1 | {"a":1} (again)', ['a=1']],
    ['an empty object', '{"a":{},"b":1}', ['b=1']],
  ])('gives its fields, with %s', (_what, line, fields) => {
    expect(fieldsOf(line)).toEqual(fields);
  });

  it('says where its names and values are', () => {
    const line = 'x {"status": 502, "message": "status", "origin": {"status": "502"}}';
    const fields = fieldsInJson(line, 100, true) ?? [];
    expect(fields.map(({ name, index }) => line.startsWith(name, index - 100))).toEqual([true, true, true]);
    expect(fields.map(({ value, valueIndex }) => line.startsWith(value, valueIndex - 100))).toEqual([true, true, true]);
    expect(fields.map(({ valueIndex }) => valueIndex - 100)).toEqual([13, 30, 61]);
    expect(fields.every(({ inRequest }) => inRequest)).toBe(true);
  });

  it('gives a value that is written in escapes, at the end of its name', () => {
    expect(fieldsInJson('{"a":"x\\ny","b":1}', 0, false)).toMatchObject([
      { value: 'x\ny', valueIndex: 4 },
      { name: 'b', value: '1' },
    ]);
  });

  it.each([
    ['that is cut', '{"status":522,"host":"a.exa'],
    ['that is cut inside an object', '{"a":{"status":522}'],
    ['in another notation', "{'status': 522}"],
    ['without braces', '"status":522'],
    ['with braces the wrong way round', '} "a":1 {'],
    ['of more than 64 KB', `{"a":"${'x'.repeat(65_536)}"}`],
  ])('is none %s', (_what, line) => {
    expect(fieldsOf(line)).toBeUndefined();
  });

  it('gives 300 fields at most', () => {
    const line = JSON.stringify(Object.fromEntries(Array.from({ length: 400 }, (_, at) => [`f${at}`, at])));
    expect(fieldsOf(line)).toHaveLength(300);
  });

  it('is read six objects deep, and survives any depth', () => {
    const nested = (depth: number) => `${'{"a":'.repeat(depth)}{"b":1}${'}'.repeat(depth)}`;
    expect(fieldsOf(nested(6))).toEqual(['a.a.a.a.a.a.b=1']);
    expect(fieldsOf(nested(7))).toEqual([]);
    expect(() => fieldsOf(nested(9_000))).not.toThrow();
  });
});
