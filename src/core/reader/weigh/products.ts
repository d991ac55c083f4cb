import { isTellingField, speaksForItself } from '../extract/tokens.ts';
import type { Finding, Refiner } from '../finding.ts';

/* Refiners that decide which products a text is about: by signs, tokens and names. */

/**
 * Of several responses in a row, such as redirects, the one that ended in the error is asked about: what others say of
 * their products says nothing of it.
 */
export const keepAnsweredHop: Refiner = (findings) => {
  const hops = findings.filter(({ rule }) => rule === 'status-line');
  const answered = hops.findLast(({ value }) => /^[45]/.test(value));
  if (hops.length < 2 || !answered) return findings;
  const next = hops.find(({ index }) => index > answered.index)?.index ?? Number.POSITIVE_INFINITY;
  const first = hops[0]?.index ?? 0;
  const isOfAnother = ({ index }: Finding): boolean => index >= first && (index < answered.index || index >= next);
  return findings.filter((finding) => finding.kind !== 'sign' || !isOfAnother(finding));
};

/**
 * A strong sign proves its product. A medium one does with a second sign, or where the text names the product or its
 * vendor; a weak one never proves anything alone.
 */
export const weighSigns: Refiner = (findings) => {
  const signs = findings.filter(({ kind }) => kind === 'sign');
  const named = new Set(findings.filter(({ kind }) => kind === 'product').map(({ value }) => value));
  const proved = new Set(
    [...new Set(signs.map(({ value }) => value))].filter((product) => {
      const own = signs.filter(({ value }) => value === product);
      const kinds = new Set(own.map(({ rule, index }) => `${rule} ${index}`)).size;
      if (own.some(({ strength }) => strength === 'strong')) return true;
      return own.some(({ strength }) => strength === 'medium') && (kinds > 1 || named.has(product));
    }),
  );
  const shown = new Set<string>();
  const proofs = signs
    .filter(({ value }) => proved.has(value))
    .toSorted((a, b) => authorship(b) - authorship(a) || weight(b) - weight(a) || a.index - b.index)
    .filter(({ value }) => !shown.has(value) && shown.add(value))
    .map((sign) => ({ ...sign, kind: 'product' as const, rule: `sign ${sign.rule}` }));
  return [...findings, ...proofs];
};

const authorship = ({ origin }: Finding): number => (origin === 'wrote' ? 2 : origin === 'relayed' ? 1 : 0);

const weight = ({ strength }: Finding): number => (strength === 'strong' ? 2 : strength === 'medium' ? 1 : 0);

/** A compound word that one product alone has for a code names that product, where nothing else does. */
export const tokensNameProducts: Refiner = (findings, _text, catalog) => {
  if (findings.some(({ kind }) => kind === 'product')) return findings;
  const named = findings.flatMap((finding): Finding[] => {
    const entries = catalog.codes.get(finding.value) ?? [];
    const [entry] = entries;
    const isToken = finding.kind === 'code' && /^(?:known-token|field )/.test(finding.rule);
    if (!isToken || !entry || entries.length > 1) return [];
    if (/^\d{1,4}$/.test(finding.value)) return [];
    if (!speaksForItself(finding.text) && !isTellingField(finding.rule)) return [];
    return [{ ...finding, kind: 'product', value: entry.product, rule: 'token' }];
  });
  return [...findings, ...named];
};

/**
 * A shared name such as "cf" is settled when something else in the text decides: one of its products is named in full
 * or proved, its vendor is named ("aws alb"), or the code is one that only one of them has (1020).
 */
export const settleSharedNames: Refiner = (findings, _text, catalog) => {
  const products = findings.filter(({ kind }) => kind === 'product');
  const codes = findings.filter(({ kind }) => kind === 'code').map(({ value }) => value);
  const own = codes.filter((code) => !/^\d{3}$/.test(code)).flatMap((code) => catalog.codes.get(code) ?? []);
  const byName = new Map(catalog.names.map(({ name, products: stands }) => [name, stands]));
  const ids = [...new Set(products.map(({ value }) => value))];
  const meant = new Map<Finding, readonly string[]>();
  const ownProducts = new Set(own.map(({ product }) => product));
  for (const finding of findings.filter(({ kind }) => kind === 'shared-name')) {
    const candidates = byName.get(finding.value) ?? [];
    const named = ids.filter((id) => candidates.includes(id));
    const byCode = candidates.filter((id) => ownProducts.has(id));
    if (named.length > 0) meant.set(finding, named);
    else if (byCode.length === 1) meant.set(finding, byCode);
  }
  return findings.flatMap((finding): Finding[] => {
    const settled = meant.get(finding);
    if (!settled) return [finding];
    return settled.map((value) => ({ ...finding, kind: 'product', value, rule: 'shared-name-settled' }));
  });
};

/**
 * "Tencent's EdgeOne" is about EdgeOne: a vendor's name adds nothing where one of its products is named, proved or meant
 * by a shared name.
 */
export const preferProductsToVendors: Refiner = (findings, _text, catalog) => {
  const vendorOf = (id: string): string | undefined => catalog.products.get(id)?.vendor;
  const telling = findings.filter(({ kind, rule }) => kind === 'product' && rule !== 'vendor-name');
  const vendors = new Set(telling.map(({ value }) => vendorOf(value)));
  return findings.map((finding) =>
    finding.rule === 'vendor-name' && vendors.has(vendorOf(finding.value))
      ? { ...finding, kind: 'superseded' }
      : finding,
  );
};
