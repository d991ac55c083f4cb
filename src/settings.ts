import type { Catalog } from './catalog/catalog.ts';
import type { Config } from './config.ts';
import type { Settings } from './core/settings.ts';

/** The settings in force, and how to renew what may change while the bot runs. */
export type LiveSettings = {
  readonly current: () => Settings;
  /**
   * Reads the runbooks again. What was there stays in force if anything is wrong with them.
   *
   * @returns what is wrong, each with file, line and remedy
   */
  readonly reload: () => Promise<readonly string[]>;
};

/** Holds the configuration against the catalog; gives every problem at once, each with its remedy. */
export async function openSettings(
  { defaultLanguage, defaultProducts, runbooksDirectory }: Config,
  catalog: Catalog,
): Promise<LiveSettings | { readonly problems: readonly string[] }> {
  const { ids, problems } = productsNamed(defaultProducts, catalog);
  let settings: Settings = { defaultLanguage, defaultProducts: ids };
  const reload = async (): Promise<readonly string[]> => {
    if (runbooksDirectory === undefined) return [];
    const { loadRunbooks } = await import('./catalog/runbooks.ts');
    const runbooks = loadRunbooks(runbooksDirectory, catalog);
    if ('problems' in runbooks) return runbooks.problems.map(({ file, line, message }) => `${file}:${line} ${message}`);
    settings = { ...settings, runbooks };
    return [];
  };
  const all = [...problems, ...(await reload())];
  return all.length > 0 ? { problems: all } : { current: () => settings, reload };
}

/** Ids of products by the names that people use for them; a vendor stands for all of its products. */
function productsNamed(names: readonly string[], catalog: Catalog): { ids: string[]; problems: string[] } {
  const found = names.map((name) => ({
    name,
    products: catalog.names.find((known) => known.name === name.toLowerCase() && !known.shared)?.products ?? [],
  }));
  return {
    ids: [...new Set(found.flatMap(({ products }) => products))],
    problems: found
      .filter(({ products }) => products.length === 0)
      .map(
        ({ name }) =>
          `DEFAULT_PRODUCTS names "${name}", which is no product of the catalog. Use names such as ${[...catalog.products.keys()].slice(0, 6).join(', ')}.`,
      ),
  };
}
