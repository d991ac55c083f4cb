/** What package.json says about where a package comes from; empty where nobody has filled it in yet. */
export type Origin = {
  readonly homepage?: string | undefined;
  readonly repository?: string | { readonly url?: string | undefined } | undefined;
};

/**
 * The page where the source can be read: the repository, in any form that npm takes (docs.npmjs.com, package.json,
 * repository), or else the home page; undefined for what a browser cannot open.
 */
export function sourceAddress({ homepage, repository }: Origin): string | undefined {
  const url = typeof repository === 'string' ? repository : repository?.url;
  return [url && pageOf(url), homepage].find((address) => address !== undefined && /^https?:\/\/./.test(address));
}

const pageOf = (repository: string): string =>
  repository
    .replace(/^(?:github:)?([\w-]+\/[\w.-]+)$/, 'https://github.com/$1')
    .replace(/^git\+/, '')
    .replace(/^(?:git|ssh):\/\/(?:git@)?/, 'https://')
    .replace(/^git@([^:]+):/, 'https://$1/')
    .replace(/\.git$/, '');
