import { existsSync } from 'node:fs';
import { basename, join } from 'node:path';
import { z } from 'zod';
import { failure, type Result, success } from '../result.ts';
import type { Catalog } from './catalog.ts';
import { stemOf } from './load.ts';
import type { Problem } from './problem.ts';
import { readNames } from './read.ts';
import { readYaml } from './yaml-file.ts';

/*
 * A team's own knowledge, laid over the catalog: under the same paths, in a smaller form. It adds a section to a card. It
 * changes no fact, but it can strike an entry out.
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
    wrong: sentence
      .max(300)
      .optional()
      .describe('Why the entry of the catalog is wrong; it is struck out, and this is shown in its place'),
  })
  .refine((runbook) => Object.values(runbook).some((part) => part !== undefined), {
    error: 'there is nothing in it: give it owner, steps, links, note or wrong',
  });

const teamSchema = z.strictObject({ name: sentence.max(60).describe('What the section of a card is headed with') });

type Runbook = z.infer<typeof runbookSchema>;

/** What a team has to say, by what it is about. */
export type Runbooks = {
  readonly team: string;
  /** What there is for a code on a product, or on any product; undefined where there is nothing. */
  readonly about: (product: string | undefined, code: string) => TeamNotes | undefined;
};

/**
 * What the runbooks for a code on a product, for the product and for the code say together: what is most exact comes first,
 * and it alone names the owner.
 */
export type TeamNotes = {
  readonly owner?: string;
  readonly notes: readonly string[];
  readonly steps: readonly string[];
  readonly links: readonly { readonly label: string; readonly url: string }[];
  /** Why the entry of the catalog is struck out. */
  readonly wrong?: string;
  /** The files that say so. */
  readonly files: readonly string[];
};

/**
 * Reads a directory of runbooks and holds it against the catalog.
 *
 * @returns the runbooks, or everything that is wrong with them, each with file, line and remedy
 */
export function loadRunbooks(directory: string, catalog: Catalog): Result<Runbooks, Problem> {
  const files = filesBelow(directory).map((name) => (name.ok ? readFile(name.value, directory, catalog) : name));
  const problems = files.flatMap((file) => (file.ok ? [] : file.problems));
  if (problems.length > 0) return failure(...problems);
  const read = files.flatMap((file) => (file.ok ? [file.value] : []));
  const team = read.flatMap((file) => (file.kind === 'team' ? file.name : []))[0] ?? basename(directory);
  const byPath = new Map(read.flatMap((file) => (file.kind === 'runbook' ? [[file.path, file.runbook] as const] : [])));
  const about = (product: string | undefined, code: string): TeamNotes | undefined => {
    const exact = product === undefined ? [] : [`${product}/${stemOf(code)}`, `${product}/product`];
    return merged([...exact, stemOf(code)].flatMap((path) => (byPath.has(path) ? { path, ...byPath.get(path) } : [])));
  };
  return success({ team, about });
}

function merged(all: readonly (Runbook & { readonly path: string })[]): TeamNotes | undefined {
  if (all.length === 0) return undefined;
  const owner = all.find((each) => each.owner !== undefined)?.owner;
  const wrong = all.find((each) => each.wrong !== undefined)?.wrong;
  const links = all.flatMap((each) => each.links ?? []);
  return {
    ...(owner !== undefined && { owner }),
    ...(wrong !== undefined && { wrong }),
    notes: all.flatMap(({ note }) => note ?? []),
    steps: [...new Set(all.flatMap(({ steps = [] }) => steps))],
    links: links.filter(({ url }, at) => links.findIndex((link) => link.url === url) === at),
    files: all.map(({ path }) => `${path}.yaml`),
  };
}

/** What a file of the directory holds. */
type RunbookFile =
  | { readonly kind: 'team'; readonly name: string }
  | { readonly kind: 'runbook'; readonly path: string; readonly runbook: Runbook };

function readFile(name: string, directory: string, catalog: Catalog): Result<RunbookFile, Problem> {
  const [path, shown] = [join(directory, name), shownAs(name, directory)];
  const refuse = (message: string) => failure({ file: shown, line: 1, message });
  if (!name.endsWith('.yaml')) return refuse('nothing reads it. Make it a file that ends in .yaml, or remove it.');
  if (name === 'team.yaml') {
    const team = readYaml(path, shown, teamSchema);
    return team.ok ? success({ kind: 'team', name: team.value.content.name }) : team;
  }
  const [product = '', code] = name.split('/');
  if (code !== undefined && !catalog.products.has(product)) {
    const known = [...catalog.products.keys()].join(', ');
    return refuse(`the catalog has no product "${product}". Name the folder after one: ${known}.`);
  }
  const runbook = readYaml(path, shown, runbookSchema);
  if (runbook.ok && runbook.value.content.wrong !== undefined && !isOfEntry(name, catalog)) {
    return refuse(
      `"wrong" strikes out one entry. Move it to the file of that entry: ${product || 'PRODUCT'}/CODE.yaml.`,
    );
  }
  return runbook.ok
    ? success({ kind: 'runbook', path: name.replace(/\.yaml$/, ''), runbook: runbook.value.content })
    : runbook;
}

/** Whether there is an entry of the catalog under the same path. */
function isOfEntry(name: string, { products }: Catalog): boolean {
  const [product = '', code = ''] = name.replace(/\.yaml$/, '').split('/');
  return [...(products.get(product)?.entries.keys() ?? [])].some((each) => stemOf(each) === code);
}

/**
 * Files of the directory and of its folders, not further down; names that start with a dot are ignored. What cannot be
 * listed is a problem in its place.
 */
function filesBelow(directory: string): Result<string, Problem>[] {
  const names = existsSync(directory) ? readNames(directory, directory) : success(undefined);
  if (!names.ok) return [names];
  if (!names.value)
    return [failure({ file: directory, line: 1, message: 'there is no such directory. Correct RUNBOOKS_DIR.' })];
  return names.value.flatMap((name): Result<string, Problem>[] => {
    const inside = readNames(join(directory, name), shownAs(name, directory));
    if (!inside.ok) return [inside];
    return inside.value ? inside.value.map((each) => success(`${name}/${each}`)) : [success(name)];
  });
}

/** How problems name what is in the directory. */
const shownAs = (name: string, directory: string): string => `${basename(directory)}/${name}`;
