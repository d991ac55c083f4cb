import type { Field } from './field.ts';
import { fieldsInJson } from './json.ts';
import { marks, type Row } from './rows.ts';

/* Names and values in lines of any shape. Every pattern is bounded, so that time grows with the length of the text. */

/** `"status":522`, `'server': 'Tengine'`, and the same in JSON within JSON or CSV, where quotes are escaped or doubled. */
const jsonPair =
  /["']([\w.:-]{1,60})\\{0,8}["']{1,2} {0,4}: {0,4}(?:\\{0,8}["']{1,2}([^"'\\\n]{0,2000})|(-?[\w.]{1,40}))/g;

/** `status: 508,` inside an object of JavaScript or the like. */
const barePair = /(?:^|[{,])\s{0,40}([A-Za-z_]\w{0,40}) {0,2}: {0,2}["']?([\w.-][\w./-]{0,59})["']?(?=[\s,}]|$)/g;

/** `status=503`, `host="www.example.com"`. */
const assignment = /(?<![\w.-])([A-Za-z_][\w.()-]{0,60})=(?:"([^"\n]{0,2000})"|([^\s,;&"'<>]{1,200}))/g;

/** `[cf-ray, 8a…]` of PowerShell, `Cf-Ray:[8a…]` of Go, `Server=[nginx]` of Java. */
const bracketPair =
  /\[([A-Za-z][\w-]{1,60}), {0,2}([^\]\n]{1,300})\]|(?<![\w-])([A-Za-z][\w-]{1,60})[:=]\[([^\]\n]{0,300})\]/g;

/** `[Server: nginx, Connection: close]`, as Java prints headers. */
const listedHeader = /(?:[[{]|, )([A-Z][A-Za-z\d]*(?:-[A-Za-z\d]+){0,6}): ([^,\]\n]{1,200})/g;

/** `["status_code"]=>int(401)`, as PHP dumps an array. */
const dumpedPair =
  /\["?([A-Za-z][\w-]{0,60})"?\] {0,4}=> {0,4}(?:int\((\d{1,9})\)|(?:string\(\d{1,9}\) ?)?"([^"\n]{0,300})")/g;

/** `X-Tengine-Error: denied by UA ACL` in a sentence. */
const inlineHeader = /(?<![\w-])([A-Za-z]{1,20}(?:-[A-Za-z\d]{1,20}){1,6}): {0,2}([^\s`'",;][^`'",;\n]{0,100})/g;

/**
 * The fields of a line.
 *
 * @param header the name and the value of a line that is a header
 * @param headerNames the headers that are fields in a sentence, too, in lower case
 */
export function fieldsIn(
  row: Row,
  inRequest: boolean,
  header: RegExpMatchArray | undefined,
  headerNames: ReadonlySet<string>,
): Field[] {
  const { text: line, index: lineIndex, marks: held } = row;
  const fields: Field[] = [];
  const add = (match: RegExpMatchArray, offset = 0): void => {
    const [name, value] = match.slice(1).filter((group) => group !== undefined);
    if (name === undefined || value === undefined) return;
    const index = lineIndex + offset + (match.index ?? 0);
    fields.push({
      name: name.toLowerCase(),
      // A fence around a paste ends right behind its last word.
      value: value.trim().replace(/'{3}$/, ''),
      index: index + match[0].indexOf(name),
      valueIndex: index + match[0].lastIndexOf(value),
      inRequest,
    });
  };
  // Starting a pattern takes longer than reading a short line, and most lines hold no mark of a field.
  const addAll = (pattern: RegExp, mark: number): void => {
    if ((held & mark) !== mark) return;
    for (const match of line.matchAll(pattern)) add(match);
  };
  if (header) add(header);
  const isObject = (held & object) === object;
  const json = isObject ? fieldsInJson(line, lineIndex, inRequest) : undefined;
  if (json && json.length > 0) {
    for (const { match, offset } of pairsAround(line)) add(match, offset);
    return [...fields, ...json];
  }
  addAll(jsonPair, marks.colon + marks.quote);
  if (fields.length === 0) {
    addAll(barePair, marks.colon);
    addAll(assignment, marks.equals);
  }
  addAll(bracketPair, marks.bracket);
  addAll(listedHeader, marks.bracket + marks.colon);
  addAll(dumpedPair, marks.bracket + marks.equals);
  if (fields.length === 0 && (held & marks.colon) !== 0)
    for (const match of headersInSentence(line, headerNames)) add(match);
  return fields;
}

/** Pairs before and behind the object in JSON that a line holds. */
function pairsAround(line: string) {
  const end = line.lastIndexOf('}') + 1;
  return [
    ...[...line.slice(0, line.indexOf('{')).matchAll(jsonPair)].map((match) => ({ match, offset: 0 })),
    ...[...line.slice(end).matchAll(jsonPair)].map((match) => ({ match, offset: end })),
  ];
}

const headersInSentence = (line: string, headerNames: ReadonlySet<string>): RegExpMatchArray[] =>
  [...line.matchAll(inlineHeader)].filter(([, name = '']) => headerNames.has(name.toLowerCase()));

/** What a line holds that is an object in JSON. */
const object = marks.brace + marks.colon + marks.quote;

/** HAR files write a header as `{"name": "server", "value": "cloudflare"}`. */
export const joinHar = (fields: readonly Field[]): readonly Field[] =>
  !fields.some(({ name }) => name === 'value')
    ? fields
    : fields.map((field, at) => {
        const before = fields[at - 1];
        return field.name === 'value' && before?.name === 'name'
          ? { ...field, name: before.value.toLowerCase(), index: before.valueIndex }
          : field;
      });
