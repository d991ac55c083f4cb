import { type Labelled, readLabelled } from '../../scripts/labelled.ts';
import { problemLine } from '../../src/catalog/problem.ts';

/** The texts of a file that is in order. */
export function labelledTexts(file: string): readonly Labelled[] {
  const texts = readLabelled(file);
  if (!texts.ok) throw new Error(texts.problems.map(problemLine).join('\n'));
  return texts.value;
}
