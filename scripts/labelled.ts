import { readFileSync } from 'node:fs';
import { z } from 'zod';
import type { Problem } from '../src/catalog/problem.ts';
import { failure, type Result, success } from '../src/result.ts';

/** Numbers, and tokens such as `ROUTER_TIMEOUT`. */
const codes = z.array(z.union([z.number(), z.string()]));
const vendors = z.array(z.string());

const labelled = z.object({
  id: z.string().min(1),
  text: z.string(),
  /** `noise` asks about no code: what is read out of it is counted apart. Other kinds are for whoever reads the misses. */
  kind: z.string().min(1),
  /** Have to be read. */
  codes,
  /** May be read. */
  also: codes.default([]),
  /** The same of what shows only after a command of the answer was run. */
  after_run: z.object({ codes: codes.default([]), also: codes.default([]) }).default({ codes: [], also: [] }),
  /** Ids of products or vendors that have to be read; `other:NAME` is one that the catalog does not cover. */
  vendors,
  /** May be read. */
  vendors_also: vendors.default([]),
  /** Whether every one of `vendors` has to be read, or any one of them. */
  vendors_mode: z.enum(['all', 'any']).default('all'),
});

/** A text and what a careful person reads out of it. */
export type Labelled = z.output<typeof labelled>;

/** Reads labelled texts: a JSON object a line, whatever else it holds. Gives every problem at once, with its line. */
export function readLabelled(file: string): Result<readonly Labelled[], Problem> {
  let content: string;
  try {
    content = readFileSync(file, 'utf8');
  } catch (error) {
    return failure({ file, line: 1, message: `it cannot be read (${(error as NodeJS.ErrnoException).code}).` });
  }
  const lines = content
    .split('\n')
    .map((line, at) => ({ text: line.trim(), at: { file, line: at + 1 } }))
    .filter(({ text }) => text !== '');
  if (lines.length === 0) return failure({ file, line: 1, message: 'there is no text in it.' });
  const read = lines.map(({ text, at }) => readLine(text, at));
  const problems = read.flatMap((result) => (result.ok ? [] : result.problems));
  if (problems.length > 0) return failure(...problems);
  return success(read.flatMap((result) => (result.ok ? [result.value] : [])));
}

function readLine(text: string, at: Pick<Problem, 'file' | 'line'>): Result<Labelled, Problem> {
  let content: unknown;
  try {
    content = JSON.parse(text);
  } catch (error) {
    return failure({ ...at, message: `it is no JSON: ${(error as Error).message}.` });
  }
  const parsed = labelled.safeParse(content);
  if (parsed.success) return success(parsed.data);
  return failure(
    ...parsed.error.issues.map(({ path, message }) => ({
      ...at,
      message: `${path.join('.') || 'the line'}: ${message}.`,
    })),
  );
}
