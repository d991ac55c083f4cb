import type { FormatPart } from '../../../catalog/catalog.ts';
import { uniqueBy } from '../../collections.ts';
import type { LineMatch } from './match.ts';

/** A code that a line or a record gives, where in its part it is, and whose answer it was, if the line has both. */
export type FormatCode = {
  readonly code: string;
  readonly part: FormatPart;
  readonly offset: number;
  readonly role?: 'edge' | 'origin';
};

/** The codes of a line: failing statuses, the product's own codes; of healthy statuses, nothing. */
export const codesOf = ({ parts }: Pick<LineMatch, 'parts'>): FormatCode[] =>
  uniqueBy(allCodesOf(parts), ({ code, role }) => `${code} ${role}`);

function allCodesOf(parts: LineMatch['parts']): FormatCode[] {
  const { status, substatus, origin, code } = parts;
  const origins = listed(origin, 'origin').filter(({ code: each }) => /^[1-9]\d\d$/.test(each));
  const hasBoth = status !== undefined && origins.length > 0;
  const full = substatus !== undefined && /^[1-9]\d*$/.test(substatus) ? `${status}.${substatus}` : undefined;
  const isWell = status !== undefined && /^[123]\d\d$/.test(status);
  return [
    ...(status !== undefined && isFailure(status)
      ? [{ code: full ?? status, part: 'status' as const, offset: 0, ...(hasBoth && { role: 'edge' as const }) }]
      : []),
    ...origins
      .filter((each) => isFailure(each.code))
      .map((each) => ({ ...each, ...(hasBoth && { role: 'origin' as const }) })),
    // Where the client got what it asked for, only a flag says that something went wrong all the same.
    ...listed(code, 'code').filter((each) => (isWell ? /^[A-Z]{2,5}$/ : ownCode).test(each.code) && each.code !== '0'),
  ];
}

/** The statuses of a line that say that all is well. */
export const healthyIn = ({ parts }: Pick<LineMatch, 'parts'>): string | undefined =>
  parts.status !== undefined && /^[23]\d\d$/.test(parts.status) ? parts.status : undefined;

/** A number, or letters as only codes are written: `UF`, `ERR_DNS_FAIL`, `OriginConnectError`; not `Error`. */
const ownCode = /^(?=[A-Za-z\d])(?:.*\d|.*[A-Z][A-Z]|.*[a-z][A-Z]|.*_)/;

/** 4xx, 5xx, what only some products have (`1020`, `600`), and no answer at all. */
const isFailure = (code: string): boolean => /^(?:[4-9]\d\d|1\d{3}|0{1,3})$/.test(code);

/** The items of a part: `502, 504`, `UF,URX`. */
const listed = (text: string | undefined, part: FormatPart): FormatCode[] =>
  text === undefined
    ? []
    : [...text.matchAll(/[^,;\s]+(?: [^,;\d\s][^,;]*)?/g)].map(({ 0: code, index }) => ({ code, part, offset: index }));
