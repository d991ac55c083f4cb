import type { Field } from './layout.ts';

/* Names and values in lines of any shape. Every pattern is bounded, so that time grows with the length of the text. */

/** `"status":522`, `'server': 'Tengine'`, and the same in JSON within JSON or CSV, where quotes are escaped or doubled. */
const jsonPair =
  /["']([\w.:-]{1,60})\\{0,8}["']{1,2} {0,4}: {0,4}(?:\\{0,8}["']{1,2}([^"'\\\n]{0,2000})|(-?[\w.]{1,40}))/g;

/** `status: 508,` inside an object of JavaScript or the like. */
const barePair = /(?:^|[{,])\s{0,40}([A-Za-z_]\w{0,40}) {0,2}: {0,2}["']?([\w.-][\w./-]{0,59})["']?(?=[\s,}]|$)/g;

/** `status=503`, `host="www.example.com"`. */
const assignment = /(?<![\w.-])([A-Za-z_][\w.()-]{0,60})=(?:"([^"\n]{0,2000})"|([^\s,;&"'<>]{1,200}))/g;

/** `[cf-ray, 8a…]` of PowerShell, `Cf-Ray:[8a…]` of Go. */
const bracketPair =
  /\[([A-Za-z][\w-]{1,60}), {0,2}([^\]\n]{1,300})\]|(?<![\w-])([A-Za-z][\w-]{1,60}):\[([^\]\n]{0,300})\]/g;

/**
 * The fields of a line.
 *
 * @param header the name and the value of a line that is a header
 */
export function fieldsIn(
  line: string,
  lineIndex: number,
  inRequest: boolean,
  header: RegExpMatchArray | undefined,
): Field[] {
  const fieldOf = (match: RegExpMatchArray, groups: readonly number[]): Field[] => {
    const [name, value] = groups.flatMap((group) => match[group] ?? []);
    if (name === undefined || value === undefined) return [];
    const index = lineIndex + (match.index ?? 0);
    return [
      {
        name: name.toLowerCase(),
        // A fence around a paste ends right behind its last word.
        value: value.trim().replace(/'{3}$/, ''),
        index: index + match[0].indexOf(name),
        valueIndex: index + match[0].lastIndexOf(value),
        inRequest,
      },
    ];
  };
  // Starting a pattern takes longer than reading a short line, and most lines hold no sign of a field.
  const fieldsBy = (pattern: RegExp, sign: string): Field[] =>
    line.includes(sign) ? [...line.matchAll(pattern)].flatMap((match) => fieldOf(match, [1, 2, 3, 4])) : [];
  const named = [...(header ? fieldOf(header, [1, 2]) : []), ...fieldsBy(jsonPair, ':')];
  const rest = named.length > 0 ? [] : [...fieldsBy(barePair, ':'), ...fieldsBy(assignment, '=')];
  return [...named, ...rest, ...fieldsBy(bracketPair, '[')];
}

/** HAR files write a header as `{"name": "server", "value": "cloudflare"}`. */
export const joinHar = (fields: readonly Field[]): Field[] =>
  fields.map((field, at) => {
    const before = fields[at - 1];
    return field.name === 'value' && before?.name === 'name'
      ? { ...field, name: before.value.toLowerCase(), index: before.valueIndex }
      : field;
  });
