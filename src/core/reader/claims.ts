import { tokensIn } from './extract/tokens.ts';
import type { Finding, Role } from './finding.ts';
import { codesOf, healthyIn } from './formats/codes.ts';
import { type LineMatch, matchesOf, type RecordMatch } from './formats/match.ts';
import { compareMoments, type Moment, momentIn } from './layout/moment.ts';
import type { Lexicon } from './lexicon/lexicon.ts';
import type { Survey } from './survey.ts';

/** What a text says of one code, perhaps in many lines of a log. */
export type Claim = {
  readonly code: string;
  /** The product, covered or not, whose log has it, or with which it stands in the text. */
  readonly product?: string;
  readonly role?: Role;
  /** In how many lines or places it is. */
  readonly count: number;
  /** How many lines of logs there are, healthy ones too; undefined unless it is from a log. */
  readonly of?: number;
  readonly first?: Moment;
  readonly last?: Moment;
  /** The hosts and paths that it hit most, three at most. */
  readonly hosts: readonly Counted[];
  readonly paths: readonly Counted[];
};

/** Something and how often it is there. */
export type Counted = { readonly value: string; readonly count: number };

/** More different hosts or paths than that are not told apart. */
const maxDifferent = 1_000;

/** This many hosts and paths help; more do not. */
const maxShown = 3;

/** Nobody reads more claims than codes. */
const maxClaims = 50;

type Tally = {
  readonly code: string;
  readonly product: string | undefined;
  readonly role: Role | undefined;
  readonly isLog: boolean;
  count: number;
  first?: Moment;
  last?: Moment;
  readonly hosts: Map<string, number>;
  readonly paths: Map<string, number>;
};

/** What the lines of logs say of each code, and how many healthy answers they have. */
export type LogCount = {
  readonly lines: number;
  readonly claims: readonly Claim[];
  readonly healthy: readonly Counted[];
};

/** Counts the lines of logs, in one pass. */
export function countLogs(surveyed: Survey, lexicon: Lexicon): LogCount {
  const { lines, records } = surveyed;
  const tallies = new Map<string, Tally>();
  const healthy = new Map<string, number>();
  let logLines = 0;
  const count = (match: LineMatch | RecordMatch, code: string, role?: Role): void => {
    const { product, kind } = match.format;
    const key = `${product} ${role} ${code} ${kind}`;
    const tally = tallies.get(key) ?? tallyOf(code, product, role, kind === 'log');
    tallies.set(key, tally);
    add(tally, match);
  };
  for (const match of matchesOf(lines, records)) {
    if (match.format.kind === 'log') logLines += 1;
    const status = healthyIn(match);
    if (status !== undefined) bump(healthy, status);
    for (const { code, role } of codesOf(match)) count(match, lexicon.codeOf(code, match.format.product), role);
  }
  let last: { readonly owner: LineMatch | RecordMatch; readonly codes: Set<string> } | undefined;
  for (const { token, owner } of tokensIn(surveyed, lexicon)) {
    if (!owner) continue;
    // A line that has a code twice, or in a list and in its message, has it once.
    if (last?.owner !== owner) last = { owner, codes: new Set(codesOf(owner).map(({ code }) => code)) };
    if (last.codes.has(token.value)) continue;
    last.codes.add(token.value);
    count(owner, token.value);
  }
  return {
    lines: logLines,
    claims: [...tallies.values()].slice(0, maxClaims).map((tally) => claimOf(tally, logLines)),
    healthy: mostOf(healthy),
  };
}

const tallyOf = (code: string, product: string | undefined, role: Role | undefined, isLog: boolean): Tally => ({
  code,
  product,
  role,
  isLog,
  count: 0,
  hosts: new Map(),
  paths: new Map(),
});

function add(tally: Tally, { parts }: LineMatch | RecordMatch): void {
  tally.count += 1;
  const { host, path } = addressOf(parts);
  if (host) bump(tally.hosts, host);
  if (path) bump(tally.paths, path);
  const moment = parts.time === undefined ? undefined : momentIn(parts.time);
  if (!moment) return;
  if (!tally.first || compareMoments(moment, tally.first) < 0) tally.first = moment;
  if (!tally.last || compareMoments(moment, tally.last) > 0) tally.last = moment;
}

/** Host and path of a line, without port and query. */
function addressOf({ host, path, url }: LineMatch['parts']): { host?: string | undefined; path?: string | undefined } {
  const [, urlHost, urlPath] = /^(?:[a-z]{2,6}:\/\/)?([^/?#]{0,253})([^?#]{0,2000})/i.exec(url ?? '') ?? [];
  const fullHost = host ?? urlHost;
  return {
    host: fullHost?.replace(/:\d{1,5}$/, '').toLowerCase(),
    path: (path ?? urlPath)?.replace(/[?#].*$/, '').slice(0, maxPathLength) || undefined,
  };
}

/** No path is shown at a greater length. */
const maxPathLength = 120;

function bump(counts: Map<string, number>, value: string): void {
  const before = counts.get(value);
  if (before !== undefined || counts.size < maxDifferent) counts.set(value, (before ?? 0) + 1);
}

const mostOf = (counts: ReadonlyMap<string, number>): Counted[] =>
  [...counts]
    .map(([value, count]) => ({ value, count }))
    .sort((a, b) => b.count - a.count)
    .slice(0, maxShown);

const claimOf = ({ code, product, role, isLog, count, first, last, hosts, paths }: Tally, of: number): Claim => ({
  code,
  ...(product !== undefined && { product }),
  ...(role && { role }),
  count,
  ...(isLog && { of }),
  ...(first && { first }),
  ...(last && { last }),
  hosts: mostOf(hosts),
  paths: mostOf(paths),
});

/** The claims about the codes that are asked: what logs say, and the rest of the text of codes that no log has. */
export function claimsOf(codes: readonly string[], findings: readonly Finding[], { claims }: LogCount): Claim[] {
  const places = findings.filter((finding) => finding.kind === 'code');
  return codes.flatMap((code) => {
    const inLogs = claims.filter((claim) => claim.code === code);
    if (inLogs.length > 0) return inLogs;
    const count = places.filter(({ value }) => value === code).length;
    return [{ code, count, hosts: [], paths: [] }];
  });
}
