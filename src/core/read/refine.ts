import { nearestNames } from '../nearest.ts';
import type { Finding, Refiner } from './finding.ts';
import { speaksForItself } from './tokens.ts';
import { describesSymptom, isCatalogWord } from './vocabulary.ts';
import { leftovers } from './words.ts';

/** What lies inside a longer finding is part of it: `77` in `cdn77`, `18` in `Reference #18.`, `502` in a token. */
const dropInner: Refiner = (findings) => {
  const longest = findings.toSorted((a, b) => a.index - b.index || b.text.length - a.text.length);
  let end = 0;
  let outer: Finding | undefined;
  return longest.filter((finding) => {
    const finish = finding.index + finding.text.length;
    const same =
      outer?.index === finding.index && outer.text.length === finding.text.length && outer.kind === finding.kind;
    if (finish <= end && !same) return false;
    if (finish > end) [end, outer] = [finish, finding];
    return true;
  });
};

/** Short numbers and everyday words are codes only beside a product that has them. */
const keepForeignCodesOut: Refiner = (findings, _text, catalog) => {
  const products = findings.filter(({ kind }) => kind === 'product').map(({ value }) => value);
  return findings.filter(
    ({ kind, value, text }) =>
      kind !== 'code' || speaksForItself(text) || products.some((id) => catalog.products.get(id)?.entries.has(value)),
  );
};

const superseded = (finding: Finding): Finding => ({ ...finding, kind: 'superseded' });

/** "Tencent's EdgeOne" is about EdgeOne: a vendor's name adds nothing where one of its products is named. */
const preferProductsToVendors: Refiner = (findings, _text, catalog) => {
  const vendorOf = (id: string): string | undefined => catalog.products.get(id)?.vendor;
  const named = new Set(findings.filter(({ rule }) => rule === 'product-name').map(({ value }) => vendorOf(value)));
  return findings.map((finding) =>
    finding.rule === 'vendor-name' && named.has(vendorOf(finding.value)) ? superseded(finding) : finding,
  );
};

/** A shared name such as "cf" is settled when one of its products is named in full elsewhere. */
const settleSharedNames: Refiner = (findings, _text, catalog) => {
  const products = new Set(findings.filter(({ kind }) => kind === 'product').map(({ value }) => value));
  const settled = (name: string): boolean =>
    catalog.names.some((known) => known.name === name && known.products.some((id) => products.has(id)));
  return findings.map((finding) =>
    finding.kind === 'shared-name' && settled(finding.value) ? superseded(finding) : finding,
  );
};

/** A question has few words that mean nothing to the catalog; a paste has many, and none of them is a misspelt name. */
const mostWords = 40;

/** Misspelt names, wherever they stand. */
const findMisspeltNames: Refiner = (findings, text, catalog) => {
  const words = leftovers(text, findings);
  if (words.length > mostWords) return findings;
  return [
    ...findings,
    ...words
      .filter(({ text: word }) => !isCatalogWord(word, catalog) && nearestNames(word, catalog).length > 0)
      .map(({ text: word, index }) => ({
        kind: 'unknown-name' as const,
        value: word.toLowerCase(),
        rule: 'misspelt-name',
        index,
        text: word,
      })),
  ];
};

/** In a question of a code and one more word, a word that means nothing else is a name that nobody has. */
const findUnknownNames: Refiner = (findings, text, catalog) => {
  if (!findings.some(({ kind }) => kind === 'code') || findings.some(({ kind }) => kind !== 'code' && kind !== 'class'))
    return findings;
  const words = leftovers(text, findings);
  if (words.length !== 1) return findings;
  return [
    ...findings,
    ...words
      .filter(({ text: word }) => /^[\p{L}\d-]+$/u.test(word) && !describesSymptom(word, catalog))
      .map(({ text: word, index }) => ({
        kind: 'unknown-name' as const,
        value: word.toLowerCase(),
        rule: 'terse-unknown-name',
        index,
        text: word,
      })),
  ];
};

/** In the order in which they run. */
export const refiners: readonly Refiner[] = [
  dropInner,
  preferProductsToVendors,
  settleSharedNames,
  keepForeignCodesOut,
  findMisspeltNames,
  findUnknownNames,
];
