import type { Catalog } from '../../../catalog/catalog.ts';
import type { Candidate, Extractor, Role } from '../finding.ts';
import type { Field } from '../layout/layout.ts';
import { codeCandidate } from '../numbers/candidate.ts';
import { isOtherProtocol } from '../numbers/context.ts';

/** Finds codes in the fields that hold them: `"status": 522`, `X-Error-Code: 40310002`. */
export const statusFields: Extractor = ({ text, fields }, { catalog }) => {
  const isOther = isOtherProtocol(text);
  return fields
    .filter(({ inRequest }) => !inRequest)
    .flatMap((field): Candidate[] => {
      const evidence = { by: 'field', name: field.name } as const;
      if (isCodeOfProduct(field, catalog))
        return [codeCandidate(field.value, field.valueIndex, 'code-field', evidence)];
      const name = plainName(field.name);
      const status = statusIn(field.value, name, isOther);
      if (status === undefined) return [];
      const role = roleOf(name);
      const index = field.valueIndex + field.value.indexOf(status);
      return [{ ...codeCandidate(status, index, 'status-field', evidence), ...(role && { role }) }];
    });
};

/** A value that is nothing but a code longer than a status: a word, or a long number in a field of codes. */
const isCodeOfProduct = ({ name, value }: Field, { codes }: Catalog): boolean =>
  codes.has(value) && (/\D/.test(value) || (/^\d{4,}$/.test(value) && /code|error|status/.test(name)));

/** The name without signs and endings. */
const plainName = (name: string): string =>
  name.replace(/[^a-z\p{Script=Han}]/gu, '').replace(/(?<=status|code)(?:s|d|i)$/, '');

function statusIn(value: string, name: string, isOther: boolean): string | undefined {
  if (!statusName.test(name)) return undefined;
  const status = value.match(/^["']?([1-9]\d{2,3}|0{1,3})(?!\d|\.\d|\/)/)?.[1];
  if (status === undefined || (status.length === 4 && !/^1[0-2]/.test(status))) return undefined;
  return looseName.test(name) && (isOther || !/^[3-9]\d\d$|^1\d{3}$/.test(status)) ? undefined : status;
}

/** Names of fields that hold a status. */
const statusName =
  /^(?:(?:http|response|resp|edge|edgeresponse|origin|originresponse|backend|backendresponse|downstream|upstream|sc|elb|target|client|clientresponse|server|gateway|proxy|cache|lb|final)?(?:http)?(?:status(?:code|codes)?(?:value)?|responsecode(?:sent)?|statusc)|httpcode|responsecode(?:sent)?|returncode|rescode|respcode|statuscode|retcode|cferrorcode|cferrortype|errorcode|code|状态码|状态代码|响应码)$/;

/** Fields in which small numbers are states of something else, so that only errors are read. */
const looseName = /^(?:code|errorcode|status)$/;

function roleOf(name: string): Role | undefined {
  if (/edge|downstream|^elb|^sc|client/.test(name)) return 'edge';
  return /origin|upstream|target|backend/.test(name) ? 'origin' : undefined;
}
