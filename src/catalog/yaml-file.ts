import { isMap, isPair, isScalar, type Node, type Pair } from 'yaml';
import type { z } from 'zod';
import { failure, type Result, success } from '../result.ts';
import type { Problem } from './problem.ts';
import { readText } from './read.ts';
import { parseYaml } from './yaml-text.ts';

/** A YAML file that fits its schema. `line` gives the line of the value at a path, or of its nearest parent. */
export type YamlFile<T> = {
  readonly file: string;
  readonly content: T;
  readonly line: (path: readonly PropertyKey[]) => number;
};

/**
 * Reads a YAML file and holds it against a schema.
 *
 * @param path where the file is; `shown` is how problems name it
 * @returns the file, or what is wrong with it: that it cannot be read, is no YAML, or does not fit
 */
export function readYaml<T>(path: string, shown: string, schema: z.ZodType<T>): Result<YamlFile<T>, Problem> {
  const text = readText(path, shown);
  if (!text.ok) return text;
  const yaml = parseYaml(text.value);
  if (!yaml.ok) return failure(...yaml.problems.map((problem) => ({ file: shown, ...problem })));
  const { content, root, lineOf } = yaml.value;
  const line = (at: readonly PropertyKey[]): number => {
    const offset = offsetOf(root, at);
    return offset === undefined ? 1 : lineOf(offset);
  };
  const parsed = schema.safeParse(content);
  if (parsed.success) return success({ file: shown, content: parsed.data, line });
  return failure(
    ...withoutEchoes(parsed.error.issues).map((issue) => {
      const at = issue.code === 'unrecognized_keys' ? [...issue.path, ...issue.keys.slice(0, 1)] : issue.path;
      return { file: shown, line: line(at), message: `${at.join('.') || 'the file'}: ${complaint(issue)}` };
    }),
  );
}

/** What has the wrong type has the wrong length, too, and that helps nobody. */
const withoutEchoes = (issues: readonly z.core.$ZodIssue[]): z.core.$ZodIssue[] => {
  const mistyped = new Set(issues.filter(({ code }) => code === 'invalid_type').map(({ path }) => path.join('.')));
  return issues.filter(({ code, path }) => code === 'invalid_type' || !mistyped.has(path.join('.')));
};

/** What is wrong and what to do. The commonest slips have words of their own; YAML's types surprise people. */
function complaint(issue: z.core.$ZodIssue): string {
  const told = `${issue.message}. The tables in catalog/README.md say what fits.`;
  if (issue.code !== 'invalid_type') return told;
  const received = issue.message.match(/received (\w+)/)?.[1];
  if (received === 'undefined') return 'it is missing. Add it; catalog/README.md shows how.';
  if (received === 'null') return 'it is empty. Fill it in or remove it.';
  if (issue.expected === 'string' && received === 'number') return 'put the number in double quotes.';
  if (issue.expected === 'string' && received === 'object') {
    return 'put it in double quotes: a colon followed by a space makes two things of it.';
  }
  if (issue.expected === 'array') return 'make it a list: a line for each item, begun with a hyphen and a space.';
  return told;
}

/** The offset of the deepest node on the way along a path; a map's value counts from its key. */
function offsetOf(node: Node | null, path: readonly PropertyKey[]): number | undefined {
  let offset = node?.range?.[0];
  let here: unknown = node;
  for (const step of path) {
    if (isMap(here)) {
      const pair: Pair | undefined = here.items.find(({ key }) => isScalar(key) && String(key.value) === String(step));
      if (!isPair(pair)) return offset;
      offset = (pair.key as Node).range?.[0] ?? offset;
      here = pair.value;
    } else {
      here = (here as { items?: Node[] } | null)?.items?.[Number(step)];
      offset = (here as Node | undefined)?.range?.[0] ?? offset;
    }
  }
  return offset;
}
