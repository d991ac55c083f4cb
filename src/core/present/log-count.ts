import { type Fact, noteSeparator } from '../card.ts';
import { unique } from '../collections.ts';
import type { Claim, Counted } from '../reader/claims.ts';
import { hostIn } from '../reader/extract/hosts.ts';
import type { Moment } from '../reader/layout/moment.ts';
import { pathIn } from '../reader/path.ts';
import { productName } from './catalog-names.ts';
import type { PresentContext } from './context.ts';
import { snippetOf } from './echo.ts';

/** A claim that counts the lines of a log. */
export type CountedClaim = Claim & { readonly of: number };

/** Whether there is a count to speak of: of a single line, the line itself says more. */
export const isCounted = (claim: Claim): claim is CountedClaim => claim.of !== undefined && claim.of > 1;

/**
 * How often a code is in a log, when, and on what most: "`502` in 8 of 50 lines, 10:05:00 to 10:05:49, most on `/api`".
 *
 * @param all whatever was counted: where it is from several logs or hosts, it is said of which one this is
 */
export function logCount(claim: CountedClaim, all: readonly CountedClaim[], context: PresentContext): string {
  const { words } = context;
  const { code, product, role, count, of, first, last, hosts, paths } = claim;
  const products = unique(all.map((each) => each.product));
  const allHosts = unique(all.flatMap((each) => each.hosts.map(({ value }) => value)));
  const from = product === undefined || products.length < 2 ? undefined : productName(product, context);
  const host = allHosts.length > 1 ? majority(hosts, count) : undefined;
  // Who asked for a host of the team's own network is nobody's business.
  const shownHost = host && hostIn(host.value) ? host : undefined;
  // Nor what may be a key in a path.
  const path = majority(paths, count);
  const shownPath = path && pathIn(path.value) ? path : undefined;
  return [
    words.readLog(snippetOf(code), count, of, role, from),
    first && last ? period(first, last, context) : '',
    mostOn([shownHost, shownPath], count, context),
  ]
    .filter((part) => part !== '')
    .join(words.comma);
}

/** What was asked and how often it failed, for a paste that says so. */
export function requestFact(context: PresentContext): Fact | undefined {
  const { words, reading } = context;
  const { host, path = '', time } = reading;
  const counted = reading.claims.filter(isCounted);
  if (counted.length > 0) {
    const value = counted.slice(0, maxCounts).map((claim) => logCount(claim, counted, context));
    return { label: words.labels.inLog, value: value.join(words.semicolon) };
  }
  if (host === undefined) return undefined;
  return {
    label: words.labels.request,
    value: [`\`${host}${path}\``, ...(time ? [clock(time)] : [])].join(noteSeparator),
  };
}

const maxCounts = 2;

const clock = ({ time, zone }: Moment): string => (zone === undefined ? time : `${time} ${zone}`);

/** What more than half of the lines have. */
const majority = ([first]: readonly Counted[], count: number): Counted | undefined =>
  first && first.count * 2 > count ? first : undefined;

function mostOn(places: readonly (Counted | undefined)[], count: number, { words }: PresentContext): string {
  const known = places.filter((place) => place !== undefined);
  if (known.length === 0) return '';
  const isAll = known.every((place) => place.count === count);
  const names = words.and(known.map(({ value }) => snippetOf(value)));
  return words.mostOn(names, count === 1 ? 'one' : isAll ? 'all' : 'most');
}

/** The day is said only where there are two. */
function period(first: Moment, last: Moment, { words }: PresentContext): string {
  const isOneDay = first.date === last.date;
  const shown = ({ date, time }: Moment): string => (isOneDay || date === undefined ? time : `${date} ${time}`);
  return words.period(shown(first), shown(last));
}
