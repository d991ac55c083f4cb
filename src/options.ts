import type { Catalog } from './catalog/catalog.ts';
import type { Runbooks } from './catalog/runbooks.ts';
import type { Answering } from './config.ts';
import type { BotOptions } from './core/bot.ts';
import { failure, type Result, success } from './result.ts';

/** The bot's options, and how to renew what may change while it runs. */
export type LiveOptions = {
  readonly options: BotOptions;
  /**
   * Reads the runbooks again, once every earlier reading has ended. The old ones stay in use if anything is wrong with the
   * new ones. Never rejects.
   */
  readonly reload: () => Promise<Result<void>>;
};

/** Holds the configuration against the catalog; gives every problem at once, each with its remedy. */
export async function openOptions(
  { defaultLanguage, defaultProducts, runbooksDirectory, siteUrl }: Answering,
  catalog: Catalog,
): Promise<Result<LiveOptions>> {
  const products = productsNamed(defaultProducts, catalog);
  let runbooks: Runbooks | undefined;
  const read = async (): Promise<Result<void>> => {
    if (runbooksDirectory === undefined) return success(undefined);
    const { loadRunbooks } = await import('./catalog/runbooks.ts');
    const { problemLine } = await import('./catalog/problem.ts');
    const loaded = loadRunbooks(runbooksDirectory, catalog);
    if (!loaded.ok) return failure(...loaded.problems.map(problemLine));
    runbooks = loaded.value;
    return success(undefined);
  };
  let latest: Promise<Result<void>> = Promise.resolve(success(undefined));
  const reload = (): Promise<Result<void>> => {
    latest = latest.then(read).catch(({ message }) => failure(`RUNBOOKS_DIR cannot be read (${message}).`));
    return latest;
  };
  const loaded = await reload();
  const problems = [products, loaded].flatMap((result) => (result.ok ? [] : result.problems));
  if (!products.ok || problems.length > 0) return failure(...problems);
  return success({
    options: { defaultLanguage, defaultProducts: products.value, runbooks: () => runbooks, siteUrl },
    reload,
  });
}

/** Ids of products by the names that people use for them; a vendor stands for all of its products. */
function productsNamed(names: readonly string[], catalog: Catalog): Result<readonly string[]> {
  const found = names.map((name) => ({
    name,
    products: catalog.names.find((known) => known.name === name.toLowerCase() && !known.shared)?.products ?? [],
  }));
  const unknown = found.filter(({ products }) => products.length === 0);
  const examples = [...catalog.products.keys()].slice(0, 6).join(', ');
  return unknown.length === 0
    ? success([...new Set(found.flatMap(({ products }) => products))])
    : failure(
        ...unknown.map(
          ({ name }) =>
            `DEFAULT_PRODUCTS names "${name}", which is not a product of the catalog. Use names such as ${examples}.`,
        ),
      );
}
