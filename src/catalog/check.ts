import { failure, type Result, success } from '../result.ts';
import { type CatalogFiles, loadFiles } from './load.ts';
import type { Problem } from './problem.ts';
import { references } from './rules/references.ts';
import { wording } from './rules/wording.ts';

/** Every rule that the data keep beyond their schema. */
export const rules = [...references, ...wording];

/** Loads a catalog directory and holds it against every schema and rule; the problems come file by file. */
export function checkCatalog(directory: string): Result<CatalogFiles, Problem> {
  const { files, problems } = loadFiles(directory);
  const applicable = rules.filter(({ needsAll }) => !needsAll || problems.length === 0);
  const all = [...problems, ...(files ? applicable.flatMap(({ check }) => check(files)) : [])];
  if (files && all.length === 0) return success(files);
  return failure(...all.sort((a, b) => (a.file === b.file ? a.line - b.line : a.file < b.file ? -1 : 1)));
}
