import type { Catalog } from '../../../catalog/catalog.ts';
import type { Candidate, Extractor, Role } from '../finding.ts';
import type { Field } from '../layout/field.ts';
import type { Lexicon } from '../lexicon/lexicon.ts';
import { codeCandidate } from '../numbers/candidate.ts';
import { beginningOf, isOtherProtocol } from '../numbers/web.ts';

/** Finds codes in the fields that hold them: `"status": 522`, `X-Error-Code: 40310002`. */
export const statusFields: Extractor = function* ({ text, fields, records }, lexicon) {
  const isOther = fields.length > 0 && isOtherProtocol(beginningOf(text));
  // A record of a format is read by its format.
  const read = new Set(records.flatMap((record) => record.fields.map(({ valueIndex }) => valueIndex)));
  for (const field of fields) {
    if (field.inRequest || !mayHoldCode.test(field.value) || read.has(field.valueIndex)) continue;
    const code = codeIn(field, isOther, lexicon);
    if (code) yield code;
  }
};

/** A code begins with a digit, or is a word of letters, digits and lines. */
const mayHoldCode = /^["']?[1-9]\d{2}|^["']?0{1,3}(?!\d)|^[A-Za-z][\w .:#'-]{1,79}$/;

function codeIn(field: Field, isOther: boolean, { catalog, codeOf }: Lexicon): Candidate | undefined {
  const { name, value, valueIndex } = field;
  const evidence = { by: 'field', name } as const;
  if (isCodeOfProduct(field, catalog)) return codeCandidate(value, valueIndex, 'code-field', evidence);
  if (isSubCode(field))
    return { ...codeCandidate(value, valueIndex, 'sub-code-field', evidence), value: codeOf(value) };
  const plain = plainName(name);
  const status = statusIn(value, plain, isOther);
  if (status === undefined) return undefined;
  const role = roleOf(plain);
  const index = valueIndex + value.indexOf(status);
  return { ...codeCandidate(status, index, 'status-field', evidence), ...(role && { role }) };
}

/** A value that is nothing but a code longer than a status: a word, or in a field of error codes a long number or 403.14. */
const isCodeOfProduct = ({ name, value }: Field, { codes }: Catalog): boolean =>
  codes.has(value) && (/[^\d.]/.test(value) || (value.length > 3 && /code|error|status/.test(name) && name !== 'code'));

/** A code of a product's own in a header that says so, whether the catalog has it or not: `X-Error-Code: 40310002`. */
const isSubCode = ({ name, value }: Field): boolean =>
  /^(?:x-[\w-]{0,30})?error-?code$/.test(name) && /^[1-9]\d{2,8}$/.test(value);

/** The name without signs and endings. */
const plainName = (name: string): string =>
  name.replace(/[^a-z\p{Script=Han}]/gu, '').replace(/(?<=status|code)(?:s|d|i)$/, '');

function statusIn(value: string, name: string, isOther: boolean): string | undefined {
  if (!statusName.test(name)) return undefined;
  const status = value.match(/^["']?([1-9]\d{2,3}|0{1,3})(?!\d|\.\d|\/)/)?.[1];
  if (status === undefined) return undefined;
  // Every program has codes of four digits of its own in a field that is called so.
  if (status.length === 4 && (name === 'code' || !/^1[0-2]/.test(status))) return undefined;
  if (isOther && !/http|edge|origin/.test(name)) return undefined;
  return looseName.test(name) && !/^[3-9]\d\d$|^1\d{3}$/.test(status) ? undefined : status;
}

/** Names of fields that hold a status. */
const statusName =
  /^(?:(?:http|response|resp|edge|edgeresponse|origin|originresponse|backend|backendresponse|downstream|upstream|sc|elb|target|client|clientresponse|server|gateway|proxy|cache|lb|final)?(?:http)?(?:status(?:code|codes)?(?:value)?|responsecode(?:sent)?|statusc)|httpcode|responsecode(?:sent)?|returncode|rescode|respcode|statuscode|retcode|cferrorcode|cferrortype|errorcode|code|状态码|状态代码|响应码|返回码|错误码)$/;

/** Fields in which small numbers are states of something else, so that only errors are read. */
const looseName = /^(?:code|errorcode|status)$/;

function roleOf(name: string): Role | undefined {
  if (/edge|downstream|^elb|^sc|client/.test(name)) return 'edge';
  return /origin|upstream|target|backend/.test(name) ? 'origin' : undefined;
}
