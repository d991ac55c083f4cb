import type { Carried } from '../question.ts';
import type { Claim } from './claims.ts';
import type { Moment } from './layout/moment.ts';
import { pathIn } from './path.ts';

/* What came along of times and counts. It may come back from a platform, so that its shape is checked once more. */

/** More counts than that no card shows. */
const maxCounts = 4;

const isDate = /^\d{4}-\d\d-\d\d$/;
const isTime = /^\d\d:\d\d:\d\d$/;
/** As the catalog spells codes. */
const isCode = /^[A-Za-z\d][\w .:'#-]{0,79}$/;
const isZone = /^(?:Z|UTC|GMT|[+-]\d\d:?\d\d)$/;

/** A point of time that came along; undefined for everything else. */
export function carriedMoment(value: unknown): Moment | undefined {
  const { date, time, zone } = { ...(value as Partial<Record<'date' | 'time' | 'zone', unknown>> | null) };
  if (typeof time !== 'string' || !isTime.test(time)) return undefined;
  return {
    ...(typeof date === 'string' && isDate.test(date) && { date }),
    time,
    ...(typeof zone === 'string' && isZone.test(zone) && { zone }),
  };
}

/** Counts of a log that came along. */
export function carriedClaims(carried: Carried | undefined): Claim[] {
  const counts: readonly unknown[] = Array.isArray(carried?.counts) ? carried.counts : [];
  return counts.slice(0, maxCounts).flatMap((each): Claim[] => {
    const { code, role, count, of, first, last, path } = { ...(each as Record<string, unknown> | null) };
    if (typeof code !== 'string' || !isCode.test(code) || !isCount(count) || !isCount(of) || count > of) return [];
    const [from, to] = [carriedMoment(first), carriedMoment(last)];
    const shown = pathIn(path);
    return [
      {
        code,
        ...((role === 'edge' || role === 'origin') && { role }),
        count,
        of,
        ...(from && { first: from }),
        ...(to && { last: to }),
        hosts: [],
        paths: shown === undefined ? [] : [{ value: shown, count }],
      },
    ];
  });
}

const isCount = (value: unknown): value is number => Number.isSafeInteger(value) && Number(value) > 0;
