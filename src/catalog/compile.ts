import { createHash } from 'node:crypto';
import { type Language, languages } from '../language.ts';
import {
  type CompiledCatalog,
  type Entry,
  type EntryWords,
  type Format,
  type Name,
  standard,
  type Uncovered,
} from './catalog.ts';
import type { CatalogFiles, EntryYaml, ProductFiles } from './load.ts';
import { compiledCheck, printsOf, withCommands } from './probes.ts';
import type { EntryFile } from './schema/entry.ts';
import type { Probes } from './schema/lists.ts';
import type { OriginName, ProductFile } from './schema/product.ts';

/** Turns checked files into the plain data that the bot runs on. */
export function compile(files: CatalogFiles): CompiledCatalog {
  const facts = factsOf(files);
  return { edition: editionOf(facts), ...facts };
}

/** The newest day on which a source was read, and a hash that changes with anything in the catalog. */
function editionOf(facts: Facts): string {
  const days = facts.products.flatMap(({ sources }) => Object.values(sources).map(({ checked }) => checked));
  const hash = createHash('sha256').update(JSON.stringify(facts)).digest('hex');
  return [...days.toSorted().slice(-1), hash.slice(0, 8)].join('-');
}

type Facts = Omit<CompiledCatalog, 'edition'>;

function factsOf(files: CatalogFiles): Facts {
  return {
    vendors: Object.entries(files.vendors.content).map(([id, { name, aliases }]) => ({ id, name, aliases })),
    senses: files.senses.content,
    names: namesOf(files),
    uncovered: files.products.filter((files) => !isCovered(files)).map(uncoveredOf),
    formats: files.products.flatMap(formatsOf),
    products: files.products.filter(isCovered).map(({ id, product: { content: product }, entries }) => ({
      ...identityOf(id, product),
      asked: product.asked ?? 0,
      sources: product.sources,
      reserved: product.reserved ?? [],
      complete: product.complete ?? [],
      ...(product.status !== undefined && { status: product.status }),
      ...(product.ticket && { ticket: { url: product.ticket.url, attach: product.ticket.attach } }),
      entries: entries.toSorted(byCode).map(({ content: entry }) => ({
        product: id,
        code: entry.code,
        lookAt: entry['look-at'],
        raisedBy: entry['raised-by'],
        spellings: entry.spellings ?? [],
        status: entry.status ?? [],
        ...(entry.sense !== undefined && { sense: entry.sense }),
        related: entry.related ?? [],
        sources: entry.sources,
        reported: entry.confidence === 'reported',
        words: wordsOf(entry, files.probes.content, product.origin?.name ?? 'public'),
      })),
    })),
  };
}

/** The words of an entry, with the commands of the probes that they name and what these print. */
const wordsOf = (entry: EntryFile, probes: Probes, usual: OriginName): Entry['words'] =>
  Object.fromEntries(
    languages.map((language): [Language, EntryWords] => {
      const { checks, relief, notes, ...words } = entry[language];
      const filled = (sentences: string[]): string[] =>
        sentences.map((sentence) => withCommands(sentence, probes, usual));
      const prints = printsOf(checks, probes, language);
      return [
        language,
        {
          ...words,
          checks: checks.map((check) => compiledCheck(check, probes, usual)),
          ...(relief && { relief: filled(relief) }),
          ...(notes && { notes: filled(notes) }),
          ...(prints.length > 0 && { prints }),
        },
      ];
    }),
  ) as Record<Language, EntryWords>;

const isCovered = ({ product }: ProductFiles): boolean => product.content.covered !== false;

/** How a product is called and recognised, covered or not. */
const identityOf = (id: string, product: ProductFile): Omit<Uncovered, 'documentation'> => ({
  id,
  name: product.name,
  vendor: product.vendor,
  kind: product.kind,
  aliases: product.aliases,
  sharedAliases: product['shared-aliases'] ?? [],
  requestIds: product['request-ids'] ?? [],
  fingerprints: product.fingerprints ?? [],
});

const uncoveredOf = ({ id, product: { content: product } }: ProductFiles): Uncovered => ({
  ...identityOf(id, product),
  documentation: product.documentation ?? '',
});

const formatsOf = ({ id, formats }: ProductFiles): Format[] =>
  formats.map(({ content: { name, kind, has = [], line, fields, when = [], proves } }) => ({
    name,
    kind,
    has,
    when,
    ...(line !== undefined && { line }),
    ...(fields && { fields }),
    ...(id !== standard && { product: id }),
    proves: id === standard ? 'nothing' : (proves ?? 'strong'),
  }));

const byCode = (a: EntryYaml, b: EntryYaml): number =>
  a.content.code.localeCompare(b.content.code, 'en', { numeric: true });

/** Every name of every product and vendor, lower case, longest first. */
function namesOf({ vendors, products }: CatalogFiles): Name[] {
  const covered = new Set(products.filter(isCovered).map(({ id }) => id));
  const meanings = new Map<string, { products: Set<string>; shared: boolean }>();
  const add = (name: string, product: string, shared = false): void => {
    const entry = meanings.get(name.toLowerCase()) ?? { products: new Set(), shared };
    entry.products.add(product);
    meanings.set(name.toLowerCase(), entry);
  };
  for (const { id, product } of products) {
    const { name: names, aliases, 'shared-aliases': shared = [] } = product.content;
    // "http" is a word of every second question, so the standards are named by their other names only.
    if (id !== standard) add(id, id);
    for (const name of [...Object.values(names), ...aliases]) add(name, id);
    for (const name of shared) add(name, id, true);
  }
  const lookalikes = [
    ...products.map(({ product }) => product.content.lookalikes ?? []),
    ...Object.values(vendors.content).map((vendor) => vendor.lookalikes ?? []),
  ];
  for (const name of lookalikes.flat()) meanings.set(name, { products: new Set(), shared: false });
  for (const [id, { aliases }] of Object.entries(vendors.content)) {
    const own = products.filter(
      (files) =>
        isCovered(files) && files.product.content.vendor === id && files.product.content['by-vendor'] !== false,
    );
    for (const name of aliases) for (const product of own) add(name, product.id);
  }
  return [...meanings]
    .map(([name, { products: ids, shared }]) => ({
      name,
      products: [...ids].filter((id) => covered.has(id)),
      uncovered: [...ids].filter((id) => !covered.has(id)),
      shared,
    }))
    .sort((a, b) => b.name.length - a.name.length || (a.name < b.name ? -1 : 1));
}
