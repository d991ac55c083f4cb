import { once } from 'node:events';
import { createInterface } from 'node:readline';
import type { Facts } from '../core/facts/types.ts';
import type { Language } from '../language.ts';
import { locales } from '../locales/index.ts';

/** What fails in a log that goes on: a code on a product, or on one that nobody named. */
export type Failure = {
  /** Id and name of the product. */
  readonly product: string | undefined;
  readonly productName: string | undefined;
  readonly code: string;
  /** What it means, where the catalog has it. */
  readonly title: string | undefined;
  /** In how many lines so far. */
  readonly count: number;
  /** How many lines there have been. */
  readonly of: number;
};

/** How often lines are read together and something is printed, in milliseconds. */
const interval = 1_000;

/** Lines that come faster are read at once, so that none is beyond what the reader takes, in UTF-16 units. */
const maxBatch = 50_000;

/**
 * Follows lines as they come and tells of each new kind of failure, at most once a second; at the end, of what has not
 * been told yet.
 *
 * @param read the facts of some lines
 * @param signal once aborted, nothing more is read
 * @returns all kinds of failures with their counts, the most frequent first
 */
export async function watch(
  input: NodeJS.ReadableStream,
  read: (lines: string) => Facts,
  onNew: (failure: Failure) => void,
  signal?: AbortSignal,
): Promise<readonly Failure[]> {
  const failures = new Map<string, Failure>();
  const untold: string[] = [];
  let [lines, pending, length] = [0, [] as string[], 0];
  const take = (): void => {
    if (pending.length === 0) return;
    const facts = read(pending.join('\n'));
    [pending, length] = [[], 0];
    for (const found of failuresIn(facts)) {
      const key = `${found.product} ${found.code}`;
      const before = failures.get(key);
      if (!before) untold.push(key);
      failures.set(key, { ...found, count: (before?.count ?? 0) + found.count, of: lines });
    }
  };
  const tell = (): void => {
    const failure = failures.get(untold.shift() ?? '');
    if (failure) onNew(failure);
  };
  const timer = setInterval(() => {
    take();
    tell();
  }, interval);
  const reader = createInterface({ input, crlfDelay: Number.POSITIVE_INFINITY });
  reader.on('line', (line) => {
    lines += 1;
    length += line.length + 1;
    pending.push(line);
    if (length > maxBatch) take();
  });
  signal?.addEventListener('abort', () => reader.close(), { once: true });
  await once(reader, 'close');
  clearInterval(timer);
  take();
  while (untold.length > 0) tell();
  return [...failures.values()].map((failure) => ({ ...failure, of: lines })).sort((a, b) => b.count - a.count);
}

/** The codes of an answer, each on the product that has it, with how often it is there. */
function failuresIn({ reading, entries, products }: Facts): Omit<Failure, 'of'>[] {
  return reading.codes.map((code) => {
    const claims = reading.claims.filter((claim) => claim.code === code);
    const entry = entries.find((each) => each.code === code);
    const product = entry?.product ?? claims.find((claim) => claim.product !== undefined)?.product;
    return {
      product,
      productName: entry?.productName ?? products.find(({ id }) => id === product)?.name ?? product,
      code,
      title: entry?.title,
      count: Math.max(1, ...claims.map(({ count }) => count)),
    };
  });
}

/** A failure in a line: what it is, and how often. @param isTotal it is said at the end, of all lines */
export function failureLine(
  { productName, code, title, count, of }: Failure,
  isTotal: boolean,
  language: Language,
): string {
  const { core, terminal } = locales[language];
  const name = [productName, code].filter(Boolean).join(' ');
  const what = title === undefined ? name : name + core.colon + title;
  return isTotal ? terminal.total(what, count, of) : terminal.fresh(what, of);
}
