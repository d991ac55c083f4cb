/* Files beside the program; the same places seen from src and from the bundles in dist. */

/** What `npm run build` writes. */
export const dist = new URL('../dist/', import.meta.url);

/** The package, with its version and where it comes from. */
export const packageFile = new URL('../package.json', import.meta.url);
