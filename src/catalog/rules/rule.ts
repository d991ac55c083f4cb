import type { CatalogFiles, EntryYaml, ProductFiles } from '../load.ts';
import type { Problem } from '../problem.ts';

/** One rule that the data have to keep beyond their schema. Its message says what is wrong and how to fix it. */
export type Rule = {
  readonly id: string;
  /** It says that nothing uses something, which can only be told when every file could be read. */
  readonly needsAll?: true;
  readonly check: (files: CatalogFiles) => Problem[];
};

/** A rule that looks at one entry at a time. */
export const entryRule = (
  id: string,
  check: (entry: EntryYaml, product: ProductFiles, files: CatalogFiles) => Problem[],
): Rule => ({
  id,
  check: (files) =>
    files.products.flatMap((product) => product.entries.flatMap((entry) => check(entry, product, files))),
});

/** A rule that looks at one product at a time. */
export const productRule = (id: string, check: (product: ProductFiles, files: CatalogFiles) => Problem[]): Rule => ({
  id,
  check: (files) => files.products.flatMap((product) => check(product, files)),
});

/** A problem at a path of a file. */
export const problemAt = (
  file: { readonly file: string; readonly line: (path: readonly PropertyKey[]) => number },
  path: readonly PropertyKey[],
  message: string,
): Problem => ({ file: file.file, line: file.line(path), message });

/** A rule that holds only when every file could be read. */
export const needingAll = (rule: Rule): Rule => ({ ...rule, needsAll: true });
