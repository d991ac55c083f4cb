import { existsSync, readdirSync } from 'node:fs';
import { basename, join } from 'node:path';
import type { Result } from '../result.ts';
import type { Problem } from './problem.ts';
import { type EntryFile, entrySchema } from './schema/entry.ts';
import { type FormatFile, formatSchema } from './schema/format.ts';
import { type Probes, probesSchema, type Senses, sensesSchema, type Vendors, vendorsSchema } from './schema/lists.ts';
import { type ProductFile, productSchema } from './schema/product.ts';
import { readYaml, type YamlFile } from './yaml-file.ts';

/** Every file of a catalog directory that fits its schema, under the ids that the paths give. */
export type CatalogFiles = {
  readonly vendors: YamlFile<Vendors>;
  readonly senses: YamlFile<Senses>;
  readonly probes: YamlFile<Probes>;
  readonly products: readonly ProductFiles[];
};

export type ProductFiles = {
  readonly id: string;
  readonly product: YamlFile<ProductFile>;
  readonly entries: readonly EntryYaml[];
  readonly formats: readonly YamlFile<FormatFile>[];
  /** Every file that there is for a code, whether it is in order or not. */
  readonly stems: readonly string[];
};

export type EntryYaml = YamlFile<EntryFile> & {
  /** The file's name without its ending. */
  readonly stem: string;
};

/**
 * Reads a catalog directory.
 *
 * @returns the files that fit their schemas, and what is wrong with the others; no files at all when
 *   vendors.yaml, senses.yaml or probes.yaml is missing or broken, since nothing can be checked without them
 */
export function loadFiles(directory: string): { files?: CatalogFiles; problems: Problem[] } {
  const problems: Problem[] = [];
  const kept = <T>(result: Result<YamlFile<T>, Problem>): YamlFile<T> | undefined => {
    if (result.ok) return result.value;
    problems.push(...result.problems);
    return undefined;
  };
  const shownRoot = basename(directory);
  const read = <T>(name: string, schema: Parameters<typeof readYaml<T>>[2]): YamlFile<T> | undefined => {
    const path = join(directory, name);
    const shown = `${shownRoot}/${name}`;
    if (existsSync(path)) return kept(readYaml(path, shown, schema));
    problems.push({ file: shown, line: 1, message: 'the file is missing. Add it; catalog/README.md shows its form.' });
    return undefined;
  };

  const vendors = read('vendors.yaml', vendorsSchema);
  const senses = read('senses.yaml', sensesSchema);
  const probes = read('probes.yaml', probesSchema);
  /** The names of the YAML files of a folder, without their endings. */
  const stemsIn = (folder: string): string[] => {
    const path = join(directory, folder);
    const names = existsSync(path) ? readdirSync(path).filter((name) => name !== 'formats') : [];
    for (const name of names.filter((each) => !each.endsWith('.yaml'))) {
      problems.push({
        file: `${shownRoot}/${folder}/${name}`,
        line: 1,
        message: 'nothing reads it. Name it .yaml or remove it.',
      });
    }
    return names
      .filter((name) => name.endsWith('.yaml'))
      .map((name) => basename(name, '.yaml'))
      .sort();
  };
  const products: ProductFiles[] = [];
  for (const id of folders(directory)) {
    const product = read(`${id}/product.yaml`, productSchema);
    const stems = stemsIn(id).filter((stem) => stem !== 'product');
    const formats = stemsIn(join(id, 'formats')).flatMap(
      (stem) => read(`${id}/formats/${stem}.yaml`, formatSchema) ?? [],
    );
    const entries = stems.flatMap((stem) => {
      const entry = read(`${id}/${stem}.yaml`, entrySchema);
      return entry ? [{ ...entry, stem }] : [];
    });
    if (product) products.push({ id, product, entries, formats, stems });
  }
  return vendors && senses && probes ? { files: { vendors, senses, probes, products }, problems } : { problems };
}

const folders = (directory: string): string[] =>
  readdirSync(directory, { withFileTypes: true })
    .filter((item) => item.isDirectory())
    .map(({ name }) => name)
    .sort();

/** The name of the file for a code, without its ending: every run of spaces and signs becomes one hyphen. */
export const stemOf = (code: string): string => code.replace(/[^\w.]+/g, '-');
