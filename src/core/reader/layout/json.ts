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
  eachLeaf(content, '', 0, (name, path, value) => {
    const key = JSON.stringify(name);
    const at = json.indexOf(key, from);
    // A name that is written in escapes has no place.
    if (at >= 0) {
      const behind = at + key.length;
      const valueAt = json.indexOf(value, behind);
      from = valueAt < 0 ? behind : valueAt + value.length;
      const lower = name.toLowerCase();
      const field = {
        name: lower,
        value,
        index: index + start + at + 1,
        valueIndex: index + start + (valueAt < 0 ? behind : valueAt),
        inRequest,
      };
      fields.push(path === lower ? field : { ...field, path });
    }
    looked += 1;
    return looked < maxNames;
  });
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

/** Takes a value that is no object, its name, and the way to it in lower case; tells whether more are wanted. */
type TakeLeaf = (name: string, path: string, value: string) => boolean;

/** Gives the values in an object and in those within it, in the order in which they are written, as long as more are wanted. */
function eachLeaf(object: object, way: string, depth: number, take: TakeLeaf): boolean {
  // The items of a list have no names of their own.
  const isList = Array.isArray(object);
  for (const [name, value] of Object.entries(object)) {
    const path = isList ? way : longer(way, name);
    const goesOn = isObject(value)
      ? depth >= maxDepth || eachLeaf(value, Array.isArray(value) ? way : path, depth + 1, take)
      : isList || take(name, path, String(value));
    if (!goesOn) return false;
  }
  return true;
}

const longer = (way: string, name: string): string =>
  isIndex(name) ? way : `${way}${way && '.'}${name.toLowerCase()}`;

const isObject = (value: unknown): value is object => typeof value === 'object' && value !== null;

/** Some write lists as objects. */
const isIndex = (name: string): boolean => /^\d+$/.test(name);
