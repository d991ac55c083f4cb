import type { Field } from './field.ts';

/** A record nests no deeper. */
const maxDepth = 6;

/** A record has no more names. */
const maxNames = 300;

/** JSON that is longer than that is no record of a log. */
const maxLength = 64 * 1024;

/**
 * The fields of a line that is an object in JSON, or a list of them, perhaps with something before it; undefined for
 * everything else.
 *
 * @param index where the line starts in the text
 */
export function fieldsInJson(line: string, index: number, inRequest: boolean): Field[] | undefined {
  const start = line.indexOf('{');
  const end = line.lastIndexOf('}');
  if (start < 0 || end <= start || line.length > maxLength) return undefined;
  const json = line.slice(start, end + 1);
  const content = parsed(json) ?? parsed(`[${json}]`);
  if (content === undefined) return undefined;
  // The fields come in the order in which they are written, so that each is looked for behind the one before.
  let from = 0;
  const fields: Field[] = [];
  let looked = 0;
  for (const { name, path, value } of leavesOf(content, '', 0)) {
    if (looked >= maxNames) break;
    looked += 1;
    const key = JSON.stringify(name);
    const at = json.indexOf(key, from);
    // A name that is written in escapes has no place.
    if (at < 0) continue;
    const behind = at + key.length;
    const valueAt = json.indexOf(value, behind);
    from = valueAt < 0 ? behind : valueAt + value.length;
    const lower = name.toLowerCase();
    fields.push({
      name: lower,
      value,
      index: index + start + at + 1,
      valueIndex: index + start + (valueAt < 0 ? behind : valueAt),
      inRequest,
      ...(path !== lower && { path }),
    });
  }
  return fields;
}

function parsed(json: string): object | undefined {
  try {
    const content: unknown = JSON.parse(json);
    return isObject(content) ? content : undefined;
  } catch {
    return undefined;
  }
}

/** A value that is no object, its name, and the way to it in lower case. */
type Leaf = { readonly name: string; readonly path: string; readonly value: string };

function* leavesOf(object: object, way: string, depth: number): Generator<Leaf> {
  // The items of a list have no names of their own.
  const isList = Array.isArray(object);
  for (const [name, value] of Object.entries(object)) {
    const path = isList ? way : longer(way, name);
    if (isObject(value)) yield* leavesIn(value, Array.isArray(value) ? way : path, depth);
    else if (!isList) yield { name, path, value: String(value) };
  }
}

const longer = (way: string, name: string): string =>
  isIndex(name) ? way : `${way}${way && '.'}${name.toLowerCase()}`;

const leavesIn = (value: unknown, way: string, depth: number): Iterable<Leaf> =>
  isObject(value) && depth < maxDepth ? leavesOf(value, way, depth + 1) : [];

const isObject = (value: unknown): value is object => typeof value === 'object' && value !== null;

/** Some write lists as objects. */
const isIndex = (name: string): boolean => /^\d+$/.test(name);
