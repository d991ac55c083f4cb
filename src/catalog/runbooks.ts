import { existsSync, readdirSync, statSync } from 'node:fs';
import { basename, join } from 'node:path';
import { z } from 'zod';
import type { Catalog } from './catalog.ts';
import { stemOf } from './load.ts';
import { type Problem, readYaml, type YamlFile } from './yaml-file.ts';

/*
 * A team's own knowledge, laid over the catalog: under the same paths, in a smaller form. It adds a section to a card
 * and never changes a fact.
 *
 *   runbooks/team.yaml              name: Edge on-call
 *   runbooks/522.yaml               for the code, on any product
 *   runbooks/cloudflare/product.yaml   for the product, whatever the code
 *   runbooks/cloudflare/522.yaml    for this code on this product
 */

const sentence = z.string().trim().min(1, 'empty, fill it in');

const runbookSchema = z
  .strictObject({
    owner: sentence.max(120).optional().describe('Who to call: a person, a rota, a channel'),
    steps: z.array(sentence.max(300)).min(1, 'empty, name at least one').max(6).optional(),
    links: z
      .array(z.strictObject({ label: sentence.max(80), url: z.url({ protocol: /^https?$/ }) }))
      .max(4)
      .optional(),
    note: sentence.max(400).optional(),
  })
  .refine((runbook) => Object.values(runbook).some((part) => part !== undefined), {
    error: 'there is nothing in it: give it owner, steps, links or note',
  });

const teamSchema = z.strictObject({ name: sentence.max(60).describe('What the section of a card is headed with') });

type Runbook = z.infer<typeof runbookSchema>;

/** What a team has to say, by what it is about. */
export type Runbooks = {
  readonly team: string;
  /** What there is for a code on a product: for exactly these two first, then for the product, then for the code. */
  readonly about: (product: string, code: string) => readonly Runbook[];
};

/**
 * Reads a directory of runbooks and holds it against the catalog.
 *
 * @returns the runbooks, or everything that is wrong with them, each with file, line and remedy
 */
export function loadRunbooks(
  directory: string,
  catalog: Catalog,
): Runbooks | { readonly problems: readonly Problem[] } {
  const root = basename(directory);
  if (!existsSync(directory) || !statSync(directory).isDirectory()) {
    return { problems: [{ file: directory, line: 1, message: 'there is no such directory. Mend RUNBOOKS_DIR.' }] };
  }
  const problems: Problem[] = [];
  const read = <T>(name: string, schema: z.ZodType<T>): T | undefined => {
    const result: YamlFile<T> | Problem[] = readYaml(join(directory, name), `${root}/${name}`, schema);
    if (!Array.isArray(result)) return result.content;
    problems.push(...result);
    return undefined;
  };
  const byPath = new Map<string, Runbook>();
  let team = root;
  for (const name of filesBelow(directory)) {
    const [first = '', second] = name.split('/');
    if (!name.endsWith('.yaml') || !statSync(join(directory, name)).isFile()) {
      problems.push({
        file: `${root}/${name}`,
        line: 1,
        message: 'nothing reads it. Make it a file that ends in .yaml, or remove it.',
      });
    } else if (name === 'team.yaml') {
      team = read(name, teamSchema)?.name ?? team;
    } else if (second !== undefined && !catalog.products.has(first)) {
      const message = `the catalog has no product "${first}". Name the folder after one: ${[...catalog.products.keys()].join(', ')}.`;
      problems.push({ file: `${root}/${name}`, line: 1, message });
    } else {
      const runbook = read(name, runbookSchema);
      if (runbook) byPath.set(name.replace(/\.yaml$/, ''), runbook);
    }
  }
  if (problems.length > 0) return { problems };
  const about = (product: string, code: string): Runbook[] =>
    [`${product}/${stemOf(code)}`, `${product}/product`, stemOf(code)].flatMap((path) => byPath.get(path) ?? []);
  return { team, about };
}

/** Files of the directory and of its folders, not further down; what starts with a dot is not ours. */
const filesBelow = (directory: string): string[] =>
  readdirSync(directory, { withFileTypes: true })
    .filter(({ name }) => !name.startsWith('.'))
    .flatMap((item) =>
      item.isDirectory()
        ? readdirSync(join(directory, item.name))
            .filter((name) => !name.startsWith('.'))
            .map((name) => `${item.name}/${name}`)
        : [item.name],
    )
    .sort();
